"""The reader's own lexicon: entries added to the program's, put in their place, switched off.

The words of an entry are matched by the dictionary of the whole language, not by those of the
program's tables, so that any word can be an entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from compare import languages
from compare.framing.lexicon import (
    ALTERNATIVES,
    GAP,
    Entry,
    Lexicon,
    contexts_of,
    plain,
    read_context,
    read_lexicon,
)
from compare.model import OwnEntry
from compare.words import words

# Shorter words with an ending are other words: as, ases.
SHORTEST_STEM = 4

# For each word of a phrase the forms that match it, none for a gap.
Words = tuple[frozenset[str], ...]


def with_own(language: str, own: Iterable[OwnEntry]) -> Lexicon:
    """Return the language's lexicon as the reader has it.

    An own entry stands in the place of the program's entries of the same wording and concept;
    one that is `off` takes them out.
    """
    lexicon = read_lexicon(language)
    mine = [entry for entry in own if entry.language == language]
    if not mine:
        return lexicon
    gone = {id(entry) for change in mine for entry in replaced_by(change, lexicon)}
    added = [make_entry(entry) for entry in mine if not entry.off]
    forms = {form for entry in lexicon.entries if id(entry) in gone for form in entry.words[0]}
    by_first_word = {
        **lexicon.by_first_word,
        **{
            form: tuple(e for e in lexicon.by_first_word[form] if id(e) not in gone)
            for form in forms
        },
    }
    for entry in added:
        for form in entry.words[0]:
            by_first_word[form] = (*by_first_word.get(form, ()), entry)
    kept = (entry for entry in lexicon.entries if id(entry) not in gone)
    return replace(lexicon, entries=(*kept, *added), by_first_word=by_first_word)


def replaced_by(change: OwnEntry, lexicon: Lexicon) -> Sequence[Entry]:
    """Return the program's entries that an entry of the reader's stands in the place of.

    They have the same wording and concept and, where it asks for a context, the same context.
    Where none has the word as the reader wrote it, its dictionary form counts: "killed".
    """
    forms = matched_words(change.wording, change.language)
    near = [
        entry
        for entry in {
            id(entry): entry
            for form in (forms[0] if forms else ())
            for entry in lexicon.by_first_word.get(form, ())
        }.values()
        if change.concept in ("", entry.concept) and match(forms, entry.words)
    ]
    written = as_written(change.wording)
    found = [entry for entry in near if match(written, entry.words)] or near
    if not change.needs:
        return found
    needs = read_context(change.needs, contexts_of(change.language))
    return [entry for entry in found if entry.needs == needs]


def match(ones: Words, others: Words) -> bool:
    """Return whether two phrases have a form in common for each word, and the same gaps."""
    return len(ones) == len(others) and all(
        one & other or one == other for one, other in zip(ones, others, strict=True)
    )


def make_entry(own: OwnEntry) -> Entry:
    """Return the entry that matches what the reader wrote; it has to be a checked one."""
    contexts = contexts_of(own.language)
    return Entry(
        wording=own.wording,
        words=matched_words(own.wording, own.language),
        pos=own.pos or part_of_speech(own.wording),
        concept=own.concept,
        shade=own.shade,
        also=tuple(own.also.split()),
        needs=read_context(own.needs, contexts),
        unless=read_context(own.unless, contexts),
        glosses={code: own.glosses.get(code, "") for code in languages.CODES},
        implies=own.implies.rstrip(". "),
        own=True,
    )


def part_of_speech(wording: str) -> str:
    """Return what a wording is taken for: a name where it begins with a capital."""
    if wording[:1].isupper():
        return "title"
    return "phrase" if " " in wording else "noun"


def matched_words(wording: str, language: str) -> Words:
    """Return, for each word of a wording, the forms that match it; none for a gap."""
    return tuple(
        forms_of(piece, language) if len(forms) == 1 and ALTERNATIVES not in piece else forms
        for piece, forms in zip(pieces(wording), as_written(wording), strict=True)
    )


def as_written(wording: str) -> Words:
    """Return, for each word of a wording, its forms as they are written; none for a gap."""
    return tuple(
        frozenset() if piece == GAP else frozenset(map(plain, piece.split(ALTERNATIVES))) - {""}
        for piece in pieces(wording)
    )


def pieces(wording: str) -> list[str]:
    """Return the lower-cased words of a wording as a text is cut, its gaps and alternatives."""
    found = []
    for piece in wording.lower().split():
        is_one = piece == GAP or ALTERNATIVES in piece
        found += [piece] if is_one else [word.text for word in words(piece)]
    return found


def forms_of(word: str, language: str) -> frozenset[str]:
    """Return the forms of a lower-cased word that match it in a text, where lemmas do too.

    A word that the dictionary does not know has its regular endings as well.
    """
    lemmas = languages.get(language).lemmas
    found = lemmas(word)
    if word not in found:
        return frozenset({plain(word), plain(found[0])})
    regular = (
        word.removesuffix(ending) + other
        for ending, other in endings(language)
        if word.endswith(ending) and len(word) >= SHORTEST_STEM
    )
    # What the dictionary knows as a form of another word is none of this one.
    return frozenset({plain(word), *(plain(form) for form in regular if form in lemmas(form))})


@cache
def endings(language: str) -> Sequence[tuple[str, str]]:
    """Return the regular endings of a language: what is taken off a word, and put there."""
    table: Mapping[str, Sequence[str]] = languages.read_toml(language, "wording.toml")["endings"]
    return [(ending, other) for ending, others in table.items() for other in others]
