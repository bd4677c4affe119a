"""Near matches: a translation memory holds almost this sentence, and says where it differs.

As translators' own tools do ("fuzzy matches"), but stricter, since nobody edits the
result: figures are put right or the match is refused, names and negations must agree.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from compare import languages
from compare.messages import _, ngettext
from compare.model import Figure
from compare.translate.figure_checks import figure_warnings
from compare.translate.tokens import ungrouped
from compare.words import words

# Twice the words in common, by all words of both. Among 3,210 news sentences in Spanish and
# Russian no two reach this but the same sentence printed twice; from 0.8 the first that
# say different things do ("Scottish Athletics thinks", "British Athletics:").
LEAST = 0.85
# rapidfuzz refuses some that only just reach its cutoff: 34 of 40 words alike are 0.85.
_CUTOFF = LEAST - 0.01
_LEAST_WORDS = 4
# A reader takes in no longer list of what differs.
_MOST_NAMED = 3
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
# A row of this many digits is no number to be said of anything.
_TOO_LONG = 16
_SWAP = str.maketrans(".,", ",.")


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A translation of a sentence like the one asked for, and in plain words what differs."""

    text: str
    note: str


class NearIndex:
    """The sentences of a memory by their words; `pairs` maps each to its translation."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = list(pairs.items())
        self._words = [_folded(_tokens(sentence)) for sentence, _ in self._pairs]
        self._places: dict[str, list[int]] = {}
        for place, tokens in enumerate(self._words):
            for token in set(tokens):
                self._places.setdefault(token, []).append(place)

    def find(self, line: str, source: str, target: str) -> NearMatch | None:
        """Return the translation of the likest sentence that may stand for the line."""
        from rapidfuzz.distance import Indel

        tokens = _folded(_tokens(line))
        if len(tokens) < _LEAST_WORDS:
            return None
        likeness = {
            place: Indel.normalized_similarity(tokens, self._words[place], score_cutoff=_CUTOFF)
            for place in self._candidates(tokens)
        }
        # Of two as like, the later one: tools append.
        for place in sorted(likeness, key=lambda place: (-likeness[place], -place)):
            if likeness[place] < LEAST:
                break
            if found := _fitted(line, *self._pairs[place], source, target):
                return found
        return None

    def _candidates(self, tokens: Sequence[str]) -> set[int]:
        """Return the places of the sentences that share enough words to be near.

        Two sentences as like as LEAST share `shared` words, so the rarest of the others
        and one more cannot all be missing (prefix filtering, Chaudhuri et al. 2006).
        """
        distinct = sorted(set(tokens), key=lambda token: len(self._places.get(token, ())))
        shared = ceil(LEAST * len(tokens) / (2 - LEAST))
        missing = min(len(tokens) - shared, len(distinct) - 1)
        return {p for token in distinct[: missing + 1] for p in self._places.get(token, ())}


def _tokens(text: str) -> list[str]:
    """Return the words of a text and its numbers, 3,5 and 19 000 being one."""
    text = ungrouped(text)
    tokens: list[str] = []
    end = 0
    for number in _DIGITS.finditer(text):
        tokens += [word.text for word in words(text[end : number.start()])]
        tokens.append(number.group())
        end = number.end()
    return tokens + [word.text for word in words(text[end:])]


def _folded(tokens: Sequence[str]) -> list[str]:
    return [token.casefold() for token in tokens]


def _fitted(line: str, other: str, translation: str, source: str, target: str) -> NearMatch | None:
    """Return the translation of `other` made to fit the line; None where it cannot be."""
    differences = list(_differences(line, other))
    if not _may_differ([word for pair in differences for side in pair for word in side], source):
        return None
    text = _with_figures_of(line, other, translation, target)
    if text is None or _figures_differ(line, other, source):
        return None
    if text != translation and figure_warnings(line, text, source, target):
        return None
    return NearMatch(text, _note(differences, put_right=text != translation))


def _differences(line: str, other: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of the memory's sentence and of the line where the two differ."""
    from rapidfuzz.distance import Levenshtein

    theirs, ours = _tokens(other), _tokens(line)
    for op in Levenshtein.opcodes(_folded(theirs), _folded(ours)):
        if op.tag != "equal":
            yield theirs[op.src_start : op.src_end], ours[op.dest_start : op.dest_end]


