"""The lexicon as a table: taken along, and brought in again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from compare import limits
from compare.framing.own_table import (
    BadLine,
    changes,
    merged,
    program_entries,
    read_own_table,
    to_tsv,
)
from compare.languages import CODES
from compare.messages import _, ngettext
from compare.web.lexicon.form import keep, own_entries
from compare.web.lexicon.listing import counted
from compare.web.shell.guard import told
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import upload_hint

# What the page shows of a table just brought in: the reader's own words.
MINE = "mine"
# Bad lines of a table that are named at once; the others stand behind a click.
FIRST = 5


def downloads() -> None:
    own = own_entries()  # The file is made in another thread, which knows no session.
    if own:
        st.download_button(
            _("Your words (TSV)"),
            lambda: to_tsv(own).encode("utf-8-sig"),
            "parallax-lexicon.tsv",
            "text/tab-separated-values",
            key="download-own",
            icon=":material/download:",
            help=_("A table for any spreadsheet: bring it in again below, or give it a colleague"),
            on_click="ignore",
        )
    st.download_button(
        _("The whole lexicon (TSV)"),
        lambda: to_tsv(e for code in CODES for e in program_entries(code)).encode("utf-8-sig"),
        "parallax-lexicon-program.tsv",
        "text/tab-separated-values",
        key="download-all",
        icon=":material/download:",
        help=_("The program’s own entries, to edit in a spreadsheet and bring in below"),
        on_click="ignore",
    )


def upload() -> None:
    with st.expander(_("Bring in a table (TSV or CSV)")):
        rounds = st.session_state.setdefault("lexicon-rounds", 0)
        st.file_uploader(
            _("Table of entries"),
            type=["tsv", "csv", "txt"],
            key=f"lexicon-file-{rounds}",
            max_upload_size=max(1, limits.MAX_LEXICON_BYTES // 1_000_000),
            on_change=_take_table,
            args=(f"lexicon-file-{rounds}",),
            help=upload_hint(
                _("Its first line names the columns, as in the tables that you can download here."),
                ["tsv", "csv", "txt"],
                limits.MAX_LEXICON_BYTES,
            ),
        )
        if own_entries() and st.button(
            _("Remove all of yours"),
            key="lexicon-clear",
            icon=":material/delete:",
            help=_("Takes back all that you added, changed or switched off"),
        ):
            keep((), _("The lexicon is the program’s again."))
            st.rerun()
    with st.container():
        if problem := st.session_state.pop("lexicon-problem", ""):
            show_plain(problem, "problem")
        _bad_lines(st.session_state.get("lexicon-bad", ()))


def _take_table(widget: str) -> None:
    uploaded = st.session_state.get(widget)
    st.session_state["lexicon-bad"] = ()
    if uploaded is None:
        return
    st.session_state["lexicon-rounds"] += 1
    try:
        table = read_own_table(uploaded.getvalue())
        taken = changes(table.entries)
    except Exception as error:
        st.session_state["lexicon-problem"] = told(error)
    else:
        st.session_state["lexicon-bad"] = table.bad
        same = len(table.entries) - len(taken)
        said = _("From the table: {entries}.").format(entries=counted(len(taken)))
        if same:
            said = _("From the table: {entries}; as the program has them: {same}.").format(
                entries=counted(len(taken)), same=counted(same)
            )
        keep(merged(own_entries(), taken), said)
        st.session_state["lexicon-wish"] = MINE


def _bad_lines(bad: Sequence[BadLine]) -> None:
    if not bad:
        return
    left_out = ngettext(
        "{number} line was left out: mend it in your table and bring it in again.",
        "{number} lines were left out: mend them in your table and bring it in again.",
        len(bad),
    )
    show_plain(left_out.format(number=len(bad)), "problem")
    for line in bad[:FIRST]:
        show_plain(str(line))
    if len(bad) > FIRST:
        with st.expander(_("{number} more").format(number=len(bad) - FIRST)):
            for line in bad[FIRST:]:
                show_plain(str(line))
