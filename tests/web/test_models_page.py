"""The translators page in a real browser, with a mirror of the index on this machine."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.translate.make_package import make_package
from tests.translate.mirror import Mirror, mirror_of, stall
from tests.web.conftest import running_app

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mirror]:
    folder = tmp_path_factory.mktemp("mirror")
    with mirror_of(folder) as mirror:
        entries = []
        for source, target in (("es", "en"), ("en", "ru")):
            path = folder.parent / f"{source}_{target}-1.9.argosmodel"
            entries.append(mirror.add(make_package(path, {}, source, target, version="1.9")))
        mirror.publish(*entries)
        yield mirror


@pytest.fixture(scope="module")
def argos_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("argos") / "packages"


@pytest.fixture(scope="module")
def app(mirror: Mirror, argos_folder: Path) -> Iterator[str]:
    with running_app(
        argos_folder.parent / "log",
        ARGOS_PACKAGES_DIR=str(argos_folder),
        ARGOS_PACKAGE_INDEX=mirror.address,
        XDG_DATA_HOME=str(argos_folder.parent),
        XDG_CONFIG_HOME=str(argos_folder.parent),
        XDG_CACHE_HOME=str(argos_folder.parent),
    ) as address:
        yield address


def open_models(open_page: Open, app: str, **how: Any) -> Any:
    """Go to the page as a reader does, from the start."""
    page = open_page(app, **how)
    page.locator(".bar a[data-go=models]").click()
    page.get_by_role("heading", name="From a file").wait_for()
    return page


def card(page: Any, pair: str) -> Any:
    return page.locator(f".st-key-pair-{pair}")


def press(page: Any, button: Any) -> None:
    """Press a button with the keyboard."""
    button.focus()
    page.keyboard.press("Enter")


def test_a_pair_through_english_is_fetched_stopped_gone_on_with_and_removed(
    app: str, mirror: Mirror, open_page: Open, argos_folder: Path
) -> None:
    name = "es_en-1.9.argosmodel"
    mirror.faults[name] = [stall(200_000)]
    page = open_models(open_page, app)
    pair = card(page, "es-ru")
    pair.get_by_text("Missing packages: Spanish → English and English → Russian.").wait_for()
    press(page, pair.get_by_role("button", name="Install, 481 MB"))
    pair.get_by_text(re.compile(r"Fetching: Spanish → English, package 1 of 2: 200 KB")).wait_for()

    # Another reader sees it too, starts nothing else, and is not held up.
    other = open_models(open_page, app)
    card(other, "es-ru").get_by_text("Fetching: Spanish → English").wait_for()
    assert card(other, "es-en").get_by_role("button", name="Install").is_disabled()

    press(page, pair.get_by_role("button", name="Cancel"))
    mirror.closing.set()
    pair.get_by_text("Stopped. What was fetched is kept").wait_for()
    assert not argos_folder.exists() or not list(argos_folder.iterdir())

    press(page, pair.get_by_role("button", name="Install"))
    pair.get_by_text("Installed: Spanish → English and English → Russian. The next").wait_for()
    assert (name, "bytes=200000-") in mirror.asked
    assert "Ready: full sentences. In two steps (Spanish → English → Russian)" in pair.inner_text()
    assert "Version 1.9 · " in card(page, "es-en").inner_text()
    assert "CC0" in card(page, "es-en").inner_text()

    pair = card(page, "es-en")
    press(page, pair.get_by_role("button", name="Remove"))
    pair.get_by_role("button", name="Yes, remove").wait_for()
    pair.get_by_role("button", name="Keep it").wait_for()
    page.keyboard.press("Enter")
    pair.get_by_role("button", name="Yes, remove").wait_for(state="detached")
    page.keyboard.press("Enter")
    pair.get_by_role("button", name="Yes, remove").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    pair.get_by_text("Removed.").wait_for()
    assert "Not installed. Until then a rough translation" in pair.inner_text()
    assert [path.name for path in argos_folder.iterdir()] == ["translate-en_ru-1_9"]


def test_a_large_file_is_installed_and_a_broken_one_refused(
    app: str, open_page: Open, argos_folder: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "<img src=x> **n**.argosmodel"
    broken.write_bytes(b"no package")
    large = make_package(tmp_path / "large.argosmodel", {}, "ru", "en")
    with zipfile.ZipFile(large, "a") as archive:
        archive.writestr("translate-ru_en-1_0/extra", os.urandom(12_000_000))
    page = open_models(open_page, app)
    page.locator("[class*=st-key-package-file-] input[type=file]").set_input_files(broken)
    problem = page.locator(".plain-problem")
    problem.wait_for()
    assert problem.inner_text() == (
        f"“{broken.name}” is not a whole package: download the .argosmodel file again."
    )
    page.locator("[class*=st-key-package-file-] input[type=file]").set_input_files(large)
    page.get_by_text("Installed: Russian → English. The next").wait_for()
    assert "Installed: full sentences. Version 1.0" in card(page, "ru-en").inner_text()
    assert problem.count() == 0


def test_without_the_index_one_sentence_names_the_ways_without(
    app: str, mirror: Mirror, open_page: Open
) -> None:
    index = mirror.folder / "index.json"
    index.rename(mirror.folder / "away.json")
    try:
        page = open_models(open_page, app)
        pair = card(page, "en-es")
        pair.get_by_role("button", name="Install").click()
        problem = pair.locator(".plain-problem")
        problem.wait_for()
        assert "cannot be reached" in problem.inner_text()
        assert ".argosmodel" in problem.inner_text()
    finally:
        (mirror.folder / "away.json").rename(index)


def test_a_phone_scrolls_down_and_what_was_typed_is_still_there(app: str, open_page: Open) -> None:
    page = open_page(app, width=360)
    page.get_by_label("Outlet of version 2", exact=True).fill("La Tribuna")
    page.locator(".bar a[data-go=models]").click()
    page.get_by_role("heading", name="From a file").wait_for()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="Back to the start").click()
    page.get_by_label("Outlet of version 2", exact=True).wait_for()
    assert page.get_by_label("Outlet of version 2", exact=True).input_value() == "La Tribuna"
