"""What comes from outside is text on every page and in the report: names, titles, words, notes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from compare import Options, compare
from compare.classroom import teacher
from compare.classroom.making import Choice, make_exercise, offers
from compare.classroom.model import Exercise
from compare.classroom.store import open_classroom
from compare.export.json import to_json
from compare.model import Article, Note, OwnEntry, Report
from compare.web.shell.pages import PAGES

Open = Callable[..., Any]
EVIL = (
    "<img src=x onerror=alert(1)> ![i](http://evil.test/i.png) [l](javascript:alert(2)) "
    "$\\frac{1}{2}$ :red[r]"
)
# A name is at most 100 letters.
NAME = "<img src=x onerror=alert(3)> ![i](http://evil.test/n.png) [l](javascript:alert(4)) $x^2$"
FILE = "<img src=x onerror=alert(5)> [l](http:evil.test) $x^2$.txt"
# Anywhere in the page, in the shadow trees of components too.
MADE = """() => {
    const wanted = 'img[src="x"], [onerror], [href^="javascript:"], [href*="evil.test"],' +
        '[src*="evil.test"], .katex, .stMarkdownColoredText';
    const found = [];
    const look = root => {
        found.push(...[...root.querySelectorAll(wanted)].map(node => node.outerHTML));
        for (const node of root.querySelectorAll('*')) if (node.shadowRoot) look(node.shadowRoot);
    };
    look(document);
    return found;
}"""


def hostile_story() -> Report:
    """Return a story whose every word from outside is an attack, notes and words included."""
    texts = {
        "en": f"Police said {EVIL} was seized and 23 people died.",
        "es": f"La policía dijo que {EVIL} fue incautado y murieron 26 personas.",
        "ru": f"Полиция сообщила, что {EVIL} изъят, погибли 26 человек.",
    }
    articles = [
        Article(code, f"{NAME} {code}", code, "", f"{EVIL}\n\n{text}")
        for code, text in texts.items()
    ]
    own = OwnEntry(
        "en", "seized", f"own:{NAME}", "hostile", also="", glosses={"en": EVIL, "es": EVIL}
    )
    report = compare(articles, Options(lexicon=(own,)))
    notes = tuple(Note(finding, "en", "disagree", EVIL) for finding in report.findings)
    options = replace(report.options, notes=notes)
    return replace(report, title=EVIL, options=options)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("story") / "story.json"
    path.write_text(to_json(hostile_story()), encoding="utf-8")
    assert json.loads(path.read_bytes())["articles"][0]["outlet"].startswith("<img")
    return path


@pytest.fixture
def page(server: str, open_page: Open, story: Path) -> Any:
    """The app with the hostile story open; `open_page` fails on dialogs and outside requests."""
    page = open_page(server)
    page.locator(".st-key-saved-story input[type=file]").set_input_files(story)
    page.locator(".parallax .versions").wait_for()
    return page


def go(page: Any, name: str) -> None:
    page.locator(f".bar a[data-go={name}]:not(.brand)").click()
    page.locator(f".bar a[data-go={name}][aria-current=page]").wait_for()
    settled(page)


def settled(page: Any) -> None:
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    # What an attack would load or run comes after the page is drawn.
    page.wait_for_timeout(300)


def test_nothing_from_outside_is_markup_on_any_page(page: Any) -> None:
    assert "<img src=x onerror=alert(3)>" in page.locator(".parallax .versions").inner_text()
    assert page.evaluate(MADE) == []
    for entry in PAGES:
        if entry.group:
            go(page, entry.name)
            assert page.evaluate(MADE) == [], entry.name
            assert page.get_by_text("Something went wrong here").count() == 0, entry.name


def test_the_files_that_are_handed_on_are_no_markup(
    page: Any, open_page: Open, tmp_path: Path
) -> None:
    go(page, "hand_on")
    button = page.locator("[data-testid=stDownloadButton]").filter(has_text="HTML").first
    with page.expect_download() as got:
        button.click()
    report = tmp_path / "report.html"
    got.value.save_as(report)
    assert not set(got.value.suggested_filename) & set('<>:"/\\|?*')
    opened = open_page(report.as_uri())
    opened.locator(".parallax").first.wait_for()
    opened.wait_for_timeout(500)
    assert opened.evaluate(MADE) == []
    assert {url.split(":")[0] for url in opened.requests} <= {"file", "data", "blob"}


def test_the_name_of_a_file_is_text(server: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(server)
    hostile = tmp_path / FILE
    hostile.write_text("Police said on Monday that 23 people had died.", encoding="utf-8")
    page.locator(".st-key-slot-1 input[type=file]").set_input_files(hostile)
    page.locator(".st-key-slot-1 .plain-file").wait_for()
    settled(page)
    assert "<img src=x onerror=alert(5)>" in page.locator(".st-key-slot-1 .plain-file").inner_text()
    assert page.evaluate(MADE) == []


@pytest.mark.parametrize(
    "address",
    ["?tongue=<script>alert(1)</script>", "class?c=<img src=x onerror=alert(1)>", "teach?t=' or 1"],
)
def test_what_an_address_says_is_text(server: str, open_page: Open, address: str) -> None:
    page = open_page(f"{server}/{address}")
    page.locator("[data-testid=stAppViewContainer]").wait_for()
    settled(page)
    assert page.evaluate(MADE) == []
    assert page.get_by_text("Something went wrong here").count() == 0


def hostile_exercise() -> Exercise:
    """Return an exercise of the hostile story, its title and introduction attacks too."""
    report = hostile_story()
    tasks = tuple(kind for kind, reason in offers(report).items() if reason is None)
    choice = Choice(tasks, title=NAME, introduction=EVIL)
    return replace(make_exercise(report, choice, seed=1), outlets_hidden=False)


def test_a_class_sees_text_and_so_does_its_teacher(server: str, open_page: Open) -> None:
    classroom = open_classroom(os.environ)
    codes = teacher.create(classroom, hostile_exercise())
    page = open_page(f"{server}/class?c={codes.pupils.text}")
    page.get_by_label("Your name or a nickname").fill(NAME[:40])
    page.get_by_role("button", name="Begin").click()
    page.locator(".strip").wait_for()
    for step in page.locator(".steps button[data-task]").all():
        step.click()
        assert page.evaluate(MADE) == []
    page.locator(".steps button[data-task=own_headline]").click()
    page.locator(".free input").fill(EVIL)
    page.locator(".status[data-state=saved]").get_by_text("Saved").wait_for()
    [work] = teacher.view(classroom, codes.teacher.text).pupils
    assert work.answers["own_headline"].answer.text == EVIL
    teacher.comment(classroom, codes.teacher.text, work.id, "own_headline", EVIL)
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    page.get_by_text("to be talked about").wait_for()
    page.wait_for_timeout(300)
    assert page.get_by_text("<img src=x onerror=alert(1)>").count() > 0
    assert page.evaluate(MADE) == []

    page.goto(f"{server}/teach?t={codes.teacher.text}")
    for view in ("The class", "By pupil", "By task", "Print, files, end"):
        page.locator(".st-key-teach-view").get_by_text(view, exact=True).click()
        settled(page)
        assert page.evaluate(MADE) == [], view
        assert page.get_by_text("Something went wrong here").count() == 0, view
    classroom.close()
