"""The tasks of an exercise on paper: what a pupil fills in, and what the key says to each."""

from __future__ import annotations

from typing import Any

from compare.classroom.answers import sentence_texts
from compare.classroom.model import Exercise, Passage, Point, Task, TaskKind
from compare.classroom.showing import version_labels
from compare.classroom.tasks import rules_of
from compare.classroom.tasks.rules import option_text
from compare.messages import N_, _, pgettext, spoken

# Empty lines of a table: some more than there is to find, within what fits half a page.
FEWEST_LINES, MOST_LINES = 5, 10
LINES_FOR_A_TEXT = 3
ON_PAPER: dict[TaskKind, str] = {
    "figures": N_(
        "Find the figures on which the versions differ. Write who is quoted for each, or that "
        "nobody is."
    ),
    "loaded_words": N_(
        "Find words that praise, blame or frighten, where another word would tell the same. "
        "Write a neutral word for each."
    ),
    "left_out": N_(
        "Choose a version. Which sentences of the others tell something that it leaves out? "
        "Write why it may matter."
    ),
    "matching": N_(
        "Find for each sentence the one of the other version that tells the same, and write its "
        "number on the line."
    ),
}


def place_name(exercise: Exercise, version: str, sentence: int) -> str:
    """Return what a sentence is called on paper: "A 3", counted from 1 behind the headline."""
    article = next(one for one in exercise.report.articles if one.id == version)
    letter = version.upper()
    if article.title and sentence == 0:
        return _("{version}, headline").format(version=letter)
    return f"{letter} {sentence if article.title else sentence + 1}"


def sheet_of(exercise: Exercise, task: Task, number: int) -> dict[str, Any]:
    """Return the task as pupils get it: a table to fill in, items to answer, or empty lines."""
    labels = version_labels(exercise, revealed=False)
    rules = rules_of(task.kind)
    found: dict[str, Any] = {
        "title": f"{number}. {_(rules.title)}",
        "asks": _(ON_PAPER.get(task.kind, rules.asks)),
        "header": [],
        "lines": 0,
        "items": [],
        "among": "",
    }
    if task.kind == "matching":
        places = ", ".join(_places(exercise, option) for option in task.options)
        among = _("Choose among: {lines}").format(lines=places)
        return {**found, "among": among, "items": _items(exercise, task, [])}
    if task.items:
        boxes = [
            {"text": labels[option.key], "lang": ""}
            if task.kind == "headlines"
            else {"text": option_text(rules, option), "lang": option.language or spoken()}
            for option in task.options
        ]
        return {**found, "items": _items(exercise, task, boxes)}
    if not rules.marks:
        return {**found, "lines": LINES_FOR_A_TEXT}
    lines = min(MOST_LINES, max(FEWEST_LINES, len(task.points) + 2))
    return {**found, "header": _header(exercise, task.kind), "lines": lines}


def _header(exercise: Exercise, kind: TaskKind) -> list[str]:
    letters = [article.id.upper() for article in exercise.report.articles]
    headers: dict[str, list[str]] = {
        "figures": [_("What is counted"), *letters, _("Who is quoted for it?")],
        "loaded_words": [_("Line"), pgettext("column", "Words"), _("A neutral word for it")],
        "left_out": [_("Line"), _("What it tells"), _("Missing in"), _("Why it may matter")],
    }
    return headers[kind]


def _items(exercise: Exercise, task: Task, boxes: list[dict[str, str]]) -> list[dict[str, Any]]:
    """Return the items to answer; the first of each group stands apart from what is before."""
    found = []
    group = ""
    for item in task.items:
        starts = item.group != group
        group = item.group
        found.append({**_item(exercise, item, boxes), "starts": starts})
    return found


def _item(exercise: Exercise, item: Passage, boxes: list[dict[str, str]]) -> dict[str, Any]:
    start, end = item.focus or (0, 0)
    is_foreign = item.language != exercise.report.pivot
    return {
        "place": _places(exercise, item),
        "lang": item.language,
        "before": item.text[:start],
        "focus": item.text[start:end],
        "after": item.text[end:],
        "translation": item.translation if is_foreign else None,
        "boxes": boxes,
    }


def _places(exercise: Exercise, passage: Passage) -> str:
    if passage.version is None:
        return ""
    return " + ".join(
        place_name(exercise, passage.version, sentence) for sentence in passage.sentences
    )


def key_of(exercise: Exercise, task: Task, number: int) -> dict[str, Any]:
    """Return what the program has to say to the task, each point with its lines and reason."""
    rules = rules_of(task.kind)
    return {
        "title": f"{number}. {_(rules.title)}",
        "asks": _(ON_PAPER.get(task.kind, rules.asks)),
        "points": [_point(exercise, task, point) for point in task.points],
        "nothing": _("Talk about the pupils’ own: Parallax has no answer to this."),
    }


def _point(exercise: Exercise, task: Task, point: Point) -> dict[str, Any]:
    languages = {article.id: article.language for article in exercise.report.articles}
    texts = sentence_texts(exercise)
    labels = version_labels(exercise, revealed=True)
    places = [
        {
            "line": place_name(exercise, version, sentence),
            "words": texts[version, sentence][start:end],
            "lang": languages[version],
        }
        for version, sentence, start, end in point.places
    ]
    sources = _("Quoted: {sources}").format(sources="; ".join(point.sources))
    missing = ", ".join(f"{id.upper()} ({labels[id]})" for id in point.missing_in)
    return {
        "asked": _asked(exercise, task, point),
        "why": point.why,
        "places": places,
        "extra": [
            *([sources] if point.sources else []),
            *([_("Missing in: {outlets}").format(outlets=missing)] if missing else []),
        ],
    }


def _asked(exercise: Exercise, task: Task, point: Point) -> dict[str, str] | None:
    """Return the item that the point is about and what the program would choose for it."""
    item = next((one for one in task.items if one.key == point.item), None)
    option = next((one for one in task.options if one.key == point.chosen), None)
    if item is None or option is None:
        return None
    place = _places(exercise, item)
    if task.kind == "matching":
        chosen = _places(exercise, option)
    elif task.kind == "headlines":
        chosen = f"{option.key.upper()} · {option.text}"
    else:
        chosen = option_text(rules_of(task.kind), option)
    return {"place": place, "text": item.text, "lang": item.language, "chosen": chosen}
