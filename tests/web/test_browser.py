"""The app in a real browser, from three files to the report opened without a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
RAID = ROOT / "samples" / "raid"
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> **bold** $x$ [a](http://b.c)"
Open = Callable[..., Any]


def open_sample(page: Any) -> None:
    page.locator(".st-key-sample-raid button").click()
    page.locator(".parallax .versions").wait_for()


def to_review(page: Any) -> None:
    page.get_by_role("link", name="Review", exact=True).click()
    page.locator(".parallax .desk").wait_for()


def to_overview(page: Any) -> None:
    page.get_by_role("link", name="Overview", exact=True).click()
    page.locator(".parallax .versions").wait_for()


def upload_raid(page: Any) -> None:
    """Give the three versions slot by slot, as a reader does."""
    for slot, code in enumerate(("en", "es", "ru"), start=1):
        page.locator(f".st-key-slot-{slot} input[type=file]").set_input_files(RAID / f"{code}.txt")
        page.locator(f".st-key-slot-{slot} .plain-file").wait_for()


def page_is_wider_than_the_window(page: Any) -> bool:
    wide: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return wide


def marks_of(page: Any, finding: str) -> list[str]:
    """The marked words of a finding, without their labels."""
    texts = page.locator(f"mark[data-findings~='{finding}']").evaluate_all(
        "found => found.map(mark => mark.querySelector('span').textContent)"
    )
    return list(dict.fromkeys(texts))


def conflict_of_soldiers(page: Any) -> Any:
    """The line of the figure table that holds 23 and 26."""
    lines = page.locator("details[data-kind=figure] tr.conflict")
    return lines.filter(has_text="veintitrés").filter(has_text="26").first


def test_three_files_give_a_comparison_that_shows_the_conflict(
    server: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(server)
    upload_raid(page)
    page.get_by_label("Outlet of version 2", exact=True).fill("La Tribuna del Sur")
    page.locator(".st-key-compare").get_by_role("button").click()
    page.locator(".parallax .versions").wait_for()

    line = conflict_of_soldiers(page)
    finding = line.locator("a").get_attribute("data-finding")
    home = line.locator("a").get_attribute("href").removeprefix("#")

    # From the finding to its row with the keyboard alone; the note opens beside the mark.
    line.locator("a").focus()
    page.keyboard.press("Enter")
    row = page.locator("tbody.row.here")
    row.wait_for()
    assert "veintitrés" in row.inner_text()
    assert "La Tribuna del Sur" in page.locator("table.rows thead").inner_text()
    assert marks_of(page, finding) == ["23", "veintitrés", "26"]
    page.locator("mark:focus").wait_for()
    assert page.locator(".note").is_visible()
    assert page.locator("mark.lit").count() == 3
    page.keyboard.press("Escape")
    assert page.locator(".note").is_hidden()
    page.keyboard.press("j")
    assert page.locator("tbody.row.here").get_attribute("id") != home

    # On the way back, all that was entered is there.
    page.get_by_role("button", name="Change the versions").click()
    page.get_by_label("Outlet of version 2", exact=True).wait_for()
    assert (
        page.get_by_label("Outlet of version 2", exact=True).input_value() == "La Tribuna del Sur"
    )
    assert page.get_by_text("es.txt").is_visible()


def test_what_is_typed_survives_other_pages(server: str, open_page: Open) -> None:
    page = open_page(server)
    page.locator(".st-key-slot-2").get_by_text("Paste").click()
    page.get_by_label("Text of version 2", exact=True).fill("A draft")
    page.get_by_label("Outlet of version 2", exact=True).fill("My paper")
    open_sample(page)
    page.get_by_role("button", name="Change the versions").click()
    page.get_by_label("Outlet of version 2", exact=True).wait_for()
    assert page.get_by_label("Outlet of version 2", exact=True).input_value() == "My paper"
    assert page.get_by_label("Text of version 2", exact=True).input_value() == "A draft"
    page.get_by_role("button", name="Back to the comparison").click()
    page.locator(".parallax .versions").wait_for()


def shown(page: Any) -> tuple[int, int]:
    """How many rows are shown, and of how many, as the page counts them."""
    rows = page.locator("tbody.row:visible").count()
    every = page.locator("tbody.row").count()
    said = page.locator(".shown").inner_text()
    assert said == (f"All {every} rows" if rows == every else f"{rows} of {every} rows")
    return rows, every


def clear(page: Any) -> None:
    page.get_by_role("button", name="Clear filters").click()


def test_filters_leave_what_was_asked_for(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_sample(page)
    to_review(page)
    rows = page.locator("tbody.row:visible")
    whole, every = shown(page)
    assert whole == every
    page.get_by_label("Only rows that differ").check()
    differing, _ = shown(page)
    assert 0 < differing < every
    page.locator("input[value=figure]").check()
    assert 0 < shown(page)[0] < differing
    assert all(
        "figure" in about for about in rows.evaluate_all("all => all.map(r => r.dataset.about)")
    )
    assert page.locator(".why.framing:visible").count() == 0
    clear(page)
    assert shown(page) == (every, every)

    # By status, version and words, one after the other and together.
    finding = page.get_by_label("Finding", exact=True)
    finding.select_option("conflict")
    assert all(
        '"conflict"' in about for about in rows.evaluate_all("all => all.map(r => r.dataset.about)")
    )
    conflicts, _ = shown(page)
    words = page.get_by_label("Words for", exact=True)
    words.select_option("detention")
    assert 0 < shown(page)[0] <= conflicts
    finding.select_option("")
    assert all("secuestr" in text for text in rows.all_text_contents())
    words.select_option("")
    finding.select_option("only_here")
    version = page.get_by_label("Version", exact=True)
    version.select_option("a2")
    assert shown(page)[0] == 1
    assert page.locator("tbody.row:visible .none").count() == 2
    clear(page)

    page.get_by_label("Translation", exact=True).check()
    assert page.locator("p.original:not(.only):visible").count() == 0
    page.get_by_label("Original", exact=True).check()
    assert page.locator("p.translation:visible").count() == 0


HITS = "CSS.highlights.get('parallax-hit').size"


def test_the_search_finds_whatever_the_case_and_the_accents(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_sample(page)
    to_review(page)
    page.keyboard.press("/")
    search = page.get_by_role("searchbox")
    assert search.evaluate("e => e.getRootNode().activeElement === e")
    for typed, stands in (
        ("NICOLAS MADURO", "Nicolás Maduro"),
        ("ВООРУЖЕННЫХ", "вооружённых"),
        ("kidnapped president", "kidnapped President"),
    ):
        search.fill(typed)
        search.press("Enter")  # does not wait for the typing to pause
        texts = page.locator("tbody.row:visible").all_text_contents()
        assert texts
        assert all(stands in text for text in texts), typed
        assert page.evaluate(HITS) == int(page.locator(".hits").inner_text().split()[-1])

    # From place to place by key, with the focus in the search; and what is filtered besides.
    search.fill("maduro")
    search.press("Enter")
    assert page.locator(".hits").inner_text().startswith("1 of ")
    search.press("Shift+Enter")
    number, of = page.locator(".hits").inner_text().split(" of ")
    assert number == of
    assert page.locator("tbody.row.here").is_visible()
    found, _ = shown(page)
    page.get_by_label("Finding", exact=True).select_option("conflict")
    assert 0 < shown(page)[0] < found

    # All of it is there again after a visit to another page, and after a correction.
    kept = shown(page)
    to_overview(page)
    to_review(page)
    assert (search.input_value(), shown(page)) == ("maduro", kept)
    page.locator(".chip", has_text="Correct rows").click()
    page.locator("tbody.row:visible [data-part=check]").first.click()
    page.locator(".told", has_text="is checked").wait_for()
    assert (search.input_value(), shown(page)) == ("maduro", kept)
    search.fill("nobody says this")
    page.locator(".hits", has_text="not found").wait_for()
    assert shown(page)[0] == 0 or page.locator("tbody.touched:visible").count() == shown(page)[0]


def test_keys_work_wherever_the_focus_is(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_sample(page)
    to_review(page)
    page.keyboard.press("j")
    assert "conflict" in page.locator("tbody.row.here").inner_text()
    first = page.locator("tbody.row.here").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator("tbody.row.here").get_attribute("id") != first
    # On a Russian keyboard the key of K writes л.
    page.locator("table.rows").dispatch_event("keydown", {"key": "л", "bubbles": True})
    assert page.locator("tbody.row.here").get_attribute("id") == first
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog", name="Keys").is_hidden()


def test_the_downloaded_file_works_without_a_server(
    server: str, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(server)
    open_sample(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="HTML file").click()
    path = tmp_path / "report.html"
    download.value.save_as(path)
    page.context.close()

    for width in (1280, 360):
        file = open_page(path.as_uri(), width=width)
        assert file.locator("h1").inner_text() == "The raid on Caracas"
        assert not page_is_wider_than_the_window(file)
        every = file.locator("tbody.row:visible").count()
        file.get_by_label("Only rows that differ").check()
        assert 0 < file.locator("tbody.row:visible").count() < every
        conflict_of_soldiers(file).locator("a").click()
        assert "26" in file.locator("tbody.row.here").inner_text()
        file.locator(".rows .sure").first.focus()
        assert "rows like this one" in file.locator(".note").inner_text()
        assert file.requests == [path.as_uri()]


def test_words_and_voices_lead_to_their_places(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_sample(page)
    page.locator("details.overview.words a", has_text="secuestraron").focus()
    page.keyboard.press("Enter")
    page.locator("mark:focus", has_text="secuestraron").wait_for()
    assert "secuestraron" in page.locator(".original.sought").inner_text()
    # Words that no finding marks: their sentence is shown.
    to_overview(page)
    page.locator("details.overview.words > details > summary").click()
    page.locator("details.overview.words a", has_text="juicio justo").click()
    page.locator(".original.sought:focus", has_text="juicio justo").wait_for()
    assert page.locator(".original.sought").count() == 1
    to_overview(page)
    page.locator("details.overview.voices a", has_text="informó").click()
    page.locator(".original.sought", has_text="informó").wait_for()
    assert not page_is_wider_than_the_window(page)


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_both_themes_follow_the_system(
    server: str, open_page: Open, scheme: str, dark: bool
) -> None:
    page = open_page(server, scheme=scheme)
    page.locator(".parallax.demo mark").first.wait_for()
    ink = page.locator(".parallax").evaluate("found => getComputedStyle(found).color")
    ground = page.locator(".stApp").evaluate("found => getComputedStyle(found).backgroundColor")
    assert (brightness(ink) > brightness(ground)) is dark


def brightness(colour: str) -> int:
    return sum(int(part) for part in re.findall(r"\d+", colour)[:3])


def test_a_phone_scrolls_down_and_not_sideways(server: str, open_page: Open) -> None:
    page = open_page(server, width=360)
    page.locator(".parallax.demo mark").first.wait_for()
    assert not page_is_wider_than_the_window(page)
    open_sample(page)
    assert not page_is_wider_than_the_window(page)
    to_review(page)
    assert not page_is_wider_than_the_window(page)
    first, second = page.locator("tbody#row-0 > tr:first-child > td").all()[:2]
    assert second.bounding_box()["y"] > first.bounding_box()["y"]
    assert page.locator(".who:visible").count() > 0


def test_hostile_text_is_text_everywhere(server: str, open_page: Open, tmp_path: Path) -> None:
    text = f"Officials count {HOSTILE} and more.\n\n{HOSTILE} was said by 23 officials on Monday.\n"
    file = tmp_path / "<img src=x onerror=alert(3)> **n**.txt"
    file.write_text(text, encoding="utf-8")
    page = open_page(server)
    page.locator(".st-key-slot-1 input[type=file]").set_input_files(file)
    page.locator(".st-key-slot-1 .plain-file").wait_for()
    page.locator(".st-key-slot-2").get_by_text("Paste").click()
    page.get_by_label("Text of version 2", exact=True).fill(text.replace("23", "26"))
    page.get_by_label("Outlet of version 2", exact=True).fill(HOSTILE[:80])
    page.locator(".st-key-slot-3 input[type=file]").set_input_files(
        {"name": "**b** <b>x</b> $y$.txt", "mimeType": "text/plain", "buffer": b"\0\1\2" * 99}
    )
    card = page.locator(".st-key-slot-3 .plain-file")
    card.wait_for()
    assert card.inner_text().startswith("**b** <b>x</b> $y$.txt · ")
    page.locator(".st-key-compare").get_by_role("button").click()
    problem = page.locator(".st-key-slot-3 .plain-problem")
    problem.wait_for()
    assert page.locator(".stApp b, .stApp .katex").count() == page.locator(".parallax b").count()
    assert page.get_by_label("Text of version 2", exact=True).input_value() == text.replace(
        "23", "26"
    )

    page.locator(".st-key-remove-3").get_by_role("button").click()
    card.wait_for(state="detached")
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.locator(".st-key-compare").get_by_role("button").click()
    page.locator(".parallax .versions").wait_for()
    to_review(page)
    shown = page.locator("table.rows").inner_text()
    for piece in ("<script>alert(", "<img src=x onerror=alert(", "**bold** $x$ [a](http://b.c)"):
        assert piece in shown
    assert HOSTILE[:80] in page.locator("table.rows thead").inner_text()
    assert page.locator(".parallax img, .parallax script").count() == 0
