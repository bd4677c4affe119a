"""The tables of wording: complete, without duplicates, and every entry can be found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from compare import languages
from compare.framing.agency_findings import DOER, NO_DOER
from compare.framing.certainty_findings import FLAT
from compare.framing.kinds import finding_label
from compare.framing.lexicon import (
    PLAIN,
    concept_label,
    concept_stake,
    implied,
    read_concepts,
    read_entries,
    read_lexicon,
    read_shades,
    shade_meaning,
    shade_name,
)
from compare.framing.source_findings import NO_SOURCE
from compare.messages import speaking

HEAD = "wording\tpos\tconcept\tshade\talso\tgloss_es\tgloss_ru\tneeds\tunless\timplies\n"
LINE = "kidnap\tverb\tdetention\thostile\t\tsecuestrar\tпохитить\t\t\tmakes the taking a crime\n"


@pytest.mark.parametrize("code", languages.CODES)
def test_every_entry_is_complete(code: str) -> None:
    for entry in read_lexicon(code).entries:
        assert set(entry.glosses) == set(languages.CODES) - {code}, entry.wording
        assert all(entry.glosses.values()), entry.wording
        assert entry.implies, entry.wording
        assert entry.words[0], entry.wording
        assert entry.words[-1], entry.wording


@pytest.mark.parametrize("code", languages.CODES)
def test_no_entry_stands_twice(code: str) -> None:
    counts = Counter((e.wording, e.needs) for e in read_lexicon(code).entries)
    assert [key for key, count in counts.items() if count > 1] == []


def test_there_are_concepts_enough() -> None:
    assert len(read_concepts()) >= 45


@pytest.mark.parametrize("concept", read_concepts())
def test_every_concept_is_in_every_language_in_two_shades(concept: str) -> None:
    shades = {
        code: {e.shade for e in read_lexicon(code).entries if e.concept == concept}
        for code in languages.CODES
    }
    assert all(shades.values())
    assert len(set().union(*shades.values())) >= 2


@pytest.mark.parametrize("concept", read_concepts().values(), ids=lambda c: c.id)
def test_every_concept_says_what_is_at_stake(concept: object) -> None:
    assert getattr(concept, "label", "")
    assert getattr(concept, "stake", "").endswith(".")


def test_every_shade_is_used_and_explained() -> None:
    used = {e.shade for code in languages.CODES for e in read_lexicon(code).entries}
    assert used == set(read_shades())
    assert all(shade.meaning for shade in read_shades().values())
    assert read_shades()["neutral"].family == PLAIN


@pytest.mark.parametrize("code", languages.CODES)
def test_glosses_are_of_the_right_script(code: str) -> None:
    for entry in read_lexicon(code).entries:
        for other, gloss in entry.glosses.items():
            cyrillic = any("а" <= letter <= "я" or letter == "ё" for letter in gloss.lower())
            assert cyrillic == (other == "ru"), (entry.wording, gloss)


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (LINE.replace("hostile", "nasty"), "line 3: no shade 'nasty'"),
        (LINE.replace("detention", "fishing"), "line 3: no concept 'fishing'"),
        (LINE.replace("verb", "word"), "line 3: no part of speech 'word'"),
        (LINE.replace("makes the taking a crime", ""), "line 3: implies is empty"),
        (LINE.replace("kidnap\t", "\t"), "line 3: wording is empty"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, bad: str, says: str) -> None:
    table = tmp_path / "wording.tsv"
    table.write_text(HEAD + LINE + bad, encoding="utf-8")
    with pytest.raises(ValueError, match=says):
        read_entries(table, "en", {})


def test_a_good_table_is_read(tmp_path: Path) -> None:
    table = tmp_path / "wording.tsv"
    table.write_text(HEAD + LINE, encoding="utf-8")
    (entry,) = read_entries(table, "en", {})
    assert (entry.wording, entry.shade) == ("kidnap", "hostile")
    assert entry.glosses == {"es": "secuestrar", "ru": "похитить"}


def test_the_tables_are_said_as_they_are_in_english() -> None:
    assert (shade_name("hostile"), concept_label("killing")) == ("hostile", "killing")
    assert shade_name("") == ""
    assert implied("makes the taking a crime", "hostile") == "makes the taking a crime"
    assert implied("", "heroic") == "praises or honours"
    assert (finding_label("agency"), finding_label("strike")) == (
        "who does it",
        "strikes from the air",
    )


@pytest.mark.parametrize("code", [code for code in languages.CODES if code != "en"])
def test_every_word_of_the_tables_is_said_in_each_language(code: str) -> None:
    with speaking(code):
        shades = [*read_shades(), DOER, NO_DOER, FLAT, NO_SOURCE]
        assert [shade for shade in shades if shade_name(shade) == shade] == []
        same = [s.id for s in read_shades().values() if shade_meaning(s.id) == s.meaning]
        same += [c.id for c in read_concepts().values() if concept_stake(c.id) == c.stake]
        same += [id for id in ("certainty", "agency", "label") if finding_label(id) == id]
        assert same == []
