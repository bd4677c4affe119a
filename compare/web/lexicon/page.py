"""The lexicon page: which words are marked and why; the reader's own go before the program's."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from compare.framing.own_edit import ConceptSize, Listed, concepts, listed, search
from compare.messages import _, ngettext
from compare.story import with_lexicon
from compare.web.lexicon.form import entry_form, own_entries
from compare.web.lexicon.listing import concept_list, counted, entry_list, show_list
from compare.web.lexicon.table import MINE, downloads, upload
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.working.job import Outcome, after
from compare.web.working.reading import with_reading


def page() -> None:
    """Show the whole page."""
    _way_back()
    st.title(_("The words that are marked"), anchor=False)
    st.markdown(
        _(
            "A wording is marked where this lexicon knows it: each entry says **what** it is a "
            "word for, **how** it puts it (its shade), and **why** that matters. Add words, "
            "change them or switch them off; yours go before the program’s. They are kept while "
            "this page is open and in the stories that you save: download them to use them "
            "another time."
        )
    )
    # Always there, so that what stands below keeps its place whether something is said or not.
    with st.container():
        if said := st.session_state.pop("lexicon-said", ""):
            show_plain(said, "file")
    entries = listed(own_entries())
    sizes = concepts(entries)
    words, concept = _what(sizes)
    with st.container(horizontal=True):
        new = st.button(
            _("Add a word"),
            key="entry-new",
            icon=":material/add:",
            help=_("Opens an empty entry"),
        )
        downloads()
    upload()
    picked = _list(entries, sizes, words, concept)
    if new:
        entry_form(None)
    elif picked:
        entry_form(picked)


def _way_back() -> None:
    outcome: Outcome | None = st.session_state.get("outcome")
    with st.container(horizontal=True):
        if outcome is None:
            if st.button(_("Back to the start"), key="back", icon=":material/arrow_back:"):
                go("start")
            return
        if st.button(_("Back to the comparison"), key="back", icon=":material/arrow_back:"):
            go("review")
        if outcome.report.options.lexicon != own_entries() and st.button(
            _("Compare again with your words"),
            key="apply",
            type="primary",
            icon=":material/compare_arrows:",
            help=_("Reads the story again; its rows and your corrections stay."),
        ):
            _compare_again(outcome)


def _compare_again(outcome: Outcome) -> None:
    with guarded():
        with st.spinner(_("Reading the wording again")):
            read = with_reading(outcome.story, outcome.reading, wait=True)
            story = with_lexicon(read, own_entries())
        own = counted(len(own_entries()))
        said = _("Compared again with your lexicon: {entries}.").format(entries=own)
        st.session_state.outcome = after(outcome, story, said)
        go("review")


def _what(sizes: Sequence[ConceptSize]) -> tuple[str, str]:
    """Show what to look for; return the words sought and the concept chosen."""
    left, right = st.columns(2)
    words = left.text_input(
        _("Find a word, in any of the languages"),
        key="lexicon-words",
        max_chars=80,
        placeholder="kidnap, protesta, режим …",
        help=_("Its forms and the notes of the entries are searched too."),
        persist_state="session",
    )
    known = ["", *([MINE] if own_entries() else []), *(size.id for size in sizes)]
    labels = {
        "": ngettext("All {number} concept", "All {number} concepts", len(sizes)).format(
            number=len(sizes)
        ),
        MINE: _("Your own: {entries}").format(entries=counted(len(own_entries()))),
        **{size.id: size.label for size in sizes},
    }
    wish = st.session_state.pop("lexicon-wish", None)
    if wish in known:
        st.session_state["lexicon-concept"] = wish
    elif st.session_state.get("lexicon-concept", "") not in known:
        st.session_state["lexicon-concept"] = ""
    concept = right.selectbox(
        _("Concept"),
        known,
        format_func=labels.__getitem__,
        key="lexicon-concept",
        help=_("What the words are for: those of one concept are compared with each other."),
        persist_state="session",
    )
    return words or "", concept or ""


def _list(
    entries: Sequence[Listed], sizes: Sequence[ConceptSize], words: str, concept: str
) -> Listed | None:
    """Show what was looked for; return the entry that the reader chose."""
    if not words and not concept:
        if picked := show_list(concept_list(sizes, _in_story()), "concepts"):
            st.session_state["lexicon-wish"] = picked
            st.rerun()
        return None
    if concept == MINE:
        found = search([one for one in entries if one.state != "program"], words)
    else:
        found = search(entries, words, concept)
    if not found:
        show_plain(_("No entry has this word: “Add a word” makes one."))
        return None
    picked = show_list(entry_list(found, "" if concept == MINE else concept), "entries")
    return next((one for one in found if one.key == picked), None)


def _in_story() -> set[str]:
    """Return the concepts that the story on view has words for."""
    outcome: Outcome | None = st.session_state.get("outcome")
    articles = outcome.report.articles if outcome else ()
    return {term.concept for a in articles for s in a.sentences for term in s.terms}


with guarded():
    page()
