"""What the reader may take along: the story to go on with, and the forms to hand on.

Each file is made when it is asked for, in another thread than the page's: what it needs to
know of the session, such as its language, is told to it here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from compare.export.formats import export
from compare.export.tmx import corrections_to_tmx
from compare.messages import N_, _, speaking, spoken
from compare.model import Report


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a story can be handed on in.

    `label` and `about`, one line on what it is for, are messages; `part` tells its file's
    name from another's with the same ending.
    """

    ending: str
    mime: str
    label: str
    about: str
    make: Callable[[Report], bytes | str]
    icon: str = ":material/download:"
    part: str = ""

    @property
    def key(self) -> str:
        """What tells the form from every other one."""
        return f"{self.ending}{self.part}"


def _form(ending: str) -> Callable[[Report], bytes]:
    return lambda report: export(report, ending, spoken())


SAVED = Form(
    "json",
    "application/json",
    N_("Save story"),
    N_("All of it with your corrections and notes, to go on with: the start page opens it again."),
    _form("json"),
    icon=":material/save:",
)
PAGE = Form(
    "html",
    "text/html",
    N_("HTML file"),
    N_("The whole comparison in one file: it opens in any browser and needs no network."),
    _form("html"),
)
OTHERS = (
    Form(
        "pdf",
        "application/pdf",
        N_("PDF to print"),
        N_("Landscape A4, right in black and white: what was found, then the versions in rows."),
        _form("pdf"),
        icon=":material/print:",
    ),
    Form(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        N_("Excel workbook"),
        N_("To sort and to count: a sheet each for rows, figures, wording, notes and more."),
        _form("xlsx"),
    ),
    Form(
        "csv",
        "text/csv",
        N_("CSV table"),
        N_("What was found, a line for each place, for any spreadsheet or program."),
        _form("csv"),
    ),
    Form(
        "tmx",
        "application/xml",
        N_("Rows as a translation memory (TMX)"),
        N_("The originals that share a row, for translators’ tools."),
        _form("tmx"),
    ),
)
MINE = Form(
    "tmx",
    "application/xml",
    N_("My translations (TMX)"),
    N_("The translations you corrected: give it as a translation memory next time."),
    corrections_to_tmx,
    part="-my-translations",
)


def downloads(report: Report) -> None:
    """Show "Save story", the HTML file and, behind "More formats", the other forms."""
    download(SAVED, report)
    download(PAGE, report)
    with st.popover(
        _("More formats"), icon=":material/download:", help=_("Tables, and translators’ files")
    ):
        for form in forms(report)[2:]:
            download(form, report)


def forms(report: Report) -> list[Form]:
    """Return the forms that this story can be handed on in, the one to go on with first."""
    return [
        SAVED,
        PAGE,
        *OTHERS,
        *([MINE] if report.options.translations else []),
    ]


def download(form: Form, report: Report) -> None:
    """Show the button that gives the story in a form."""
    st.download_button(
        _(form.label),
        partial(_made, form, report, spoken()),
        f"{file_name(report)}{form.part}.{form.ending}",
        form.mime,
        icon=form.icon,
        help=_(form.about),
        on_click="ignore",
        key=f"download-{form.key}",
    )


def _made(form: Form, report: Report, language: str) -> bytes | str:
    with speaking(language):
        return form.make(report)


def file_name(report: Report) -> str:
    """Return what to call the story's files: its title, else its outlets, in safe letters.

    The title is one that a sample has: the text of an article is in no file's name.
    """
    named = report.title or " ".join(article.outlet for article in report.articles)
    words = re.findall(r"[^\W_]+", named.lower())
    return "-".join(words)[:80].strip("-") or "parallax"
