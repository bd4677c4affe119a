"""Findings judged and noted in a real browser: by mouse, by keyboard, saved and opened again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.test_correcting_browser import FOCUS, Desk, to_review

Open = Callable[..., Any]
PART = FOCUS.replace('getAttribute("aria-label")', "dataset.part")
LETTERS = "jkrcz / ? are letters"


class Notes(Desk):
    """The review of a story whose findings its reader judges."""

    def line(self, words: str) -> Any:
        """The line of the finding whose why has these words."""
        return self.page.locator(".rows .why").filter(has_text=words)

    def button(self, words: str, value: str) -> Any:
        return self.line(words).locator(f".judge [value={value}]")

    def pressed(self, words: str) -> list[str]:
        found = self.line(words).locator(".judge [aria-pressed=true]")
        values: list[str] = found.evaluate_all("all => all.map(one => one.value)")
        return values

    def write(self, words: str, text: str) -> Any:
        """Open a finding's note and type into it; return the field."""
        self.button(words, "note").click()
        self.page.keyboard.type(text)
        return self.line(words).locator(".writing textarea")

    def save(self, label: str, folder: Path) -> Path:
        """Download one of the story's files, wherever the app has it."""
        if not self.page.get_by_role("button", name=label).count():
            self.page.get_by_role("link", name="Hand on", exact=True).click()
        with self.page.expect_download() as started:
            self.page.get_by_role("button", name=label).first.click()
        path = folder / started.value.suggested_filename
        started.value.save_as(path)
        return path


@pytest.fixture
def notes(server: str, open_page: Open) -> Notes:
    page = open_page(server)
    page.locator(".st-key-sample-raid button").click()
    page.wait_for_url("**/overview")
    to_review(page)
    return Notes(page)


DEAD = "People killed (Cuba, Venezuela):"
DETENTION = "Detention: "
REQUEST = "Request:"


def test_a_finding_is_judged_and_noted_by_mouse(
    notes: Notes, server: str, open_page: Open, tmp_path: Path
) -> None:
    page = notes.page
    assert not page.locator(".strip").is_visible()
    assert notes.after(notes.button(DEAD, "agree").click) == "Your verdict is kept: agree."
    assert notes.after(notes.button(DEAD, "disagree").click) == "Your verdict is kept: disagree."
    assert notes.pressed(DEAD) == ["disagree"]
    field = notes.write(DEAD, "Who counted?\n«Кто?» ¿Quién? <b>")
    save = notes.line(DEAD).get_by_role("button", name="Save", exact=True)
    assert notes.after(save.click) == "Your note is kept."
    assert field.count() == 0
    assert "«Кто?» ¿Quién? <b>" in notes.line(DEAD).locator(".remark").inner_text()
    notes.after(notes.button(REQUEST, "unsure").click)
    # Pressed again, a verdict is taken back; every step is undone.
    assert notes.after(notes.button(REQUEST, "unsure").click) == "Your verdict is taken back."
    assert notes.pressed(REQUEST) == []
    assert notes.after(page.get_by_role("button", name="Undo").click) == "Undone."
    assert notes.pressed(REQUEST) == ["unsure"]
    listed = page.locator(".my-notes .noted li")
    assert listed.count() == 2

    # Who points at a mark sees the note too, and no buttons.
    page.locator("tbody.row mark").first.hover()
    note = page.locator(".note")
    note.wait_for()
    assert "✗ disagree" in note.inner_text()
    assert note.get_by_role("button").count() == 0
    page.mouse.move(0, 0)

    # Saved, sent as a file, opened again.
    saved = notes.save("Save story", tmp_path)
    kept = json.loads(saved.read_bytes())["notes"]
    assert [(one["verdict"], one["text"]) for one in kept] == [
        ("disagree", "Who counted?\n«Кто?» ¿Quién? <b>"),
        ("unsure", ""),
    ]
    file = notes.save("HTML file", tmp_path)
    plain = open_page(file.as_uri())
    assert "✗ disagree" in plain.locator(".rows .why").filter(has_text=DEAD).inner_text()
    assert plain.locator(".judge").count() == 0
    assert plain.locator(".my-notes .noted li").count() == 2

    other = Notes(open_page(server))
    other.page.locator(".st-key-saved-story input[type=file]").set_input_files(saved)
    other.page.wait_for_url("**/overview")
    to_review(other.page)
    other.line(DEAD).locator(".judge").wait_for()
    assert other.pressed(DEAD) == ["disagree"]
    assert other.pressed(REQUEST) == ["unsure"]
    assert "«Кто?» ¿Quién? <b>" in other.line(DEAD).locator(".remark").inner_text()


