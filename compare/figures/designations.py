"""Numbers in names that the versions write differently: call 101, llame al 108.

They are no figures, since they count nothing; but flight 370 here and vuelo 317 there is a
slip that a reader must see. Compared are the digits that no figure covers, inside a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from compare.figures.likeness import ALIKE, Group, Place, articles_of
from compare.figures.named import NameWord, name_word
from compare.figures.names import ADDRESSES
from compare.model import Article, Row

# Parts of one number: 0800 555 111, 737-800, (555) 123-4567.
_CHAIN = re.compile(r"\d+(?:[ \u00a0\u202f()./-]{1,2}\d+)*")
# "1. ", "2) " at the head of a paragraph.
_LIST_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
# Two numbers of one shape are one number told twice where no more digits than these differ:
# "0800 555 111" and "0800 558 111"; numbers shorter than three digits are alike by chance.
_MOST_DIGITS = 2
_LEAST_LENGTH = 3
# A phone number without the digits of its country and city.
_PHONE = 6
# A row of more numbers in names than these is a table.
_MOST_DESIGNATIONS = 30
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Designation:
    """Digits of a text that may be the number in a name, with the word that leads to them.

    `counts` says that they were read as a figure, though nothing in the row stands
    against it.
    """

    article: str
    sentence: int
    start: int
    end: int
    text: str
    word: NameWord
    counts: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The runs of digits, without the noughts before them."""
        return tuple(part.lstrip("0") or "0" for part in re.findall(r"\d+", self.text))


def find_designations(
    articles: Sequence[Article], row: Row, groups: Sequence[Group]
) -> list[tuple[Designation, ...]]:
    """Return the numbers in names of a row that stand against each other, a tuple for each name.

    `groups` are the figures of the row. A number that another version has, in a name or
    as a figure, stands against nothing there.
    """
    present = [article for article in articles if row.cells[article.id]]
    designations = {article.id: designations_of(article, row) for article in present}
    if len(present) < 2 or sum(map(len, designations.values())) > _MOST_DESIGNATIONS:
        return []
    if not any(designations.values()):
        return []
    digits = {article.id: digits_of(article, row) for article in present}
    against: list[tuple[Designation, ...]] = []
    for one, other in combinations(designations, 2):
        mine = [
            designation
            for designation in designations[one]
            if not known(designation, digits[other])
        ]
        its = [
            designation
            for designation in designations[other]
            if not known(designation, digits[one])
        ]
        against += named_alike(mine, its) or alone_alike(mine, its)
    alike = row.similarity is None or row.similarity >= ALIKE
    if not against and len(present) > 2 and alike:
        against += odd_one_out(designations, digits, loose_figures(articles, row, groups))
    everything = [designation for own in designations.values() for designation in own]
    return [with_equals(found, everything) for found in joined(against)]


def designations_of(article: Article, row: Row) -> list[Designation]:
    """Return the numbers of an article's cell that no figure covers, in order."""
    found = []
    for index in row.cells[article.id]:
        sentence = article.sentences[index]
        text = sentence.text
        head = _LIST_NUMBER.match(text)
        for match in _CHAIN.finditer(text, head.end() if head else 0):
            start, end = match.span()
            if any(f.start < end and start < f.end for f in sentence.figures):
                continue
            if any(sign in chunk_at(text, start, end) for sign in ADDRESSES):
                continue
            word = name_word(text, start, end, article.language)
            found.append(Designation(article.id, index, start, end, match.group(), word))
    return found


def chunk_at(text: str, start: int, end: int) -> str:
    """Return what white space sets apart around a place of a text."""
    head = max(text.rfind(space, 0, start) for space in " \n\u00a0") + 1
    tail = min((at for space in " \n\u00a0" if (at := text.find(space, end)) >= 0), default=None)
    return text[head:tail]


def digits_of(article: Article, row: Row) -> frozenset[str]:
    """Return all numbers of an article's cell, as digits without noughts before them."""
    cell = [article.sentences[index] for index in row.cells[article.id]]
    runs = {run.lstrip("0") or "0" for s in cell for run in re.findall(r"\d+", s.text)}
    runs |= {re.sub(r"\D", "", run).lstrip("0") for s in cell for run in _CHAIN.findall(s.text)}
    ends = {end for s in cell for f in s.figures for end in (f.value, f.low, f.high)}
    return frozenset(runs | {str(end) for end in ends if isinstance(end, int)})


