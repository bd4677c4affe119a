"""Common words that are somebody's name: Flores is not flowers after Cilia."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from compare.translate.phrases import Phrases
from compare.translate.tokens import Token

# Shorter capitalised words are particles and articles more often than names.
_MIN_LETTERS = 4


def mark(token: Token) -> str:
    """Return what stands for a capitalised word among the names of a story.

    A capital that begins a sentence says little: war is the likelier reading of Guerra.
    """
    return "^" + token.key if token.opens else token.key


class Names:
    """Finds the names in the lines of a story, by the company that they keep."""

    def __init__(
        self,
        known: Phrases,
        romanize: Callable[[str], str],
        settings: Mapping[str, Any],
    ) -> None:
        self._phrases = known
        self._romanize = romanize
        self._surnames = frozenset(settings["surnames"])
        self._always = frozenset(settings["surnames_even_first"])
        self._never = frozenset(settings["never_names"])

    def find(self, lines: Iterable[Sequence[Token]]) -> frozenset[str]:
        """Return the marks (`mark`) of common words that are names here.

        A name shown in one line is a name in all: Cilia Flores is Flores afterwards.
        """
        found = {name for tokens in lines for name in self._after_names(tokens)} - self._never
        sure = found | self._always
        return self._surnames | sure | {"^" + name for name in sure}

    def _after_names(self, tokens: Sequence[Token]) -> Iterable[str]:
        """Yield the capitalised common words that follow a name."""
        after_name = False
        for token in tokens:
            if (
                after_name
                and token.capital
                and token.spaced
                and len(token.key) >= _MIN_LETTERS
                and self._is_common(token.key)
            ):
                yield token.key
            else:
                after_name = token.word and token.text[0].isupper() and self._is_name(token)

    def _is_common(self, word: str) -> bool:
        rendering = self._phrases.get(word)
        return rendering is not None and rendering[:1].islower()

    def _is_name(self, token: Token) -> bool:
        """Return whether English writes this word as it is, with a capital."""
        if token.fixed is not None or len(token.key) < _MIN_LETTERS - 1:
            return False
        rendering = self._phrases.get(token.key)
        if rendering is None:
            return not token.opens and not token.text.isupper()
        return rendering[:1].isupper() and rendering[:3].lower() == self._romanize(token.key)[:3]
