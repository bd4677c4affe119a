"""The formats a report is written in, by the ending of their files."""

from __future__ import annotations

from compare.messages import speaking, spoken
from compare.model import Report

FORMATS = ("json", "html", "csv", "xlsx", "tmx", "pdf")


def export(report: Report, form: str, language: str | None = None) -> bytes:
    """Return the report in one of FORMATS as the bytes of a file; JSON ends with a newline.

    It speaks this language, that of the report where none is given.
    """
    with speaking(language or report.pivot):
        return _exported(report, form)


def _exported(report: Report, form: str) -> bytes:
    if form == "html":
        from compare.export.html import to_html

        return to_html(report, spoken()).encode("utf-8")
    if form == "csv":
        from compare.export.csv import to_csv

        return to_csv(report).encode("utf-8-sig")
    if form == "xlsx":
        from compare.export.xlsx import to_xlsx

        return to_xlsx(report)
    if form == "tmx":
        from compare.export.tmx import to_tmx

        return to_tmx(report)
    if form == "pdf":
        from compare.export.pdf import to_pdf

        return to_pdf(report)
    from compare.export.json import to_json

    return (to_json(report) + "\n").encode("utf-8")
