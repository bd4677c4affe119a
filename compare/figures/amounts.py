"""Amounts: a number with its sign, fractions, shares and scale, before any unit."""

from __future__ import annotations

from dataclasses import replace

from compare.figures.amount import HALF, Amount, of_or_end, scaled
from compare.figures.cardinals import read_cardinal
from compare.figures.decimals import point, point_first
from compare.figures.digits import read_fraction_sign
from compare.figures.fractions import (
    divided,
    fits_denominator,
    half_more,
    mixed,
    read_fraction,
    slashed,
    times_of,
)
from compare.figures.growth import LARGEST
from compare.figures.line import Line
from compare.figures.ordinals import every, part_of, with_ending
from compare.figures.romans import read_roman
from compare.figures.shares import share


def read_amount(line: Line, start: int) -> Amount | None:
    """Return the amount that begins at a token, None where none does."""
    at, sign = _sign(line, start)
    amount = _number(line, at) if line.is_digits(at) else _in_words(line, at)
    if amount is None or abs(amount.value) >= LARGEST:
        return None
    if at > start and amount.ordinal:
        return None
    amount = _repeated(line, amount)
    if sign > 0:
        return amount
    readings = tuple(-reading for reading in amount.readings)
    return replace(amount, start=start, value=-amount.value, readings=readings, weak=False)


def _in_words(line: Line, at: int) -> Amount | None:
    lead = _coefficient(line, at) or every(line, at)
    return (
        (lead if lead is None or not lead.weak else _better(line, at, lead))
        or _share_word(line, at)
        or _article_number(line, at)
        or _number(line, at)
        or point_first(line, at)
        or _sign_of_fraction(line, at)
        or _glued_half(line, at)
        or read_roman(line, at)
    )


def _better(line: Line, at: int, weak: Amount) -> Amount:
    """Half of them, un cuarto de los votos: what is a number without a unit too."""
    found = _share_word(line, at) or _article_number(line, at) or _number(line, at)
    return weak if found is None or found.weak else found


def _sign(line: Line, start: int) -> tuple[int, int]:
    form = line.form(start)
    if form in "-−–" and form and line.is_digits(start + 1):
        free = start == 0 or (line.spaced(start) and not line.is_digits(start - 1))
        free = free or line.form(start - 1) in ("(", "[")
        close = not line.spaced(start + 1)
        if (free and close and form != "–") or (start == 0 and len(line.tokens) == 2):
            return start + 1, -1
    if form in line.lexicon.minus and (
        start == 0 or line.form(start - 1) not in line.lexicon.not_minus
    ):
        following = read_cardinal(line, start + 1)
        if following is not None and not following.ordinal:
            return start + 1, -1
    return start, 1


def _number(line: Line, at: int) -> Amount | None:
    cardinal = read_cardinal(line, at)
    if cardinal is None:
        return None
    ending = with_ending(line, at)
    if ending is not None:
        return ending
    if cardinal.ordinal:
        part = part_of(line, at, cardinal)
        weak = line.form(at) in line.lexicon.weak_ordinals
        whole = Amount(at, cardinal.end, cardinal.value, words=True, weak=weak, ordinal=True)
        return part or whole
    end = cardinal.end
    if cardinal.denominator is not None:
        return Amount(at, end, cardinal.value, words=True)
    amount = Amount(
        at,
        end,
        cardinal.value,
        cardinal.scale,
        cardinal.words,
        _is_weak(line, at, end),
        readings=cardinal.readings,
    )
    amount = _letter_scale(line, amount)
    return (
        divided(line, amount, cardinal)
        or half_more(line, amount)
        or mixed(line, amount)
        or point(line, amount)
        or share(line, amount)
        or amount
    )


