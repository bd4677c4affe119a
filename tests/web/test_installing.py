"""An installation in the background: what is said of it, stopping it, one at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from compare.errors import InputError
from compare.translate.packages import InstalledPackage, Progress, Tell
from compare.web.models import installing
from compare.web.models.installing import SORRY, STOPPED, Installation, running, start


@pytest.fixture
def release() -> Iterator[Event]:
    """Lets the work of a test end, at its own end at the latest."""
    event = Event()
    yield event
    event.set()
    if found := running():
        found.ended.wait(10)


def run(work: Callable[[Tell], list[InstalledPackage]]) -> Installation:
    installation = start("Spanish → English", "es-en", work)
    assert installation.ended.wait(10)
    return installation


def fail(error: Exception) -> Callable[[Tell], list[InstalledPackage]]:
    def work(tell: Tell) -> list[InstalledPackage]:
        raise error

    return work


def test_what_the_reader_can_mend_is_said_as_it_is() -> None:
    installation = run(fail(InputError("The disk is full: make room.")))
    assert (installation.failed, installation.message) == (True, "The disk is full: make room.")
    assert running() is None


def test_what_nobody_foresaw_is_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        installation = run(fail(RuntimeError("secret")))
    assert (installation.failed, installation.message) == (True, SORRY)
    assert "secret" not in caplog.text
    assert "RuntimeError" in caplog.text


def test_nothing_to_do_is_said(release: Event) -> None:
    assert run(lambda tell: []).message == "Complete already: Spanish → English."


def test_it_stops_at_the_next_byte(release: Event) -> None:
    begun = Event()

    def work(tell: Tell) -> list[InstalledPackage]:
        while True:
            tell(Progress("download", "es", "en", done=1, total=2))
            begun.set()
            release.wait(0.01)

    installation = start("x", "es-en", work)
    assert begun.wait(10)
    assert running() is installation
    installation.stop.set()
    assert installation.stage == "Stopping"
    assert installation.ended.wait(10)
    assert (installation.failed, installation.message) == (False, STOPPED)


def test_there_is_one_at_a_time(release: Event) -> None:
    def work(tell: Tell) -> list[InstalledPackage]:
        release.wait(10)
        return []

    first = start("first", "es-en", work)
    assert start("second", "ru-en", fail(RuntimeError())) is first
    release.set()
    assert first.ended.wait(10)
    assert run(lambda tell: []) is not first


STAGES = (
    (None, 0.0, "Checking: x"),
    (Progress("index", "es", "ru"), 0.0, "Asking which packages there are"),
    (Progress("download", "es", "en"), 0.0, "Fetching: Spanish → English"),
    (
        Progress("download", "es", "en", 1, 2, 50_000_000, 100_000_000),
        0.2375,
        "Fetching: Spanish → English, package 1 of 2: 50 MB of 100 MB",
    ),
    (Progress("download", "es", "en", done=5_500_000), 0.0, "Fetching: Spanish → English: 5.5 MB"),
    (Progress("check", "en", "ru", 2, 2), 0.975, "Checking: English → Russian, package 2 of 2"),
)


@pytest.mark.parametrize(("progress", "share", "stage"), STAGES)
def test_says_how_far_it_is(progress: Progress | None, share: float, stage: str) -> None:
    installation = Installation("x", "es-en", "en", progress)
    assert installation.share == pytest.approx(share)
    assert installation.stage == stage


def test_the_size_stays_known_while_the_line_is_waited_for(release: Event) -> None:
    seen = []

    def work(tell: Tell) -> list[InstalledPackage]:
        for total in (100, None):
            tell(Progress("download", "es", "en", done=50, total=total))
            found = installing.running()
            assert found is not None
            seen.append(found.share)
        return []

    run(work)
    assert seen == [pytest.approx(0.475)] * 2


def test_nothing_is_started_where_packages_are_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_PACKAGES", "read-only")
    with pytest.raises(InputError, match="looked after by whoever runs Parallax here"):
        start("Spanish → English", "es-en", lambda tell: [])
    assert running() is None
