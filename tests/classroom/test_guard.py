from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.classroom import guard
from compare.classroom.guard import CLIENT, DELAY, EVERYBODY, Bucket, Guard, Rate, refill, take
from compare.errors import InputError

DIGEST = b"d" * 32


class Watch:
    """A clock that waiting moves on."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def door(watch: Watch) -> Guard:
    return Guard(watch, watch.sleep)


def guess(door: Guard, client: str, times: int) -> None:
    for _ in range(times):
        door.admit(DIGEST, client)
        door.wrong(client)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 50))
def test_a_bucket_never_holds_more_than_a_burst(left: float, later: float, at: float) -> None:
    rate = Rate(20, 0.2)
    filled = refill(Bucket(min(left, 20), at), rate, at + later)
    assert 0 <= filled.left <= 20
    assert filled.left == pytest.approx(min(20, min(left, 20) + later * 0.2), abs=1e-6)
    assert take(filled).left >= 0


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    assert refill(Bucket(3, 100), CLIENT, 50).left == 3


def test_each_wrong_code_waits(door: Guard, watch: Watch) -> None:
    guess(door, "a", 3)
    assert watch.waits == [DELAY] * 3


def test_many_wrong_codes_shut_the_door_for_a_while(door: Guard, watch: Watch) -> None:
    guess(door, "a", int(CLIENT.burst))
    with pytest.raises(InputError, match="Too many wrong codes"):
        door.admit(DIGEST, "a")
    door.admit(DIGEST, "b")
    watch.time += 1 / CLIENT.second
    door.admit(DIGEST, "a")


def test_many_clients_together_are_slowed_too(door: Guard) -> None:
    for number in range(int(EVERYBODY.burst)):
        guess(door, f"client {number}", 1)
    with pytest.raises(InputError, match="Too many wrong codes"):
        door.admit(DIGEST, "a new one")


def test_who_is_in_stays_in(door: Guard) -> None:
    """A prank in one seat does not stop a class that shares an address."""
    door.right(DIGEST)
    guess(door, "school", int(CLIENT.burst))
    door.admit(DIGEST, "school")
    with pytest.raises(InputError):
        door.admit(b"another" * 4, "school")


def test_what_is_no_code_counts_too(door: Guard) -> None:
    for _ in range(int(CLIENT.burst)):
        door.admit(None, "a")
        door.wrong("a")
    with pytest.raises(InputError):
        door.admit(None, "a")


def test_memory_is_bounded(door: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MOST_CLIENTS", 5)
    monkeypatch.setattr(guard, "MOST_KNOWN", 5)
    for number in range(20):
        door.wrong(f"client {number}")
        door.right(bytes([number]))
    assert len(door._clients) == len(door._known) == 5
