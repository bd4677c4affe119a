"""Take the pictures in docs/screenshots: run it again when the look of the app changes.

    .venv/bin/python docs/make_screenshots.py

It needs Chromium on the path and the Python package playwright (requirements-dev.txt).
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "screenshots"
SIZE = {"width": 1280, "height": 940}
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


def main() -> None:
    """Write start, review and phone pictures, each in the light and the dark theme."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is not on the path (Debian: apt-get install chromium).")
    TARGET.mkdir(parents=True, exist_ok=True)
    with app() as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for theme in ("light", "dark"):
            shoot(browser.new_page(viewport=SIZE, color_scheme=theme), address, theme)
        browser.close()


def shoot(page: Any, address: str, theme: str) -> None:
    """Take the start page, then the raid's comparison."""
    page.goto(address)
    page.locator(".parallax.demo mark").first.wait_for()
    page.wait_for_timeout(500)
    page.screenshot(path=TARGET / f"start-{theme}.png")
    page.locator(".st-key-sample-raid button").click()
    page.locator(".parallax .versions").wait_for()
    # The findings, the controls and the first rows all fit when the page is this tall.
    page.set_viewport_size(SIZE | {"height": 1400})
    page.wait_for_timeout(500)
    page.screenshot(path=TARGET / f"review-{theme}.png")


@contextmanager
def app() -> Iterator[str]:
    """Run the app on a free port of this machine; give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "serve.py", *options],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):
                    break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    main()
