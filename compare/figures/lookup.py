"""By what a figure is looked up among many: figures that may be equal share a key.

Nothing is decided here: `likeness.equal` is asked of those that a key brings together, so
that a story of a thousand figures need not hold each against all others.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator

from compare.figures.likeness import Group
from compare.figures.relation import CONVERTED, DEGREE, conversions_of, dimension, readings
from compare.model import Figure

# Steps of the keys' scales, by which nearer values share a key: wider than what `relation.same`
# lets conversions be apart, and than the rounding of a float.
_CONVERTED_STEP = -math.log(1 - CONVERTED) * 1.1
_DEGREE_STEP = DEGREE * 1.1
_EXACT_STEP = 1e-6


class FigureIndex:
    """Groups of figures by their number, looked up by a figure of an article."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._numbers: dict[tuple[str, Hashable], set[int]] = {}
        for number, group in enumerate(groups):
            self.add(number, group)

    def add(self, number: int, group: Group) -> None:
        """Let the group of this number be found by these figures too."""
        for place in group:
            for key in (*_own_keys(place.figure), *_bare_keys(place.figure)):
                self._numbers.setdefault((place.article, key), set()).add(number)

    def candidates(self, group: Group) -> list[int]:
        """Return the numbers of the groups that may have an equal of each figure, in order."""
        found: set[int] | None = None
        for place in group:
            keys = (*_own_keys(place.figure), *_bare_keys(place.figure, sought=True))
            near = set[int]().union(*(self._numbers.get((place.article, k), ()) for k in keys))
            found = near if found is None else found & near
        return sorted(found or ())


def _own_keys(figure: Figure) -> Iterator[Hashable]:
    """Give the keys that two equal figures of one dimension share."""
    if isinstance(figure.value or figure.low, str):
        # Days agree in parts: with or without their year.
        yield "calendar"
        return
    for end in _ends(figure, convert=False):
        yield from (("exact", step) for step in _steps(end, _EXACT_STEP))
    measured = dimension(figure)
    for end in _ends(figure, convert=True) if conversions_of(figure) else ():
        if measured == "temperature":
            yield from ((measured, step) for step in _linear_steps(end, _DEGREE_STEP))
        else:
            yield from ((measured, step) for step in _steps(end, _CONVERTED_STEP))


def _bare_keys(figure: Figure, sought: bool = False) -> Iterator[Hashable]:
    """Give the keys that a bare number and an age or duration share, as written.

    Other keys where the figure is `sought`, so that numbers do not find numbers by them.
    """
    if figure.kind == "number":
        side = "years" if sought else "bare"
    elif figure.kind in ("age", "duration"):
        side = "bare" if sought else "years"
    else:
        return
    for end in _ends(figure, convert=False):
        yield from ((side, step) for step in _steps(end, _CONVERTED_STEP))


def _ends(figure: Figure, convert: bool) -> Iterator[float]:
    """Give the lower end of each reading, the upper one where there is no lower."""
    for low, high in readings(figure, convert):
        yield low if math.isfinite(low) else high


def _steps(value: float, step: float) -> tuple[Hashable, ...]:
    """Return two steps of a logarithmic scale; values within a step of each other share one."""
    if not value or not math.isfinite(value):
        return (value,)
    sign = math.copysign(1, value)
    number = math.floor(math.log(abs(value)) / step)
    return (sign, number), (sign, number + 1)


def _linear_steps(value: float, step: float) -> tuple[Hashable, ...]:
    if not math.isfinite(value):
        return (value,)
    number = math.floor(value / step)
    return number, number + 1
