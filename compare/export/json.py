"""The report as JSON, in the form of `shared/contract/report.schema.json`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from compare.model import (
    Article,
    Correction,
    Figure,
    Finding,
    Mention,
    Note,
    Options,
    Report,
    Row,
    Sentence,
    Term,
)

SCHEMA = 1


def to_json(report: Report) -> str:
    """Return the report as JSON text, indented by one space, non-ASCII letters as they are."""
    return json.dumps(report_to_dict(report), ensure_ascii=False, indent=1)


def report_to_dict(report: Report) -> dict[str, Any]:
    """Return the report as plain lists and dictionaries."""
    return {
        "schema": SCHEMA,
        "title": report.title,
        "pivot": report.pivot,
        "articles": [article_to_dict(article) for article in report.articles],
        "rows": [row_to_dict(row) for row in report.rows],
        "findings": [finding_to_dict(finding) for finding in report.findings],
        "warnings": list(report.warnings),
        "options": options_to_dict(report.options),
        "notes": notes_to_dicts(report),
    }


def options_to_dict(options: Options) -> dict[str, Any]:
    """Return what the reader chose; the settled rows are marked where they stand.

    The paths of translation memories stay out: they mean nothing on another machine.
    """
    return {
        "encoder": options.encoder,
        "threshold": options.threshold,
        "order": options.order,
        "translations": [correction_to_dict(one) for one in options.translations],
        "lexicon": [asdict(entry) for entry in options.lexicon],
    }


def correction_to_dict(correction: Correction) -> dict[str, Any]:
    return {
        "source": correction.source,
        "target": correction.target,
        "text": correction.text,
        "translation": correction.translation,
        "before": correction.before,
        "engine": correction.engine,
        "warnings": list(correction.warnings),
    }


def notes_to_dicts(report: Report) -> list[dict[str, Any]]:
    """Return the reader's notes, each with the id of the finding that it is about now.

    The id is None where that is not marked any more.
    """
    from compare.notes import judged

    now = {id(note): identifier for identifier, note in judged(report).notes.items()}
    return [note_to_dict(note, now.get(id(note))) for note in report.options.notes]


def note_to_dict(note: Note, finding: int | None) -> dict[str, Any]:
    return {
        "finding": finding,
        "verdict": note.verdict,
        "text": note.text,
        "pivot": note.pivot,
        "about": finding_to_dict(note.about),
    }


def article_to_dict(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "language": article.language,
        "title": article.title,
        "date": article.date,
        "text": article.text,
        "sentences": [sentence_to_dict(sentence) for sentence in article.sentences],
    }


def sentence_to_dict(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "translation": sentence.translation,
        "engine": sentence.engine,
        "warnings": list(sentence.warnings),
        "figures": [figure_to_dict(figure) for figure in sentence.figures],
        "terms": [term_to_dict(term) for term in sentence.terms],
    }


def figure_to_dict(figure: Figure) -> dict[str, Any]:
    data = {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
    }
    if figure.role is not None:
        data["role"] = figure.role
    if figure.part:
        data["part"] = True
    if figure.origins:
        data["origins"] = list(figure.origins)
    if figure.readings:
        data["readings"] = list(figure.readings)
    return data


def term_to_dict(term: Term) -> dict[str, Any]:
    data: dict[str, Any] = {
        "start": term.start,
        "end": term.end,
        "text": term.text,
        "concept": term.concept,
        "shade": term.shade,
        "gloss": term.gloss,
        "reason": term.reason,
    }
    if term.also:
        data["also"] = list(term.also)
    return data


def row_to_dict(row: Row) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": row.id,
        "cells": {article: list(sentences) for article, sentences in row.cells.items()},
        "similarity": row.similarity,
        "confidence": row.confidence,
        "shared": {kind: list(texts) for kind, texts in row.shared.items()},
    }
    if row.checked:
        data["checked"] = True
    if row.corrected:
        data["corrected"] = True
    return data


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "status": finding.status,
        "row": finding.row,
        "about": finding.about,
        "concept": finding.concept,
        "why": finding.why,
        "missing_in": list(finding.missing_in),
        "mentions": [mention_to_dict(mention) for mention in finding.mentions],
    }


def mention_to_dict(mention: Mention) -> dict[str, Any]:
    data = {
        "article": mention.article,
        "sentence": mention.sentence,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": mention.value,
        "shade": mention.shade,
    }
    if mention.source is not None:
        data["source"] = mention.source
    return data
