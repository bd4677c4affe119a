"""The lexicon of wording: concepts, shades, and one table of entries per language."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compare import languages
from compare.messages import pgettext

# Between two words of a phrase: up to this many others may stand ("asesinó … a sangre fría").
GAP = "…"
# A phrase in the table is one lemma a word; "|" sets apart forms of one word that lemmas miss.
ALTERNATIVES = "|"
OWN = "own:"  # begins the id of a concept that only the reader's own lexicon has
BESIDE = "~"  # before the needs of an entry that must stand near it, not just in its sentence
PLAIN = "plain"  # the family of shades that add nothing to the bare fact
POS = frozenset({"noun", "verb", "adjective", "phrase", "title"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A wording of a concept in one language.

    `wording` is a lemma or a phrase of lemmas as the table has it and `words` the same,
    ready to be compared: for each word the forms that match it, empty for a gap.
    `pos` is noun, verb, adjective, phrase, or title (a noun that may stand with a capital
    before a name: "President Maduro"). `also` holds the other shades that the same word
    can carry. Of `needs` one must stand in the sentence, nearby where `beside` is set, of `unless`
    none nearby.
    `glosses` is the wording in the other languages, `implies` what follows the word in
    a plain sentence on what it implies. An `own` entry is the reader's: it goes before one of
    the program's that is as long.
    """

    wording: str
    words: tuple[frozenset[str], ...]
    pos: str
    concept: str
    shade: str
    also: tuple[str, ...]
    needs: frozenset[str]
    unless: frozenset[str]
    glosses: Mapping[str, str]
    implies: str
    own: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries of one language, by each form that the first word of an entry can have.

    A term after one of `negations` is denied, but not where one of `no_denial` follows the
    negation: "not only". `title_case` says whether headlines capitalise every word.
    """

    entries: tuple[Entry, ...]
    by_first_word: Mapping[str, tuple[Entry, ...]]
    negations: frozenset[str]
    no_denial: frozenset[str]
    title_case: bool


@dataclass(frozen=True, slots=True)
class Concept:
    """What outlets word differently: an English label and what is at stake in the choice.

    Concepts of one `group` are neighbours, so that a word of the one can stand where another
    version has a word of the other: to be struck, a terrorist attack.
    """

    id: str
    group: str
    label: str
    stake: str


@dataclass(frozen=True, slots=True)
class Shade:
    """How something is put. Shades of one family are too near to one another to be marked."""

    id: str
    family: str
    meaning: str


def plain(word: str) -> str:
    """Return the word as it is compared: lower case, ё as е."""
    return word.lower().replace("ё", "е")


@cache
def read_lexicon(code: str) -> Lexicon:
    """Return the language's lexicon, read once in a process; ValueError names a bad line."""
    settings = languages.read_toml(code, "wording.toml")
    entries = read_entries(languages.data_file(code, "wording.tsv"), code, contexts_of(code))
    by_first_word: dict[str, list[Entry]] = {}
    for entry in entries:
        for form in entry.words[0]:
            by_first_word.setdefault(form, []).append(entry)
    return Lexicon(
        entries=tuple(entries),
        by_first_word={form: tuple(found) for form, found in by_first_word.items()},
        negations=frozenset(map(plain, settings["negations"])),
        no_denial=frozenset(map(plain, settings["no_denial"])),
        title_case=settings["title_case"],
    )


@cache
def contexts_of(code: str) -> Mapping[str, frozenset[str]]:
    """Return the lemmas of each context of the language, by the name that "@" goes before."""
    contexts = languages.read_toml(code, "wording.toml")["contexts"]
    return {name: frozenset(map(plain, words)) for name, words in contexts.items()}


def read_entries(path: Path, code: str, contexts: Mapping[str, frozenset[str]]) -> list[Entry]:
    """Return the entries of a table; ValueError names the first bad line and what is wrong."""
    entries = []
    for number, line in enumerate(read_table(path), start=2):
        try:
            entries.append(read_entry(line, code, contexts))
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path.name} of {code}, line {number}: {error}") from error
    return entries


def read_entry(line: Mapping[str, str], code: str, contexts: Mapping[str, frozenset[str]]) -> Entry:
    """Return the entry of one line of the table; ValueError says what is wrong with it."""
    for column in ("wording", "pos", "concept", "shade", "implies"):
        if not line[column]:
            raise ValueError(f"{column} is empty")
    if line["pos"] not in POS:
        raise ValueError(f"no part of speech {line['pos']!r}")
    shades = (line["shade"], *line["also"].split())
    if unknown := [shade for shade in shades if shade not in read_shades()]:
        raise ValueError(f"no shade {unknown[0]!r}")
    if line["concept"] not in read_concepts():
        raise ValueError(f"no concept {line['concept']!r}")
    return Entry(
        wording=line["wording"],
        words=tuple(
            frozenset() if word == GAP else frozenset(plain(word).split(ALTERNATIVES))
            for word in line["wording"].split()
        ),
        pos=line["pos"],
        concept=line["concept"],
        shade=line["shade"],
        also=shades[1:],
        needs=read_context(line["needs"], contexts),
        beside=line["needs"].startswith(BESIDE),
        unless=read_context(line["unless"], contexts),
        glosses={other: line[f"gloss_{other}"] for other in languages.CODES if other != code},
        implies=line["implies"],
    )


def read_context(cell: str, contexts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the lemmas that a cell names, in words or by a context's name after "@"."""
    lemmas: set[str] = set()
    for word in cell.removeprefix(BESIDE).split():
        lemmas |= contexts[word[1:]] if word.startswith("@") else {plain(word)}
    return frozenset(lemmas)


@cache
def read_concepts() -> Mapping[str, Concept]:
    """Return the concepts by id."""
    table = read_table(languages.FOLDER / "concepts.tsv")
    return {
        line["id"]: Concept(line["id"], line["group"], line["label"], line["stake"])
        for line in table
    }


def concept_named(id: str) -> Concept:
    """Return the concept of this id; one that only the reader has stands on its own."""
    return read_concepts().get(id) or Concept(id, id, id.removeprefix(OWN), "")


@cache
def read_shades() -> Mapping[str, Shade]:
    """Return the shades by id."""
    table = read_table(languages.FOLDER / "shades.tsv")
    return {line["id"]: Shade(line["id"], line["family"], line["meaning"]) for line in table}


def concept_label(id: str) -> str:
    """Return what a concept is called in the spoken language; the reader's own is as they say."""
    label = concept_named(id).label
    return label if id.startswith(OWN) else pgettext("concept", label)


def concept_stake(id: str) -> str:
    """Return what is at stake in the choice of word, in the spoken language; "" if not known."""
    stake = concept_named(id).stake
    return stake and pgettext("stake", stake)


def shade_name(id: str) -> str:
    """Return what a shade is called in the spoken language.

    "doer named", "no doer", "flat" and "no source" are shades of mentions too.
    """
    return id and pgettext("shade", id)


def shade_meaning(id: str) -> str:
    """Return what a shade says of a word, to follow that word, in the spoken language."""
    return pgettext("meaning", read_shades()[id].meaning)


def implied(implies: str, shade: str) -> str:
    """Return what an entry implies, to follow its words, in the spoken language.

    Where nothing is written the meaning of its shade says it; what only the reader's lexicon
    has stays as they wrote it.
    """
    return pgettext("implies", implies) if implies else shade_meaning(shade)


def is_loaded(shade: str) -> bool:
    """Return whether a shade adds something to the bare fact; one that nobody knows does."""
    known = read_shades().get(shade)
    return known is None or known.family != PLAIN


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the lines of a table with a head line, its cells set apart by tabs."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))
