"""How long a correction takes in a browser, from the key to the comparison shown anew.

    python benchmarks/correcting_speed.py FOLDER

FOLDER holds stories in several languages, as for rows_speed.py. Three versions of 200
sentences are compared, opened in the app as a saved story and corrected; printed are the
seconds of the first correction, which reads the sentences again, and the median of five of
each kind after it. It needs Chromium on the path and playwright (requirements-dev.txt).
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

from make_screenshots import ARGUMENTS, app  # noqa: E402
from rows_speed import lines_of  # noqa: E402

SENTENCES, TIMES = 200, 5


def save_story(folder: Path, path: Path) -> None:
    """Compare the first lines of each language and save the story."""
    from compare import Options, compare
    from compare.export.json import to_json
    from compare.read import read_article

    articles = [
        read_article(
            "\n\n".join(lines_of(folder, code)[:SENTENCES]), id=code, outlet=code, language=code
        )
        for code in ("en", "es", "ru")
    ]
    path.write_text(to_json(compare(articles, Options())), encoding="utf-8")


def seconds(page: Any, act: Callable[[], object]) -> float:
    """Return the seconds until the page shows what came of an action."""
    steps = int(page.locator(".told").get_attribute("data-steps"))
    start = time.perf_counter()
    act()
    page.locator(f".told[data-steps='{steps + 1}']").wait_for(state="attached")
    return time.perf_counter() - start


def measure(page: Any) -> None:
    """Correct the story that is on view and print what it took."""
    page.locator(".desk input[type=checkbox]").check()
    page.locator("[data-part=handle]").nth(90).focus()
    print(
        f"first correction    {seconds(page, lambda: page.keyboard.press('Alt+ArrowDown')):5.2f} s"
    )

    def edit(number: int) -> None:
        page.locator("[data-part=pencil]").nth(number).click()
        page.locator(".editor textarea").fill(f"In other words, {number}.")
        page.keyboard.press("Control+Enter")

    kinds: dict[str, Callable[[int], object]] = {
        "moving a sentence": lambda number: page.keyboard.press("Alt+ArrowDown"),
        "undoing": lambda number: page.keyboard.press("Control+z"),
        "checking a row": lambda number: page.locator("[data-part=check]").nth(number + 20).click(),
        "a translation": edit,
        "another certainty": lambda number: page.locator(".desk input[type=range]").press(
            "ArrowLeft" if number % 2 else "ArrowRight"
        ),
    }
    for name, act in kinds.items():
        taken = [seconds(page, lambda act=act, n=n: act(n)) for n in range(TIMES)]
        print(f"{name:20}{statistics.median(taken):5.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is not on the path (Debian: apt-get install chromium).")
    with tempfile.TemporaryDirectory() as kept, app() as address, sync_playwright() as driver:
        story = Path(kept) / "story.json"
        save_story(folder, story)
        browser = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        page.goto(address)
        page.locator(".st-key-saved-story input[type=file]").set_input_files(story)
        page.locator(".parallax .versions").wait_for()
        measure(page)
        browser.close()


if __name__ == "__main__":
    main()
