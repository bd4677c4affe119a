"""From the start of the server to the first page, and from there to a sample story.

    python benchmarks/first_page.py [--runs 5]

Each run starts the server anew and opens it in Chromium twice, each time as a browser that was
never here: the first reader's page makes the server load what its pages need. The second one goes
on: loads the page again, opens a sample story (the first comparison of the process), its review,
the classroom and another language. Printed are medians. A step ends when its page is whole and no
script runs. `runs` is how often the server ran the page, `KB sent` what it sent over the websocket;
what is loaded beside that is Streamlit's own and stays in the browser's cache.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import table  # noqa: E402
from benchmarks.soak import health, server  # noqa: E402

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NEEDED = "Not measured: this needs Chromium on the path and the Python package playwright."
# Milliseconds after a step in which runs that the page itself causes still begin.
AFTER = 500


@dataclass(slots=True)
class Counted:
    """What a step took; `requests` and `loaded` bytes are what came over HTTP."""

    seconds: float = 0.0
    runs: int = 0
    sent: int = 0
    requests: int = 0
    loaded: int = 0


class Reader:
    """A browser that was never here, on the app's pages; `steps` are what each of them took."""

    def __init__(self, browser: Any, steps: dict[str, list[Counted]]) -> None:
        self.page = browser.new_context(locale="en-GB").new_page()
        self.page.set_default_timeout(120_000)
        self.steps, self.now = steps, Counted()
        self.page.on("websocket", lambda socket: socket.on("framereceived", self._sent))
        # What came out of the browser's cache counts as no bytes.
        network = self.page.context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", self._loaded)

    def _sent(self, data: bytes | str) -> None:
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        if isinstance(data, bytes):
            self.now.sent += len(data)
            self.now.runs += ForwardMsg.FromString(data).WhichOneof("type") == "new_session"

    def _loaded(self, told: dict[str, Any]) -> None:
        self.now.requests += told["encodedDataLength"] > 0
        self.now.loaded += int(told["encodedDataLength"])

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure a block that ends where what its page shows is there."""
        self.now, began = Counted(), time.perf_counter()
        yield
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.now.seconds = time.perf_counter() - began
        self.page.wait_for_timeout(AFTER)
        self.steps.setdefault(name, []).append(self.now)

    def whole(self) -> None:
        """Wait for the start page, from its first part to its last."""
        self.page.locator(".parallax.demo mark").first.wait_for()
        self.page.locator(".st-key-saved-story").wait_for()

    def follow(self, name: str) -> None:
        """Follow a link of the bar."""
        self.page.locator(f".bar a[data-go={name}]:not(.brand)").click()
        self.page.locator(f".bar a[data-go={name}][aria-current=page]").wait_for()

    def look_round(self) -> None:
        """Go from the start page to a sample story and on."""
        with self.step("the same, loaded again"):
            self.page.reload()
            self.whole()
        with self.step("guide"):
            self.follow("guide")
        with self.step("start page again"):
            self.follow("start")
            self.whole()
        with self.step("sample story, first comparison"):
            self.page.locator(".st-key-sample-raid button").first.click()
            self.page.locator(".bar a[data-go=overview][aria-current=page]").wait_for()
        with self.step("review"):
            self.follow("review")
            self.page.locator("table.rows").wait_for()
        with self.step("classroom"):
            self.follow("classroom")
            self.page.locator(".st-key-exercise-make").wait_for()
        with self.step("another language"):
            self.page.locator(".bar a[data-tongue=es]").click()
            self.page.locator(".bar a[data-tongue=es][aria-current]").wait_for()


def one_run(
    driver: Any, steps: dict[str, list[Counted]], server_took: dict[str, list[float]]
) -> None:
    """Add what one server and its two readers took."""
    began = time.perf_counter()
    with server() as address:
        server_took.setdefault("seconds until it answers", []).append(time.perf_counter() - began)
        memory(server_took, "MB then", address)
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name in ("start page, first reader", "start page, second reader"):
            reader = Reader(browser, steps)
            with reader.step(name):
                reader.page.goto(address)
                reader.whole()
        memory(server_took, "MB after the start page", address)
        reader.look_round()
        memory(server_took, "MB at the end", address)
        browser.close()


def memory(server_took: dict[str, list[float]], name: str, address: str) -> None:
    """Add the megabytes that the server holds now, where the system tells."""
    if found := health(address)["memory MB"]:
        server_took.setdefault(name, []).append(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        sys.exit(print(NEEDED))
    if CHROMIUM is None:
        sys.exit(print(NEEDED))
    steps: dict[str, list[Counted]] = {}
    server_took: dict[str, list[float]] = {}
    with sync_playwright() as driver:
        for _ in range(chosen.runs):
            one_run(driver, steps, server_took)
    for name, found in server_took.items():
        print(f"{name}: {statistics.median(found):.4g}")
    print(table([line(name, found) for name, found in steps.items()]))


def line(name: str, found: list[Counted]) -> dict[str, Any]:
    """Return the medians of a step."""

    def median(part: str) -> float:
        return float(statistics.median(getattr(one, part) for one in found))

    return {
        "step": name,
        "seconds": f"{median('seconds'):.2f}",
        "runs": f"{median('runs'):.0f}",
        "KB sent": f"{median('sent') / 1000:.0f}",
        "requests": f"{median('requests'):.0f}",
        "KB loaded": f"{median('loaded') / 1000:.0f}",
    }


if __name__ == "__main__":
    main()
