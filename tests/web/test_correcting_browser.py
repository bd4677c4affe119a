"""Rows and translations corrected in a real browser: by mouse, by keyboard, saved and reopened."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Open = Callable[..., Any]
FOCUS = """() => {
  let found = document.activeElement;
  while (found.shadowRoot && found.shadowRoot.activeElement) found = found.shadowRoot.activeElement;
  return found.getAttribute("aria-label") || found.tagName;
}"""


def to_review(page: Any) -> None:
    # The bar leads there before there is anything to look at.
    page.wait_for_url(re.compile(r"/(overview|review)$"))
    page.get_by_role("link", name="Review", exact=True).click()
    page.locator(".parallax .desk").wait_for()


class Desk:
    """A comparison that is being corrected, as its reader sees it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.told = page.locator(".told")

    def start(self) -> None:
        """Turn correcting on."""
        to_review(self.page)
        self.page.get_by_label("Correct rows and translations").and_(
            self.page.locator("input")
        ).check()
        self.told.wait_for(state="attached")

    def after(self, act: Callable[[], object]) -> str:
        """Do something and return what the page says of it."""
        steps = int(self.told.get_attribute("data-steps"))
        act()
        answered = self.page.locator(f".told[data-steps='{steps + 1}']:not(:empty)")
        answered.filter(has_not_text="…").wait_for()
        said: str = self.told.inner_text()
        return said

    def press(self, keys: str) -> str:
        return self.after(lambda: self.page.keyboard.press(keys))

    def choose(self, name: str) -> str:
        """Press a button of the dialog."""
        button = self.page.locator("dialog").get_by_role("button", name=name, exact=True)
        return self.after(button.click)

    def row(self, number: int) -> Any:
        return self.page.locator("tbody.row").nth(number - 1)

    def row_of(self, sentence: str) -> Any:
        return self.page.locator("tbody.row").filter(has=self.control(f"Move: {sentence}"))

    def control(self, name: str) -> Any:
        return self.page.locator(f"[aria-label='{name}']")

    def texts(self) -> list[str]:
        """The words of all rows, without the controls."""
        found: list[str] = self.page.locator(
            "tbody.row .sentence p, tbody.row .gutter"
        ).evaluate_all(
            """all => all.map(one => {
                const copy = one.cloneNode(true);
                copy.querySelectorAll(".tools, .tool").forEach(tool => tool.remove());
                return copy.textContent.trim();
            })"""
        )
        return found

    def focus(self) -> str:
        found: str = self.page.evaluate(FOCUS)
        return found


@pytest.fixture
def desk(server: str, open_page: Open) -> Desk:
    page = open_page(server)
    page.locator(".st-key-sample-raid button").click()
    return Desk(page)


HAVANA = "Sentence 3 of Caspian Wire"


def test_rows_are_corrected_by_mouse(desk: Desk) -> None:
    page = desk.page
    to_review(page)
    assert page.locator(".handle").count() == 0
    page.get_by_label("Only rows that differ").check()
    page.locator("details.legend > summary").click()
    desk.start()
    before = desk.texts()

    # Moved through the menu; the filter, what is open, and the place on the screen stay.
    handle = desk.control(f"Move: {HAVANA}")
    handle.scroll_into_view_if_needed()
    handle.click()
    assert page.locator("dialog h3").inner_text().startswith(HAVANA)
    page.locator("dialog select").select_option(index=1)
    said = desk.choose("Move")
    assert said == f"{HAVANA}: moved to row 2, beside: Sentence 1 of Caspian Wire."
    assert "corrected by you" in desk.row(2).locator(".gutter").inner_text()
    assert page.get_by_label("Only rows that differ").is_checked()
    assert page.locator("details.legend").evaluate("found => found.open")
    assert desk.focus() == f"Move: {HAVANA}"
    assert handle.evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight; }"
    )

    # Undone and done again.
    assert desk.after(page.get_by_role("button", name="Undo").click) == "Undone."
    assert desk.texts() == before
    assert desk.after(page.get_by_role("button", name="Redo").click) == "Done again."
    assert "corrected by you" in desk.row(2).locator(".gutter").inner_text()

    # Split off, merged, taken apart, checked, given back.
    desk.control("Correct row 2").click()
    page.locator("dialog .split label").filter(has_text="Havana").locator("input").check()
    assert f"{HAVANA}: put into a row of its own" in desk.choose("Split off")
    desk.row_of(HAVANA).locator("[data-part=menu]").click()
    names = page.locator("dialog button").all_inner_texts()
    assert "Unlink: a row for each version" not in names
    below = next(name for name in names if name.endswith("below"))
    assert "are now row" in desk.choose(below)
    desk.row_of(HAVANA).locator("[data-part=menu]").click()
    assert "taken apart" in desk.choose("Unlink: a row for each version")
    check = desk.row_of(HAVANA).locator("[data-part=check]")
    assert "is checked" in desk.after(check.click)
    assert check.get_attribute("aria-pressed") == "true"
    desk.row_of(HAVANA).locator("[data-part=menu]").click()
    assert "given back" in desk.choose("Give back to the program")
    assert desk.row_of(HAVANA).locator(".settled").count() == 0
    every = page.get_by_role("button", name="Give all rows back")
    assert "as the program finds them" in desk.after(every.click)
    page.get_by_label("Only rows that differ").uncheck()
    assert desk.texts() == before

    # Dragged from row to row.
    target = desk.row(5).locator("td").first
    target.scroll_into_view_if_needed()
    assert "moved to row" in desk.after(lambda: handle.drag_to(target))


