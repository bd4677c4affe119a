"""The form in which the reader adds an entry of the lexicon, changes one or switches it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from compare import languages
from compare.errors import InputError
from compare.framing.lexicon import (
    OWN,
    concept_label,
    read_concepts,
    read_shades,
    shade_meaning,
    shade_name,
)
from compare.framing.own_check import check_entry
from compare.framing.own_edit import Listed, put, switched_off, take_back
from compare.messages import N_, _
from compare.model import OwnEntry
from compare.web.lexicon.listing import shown
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label

# What the kinds of words are called here; a name may begin with a capital, others may not.
KINDS = {
    "": N_("Found by itself"),
    "noun": N_("Noun"),
    "verb": N_("Verb"),
    "adjective": N_("Adjective"),
    "phrase": N_("Phrase"),
    "title": N_("Name, or word before a name"),
}
# No id of a concept: the choice to name a new one.
NEW_CONCEPT = "+"


def own_entries() -> tuple[OwnEntry, ...]:
    """Return the reader's own entries in this session."""
    kept: tuple[OwnEntry, ...] = st.session_state.get("lexicon", ())
    return kept


def keep(entries: Sequence[OwnEntry], said: str) -> None:
    """Make these the reader's entries, and say so above the list."""
    st.session_state.lexicon = tuple(entries)
    st.session_state["lexicon-said"] = said


# Dismissed, it is gone at the next run: what was typed must not turn up in the next entry.
def entry_form(one: Listed | None) -> None:
    """Show the form for an entry that is listed, or for a new one."""
    # Fields of their own for each opening: what stood in the last one must not turn up here.
    st.session_state["entry-round"] = st.session_state.get("entry-round", 0) + 1
    dialog = st.dialog(_("An entry of the lexicon"), width="medium", on_dismiss="rerun")
    dialog(_form)(one)


def _form(one: Listed | None) -> None:
    entry = one.entry if one else OwnEntry("en", "")
    if one and one.state == "off":
        _switched_off(one)
        return
    if one and one.state != "added":
        show_plain(f"{shown(entry.wording)} ({language_label(entry.language)})", "file")
        language, wording = entry.language, entry.wording
    else:
        language, wording = _word(entry)
    concept = _concept(entry)
    shade = st.selectbox(
        _("How it puts it"),
        list(read_shades()),
        index=list(read_shades()).index(entry.shade) if entry.shade else None,
        format_func=lambda shade: f"{shade_name(shade)}: {shade_meaning(shade)}",
        placeholder=_("Choose a shade"),
        help=_("A neutral shade is marked only beside a word that puts it in another way."),
        key=_key("shade"),
    )
    glosses = _glosses(entry, language)
    implies = st.text_input(
        _("Why it is marked: the word …"),
        entry.implies,
        placeholder=_("makes the taking a crime"),
        help=_("One plain clause that goes on from the word. Left empty, the shade says why."),
        key=_key("implies"),
    )
    with st.expander(_("Kind of word and context")):
        pos = st.selectbox(
            _("Kind of word"),
            list(KINDS),
            index=list(KINDS).index(entry.pos),
            format_func=lambda kind: _(KINDS[kind]),
            help=_("Which forms of it are found; a name may begin with a capital, others may not."),
            key=_key("pos"),
        )
        needs = st.text_input(
            _("Only beside one of these words"),
            entry.needs,
            help=_("Dictionary forms, set apart by spaces; one has to stand in the sentence."),
            key=_key("needs"),
        )
        unless = st.text_input(
            _("Never beside one of these words"),
            entry.unless,
            help=_("Dictionary forms; none may stand within four words."),
            key=_key("unless"),
        )
    with st.container(horizontal=True):
        saved = st.button(
            _("Keep"),
            type="primary",
            key="entry-keep",
            icon=":material/check:",
            help=_("It is marked from the next comparison on"),
        )
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
            said = _("“{wording}” is kept.").format(wording=shown(after.wording))
            keep(put(own_entries(), one, check_entry(after)), said)
        except InputError as error:
            show_plain(str(error), "problem")
        else:
            st.rerun()


def _key(field: str) -> str:
    return f"entry-{field}-{st.session_state['entry-round']}"


def _word(entry: OwnEntry) -> tuple[str, str]:
    left, right = st.columns([2, 1])
    wording = left.text_input(
        _("Word or phrase, in its dictionary form"),
        entry.wording,
        help=_("Other forms of it are found too. “…” stands for up to four words."),
        key=_key("wording"),
    )
    language = right.selectbox(
        _("Language"),
        languages.CODES,
        index=languages.CODES.index(entry.language),
        format_func=language_label,
        help=_("The language of the word"),
        key=_key("language"),
    )
    return language, wording


def _concept(entry: OwnEntry) -> str:
    mine = sorted({one.concept for one in own_entries() if one.concept.startswith(OWN)})
    known = [*mine, *sorted(read_concepts(), key=concept_label), NEW_CONCEPT]
    chosen = st.selectbox(
        _("What it is a word for"),
        known,
        index=known.index(entry.concept) if entry.concept in known else None,
        format_func=lambda id: (
            _("A concept of your own …") if id == NEW_CONCEPT else concept_label(id)
        ),
        placeholder=_("Choose a concept"),
        help=_("Words of one concept in different shades are marked where versions tell the same."),
        key=_key("concept"),
    )
    if chosen != NEW_CONCEPT:
        return chosen or ""
    name = st.text_input(
        _("Name of your concept"),
        key=_key("concept-name"),
        max_chars=80,
        help=_("What its words are for, such as “the budget cuts”"),
    )
    return OWN + " ".join(name.split())


def _glosses(entry: OwnEntry, language: str) -> dict[str, str]:
    others = [code for code in languages.CODES if code != language]
    glosses = {}
    for column, code in zip(st.columns(len(others)), others, strict=True):
        gloss = column.text_input(
            _("Meaning: {language}").format(language=language_label(code)),
            entry.glosses.get(code, ""),
            key=_key(f"gloss-{code}"),
            help=_("The word as a dictionary gives it in that language"),
        )
        if gloss.strip():
            glosses[code] = " ".join(gloss.split())
    return glosses


def _other_ways(one: Listed) -> None:
    """Show how an entry is switched off, or the reader's change of it taken back."""
    wording = shown(one.entry.wording)
    if one.state != "added" and st.button(
        _("Switch it off"),
        key="entry-off",
        icon=":material/visibility_off:",
        help=_("It is not marked any more"),
    ):
        rest = put(own_entries(), one, switched_off(one.entry))
        said = _("“{wording}” is switched off: it is not marked any more.")
        keep(rest, said.format(wording=wording))
        st.rerun()
    back = _("Remove it") if one.state == "added" else _("As the program has it")
    if one.state != "program" and st.button(
        back, key="entry-back", icon=":material/undo:", help=_("Takes back what you did to it")
    ):
        said = _("“{wording}” is as the program has it.").format(wording=wording)
        keep(take_back(own_entries(), one), said)
        st.rerun()


def _switched_off(one: Listed) -> None:
    wording = shown(one.entry.wording)
    show_plain(_("“{wording}” is switched off: it is not marked.").format(wording=wording))
    if st.button(_("Switch it on again"), key="entry-back", type="primary", icon=":material/undo:"):
        said = _("“{wording}” is marked again.").format(wording=wording)
        keep(take_back(own_entries(), one), said)
        st.rerun()
