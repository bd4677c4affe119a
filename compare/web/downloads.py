"""What the reader may take along: the story to go on with, and the forms to hand on."""

from __future__ import annotations

import re
from collections.abc import Callable

import streamlit as st

from compare.export.csv import to_csv
from compare.export.html import to_html
from compare.export.json import to_json
from compare.export.tmx import corrections_to_tmx, to_tmx
from compare.model import Report


def downloads(report: Report) -> None:
    """Show "Save story" and, behind "Download", the other forms."""
    name = file_name(report)
    _button(
        "Save story",
        lambda: to_json(report),
        f"{name}.json",
        "application/json",
        "Saves all of it with your corrections, as JSON: open it again on the start page",
        icon=":material/save:",
    )
    _button(
        "HTML file",
        lambda: to_html(report),
        f"{name}.html",
        "text/html",
        "The whole comparison in one file: opens in any browser, needs no network",
    )
    with st.popover("More formats", icon=":material/download:"):
        _button(
            "Excel workbook",
            lambda: _workbook(report),
            f"{name}.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "A sheet each for rows, figures, wording, what is missing, words and voices",
        )
        _button(
            "CSV table",
            lambda: to_csv(report).encode("utf-8-sig"),
            f"{name}.csv",
            "text/csv",
            "What was found, a line for each place, for any spreadsheet",
        )
        _button(
            "Rows as a translation memory (TMX)",
            lambda: to_tmx(report),
            f"{name}.tmx",
            "application/xml",
            "The originals that share a row, for translators' tools",
        )
        if report.options.translations:
            _button(
                "My translations (TMX)",
                lambda: corrections_to_tmx(report),
                f"{name}-my-translations.tmx",
                "application/xml",
                "The translations you corrected: give it as a translation memory next time",
            )


def file_name(report: Report) -> str:
    """Return what to call the story's files: its title, else its outlets, in safe letters.

    The title is one that a sample has: the text of an article is in no file's name.
    """
    named = report.title or " ".join(article.outlet for article in report.articles)
    words = re.findall(r"[^\W_]+", named.lower())
    return "-".join(words)[:80].strip("-") or "parallax"


def _workbook(report: Report) -> bytes:
    from compare.export.xlsx import to_xlsx

    return to_xlsx(report)


def _button(
    label: str,
    data: Callable[[], str | bytes],
    name: str,
    kind: str,
    help: str,
    icon: str = ":material/download:",
) -> None:
    st.download_button(
        label,
        data,
        name,
        kind,
        icon=icon,
        help=help,
        on_click="ignore",
        key=f"download-{name.rpartition('.')[2]}-{label.split()[0].lower()}",
    )
