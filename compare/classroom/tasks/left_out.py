"""What does one version leave out that others tell?"""

from __future__ import annotations

from compare.classroom.model import Answer, Point, Task
from compare.classroom.tasks.rules import Rules
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Report

NONE = N_("Each version of this story tells what the others tell.")


def build(report: Report, seed: int) -> Task:
    """Return the task with a point for each row that a version does not have."""
    points = tuple(
        Point(
            f"finding-{finding.id}",
            finding.why,
            tuple((m.article, m.sentence, m.start, m.end) for m in finding.mentions),
            missing_in=finding.missing_in,
        )
        for finding in report.findings
        if finding.kind == "omission"
    )
    if not points:
        raise InputError(_(NONE))
    return Task("left_out", points=points)


def touches(point: Point, answer: Answer) -> bool:
    """Return whether an answer marks one of the sentences as missing where it is missing."""
    sentences = {(version, sentence) for version, sentence, _start, _end in point.places}
    return any(
        (mark.version, mark.sentence) in sentences and mark.missing_in in point.missing_in
        for mark in answer.marks
    )


RULES = Rules(
    kind="left_out",
    title=N_("What is left out"),
    asks=N_(
        "Choose a version. Mark the sentences of the others that tell something which it leaves "
        "out. Beside each, write why it may matter."
    ),
    build=build,
    touches=touches,
    marks=True,
    note=N_("Why it may matter"),
    missing_in=True,
)
