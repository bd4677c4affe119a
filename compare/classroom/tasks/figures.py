"""Find the figures that differ, and say who is quoted for each."""

from __future__ import annotations

from compare.classroom.model import Point, Task
from compare.classroom.tasks.rules import Rules, marked
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Report, Status

DIFFERENT: frozenset[Status] = frozenset(
    {"conflict", "scale_suspect", "qualifier", "rounding", "inside_range"}
)
NONE = N_("No two versions of this story give different figures for the same thing.")


def build(report: Report, seed: int) -> Task:
    """Return the task with a point for each finding about figures that are not the same."""
    points = tuple(
        Point(
            f"finding-{finding.id}",
            finding.why,
            tuple((m.article, m.sentence, m.start, m.end) for m in finding.mentions),
            tuple(dict.fromkeys(m.source for m in finding.mentions if m.source)),
        )
        for finding in report.findings
        if finding.kind == "figure" and finding.status in DIFFERENT
    )
    if not points:
        raise InputError(_(NONE))
    return Task("figures", points=points)


RULES = Rules(
    kind="figures",
    title=N_("Figures that differ"),
    asks=N_(
        "Mark the figures on which the versions differ. Beside each, write who is quoted for it, "
        "or that nobody is."
    ),
    build=build,
    touches=marked,
    marks=True,
    note=N_("Who is quoted for it?"),
)
