"""Figures that a translation lost, changed or made up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_NUMBER = re.compile(r"\d+(?:[.,:  \u202f]\d+)*")


def figure_warnings(
    source: str, translation: str, source_language: str, target_language: str
) -> list[str]:
    a = [(m.group(), _read(m.group())) for m in _NUMBER.finditer(source)]
    b = [(m.group(), _read(m.group())) for m in _NUMBER.finditer(translation)]
    out = []
    left = list(b)
    for text, values in a:
        hit = next((x for x in left if x[1] & values), None)
        if hit:
            left.remove(hit)
        else:
            out.append(f"The original's figure {text} is missing in the translation.")
    for text, _ in left:
        out.append(f"The translation's figure {text} is not in the original.")
    return out


def _read(text: str) -> set[str]:
    return {re.sub(r"\D", "", text).strip("0")}