def test_everything_works_by_keyboard_alone(desk: Desk) -> None:
    page = desk.page
    to_review(page)
    page.get_by_role("button", name="Keys").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert desk.control(f"Move: {HAVANA}").count() == 1
    before = desk.texts()

    # Key after key leads further, and back.
    desk.control(f"Move: {HAVANA}").focus()
    assert "beside: Sentence 4 of Caspian Wire" in desk.press("Alt+ArrowDown")
    assert "beside: Sentence 5 of Caspian Wire" in desk.press("Alt+ArrowDown")
    assert "beside: Sentence 4 of Caspian Wire" in desk.press("Alt+ArrowUp")
    assert desk.focus() == f"Move: {HAVANA}"
    for _ in range(3):
        assert desk.press("Control+z") == "Undone."
    assert desk.texts() == before
    assert desk.press("Control+Shift+Z") == "Done again."
    assert desk.press("Control+z") == "Undone."
    assert desk.focus() == f"Move: {HAVANA}"

    # A dialog opens, closes, and gives the focus back.
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert desk.focus() == f"Move: {HAVANA}"
    desk.control("Correct row 4").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUS) == "BUTTON"
    assert "Rows 3 and 4 are now row 3" in desk.press("Enter")
    assert desk.press("Control+z") == "Undone."
    desk.control("Row 4: checked").focus()
    assert desk.press("Space") == "Row 4 is checked: it stays as it is."
    assert desk.focus() == "Row 4: checked"

    # Letters in a translation are letters, not keys of the page.
    name = "Correct the translation: Sentence 1 of La Tribuna del Sur"
    desk.control(name).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type("Crjk: my own words")
    area = page.locator(".editor textarea")
    assert area.input_value() == "Crjk: my own words"
    assert "is kept" in desk.press("Control+Enter")
    assert desk.focus() == name
    sentence = page.locator(".sentence").filter(has=desk.control(name))
    assert "corrected by you" in sentence.inner_text()
    assert "Crjk: my own words" in sentence.inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert desk.focus() == name
    assert desk.press("Control+z") == "Undone."
    assert "Crjk" not in sentence.inner_text()

    # The scale and the order.
    rows = page.locator("tbody.row").count()
    scale = page.get_by_label("How alike sentences must be to share a row")
    scale.focus()
    assert "rows now" in desk.press("End")
    assert page.locator("tbody.row").count() > rows
    assert page.locator("tbody.row.checked").count() == 1
    own = page.get_by_role("button", name="Back to the program’s own")
    assert f"{rows} rows now" in desk.after(own.click)
    page.get_by_label("Rows in the order of").focus()
    assert "in the order of: Северный вестник" in desk.press("End")


def test_a_story_is_saved_and_goes_on_elsewhere(
    desk: Desk, server: str, open_page: Open, tmp_path: Path
) -> None:
    page = desk.page
    desk.start()
    desk.control(f"Move: {HAVANA}").focus()
    desk.press("Alt+ArrowDown")
    desk.after(desk.control("Row 2: checked").click)
    desk.control("Correct the translation: Sentence 2 of Северный вестник").click()
    page.locator(".editor textarea").fill("In my own words")
    desk.after(page.get_by_role("button", name="Save", exact=True).click)
    shown = desk.texts()
    saved = download(page, "Save story", tmp_path)
    assert saved.name == "the-raid-on-caracas.json"
    page.get_by_role("button", name="More formats").click()
    assert "In my own words" in download(page, "My translations (TMX)", tmp_path).read_text()

    other = Desk(open_page(server))
    wrong = {"name": "x.json", "mimeType": "application/json", "buffer": b"[]"}
    upload = other.page.locator(".st-key-saved-story input[type=file]")
    upload.set_input_files(wrong)
    assert "choose the .json file" in other.page.locator(".plain-problem").inner_text()
    other.page.get_by_label("Outlet of version 1", exact=True).fill("Half done")
    other.page.keyboard.press("Tab")
    upload.set_input_files(saved)
    other.page.get_by_text("Questions for a class").wait_for()
    other.start()
    assert other.page.locator("h1").last.inner_text() == "The raid on Caracas"
    assert other.texts() == shown
    again = download(other.page, "Save story", tmp_path)
    assert json.loads(again.read_bytes()) == json.loads(saved.read_bytes())

    # It goes on from here: corrected further, and in another pivot.
    other.control(f"Move: {HAVANA}").focus()
    assert "moved to row" in other.press("Alt+ArrowDown")
    other.press("Control+z")
    assert other.texts() == shown
    cells = [row["cells"] for row in json.loads(saved.read_bytes())["rows"]]
    other.page.get_by_role("radio", name="Spanish").or_(
        other.page.get_by_role("button", name="Spanish", exact=True)
    ).first.click()
    other.page.locator(".sub").filter(has_text="translated into: Spanish").wait_for()
    turned = json.loads(download(other.page, "Save story", tmp_path).read_bytes())
    assert turned["pivot"] == "es"
    assert [row["cells"] for row in turned["rows"]] == cells
    other.page.get_by_role("button", name="Change the versions").click()
    other.page.get_by_label("Outlet of version 1", exact=True).wait_for()
    assert other.page.get_by_label("Outlet of version 1", exact=True).input_value() == "Half done"


def download(page: Any, name: str, folder: Path) -> Path:
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path
