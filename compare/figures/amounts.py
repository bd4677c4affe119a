"""Amounts: a number with its sign, fractions, shares and scale, before any unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from compare.figures.cardinals import LARGEST, Cardinal, read_cardinal
from compare.figures.digits import read_fraction_sign
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS

ONE = Decimal(1)
HALF = Decimal("0.5")
# "7 in 10" is a share; "two in 14" seldom is.
_ROUND = frozenset(map(Decimal, (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)))
# Denominators that a slash stands before: 3/4, not 9/11 or 24/7.
_SLASHED = frozenset(map(Decimal, (2, 3, 4, 5, 6, 8, 10, 16)))
_ENDS = frozenset('.,;:!?)]}»”"…%')


@dataclass(frozen=True, slots=True)
class Amount:
    """A number read from tokens `start` to `end`.

    `weak` marks what is a number only beside a unit or alone: "one", "hundred", "media".
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal = ONE
    words: bool = False
    weak: bool = False
    ordinal: bool = False
    about: bool = False
    readings: tuple[Decimal, ...] = ()


def read_amount(line: Line, start: int) -> Amount | None:
    """Return the amount that begins at a token, None where none does."""
    at, sign = _sign(line, start)
    lead = _coefficient(line, at)
    amount = (
        (lead if lead is None or not lead.weak else _share_word(line, at) or lead)
        or _share_word(line, at)
        or _article_number(line, at)
        or _number(line, at)
        or _point_first(line, at)
        or _sign_of_fraction(line, at)
        or _glued_half(line, at)
    )
    if amount is None or abs(amount.value) >= LARGEST:
        return None
    if at > start and amount.ordinal:
        return None
    amount = _repeated(line, amount)
    if sign < 0:
        amount = replace(amount, weak=False)
    readings = tuple(sign * reading for reading in amount.readings)
    return replace(amount, start=start, value=sign * amount.value, readings=readings)


def ends(line: Line, index: int) -> bool:
    """Whether the text, the clause or the sentence ends at a token."""
    return index >= len(line.tokens) or line.form(index) in _ENDS


def _sign(line: Line, start: int) -> tuple[int, int]:
    form = line.form(start)
    if form in "-−–" and form and line.is_digits(start + 1):
        free = start == 0 or (line.spaced(start) and not line.is_digits(start - 1))
        free = free or line.form(start - 1) in ("(", "[")
        close = not line.spaced(start + 1)
        if (free and close and form != "–") or start == 0 and len(line.tokens) == 2:
            return start + 1, -1
    if form in line.lexicon.minus and (start == 0 or line.form(start - 1) not in _NOT_MINUS):
        following = read_cardinal(line, start + 1)
        if following is not None and not following.ordinal:
            return start + 1, -1
    return start, 1


# al menos 5, no menos de 5, más o menos 5: no minus there.
_NOT_MINUS = frozenset("al lo mas o no ni mucho".split())


def _number(line: Line, at: int) -> Amount | None:
    cardinal = read_cardinal(line, at)
    if cardinal is None:
        return None
    ending = _ending(line, at)
    if ending is not None:
        return ending
    if cardinal.ordinal:
        return Amount(at, cardinal.end, cardinal.value, words=True, ordinal=True)
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
        _divided(line, amount, cardinal)
        or _half_more(line, amount)
        or _mixed(line, amount)
        or _point(line, amount)
        or _share(line, amount)
        or amount
    )


def _ending(line: Line, at: int) -> Amount | None:
    """Digits with the ending of an ordinal (21st, 3-й, 1.er) or of a cardinal (10-ти)."""
    if not line.is_digits(at) or not line.form(at).isdecimal():
        return None
    after = at + 1
    lead = line.form(after) if line.form(after) in HYPHENS or line.form(after) == "." else ""
    if lead:
        after += 1
    form = line.form(after)
    if line.spaced(after) or line.spaced(at + 1):
        return None
    value = _digits(line, at)
    if lead in HYPHENS and form in line.lexicon.cardinal_endings:
        return Amount(at, after + 1, value)
    if lead in HYPHENS and form in line.lexicon.hyphen_endings:
        return Amount(at, after + 1, value, ordinal=True)
    if (form if lead != "." else "." + form) in line.lexicon.ordinal_endings:
        return Amount(at, after + 1, value, ordinal=True)
    return None


