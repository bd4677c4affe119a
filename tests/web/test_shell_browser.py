"""The app around the comparison, in a real browser: pages, languages, files, recent stories."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
RAID = ROOT / "samples" / "raid"
Open = Callable[..., Any]


def go(page: Any, name: str) -> None:
    page.locator(f".bar a[data-go={name}]:not(.brand)").click()
    at(page, name)


def at(page: Any, name: str) -> None:
    page.locator(f".bar a[data-go={name}][aria-current=page]").wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def speak(page: Any, code: str) -> None:
    page.locator(f".bar a[data-tongue={code}]").click()
    page.locator(f".bar a[data-tongue={code}][aria-current]").wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def open_raid(page: Any) -> None:
    page.locator(".st-key-sample-raid button").first.click()
    at(page, "overview")


def recent(page: Any) -> Any:
    # A button with a note is there twice, once for phones.
    return page.locator("[class*=st-key-recent-open-]")


def test_files_dropped_at_once_fall_into_place_by_language(server: str, open_page: Open) -> None:
    page = open_page(server)
    bad = {"name": "broken.txt", "mimeType": "text/plain", "buffer": b"\0\1\2\xff" * 99}
    files = [
        {
            "name": f"{name}.txt",
            "mimeType": "text/plain",
            "buffer": (RAID / f"{code}.txt").read_bytes(),
        }
        for name, code in (("vestnik", "ru"), ("tribuna", "es"), ("wire", "en"))
    ]
    page.locator("[class*=st-key-upload--1-] input[type=file]").set_input_files([bad, *files])
    page.locator(".st-key-slot-4 .plain-file").wait_for()
    cards = [page.locator(f".st-key-slot-{slot} .plain-file").inner_text() for slot in (1, 2, 3)]
    assert [card.split(" · ")[0] for card in cards] == ["wire.txt", "tribuna.txt", "vestnik.txt"]
    assert [card.split(" · ")[2] for card in cards] == ["English", "Spanish", "Russian"]
    assert page.locator(".st-key-slot-4 .plain-problem").is_visible()
    assert page.locator(".plain-problem").count() == 1
    page.locator(".st-key-remove-4").get_by_role("button").first.click()
    page.locator(".st-key-slot-4").wait_for(state="detached")
    page.locator(".st-key-compare").get_by_role("button").first.click()
    at(page, "overview")
    assert "Tribuna" in page.locator(".parallax").first.inner_text()


def test_the_bar_loses_nothing_that_is_typed_and_back_goes_back(
    server: str, open_page: Open
) -> None:
    page = open_page(server)
    page.locator(".st-key-slot-2").get_by_text("Paste").click()
    text = page.get_by_label("Text of version 2", exact=True)
    text.fill("A draft that was never sent")
    go(page, "guide")
    assert page.title() == "Guide · Parallax"
    assert page.url.endswith("/guide")
    page.go_back()
    at(page, "start")
    assert text.input_value() == "A draft that was never sent"


def test_the_app_speaks_as_the_browser_does_until_told(server: str, open_page: Open) -> None:
    page = open_page(server, locale="es-MX")
    page.locator(".bar a[data-tongue=es][aria-current]").wait_for()
    assert page.evaluate("document.documentElement.lang") == "es"
    page.locator(".st-key-slot-1").get_by_text("Pegar").click()
    page.locator(".st-key-slot-1 textarea").fill("Un borrador")
    speak(page, "ru")
    assert page.evaluate("document.documentElement.lang") == "ru"
    assert page.locator(".st-key-slot-1 textarea").input_value() == "Un borrador"
    assert (
        page.locator(".st-key-pivot [aria-checked=true], .st-key-pivot [kind*=Active]").inner_text()
        == "Русский"
    )
    page.reload()
    page.locator(".bar a[data-tongue=ru][aria-current]").wait_for()
    assert page.locator("h1").first.inner_text() != "One story, seen from several places"
    page.goto(f"{server}/?lang=en")
    page.locator(".bar a[data-tongue=en][aria-current]").wait_for()


def test_a_story_survives_a_reload_and_is_kept_until_deleted(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_raid(page)
    page.reload()
    page.locator(".parallax").first.wait_for()
    assert "Caspian Wire" in page.locator(".parallax").first.inner_text()
    go(page, "start")
    recent(page).first.wait_for()
    assert recent(page).count() == 1
    # Another tab knows no story, but the browser keeps it.
    other = page.context.new_page()
    other.goto(server)
    recent(other).get_by_role("button").first.click()
    at(other, "overview")
    assert "Caspian Wire" in other.locator(".parallax").first.inner_text()
    other.close()
    page.locator("[class*=st-key-recent-delete-] button").first.click()
    recent(page).first.wait_for(state="detached")


def test_a_shared_computer_keeps_nothing(server: str, open_page: Open) -> None:
    page = open_page(server)
    open_raid(page)
    go(page, "start")
    recent(page).first.wait_for()
    page.get_by_text("Do not keep stories in this browser").click()
    recent(page).first.wait_for(state="detached")
    open_raid(page)
    go(page, "start")
    assert recent(page).count() == 0
    page.reload()
    page.locator(
        ".st-key-keep-nothing [aria-checked=true], .st-key-keep-nothing input:checked"
    ).wait_for(state="attached")
    assert page.locator(".st-key-back").count() == 0


def test_without_storage_one_sentence_says_so(server: str, open_page: Open) -> None:
    page = open_page("about:blank", alone=True)
    page.add_init_script(
        "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }"
    )
    page.goto(server)
    page.get_by_text("This browser keeps no stories").wait_for()


def test_cancel_stops_and_keeps_what_was_entered(server: str, open_page: Open) -> None:
    page = open_page(server)
    page.locator("[class*=st-key-upload--1-] input[type=file]").set_input_files(
        [RAID / f"{code}.txt" for code in ("en", "es")]
    )
    page.locator(".st-key-slot-2 .plain-file").wait_for()
    at(page, "start")
    page.locator(".st-key-slot-3").get_by_text("Paste").click()
    # Some 20 s of work, also where a server is warm: a click comes before that.
    lines = [line for line in (RAID / "ru.txt").read_text(encoding="utf-8").splitlines() if line]
    text = "\n\n".join(f"В {n}-й раз: {lines[n % len(lines)]}" for n in range(1_000))
    page.get_by_label("Text of version 3", exact=True).fill(text)
    page.locator(".st-key-compare").get_by_role("button").first.click()
    page.get_by_text(re.compile(r"\d+ of \d+ sentences")).first.wait_for()
    page.locator(".st-key-cancel").get_by_role("button").first.click()
    at(page, "start")
    assert page.get_by_label("Text of version 3", exact=True).input_value() == text
    assert page.locator(".st-key-slot-1 .plain-file").inner_text().startswith("en.txt")
    assert page.locator(".st-key-back").count() == 0


@pytest.mark.parametrize("name", ["overview", "review", "hand-on"])
def test_a_link_to_a_story_without_one_leads_to_the_start(
    server: str, open_page: Open, name: str
) -> None:
    page = open_page("about:blank")
    page.goto(f"{server}/{name}")
    page.get_by_text("Nothing compared yet").wait_for()
