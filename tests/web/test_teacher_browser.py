"""The teacher's pages in a real browser: make, follow live, comment, print, delete."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from compare.classroom import pupil
from compare.classroom.store import Classroom, open_classroom

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "build" / "axe" / "package" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
MARK = {"version": "a", "sentence": 2, "start": 13, "end": 15, "note": "Caracas"}
Open = Callable[..., Any]


@pytest.fixture
def classroom(server: str) -> Iterator[Classroom]:
    """The classroom of the running app, as another process sees it."""
    opened = open_classroom(os.environ)
    yield opened
    opened.close()


# A page runs again of its own accord once the browser has told what it keeps: only a while
# without a run is rest.
REST = """() => {
  const runs = !document.querySelector("[data-test-script-state=notRunning]");
  if (runs || !window.restsSince) window.restsSince = performance.now();
  return performance.now() - window.restsSince > 400;
}"""


def settled(page: Any) -> None:
    page.evaluate("window.restsSince = 0")
    page.wait_for_function(REST, polling=50)


def make(page: Any) -> str:
    """Make the first ready-made exercise; return the class's code."""
    page.locator(".st-key-exercise-make").get_by_role("button").first.click()
    field = page.locator(".st-key-class-link input")
    field.wait_for()
    page.wait_for_function("element => element.value", arg=field.element_handle())
    settled(page)
    link = re.fullmatch(r"http://[\d.]+:\d+/class\?c=([0-9a-z]{26})", field.input_value())
    assert link
    return link[1]


def view(page: Any, name: str) -> None:
    page.locator(".st-key-teach-view").get_by_text(name, exact=True).click()
    settled(page)


def press(page: Any, key: str) -> None:
    page.locator(f"[class*='st-key-{key}']").get_by_role("button").first.click()


def saved(page: Any, key: str) -> bytes:
    with page.expect_download() as download:
        press(page, key)
    return Path(download.value.path()).read_bytes()


def test_from_a_click_to_the_classs_answers_on_paper_and_in_a_table(
    server: str, open_page: Open, classroom: Classroom
) -> None:
    page = open_page(f"{server}/classroom")
    code = make(page)
    assert re.search(r"/teach\?t=[0-9a-z]{26}$", page.url)
    assert page.locator("img.qr").evaluate("image => image.naturalWidth") > 100
    # A pupil who comes in is seen without any click.
    view(page, "The class")
    ana = pupil.join(classroom, code, "Ana").text
    table = page.locator("table.teach")
    table.get_by_text("Ana", exact=True).wait_for()
    pupil.save(classroom, ana, "figures", {"marks": [MARK]}, 0)
    page.get_by_text("at work, saved").wait_for()
    assert page.get_by_text("1 pupil: 1 at work, 0 handed in").is_visible()
    # What is being typed stays while the page looks at the class again.
    view(page, "By pupil")
    comment = page.locator("[class*='st-key-comment-'] textarea").nth(1)
    comment.fill("Well seen")
    pupil.save(classroom, ana, "own_headline", {"text": "Muertos en Caracas"}, 0)
    page.get_by_text("Muertos en Caracas").wait_for()
    assert comment.input_value() == "Well seen"
    page.locator("[class*='st-key-comment-'][class*='-figures-keep']").get_by_role(
        "button"
    ).first.click()
    settled(page)
    page.wait_for_timeout(1000)
    assert pupil.work(classroom, ana).comments["figures"].text == "Well seen"
    view(page, "Print, files, end")
    sheet = PdfReader(BytesIO(saved(page, "paper-worksheet-pdf")))
    assert "Version A" in sheet.pages[1].extract_text()
    assert "Who is who" in PdfReader(BytesIO(saved(page, "paper-key-pdf"))).pages[0].extract_text()
    assert b"<h1 lang=" in saved(page, "paper-worksheet-html")
    assert "Muertos en Caracas" in saved(page, "answers-csv").decode()
    book = load_workbook(BytesIO(saved(page, "answers-xlsx")))
    assert book["Pupils"]["A2"].value == "Ana"


def test_the_browser_remembers_the_link_until_it_is_forgotten_or_deleted(
    server: str, open_page: Open
) -> None:
    page = open_page(f"{server}/classroom")
    make(page)
    address = page.url
    page.locator(".bar a[data-go=classroom]:not(.brand)").click()
    opens = page.locator("[class*=st-key-exercise-open-0]").get_by_role("button").first
    opens.click()
    page.locator(".st-key-teach-view").wait_for()
    assert page.url == address
    # A reload finds it again, and so does another visit of the classroom's page.
    page.reload()
    page.locator(".st-key-teach-view").wait_for()
    view(page, "Print, files, end")
    press(page, "exercise-delete")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Cancel").click()
    dialog.wait_for(state="detached")
    press(page, "exercise-delete")
    dialog.get_by_role("button", name="Delete").click()
    page.locator(".st-key-exercise-make").first.wait_for()
    settled(page)
    assert page.url.endswith("/classroom")
    page.wait_for_timeout(500)
    assert page.locator("[class*=st-key-exercise-open-0]").count() == 0
    assert page.evaluate("localStorage.getItem('parallax-exercises')") is None


def test_the_link_is_copied_by_its_button(server: str, open_page: Open) -> None:
    page = open_page(f"{server}/classroom")
    code = make(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".st-key-class-link button").click()
    page.locator(".st-key-class-link output").get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/class?c={code}")


def test_an_exercise_is_printed_without_any_link(server: str, open_page: Open) -> None:
    page = open_page(f"{server}/classroom", locale="es-ES")
    page.locator(".st-key-exercise-print summary").click()
    settled(page)
    sheet = PdfReader(BytesIO(saved(page, "only-print-worksheet-pdf")))
    assert sheet.trailer["/Root"]["/Lang"] == "es"
    said = " ".join(sheet.pages[0].extract_text().split())
    assert "La incursión en Caracas" in said
    assert "Северный вестник" not in said  # the outlets are hidden
    assert page.evaluate("localStorage.getItem('parallax-exercises')") is None


def test_asked_to_keep_nothing_the_browser_remembers_no_link(server: str, open_page: Open) -> None:
    page = open_page(server)
    page.context.add_cookies([{"name": "parallax-keep", "value": "no", "url": server}])
    page.goto(f"{server}/classroom")
    make(page)
    page.wait_for_timeout(500)
    assert page.evaluate("localStorage.getItem('parallax-exercises')") is None


@pytest.mark.parametrize(
    ("scheme", "width", "language"), [("light", 1280, "en-GB"), ("dark", 375, "ru-RU")]
)
def test_no_serious_finding_on_the_teachers_page(
    server: str, open_page: Open, classroom: Classroom, scheme: str, width: int, language: str
) -> None:
    if not AXE.exists():
        pytest.skip(
            "axe-core did NOT look at the pages: it needs “npm pack axe-core@4.14.1”, unpacked in "
            "build/axe (.ci/run does that)."
        )
    page = open_page(f"{server}/classroom", width=width, scheme=scheme, locale=language)
    code = make(page)
    ana = pupil.join(classroom, code, "Ana").text
    pupil.save(classroom, ana, "figures", {"marks": [MARK]}, 0)
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    views = page.locator(".st-key-teach-view button")
    assert views.count() == 5
    found = []
    for number in range(5):
        views.nth(number).click()
        settled(page)
        page.wait_for_timeout(300)
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        found += [
            f"{violation['id']}: {node['html'][:200]}"
            for violation in page.evaluate(
                "rules => axe.run(document, rules).then(found => found.violations)", RULES
            )
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
    assert not found, found
