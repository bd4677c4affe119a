"""A stretch of a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence: its offsets and its words."""

    start: int
    end: int
    text: str

    def holds(self, start: int, end: int) -> bool:
        """Return whether another stretch lies inside this one."""
        return self.start <= start and end <= self.end


def span(text: str, start: int, end: int) -> Span:
    """Return the stretch of a text between two places."""
    return Span(start, end, text[start:end])
