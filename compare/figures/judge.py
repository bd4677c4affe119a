"""Whether what reads as a number is a figure in running text, and whether it is an age."""

from __future__ import annotations

from compare.figures.amount import ends
from compare.figures.context import context
from compare.figures.line import Line
from compare.figures.quantities import Quantity
from compare.figures.tokens import HYPHENS
from compare.figures.units import units
from compare.model import Qualifier

# Nobody in the news is older; numbers between commas after a name are ages below this.
_OLDEST = 120
# How far from "un soldado" the deed may stand that makes it one soldier.
_DEED_REACH = 5


def is_figure(line: Line, quantity: Quantity, qualifier: Qualifier) -> bool:
    """Whether a quantity is a figure. `qualifier` is what is said before it."""
    amount = quantity.amount
    if quantity.start == 0 and quantity.end == len(line.tokens):
        return True
    if _is_glued(line, quantity):
        return False
    if not amount.weak:
        return True
    known = context(line.language)
    first = line.form(quantity.start)
    if amount.ordinal:
        return line.form(quantity.start - 1) in known.between_words
    if first in line.lexicon.vague:
        return qualifier != "exact" and first in known.after_qualifier
    if amount.value == 0 and quantity.unit is None:
        return _counts_nothing(line, quantity)
    if first in line.lexicon.ones and amount.value == 1:
        return _is_counted_one(line, quantity, qualifier)
    if quantity.unit is not None:
        return amount.value < 3
    return 0 < amount.value < 1 and qualifier != "exact"


def _is_counted_one(line: Line, quantity: Quantity, qualifier: Qualifier) -> bool:
    """Whether "one" says how many, where un and una are articles first."""
    known = context(line.language)
    article = line.form(quantity.start) in line.lexicon.articles
    unit = quantity.unit
    if unit is not None:
        if unit.kind in ("money", "percent"):
            return True
        idiom = unit.symbol in known.one_idioms or line.form(quantity.end - 1) in known.one_idioms
        return not article and not idiom
    if line.form(quantity.end) in known.one_nouns:
        return True
    if _is_one_of_people(line, quantity, article):
        return True
    return qualifier == "at_least" or (qualifier != "exact" and not article)


def _counts_nothing(line: Line, quantity: Quantity) -> bool:
    """Whether a noun follows that "zero" counts: zero deaths, cero casos."""
    known = context(line.language)
    follows, before = line.form(quantity.end), line.form(quantity.start - 1)
    if follows in known.not_zero or before in known.not_zero or not follows.isalpha():
        return False
    return len(follows) > 3 and follows.endswith(known.zero_endings)


def _is_one_of_people(line: Line, quantity: Quantity, article: bool) -> bool:
    """Whether a person follows: one British soldier; with an article, one that was harmed."""
    known = context(line.language)
    at = quantity.end
    if line.form(at) in known.not_one or line.form(quantity.start - 1) in known.not_one:
        return False
    near = [line.form(at)]
    if not article and line.form(at).isalpha():
        near.append(line.form(at + 1))
    named = known.one_nouns.intersection(near)
    if not named and not any(form.startswith(known.one_people) for form in near):
        return any(form.startswith(known.one_deeds) for form in near) and not article
    if not article:
        return True
    around = range(max(0, quantity.start - _DEED_REACH), quantity.end + _DEED_REACH)
    clause = [index for index in around if not _parted(line, index, at)]
    return any(line.form(index).startswith(known.one_deeds) for index in clause)


def _parted(line: Line, index: int, at: int) -> bool:
    """Whether a mark or a word that opens a clause stands between two tokens."""
    opens = context(line.language).one_clause
    between = range(min(index, at), max(index, at))
    return any(ends(line, place) or line.form(place) in opens for place in between)


def _is_glued(line: Line, quantity: Quantity) -> bool:
    """Whether letters touch the digits that no unit explains: 4x4, 1080p."""
    start, end = quantity.start, quantity.end
    if not line.spaced(start) and line.form(start - 1).isalpha() and line.is_digits(start):
        return True
    if quantity.unit is not None and not quantity.prefixed:
        return False
    if quantity.amount.words or quantity.amount.ordinal or end >= len(line.tokens):
        return False
    return not line.spaced(end) and line.tokens[end].text.isalpha()


def age_of(line: Line, quantity: Quantity) -> int | None:
    """Return where a quantity that is an age ends, None where it is none."""
    known = units(line.language)
    years = quantity.unit is not None and quantity.unit.symbol in ("a", "mo", "wk", "d")
    if quantity.unit is not None and not (years and quantity.unit.kind == "duration"):
        return None
    end = quantity.end
    if years:
        after = end + 1 if line.form(end) in HYPHENS and not line.spaced(end) else end
        old = known.age_after.at(line.tokens, after)
        if old is not None:
            return old[1]
    start = quantity.start
    words = context(line.language)
    if line.form(start - 1) in words.range_from | words.range_between:
        start -= 1
    if any(known.age_before.before(line.tokens, at) for at in {start, quantity.start}):
        if quantity.unit is not None:
            return end
        # Tiene 19.000 trabajadores; tiene 12 hijos.
        verb = line.form(start - 1) in known.age_states
        return end if quantity.value < _OLDEST and (not verb or _no_noun(line, end)) else None
    if quantity.unit is None and (_between_commas(line, quantity) or _then(line, quantity)):
        return end
    bare = quantity.unit is None and ends(line, end) and bool(known.age_links)
    if (years or (bare and 0 < quantity.value < _OLDEST)) and _of_a_person(line, start):
        return end
    return None


def _no_noun(line: Line, end: int) -> bool:
    """Whether nothing follows that the number may count."""
    joins = context(line.language).range_and
    follows = units(line.language).age_moments.at(line.tokens, end) is not None
    return ends(line, end) or line.form(end) in joins or follows


def _of_a_person(line: Line, start: int) -> bool:
    """Whether the years are those of a person: un joven de 15 años; Ana, de 15 años."""
    known = units(line.language)
    if line.form(start) in known.age_links:
        before = start - 1
    elif line.form(start - 1) in known.age_links:
        before = start - 2
    elif known.age_links:
        return False
    else:
        before = start - 1
    if bool(known.age_links) and line.form(before) == "," and before > 0:
        return line.tokens[before - 1].text[:1].isupper()
    return before >= 0 and line.form(before).startswith(known.age_nouns)


def _then(line: Line, quantity: Quantity) -> bool:
    """She was 16 when it began; who was 11 at the time."""
    known = units(line.language)
    return (
        line.form(quantity.start - 1) in known.age_states
        and known.age_moments.at(line.tokens, quantity.end) is not None
        and 0 < quantity.value < _OLDEST
    )


def _between_commas(line: Line, quantity: Quantity) -> bool:
    """John Smith, 26, said."""
    start, end = quantity.start, quantity.end
    if line.form(start - 1) != "," or start < 2 or not line.is_digits(start):
        return False
    if line.form(end) not in (",", ";", ".") and end < len(line.tokens):
        return False
    name = line.tokens[start - 2].text
    enclosed = line.form(end) == "," and not line.is_digits(end + 1)
    return (
        name.isalpha()
        and (name[0].isupper() or enclosed)
        and 0 < quantity.value < _OLDEST
        and quantity.value == quantity.value.to_integral_value()
        and ends(line, end)
    )
