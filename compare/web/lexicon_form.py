"""The form in which the reader adds an entry of the lexicon, changes one or switches it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from compare import languages
from compare.errors import InputError
from compare.export import say
from compare.framing.lexicon import OWN, concept_named, read_concepts, read_shades
from compare.framing.own_check import check_entry
from compare.framing.own_edit import Listed, put, switched_off, take_back
from compare.model import OwnEntry
from compare.web.lexicon_list import shown
from compare.web.plain import show_plain

# What the kinds of words are called here; a name may begin with a capital, others may not.
KINDS = {
    "": "Found by itself",
    "noun": "Noun",
    "verb": "Verb",
    "adjective": "Adjective",
    "phrase": "Phrase",
    "title": "Name, or word before a name",
}
NEW_CONCEPT = "A concept of your own …"


def own_entries() -> tuple[OwnEntry, ...]:
    """Return the reader's own entries in this session."""
    kept: tuple[OwnEntry, ...] = st.session_state.get("lexicon", ())
    return kept


def keep(entries: Sequence[OwnEntry], said: str) -> None:
    """Make these the reader's entries, and say so above the list."""
    st.session_state.lexicon = tuple(entries)
    st.session_state["lexicon-said"] = said


# Dismissed, it is gone at the next run: what was typed must not turn up in the next entry.
@st.dialog("An entry of the lexicon", width="medium", on_dismiss="rerun")
def entry_form(one: Listed | None) -> None:
    """Show the form for an entry that is listed, or for a new one."""
    entry = one.entry if one else OwnEntry("en", "")
    if one and one.state == "off":
        _switched_off(one)
        return
    if one and one.state != "added":
        show_plain(f"{shown(entry.wording)} ({say.language_name(entry.language)})", "file")
        language, wording = entry.language, entry.wording
    else:
        language, wording = _word(entry)
    concept = _concept(entry)
    shade = st.selectbox(
        "How it puts it",
        list(read_shades()),
        index=list(read_shades()).index(entry.shade) if entry.shade else None,
        format_func=lambda shade: f"{shade}: {read_shades()[shade].meaning}",
        placeholder="Choose a shade",
        key="entry-shade",
    )
    glosses = _glosses(entry, language)
    implies = st.text_input(
        "Why it is marked: the word …",
        entry.implies,
        placeholder="makes the taking a crime",
        help="One plain clause that goes on from the word. Left empty, the shade says why.",
        key="entry-implies",
    )
    with st.expander("Kind of word and context"):
        pos = st.selectbox(
            "Kind of word",
            list(KINDS),
            index=list(KINDS).index(entry.pos),
            format_func=KINDS.__getitem__,
            key="entry-pos",
        )
        needs = st.text_input(
            "Only beside one of these words",
            entry.needs,
            help="Dictionary forms, set apart by spaces; one has to stand in the sentence.",
            key="entry-needs",
        )
        unless = st.text_input(
            "Never beside one of these words",
            entry.unless,
            help="Dictionary forms; none may stand within four words.",
            key="entry-unless",
        )
    with st.container(horizontal=True):
        saved = st.button("Keep", type="primary", key="entry-keep", icon=":material/check:")
        if one:
            _other_ways(one)
    if saved:
        after = replace(
            entry,
            language=language,
            wording=" ".join(wording.split()),
            concept=concept,
            shade=shade or "",
            glosses=glosses,
            implies=" ".join(implies.split()),
            pos=pos,
            needs=" ".join(needs.split()),
            unless=" ".join(unless.split()),
        )
        try:
            keep(put(own_entries(), one, check_entry(after)), f"“{shown(after.wording)}” is kept.")
        except InputError as error:
            show_plain(str(error), "problem")
        else:
            st.rerun()


def _word(entry: OwnEntry) -> tuple[str, str]:
    left, right = st.columns([2, 1])
    wording = left.text_input(
        "Word or phrase, in its dictionary form",
        entry.wording,
        help="Other forms of it are found too. “…” stands for up to four words.",
        key="entry-wording",
    )
    language = right.selectbox(
        "Language",
        languages.CODES,
        index=languages.CODES.index(entry.language),
        format_func=say.language_name,
        key="entry-language",
    )
    return language, wording


def _concept(entry: OwnEntry) -> str:
    mine = sorted({one.concept for one in own_entries() if one.concept.startswith(OWN)})
    known = [*mine, *sorted(read_concepts(), key=lambda id: concept_named(id).label), NEW_CONCEPT]
    chosen = st.selectbox(
        "What it is a word for",
        known,
        index=known.index(entry.concept) if entry.concept in known else None,
        format_func=lambda id: concept_named(id).label,
        placeholder="Choose a concept",
        help="Words of one concept in different shades are marked where versions tell the same.",
        key="entry-concept",
    )
    if chosen != NEW_CONCEPT:
        return chosen or ""
    name = st.text_input("Name of your concept", key="entry-concept-name", max_chars=80)
    return OWN + " ".join(name.split())


def _glosses(entry: OwnEntry, language: str) -> dict[str, str]:
    others = [code for code in languages.CODES if code != language]
    glosses = {}
    for column, code in zip(st.columns(len(others)), others, strict=True):
        gloss = column.text_input(
            f"In {say.language_name(code)}", entry.glosses.get(code, ""), key=f"entry-gloss-{code}"
        )
        if gloss.strip():
            glosses[code] = " ".join(gloss.split())
    return glosses


def _other_ways(one: Listed) -> None:
    """Show how an entry is switched off, or the reader's change of it taken back."""
    wording = shown(one.entry.wording)
    if one.state != "added" and st.button(
        "Switch it off", key="entry-off", icon=":material/visibility_off:"
    ):
        rest = put(own_entries(), one, switched_off(one.entry))
        keep(rest, f"“{wording}” is switched off: it is not marked any more.")
        st.rerun()
    said = "Remove it" if one.state == "added" else "As the program has it"
    if one.state != "program" and st.button(said, key="entry-back", icon=":material/undo:"):
        keep(take_back(own_entries(), one), f"“{wording}” is as the program has it.")
        st.rerun()


def _switched_off(one: Listed) -> None:
    wording = shown(one.entry.wording)
    show_plain(f"“{wording}” is switched off: it is not marked.")
    if st.button("Switch it on again", key="entry-back", type="primary", icon=":material/undo:"):
        keep(take_back(own_entries(), one), f"“{wording}” is marked again.")
        st.rerun()
