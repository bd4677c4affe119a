"""How each finding looks: its icon, its label and what it means, in words for the reader.

The words are messages: whoever shows them says them with `_`.
"""

from __future__ import annotations

from typing import NamedTuple

from compare.messages import N_
from compare.model import FindingKind, Status


class Look(NamedTuple):
    """An icon, a short label and one sentence for "How to read the marks"."""

    icon: str
    label: str
    meaning: str


# In the order in which findings are listed: what a reader has to check comes first.
STATUSES: dict[Status, Look] = {
    "conflict": Look(
        "≠", N_("conflict"), N_("The versions give different figures for the same thing.")
    ),
    "scale_suspect": Look(
        "×10",
        N_("a slip?"),
        N_("The digits are alike: a factor of 10 or 1,000, or two digits swapped."),
    ),
    "qualifier": Look(
        "≥",
        N_("hedged"),
        N_("The figures fit together, but one is hedged: “at least”, “about”, “up to”."),
    ),
    "rounding": Look("≈", N_("rounded"), N_("One figure is the other one rounded.")),
    "inside_range": Look(
        "⊂", N_("in range"), N_("One figure lies inside the range that another gives.")
    ),
    "differs": Look(
        "~", N_("wording"), N_("The same thing is put in words that imply something else.")
    ),
    "missing": Look(
        "∅", N_("missing"), N_("Every other version tells this; here it was not found.")
    ),
    "adds_up": Look("∑", N_("adds up"), N_("The parts that a version gives make up its total.")),
    "agrees": Look("=", N_("agrees"), N_("All versions that give this figure give the same.")),
    "only_here": Look(
        "◇", N_("only here"), N_("Only this version has it; the others may word it apart.")
    ),
}
_ORDER = {status: place for place, status in enumerate(STATUSES)}

# What the filter "Only rows that differ" leaves out, with rows that have no finding at all.
ALIKE: frozenset[Status] = frozenset({"agrees", "adds_up"})

KINDS: dict[FindingKind, str] = {
    "figure": N_("Figures"),
    "framing": N_("Wording"),
    "omission": N_("Missing"),
}

# Argos and LibreTranslate are names: no catalogue changes them.
ENGINES = {
    "memory": N_("memory"),
    "argos": "Argos",
    "libretranslate": "LibreTranslate",
    "glossary": N_("rough"),
}


def place(status: Status) -> int:
    """Return where findings of this status stand in a list, 0 first."""
    return _ORDER[status]
