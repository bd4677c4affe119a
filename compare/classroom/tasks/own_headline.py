"""Write a headline that takes no side."""

from __future__ import annotations

from compare.classroom.model import Answer, Exercise, Point, Task
from compare.classroom.tasks.rules import Rules
from compare.messages import N_, _
from compare.model import Article, Report, Term


def build(report: Report, seed: int) -> Task:
    """Return the task with a point for each headline that has loaded words."""
    points = tuple(
        Point(
            article.id,
            _("The headline of “{outlet}”: {words}.").format(
                outlet=article.outlet, words=_quoted(loaded)
            ),
            tuple((article.id, 0, term.start, term.end) for term in loaded),
        )
        for article in report.articles
        if (loaded := _loaded_title(article))
    )
    return Task("own_headline", points=points)


def remarks(exercise: Exercise, answer: Answer) -> tuple[str, ...]:
    """Return what the loaded words imply that the program knows in a pupil's headline."""
    from compare.framing import read_terms

    if not answer.text:
        return ()
    terms = _loaded(read_terms(answer.text, exercise.language, exercise.report.pivot))
    if not terms:
        return (_("The program knows no loaded word in your headline."),)
    return tuple(
        _("“{word}” in your headline: {reason}").format(word=term.text, reason=term.reason)
        for term in terms
    )


def touches(point: Point, answer: Answer) -> bool:
    """Return False: other versions' headlines are not to be found."""
    return False


def _loaded_title(article: Article) -> list[Term]:
    return _loaded(article.sentences[0].terms) if article.title and article.sentences else []


def _loaded(terms: tuple[Term, ...]) -> list[Term]:
    from compare.framing.lexicon import is_loaded

    return [term for term in terms if is_loaded(term.shade)]


def _quoted(terms: list[Term]) -> str:
    from compare.framing.why import glossed

    return ", ".join(glossed(term.text, term.gloss) for term in terms)


RULES = Rules(
    kind="own_headline",
    title=N_("A headline of your own"),
    asks=N_("Write a headline for this story that takes no side."),
    build=build,
    touches=touches,
    counted=False,
    remarks=remarks,
)
