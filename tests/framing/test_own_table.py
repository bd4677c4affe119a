"""The reader's own table: each bad line named, the good ones taken, written out and read again."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import languages, limits
from compare.errors import InputError
from compare.framing.lexicon import POS, concept_label, read_concepts, read_shades
from compare.framing.own_check import check_entry
from compare.framing.own_table import (
    COLUMNS,
    OwnTable,
    changes,
    merged,
    program_entries,
    read_own_table,
    to_tsv,
)
from compare.messages import speaking
from compare.model import OwnEntry

HEAD = "language\twording\tconcept\tshade\tpos\tneeds\tuse\n"
GOOD = "en\tkidnap\tdetention\thostile\tverb\t\ton\n"


def read(text: str) -> OwnTable:
    return read_own_table(text.encode())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("fr\tx\tkilling\tneutral", "There is no language “fr”: give en, es or ru."),
        ("\tx\tkilling\tneutral", "The language is missing: give en, es or ru."),
        ("en\t\tkilling\tneutral", "The wording is missing: give a word or a phrase."),
        ("en\tUSA!\tkilling\tneutral", "“USA!” cannot be found in a text"),
        ("es\tEE. UU.\tpower\tneutral", "“EE. UU.” cannot be found in a text"),
        ("en\t… kill\tkilling\tneutral", "“… kill” has to begin and end with a word."),
        ("en\t" + "a " * 9 + "\tkilling\tneutral", "The phrase has 9 words: give at most 8."),
        (
            "en\tx\tdetenton\tneutral",
            "There is no concept “detenton”: did you mean “detention”? "
            "For one of your own write “own:” and its name.",
        ),
        ("en\tx\t\tneutral", "The concept is missing. For one of your own"),
        ("en\tx\town:\tneutral", "Give your concept a name behind “own:”."),
        ("en\tx\tkilling\tnasty", "There is no shade “nasty”: give neutral, legal,"),
        ("en\tx\tkilling\t", "The shade is missing: give neutral, legal,"),
        ("en\tx\tkilling\tneutral\tword", "There is no part of speech “word”: give adjective,"),
        ("en\tx\tkilling\tneutral\t\t@sea", "There is no context “@sea”: give @people,"),
        ("en\tx\tkilling\tneutral\t\t\tmaybe", "“use” is on or off, not “maybe”."),
        ("en\tx\tkilling\tneutral\t\t\t\tmore", "It has 8 cells, and the head line 7."),
        ("en\tx\tkilling\tneutral\t\t" + "a" * 1001, "A cell is over 1,000 letters"),
        ("EN\tKIDNAP\tdetention\tneutral", "The same entry stands in line 2: keep one of them."),
    ],
)
def test_each_bad_line_is_named_and_costs_no_other(line: str, problem: str) -> None:
    table = read(f"{HEAD}{GOOD}{line}\n\n{line}\nen\tseize\tdetention\thostile\n")
    assert [entry.wording for entry in table.entries] == ["kidnap", "seize"]
    assert [bad.number for bad in table.bad] == [3, 5]
    assert all(bad.problem.startswith(problem) for bad in table.bad)
    assert str(table.bad[0]).startswith(f"Line 3: {problem}")


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("EN\tkidnap\tDetention\tHostile", OwnEntry("en", "kidnap", "detention", "hostile")),
        ("en\traid\tmilitary action\tcold", OwnEntry("en", "raid", "military_action", "cold")),
        ("es\tfacha\town: Motes\thostile", OwnEntry("es", "facha", "own:Motes", "hostile")),
        ("en\tkill\t\t\t\t\toff", OwnEntry("en", "kill", off=True)),
        ("en\tkill\tkilling\t\t\t\tno", OwnEntry("en", "kill", "killing", off=True)),
        ("ru\t дети   войны \tvictims\theroic", OwnEntry("ru", "дети войны", "victims", "heroic")),
        ("en\tfake … news\tmedia\thostile", OwnEntry("en", "fake … news", "media", "hostile")),
    ],
)
def test_a_line_is_read(line: str, entry: OwnEntry) -> None:
    table = read(HEAD + line)
    assert (table.entries, table.bad) == ((entry,), ())


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_what_spreadsheets_save_is_read(delimiter: str, mark: bytes, encoding: str) -> None:
    cells = ["language,wording,concept,shade,implies", 'ru,ватник,own:x,hostile,"says, it seems"']
    text = "\r\n".join(cells).replace('"says, it', '"says@ it').replace(",", delimiter)
    table = read_own_table(mark + text.replace("@", ",").encode(encoding))
    assert table.bad == ()
    assert table.entries == (
        OwnEntry("ru", "ватник", "own:x", "hostile", implies="says, it seems"),
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "first line of the table has to name its columns; language, wording, concept, sha"),
        (b"language\twording\tshade\n", "; concept is missing. The columns are: language, wordi"),
        (HEAD.replace("pos", "use").encode(), "has the column “use” twice"),
        (b"\0\1\2\xff" * 50, "no table of text"),
        (b"x" * (limits.MAX_LEXICON_BYTES + 1), "over 5 MB"),
        (HEAD.encode() + b"\n" * limits.MAX_LEXICON_LINES, "more than 20,000 lines"),
        (HEAD.encode() + b'en\t"' + b"a" * 200_000, "cannot be read past line 2"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_own_table(data)


def test_a_remark_is_passed_over() -> None:
    table = read(f"{HEAD}# mine\n{GOOD}")
    assert (len(table.entries), table.bad) == (1, ())


@pytest.mark.parametrize("code", languages.CODES)
def test_an_edited_copy_of_the_programs_table_holds_the_changes_alone(code: str) -> None:
    entries = program_entries(code)
    table = read(to_tsv(entries))
    assert table.bad == ()
    assert table.entries == entries
    assert changes(table.entries) == ()
    first = entries[0].wording
    edited = to_tsv(entries).replace(f"{code}\t{first}\t", f"{code}\tslovo\t", 1)
    assert [entry.wording for entry in changes(read(edited).entries)] == ["slovo"]


WORDS = st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=12)
TEXTS = st.text(st.sampled_from("abñж \t\n\r;,\"'=+-@#«»"), max_size=20)
CONCEPTS = st.one_of(st.sampled_from(sorted(read_concepts())), WORDS.map("own:".__add__))
ENTRIES = st.builds(
    OwnEntry,
    language=st.sampled_from(languages.CODES),
    wording=st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
    concept=CONCEPTS,
    shade=st.sampled_from(sorted(read_shades())),
    pos=st.sampled_from(["", *sorted(POS)]),
    glosses=st.dictionaries(st.sampled_from(languages.CODES), TEXTS),
    implies=TEXTS,
    off=st.booleans(),
)


@given(st.lists(ENTRIES, max_size=6))
def test_what_is_written_is_read_again(entries: list[OwnEntry]) -> None:
    """Of any cells; only spaces and letters that look alike are made one."""
    once = read(to_tsv(entries))
    again = read(to_tsv(once.entries))
    assert again == OwnTable(once.entries, ())
    assert len(once.entries) + len(once.bad) == len(entries)


def test_no_cell_starts_a_formula() -> None:
    entry = check_entry(OwnEntry("en", "x", "killing", "neutral", implies="=1+1"))
    text = to_tsv([entry])
    assert "\t'=1+1\t" in text
    assert read(text).entries == (entry,)


def test_the_later_of_two_alike_stays() -> None:
    old, new = (OwnEntry("en", "raid", "killing", shade) for shade in ("neutral", "hostile"))
    other = OwnEntry("en", "Raid", "protest", "neutral")
    assert merged([old, other], [new]) == (new, other)


def test_every_column_of_the_programs_tables_is_kept() -> None:
    path = languages.data_file("es", "wording.tsv")
    head = path.read_text(encoding="utf-8").partition("\n")[0].split("\t")
    assert set(head) <= set(COLUMNS)


@pytest.mark.parametrize("spoken", languages.CODES)
def test_a_concept_is_named_by_its_id_or_its_label(spoken: str) -> None:
    with speaking(spoken):
        for name in ("military_action", "Military action", concept_label("military_action")):
            (entry,) = read(HEAD + f"en\tblitz\t{name}\thostile\t\t\ton\n").entries
            assert entry.concept == "military_action"
        (bad,) = read(HEAD + "en\tblitz\tnowhere\thostile\t\t\ton\n").bad
    assert ("There is no concept" in bad.problem) == (spoken == "en")
