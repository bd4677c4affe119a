"""How exact a number is said to be: at least, unos, не менее, or more."""

from __future__ import annotations

from compare.figures.amount import ends
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.quantities import Quantity
from compare.figures.ranges import tells_change
from compare.figures.tokens import HYPHENS
from compare.figures.units import units
from compare.model import Qualifier

# "Cayó 2 puntos, hasta el 45%": a mark before it makes "hasta" say where something ended.
_PAUSES = HYPHENS | {","}


def read_qualifier(line: Line, quantity: Quantity) -> tuple[Qualifier, bool]:
    """Return the qualifier of a quantity, and whether words say it before the number."""
    known = context(line.language)
    if quantity.amount.ordinal:
        return "exact", False
    start = quantity.start
    found = known.before.before(line.tokens, start)
    if found is None and line.form(start - 1) in known.between_words:
        start -= 1
        found = known.before.before(line.tokens, start)
    if found is not None and not _is_other(line, quantity, found[1], start):
        return found[0], True
    # 20 or more countries; 20 countries or more; 20+ but not "20; +25".
    for at in (quantity.end, quantity.end + 1):
        later = known.after.at(line.tokens, at)
        apart = at > quantity.end and ends(line, quantity.end)
        # USD 102.58 +1.90
        apart = apart or (line.form(at) == "+" and line.spaced(at))
        if later is not None and not apart:
            return later[0], False
    return ("about" if quantity.amount.about else "exact"), False


def _is_other(line: Line, quantity: Quantity, start: int, end: int) -> bool:
    """Whether the words mean something else here: over two years, sobre 3 (about what?)."""
    known = context(line.language)
    # bajó 2 puntos, hasta el 45%: where it ended, not the most it may be
    ended = line.form(start) in known.range_to and (
        line.form(start - 1) in _PAUSES or tells_change(line, start)
    )
    if ended and known.before.at(line.tokens, start) == ("at_most", start + 1):
        return True
    # un menor de 6 años is a child of six
    person = line.form(start).startswith(units(line.language).age_nouns)
    if person and line.form(start - 1) in known.between_words | line.lexicon.articles:
        return True
    # 40 percent more than the 2.5 million of last year
    measured = units(line.language).words.before(line.tokens, start)
    if end < quantity.start and measured is not None and measured[0].kind == "percent":
        return True
    duration = quantity.unit is not None and quantity.unit.kind == "duration"
    return duration and end == start + 1 and line.form(start) in known.not_duration
