"""Read a line phrase by phrase, longest match first, and write it as English would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any

from compare import languages
from compare.translate.names import Names, mark
from compare.translate.order import Order
from compare.translate.phrases import LONGEST, Phrases, phrases
from compare.translate.pieces import Piece, join
from compare.translate.romanize import romanizer
from compare.translate.tokens import Cutter, Token, key, ordinal_ending, plain

_DASHES = frozenset("—–")


class Glosser:
    """The glossary from one language into another; called with lines, gives glosses."""

    def __init__(
        self, source: str, known: Phrases, settings: Mapping[str, Any], titles: Iterable[str]
    ) -> None:
        self._titles = frozenset(titles)
        self._phrases = known
        self._lemmas = languages.get(source).lemmas if settings["by_lemma"] else _no_lemmas
        self._romanize = romanizer(source)
        self._cutter = Cutter(settings["abbreviations"])
        self._punctuation: dict[str, str] = settings["punctuation"]
        self._after_number: dict[str, str] = settings["after_number"]
        self._months: dict[str, str] = settings["months"]
        self._after_year: dict[str, str] = settings.get("after_year", {})
        self._no_comma_before = frozenset(settings.get("no_comma_before", ()))
        self._suffixes = [
            (re.compile(rf"(\d+)[-‐‑]?(?:{suffix})"), english)
            for suffix, english in settings.get("number_suffixes", {}).items()
        ]
        self._before_date: dict[str, str] = settings["before_date"]
        self._date_words = frozenset(settings["date_words"])
        self._order = Order(settings["order"]) if "order" in settings else None
        self._before_infinitive: dict[str, str] = settings.get("before_infinitive", {})
        self._before_number: dict[str, str] = settings["before_number"]
        self._infinitive = re.compile(settings.get("infinitive", "(?!)"))
        self._capitalized: dict[str, str] = settings.get("capitalized", {})
        self._takes_person = re.compile(settings.get("takes_person", "(?!)"), re.X)
        self._before_person: dict[str, str] = settings.get("before_person", {})
        self._endings = re.compile(settings.get("endings", ".*"), re.X)
        self._names = Names(known, self._romanize, settings)

    def __call__(self, lines: Sequence[str]) -> list[str]:
        """Return the gloss of each line; a name shown in one line is a name in all."""
        cut = [list(self._cutter.cut(line)) for line in lines]
        names = self._names.find(cut)
        return [self._line(tokens, names) for tokens in cut]

    def _line(self, tokens: Sequence[Token], names: frozenset[str]) -> str:
        pieces: list[Piece] = []
        clause: list[Token] = []
        after_dash = False
        for token, following in zip_longest(tokens, tokens[1:]):
            follows = following.key if following is not None else ""
            if token.text == "," and follows in self._no_comma_before:
                continue
            if not token.word or (clause and not token.spaced):
                pieces += self._clause(clause, names)
                clause = []
            if token.word:
                # Spanish sets dashes close to what they enclose, English does not.
                clause.append(token._replace(spaced=token.spaced or after_dash))
                after_dash = False
            else:
                after_dash = token.text in _DASHES and not follows[:1].isdigit()
                spaced = token.spaced or after_dash
                text = self._punctuation.get(token.text, token.text)
                pieces.append(Piece((), text, spaced))
        pieces += self._clause(clause, names)
        return join(pieces)

    def _clause(self, words: Sequence[Token], names: frozenset[str]) -> list[Piece]:
        """Return the pieces of words that no mark sets apart, in English order."""
        keys = [word.key for word in words]
        pieces: list[Piece] = []
        at = 0
        while at < len(words):
            dated = self._date(words, at) if words[at].text.isdecimal() else None
            if dated and pieces:
                pieces[-1] = self._leading_to_date(pieces[-1])
            piece, at = dated or self._piece(words, keys, at, names)
            pieces.append(piece)
        if self._order:
            pieces = self._order.arrange(pieces)
        if words and words[0].opens and words[0].text[0].isupper():
            first = next((n for n, piece in enumerate(pieces) if piece.text), 0)
            text = pieces[first].text
            pieces[first] = pieces[first]._replace(text=text[:1].upper() + text[1:])
        return pieces

    def _leading_to_date(self, piece: Piece) -> Piece:
        """Return what stands before a date as English has it: on January 6, not the January 6."""
        english = self._before_date.get(piece.source[-1])
        if english is None:
            return piece
        # "arrived the" keeps all but what its last word gave.
        before = piece.text.split(" ")[:-1] if len(piece.source) > 1 else []
        return piece._replace(text=" ".join([*before, english]))

    def _date(self, words: Sequence[Token], at: int) -> tuple[Piece, int] | None:
        """Read `6 de enero de 2026` or `6 января 2026 года` as January 6, 2026."""
        if len(words[at].text) > 2:
            return None
        end = at + 1
        while end < len(words) and words[end].key in self._date_words:
            end += 1
        month = self._months.get(words[end].key) if end < len(words) else None
        if month is None:
            return None
        text = f"{month} {words[at].text}"
        end += 1
        year = end
        while year < len(words) and words[year].key in self._date_words:
            year += 1
        if year < len(words) and words[year].text.isdecimal() and len(words[year].text) == 4:
            text, end = f"{text}, {words[year].text}", year + 1
            if end < len(words) and words[end].key in self._date_words:
                end += 1
        return Piece(tuple(w.key for w in words[at:end]), text, words[at].spaced, True), end

    def _piece(
        self, words: Sequence[Token], keys: Sequence[str], at: int, names: frozenset[str]
    ) -> tuple[Piece, int]:
        """Return the piece that begins with a word and the place after it."""
        token = words[at]
        if token.fixed is not None:
            return Piece((token.key,), token.fixed, token.spaced, True), at + 1
        if token.text[0].isdigit():
            return Piece((token.key,), self._with_suffix(token), token.spaced, True), at + 1
        for end in range(min(at + LONGEST, len(words)), at, -1):
            phrase = " ".join(keys[at:end])
            rendering = self._rendering(phrase, words, at)
            if rendering is None:
                continue
            part = words[at:end]
            if any(word.text[0].isupper() for word in part):
                cased = self._cased(part, phrase, rendering, names)
                if cased is None:
                    continue
                rendering = cased
            elif not rendering.islower():
                rendering = " ".join(map(self._small, rendering.split(" ")))
            follows = keys[end] if end < len(words) else ""
            if phrase in self._before_infinitive and self._infinitive.fullmatch(follows):
                rendering = self._before_infinitive[phrase]
            elif phrase in self._before_number and follows[:1].isdigit():
                rendering = self._before_number[phrase]
            return Piece(tuple(keys[at:end]), rendering, token.spaced, False, part[-1].capital), end
        return Piece((token.key,), self._unknown(token, names), token.spaced, True), at + 1

    def _small(self, word: str) -> str:
        """Return an English word without the capital of titles."""
        return word.lower() if word in self._titles else word

    def _rendering(self, phrase: str, words: Sequence[Token], at: int) -> str | None:
        """Return what stands for a phrase at its place in a clause; None where nothing does."""
        if at == 0:
            corrected = self._phrases.corrected
            alone = corrected.get(f"^{phrase}$") if len(words) == 1 else None
            found = corrected.get("^" + phrase) if alone is None else alone
            if found is not None:
                return found
        elif (before := words[at - 1].text)[-1].isdigit():
            if phrase in self._after_year and len(before) == 4 and before.isdecimal():
                return self._after_year[phrase]
            if phrase in self._after_number:
                return self._after_number[phrase]
        elif phrase.partition(" ")[0] in self._before_person and self._is_person(phrase, words, at):
            return self._before_person.get(phrase)
        return self._phrases.get(phrase)

    def _is_person(self, phrase: str, words: Sequence[Token], at: int) -> bool:
        """Return whether a phrase sets off whom a verb befalls: mató a tres, killed three."""
        before = " ".join(word.key for word in words[max(0, at - 2) : at])
        return (
            phrase not in self._phrases.corrected
            and self._takes_person.fullmatch(before) is not None
        )

    def _cased(
        self, part: Sequence[Token], phrase: str, rendering: str, names: frozenset[str]
    ) -> str | None:
        """Return a rendering with the capitals of its source; None where it loses a name."""
        for word in part:
            is_name = word.text[0].isupper() and mark(word) in names
            # Nicolás Maduro may become Nicolas Maduro, but not Nicolás mature.
            if is_name and plain(self._romanize(word.key)) not in plain(rendering):
                return None
        last = self._capitalized.get(part[-1].key) if part[-1].capital else None
        if last is not None and last not in rendering.split(" "):
            # El Partido is no match; read word by word it is the Party.
            return last if len(part) == 1 else None
        if rendering.lower() == phrase:
            return " ".join(word.text for word in part)
        if rendering.islower() and all(word.capital for word in part):
            return " ".join(word[:1].upper() + word[1:] for word in rendering.split(" "))
        if rendering.islower() and part[-1].capital:
            before, space, last = rendering.rpartition(" ")
            return before + space + last[:1].upper() + last[1:]
        return rendering

    def _unknown(self, token: Token, names: frozenset[str]) -> str:
        """Return what stands for a word that the glossary lacks: by another form, or as a name."""
        if token.text[0].isupper() and mark(token) in names:
            return self._romanize(token.text)
        lemmas = self._lemmas(token.key)
        same = frozenset(lemmas)

        def akin(other: str) -> bool:
            if lemmas:
                return not same.isdisjoint(self._lemmas(other))
            forms = (token.key, other)
            shared = next((n for n, (a, b) in enumerate(zip(*forms, strict=False)) if a != b), 0)
            shared = shared or min(map(len, forms))
            return all(self._endings.fullmatch(form, shared) for form in forms)

        common = not token.capital and token.text.isalpha()
        if common and (found := self._phrases.nearest(token.key, akin)):
            return found
        for lemma in lemmas:
            found = self._phrases.get(key(lemma))
            if found is not None and (not token.capital or found[:1].isupper()):
                return found
        if common and lemmas and (found := self._phrases.nearest(token.key)):
            return found
        return self._romanize(self._nominative(token) if token.capital else token.text)

    def _with_suffix(self, token: Token) -> str:
        """Return a number with letters behind it as English has it: 44-м, 44th."""
        for pattern, english in self._suffixes:
            if match := pattern.fullmatch(token.key):
                return match.group(1) + (english or ordinal_ending(match.group(1)))
        return self._romanize(token.text)

    def _nominative(self, token: Token) -> str:
        """Return an inflected name's first form, where it differs in its ending only."""
        for lemma in self._lemmas(token.key):
            same = sum(1 for a, b in zip(lemma, token.key, strict=False) if a == b)
            if len(lemma) <= len(token.key) and same >= len(lemma) - 1 and len(lemma) > 2:
                return lemma.capitalize()
        return token.text


def _no_lemmas(word: str) -> tuple[str, ...]:
    return ()


@cache
def glosser(source: str, target: str) -> Glosser | None:
    """Return the glossary from one language into another; None where there is none."""
    known = phrases(source, target)
    if known is None:
        return None
    titles = languages.read_toml(target, "translate.toml")["titles"]
    return Glosser(source, known, languages.read_toml(source, "translate.toml"), titles)
