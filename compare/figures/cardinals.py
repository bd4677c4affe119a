"""Cardinal and ordinal numbers in words, in digits, and in both together.

A number is read left to right as parts, each a group below a thousand with its scale:
`two million | three hundred thousand | five`. Inside a group every word must be smaller
than the room the word before left: after "hundred" 100, after "twenty" 10, after "five"
nothing. Where the next word does not fit, a new number begins.
"""

from __future__ import annotations

from decimal import Decimal

from compare.figures.growth import HUNDRED, ROOM, TEN, Cardinal, State, add_word
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS

_TENS = frozenset(map(Decimal, range(10, 100, 10)))


def read_cardinal(line: Line, start: int, plain: bool = False) -> Cardinal | None:
    """Return the longest number that begins at a token; None where none does.

    A fraction after "and" is left to the caller (thirty | and two fifths) unless `plain`.
    """
    state = State(end=start)
    while True:
        at, joined = _skip_joint(line, state, start)
        if joined and state.room != TEN and not plain and _fraction_begins(line, at):
            break
        if line.is_digits(at):
            if not _add_digits(line, state, at, joined, start):
                break
            continue
        form = line.form(at)
        word = line.lexicon.numbers.get(form)
        if word is None or (at == start and form in line.lexicon.never_first):
            return _close(line, state, at, start)
        if not add_word(state, word, at, joined, start):
            if word.kind in ("scale", "hundred") and state.saved is not None:
                return state.saved
            break
        if form in line.lexicon.abbreviations and _goes_on(line, state.end):
            state.end += 1
    return state.freeze() if state.end > start else None


def _goes_on(line: Line, at: int) -> bool:
    """Whether the full stop at a token ends an abbreviation and not the sentence."""
    if line.form(at) != "." or line.spaced(at) or at + 1 >= len(line.tokens):
        return False
    follows = line.tokens[at + 1]
    return follows.value is not None or follows.text.islower() or not follows.text.isalpha()


def _skip_joint(line: Line, state: State, start: int) -> tuple[int, bool]:
    """Step over a hyphen between ten and unit, or an "and"."""
    at = state.end
    if at == start:
        return at, False
    form = line.form(at)
    if form in HYPHENS and state.room == TEN and state.words:
        return at + 1, False
    if form in HYPHENS and not line.spaced(at) and not line.spaced(at + 1):
        # a 2-million-strong army
        word = line.lexicon.numbers.get(line.form(at + 1))
        if word is not None and word.kind != "small" and state.group is not None:
            return at + 1, False
    if form in line.lexicon.joiners and _may_join(line, state):
        return at + 1, True
    return at, False


def _may_join(line: Line, state: State) -> bool:
    if line.lexicon.joiner_after == "ten":
        ten = state.group is not None and state.group % HUNDRED == TEN and state.words
        return state.group is None or state.room == TEN or ten
    return state.group is None or state.room == HUNDRED


def _fraction_begins(line: Line, at: int) -> bool:
    numerator = read_cardinal(line, at, plain=True)
    if numerator is None or numerator.ordinal:
        return False
    if numerator.denominator is not None:
        return True
    return line.form(numerator.end) in line.lexicon.plural_denominators


def _add_digits(line: Line, state: State, at: int, joined: bool, start: int) -> bool:
    token = line.tokens[at]
    value = token.value
    assert value is not None
    whole = value == value.to_integral_value() and token.text.isdecimal()
    if at == start:
        state.group, state.room, state.digits = value, Decimal(0), True
        state.digits_first = True
        state.readings = token.readings
    elif joined and state.group is not None and whole and 0 < value < state.room:
        # treinta y 3; three hundred and 21
        state.saved = state.freeze()
        state.group, state.room = state.group + value, Decimal(0)
    elif not joined and state.parts and state.group is None and whole and token.spaced:
        # 1 тыс. 200; 3 mil 500; 2 million 300 thousand
        scale = state.parts[-1][1]
        follows = line.lexicon.numbers.get(line.form(at + 1))
        fits = scale == ROOM and len(token.text) <= 3 and value > 0
        scaled = follows is not None and follows.kind in ("scale", "hundred")
        if line.form(start) in line.lexicon.vague:
            return False
        if not (value < ROOM and (fits or (scaled and follows and follows.value < scale))):
            return False
        state.saved = state.freeze()
        state.group, state.room, state.digits = value, Decimal(0), True
    else:
        return False
    state.end = at + 1
    return True


def _close(line: Line, state: State, at: int, start: int) -> Cardinal | None:
    """Take in a last word that is an ordinal or a plural denominator."""
    form = line.form(at)
    lexicon = line.lexicon
    begun = state.end > start
    if form in lexicon.ordinals:
        value = lexicon.ordinals[form]
        if not begun:
            return _ordinal(line, value, at)
        if lexicon.ordinal_after == "ordinal":
            return state.freeze()
        if _fits(state, value):
            total = state.total() + value
            return Cardinal(total, at + 1, Decimal(1), True, ordinal=True)
        fraction = form in lexicon.plural_denominators
        if state.group and value >= HUNDRED and not state.digits and not fraction:
            return Cardinal(state.total() * value, at + 1, Decimal(1), True, ordinal=True)
    elif begun and form in lexicon.plural_denominators and not state.digits:
        value = lexicon.plural_denominators[form]
        if state.room == TEN and state.before_ten and 1 <= value < TEN:
            lower = (state.group or Decimal(0)) % HUNDRED + value
            return Cardinal(
                state.before_ten / lower,
                at + 1,
                Decimal(1),
                True,
                numerator=state.before_ten,
                denominator=lower,
            )
    return state.freeze() if begun else None


def _ordinal(line: Line, value: Decimal, at: int) -> Cardinal:
    """An ordinal by itself; in some languages with a unit after: vigésimo primero."""
    unit = line.lexicon.ordinals.get(line.form(at + 1))
    joins = line.lexicon.ordinal_after == "ordinal" and value in _TENS
    if joins and unit is not None and unit < TEN:
        return Cardinal(value + unit, at + 2, Decimal(1), True, ordinal=True)
    return Cardinal(value, at + 1, Decimal(1), True, ordinal=True)


def _fits(state: State, value: Decimal) -> bool:
    if state.digits or not state.words:
        return False
    if state.group is None:
        return bool(state.parts) and value < state.parts[-1][1]
    return value < state.room
