"""The formats a report is written in, by the ending of their files."""

from __future__ import annotations

from compare.model import Report

FORMATS = ("json", "html", "csv", "xlsx", "tmx")


def export(report: Report, form: str) -> bytes:
    """Return the report in one of FORMATS as the bytes of a file; JSON ends with a newline."""
    if form == "html":
        from compare.export.html import to_html

        return to_html(report).encode("utf-8")
    if form == "csv":
        from compare.export.csv import to_csv

        return to_csv(report).encode("utf-8-sig")
    if form == "xlsx":
        from compare.export.xlsx import to_xlsx

        return to_xlsx(report)
    if form == "tmx":
        from compare.export.tmx import to_tmx

        return to_tmx(report)
    from compare.export.json import to_json

    return (to_json(report) + "\n").encode("utf-8")
