"""Where the reader enters the versions, chooses the pivot and starts the comparison."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.export import say
from compare.web.job import Job
from compare.web.plain import show_plain
from compare.web.slots import (
    BY_ITSELF,
    EARLIEST,
    FILE,
    PASTE,
    Upload,
    add_slot,
    drop_file,
    read_slots,
    remove_slot,
    slots,
    take_files,
    upload_key,
)

COLUMNS = 3
# Fields that say on_change="ignore" cause no rerun: their values travel with the next click,
# so that no rerun can overtake an upload or "Compare" on a slow machine.
TYPES = ["txt", "md", "html", "htm", "docx", "pdf"]
# The translation memory's upload widget, beside those of the slots, which count from 1.
MEMORY = 0


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
        st.button("Add a version", on_click=_add, icon=":material/add:", key="add")


def _add() -> None:
    add_slot()


def _slot(slot: int, number: int) -> None:
    kept = slots()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(f"Version {number}", anchor=False, width="stretch")
        if len(kept.ids) > limits.MIN_ARTICLES:
            st.button(
                "Remove",
                on_click=remove_slot,
                args=(slot,),
                type="tertiary",
                key=f"remove-{slot}",
                help=f"Remove version {number} and what is in it",
            )
    if slot in kept.problems:
        show_plain(kept.problems[slot], "problem")
    # Set here and not as a default: an upload that falls into the slot sets it too.
    st.session_state.setdefault(f"mode-{slot}", FILE)
    st.segmented_control(
        f"How to give version {number}",
        [FILE, PASTE],
        key=f"mode-{slot}",
        label_visibility="collapsed",
        persist_state="session",
        required=True,
    )
    if st.session_state.get(f"mode-{slot}") == PASTE:
        st.text_area(
            f"Text of version {number}",
            key=f"text-{slot}",
            height=150,
            placeholder="Paste the whole article, title first",
            on_change="ignore",
            persist_state="session",
        )
    elif slot in kept.files:
        _file(slot, number, kept.files[slot])
    else:
        widget = upload_key(slot)
        st.file_uploader(
            f"File of version {number}",
            type=TYPES,
            accept_multiple_files=True,
            max_upload_size=limits.MAX_FILE_BYTES // 1_000_000,
            key=widget,
            on_change=take_files,
            args=(slot, widget),
            help="Text, web page, Word or PDF. Several files at once fill the next slots.",
        )
    _about(slot, number)


def _file(slot: int, number: int, upload: Upload) -> None:
    size = max(1, round(len(upload.data) / 1000))
    show_plain(f"{upload.name} · {size:,} KB", "file")
    st.button(
        "Take another file",
        on_click=drop_file,
        args=(slot,),
        key=f"drop-{slot}",
        help=f"Take this file out of version {number}",
    )


def _about(slot: int, number: int) -> None:
    st.text_input(
        f"Outlet of version {number}",
        key=f"outlet-{slot}",
        max_chars=80,
        placeholder="Name of the newspaper",
        on_change="ignore",
        persist_state="session",
    )
    left, right = st.columns(2)
    left.selectbox(
        f"Language of version {number}",
        [BY_ITSELF, *languages.CODES],
        format_func=lambda code: (
            "Found by itself" if code == BY_ITSELF else say.language_name(code)
        ),
        key=f"language-{slot}",
        on_change="ignore",
        persist_state="session",
    )
    right.date_input(
        f"Day of version {number}",
        value=None,
        min_value=EARLIEST,
        key=f"day-{slot}",
        help="When it was published, if you know: “on Tuesday” is counted from there.",
        on_change="ignore",
        persist_state="session",
    )


def choices() -> None:
    """Show the pivot, the translation memory and "Compare"; a click sets the job."""
    kept = slots()
    left, right = st.columns(2)
    with left:
        st.segmented_control(
            "Pivot: the language to translate into",
            languages.CODES,
            default="en",
            format_func=say.language_name,
            key="pivot",
            on_change="ignore",
            persist_state="session",
            required=True,
            help="Figures and wording are read from the originals; the translation is for you.",
        )
        if st.button(
            "Get better translators", icon=":material/translate:", type="tertiary", key="models"
        ):
            st.switch_page("compare/web/models.py")
        if st.button(
            "See and change the words that are marked",
            icon=":material/dictionary:",
            type="tertiary",
            key="to-lexicon",
        ):
            st.switch_page("compare/web/lexicon.py")
    with right:
        _memory()
    if kept.message:
        show_plain(kept.message, "problem")
    if st.button("Compare", type="primary", icon=":material/compare_arrows:", key="compare"):
        if _start():
            st.switch_page("compare/web/working.py")
        st.rerun()


def _memory() -> None:
    kept = slots()
    if kept.memory is not None:
        show_plain(f"Translation memory: {kept.memory.name}", "file")
        st.button("Take it out", on_click=_drop_memory, key="drop-memory")
        return
    with st.expander("I have a translation memory (TMX)"):
        widget = upload_key(MEMORY)
        st.file_uploader(
            "Translation memory",
            type=["tmx", "xml"],
            max_upload_size=limits.MAX_MEMORY_BYTES // 1_000_000,
            key=widget,
            on_change=_take_memory,
            args=(widget,),
            help="Sentences found in it are translated as it says, before any other translator.",
        )


def _take_memory(widget: str) -> None:
    uploaded = st.session_state.get(widget)
    if uploaded is not None:
        slots().memory = Upload(uploaded.name, uploaded.getvalue())
        slots().rounds[MEMORY] += 1


def _drop_memory() -> None:
    slots().memory = None


def _start() -> bool:
    """Read the slots; return whether there is a job, else say what is wrong."""
    kept = slots()
    articles = read_slots()
    if kept.problems:
        numbers = [str(kept.ids.index(slot) + 1) for slot in kept.problems]
        if len(numbers) == 1:
            kept.message = f"Version {numbers[0]} needs a look: see what it says there."
        else:
            which = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
            kept.message = f"Versions {which} need a look: see what it says there."
    elif len(articles) < limits.MIN_ARTICLES:
        kept.message = (
            f"Give at least {limits.MIN_ARTICLES} versions of the story: upload a file or paste "
            "the text."
        )
    else:
        kept.message = ""
        pivot = st.session_state.get("pivot") or "en"
        st.session_state.job = Job(tuple(articles), pivot, kept.memory)
    return not kept.message
