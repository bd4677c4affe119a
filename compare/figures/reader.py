"""Read the figures of a text: the entry to all that reads numbers."""

from __future__ import annotations

from compare.figures.cardinals import read_cardinal
from compare.figures.lexicon import lexicon
from compare.figures.line import read_line
from compare.model import Figure


def read_numbers(text: str, language: str, date: str | None = None) -> tuple[Figure, ...]:
    line = read_line(text, lexicon(language), date)
    out = []
    i = 0
    while i < len(line.tokens):
        c = read_cardinal(line, i)
        if c is None:
            i += 1
            continue
        start = line.tokens[i].start
        end = line.tokens[c.end - 1].end
        alone = c.end - i == 1 and i == 0 and c.end == len(line.tokens)
        form = line.form(i)
        weak = form in line.lexicon.ones and c.end - i == 1 and not alone
        vague = form in line.lexicon.vague and c.end - i == 1 and not alone
        if not weak and not vague:
            out.append(Figure(start, end, text[start:end], "ordinal" if c.ordinal else "number", number(c.value), readings=tuple(number(r) for r in c.readings)))
        i = c.end
    return tuple(out)


def number(value):
    return int(value) if value == value.to_integral_value() else float(value)
