"""The lexicon in a real browser: words changed, added and switched off, and compared again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from compare.framing.own_table import read_own_table
from compare.model import OwnEntry
from tests.web.test_browser import open_sample, page_is_wider_than_the_window

Open = Callable[..., Any]


def choose(page: Any, field: str, value: str) -> None:
    """Choose from a list by typing some of what is wanted.

    The option itself is clicked: until the list is narrowed, Enter would take its first one.
    """
    # The list closes with a run of the page that is still under way.
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.locator(f"[class*=st-key-{field}-] input, .st-key-{field} input").fill(value)
    page.get_by_role("option", name=value).first.click()


def find(page: Any, words: str, entry: str) -> None:
    """Look for words and open the entry of that wording."""
    page.locator(".st-key-lexicon-words input").fill(words)
    page.keyboard.press("Enter")
    page.locator(".lexicon .entries").first.wait_for()
    page.locator(f".lexicon li:has(b:text-is('{entry}')) button").first.click()
    page.locator("[class*=st-key-entry-shade-], .st-key-entry-back").first.wait_for()


def keep(page: Any, says: str) -> None:
    page.locator(".st-key-entry-keep").get_by_role("button").click()
    page.locator(".plain-file", has_text=says).wait_for()


def shades_of(page: Any, words: str) -> set[str]:
    labels = page.locator("mark").evaluate_all(
        "(found, words) => found.filter(m => m.querySelector('span').textContent === words)"
        ".flatMap(m => Array.from(m.querySelectorAll('.label .said'), l => l.textContent))",
        words,
    )
    return set(labels)


def test_words_are_changed_added_and_switched_off(
    server: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(server)
    open_sample(page)
    page.locator(".bar a[data-go=review]").click()
    page.locator(".parallax .desk").wait_for()
    rows = page.locator("tbody.row").count()
    assert "hostile" in shades_of(page, "secuestro")
    page.get_by_role("button", name="Words", exact=True).click()
    page.locator(".lexicon .concepts").first.wait_for()

    # A concept by mouse, then an entry left alone: nothing of it turns up in the next one.
    page.locator(".concepts button", has_text="detention").first.click()
    page.locator(".lexicon .stake").wait_for()
    assert page.locator(".lexicon section").count() == 3
    find(page, "abduct", "abduct")
    page.locator("[class*=st-key-entry-implies-] input").fill("left alone")
    page.keyboard.press("Escape")
    page.locator("[class*=st-key-entry-implies-]").wait_for(state="hidden")

    # By keyboard alone from the list into the form; the shade of a word of the program's.
    page.locator(".st-key-lexicon-words input").fill("secuestro")
    page.keyboard.press("Enter")
    entry = page.locator(".lexicon li:has(b:text-is('secuestro')) button").first
    entry.focus()
    page.keyboard.press("Enter")
    page.locator("[class*=st-key-entry-implies-] input").wait_for()
    assert page.locator("[class*=st-key-entry-implies-] input").input_value() != "left alone"
    choose(page, "entry-shade", "neutral")
    keep(page, "“secuestro” is kept.")
    assert page.locator(".lexicon li.changed").inner_text().startswith("secuestro changed")

    # A word of one's own, for a concept of one's own; a slip is said and nothing lost.
    page.locator(".st-key-entry-new").get_by_role("button").click()
    page.locator("[class*=st-key-entry-implies-] input[value='']").wait_for()
    page.locator("[class*=st-key-entry-wording-] input").fill("Caracas!")
    choose(page, "entry-concept", "A concept of your own")
    page.locator("[class*=st-key-entry-concept-name-] input").fill("places <b>")
    choose(page, "entry-shade", "heroic")
    page.locator(".st-key-entry-keep").get_by_role("button").click()
    page.locator(".plain-problem", has_text="cannot be found in a text").wait_for()
    page.locator("[class*=st-key-entry-wording-] input").fill("Caracas")
    keep(page, "“Caracas” is kept.")

    choose(page, "lexicon-concept", "Your own")
    page.locator(".lexicon section", has_text="None.").first.wait_for()
    page.locator(".st-key-lexicon-words input").fill("")
    page.keyboard.press("Enter")
    page.locator(".lexicon li.added").wait_for()
    assert page.locator(".lexicon li").count() == 2
    with page.expect_download() as download:
        page.get_by_role("button", name="Your words (TSV)").click()
    table = tmp_path / "mine.tsv"
    download.value.save_as(table)
    entries = read_own_table(table.read_bytes()).entries
    assert [(e.wording, e.shade) for e in entries] == [
        ("secuestro", "neutral"),
        ("Caracas", "heroic"),
    ]
    assert entries[1] == OwnEntry("en", "Caracas", "own:places <b>", "heroic")

    page.locator(".st-key-apply").get_by_role("button").click()
    page.locator(".parallax .desk").wait_for()
    assert "hostile" not in shades_of(page, "secuestro")
    assert page.locator("tbody.row").count() == rows

    # Switched off and on again, in another session, from the table.
    other = open_page(server, width=360)
    other.locator(".bar a[data-go=lexicon]").click()
    other.locator(".lexicon .concepts").first.wait_for()
    other.get_by_text("Bring in a table").click()
    other.locator("[class*=st-key-lexicon-file-] input[type=file]").set_input_files(table)
    other.locator(".plain-file", has_text="From the table: 2 entries").wait_for()
    assert not page_is_wider_than_the_window(other)
    find(other, "secuestro", "secuestro")
    other.locator(".st-key-entry-off").get_by_role("button").click()
    other.locator(".plain-file", has_text="“secuestro” is switched off").wait_for()
    find(other, "secuestro", "secuestro")
    other.locator(".st-key-entry-back").get_by_role("button").click()
    other.locator(".plain-file", has_text="“secuestro” is marked again.").wait_for()
    other.locator(".lexicon li.off").wait_for(state="detached")
