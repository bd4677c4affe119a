"""The lexicon as the reader browses and changes it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import languages
from compare.framing import read_terms, with_own
from compare.framing.lexicon import read_lexicon
from compare.framing.own_edit import (
    Listed,
    concepts,
    listed,
    put,
    search,
    switched_off,
    take_back,
)
from compare.model import OwnEntry

ALL = listed(())
MINE = OwnEntry("es", "guarimba", "own:street", "hostile")


def one(wording: str, language: str, own: tuple[OwnEntry, ...] = ()) -> Listed:
    return next(
        item
        for item in (listed(own) if own else ALL)
        if (item.entry.wording.split("|")[0], item.entry.language) == (wording, language)
    )


def test_all_entries_of_the_program_are_listed() -> None:
    assert len(ALL) == sum(len(read_lexicon(code).entries) for code in languages.CODES)
    assert len({item.key for item in ALL}) == len(ALL)
    assert {item.state for item in ALL} == {"program"}


@pytest.mark.parametrize(
    ("words", "concept", "wordings"),
    [
        ("secuestrar", "", {"secuestrar", "похитить"}),
        ("secuestraron", "", {"secuestrar"}),
        ("ПОХИТИЛИ", "", {"похитить"}),
        ("kidnap", "detention", {"secuestrar", "похитить"}),
        ("detention", "", {"secuestrar", "arrestar", "arrest", "задержать"}),
        ("", "detention", {"secuestrar", "arrest", "задержать"}),
        ("  in   cold blood ", "", {"murder … in cold blood"}),
    ],
)
def test_search_is_by_word_by_gloss_and_by_concept(
    words: str, concept: str, wordings: set[str]
) -> None:
    found = search(ALL, words, concept)
    assert wordings <= {item.entry.wording for item in found}
    assert len(found) < len(ALL) / 20
    assert not concept or {item.entry.concept for item in found} == {concept}


def test_what_nobody_worded_is_not_found() -> None:
    assert search(ALL, "xyzzy") == []
    assert search(ALL, "kidnap", "budget") == []


def test_the_readers_entries_come_first_and_stand_for_the_programs() -> None:
    changed = replace(one("secuestrar", "es").entry, shade="neutral")
    gone = switched_off(one("abduct", "en").entry)
    found = listed((MINE, changed, gone))
    assert [(item.entry.wording, item.state) for item in found[:3]] == [
        ("guarimba", "added"),
        ("secuestrar", "changed"),
        ("abduct", "off"),
    ]
    assert len(found) == len(ALL) + 1
    assert [item.entry.wording for item in search(found, "guarimbas")] == ["guarimba"]
    assert [size.id for size in concepts(found)][:1] == ["own:street"]


def test_an_entry_is_changed_and_taken_back() -> None:
    before = one("secuestrar", "es")
    own = put((MINE,), before, replace(before.entry, shade="neutral"))
    assert [entry.shade for entry in own] == ["hostile", "neutral"]
    again = put(own, one("secuestrar", "es", own), replace(before.entry, shade="heroic"))
    assert [entry.shade for entry in again] == ["hostile", "heroic"]
    assert take_back(again, one("secuestrar", "es", again)) == (MINE,)


def test_an_entry_that_goes_to_another_concept_leaves_its_own() -> None:
    before = one("secuestrar", "es")
    own = put((), before, replace(before.entry, concept="own:x"))
    terms = read_terms("Lo secuestraron.", "es", "en", with_own("es", own))
    assert [term.concept for term in terms] == ["own:x"]
    # Moved on, what was switched off stays so.
    moved = next(item for item in listed(own) if item.entry.concept == "own:x")
    own = put(own, moved, replace(before.entry, concept="own:y"))
    terms = read_terms("Lo secuestraron.", "es", "en", with_own("es", own))
    assert [term.concept for term in terms] == ["own:y"]


def test_concepts_are_counted_without_what_is_off() -> None:
    def size(*own: OwnEntry) -> dict[str, int]:
        return next(c.entries for c in concepts(listed(own)) if c.id == "detention")

    fewer = size(switched_off(one("abduct", "en").entry))
    assert fewer == {**size(), "en": size()["en"] - 1}


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(ALL), max_size=4, unique_by=lambda item: item.key))
def test_whatever_is_switched_off_and_given_back_leaves_nothing(chosen: list[Listed]) -> None:
    own: tuple[OwnEntry, ...] = ()
    for item in chosen:
        own = put(own, item, switched_off(item.entry))
    for item in listed(own):
        if item.state != "program":
            own = take_back(own, item)
    assert own == ()