def _is_weak(line: Line, at: int, end: int) -> bool:
    """Whether the number is a bare "one", or begins with a scale: (several) hundred thousand."""
    form = line.form(at)
    lexicon = line.lexicon
    single = end == at + 1
    word = lexicon.numbers.get(form)
    zero = word is not None and word.value == 0
    return (single and (form in lexicon.ones or zero)) or form in lexicon.vague


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
        return _scaled(line, replace(amount, end=at + 1, value=amount.value + sign))
    return _slashed(line, amount)


def _slashed(line: Line, amount: Amount) -> Amount:
    """1/2; 7 3/4."""
    at, whole = amount.end, Decimal(0)
    upper = amount.value
    if line.is_digits(at) and line.form(at + 1) == "/":
        whole, upper, at = amount.value, _digits(line, at), at + 1
    if line.form(at) != "/" or not line.is_digits(at + 1) or line.form(at + 2) == "/":
        return amount
    lower = _digits(line, at + 1)
    if not 0 < upper < lower or lower not in _SLASHED or line.form(amount.start - 1) == "/":
        return amount
    return replace(amount, end=at + 2, value=whole + upper / lower)


def _digits(line: Line, at: int) -> Decimal:
    value = line.tokens[at].value
    return Decimal(0) if value is None else value


def _scaled(line: Line, amount: Amount) -> Amount:
    """Multiply with a scale word that follows: three and a half | million."""
    word = line.lexicon.numbers.get(line.form(amount.end))
    if word is None or word.kind == "small" or amount.scale != ONE:
        return amount
    scale = word.value
    return replace(amount, end=amount.end + 1, value=amount.value * scale, scale=scale, words=True)


def _divided(line: Line, amount: Amount, cardinal: Cardinal) -> Amount | None:
    """Three fifths; одна пятая; one twenty-fifth; две десятых."""
    divisor = _denominator(line, amount.end, plural=amount.value != 1)
    if divisor is None or amount.value <= 0:
        return None
    lower, end = divisor
    if not _fits_denominator(line, end):
        return None
    divided = replace(amount, end=end, value=amount.value / lower, weak=False, words=True)
    return _times_of(line, divided)


def _denominator(line: Line, at: int, plural: bool) -> tuple[Decimal, int] | None:
    """Return what a number is divided by, and the token after: fifths, twenty-firsts."""
    lexicon = line.lexicon
    table = lexicon.plural_denominators if plural else lexicon.denominators
    if line.form(at) in HYPHENS and not line.spaced(at):
        at += 1
    form = line.form(at)
    if form in table:
        return table[form], at + 1
    ordinal = read_cardinal(line, at)
    if ordinal is None:
        return None
    if ordinal.ordinal and not plural and ordinal.end > at + 1:
        return ordinal.value, ordinal.end
    if ordinal.ordinal and line.form(at + 1) in _PARTS:
        return ordinal.value, at + 2
    if ordinal.numerator is None and not ordinal.ordinal and plural:
        return _ten_and_unit(line, ordinal, table)
    return None


# tres cuartas partes, la tercera parte
_PARTS = frozenset(("parte", "partes"))


def _ten_and_unit(line: Line, ten: Cardinal, table: object) -> tuple[Decimal, int] | None:
    """Twenty-firsts: a ten with a plural unit."""
    at = ten.end
    if line.form(at) in HYPHENS:
        at += 1
    if line.form(at) == "firsts" and ten.value % 10 == 0:
        return ten.value + 1, at + 1
    return None


