"""A turn for each: comparisons of many readers at once, a few at a time, in the order they came.

Twenty comparisons at once on two cores would each take twenty times as long and hold twenty
times the memory; in turn the first is done at once and nobody waits longer than before.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition

from compare.errors import InputError
from compare.messages import _

# Seconds after which who waits is told again, also where nothing changed: the page must learn
# that its reader left.
AGAIN = 0.5


class Turns:
    """Lets so many work at once; the others wait in a line of limited length."""

    def __init__(self, at_once: int, most_waiting: int) -> None:
        self._at_once = at_once
        self._most_waiting = most_waiting
        self._working = 0
        self._line: deque[object] = deque()
        self._changed = Condition()

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        return len(self._line)

    @property
    def working(self) -> int:
        """How many have their turn."""
        return self._working

    @contextmanager
    def turn(self, tell: Callable[[int], None] = lambda before: None) -> Iterator[None]:
        """Wait for a turn and hold it for the block.

        `tell` is called at least twice a second with how many come before, from 1; what it
        raises ends the waiting. Raises InputError where the line is full.
        """
        ticket = object()
        with self._changed:
            if len(self._line) >= self._most_waiting:
                raise InputError(
                    _("Many readers are comparing at this moment: try again in a minute.")
                )
            self._line.append(ticket)
        try:
            self._wait(ticket, tell)
        except BaseException:
            with self._changed:
                self._line.remove(ticket)
                self._changed.notify_all()
            raise
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    def _wait(self, ticket: object, tell: Callable[[int], None]) -> None:
        while True:
            with self._changed:
                if self._working < self._at_once and self._line[0] is ticket:
                    self._line.popleft()
                    self._working += 1
                    # The next one may have a turn too.
                    self._changed.notify_all()
                    return
                before = self._line.index(ticket) + 1
            # Outside the lock: the page may take its time.
            tell(before)
            with self._changed:
                if not (self._working < self._at_once and self._line[0] is ticket):
                    self._changed.wait(AGAIN)


# One a core: the encoder and the translators compute without Python's lock. A class of 35 may
# all press the button at once; a comparison takes seconds.
TURNS = Turns(at_once=os.cpu_count() or 1, most_waiting=60)
