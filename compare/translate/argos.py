"""Argos packages."""

from __future__ import annotations

from collections.abc import Sequence


def translate(lines: Sequence[str], source: str, target: str) -> dict[str, str]:
    """Return the lines that an installed Argos package translates, with their translations."""
    return {}
