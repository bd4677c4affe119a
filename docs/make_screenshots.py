"""Take the pictures in docs/screenshots: run it again when the look of the app changes.

    .venv/bin/python docs/make_screenshots.py

It needs Chromium on the path and the Python package playwright (requirements-dev.txt); Pillow
comes with Streamlit.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "docs" / "screenshots"
SIZE = {"width": 1280, "height": 940}
PHONE = {"width": 390, "height": 844}
PAGES = ("overview", "review", "two", "hand_on", "classroom", "guide", "lexicon", "models")
TALL = {"overview": 1400, "review": 1400}
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


def main() -> None:
    """Write each page in the light and the dark theme, and the review on a phone in Russian."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is not on the path (Debian: apt-get install chromium).")
    TARGET.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, app(folder) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for theme in ("light", "dark"):
            page = browser.new_page(viewport=SIZE, color_scheme=theme, locale="en")
            shoot(page, address, theme)
            shoot_class(page, theme, folder)
        phone = browser.new_page(viewport=PHONE, color_scheme="light", locale="ru")
        open_raid(phone, address)
        go(phone, "review")
        phone.screenshot(path=TARGET / "phone-ru.png")
        browser.close()
    for picture in TARGET.glob("*.png"):
        shrink(picture)


def shoot(page: Any, address: str, theme: str) -> None:
    """Take the start page, then the pages of the raid."""
    open_start(page, address)
    page.screenshot(path=TARGET / f"start-{theme}.png")
    open_raid(page, address)
    for name in PAGES:
        # More of these fits a picture that is taller.
        page.set_viewport_size(SIZE | {"height": TALL.get(name, SIZE["height"])})
        if go(page, name):
            page.screenshot(path=TARGET / f"{name.replace('_', '-')}-{theme}.png")


def shoot_class(page: Any, theme: str, folder: str) -> None:
    """Take the teacher's page of an exercise: its links, then the class at work."""
    page.set_viewport_size(SIZE)
    go(page, "classroom")
    page.locator(".st-key-exercise-make").get_by_role("button").first.click()
    link = page.locator(".st-key-class-link input")
    page.wait_for_function("field => field.value", arg=link.element_handle())
    # The pictures' app listens to this machine alone; a teacher's does not.
    address = page.locator(".st-key-class-address input")
    address.fill("http://192.168.1.20:8501")
    address.press("Enter")
    page.wait_for_function(
        "field => field.value.includes('192.168.1.20')", arg=link.element_handle()
    )
    page.mouse.click(600, 900)
    page.wait_for_timeout(700)
    page.screenshot(path=TARGET / f"teach-{theme}.png")
    link_code = link.input_value().partition("?c=")[2]
    at_work(folder, link_code)
    page.locator(".st-key-teach-view").get_by_text("The class", exact=True).click()
    page.locator("table.teach").wait_for()
    page.wait_for_timeout(700)
    page.screenshot(path=TARGET / f"teach-class-{theme}.png")
    shoot_pupil(page, theme, link_code)


def shoot_pupil(page: Any, theme: str, code: str) -> None:
    """Take a pupil's page with words marked, then what stands beside them after handing in."""
    page.goto(f"{page.url.partition('/teach')[0]}/class?c={code}")
    page.get_by_label("Your name or a nickname").fill("Emeka")
    page.get_by_role("button", name="Begin").click()
    page.locator(".steps button[data-task=loaded_words]").click()
    for version, word in (("b", "secuestraron"), ("c", "уничтожена")):
        page.locator(f".version[data-version={version}] .word", has_text=word).first.click()
    page.locator(".marks input, .marks textarea").first.fill("took")
    page.locator(".status[data-state=saved]").get_by_text("Saved").wait_for()
    page.locator("[data-testid=stMain]").evaluate("page => page.scrollTo(0, 140)")
    page.screenshot(path=TARGET / f"pupil-{theme}.png")
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    page.get_by_text("to be talked about").wait_for()
    page.locator(".steps button[data-task=loaded_words]").click()
    page.wait_for_timeout(500)
    page.screenshot(path=TARGET / f"pupil-after-{theme}.png")


def at_work(folder: str, code: str) -> None:
    """Have a small class work on the exercise that the code opens."""
    from compare.classroom import place, pupil
    from compare.classroom.store import open_classroom

    classroom = open_classroom({place.FOLDER: folder})
    for number, name in enumerate(("Ana", "Борис", "Chidi", "Dilnoza")):
        own = pupil.join(classroom, code, name).text
        for task in pupil.work(classroom, own).tasks[: number + 2]:
            chosen = {item.key: task.options[0].key for item in task.items}
            marks = [
                {"version": "a", "sentence": 2, "start": 13, "end": 15, "note": "Caracas"},
                {"version": "b", "sentence": 1, "start": 3, "end": 14},
            ]
            marked = task.kind in ("figures", "loaded_words")
            pupil.save(
                classroom, own, task.kind, {"choices": chosen, "marks": marks if marked else []}, 0
            )
        if number % 3 == 1:
            pupil.hand_in(classroom, own)
    classroom.close()


def shrink(path: Path) -> None:
    """Write a picture again in 256 colours: a third of its size, and no eye sees it."""
    from PIL import Image

    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def open_start(page: Any, address: str) -> None:
    page.goto(address)
    page.locator(".parallax.demo mark").first.wait_for()
    page.wait_for_timeout(500)


def open_raid(page: Any, address: str) -> None:
    open_start(page, address)
    page.locator(".st-key-sample-raid button").first.click()
    page.locator(".bar a[data-go=overview][aria-current]").wait_for()
    page.locator(".parallax").first.wait_for()


def go(page: Any, name: str) -> bool:
    """Go to a page by the bar; return whether it is there."""
    link = page.locator(f".bar a[data-go={name}]:not(.brand)")
    if not link.count():
        return False
    link.click()
    page.locator(f".bar a[data-go={name}][aria-current]").wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.mouse.move(0, 400)
    page.wait_for_timeout(700)
    return True


@contextmanager
def app(folder: str) -> Iterator[str]:
    """Run the app on a free port of this machine, its classroom in a folder; give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "serve.py", *options],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PARALLAX_CLASSROOM": folder},
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
