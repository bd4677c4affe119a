"""How each finding looks: its icon, its label and what it means, in words for the reader."""

from __future__ import annotations

from typing import NamedTuple

from compare.model import FindingKind, Status


class Look(NamedTuple):
    """An icon, a short label and one sentence for "How to read the marks"."""

    icon: str
    label: str
    meaning: str


# In the order in which findings are listed: what a reader has to check comes first.
STATUSES: dict[Status, Look] = {
    "conflict": Look("≠", "conflict", "The versions give different figures for the same thing."),
    "scale_suspect": Look(
        "×10", "a slip?", "The digits are alike: a factor of 10 or 1,000, or two digits swapped."
    ),
    "qualifier": Look(
        "≥", "hedged", "The figures fit together, but one is hedged: “at least”, “about”, “up to”."
    ),
    "rounding": Look("≈", "rounded", "One figure is the other one rounded."),
    "inside_range": Look("⊂", "in range", "One figure lies inside the range that another gives."),
    "differs": Look("~", "wording", "The same thing is put in words that imply something else."),
    "missing": Look("∅", "missing", "Every other version tells this; here it was not found."),
    "adds_up": Look("∑", "adds up", "The parts that a version gives make up its total."),
    "agrees": Look("=", "agrees", "All versions that give this figure give the same."),
    "only_here": Look("◇", "only here", "Only this version has it; the others may word it apart."),
}
_ORDER = {status: place for place, status in enumerate(STATUSES)}

# What the filter "Only rows that differ" leaves out, with rows that have no finding at all.
ALIKE: frozenset[Status] = frozenset({"agrees", "adds_up"})

KINDS: dict[FindingKind, str] = {
    "figure": "Figures",
    "framing": "Wording",
    "omission": "Missing",
}

ENGINES = {
    "memory": "memory",
    "argos": "Argos",
    "libretranslate": "LibreTranslate",
    "glossary": "rough",
}


def place(status: Status) -> int:
    """Return where findings of this status stand in a list, 0 first."""
    return _ORDER[status]
