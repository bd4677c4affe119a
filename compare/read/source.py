"""What comes out of a file before it is cleaned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, with the title and the ISO 8601 day that the file itself names."""

    text: str
    title: str | None = None
    date: str | None = None
