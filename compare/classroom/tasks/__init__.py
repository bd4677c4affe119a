"""The kinds of tasks, one module each."""

from __future__ import annotations

from compare.classroom.tasks import (
    doers,
    figures,
    headlines,
    left_out,
    loaded_words,
    matching,
    own_headline,
)
from compare.classroom.tasks.rules import Rules

# In the order in which a class goes through them.
ALL = (
    headlines.RULES,
    figures.RULES,
    loaded_words.RULES,
    doers.RULES,
    left_out.RULES,
    matching.RULES,
    own_headline.RULES,
)
_BY_KIND: dict[str, Rules] = {rules.kind: rules for rules in ALL}


def rules_of(kind: str) -> Rules:
    """Return the rules of a kind of task; KeyError where there is no such kind."""
    return _BY_KIND[kind]


def is_kind(kind: str) -> bool:
    """Return whether there is such a kind of task."""
    return kind in _BY_KIND
