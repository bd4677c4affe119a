"""What is printed: a Typst template and its data become a PDF, the same bytes on every machine.

A template is a `.typ` file under `compare/`; it begins with
`#import "/export/assets/print.typ": *`, which has the page, the fonts, the marks and `data`,
the mapping that was given here. A text is only ever data, never markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from compare.export.looks import ALIKE, STATUSES, place
from compare.export.marks import Span, clusters
from compare.model import FindingKind, Status

Printable: TypeAlias = str | int | float | bool | Sequence[Any] | Mapping[str, Any] | None
# A stretch of text of one look: "text", and where it has them "mark", "style", "lang".
Run: TypeAlias = dict[str, str]

ROOT = Path(__file__).parents[1]
# Control characters, what turns the direction of writing, halves of a character and no characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# Words longer than this get a place to break: a column of six on a page takes 24 letters of it.
LONGEST_WORD = 24
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_BREAK = "\u200b"


def typeset(template: Path, data: Mapping[str, Printable]) -> bytes:
    """Return the PDF that the template makes of the data, which has a "title" and a "language".

    The file is tagged and meets PDF/UA-1, unless a text has a character that no font here
    has: that shows as a box, and the file does not claim the standard.
    """
    import typst

    said = json.dumps(printable(data), ensure_ascii=False)
    try:
        return _compiled(template, said, ["ua-1"])
    except typst.TypstError as error:
        if "PDF/UA-1" not in str(error):
            raise
    return _compiled(template, said, [])


def _compiled(template: Path, data: str, standards: list[Any]) -> bytes:
    import typst

    return typst.compile(
        str(template),
        root=str(ROOT),
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        pdf_standards=standards,
    )


def printable(value: Printable) -> Printable:
    """Return the data with what cannot be printed taken out of every text in it."""
    if isinstance(value, str):
        return _LONG_WORD.sub(lambda match: match.group() + _BREAK, _UNPRINTABLE.sub("", value))
    if isinstance(value, Mapping):
        return {key: printable(one) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [printable(one) for one in value]
    return value


def runs(text: str, spans: Iterable[Span]) -> list[Run]:
    """Return the text as runs, each mark followed by the icons and labels of its findings."""
    inside = [
        span._replace(start=max(0, span.start), end=min(len(text), span.end)) for span in spans
    ]
    found: list[Run] = []
    done = 0
    for group in clusters(inside):
        start, end = group[0].start, max(span.end for span in group)
        found += [{"text": text[done:start]}, *_marked(text, group), *_labels(group)]
        done = end
    return [run for run in [*found, {"text": text[done:]}] if run["text"]]


def _marked(text: str, group: Sequence[Span]) -> Iterable[Run]:
    """Cut the mark at every edge of its spans; a piece looks as the most telling one over it."""
    edges = sorted({edge for span in group for edge in (span.start, span.end)})
    for left, right in pairwise(edges):
        over = [span for span in group if span.start <= left and right <= span.end]
        first = min(over, key=lambda span: place(span.status))
        yield {"text": text[left:right], "mark": mark(first.kind, first.status)}


def _labels(group: Sequence[Span]) -> Iterable[Run]:
    ranked = sorted(group, key=lambda span: place(span.status))
    for kind, status, label in dict.fromkeys((s.kind, s.status, s.label) for s in ranked):
        # A raised = looks like a quotation mark, and the dotted line says as much.
        if status != "agrees":
            yield {"text": STATUSES[status].icon, "style": "icon"}
        if kind == "framing":
            yield {"text": label, "style": "label"}


def mark(kind: FindingKind, status: Status) -> str:
    """Return which underline a mark has in print, where no colour tells: see `print.typ`."""
    if kind == "framing":
        return "wording"
    if status in ("conflict", "scale_suspect"):
        return "conflict"
    return "alike" if status in ALIKE or status == "only_here" else "figure"
