from __future__ import annotations

import threading
import time

import pytest

from compare.errors import InputError
from compare.web.working.turns import Turns


def until(condition: object) -> None:
    """Wait until a call gives true; fail after ten seconds."""
    for _ in range(2_000):
        if condition():  # type: ignore[operator]
            return
        time.sleep(0.005)
    pytest.fail("it did not come about")


class Reader(threading.Thread):
    """Takes a turn, notes that it has it, and gives it back when told to."""

    def __init__(self, name: str, turns: Turns, order: list[str]) -> None:
        super().__init__(name=name, daemon=True)
        self.turns, self.order = turns, order
        self.leave, self.before = threading.Event(), list[int]()

    def run(self) -> None:
        with self.turns.turn(self.before.append):
            self.order.append(self.name)
            self.leave.wait(10)


def test_turns_are_taken_in_the_order_of_coming_so_many_at_a_time() -> None:
    turns, order = Turns(2, 10), list[str]()
    readers = [Reader(name, turns, order) for name in "abcde"]
    for number, reader in enumerate(readers, 1):
        reader.start()
        until(lambda number=number: len(order) + turns.waiting == number)
    until(lambda: order == ["a", "b"])
    assert (turns.working, turns.waiting) == (2, 3)
    assert readers[4].before[-1] == 3

    readers[1].leave.set()
    until(lambda: order == ["a", "b", "c"])
    assert turns.working == 2
    for reader in readers:
        reader.leave.set()
    for reader in readers:
        reader.join(10)
    assert order == list("abcde")
    assert (turns.working, turns.waiting) == (0, 0)


def test_who_leaves_while_waiting_makes_room() -> None:
    turns, order = Turns(1, 10), list[str]()
    first, last = Reader("first", turns, order), Reader("last", turns, order)
    first.start()
    until(lambda: order == ["first"])

    def left(before: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), turns.turn(left):
        pytest.fail("it had no turn")
    assert turns.waiting == 0
    last.start()
    first.leave.set()
    last.leave.set()
    last.join(10)
    assert order == ["first", "last"]


def test_a_failure_gives_the_turn_back() -> None:
    turns = Turns(1, 0 + 1)
    with pytest.raises(ZeroDivisionError), turns.turn():
        raise ZeroDivisionError
    with turns.turn():
        assert turns.working == 1


def test_a_full_line_gets_one_plain_sentence() -> None:
    turns, order = Turns(1, 1), list[str]()
    readers = [Reader(name, turns, order) for name in "ab"]
    for number, reader in enumerate(readers, 1):
        reader.start()
        until(lambda number=number: len(order) + turns.waiting == number)
    with pytest.raises(InputError, match="try again in a minute"), turns.turn():
        pass
    for reader in readers:
        reader.leave.set()
        reader.join(10)
