"""The lexicon as the reader browses and changes it: the program's entries and their own in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from compare import languages
from compare.framing.lexicon import concept_label, concept_stake, plain, read_concepts, read_lexicon
from compare.framing.own import forms_of, matched_words, replaced_by
from compare.framing.own_table import identity, merged, program_entries
from compare.model import OwnEntry

State = Literal["program", "added", "changed", "off"]


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as it stands, and whether it is the program's or what the reader did to it."""

    entry: OwnEntry
    state: State

    @property
    def key(self) -> str:
        """What tells the entry from every other one in the list."""
        return "\n".join(identity(self.entry))


@dataclass(frozen=True, slots=True)
class ConceptSize:
    """A concept's id, its entries in each language, and in the spoken one its label and stake."""

    id: str
    label: str
    stake: str
    entries: dict[str, int]


def listed(own: Sequence[OwnEntry]) -> list[Listed]:
    """Return all entries, the reader's first, without those of the program that they replace.

    What is switched off is told as the program had it.
    """
    found: list[Listed] = []
    gone: set[tuple[str, ...]] = set()
    for change in own:
        lexicon = read_lexicon(change.language)
        places = {id(entry): at for at, entry in enumerate(lexicon.entries)}
        lines = program_entries(change.language)
        replaced = [lines[places[id(entry)]] for entry in replaced_by(change, lexicon)]
        gone |= {identity(line) for line in replaced}
        found.append(Listed(change, _state(change, bool(replaced))))
    for code in languages.CODES:
        lines = program_entries(code)
        found += [Listed(line, "program") for line in lines if identity(line) not in gone]
    return found


def _state(change: OwnEntry, replaces: bool) -> State:
    if change.off:
        return "off"
    return "changed" if replaces else "added"


def search(entries: Iterable[Listed], words: str = "", concept: str = "") -> list[Listed]:
    """Return the entries of a concept (of all where it is empty) that hold the words sought.

    They are looked for in the wording, whatever its form, in the glosses and in the concept's
    name; an empty search finds everything.
    """
    sought = plain(" ".join(words.split()))
    return [
        one
        for one in entries
        if (not concept or one.entry.concept in (concept, ""))
        and (not sought or _holds(one, sought))
    ]


def _holds(one: Listed, sought: str) -> bool:
    entry = one.entry
    label = concept_label(entry.concept) if entry.concept else ""
    texts = (entry.wording, label, *entry.glosses.values())
    if any(sought in plain(text) for text in texts):
        return True
    if one.state != "program":
        # A word that no dictionary has is known by the forms that the entry itself has.
        return any(sought in forms for forms in matched_words(entry.wording, entry.language))
    return plain(entry.wording) in _forms(sought, entry.language)


# A search is typed letter by letter.
@lru_cache(maxsize=256)
def _forms(sought: str, language: str) -> frozenset[str]:
    return forms_of(sought, language) if sought.isalpha() else frozenset()


def put(own: Sequence[OwnEntry], before: Listed | None, after: OwnEntry) -> tuple[OwnEntry, ...]:
    """Return the reader's entries with `after` in the place of what was listed before.

    An entry of the program's that gets another concept or context is switched off in its own.
    """
    if before is None:
        return merged(own, [after])
    rest = take_back(own, before)
    if before.state == "program" and identity(before.entry) != identity(after):
        rest = merged(rest, [switched_off(before.entry)])
    return merged(rest, [after])


def switched_off(entry: OwnEntry) -> OwnEntry:
    """Return the line that takes an entry out of its concept."""
    return OwnEntry(entry.language, entry.wording, entry.concept, needs=entry.needs, off=True)


def take_back(own: Sequence[OwnEntry], one: Listed) -> tuple[OwnEntry, ...]:
    """Return the reader's entries without this one: the program's, if any, holds again."""
    return tuple(entry for entry in own if identity(entry) != identity(one.entry))


def concepts(entries: Iterable[Listed]) -> list[ConceptSize]:
    """Return the concepts, the reader's own first, with how many entries each has in use."""
    sizes: dict[str, dict[str, int]] = {}
    for one in entries:
        if one.state != "off":
            counts = sizes.setdefault(one.entry.concept, dict.fromkeys(languages.CODES, 0))
            counts[one.entry.language] += 1
    known = read_concepts()
    ordered = [*(id for id in sizes if id not in known), *(id for id in known if id in sizes)]
    return [ConceptSize(id, concept_label(id), concept_stake(id), sizes[id]) for id in ordered]
