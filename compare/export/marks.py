"""A sentence with its marks in place, as HTML in which the article's text is never markup.

A mark is a stretch of text that one or more findings point at. Spans that overlap,
such as "80" inside "al menos 80 muertos", become one mark, so that the keyboard stops
once and no mark lies inside another; inside it each span keeps its own underline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from compare.export.looks import STATUSES, place
from compare.messages import _, spoken
from compare.model import Finding, FindingKind, Status


class Span(NamedTuple):
    """What a finding points at in one sentence: offsets, the finding and a mark's words.

    `label` stands beside the mark (the shade of a wording, the status of a figure),
    `note` adds to the finding's why what holds for this place alone.
    """

    start: int
    end: int
    finding: int
    kind: FindingKind
    status: Status
    label: str
    note: str = ""


def span_of(finding: Finding, start: int, end: int, shade: str | None, note: str = "") -> Span:
    """Return the span of a finding's mention."""
    label = shade or _(STATUSES[finding.status].label)
    return Span(start, end, finding.id, finding.kind, finding.status, label, note)


def clusters(spans: Iterable[Span]) -> list[list[Span]]:
    """Return the spans in order, those that overlap together; empty spans are left out."""
    groups: list[list[Span]] = []
    reach = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= span.end:
            continue
        if span.start < reach:
            groups[-1].append(span)
        else:
            groups.append([span])
        reach = max(reach, span.end)
    return groups


def marked(text: str, spans: Iterable[Span]) -> Markup:
    """Return the text escaped, with a mark around every cluster of spans.

    Spans that reach outside the text are cut to it.
    """
    inside = [
        span._replace(start=max(0, span.start), end=min(len(text), span.end)) for span in spans
    ]
    pieces: list[Markup] = []
    done = 0
    for group in clusters(inside):
        start, end = group[0].start, max(span.end for span in group)
        pieces += [escape(text[done:start]), _mark(text, start, end, group)]
        done = end
    return Markup("").join([*pieces, escape(text[done:])])


def _mark(text: str, start: int, end: int, group: Sequence[Span]) -> Markup:
    ranked = sorted(group, key=lambda span: place(span.status))
    findings = list(dict.fromkeys(span.finding for span in ranked))
    notes = list(dict.fromkeys(span.note for span in ranked if span.note))
    kinds = list(dict.fromkeys(span.kind for span in ranked))
    return Markup(
        '<mark class="mark" tabindex="0" role="button" data-kinds="{kinds}" data-findings="{ids}"'
        ' data-note="{note}" aria-describedby="{described}">{text}{labels}</mark>'
    ).format(
        kinds=" ".join(kinds),
        ids=" ".join(str(finding) for finding in findings),
        note="\n".join(notes),
        described=" ".join(f"why-{finding}" for finding in findings),
        text=_underlined(text, start, end, group),
        labels=Markup("").join(_labels(ranked)),
    )


def _underlined(text: str, start: int, end: int, group: Sequence[Span]) -> Markup:
    """Cut the mark at every edge of its spans; a piece shows the statuses that cover it."""
    edges = sorted({edge for span in group for edge in (span.start, span.end)})
    pieces = []
    for left, right in pairwise(edges):
        covering = [span for span in group if span.start <= left and right <= span.end]
        classes = dict.fromkeys(
            f"on-{span.kind} {span.status}"
            for span in sorted(covering, key=lambda span: place(span.status))
        )
        pieces.append(
            Markup('<span class="{}">{}</span>').format(" ".join(classes), text[left:right])
        )
    return Markup("").join(pieces)


def _labels(ranked: Sequence[Span]) -> Iterable[Markup]:
    """Give each different icon and label once; a figure that agrees shows its icon alone."""
    for kind, status, label in dict.fromkeys(
        (span.kind, span.status, span.label) for span in ranked
    ):
        quiet = status in ("agrees", "only_here", "adds_up") and kind == "figure"
        yield Markup(
            '<span class="label on-{} {}" lang="{}"><span aria-hidden="true">{}</span>'
            '<span class="{}">{}</span></span>'
        ).format(
            kind, status, spoken(), STATUSES[status].icon, "unseen" if quiet else "said", label
        )
