"""Degrees below zero: "seis grados bajo cero", «10 градусов мороза»."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from compare import languages
from compare.model import Figure

TEMPERATURES = ("deg", "Cel", "[degF]")


def below_zero(figure: Figure, text: str, language: str) -> Figure:
    """Return the figure with its sign turned where the text says that it is below zero."""
    if figure.unit not in TEMPERATURES or not isinstance(figure.value, float | int):
        return figure
    match = pattern(language).match(text, figure.end)
    if match is None or figure.value < 0:
        return figure
    end = match.end()
    return replace(figure, end=end, text=text[figure.start : end], value=-figure.value)


@cache
def pattern(language: str) -> re.Pattern[str]:
    """Return what finds the words for "below zero" right behind a figure."""
    words: list[str] = languages.read_toml(language, "figures_context.toml")["below_zero"]
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
