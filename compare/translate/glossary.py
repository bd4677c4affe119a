"""A rough translation with nothing installed: phrase by phrase from a counted glossary."""

from __future__ import annotations

from collections.abc import Sequence

from compare import languages
from compare.translate.gloss import glosser


def is_there(source: str, target: str) -> bool:
    """Return whether there is a glossary for a pair, without reading it."""
    return languages.data_file(source, f"glossary/{source}-{target}.tsv.gz").exists()


def translate(lines: Sequence[str], source: str, target: str) -> dict[str, str]:
    """Return the lines with their rough translations; empty for a pair without a glossary."""
    gloss = glosser(source, target)
    if gloss is None:
        return {}
    return dict(zip(lines, gloss(lines), strict=True))
