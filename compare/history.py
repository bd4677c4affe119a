"""Undo and redo over values that never change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from compare import limits

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class History(Generic[State]):
    """A state, the states before it (the latest last) and those undone (the next last)."""

    now: State
    past: tuple[State, ...] = ()
    undone: tuple[State, ...] = ()

    def do(self, state: State) -> History[State]:
        """Return the history with a new state; what was undone or lies too far back goes."""
        return History(state, (*self.past, self.now)[-limits.MAX_UNDO :])

    def undo(self) -> History[State]:
        """Return the history one state back, or as it is where there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.undone, self.now))

    def redo(self) -> History[State]:
        """Return the history with the last undone state done again, or as it is."""
        if not self.undone:
            return self
        return History(self.undone[-1], (*self.past, self.now), self.undone[:-1])
