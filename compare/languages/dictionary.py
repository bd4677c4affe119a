"""Dictionary forms by simplemma, its word lists opened at the places of an index.

simplemma 2.0 decodes all 824,000 Spanish forms before the first is looked up: 0.8 s and
90 MB. Its own reader for little memory decodes only the records around a word, but
decodes all once to know where to begin: 0.7 s. `tools/index_lemmas.py` writes those
beginnings down, which leaves 0.04 s. A file whose index is of another version of
simplemma is read as simplemma reads it.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise, takewhile

from simplemma import Lemmatizer
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY, DefaultStrategy
from simplemma.strategies.dictionaries.dictionary_factory import _read_decompressed
from simplemma.strategies.dictionaries.frontcode import _iter_records, _read_header
from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamMap

from compare.languages import data_file

INDEX = "lemmas.index.gz"
# A block has from this many records to twice as many. With 6, 12, 16 and 24 the Spanish
# index has 175, 120, 100 and 78 kB and is read in 21, 15, 11 and 9 ms; the 5,700 Spanish
# words of 62 news stories are looked up in 72, 87, 99 and 124 ms.
SHORTEST = 16
# Different words that are kept; the 62 news stories of NTREX have 5,700 in Spanish.
KEPT = 1 << 16

Record = tuple[int, bytes, bytes]  # place in the list, word, lemma


class IndexedLemmas(StreamMap):
    """The lemmas of words, of which only those near to the one asked for are decoded."""

    __slots__ = ()

    def __init__(self, records: bytes, index: bytes) -> None:
        """Take a list of simplemma's and what `make_index` gave for it."""
        self._data = records
        self._rev, self._count, self._pos = _read_header(records)
        _, steps, *self._firsts = index.split(b"\n")
        starts = accumulate(map(int, steps.split()))
        self._blocks = [
            (start, first, b"") for start, first in zip(starts, self._firsts, strict=True)
        ]


def read_records(code: str) -> bytes:
    """Return simplemma's list of a language as it stores it, unpacked."""
    return _read_decompressed(code)


def make_index(records: bytes) -> bytes:
    """Return where in a list of simplemma's decoding can begin, for `IndexedLemmas`.

    A record tells of its word only what the word before it does not have, and its lemma
    can be "as before". Decoding begins best where little is shared; the index holds that
    little and one letter more, enough to tell which words come before. Lines: what
    the list is known by; the steps from place to place; the beginning of each first word.
    """
    found = list(_iter_records(records, _read_header(records)[2]))
    starts, firsts = [], []
    at: int | None = 0
    while at is not None:
        place, word, _ = found[at]
        starts.append(place)
        firsts.append(word[: _shared(found, at) + 1])
        at = _next_place(records, found, at)
    steps = (start - before for before, start in pairwise([0, *starts]))
    return b"\n".join([known_by(records), b" ".join(b"%d" % step for step in steps), *firsts])


def known_by(records: bytes) -> bytes:
    """Return the length and checksum of a list."""
    return b"%d %d" % (len(records), zlib.crc32(records))


def _next_place(records: bytes, found: Sequence[Record], at: int) -> int | None:
    """Return where among the records the block after that of `at` begins, None at the end."""
    alone = (
        place for place in range(at + SHORTEST, len(found)) if _stands_alone(records, found[place])
    )
    # The forms of one verb have one lemma: then the first place after them, however far.
    first = next(alone, None)
    if first is None:
        return None
    others = takewhile(lambda place: place < at + 2 * SHORTEST, alone)
    return min([first, *others], key=lambda place: _shared(found, place))


def _shared(found: Sequence[Record], at: int) -> int:
    """Return with how many bytes of the word before it a word begins."""
    before, word = found[at - 1][1] if at else b"", found[at][1]
    pairs = enumerate(zip(before, word, strict=False))
    return next((place for place, (one, other) in pairs if one != other), len(before))


def _stands_alone(records: bytes, record: Record) -> bool:
    """Return whether a record names its lemma itself."""
    place, word, lemma = record
    return next(_iter_records(records, place, word)) == (place, word, lemma)


class _Dictionaries:
    """Where simplemma finds its lists: a `DictionaryFactory`."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return read_lemmas(lang)


@cache
def read_lemmas(code: str) -> Mapping[str, str]:
    """Return simplemma's lemmas of a language, opened once in a process."""
    path = data_file(code, INDEX)
    if path.exists():
        records = read_records(code)
        index = gzip.decompress(path.read_bytes())
        if index.startswith(known_by(records) + b"\n"):
            return IndexedLemmas(records, index)
    return DEFAULT_DICTIONARY_FACTORY.get_dictionary(code)


@cache
def _lemmatizer() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Dictionaries()))


@lru_cache(KEPT)
def by_simplemma(word: str, code: str) -> tuple[str, ...]:
    """Return simplemma's dictionary form of a lower-cased word."""
    return (_lemmatizer().lemmatize(word, lang=code).lower(),)
