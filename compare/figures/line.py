"""A line of text under reading: its tokens, its language, the day it was published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.figures.digits import Separators, find_digits, fit
from compare.figures.lexicon import Lexicon, lexicon
from compare.figures.tokens import Token, cut


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a text with what is needed to read figures from them."""

    text: str
    tokens: tuple[Token, ...]
    language: str
    lexicon: Lexicon
    # Every form in the line, to rule out at once what needs a word that is not there.
    forms: frozenset[str]
    date: str | None = None

    def form(self, index: int) -> str:
        """Return the folded form of a token, "" before the first and after the last."""
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def spaced(self, index: int) -> bool:
        """Whether white space, or nothing, stands before a token."""
        return self.tokens[index].spaced if 0 <= index < len(self.tokens) else True

    def is_digits(self, index: int) -> bool:
        """Whether a token is a readable number in digits."""
        return 0 <= index < len(self.tokens) and self.tokens[index].value is not None


def read_line(
    text: str, language: str, date: str | None = None, separators: Separators | None = None
) -> Line:
    """Cut a text into a line of tokens; `separators` are those of the article around it."""
    known = lexicon(language)
    tokens = tuple(_tokens(text, separators or known.separators))
    return Line(text, tokens, language, known, frozenset(t.form for t in tokens), date)


def article_separators(text: str, language: str) -> Separators:
    """Return how a whole article writes its numbers, to read each of its sentences with."""
    return fit(text, lexicon(language).separators)


def _tokens(text: str, separators: Separators) -> Iterator[Token]:
    at = 0
    for start, end, value, readings in find_digits(text, separators):
        yield from cut(text, at, start)
        spaced = start == 0 or text[start - 1].isspace()
        yield Token(start, end, text[start:end], text[start:end], spaced, value, readings)
        at = end
    yield from cut(text, at, len(text))
