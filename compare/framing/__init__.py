"""Framing: where the same thing is put in other words.

Words are found in the original text, by lemma, in one table per language over shared
concepts (`compare/languages/<code>/wording.tsv`). A finding says what differs and why
it may matter; it is never a verdict on an outlet.
"""

from __future__ import annotations

from compare.framing.findings import find_framing
from compare.framing.reading import read_terms

__all__ = ["find_framing", "read_terms"]