def known(designation: Designation, digits: frozenset[str]) -> bool:
    """Return whether another version has the number, maybe cut in other places."""
    missing = [part for part in designation.parts if part not in digits]
    whole = "".join(designation.parts)
    return not missing or any(same_tail(run, whole) for run in digits)


def same_tail(one: str, other: str) -> bool:
    """Return whether the shorter number is the end of the longer one, left out as usual.

    0800 555 111 and +44 800 555111; the 1980s and los años 80.
    """
    shorter, longer = sorted((one, other), key=len)
    decade = len(shorter) == 2 and len(longer) == 4 and int(longer) in _YEARS
    return longer.endswith(shorter) and (decade or len(shorter) >= _PHONE)


def named_alike(
    mine: Sequence[Designation], its: Sequence[Designation]
) -> list[tuple[Designation, ...]]:
    """Return the pairs that one word leads to, each the only one: flight 370, vuelo 317."""
    words = {designation.word.key for designation in mine if designation.word.key}
    return [
        (same_mine[0], same_its[0])
        for word in sorted(words)
        if len(same_mine := [designation for designation in mine if designation.word.key == word])
        == 1
        and len(same_its := [designation for designation in its if designation.word.key == word])
        == 1
    ]


def alone_alike(
    mine: Sequence[Designation], its: Sequence[Designation]
) -> list[tuple[Designation, ...]]:
    """Return the pair of the only numbers left, where they look like one with a slip."""
    if len(mine) != 1 or len(its) != 1 or mine[0].word.apart(its[0].word):
        return []
    a, b = mine[0].parts, its[0].parts
    if list(map(len, a)) != list(map(len, b)) or len("".join(a)) < _LEAST_LENGTH:
        return []
    differing = sum(x != y for x, y in zip("".join(a), "".join(b), strict=True))
    years = all(len(p) == 1 and p[0].isdecimal() and int(p[0]) in _YEARS for p in (a, b))
    return [(mine[0], its[0])] if differing <= _MOST_DIGITS and not years else []


def loose_figures(
    articles: Sequence[Article], row: Row, groups: Sequence[Group]
) -> list[Designation]:
    """Return the plain numbers of the row that no other version has anything to compare with."""
    return [
        as_designation(group[0], articles)
        for group in groups
        if len(articles_of(group)) == 1
        and group[0].row == row.id
        and group[0].figure.text.isdecimal()
        and group[0].figure.kind in ("number", "count")
    ]


def as_designation(place: Place, articles: Sequence[Article]) -> Designation:
    """Return a figure as a number that may be that of a name."""
    figure = place.figure
    article = next(article for article in articles if article.id == place.article)
    text = article.sentences[place.sentence].text
    word = name_word(text, figure.start, figure.end, article.language)
    return Designation(
        place.article, place.sentence, figure.start, figure.end, figure.text, word, counts=True
    )


def odd_one_out(
    designations: dict[str, list[Designation]],
    digits: dict[str, frozenset[str]],
    loose: Sequence[Designation],
) -> list[tuple[Designation, ...]]:
    """Return the number that all versions but one share, with what that one has in its place."""
    found: list[tuple[Designation, ...]] = []
    for article, own in designations.items():
        others = [other for other in designations if other != article]
        shared = [
            designation
            for designation in designations[others[0]]
            if not known(designation, digits[article])
            and all(known(designation, digits[other]) for other in others[1:])
        ]
        odd = [
            designation
            for designation in (*own, *(figure for figure in loose if figure.article == article))
            if not any(known(designation, digits[other]) for other in others)
        ]
        if len(shared) == len(odd) == 1 and not shared[0].word.apart(odd[0].word):
            found.append((odd[0], shared[0]))
    return found


def joined(pairs: Sequence[tuple[Designation, ...]]) -> list[tuple[Designation, ...]]:
    """Return pairs that share a number as one, each number once."""
    found: list[tuple[Designation, ...]] = []
    for pair in pairs:
        touching = [other for other in found if set(other) & set(pair)]
        found = [other for other in found if other not in touching]
        found.append(
            tuple(dict.fromkeys(designation for part in (*touching, pair) for designation in part))
        )
    return found


def with_equals(
    found: tuple[Designation, ...], designations: Sequence[Designation]
) -> tuple[Designation, ...]:
    """Add the numbers of versions not told of yet that are equal to one of those found."""
    told = {designation.article for designation in found}
    equal = [
        designation
        for designation in designations
        if designation.article not in told
        and any(designation.parts == other.parts for other in found)
    ]
    return (*found, *equal)