def _is_weak(line: Line, at: int, end: int) -> bool:
    """Whether the number is a bare "one", or begins with a scale: (several) hundred thousand."""
    form = line.form(at)
    lexicon = line.lexicon
    single = end == at + 1
    word = lexicon.numbers.get(form)
    zero = word is not None and word.value == 0
    if single and (form in lexicon.ones or zero):
        return True
    return form in lexicon.vague and not any(
        word is not None and word.kind == "small"
        for word in (lexicon.numbers.get(line.form(index)) for index in range(at, end))
    )


def _letter_scale(line: Line, amount: Amount) -> Amount:
    """Scales and fraction signs that touch the digits: 5k, 1.2М, 2½."""
    at = amount.end
    if at >= len(line.tokens) or amount.words or amount.end != amount.start + 1:
        return amount
    token = line.tokens[at]
    if not token.spaced and token.text in line.lexicon.letters:
        scale = line.lexicon.letters[token.text]
        readings = tuple(reading * scale for reading in amount.readings)
        return replace(
            amount, end=at + 1, value=amount.value * scale, scale=scale, readings=readings
        )
    sign = read_fraction_sign(token.text)
    if sign is not None:
        return scaled(line, replace(amount, end=at + 1, value=amount.value + sign))
    return slashed(line, amount)


def _article_number(line: Line, at: int) -> Amount | None:
    """A hundred, a dozen million, a third of, la tercera parte."""
    lexicon = line.lexicon
    if line.form(at) not in lexicon.articles:
        return None
    word = lexicon.numbers.get(line.form(at + 1))
    if word is not None and word.kind != "small":
        cardinal = read_cardinal(line, at + 1)
        if cardinal is not None and not cardinal.ordinal and line.form(at) not in lexicon.numbers:
            amount = Amount(at, cardinal.end, cardinal.value, cardinal.scale, words=True)
            return half_more(line, amount) or mixed(line, amount) or amount
    fraction = read_fraction(line, at)
    if fraction is None or not (
        of_or_end(line, fraction.end) or line.form(fraction.end) in lexicon.percent_word
    ):
        return None
    if not fits_denominator(line, fraction.end):
        return None
    return times_of(line, fraction)


def _coefficient(line: Line, at: int) -> Amount | None:
    """Half a million, un par de miles, полтора года."""
    found = line.lexicon.coefficients.at(line.tokens, at)
    if found is None:
        return None
    (value, alone), end = found
    following = read_cardinal(line, end)
    word = line.lexicon.numbers.get(line.form(end))
    about = value >= 2
    # "A few hundred" is no number.
    if value < 3 and word is not None and word.kind != "small" and following is not None:
        scaled = value * following.value
        return Amount(at, following.end, scaled, following.scale, words=True, about=about)
    return Amount(at, end, value, words=True, weak=not alone, about=about)


def _share_word(line: Line, at: int) -> Amount | None:
    found = line.lexicon.shares.at(line.tokens, at)
    if found is None or line.form(at - 1) in line.lexicon.ordinals:
        return None
    return Amount(at, found[1], found[0], words=True)


def _sign_of_fraction(line: Line, at: int) -> Amount | None:
    sign = read_fraction_sign(line.form(at))
    return None if sign is None else scaled(line, Amount(at, at + 1, sign))


def _glued_half(line: Line, at: int) -> Amount | None:
    """Полмиллиона, полсотни."""
    half = line.lexicon.glued_half
    form = line.form(at)
    if not half or not form.startswith(half):
        return None
    rest = form.removeprefix(half)
    # In other cases than the first a vowel stands between: полумиллиона.
    word = line.lexicon.numbers.get(rest) or line.lexicon.numbers.get(rest[1:])
    if word is None or word.kind == "small":
        return None
    return Amount(at, at + 1, HALF * word.value, word.value, words=True)


def _repeated(line: Line, amount: Amount) -> Amount:
    """Forty-five (45): the same number twice."""
    at = amount.end
    if line.form(at) != "(" or amount.ordinal:
        return amount
    again = read_cardinal(line, at + 1)
    if again is None or again.value != amount.value or line.form(again.end) != ")":
        return amount
    return replace(amount, end=again.end + 1)
