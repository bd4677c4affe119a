"""The tables of what was found, for print: what is counted and what is worded × outlets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from compare.export import say
from compare.export.looks import STATUSES, place
from compare.export.lookup import Lookup
from compare.export.printing import Run
from compare.export.tables import HEADINGS
from compare.framing.lexicon import shade_name
from compare.messages import _
from compare.model import Finding, Mention


def printed_tables(lookup: Lookup) -> list[dict[str, Any]]:
    """Return a table for the figures and one for the wordings, those that hold anything."""
    tables = []
    for kind, (heading, what) in HEADINGS.items():
        found = sorted(
            (finding for finding in lookup.report.findings if finding.kind == kind),
            key=lambda finding: (place(finding.status), lookup.homes.get(finding.id, 0)),
        )
        if found:
            tables.append(
                {
                    "heading": _(heading),
                    "what": _(what),
                    "status": None if kind == "framing" else _("Finding"),
                    "lines": [_line(lookup, finding) for finding in found],
                }
            )
    return tables


def _line(lookup: Lookup, finding: Finding) -> dict[str, Any]:
    home = lookup.homes.get(finding.id)
    look = STATUSES[finding.status]
    return {
        "name": finding.about or finding.concept or _("figure"),
        "lang": lookup.report.pivot,
        "row": home,
        "said": "" if home is None else _("row {number}").format(number=lookup.numbers[home]),
        "icon": look.icon,
        "status": _(look.label),
        "cells": [
            _cell(lookup, finding, [m for m in finding.mentions if m.article == article.id])
            for article in lookup.report.articles
        ],
    }


def _cell(lookup: Lookup, finding: Finding, mentions: Sequence[Mention]) -> list[list[Run]]:
    """Return the lines of one version's cell, each different one once."""
    lines: list[list[Run]] = []
    for mention in mentions:
        said = _wording if finding.kind == "framing" else _figure
        if (line := said(lookup, mention)) not in lines:
            lines.append(line)
    return lines


def _figure(lookup: Lookup, mention: Mention) -> list[Run]:
    """Return what a figure says in digits, in the text's own words, and who is quoted for it."""
    language = lookup.articles[mention.article].language
    digits = say.amount(lookup.figure(mention), mention)
    line: list[Run] = [{"text": digits, "style": "strong"}]
    if _bare(mention.text) not in _bare(digits):
        line.append(_quoted(mention.text, language))
    if mention.source:
        line.append({"text": f" — {mention.source}", "style": "small", "lang": language})
    return line


def _wording(lookup: Lookup, mention: Mention) -> list[Run]:
    term = lookup.term(mention)
    language = lookup.articles[mention.article].language
    line: list[Run] = [{"text": mention.text, "style": "strong", "lang": language}]
    if term and term.gloss and term.gloss != mention.text:
        line.append(_quoted(term.gloss, lookup.report.pivot))
    if shade := mention.shade or (term.shade if term else ""):
        line.append({"text": shade_name(shade), "style": "label"})
    return line


def _quoted(words: str, language: str) -> Run:
    said = " " + _("“{text}”").format(text=words)
    return {"text": said, "style": "small", "lang": language}


def _bare(text: str) -> str:
    """Return the letters and digits alone: 10 870 and 10,870 say the same."""
    return "".join(character for character in text if character.isalnum())