def _of_or_end(line: Line, index: int) -> bool:
    return ends(line, index) or line.form(index) in line.lexicon.fraction_of


def _fits_denominator(line: Line, end: int) -> bool:
    """Whether the word before a token is a denominator here, not a quarter of a match."""
    form = line.form(end - 1)
    if form in line.lexicon.only_at_end:
        return ends(line, end)
    return form not in line.lexicon.careful or _of_or_end(line, end)


def _times_of(line: Line, amount: Amount) -> Amount:
    """Two thirds | of a million."""
    at = amount.end
    if line.form(at) in line.lexicon.fraction_of:
        at += 1
        if line.form(at) in line.lexicon.articles:
            at += 1
    word = line.lexicon.numbers.get(line.form(at))
    if word is None or word.kind == "small":
        return amount
    if line.form(at) in line.lexicon.vague and at > amount.end and at - amount.end < 2:
        return amount
    return replace(amount, end=at + 1, value=amount.value * word.value, scale=word.value)


def _half_more(line: Line, amount: Amount) -> Amount | None:
    found = line.lexicon.half_more.at(line.tokens, amount.end)
    if found is None:
        return None
    word = line.lexicon.numbers.get(line.form(found[1]))
    if word is not None and word.kind != "small":
        if word.value < amount.scale:
            # un billón y medio millón
            value = amount.value + HALF * word.value
            return replace(amount, end=found[1] + 1, value=value, weak=False)
        if amount.scale == ONE:
            value = (amount.value + HALF) * word.value
            return replace(
                amount, end=found[1] + 1, value=value, scale=word.value, weak=False, words=True
            )
    value = amount.value + HALF * amount.scale
    return replace(amount, end=found[1], value=value, weak=False)


def _mixed(line: Line, amount: Amount) -> Amount | None:
    """Forty-two and a third; ciento tres con dos tercios; три целых и пять десятых."""
    at = amount.end
    whole = line.form(at) in line.lexicon.whole
    if whole:
        at += 1
    if line.form(at) in line.lexicon.mixed:
        at += 1
    elif not whole:
        return None
    fraction = _fraction(line, at)
    if fraction is None:
        fraction = _one_and_half(line, at)
    if fraction is None:
        return replace(amount, end=amount.end + 1, weak=False) if whole else None
    value = amount.value + fraction.value * amount.scale
    return replace(amount, end=fraction.end, value=value, weak=False, words=True)


def _fraction(line: Line, at: int) -> Amount | None:
    """Return a proper fraction that begins at a token: a third, two fifths, un medio."""
    if line.form(at) in line.lexicon.articles:
        divisor = _denominator(line, at + 1, plural=False)
        if divisor is not None:
            return Amount(at, divisor[1], ONE / divisor[0], words=True)
        if line.form(at + 1) in line.lexicon.ordinals:
            return Amount(at, at + 2, ONE / line.lexicon.ordinals[line.form(at + 1)], words=True)
    cardinal = read_cardinal(line, at)
    if cardinal is None:
        return None
    if cardinal.denominator is not None:
        return Amount(at, cardinal.end, cardinal.value, words=True)
    divisor = _denominator(line, cardinal.end, plural=cardinal.value != 1)
    if divisor is None:
        return None
    return Amount(at, divisor[1], cardinal.value / divisor[0], words=True)


def _one_and_half(line: Line, at: int) -> Amount | None:
    """Once con | uno y medio."""
    if line.form(at) not in line.lexicon.ones:
        return None
    found = line.lexicon.half_more.at(line.tokens, at + 1)
    return None if found is None else Amount(at, found[1], ONE + HALF, words=True)


