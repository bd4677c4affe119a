"""Translation into the pivot, from the first engine that can; who did it is always said."""

from __future__ import annotations

from compare.translate.stage import from_memories, translate_articles, translate_lines
from compare.translate.translation import Translation

__all__ = ["Translation", "from_memories", "translate_articles", "translate_lines"]
