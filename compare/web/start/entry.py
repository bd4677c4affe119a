"""Where the reader enters the versions: a card for each, and one upload for all."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.messages import _
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, size_label, upload_hint
from compare.web.start.slots import (
    ALL,
    BY_ITSELF,
    EARLIEST,
    FILE,
    PASTE,
    Upload,
    add_slot,
    drop_file,
    remove_slot,
    slots,
    take_files,
    upload_key,
)

COLUMNS = 3
# Fields that say on_change="ignore" cause no rerun: their values travel with the next click,
# so that no rerun can overtake an upload or "Compare" on a slow machine.
TYPES = ["txt", "md", "html", "htm", "docx", "pdf"]


def all_at_once() -> None:
    """Show where several files can be dropped that find their slots by their languages."""
    widget = upload_key(ALL)
    st.file_uploader(
        _("All versions at once: drag the files here, each falls into its place"),
        type=TYPES,
        accept_multiple_files=True,
        max_upload_size=limits.MAX_FILE_BYTES // 1_000_000,
        key=widget,
        on_change=take_files,
        args=(ALL, widget),
        help=upload_hint(
            _("Text, web page, Word or PDF. They fill the empty places in the order of languages."),
            TYPES,
            limits.MAX_FILE_BYTES,
        ),
    )


def slot_grid() -> None:
    """Show a card for each version, three in a line, and the button that adds one."""
    kept = slots()
    for first in range(0, len(kept.ids), COLUMNS):
        columns = st.columns(COLUMNS)
        for offset, (column, slot) in enumerate(
            zip(columns, kept.ids[first : first + COLUMNS], strict=False)
        ):
            with column, st.container(border=True, height="stretch", key=f"slot-{slot}"):
                _slot(slot, first + offset + 1)
    if len(kept.ids) < limits.MAX_ARTICLES:
        st.button(
            _("Add a version"),
            on_click=_add,
            icon=":material/add:",
            key="add",
            help=_("A place for one more version; {number} fit.").format(
                number=limits.MAX_ARTICLES
            ),
        )


def _add() -> None:
    add_slot()


def _slot(slot: int, number: int) -> None:
    kept = slots()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(_("Version {number}").format(number=number), anchor=False, width="stretch")
        if len(kept.ids) > limits.MIN_ARTICLES:
            st.button(
                _("Remove"),
                on_click=remove_slot,
                args=(slot,),
                type="tertiary",
                key=f"remove-{slot}",
                help=_("Remove version {number} and what is in it").format(number=number),
            )
    if slot in kept.problems:
        show_plain(kept.problems[slot], "problem")
    # Set here and not as a default: an upload that falls into the slot sets it too.
    st.session_state.setdefault(f"mode-{slot}", FILE)
    st.segmented_control(
        _("How to give version {number}").format(number=number),
        [FILE, PASTE],
        format_func={FILE: _("File"), PASTE: _("Paste")}.__getitem__,
        key=f"mode-{slot}",
        label_visibility="collapsed",
        persist_state="session",
        required=True,
    )
    if st.session_state.get(f"mode-{slot}") == PASTE:
        st.text_area(
            _("Text of version {number}").format(number=number),
            key=f"text-{slot}",
            height=150,
            placeholder=_("Paste the whole article, title first"),
            help=_("A first paragraph that does not end in a full stop is taken as the title."),
            on_change="ignore",
            persist_state="session",
        )
    elif slot in kept.files:
        _file(slot, number, kept.files[slot])
    else:
        widget = upload_key(slot)
        st.file_uploader(
            _("File of version {number}").format(number=number),
            type=TYPES,
            accept_multiple_files=True,
            max_upload_size=limits.MAX_FILE_BYTES // 1_000_000,
            key=widget,
            on_change=take_files,
            args=(slot, widget),
            help=upload_hint(
                _("Text, web page, Word or PDF. Several files at once fill the next places."),
                TYPES,
                limits.MAX_FILE_BYTES,
            ),
        )
    _about(slot, number)


def _file(slot: int, number: int, upload: Upload) -> None:
    about = [upload.name, size_label(len(upload.data))]
    if upload.language:
        about.append(language_label(upload.language))
    show_plain(" · ".join(about), "file")
    st.button(
        _("Take another file"),
        on_click=drop_file,
        args=(slot,),
        key=f"drop-{slot}",
        help=_("Take this file out of version {number}").format(number=number),
    )


def _about(slot: int, number: int) -> None:
    st.text_input(
        _("Outlet of version {number}").format(number=number),
        key=f"outlet-{slot}",
        max_chars=80,
        placeholder=_("Name of the newspaper"),
        help=_("What the version is called in the comparison: the paper, the agency, the channel."),
        on_change="ignore",
        persist_state="session",
    )
    left, right = st.columns(2)
    left.selectbox(
        _("Language of version {number}").format(number=number),
        [BY_ITSELF, *languages.CODES],
        format_func=lambda code: (
            _("Found by itself") if code == BY_ITSELF else language_label(code)
        ),
        key=f"language-{slot}",
        help=_("Say it only where a text is too short to show it."),
        on_change="ignore",
        persist_state="session",
    )
    right.date_input(
        _("Day of version {number}").format(number=number),
        value=None,
        min_value=EARLIEST,
        key=f"day-{slot}",
        help=_("When it was published, if you know: “on Tuesday” is counted from there."),
        on_change="ignore",
        persist_state="session",
    )
