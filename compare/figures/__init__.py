"""Figures: read them from the original text, compare what they say."""

from __future__ import annotations

from compare.figures.comparison import find_figures
from compare.figures.counted import read_figures
from compare.figures.line import article_separators

__all__ = ["article_separators", "find_figures", "read_figures"]
