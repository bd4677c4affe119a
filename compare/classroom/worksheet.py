"""An exercise on paper: a worksheet with the texts, the tasks and room to write, and its key.

Both are made of the same plain data, set as a PDF by Typst and as a web page by
`worksheet_html`. The worksheet speaks the exercise's language, the key that of its teacher.
"""

from __future__ import annotations

from typing import Any

from compare.classroom.model import Exercise, Line, VersionText
from compare.classroom.showing import version_labels, version_text
from compare.classroom.worksheet_tasks import key_of, place_name, sheet_of
from compare.export import say
from compare.export.printing import ROOT, typeset
from compare.messages import N_, _, ngettext, speaking, spoken

TEMPLATE = ROOT / "classroom" / "assets" / "worksheet.typ"
# Letters of the title that the foot of a page has room for beside its number.
RUNNING_TITLE = 110
ORGANIZER = (N_("Headline"), N_("Tone"), N_("Details"), N_("Sources"), N_("Language"))
ABOUT_KEY = N_(
    "This is what Parallax found by itself. It is there to talk about, not to give marks: it "
    "misses things, and marks some without need."
)
HOW_TO_READ = N_(
    "Each sentence begins a line with a number: use it to say where you found something. What is "
    "in italics is a translation by a program or a person, not the version’s own words."
)


def to_pdf(exercise: Exercise, *, is_key: bool = False) -> bytes:
    """Return the worksheet, or the key, as the bytes of a PDF: the same each time."""
    with speaking(spoken() if is_key else exercise.language):
        return typeset(TEMPLATE, sheet(exercise, is_key=is_key))


def to_html(exercise: Exercise, *, is_key: bool = False) -> str:
    """Return the worksheet, or the key, as a page in one file that needs no network."""
    from compare.classroom.worksheet_html import page

    with speaking(spoken() if is_key else exercise.language):
        return page(sheet(exercise, is_key=is_key))


def sheet(exercise: Exercise, *, is_key: bool) -> dict[str, Any]:
    """Return all that stands on the paper, said in the spoken language."""
    kind = _("Key") if is_key else _("Worksheet")
    labels = version_labels(exercise, revealed=False)
    about = (
        ngettext("{number} minute", "{number} minutes", exercise.minutes).format(
            number=exercise.minutes
        )
        if exercise.minutes
        else ""
    )
    return {
        "title": f"{exercise.title} – {kind}",
        "running": f"Parallax · {kind} · {_shortened(exercise.title)}",
        "language": spoken(),
        "pivot": exercise.report.pivot,
        "foot": _("Page {number} of {all}"),
        "kind": kind,
        "name": {"text": exercise.title, "lang": exercise.language},
        "about": about,
        "fill-in": [] if is_key else [_("Name"), _("Class"), _("Date")],
        "introduction": [] if is_key else _paragraphs(exercise),
        "note": _(ABOUT_KEY) if is_key else _(HOW_TO_READ),
        "outlets": _outlets(exercise) if is_key else [],
        "outlets-heading": _("Who is who"),
        "texts-heading": _("The versions"),
        "versions": [] if is_key else [_version(exercise, one) for one in _texts(exercise)],
        "tasks-heading": _("Tasks"),
        "tasks": [
            key_of(exercise, task, number) if is_key else sheet_of(exercise, task, number)
            for number, task in enumerate(exercise.tasks, start=1)
        ],
        "organizer": None
        if is_key
        else {
            "heading": _("The versions beside each other"),
            "columns": [labels[article.id] for article in exercise.report.articles],
            "rows": [_(name) for name in ORGANIZER],
        },
    }


def _texts(exercise: Exercise) -> list[VersionText]:
    """Return the versions as pupils see them before they hand in."""
    labels = version_labels(exercise, revealed=False)
    titled = exercise.task("headlines") is None
    return [
        version_text(article, labels[article.id], titled=titled)
        for article in exercise.report.articles
    ]


def _version(exercise: Exercise, text: VersionText) -> dict[str, Any]:
    letter = text.version.upper()
    named = f"{letter} · {text.label}" if not exercise.outlets_hidden else text.label
    return {
        "name": named,
        "lang": text.language,
        "about": say.capital(say.language_name(text.language)),
        "lines": [_line(exercise, text, line) for line in text.lines],
    }


def _line(exercise: Exercise, text: VersionText, line: Line) -> dict[str, Any]:
    is_foreign = text.language != exercise.report.pivot
    return {
        "number": "" if line.is_title else place_name(exercise, text.version, line.sentence),
        "text": line.text,
        "lang": text.language,
        "translation": line.translation if is_foreign else None,
        "title": line.is_title,
        "new": line.starts_paragraph,
    }


def _outlets(exercise: Exercise) -> list[dict[str, str]]:
    """Return which letter stands for which outlet, and its headline."""
    return [
        {
            "letter": article.id.upper(),
            "name": article.outlet,
            "about": say.capital(say.language_name(article.language)),
            "headline": article.title or "",
            "lang": article.language,
        }
        for article in exercise.report.articles
    ]


def _paragraphs(exercise: Exercise) -> list[str]:
    return [part.strip() for part in exercise.introduction.split("\n") if part.strip()]


def _shortened(name: str) -> str:
    return name if len(name) <= RUNNING_TITLE else name[: RUNNING_TITLE - 1].rstrip() + "…"
