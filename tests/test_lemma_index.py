"""The index of simplemma's word lists, and the lemmas that are found with it."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from simplemma import lemmatize
from simplemma.strategies import DefaultDictionaryFactory

from compare import languages
from compare.languages import dictionary
from compare.languages.dictionary import (
    INDEX,
    IndexedLemmas,
    known_by,
    make_index,
    read_lemmas,
    read_records,
)

ROOT = Path(__file__).parent.parent
INDEXED = [code for code in languages.CODES if languages.data_file(code, INDEX).exists()]


def read_index(code: str) -> bytes:
    return gzip.decompress(languages.data_file(code, INDEX).read_bytes())


@pytest.fixture
def forget_lists() -> Iterator[None]:
    read_lemmas.cache_clear()
    yield
    read_lemmas.cache_clear()


def test_both_languages_of_simplemma_are_indexed() -> None:
    assert INDEXED == ["en", "es"]


@pytest.mark.parametrize("code", INDEXED)
def test_the_index_is_of_the_installed_simplemma(code: str) -> None:
    """Where this fails, run tools/index_lemmas.py."""
    assert read_index(code).startswith(known_by(read_records(code)) + b"\n")


def test_the_index_is_what_the_tool_writes() -> None:
    assert read_index("en") == make_index(read_records("en"))


@pytest.mark.parametrize("code", INDEXED)
def test_every_word_has_the_lemma_of_the_list(code: str) -> None:
    listed = DefaultDictionaryFactory().get_dictionary(code)
    indexed = IndexedLemmas(read_records(code), read_index(code))
    assert len(indexed) == len(listed)
    # The prime step takes words from every place of a block.
    some = list(islice(listed, 0, None, 61))
    assert [indexed[word] for word in some] == [listed[word] for word in some]
    for word in ("", " ", "a", "zzzz", "secuestraronn", "\U0010ffff", *(f"{w}x" for w in some)):
        assert indexed.get(word) == listed.get(word)


# Listed, not listed, capitalised in the list, apostrophes, clitics, hyphens, prefixes, figures.
ANY_WORD = [
    ("es", "secuestraron secuestrarlo dáselo méxico eeuu antiimperialista sociopolítico 2026"),
    ("es", "narcoterroristas maduro exdictador ciberataques nicolás ex-presidente xyzzy ª"),
    ("en", "kidnapped paris don't o'brien's re-elected anti-war counterterrorism 2026 3rd"),
    ("en", "maduro's presidents unmanned narcoterrorists covid-19 xyzzying co-conspirators é"),
]


@pytest.mark.parametrize(("code", "words"), ANY_WORD)
def test_lemmas_are_those_of_simplemma(code: str, words: str) -> None:
    for word in words.split():
        assert languages.get(code).lemmas(word) == (lemmatize(word, lang=code).lower(),)


def test_no_list_is_decoded_whole() -> None:
    code = (
        "from simplemma.strategies.dictionaries import dictionary_factory\n"
        "def fail(langcode): raise AssertionError(langcode)\n"
        "dictionary_factory._load_dictionary_from_disk = fail\n"
        "from compare import languages\n"
        "assert languages.get('es').lemmas('secuestraron') == ('secuestrar',)\n"
        "assert languages.get('en').lemmas('re-kidnapped') == ('rekidnap',)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60).returncode == 0


@pytest.mark.usefixtures("forget_lists")
@pytest.mark.parametrize("index", [None, b"3 4\n9 9\na\nb"])
def test_without_an_index_of_this_version_the_list_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: bytes | None
) -> None:
    path = tmp_path / INDEX
    if index is not None:
        path.write_bytes(gzip.compress(index))
    monkeypatch.setattr(dictionary, "data_file", lambda code, name: path)
    assert not isinstance(read_lemmas("en"), IndexedLemmas)
    assert read_lemmas("en")["kidnapped"] == "kidnap"
