"""Read the figures of a text: the entry to all that reads numbers."""

from __future__ import annotations

from compare.figures.line import read_line
from compare.figures.quantities import read_quantity
from compare.model import Figure


def read_numbers(text: str, language: str, date: str | None = None) -> tuple[Figure, ...]:
    line = read_line(text, language, date)
    out = []
    i = 0
    while i < len(line.tokens):
        q = read_quantity(line, i)
        if q is None:
            i += 1
            continue
        start = line.tokens[q.start].start
        end = line.tokens[q.end - 1].end
        alone = q.start == 0 and q.end == len(line.tokens)
        if not q.amount.weak or alone or q.unit:
            kind = "ordinal" if q.amount.ordinal else q.unit.kind if q.unit else "number"
            out.append(Figure(start, end, text[start:end], kind, number(q.value), unit=q.unit.symbol if q.unit else None, readings=tuple(number(r) for r in q.amount.readings)))
        i = q.end
    return tuple(out)


def number(value):
    return int(value) if value == value.to_integral_value() else round(float(value), 12)