def _may_differ(differing: Collection[str], language: str) -> bool:
    """Return whether sentences that differ in these words may have one translation.

    A name would be another person's, a negation would turn it round.
    """
    negations = languages.read_toml(language, "wording.toml")["negations"]
    return not any(word[0].isupper() or word.casefold() in negations for word in differing)


def _with_figures_of(line: str, other: str, translation: str, target: str) -> str | None:
    """Return the translation with the line's digits for the other's; None where unsure."""
    theirs, ours = (_DIGITS.findall(ungrouped(text)) for text in (other, line))
    if theirs == ours:
        return translation
    if len(theirs) != len(ours):
        return None
    changed = {old: new for old, new in zip(theirs, ours, strict=True) if old != new}
    text = ungrouped(translation)
    for old in changed:
        # Said twice, it cannot be told which is meant.
        if theirs.count(old) != 1 or not _same_number(old, changed[old], target):
            return None
    spots: list[tuple[int, int, str]] = []
    for old, new in changed.items():
        writings = dict(zip(_writings(old, target), _writings(new, target), strict=True))
        found = [
            (match.start(), match.end(), writings[written])
            for written in writings
            for match in re.finditer(rf"(?<![\w.,]){re.escape(written)}(?!\w|[.,]\d)", text)
        ]
        if len(found) != 1:
            return None
        spots += found
    for start, end, new in sorted(spots, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _writings(digits: str, target: str) -> tuple[str, ...]:
    """Return how a translation may write a number of the original, the likeliest last."""
    from babel.numbers import format_decimal

    grouped = format_decimal(int(digits), locale=target) if digits.isdecimal() else digits
    return digits.translate(_SWAP), ungrouped(grouped), digits


def _same_number(old: str, new: str, target: str) -> bool:
    """Return whether a noun has one form with both in the target language: not 1 and 2."""
    from babel import Locale

    plural = Locale(target).plural_form
    if not (old.isdecimal() and new.isdecimal()):
        return old.isdecimal() == new.isdecimal()
    return max(len(old), len(new)) < _TOO_LONG and bool(plural(int(old)) == plural(int(new)))


def _figures_differ(line: str, other: str, language: str) -> bool:
    """Return whether the two state different figures once the other has the line's digits."""
    digits = iter(_DIGITS.findall(ungrouped(line)))
    other = _DIGITS.sub(lambda match: next(digits, match.group()), ungrouped(other))
    return _stated(ungrouped(line), language) != _stated(other, language)


def _stated(text: str, language: str) -> list[tuple[object, ...]]:
    from compare.figures import read_figures

    return [_essence(figure) for figure in read_figures(text, language)]


def _essence(figure: Figure) -> tuple[object, ...]:
    """Return what a figure says, without what is counted: that is the words' affair."""
    unit = None if figure.kind == "count" else figure.unit
    kind = "number" if figure.kind == "count" else figure.kind
    return kind, figure.value, figure.low, figure.high, figure.qualifier, unit


def _note(differences: Sequence[tuple[list[str], list[str]]], put_right: bool) -> str:
    """Say in one sentence where the memory's sentence differs."""
    if not differences:
        return _("The translation memory holds these words with other punctuation.")
    named = [
        _difference(" ".join(theirs), " ".join(ours)) for theirs, ours in differences[:_MOST_NAMED]
    ]
    more = len(differences) - len(named)
    if more:
        named.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    said = _("The translation memory holds a sentence that differs: {differences}.").format(
        differences="; ".join(named)
    )
    return " ".join([said, _("The figures were put right.")]) if put_right else said


def _difference(there: str, here: str) -> str:
    # Translators: "there" is the memory's sentence, "here" the one of the article.
    if not here:
        return _("“{there}” is only there").format(there=there)
    if not there:
        return _("“{here}” is only here").format(here=here)
    return _("“{there}” there is “{here}” here").format(there=there, here=here)
