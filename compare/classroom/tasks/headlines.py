"""Put each headline to its version."""

from __future__ import annotations

import random

from compare.classroom.model import Passage, Point, Task
from compare.classroom.tasks.rules import Rules, chosen
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Report

NONE = N_("Fewer than two versions of this story have a headline.")


def build(report: Report, seed: int) -> Task:
    """Return the task: the headlines in an order drawn by lot, the versions as options."""
    titled = [article for article in report.articles if article.title and article.sentences]
    if len(titled) < 2:
        raise InputError(_(NONE))
    random.Random(seed).shuffle(titled)  # nosec B311: an order, no secret
    items, points = [], []
    for number, article in enumerate(titled, start=1):
        title = article.sentences[0]
        items.append(Passage(str(number), title.text, article.language, title.translation))
        points.append(
            Point(
                str(number),
                _("It is the headline of “{outlet}”.").format(outlet=article.outlet),
                item=str(number),
                chosen=article.id,
            )
        )
    options = tuple(
        Passage(article.id, article.outlet, article.language, version=article.id)
        for article in report.articles
    )
    return Task("headlines", tuple(items), options, tuple(points))


RULES = Rules(
    kind="headlines",
    title=N_("Whose headline is it?"),
    asks=N_("Read the versions. Then put each headline to the one that it stands over."),
    build=build,
    touches=chosen,
)
