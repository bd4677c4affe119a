"""What an entry of the reader's own lexicon has to be."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from compare import languages, limits
from compare.errors import InputError
from compare.framing.lexicon import (
    ALTERNATIVES,
    GAP,
    OWN,
    POS,
    concept_label,
    contexts_of,
    read_concepts,
    read_shades,
)
from compare.framing.own import matched_words
from compare.messages import N_, _, ngettext
from compare.model import OwnEntry
from compare.spoken import decimal, joined_by_or

# What may stand in a wording besides letters and digits.
JOINTS = " -‐‑’'"


class Lacking(NamedTuple):
    """What is said of a name that nobody knows, and of one that is not there but has to be."""

    unknown: str
    missing: str = ""


_LANGUAGE = Lacking(
    N_("There is no language “{name}”: give {choice}."),
    N_("The language is missing: give {choice}."),
)
_SHADE = Lacking(
    N_("There is no shade “{name}”: give {choice}."), N_("The shade is missing: give {choice}.")
)
_POS = Lacking(N_("There is no part of speech “{name}”: give {choice}."))
_CONTEXT = Lacking(N_("There is no context “{name}”: give {choice}."))


def check_entry(entry: OwnEntry) -> OwnEntry:
    """Return the entry as it is; InputError says in one sentence what is wrong with it."""
    if entry.language not in languages.CODES:
        raise _unknown(_LANGUAGE, entry.language, languages.CODES)
    _check_wording(entry)
    cells = (entry.concept, entry.implies, entry.needs, entry.unless, *entry.glosses.values())
    if max(map(len, cells)) > limits.MAX_LEXICON_CELL_LETTERS:
        raise InputError(
            _("A cell is over {most} letters: make it shorter.").format(
                most=decimal(limits.MAX_LEXICON_CELL_LETTERS)
            )
        )
    if not (entry.off and not entry.concept):
        _check_concept(entry.concept)
    for shade in (entry.shade, *entry.also.split()):
        if not (entry.off and not shade):
            _check_name(shade, _SHADE, tuple(read_shades()))
    if entry.pos:
        _check_name(entry.pos, _POS, sorted(POS))
    for name in (*entry.needs.split(), *entry.unless.split()):
        if name.startswith("@"):
            contexts = [f"@{context}" for context in contexts_of(entry.language)]
            _check_name(name, _CONTEXT, contexts)
    return entry


def _check_wording(entry: OwnEntry) -> None:
    wording = entry.wording
    if not wording:
        raise InputError(_("The wording is missing: give a word or a phrase."))
    if any(not (c.isalnum() or c in JOINTS + GAP + ALTERNATIVES) for c in wording):
        raise InputError(
            _(
                "“{wording}” cannot be found in a text: give words set apart by spaces, without "
                "other marks."
            ).format(wording=wording)
        )
    found = matched_words(wording, entry.language)
    if not found or not found[0] or not found[-1]:
        raise InputError(_("“{wording}” has to begin and end with a word.").format(wording=wording))
    if len(found) > limits.MAX_WORDING_WORDS:
        raise InputError(
            ngettext(
                "The phrase has {count} word: give at most {most}.",
                "The phrase has {count} words: give at most {most}.",
                len(found),
            ).format(count=len(found), most=limits.MAX_WORDING_WORDS)
        )


def _check_concept(concept: str) -> None:
    if concept.startswith(OWN):
        if not concept.removeprefix(OWN):
            raise InputError(_("Give your concept a name behind “{own}”.").format(own=OWN))
        return
    if concept not in read_concepts():
        labels = map(concept_label, read_concepts())
        near = get_close_matches(concept.lower(), [*read_concepts(), *labels], 1)
        if near:
            said = _("There is no concept “{concept}”: did you mean “{near}”?")
        else:
            said = (
                _("There is no concept “{concept}”.") if concept else _("The concept is missing.")
            )
        own = _("For one of your own write “{own}” and its name.").format(own=OWN)
        raise InputError(f"{said.format(concept=concept, near=''.join(near))} {own}")


def _check_name(name: str, lacking: Lacking, known: Sequence[str]) -> None:
    if name not in known:
        raise _unknown(lacking, name, known)


def _unknown(lacking: Lacking, name: str, known: Sequence[str]) -> InputError:
    said = _(lacking.unknown) if name else _(lacking.missing)
    return InputError(said.format(name=name, choice=joined_by_or(known)))
