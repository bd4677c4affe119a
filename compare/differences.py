"""Two texts in one language, word by word: what they share and what only one has.

The longest common subsequence of words (Indel opcodes of `rapidfuzz`). Common words too few to
tell anything, such as one "the" between two long changes, go to the change around them: Neil
Fraser's semantic clean-up (https://neil.fraser.name/writing/diff/).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from compare.words import words

# What changes the meaning without being a word: doubt, a question, a share, money. Commas, full
# stops and dashes are not compared: no two translators set them alike.
_SIGNS = re.compile(r"[\"«»„“”‟?!%‰°€$₽£¥§№¿¡]")
_QUOTES = str.maketrans(dict.fromkeys("«»„“”‟", '"'))
_INSIDE = str.maketrans({**dict.fromkeys("’ʼ‘", "'"), **dict.fromkeys("‐‑", "-")})


class Token(NamedTuple):
    """A word or sign, its span, and what it is compared by."""

    key: str
    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of the left text and what stands in its place on the right, as offsets.

    In a piece that is not `shared` the left stretch was removed and the right one added; one of
    the two may be empty. Pieces follow each other without gaps in both texts.
    """

    shared: bool
    left: tuple[int, int]
    right: tuple[int, int]


class Likeness(NamedTuple):
    """How many words two texts have in common, and how many each has."""

    common: int
    left: int
    right: int

    @property
    def share(self) -> float:
        """The part of all words that is in common, 0 to 1; 1 where there are none at all."""
        total = self.left + self.right
        return 2 * self.common / total if total else 1.0


def differences(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order; joined, they give either text back exactly.

    Upper and lower case, е and ё, kinds of quotation marks and all other punctuation but that
    which changes the meaning (?, !, %, €…) make no difference: a shared piece may be written
    otherwise on the right.
    """
    ones, others = tokens(left), tokens(right)
    spans = _meaningful(_opcodes(ones, others), ones, others)
    return tuple(_pieces(spans, ones, others, left, right))


def likeness(left: str, right: str) -> Likeness:
    """Return how many words the texts have in common, in the order of both."""
    from rapidfuzz.distance import LCSseq

    ones, others = ([_key(word.text) for word in words(text)] for text in (left, right))
    return Likeness(LCSseq.similarity(ones, others), len(ones), len(others))


def together(parts: Iterable[Likeness]) -> Likeness:
    """Return the likeness of many pairs of texts taken as one."""
    common, left, right = 0, 0, 0
    for one in parts:
        common, left, right = common + one.common, left + one.left, right + one.right
    return Likeness(common, left, right)


def tokens(text: str) -> list[Token]:
    """Return the words of a text, and its signs that change the meaning, in order."""
    found = [Token(_key(word.text), word.start, word.end) for word in words(text)]
    found += [
        Token(match.group().translate(_QUOTES), match.start(), match.end())
        for match in _SIGNS.finditer(text)
    ]
    return sorted(found, key=lambda token: token.start)


def _key(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word.translate(_INSIDE))
    return plain.casefold().replace("ё", "е")


def _opcodes(ones: Sequence[Token], others: Sequence[Token]) -> list[Piece]:
    """Return the pieces as spans of tokens, shared and changed in turn."""
    from rapidfuzz.distance import Indel

    found: list[Piece] = []
    codes = Indel.opcodes([one.key for one in ones], [other.key for other in others])
    for code in codes:
        shared = code.tag == "equal"
        left, right = (code.src_start, code.src_end), (code.dest_start, code.dest_end)
        found.append(Piece(shared, left, right))
    return _joined(found)


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with neighbours of one kind made one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].shared == piece.shared:
            last = found.pop()
            left, right = (last.left[0], piece.left[1]), (last.right[0], piece.right[1])
            piece = Piece(piece.shared, left, right)
        found.append(piece)
    return found


def _meaningful(
    pieces: Sequence[Piece], ones: Sequence[Token], others: Sequence[Token]
) -> list[Piece]:
    """Give shared words to the changes around them where both of those are longer."""

    def letters(side: Sequence[Token], span: tuple[int, int]) -> int:
        return sum(len(token.key) for token in side[slice(*span)])

    def changed(piece: Piece) -> int:
        return max(letters(ones, piece.left), letters(others, piece.right))

    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        inside = 0 < index < len(pieces) - 1
        if piece.shared and inside:
            around = min(changed(pieces[index - 1]), changed(pieces[index + 1]))
            if 2 * letters(ones, piece.left) <= around:
                piece = piece._replace(shared=False)
        found.append(piece)
    return _joined(found)


def _pieces(
    spans: Sequence[Piece],
    ones: Sequence[Token],
    others: Sequence[Token],
    left: str,
    right: str,
) -> Iterable[Piece]:
    """Turn spans of tokens into spans of letters that leave nothing out.

    A change begins and ends with a word; what stands between (spaces, commas) is shared.
    """
    done = (0, 0)
    for span in spans:
        if span.shared:
            continue
        one, other = _letters(span.left, ones), _letters(span.right, others)
        if done != (one[0], other[0]):
            yield Piece(True, (done[0], one[0]), (done[1], other[0]))
        yield Piece(False, one, other)
        done = (one[1], other[1])
    if done != (len(left), len(right)) or not (left or right):
        yield Piece(True, (done[0], len(left)), (done[1], len(right)))


def _letters(span: tuple[int, int], found: Sequence[Token]) -> tuple[int, int]:
    """Return the letters that a span of tokens takes, none behind the token before it."""
    first, last = span
    if first < last:
        return found[first].start, found[last - 1].end
    place = found[first - 1].end if first else 0
    return place, place
