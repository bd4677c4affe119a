"""Compare two in a real browser: seen, heard, on a phone, in both themes, and with big texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Open = Callable[..., Any]
WHERE = "compare-two"


def open_texts(page: Any, left: str, right: str) -> None:
    """Paste two texts and have them compared."""
    page.get_by_role("textbox", name="Text on the left").fill(left)
    page.get_by_role("textbox", name="Text on the right").fill(right)
    page.get_by_role("button", name="Compare", exact=True).click()
    page.locator(".two tbody tr").first.wait_for()


def test_a_storys_versions_are_laid_side_by_side(server: str, open_page: Open) -> None:
    page = open_page(server)
    page.locator(".st-key-sample-raid button").click()
    page.locator(".parallax .versions").wait_for()
    page.get_by_role("link", name="Compare two").click()
    page.locator(".two tbody tr").first.wait_for()
    assert page.locator(".two thead th").all_inner_texts()[1:3] == [
        "Caspian Wire",
        "La Tribuna del Sur",
    ]
    rows = page.locator(".two tbody tr").count()
    page.get_by_text("Only rows that differ").click()
    page.get_by_text("They are compared as translated (English)").wait_for()
    assert page.locator(".two tbody tr").count() >= rows


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_hostile_texts_are_text_and_fit_the_page(
    server: str, open_page: Open, scheme: str, width: int
) -> None:
    page = open_page(f"{server}/{WHERE}", width=width, scheme=scheme)
    evil = "<img src=x onerror=alert(1)> **bold** " + "W" * 300
    open_texts(page, f"The army seized {evil}.", f"The army freed {evil}.")
    cells = page.locator(".two td")
    assert "<img src=x onerror=alert(1)> **bold**" in cells.first.inner_text()
    assert page.locator(".two .left-only").all_text_contents() == ["[only here: seized]"]
    assert page.locator(".two .right-only").all_text_contents() == ["[only here: freed]"]
    assert page.locator(".two img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    styles = [
        page.locator(f".two .{side}-only").evaluate("e => getComputedStyle(e).textDecorationStyle")
        for side in ("left", "right")
    ]
    assert styles == ["dashed", "solid"]


def test_many_rows_are_shown_a_hundred_at_a_time(server: str, open_page: Open) -> None:
    page = open_page(f"{server}/{WHERE}")
    numbers = range(150)
    left = " ".join(f"Village number {n} lost {n} houses in the flood." for n in numbers)
    right = " ".join(f"Village number {n} lost {n + 500} homes in the flood." for n in numbers)
    open_texts(page, left, right)
    assert page.locator(".two tbody tr").count() == 100
    more = page.get_by_role("button", name="Show more rows (50 left)")
    more.focus()
    page.keyboard.press("Enter")
    page.locator(".two tbody tr").nth(149).wait_for()
