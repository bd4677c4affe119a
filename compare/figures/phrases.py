"""Tables of phrases, found at a token or just before one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from compare.figures.forms import fold, spell_out
from compare.figures.tokens import Token, cut

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Payload]):
    """Phrases with what each stands for, the longest of those that fit winning.

    `exact` compares the text as written, for signs and codes whose case counts.
    """

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Payload], ...]]
    by_last: Mapping[str, tuple[tuple[tuple[str, ...], Payload], ...]]
    exact: bool

    def at(self, tokens: Sequence[Token], index: int) -> tuple[Payload, int] | None:
        """Return what the phrase that begins at a token stands for, and the token after it."""
        if not 0 <= index < len(tokens):
            return None
        token = tokens[index]
        begun = self.by_first.get(token.text if self.exact else token.form)
        if begun is None:
            return None
        for words, payload in begun:
            end = index + len(words)
            if end <= len(tokens) and all(
                self._key(tokens[index + offset]) == word for offset, word in enumerate(words)
            ):
                return payload, end
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[Payload, int] | None:
        """Return what the phrase that ends right before a token stands for, and its start."""
        if not 1 <= index <= len(tokens):
            return None
        token = tokens[index - 1]
        ended = self.by_last.get(token.text if self.exact else token.form)
        if ended is None:
            return None
        for words, payload in ended:
            start = index - len(words)
            if start >= 0 and all(
                self._key(tokens[start + offset]) == word for offset, word in enumerate(words)
            ):
                return payload, start
        return None

    def _key(self, token: Token) -> str:
        return token.text if self.exact else token.form


def make_phrases(
    entries: Iterable[tuple[str, Payload]],
    endings: Mapping[str, str] | None = None,
    exact: bool = False,
) -> Phrases[Payload]:
    """Return a table of phrases, each with the endings that its braces name spelled out."""
    key: Callable[[str], str] = str if exact else fold
    spelled: dict[tuple[str, ...], Payload] = {}
    for pattern, payload in entries:
        for phrase in spell_out(pattern, endings or {}):
            spelled.setdefault(tuple(map(key, _pieces(phrase))), payload)
    return Phrases(_index(spelled, 0), _index(spelled, -1), exact)


def _pieces(phrase: str) -> list[str]:
    """Return the words and signs of a phrase, as `cut` finds them."""
    # Nearly all of the 15,000 that a report of three languages needs are words alone.
    if phrase.replace(" ", "").isalpha():
        return phrase.split()
    return [token.text for token in cut(phrase, 0, len(phrase))]


def _index(
    spelled: Mapping[tuple[str, ...], Payload], place: int
) -> dict[str, tuple[tuple[tuple[str, ...], Payload], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
    for words, payload in spelled.items():
        if words:
            found.setdefault(words[place], []).append((words, payload))
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for word, entries in found.items()
    }
