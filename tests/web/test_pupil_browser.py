"""The pupils' page in a real browser: come in, mark, reload, hand in; nobody reads another's."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from compare.classroom import place, pupil, teacher
from compare.classroom.model import Exercise
from compare.classroom.store import Classroom, open_classroom
from compare.classroom.teacher import Codes
from tests.databases import create_database, postgresql
from tests.web.conftest import free_port, running_app
from tests.web.pupils import classroom, codes, exercise

__all__ = ["classroom", "codes", "exercise", "postgresql"]  # fixtures

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "build" / "axe" / "package" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
Open = Callable[..., Any]


def come_in(page: Any, name: str) -> None:
    page.get_by_label("Your name or a nickname").fill(name)
    page.get_by_role("button", name="Begin").click()
    page.locator(".strip").wait_for()


def turn(page: Any, task: str) -> None:
    page.locator(f".steps button[data-task={task}]").click()


def is_saved(page: Any) -> None:
    page.locator(".status[data-state=saved]").get_by_text("Saved").wait_for()


def answers(classroom: Classroom, codes: Codes) -> dict[str, dict[str, Any]]:
    """Return what the teacher sees: each pupil's answers by name and task."""
    view = teacher.view(classroom, codes.teacher.text)
    return {
        one.name: {kind: msgspec.to_builtins(saved.answer) for kind, saved in one.answers.items()}
        for one in view.pupils
    }


def test_two_pupils_work_reload_and_hand_in_and_the_teacher_sees_both(
    server: str, open_page: Open, classroom: Classroom, codes: Codes
) -> None:
    address = f"{server}/class?c={codes.pupils.text}"
    ana, boris = open_page(address), open_page(address, width=375, scheme="dark")
    come_in(ana, "Ana")
    come_in(boris, "Борис")
    # By mouse: a word with a figure in it, and a note beside the mark.
    turn(ana, "figures")
    ana.locator(".version .word", has_text="23").first.click()
    ana.locator(".marks input, .marks textarea").first.fill("officials")
    is_saved(ana)
    # By keyboard alone: to the first word, two words marked.
    turn(boris, "loaded_words")
    boris.locator(".version .word[tabindex='0']").first.focus()
    boris.keyboard.press("ArrowRight")
    boris.keyboard.press("Shift+ArrowRight")
    boris.keyboard.press("Enter")
    is_saved(boris)
    seen = answers(classroom, codes)
    assert seen["Ana"]["figures"]["marks"][0]["note"] == "officials"
    mark = seen["Борис"]["loaded_words"]["marks"][0]
    assert mark["start"] < mark["end"]
    # A reload brings everything back.
    ana.reload()
    ana.locator(".strip").wait_for()
    turn(ana, "figures")
    assert ana.locator(".word.marked", has_text="23").count() >= 1
    assert ana.locator(".beside, .points").count() == 0
    if AXE.exists():
        for page in (ana, boris):
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
            grave = [
                (one["id"], [node["html"] for node in one["nodes"]])
                for one in found
                if one["impact"] in ("serious", "critical")
            ]
            assert not grave
    ana.get_by_role("button", name="Hand in").click()
    ana.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    ana.get_by_text("to be talked about").wait_for()
    assert ana.get_by_text("Nothing here is a mark.").is_visible()
    view = teacher.view(classroom, codes.teacher.text)
    assert {one.name: one.handed_in_at is not None for one in view.pupils} == {
        "Ana": True,
        "Борис": False,
    }
    assert boris.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_pupil_reads_nothing_of_another_by_any_link(
    server: str, open_page: Open, classroom: Classroom, codes: Codes
) -> None:
    own = pupil.join(classroom, codes.pupils.text, "Ana").text
    pupil.save(classroom, own, "own_headline", {"text": "Ana's secret headline"}, 0)
    boris = open_page(f"{server}/class?c={codes.pupils.text}")
    come_in(boris, "Boris")
    links = [
        f"/class?c={codes.pupils.text}&p={codes.pupils.text}",
        f"/class?c={own[:-1]}0",
        f"/teach?t={codes.pupils.text}",
        f"/classroom?t={codes.pupils.text}",
    ]
    for link in links:
        boris.goto(f"{server}{link}")
        boris.wait_for_timeout(1500)
        assert "secret headline" not in boris.content()
    # And by no request that a page can make: only Ana's own code opens her work.
    for what in ("work", "hand-in", "save"):
        for code in (codes.pupils.text, "", "0" * 26):
            said = ask(server, what, {"code": code, "class": codes.pupils.text, "name": "Ana"})
            assert "secret headline" not in json.dumps(said)
            assert said["problem"]
    assert "secret headline" in json.dumps(ask(server, "work", {"code": own}))


def ask(server: str, what: str, wish: dict[str, Any]) -> Any:
    request = urllib.request.Request(
        f"{server}/pupil/{what}",
        json.dumps(wish).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


@pytest.fixture(params=["sqlite", "postgresql"])
def place_named(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """What names a new classroom to a server."""
    if request.param == "sqlite":
        return {place.FOLDER: str(tmp_path / "classroom")}
    server = request.getfixturevalue("postgresql")
    return {place.DATABASE: server.format(database=create_database(server))}


def test_an_answer_outlives_the_server(
    exercise: Exercise, chromium: Any, tmp_path: Path, place_named: dict[str, str]
) -> None:
    port = free_port()
    classroom = open_classroom(place_named)
    codes = teacher.create(classroom, exercise)
    with running_app(tmp_path / "first", port, **place_named) as address:
        # A browser's console says that a server does not answer: here it may.
        context = chromium.new_context()
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.goto(f"{address}/class?c={codes.pupils.text}")
        come_in(page, "Ana")
        turn(page, "own_headline")
        field = page.locator(".task :is(textarea, input[type=text])").first
        field.fill("Before")
        is_saved(page)
    # The server is gone: what is typed now waits in the browser.
    field.fill("Before and after")
    page.locator(".status[data-state=failed]").wait_for()
    assert answers(classroom, codes)["Ana"]["own_headline"]["text"] == "Before"
    with running_app(tmp_path / "second", port, **place_named):
        is_saved(page)
        assert answers(classroom, codes)["Ana"]["own_headline"]["text"] == "Before and after"
        page.reload()
        page.locator(".strip").wait_for()
        turn(page, "own_headline")
        assert field.input_value() == "Before and after"
        page.get_by_role("button", name="Hand in").click()
        page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
        page.get_by_text("to be talked about").wait_for()
    [ana] = teacher.view(classroom, codes.teacher.text).pupils
    assert ana.handed_in_at is not None
    context.close()
    classroom.close()
