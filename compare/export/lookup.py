"""Where in a report things are, looked up once for all tables and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from compare.export.looks import place
from compare.export.marks import Span, span_of
from compare.framing.lexicon import shade_name
from compare.framing.why import quote
from compare.messages import speaking
from compare.model import Article, Figure, Finding, Mention, Report, Row, Sentence, Term
from compare.notes import NOTHING_JUDGED, Judged, judged
from compare.translate.memory import key

Place = tuple[str, int]
Places = Mapping[Place, int]
Sentences = Mapping[Place, Sentence]
Found = TypeVar("Found", Figure, Term)


@dataclass(frozen=True, slots=True)
class Lookup:
    """A report with its parts by article, place and row; a place is (article id, sentence id).

    `rows` gives the row of a place, `numbers` counts the rows as the reader sees them, from 1;
    `homes` gives the row that tells of a finding; `by_row` holds a row's findings, those that
    differ first, and `spans` the marks of each sentence. `corrected` are the sentences whose
    translation was corrected; `by_reader` says whether whoever looks did that. `judged` are
    the reader's notes on findings.
    """

    report: Report
    articles: Mapping[str, Article]
    sentences: Sentences
    rows: Places
    numbers: Mapping[int, int]
    homes: Mapping[int, int]
    by_row: Mapping[int, Sequence[Finding]]
    spans: Mapping[Place, Sequence[Span]]
    corrected: frozenset[Place] = frozenset()
    by_reader: bool = False
    judged: Judged = NOTHING_JUDGED

    def figure(self, mention: Mention) -> Figure | None:
        """Return the figure at this mention, or None where the sentence has none there."""
        sentence = self.sentences.get((mention.article, mention.sentence))
        return at(sentence.figures, mention) if sentence else None

    def term(self, mention: Mention) -> Term | None:
        """Return the term at this mention, or None where the sentence has none there."""
        sentence = self.sentences.get((mention.article, mention.sentence))
        return at(sentence.terms, mention) if sentence else None


def look_up(report: Report, by_reader: bool = False) -> Lookup:
    """Return the report with its parts looked up; `by_reader`: whoever looks corrected it."""
    rows = {
        (article, sentence): row.id
        for row in report.rows
        for article, cell in row.cells.items()
        for sentence in cell
    }
    sentences = {
        (article.id, sentence.id): sentence
        for article in report.articles
        for sentence in article.sentences
    }
    numbers = {row.id: number for number, row in enumerate(report.rows, start=1)}
    findings = sorted(report.findings, key=lambda finding: place(finding.status))
    return Lookup(
        report=report,
        articles={article.id: article for article in report.articles},
        sentences=sentences,
        rows=rows,
        numbers=numbers,
        homes=dict(find_homes(findings, numbers, rows)),
        by_row=find_by_row(findings, report.rows, rows),
        spans=find_spans(findings, sentences, report.pivot),
        corrected=find_corrected(report),
        by_reader=by_reader,
        judged=judged(report),
    )


def find_corrected(report: Report) -> frozenset[Place]:
    """Return where the reader's own translations stand."""
    own = {
        (one.source, key(one.text))
        for one in report.options.translations
        if one.target == report.pivot
    }
    return frozenset(
        (article.id, sentence.id)
        for article in report.articles
        if own and article.language != report.pivot
        for sentence in article.sentences
        if (article.language, key(sentence.text)) in own
    )


def find_homes(
    findings: Iterable[Finding], numbers: Mapping[int, int], rows: Places
) -> Iterable[tuple[int, int]]:
    """Yield each finding's id and row: its own, else the row of its first mention."""
    for finding in findings:
        known = [finding.row, *(rows.get((m.article, m.sentence)) for m in finding.mentions)]
        home = next((row for row in known if row is not None and row in numbers), None)
        if home is not None:
            yield finding.id, home


def find_by_row(
    findings: Iterable[Finding], rows: Iterable[Row], row_of: Places
) -> dict[int, list[Finding]]:
    """Return the findings that a row or one of its sentences takes part in."""
    by_row: dict[int, list[Finding]] = {row.id: [] for row in rows}
    for finding in findings:
        touched = [finding.row, *(row_of.get((m.article, m.sentence)) for m in finding.mentions)]
        for row in dict.fromkeys(touched):
            if row is not None and row in by_row:
                by_row[row].append(finding)
    return by_row


def find_spans(
    findings: Iterable[Finding], sentences: Sentences, pivot: str
) -> dict[Place, list[Span]]:
    """Return the marks of each sentence; what is missing or told by one alone has no mark."""
    spans: dict[Place, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.kind == "omission":
            continue
        for mention in finding.mentions:
            spot = (mention.article, mention.sentence)
            term = None
            if finding.kind == "framing" and spot in sentences:
                term = at(sentences[spot].terms, mention)
            shade = shade_name(mention.shade or (term.shade if term else ""))
            note = note_on(term, pivot) if term else ""
            spans[spot].append(span_of(finding, mention.start, mention.end, shade, note))
    return spans


def note_on(term: Term, pivot: str) -> str:
    """Return what a wording says, in the language of its gloss, how, and what that implies."""
    with speaking(pivot):
        return f"{quote(term)}. {term.reason}".strip()


def at(found: Sequence[Found], mention: Mention) -> Found | None:
    """Return the one at exactly this mention, else the first that it touches."""
    exact = (one for one in found if (one.start, one.end) == (mention.start, mention.end))
    touched = (one for one in found if one.start < mention.end and mention.start < one.end)
    return next(exact, None) or next(touched, None)
