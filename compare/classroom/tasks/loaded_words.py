"""Mark words that take a side, and offer a neutral one for each."""

from __future__ import annotations

from compare.classroom.model import Point, Task
from compare.classroom.tasks.rules import Rules, marked
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Mention, Report

NONE = N_("The program knows no loaded word in these versions that another puts differently.")


def build(report: Report, seed: int) -> Task:
    """Return the task with a point for each finding that marks a loaded word."""
    loaded = _loaded_places(report)
    points = []
    for finding in report.findings:
        places = tuple(_place(mention) for mention in finding.mentions if _place(mention) in loaded)
        if finding.kind == "framing" and places:
            points.append(Point(f"finding-{finding.id}", finding.why, places))
    if not points:
        raise InputError(_(NONE))
    return Task("loaded_words", points=tuple(points))


def _loaded_places(report: Report) -> set[tuple[str, int, int, int]]:
    from compare.framing.lexicon import is_loaded

    return {
        (article.id, sentence.id, term.start, term.end)
        for article in report.articles
        for sentence in article.sentences
        for term in sentence.terms
        if is_loaded(term.shade)
    }


def _place(mention: Mention) -> tuple[str, int, int, int]:
    return mention.article, mention.sentence, mention.start, mention.end


RULES = Rules(
    kind="loaded_words",
    title=N_("Loaded words"),
    asks=N_(
        "Mark the words that praise, blame or frighten, where another word would tell the same. "
        "Beside each, write a neutral word."
    ),
    build=build,
    touches=marked,
    marks=True,
    note=N_("A neutral word for it"),
)
