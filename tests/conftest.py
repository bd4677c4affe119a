"""What many tests share."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from compare.model import Article, Report
from compare.read import read_article, read_file
from tests.databases import NEEDED

SAMPLES = Path(__file__).parent.parent / "samples"


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing of this machine's decide a test: no cache, packages, class or server."""
    folder = tempfile.TemporaryDirectory(prefix="parallax-tests-")
    config.add_cleanup(folder.cleanup)
    os.environ["PARALLAX_CACHE"] = "off"
    os.environ["ARGOS_PACKAGES_DIR"] = str(Path(folder.name) / "packages")
    os.environ["PARALLAX_CLASSROOM"] = str(Path(folder.name) / "classroom")
    for setting in ("LIBRETRANSLATE_URL", "PARALLAX_DATABASE_URL", "PARALLAX_CLASSROOM_DAYS"):
        os.environ.pop(setting, None)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say plainly what was not tested for want of a database."""
    skipped = terminalreporter.stats.get("skipped", [])
    if any(NEEDED in str(report.longrepr) for report in skipped):
        terminalreporter.section("not tested", yellow=True)
        terminalreporter.line(NEEDED)


def sample_articles(story: str) -> list[Article]:
    """Return the English, Spanish and Russian versions of a sample story."""
    return [
        read_article(
            read_file((SAMPLES / story / f"{code}.txt").read_bytes(), f"{code}.txt"),
            id=code,
            outlet=f"Outlet {code}",
        )
        for code in ("en", "es", "ru")
    ]


@pytest.fixture(scope="session")
def raid_articles() -> list[Article]:
    return sample_articles("raid")


@pytest.fixture(scope="session")
def raid_report(raid_articles: list[Article]) -> Report:
    """The raid story compared into English, with its translation memory."""
    from compare import Options, compare

    return compare(raid_articles, Options(memories=(str(SAMPLES / "raid" / "memory.tmx"),)))
