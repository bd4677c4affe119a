"""A saved comparison: the JSON of a report, opened again exactly as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compare import languages, limits
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import (
    Article,
    Figure,
    Finding,
    Mention,
    Note,
    OwnEntry,
    Report,
    Row,
    Sentence,
    Term,
)
from compare.notes import tidy

NOT_SAVED = N_(
    "This file is not a comparison saved by Parallax, or it was changed since: "
    "choose the .json file that Parallax saved."
)


def read_report(data: bytes) -> Report:
    """Return the report that JSON of `compare.export.json` holds.

    Raises InputError for anything else, and where its parts do not fit together.
    """
    import msgspec

    from compare.export.json import SCHEMA

    if len(data) > limits.MAX_SAVED_BYTES:
        raise InputError(
            _("The file is over {size} MB: give a smaller one.").format(
                size=limits.MAX_SAVED_BYTES // 1_000_000
            )
        )
    try:
        plain = msgspec.json.decode(data)
        if plain["schema"] != SCHEMA:
            raise ValueError("another schema")
        for article in plain["articles"]:
            article.setdefault("text", _text_of(article["sentences"]))
        notes = plain.get("notes", [])
        plain["options"] = {**plain.get("options", {}), "pivot": plain["pivot"], "notes": notes}
        report = msgspec.convert(plain, Report)
    except (msgspec.MsgspecError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise InputError(_(NOT_SAVED)) from error
    if not fits_together(report):
        raise InputError(_(NOT_SAVED))
    kept = tuple(row for row in report.rows if row.kept)
    # A concept of an older program may be gone: that entry cannot be used any more.
    lexicon = tuple(entry for entry in report.options.lexicon if _entry_fits(entry))
    return replace(report, options=replace(report.options, kept=kept, lexicon=lexicon))


def _text_of(sentences: list[dict[str, object]]) -> str:
    """Return the text that sentences are of, where a report of another program left it out."""
    text = ""
    for sentence in sentences:
        start = min(int(str(sentence["start"])), limits.MAX_TEXT_BYTES)
        text = text.ljust(start) + str(sentence["text"])
    return text


def fits_together(report: Report) -> bool:
    """Return whether every id and offset of a report leads to something."""
    articles = {article.id: article for article in report.articles}
    return (
        limits.MIN_ARTICLES <= len(articles) == len(report.articles) <= limits.MAX_ARTICLES
        and sum(len(article.sentences) for article in report.articles) <= limits.MAX_SENTENCES
        and report.pivot in languages.CODES
        and all(_article_fits(article) for article in report.articles)
        and _rows_fit(report.rows, articles)
        and all(_finding_fits(finding, articles) for finding in report.findings)
        and len(report.options.notes) <= limits.MAX_NOTES
        and all(_note_fits(note, articles) for note in report.options.notes)
    )


def _finding_fits(finding: Finding, articles: Mapping[str, Article]) -> bool:
    return all(
        mention.article in articles
        and 0 <= mention.sentence < len(articles[mention.article].sentences)
        and _slices(mention, articles[mention.article].sentences[mention.sentence].text)
        for mention in finding.mentions
    )


def _note_fits(note: Note, articles: Mapping[str, Article]) -> bool:
    return (
        note.pivot in languages.CODES
        and len(note.text) <= limits.MAX_FINDING_NOTE_LETTERS
        and note.text == tidy(note.text)
        and bool(note.text or note.verdict)
        and _finding_fits(note.about, articles)
    )


def _article_fits(article: Article) -> bool:
    return article.language in languages.CODES and all(
        sentence.id == index
        and _slices(sentence, article.text)
        and all(_slices(figure, sentence.text) for figure in sentence.figures)
        and all(_slices(term, sentence.text) for term in sentence.terms)
        for index, sentence in enumerate(article.sentences)
    )


def _entry_fits(entry: OwnEntry) -> bool:
    from compare.framing.own_check import check_entry

    try:
        return check_entry(entry) == entry
    except InputError:
        return False


def _slices(mark: Sentence | Figure | Term | Mention, text: str) -> bool:
    return 0 <= mark.start <= mark.end and text[mark.start : mark.end] == mark.text


def _rows_fit(rows: tuple[Row, ...], articles: dict[str, Article]) -> bool:
    """Return whether every sentence stands in exactly one row."""
    places = [place for row in rows for place in row.places]
    sentences = {(name, s.id) for name, article in articles.items() for s in article.sentences}
    return (
        all(row.cells.keys() == articles.keys() for row in rows)
        and len(places) == len(set(places))
        and set(places) == sentences
        and len({row.id for row in rows}) == len(rows)
    )
