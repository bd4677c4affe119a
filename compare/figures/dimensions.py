"""What a measurement measures: a depth, a distance, the magnitude of a quake."""

from __future__ import annotations

from dataclasses import replace

from compare.figures.surroundings import Surroundings
from compare.figures.vocabulary import name_of
from compare.model import Figure
from compare.words import Word

# "At a depth of about 10 km", "10 kilómetros de profundidad", "16 км к северо-западу от".
BEFORE_REACH = 4
AFTER_REACH = 4
# "De magnitud 7,7", "магнитуда составила 7,7".
MAGNITUDE_REACH = 2
MAGNITUDE = "magnitude"
# "Con el 57,4 % de los votos escrutados": how far the count has come, no share of a side.
TALLIED = "tallied"
PROGRESS_REACH = 5
# The strongest quake known, of 1960, had 9.5.
MOST_MAGNITUDE = 10
# Units of length, which alone have several dimensions to tell apart.
LENGTHS = frozenset({"km", "m", "cm", "mi", "ft", "yd", "[nmi_i]"})


def with_dimension(figure: Figure, near: Surroundings, glued: str | None, language: str) -> Figure:
    """Return a length, a magnitude or a share with what it tells as its role, where words say so.

    `glued` is the word that the figure is one word with: a 7.7-magnitude quake.
    """
    number = figure.kind == "number" and figure.unit is None
    degrees = figure.kind == "measure" and figure.unit == "deg"
    if figure.kind == "percent" and figure.unit == "%":
        beside = near.phrase[:PROGRESS_REACH]
        counted = any(name_of(word, "progress", language) for word in beside)
        return replace(figure, role=TALLIED) if counted else figure
    if figure.unit in LENGTHS:
        role = dimension_of(near, language)
        return replace(figure, role=role) if role else figure
    small = isinstance(figure.value, float | int) and 0 < figure.value <= MOST_MAGNITUDE
    if not (number or degrees) or not small or not is_magnitude(near, glued, language):
        return figure
    # Magnitud 7,7 grados: degrees of Richter's scale are none of heat.
    return replace(figure, kind="number", unit=None, role=MAGNITUDE)


def is_magnitude(near: Surroundings, glued: str | None, language: str) -> bool:
    """Return whether the figure is said to be a magnitude."""
    if glued is not None and name_of(Word(glued, 0, len(glued)), "magnitudes", language):
        return True
    beside = (*near.after[:MAGNITUDE_REACH], *near.before[:MAGNITUDE_REACH])
    return any(name_of(word, "magnitudes", language) for word in beside)


def dimension_of(near: Surroundings, language: str) -> str | None:
    """Return the dimension that the nearest word names; behind the figure, "from" does so too."""
    sides = (
        (near.after[:AFTER_REACH], ("dimensions", "dimensions_after")),
        (near.before[:BEFORE_REACH], ("dimensions",)),
    )
    for distance in range(max(AFTER_REACH, BEFORE_REACH)):
        for run, tables in sides:
            if distance < len(run):
                names = (name_of(run[distance], table, language) for table in tables)
                if found := next((name for name in names if name), None):
                    return found
    return None
