"""Words with their places: the one tokenizer that figures, wording and names share."""

from __future__ import annotations

import re
from typing import NamedTuple

# Letters and digits, joined inside by a hyphen or an apostrophe: трёхдневный, 20-летний, don't.
_WORD = re.compile(r"\w+(?:[-‐‑’']\w+)*")


class Word(NamedTuple):
    """A word as written and its span in the text."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of a text in order; `text[word.start:word.end] == word.text`."""
    return [Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
