"""The rows for print: each version's sentences, what was found in them and why."""

from __future__ import annotations

from math import ceil
from typing import Any

from compare.export import say
from compare.export.looks import KINDS, STATUSES
from compare.export.lookup import Lookup
from compare.export.printing import Run, runs
from compare.export.rows import engine_name
from compare.export.trust import confidence_word, corrected_by, percent, settled
from compare.export.verdicts import VERDICTS, verdict_name
from compare.messages import _
from compare.model import Article, Finding, Note, Row, Sentence

# A page holds some 40 lines. A row that may take more than half of them is let to break, so
# that letters twice as wide as usual cannot push one that may not over the page's end.
MOST_WHOLE_LINES = 20
# Letters in a line across the whole page, at the size of the rows.
LETTERS_ACROSS = 190


def printed_rows(lookup: Lookup) -> list[dict[str, Any]]:
    """Return every row: its number, how sure it is, a cell a version, what is said about it."""
    return [_row(lookup, row) for row in lookup.report.rows]


def gone(lookup: Lookup) -> list[dict[str, Any]]:
    """Return the reader's notes on findings that are no longer marked."""
    return [_why(note.about, _judged(note)) for note in lookup.judged.gone]


def _row(lookup: Lookup, row: Row) -> dict[str, Any]:
    told = [
        finding
        for finding in lookup.by_row[row.id]
        if lookup.homes.get(finding.id) == row.id and not _is_quiet(lookup, finding)
    ]
    whys = [_why(finding, _said_of(lookup, finding)) for finding in told]
    return {
        "id": row.id,
        "number": lookup.numbers[row.id],
        "trust": _trust(row),
        "cells": [
            [
                _sentence(lookup, article, lookup.sentences[article.id, sentence])
                for sentence in row.cells.get(article.id, ())
            ]
            for article in lookup.report.articles
        ],
        "whys": whys,
        "whole": _lines(lookup, row, told) <= MOST_WHOLE_LINES,
    }


def _trust(row: Row) -> list[str]:
    marks = {"checked": _("checked"), "corrected": corrected_by(reader=False)}
    said = [marks[name] for name in settled(row)]
    if row.confidence is None or row.corrected:
        return said
    word, chance = confidence_word(row.confidence), percent(row.confidence)
    return [_("{word} {percent}%").format(word=word, percent=chance), *said]


def _sentence(lookup: Lookup, article: Article, sentence: Sentence) -> dict[str, Any]:
    place = (article.id, sentence.id)
    is_translated = sentence.engine != "original" and sentence.translation is not None
    is_own = place in lookup.corrected
    engine = corrected_by(reader=False) if is_own else engine_name(sentence.engine)
    return {
        "title": bool(article.title) and sentence.id == 0,
        "lang": article.language,
        "runs": runs(sentence.text, lookup.spans.get(place, ())),
        "translation": sentence.translation if is_translated else None,
        "engine": engine,
        "warnings": sentence.warnings if is_translated else (),
    }


def _why(finding: Finding, judged: list[Run]) -> dict[str, Any]:
    look = STATUSES[finding.status]
    name = _(KINDS["framing"]) if finding.kind == "framing" else say.capital(_(look.label))
    return {"icon": look.icon, "name": name, "why": finding.why, "judged": judged}


def _said_of(lookup: Lookup, finding: Finding) -> list[Run]:
    """Return the reader's verdict and words on a finding."""
    note = lookup.judged.notes.get(finding.id)
    if note is None:
        return []
    said = _judged(note)
    if finding.id in lookup.judged.changed:
        changed = _("said before the marks of this finding changed")
        said.append({"text": f"({changed})", "style": "small"})
    return said


def _judged(note: Note) -> list[Run]:
    said: list[Run] = []
    if note.verdict:
        name = f"{VERDICTS[note.verdict].icon} {verdict_name(note.verdict)}"
        said.append({"text": f"[{name}]", "style": "strong"})
    if note.text:
        said.append({"text": f"✎ {note.text}"})
    return said


def _is_quiet(lookup: Lookup, finding: Finding) -> bool:
    """Return whether the mark alone tells enough: a figure that all versions share, unjudged."""
    is_judged = finding.id in lookup.judged.notes
    return finding.kind == "figure" and finding.status == "agrees" and not is_judged


def _lines(lookup: Lookup, row: Row, told: list[Finding]) -> int:
    """Return about how many lines the row takes, whys and notes included."""
    across = LETTERS_ACROSS // len(lookup.report.articles)
    texts: dict[str, list[str]] = {}
    for article, sentence in row.places:
        one = lookup.sentences[article, sentence]
        said = [one.text, one.translation or "", " ".join(one.warnings)]
        texts.setdefault(article, []).extend(said)
    longest = max(
        (sum(ceil(len(text) / across) for text in cell) for cell in texts.values()), default=0
    )
    notes = (lookup.judged.notes.get(finding.id) for finding in told)
    written = sum(
        note.text.count("\n") + ceil(len(note.text) / LETTERS_ACROSS) for note in notes if note
    )
    return longest + written + sum(1 + len(finding.why) // LETTERS_ACROSS for finding in told)
