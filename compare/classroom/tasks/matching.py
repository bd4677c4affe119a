"""Put the sentences of two versions together that tell the same."""

from __future__ import annotations

import random
from itertools import combinations

from compare.classroom.model import Passage, Point, Task
from compare.classroom.tasks.rules import Rules, chosen
from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Article, Report, Row

FEWEST, MOST = 3, 6
# The least chance that a row is right for it to be put to pupils as a question.
SURE = 0.85
NONE = N_("No two versions have three sentences that surely tell the same.")


def build(report: Report, seed: int) -> Task:
    """Return the task for the two versions with the most rows that are sure."""
    sides = max(
        combinations(report.articles, 2), key=lambda pair: min(MOST, len(_rows(report, *pair)))
    )
    rows = _rows(report, *sides)
    if len(rows) < FEWEST:
        raise InputError(_(NONE))
    drawn = random.Random(seed)  # nosec B311: a choice of rows, no secret
    rows = sorted(drawn.sample(rows, min(MOST, len(rows))), key=lambda row: row.id)
    one, other = sides
    items = [_passage(f"{n}", one, row) for n, row in enumerate(rows, start=1)]
    answers = [f"{n}" for n in range(1, len(rows) + 1)]
    drawn.shuffle(answers)
    options = [_passage(key, other, row) for key, row in zip(answers, rows, strict=True)]
    points = tuple(
        Point(item.key, _why(row), item=item.key, chosen=option.key)
        for item, option, row in zip(items, options, rows, strict=True)
    )
    options.sort(key=lambda option: int(option.key))
    return Task("matching", tuple(items), tuple(options), points)


def _rows(report: Report, one: Article, other: Article) -> list[Row]:
    """Return the rows that both versions have for sure, titles left out."""
    return [
        row
        for row in report.rows
        if row.cells[one.id]
        and row.cells[other.id]
        and (row.kept or (row.confidence or 0) >= SURE)
        and not any(article.title and 0 in row.cells[article.id] for article in (one, other))
    ]


def _passage(key: str, article: Article, row: Row) -> Passage:
    sentences = [article.sentences[id] for id in row.cells[article.id]]
    translations = [sentence.translation for sentence in sentences]
    return Passage(
        key,
        " ".join(sentence.text for sentence in sentences),
        article.language,
        " ".join(filter(None, translations)) if all(translations) else None,
        article.id,
        tuple(row.cells[article.id]),
    )


def _why(row: Row) -> str:
    shared = [word for words in row.shared.values() for word in words]
    if shared:
        return _("They have in common: {words}.").format(words=", ".join(shared))
    return _("They tell the same in other words.")


RULES = Rules(
    kind="matching",
    title=N_("Sentence to sentence"),
    asks=N_("Find for each sentence the one of the other version that tells the same."),
    build=build,
    touches=chosen,
)
