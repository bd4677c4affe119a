"""What an entry of the reader's own lexicon has to be."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from compare import languages, limits
from compare.errors import InputError
from compare.framing.lexicon import (
    ALTERNATIVES,
    GAP,
    OWN,
    POS,
    contexts_of,
    read_concepts,
    read_shades,
)
from compare.framing.own import matched_words
from compare.model import OwnEntry

# What may stand in a wording besides letters and digits.
JOINTS = " -‐‑’'"


def check_entry(entry: OwnEntry) -> OwnEntry:
    """Return the entry as it is; InputError says in one sentence what is wrong with it."""
    if entry.language not in languages.CODES:
        raise InputError(
            f"There is no language “{entry.language}”: give {_choice(languages.CODES)}."
            if entry.language
            else f"The language is missing: give {_choice(languages.CODES)}."
        )
    _check_wording(entry)
    cells = (entry.concept, entry.implies, entry.needs, entry.unless, *entry.glosses.values())
    if max(map(len, cells)) > limits.MAX_LEXICON_CELL_LETTERS:
        raise InputError(
            f"A cell is over {limits.MAX_LEXICON_CELL_LETTERS:,} letters: make it shorter."
        )
    if not (entry.off and not entry.concept):
        _check_concept(entry.concept)
    for shade in (entry.shade, *entry.also.split()):
        if not (entry.off and not shade):
            _check_name(shade, "shade", tuple(read_shades()))
    if entry.pos:
        _check_name(entry.pos, "part of speech", sorted(POS))
    for name in (*entry.needs.split(), *entry.unless.split()):
        if name.startswith("@"):
            contexts = [f"@{context}" for context in contexts_of(entry.language)]
            _check_name(name, "context", contexts)
    return entry


def _check_wording(entry: OwnEntry) -> None:
    wording = entry.wording
    if not wording:
        raise InputError("The wording is missing: give a word or a phrase.")
    if any(not (c.isalnum() or c in JOINTS + GAP + ALTERNATIVES) for c in wording):
        raise InputError(
            f"“{wording}” cannot be found in a text: give words set apart by spaces, without "
            "other marks."
        )
    found = matched_words(wording, entry.language)
    if not found or not found[0] or not found[-1]:
        raise InputError(f"“{wording}” has to begin and end with a word.")
    if len(found) > limits.MAX_WORDING_WORDS:
        raise InputError(
            f"The phrase has {len(found)} words: give at most {limits.MAX_WORDING_WORDS}."
        )


def _check_concept(concept: str) -> None:
    if concept.startswith(OWN):
        if not concept.removeprefix(OWN):
            raise InputError(f"Give your concept a name behind “{OWN}”.")
        return
    if concept not in read_concepts():
        labels = [one.label for one in read_concepts().values()]
        near = get_close_matches(concept.lower(), [*read_concepts(), *labels], 1)
        raise InputError(
            (f"There is no concept “{concept}”" if concept else "The concept is missing")
            + (f": did you mean “{near[0]}”?" if near else ".")
            + f" For one of your own write “{OWN}” and its name."
        )


def _check_name(name: str, what: str, known: Sequence[str]) -> None:
    if name not in known:
        raise InputError(
            (f"There is no {what} “{name}”" if name else f"The {what} is missing")
            + f": give {_choice(known)}."
        )


def _choice(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