def _point(line: Line, amount: Amount) -> Amount | None:
    """Two hundred point zero three; siete con cincuenta por ciento."""
    form = line.form(amount.end)
    lexicon = line.lexicon
    if amount.value != amount.value.to_integral_value() or amount.scale != ONE:
        return None
    if form not in lexicon.point and form not in lexicon.point_at_end:
        return None
    digits, end = _decimals(line, amount.end + 1)
    if not digits:
        return None
    if form in lexicon.point_at_end and not (ends(line, end) or line.form(end) == "por"):
        return None
    value = Decimal(f"{int(amount.value)}.{digits}")
    return _scaled(line, replace(amount, end=end, value=value, weak=False, words=True))


def _decimals(line: Line, at: int) -> tuple[str, int]:
    """Return the digits that words or digits spell after a decimal point."""
    spelled = ""
    while (word := line.lexicon.numbers.get(line.form(at))) and word.value < 10:
        spelled += str(word.value)
        at += 1
    if spelled:
        return spelled, at
    if line.is_digits(at) and line.form(at).isdecimal():
        return line.form(at), at + 1
    cardinal = read_cardinal(line, at)
    if cardinal is None or cardinal.ordinal or not cardinal.words:
        return "", at
    return str(int(cardinal.value)), cardinal.end


def _point_first(line: Line, at: int) -> Amount | None:
    """Point 77; coma 5: only as a whole text, since both words are nouns."""
    if at > 1 or line.form(at) not in line.lexicon.point:
        return None
    digits, end = _decimals(line, at + 1)
    if not digits or end != len(line.tokens):
        return None
    return Amount(at, end, Decimal(f"0.{digits}"), words=True)


def _share(line: Line, amount: Amount) -> Amount | None:
    """One in five; dos de cada tres; two out of five; 1 over 20."""
    at = amount.end
    lexicon = line.lexicon
    found = lexicon.share_any.at(line.tokens, at) or lexicon.share.at(line.tokens, at)
    over = line.form(at) in lexicon.over
    if amount.value <= 0 or (found is None and not over):
        return None
    begin = at + 1 if found is None else found[1]
    whole = read_cardinal(line, begin)
    if whole is None or whole.ordinal or whole.value <= 0:
        return None
    value = amount.value / whole.value
    if over:
        fits = ends(line, whole.end) and amount.scale == ONE
    elif lexicon.share_any.at(line.tokens, at) is not None:
        fits = amount.value < 10 and value < 1 or line.form(at + 1) == "cada"
    else:
        fits = _in(line, amount, whole)
    return replace(amount, end=whole.end, value=value, weak=False, words=True) if fits else None


def _in(line: Line, amount: Amount, whole: Cardinal) -> bool:
    """Whether "N in M" is a share, not two in 14 days or 3 in 2019."""
    from compare.figures.units import unit_after

    if amount.value >= whole.value or unit_after(line, whole.end, words=False) is not None:
        return False
    if amount.value == 1:
        return whole.value > 2 and not 1900 <= whole.value <= 2100
    return amount.value < 10 and whole.value in _ROUND and amount.words == whole.words


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
            return _half_more(line, amount) or _mixed(line, amount) or amount
    fraction = _fraction(line, at)
    if fraction is None or not _of_or_end(line, fraction.end) and line.form(fraction.end) != "por":
        return None
    if not _fits_denominator(line, fraction.end):
        return None
    return _times_of(line, fraction)


def _coefficient(line: Line, at: int) -> Amount | None:
    """Half a million, un par de miles, полтора года."""
    found = line.lexicon.coefficients.at(line.tokens, at)
    if found is None:
        return None
    (value, alone), end = found
    following = read_cardinal(line, end)
    word = line.lexicon.numbers.get(line.form(end))
    about = value >= 2
    if word is not None and word.kind != "small" and following is not None:
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
    return None if sign is None else _scaled(line, Amount(at, at + 1, sign))


def _glued_half(line: Line, at: int) -> Amount | None:
    """Полмиллиона, полсотни."""
    half = line.lexicon.glued_half
    form = line.form(at)
    if not half or not form.startswith(half):
        return None
    word = line.lexicon.numbers.get(form.removeprefix(half))
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
