"""Adjectives before their nouns, where the source language puts them after."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from compare.translate.pieces import Piece


class Order:
    """Puts what a language says after a noun before it: `armas nucleares`, nuclear weapons.

    `settings` names the endings and words of adjectives, the words that let a noun
    follow, and those that are neither noun nor adjective.
    """

    def __init__(self, settings: Mapping[str, Any]) -> None:
        endings = "|".join(settings["adjective_endings"])
        self._adjective_ending = re.compile(rf"\w{{2,}}(?:{endings})")
        self._noun_ending = re.compile(rf"\w+(?:{'|'.join(settings['noun_endings'])})")
        self._adjectives = frozenset(settings["adjectives"])
        self._not_adjectives = frozenset(settings["not_adjectives"])
        self._before_noun = frozenset(settings["before_noun"])
        self._not_nouns = frozenset(settings["not_nouns"]) | self._before_noun
        self._and = frozenset(settings["and"])
        self._degree = frozenset(settings["degree"])

    def arrange(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return the pieces of a clause in English order."""
        pieces = self._apart(pieces)
        out: list[Piece] = []
        at = 0
        while at < len(pieces):
            end = self._adjectives_after(pieces, at)
            if end > at + 1:
                noun = pieces[at]
                turned = [*map(_singular, self._turned(pieces[at + 1 : end])), noun]
                # What now comes first stands where the noun stood: after a quotation mark, say.
                spaces = [noun.spaced] + [True] * (len(turned) - 1)
                out += [
                    piece._replace(spaced=spaced)
                    for piece, spaced in zip(turned, spaces, strict=True)
                ]
            else:
                out.append(pieces[at])
            at = max(end, at + 1)
        return out

    def _apart(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return the pieces with articles set apart from nouns that an adjective follows."""
        out: list[Piece] = []
        for piece, after in zip_longest(pieces, pieces[1:]):
            head, _, noun = piece.text.rpartition(" ")
            if (
                after is not None
                and len(piece.source) > 1
                and head
                and all(word in self._before_noun for word in piece.source[:-1])
                and self._is_adjective(after, piece)
            ):
                out.append(Piece(piece.source[:-1], head, piece.spaced))
                out.append(Piece(piece.source[-1:], noun, True, False, piece.capital))
            else:
                out.append(piece)
        return out

    def _turned(self, adjectives: Sequence[Piece]) -> list[Piece]:
        """Return the adjectives in English order: the one nearest to the noun comes last."""
        if any(piece.source[0] in self._and for piece in adjectives):
            return list(adjectives)
        groups: list[list[Piece]] = []
        for piece in adjectives:
            if groups and groups[-1][-1].source[0] in self._degree:
                groups[-1].append(piece)
            else:
                groups.append([piece])
        return [piece for group in reversed(groups) for piece in group]

    def _adjectives_after(self, pieces: Sequence[Piece], at: int) -> int:
        """Return the end of the adjectives that follow a noun; `at` where there are none."""
        noun = pieces[at]
        if not self._is_noun(pieces, at):
            return at
        end = at + 1
        while end < len(pieces):
            step = end
            if pieces[step].source[0] in self._degree or (
                end > at + 1 and pieces[step].source[0] in self._and
            ):
                step += 1
            if step >= len(pieces) or not self._is_adjective(pieces[step], noun):
                break
            end = step + 1
        return end if end > at + 1 else at

    def _is_noun(self, pieces: Sequence[Piece], at: int) -> bool:
        piece = pieces[at]
        word = piece.source[-1]
        if piece.fixed or len(piece.source) > 1 or not word.isalpha() or word in self._not_nouns:
            return False
        before = pieces[at - 1].source[-1] if at else ""
        return (
            before in self._before_noun
            or _is_plural(word)
            or self._noun_ending.fullmatch(word) is not None
        )

    def _is_adjective(self, piece: Piece, noun: Piece) -> bool:
        word = piece.source[0]
        if piece.fixed or len(piece.source) > 1 or word in self._not_adjectives:
            return False
        # La empresa china, but not: la empresa China Mobile.
        if piece.capital and not noun.capital:
            return False
        if _is_plural(word) != _is_plural(noun.source[-1]):
            return False
        return word in self._adjectives or self._adjective_ending.fullmatch(word) is not None


def _is_plural(word: str) -> bool:
    # francés, galés: a stressed -és is singular.
    return word.endswith("s") and not word.endswith("és")


def _singular(piece: Piece) -> Piece:
    """Return an adjective as English has it: American forces, though americanos is Americans."""
    is_plural_name = piece.text[:1].isupper() and piece.text.endswith("ns")
    return piece._replace(text=piece.text[:-1]) if is_plural_name else piece
