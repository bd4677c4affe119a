"""How often the server runs a page: once when it is loaded, and for what it did not know."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Open = Callable[..., Any]
ICON = Path(__file__).parent.parent.parent / "compare" / "web" / "assets" / "icon.svg"
# Milliseconds in which what a page tells the server arrives.
TOLD = 700


def counted(open_page: Open) -> tuple[Any, list[str]]:
    """Return a page and the runs of its script: "page", or "part" where it begins in a fragment."""
    page, runs = open_page("about:blank", alone=True), list[str]()

    def received(data: bytes | str) -> None:
        if isinstance(data, bytes):
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                runs.append("")
            elif kind == "delta" and runs and not runs[-1]:
                runs[-1] = "part" if message.delta.fragment_id else "page"

    page.on("websocket", lambda socket: socket.on("framereceived", received))
    return page, runs


def follow(page: Any, runs: list[str], name: str, last: str) -> list[str]:
    """Follow a link of the bar to a page that shows `last`; return the runs until it rests.

    The first of them draws nothing, "": it stops where Streamlit knows of the page to go to.
    """
    runs.clear()
    page.locator(f".bar a[data-go={name}]:not(.brand)").click()
    page.locator(f".bar a[data-go={name}][aria-current=page]").wait_for()
    page.locator(last).first.wait_for()
    return rested(page, runs)


def rested(page: Any, runs: list[str]) -> list[str]:
    """Return the runs until the page rests."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(TOLD)
    return list(runs)


@pytest.mark.parametrize(
    ("path", "last"),
    [("", "saved-story"), ("guide", "guide"), ("classroom", "exercise-make")],
)
def test_a_page_runs_once_when_it_is_loaded(
    server: str, open_page: Open, path: str, last: str
) -> None:
    page, runs = counted(open_page)
    page.goto(f"{server}/{path}")
    page.locator(f".st-key-{last}").first.wait_for()
    assert rested(page, runs) == ["page"]


def test_stories_are_told_once_and_stand_there_at_the_next_visit(
    server: str, open_page: Open
) -> None:
    page, runs = counted(open_page)
    page.goto(server)
    page.locator(".st-key-sample-raid button").first.click()
    page.locator(".bar a[data-go=overview][aria-current=page]").wait_for()
    rested(page, runs)
    kept = "[class*=st-key-recent-open-]"
    # The page's own run, and one for the story that is new.
    assert follow(page, runs, "start", kept) == ["", "page", "page"]
    assert follow(page, runs, "guide", ".st-key-guide") == ["", "page"]
    assert follow(page, runs, "start", kept) == ["", "page"]


def test_exercises_are_told_to_their_part_of_the_page_alone(server: str, open_page: Open) -> None:
    page, runs = counted(open_page)
    kept = "[class*=st-key-exercise-open-0]"
    page.goto(f"{server}/classroom")
    page.locator(".st-key-exercise-make").get_by_role("button").first.click()
    page.locator(".st-key-teach-view").wait_for()
    rested(page, runs)
    assert follow(page, runs, "classroom", kept) == ["", "page", "part"]
    follow(page, runs, "guide", ".st-key-guide")
    assert follow(page, runs, "classroom", kept) == ["", "page"]


def test_the_icon_is_the_program_s_own(server: str) -> None:
    with urllib.request.urlopen(f"{server}/favicon.png", timeout=20) as answer:
        assert answer.headers["content-type"] == "image/svg+xml"
        assert answer.read() == ICON.read_bytes()
