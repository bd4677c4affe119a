"""Checks on a machine translation."""

from __future__ import annotations


def warnings_for(
    source: str, translation: str, source_language: str, target_language: str
) -> tuple[str, ...]:
    """Return what looks wrong with a translation, one plain sentence each."""
    return ()