def test_a_finding_is_judged_and_noted_by_keyboard_alone(notes: Notes) -> None:
    page = notes.page
    notes.button(DETENTION, "agree").first.focus()
    assert notes.press("Space") == "Your verdict is kept: agree."
    assert page.evaluate(PART).startswith("agree-")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert notes.press("Enter") == "Your verdict is kept: unsure."
    assert page.evaluate(PART).startswith("unsure-")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type(LETTERS)
    field = page.locator(".writing textarea")
    assert field.input_value() == LETTERS
    assert notes.press("Control+Enter") == "Your note is kept."
    assert page.evaluate(PART).startswith("note-")
    assert page.locator(".remark").first.inner_text() == LETTERS
    # Esc leaves the note as it was, and so does one that is opened and saved untouched.
    page.keyboard.press("Enter")
    page.keyboard.type(" and more")
    page.keyboard.press("Escape")
    assert page.evaluate(PART).startswith("note-")
    assert page.locator(".remark").first.inner_text() == LETTERS
    assert notes.press("Control+z") == "Undone."
    assert page.locator(".rows .remark").count() == 0
    assert notes.press("Control+Shift+Z") == "Done again."
    assert page.locator(".rows .remark").inner_text() == LETTERS


def test_what_is_being_written_outlives_every_correction(notes: Notes) -> None:
    page = notes.page
    notes.start()
    field = notes.write(REQUEST, "Half a thought")
    # Its row is checked, and so put in anew.
    row = notes.line(REQUEST).locator("xpath=ancestor::tbody")
    notes.after(row.locator("[data-part=check]").click)
    assert field.input_value() == "Half a thought"
    # Its finding goes with the row, and the words stay to be copied, until it is back.
    row.locator("[data-part=menu]").click()
    assert "taken apart" in notes.choose("Unlink: a row for each version")
    lost = page.locator(".left-over textarea")
    assert lost.input_value() == "Half a thought"
    notes.after(page.get_by_role("button", name="Undo").click)
    assert lost.count() == 0
    assert field.input_value() == "Half a thought"
    # So they do while the reader looks at another page.
    page.get_by_role("link", name="Overview", exact=True).click()
    page.locator(".parallax .versions").wait_for()
    to_review(page)
    field.wait_for()
    assert field.input_value() == "Half a thought"
    page.locator(".writing [value=cancel]").click()
    assert field.count() == 0


def test_a_note_on_a_finding_that_went_is_listed_and_removed(notes: Notes) -> None:
    page = notes.page
    notes.start()
    notes.after(notes.button(REQUEST, "disagree").click)
    row = notes.line(REQUEST).locator("xpath=ancestor::tbody")
    row.locator("[data-part=menu]").click()
    notes.choose("Unlink: a row for each version")
    gone = page.locator(".my-notes h3 + .noted li")
    assert "✗ disagree" in gone.inner_text()
    remove = gone.get_by_role("button", name="Remove")
    assert notes.after(remove.click) == "Your verdict and note are taken out."
    assert page.locator(".my-notes").count() == 0


def test_what_agrees_is_opened_to_be_judged(notes: Notes) -> None:
    page = notes.page
    row = page.locator("tbody.row").filter(has=page.locator(".agreeing", has_text="3 agree"))
    lines = row.locator(".why.agrees")
    keys = lines.evaluate_all("all => all.map(line => line.dataset.key)")
    first, other = (page.locator(f".rows .why[data-key='{key}']") for key in keys[:2])
    assert not first.is_visible()
    page.locator(".agreeing", has_text="3 agree").click()
    assert first.is_visible()
    notes.after(first.locator(".judge [value=disagree]").click)
    assert page.evaluate(PART).startswith("disagree-")
    # The others stay open until they are closed; what is judged is always shown.
    rest = page.locator(".agreeing[aria-expanded=true]")
    assert "2 agree" in rest.inner_text()
    assert other.is_visible()
    rest.click()
    assert not other.is_visible()
    assert first.is_visible()


def test_rows_are_filtered_by_what_was_judged(notes: Notes) -> None:
    page = notes.page
    every = page.locator("tbody.row").count()
    shown = page.locator("tbody.row:not([hidden])")
    page.locator("[data-set=verdict]").select_option("none")
    before = shown.count()
    assert before < every
    # A row stays until the filter is asked again, though all in it is judged.
    notes.after(notes.button(REQUEST, "agree").click)
    assert shown.count() == before
    page.locator("[data-set=verdict]").select_option("mine")
    assert shown.count() == 1
    page.locator("[data-set=verdict]").select_option("none")
    assert shown.count() == before - 1
