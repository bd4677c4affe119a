"""What the reader chooses for all versions, and "Compare": pivot and translation memory."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.messages import _, ngettext, spoken
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, upload_hint
from compare.web.start.slots import Upload, read_slots, slots, upload_key
from compare.web.working.job import Job

# The translation memory's upload widget, beside those of the slots, which count from 1.
MEMORY = 0


def choices() -> None:
    """Show the pivot, the translation memory and "Compare"; a click sets the job."""
    kept = slots()
    left, right = st.columns(2)
    with left:
        st.session_state.setdefault("pivot", spoken())
        st.segmented_control(
            _("Pivot: the language to translate into"),
            languages.CODES,
            format_func=language_label,
            key="pivot",
            on_change="ignore",
            persist_state="session",
            required=True,
            help=_("Figures and wording are read from the originals; the translation is for you."),
        )
    with right:
        _memory()
    if kept.message:
        show_plain(kept.message, "problem")
    if st.button(
        _("Compare"),
        type="primary",
        icon=":material/compare_arrows:",
        key="compare",
        help=_("Lays the versions side by side; it takes some seconds."),
    ):
        if _start():
            go("working")
        st.rerun()


def pivot() -> str:
    """Return the language that the reader wants the versions in: the app's, until they say."""
    chosen: str | None = st.session_state.get("pivot")
    return chosen if chosen in languages.CODES else spoken()


def _memory() -> None:
    kept = slots()
    if kept.memory is not None:
        show_plain(_("Translation memory: {name}").format(name=kept.memory.name), "file")
        st.button(
            _("Take it out"),
            on_click=_drop_memory,
            key="drop-memory",
            help=_("Compare without this translation memory"),
        )
        return
    with st.expander(_("I have a translation memory (TMX)")):
        widget = upload_key(MEMORY)
        st.file_uploader(
            _("Translation memory"),
            type=["tmx", "xml"],
            max_upload_size=limits.MAX_MEMORY_BYTES // 1_000_000,
            key=widget,
            on_change=_take_memory,
            args=(widget,),
            help=upload_hint(
                _("Sentences found in it are translated as it says, before any other translator."),
                ["tmx", "xml"],
                limits.MAX_MEMORY_BYTES,
            ),
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
        kept.message = ngettext(
            "Version {numbers} needs a look: see what it says there.",
            "Versions {numbers} need a look: see what it says there.",
            len(numbers),
        ).format(numbers=", ".join(numbers))
    elif len(articles) < limits.MIN_ARTICLES:
        kept.message = ngettext(
            "Give at least {number} version of the story: upload a file or paste the text.",
            "Give at least {number} versions of the story: upload a file or paste the text.",
            limits.MIN_ARTICLES,
        ).format(number=limits.MIN_ARTICLES)
    else:
        kept.message = ""
        st.session_state.job = Job(tuple(articles), pivot(), kept.memory)
    return not kept.message
