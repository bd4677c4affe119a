from __future__ import annotations

from dataclasses import replace

import pytest

from compare import limits
from compare.classroom.making import Choice, make_exercise, story_of
from compare.classroom.model import Answer, Exercise, Saved
from compare.classroom.ready import compare_sample, ready_made
from compare.classroom.showing import shown_to_pupil
from compare.classroom.tables import PupilRow
from compare.errors import InputError
from compare.messages import speaking
from compare.model import Report
from compare.read.saved import fits_together


def look(exercise: Exercise, answers: dict[str, Saved], clock: object) -> object:
    now = clock()  # type: ignore[operator]
    pupil = PupilRow(id=1, name="Ana", started_at=now)
    return shown_to_pupil(exercise, pupil, answers, {}, is_open=True)


def test_fewer_versions_have_findings_of_their_own(raid_report: Report) -> None:
    pair = story_of(raid_report, ("en", "ru"))
    assert [article.language for article in pair.articles] == ["en", "ru"]
    assert fits_together(pair)
    assert not any("Outlet es" in finding.why for finding in pair.findings)
    # What the Spanish version alone tells is no row any more; what it left out is no finding.
    assert len(pair.rows) < len(raid_report.rows)
    assert not [f for f in pair.findings if f.kind == "omission"]
    assert any(f.status == "conflict" and "26" in f.why for f in pair.findings)


def test_findings_are_told_in_the_pivot_whatever_is_spoken(raid_report: Report) -> None:
    with speaking("ru"):
        pair = story_of(raid_report, ("en", "ru"))
    assert any("do not fit together" in finding.why for finding in pair.findings)


def test_what_is_the_teachers_own_stays_out(raid_report: Report) -> None:
    story = story_of(replace(raid_report, warnings=("private",)))
    assert story.warnings == ()
    assert story.options.memories == ()


@pytest.mark.parametrize("versions", [("en",), ("en", "fr"), ("en", "en")])
def test_two_versions_are_needed(raid_report: Report, versions: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="at least two versions"):
        make_exercise(raid_report, Choice(("figures",), versions=versions))


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(()), "at least one task"),
        (Choice(("figures", "dancing")), "no task “dancing”"),  # type: ignore[arg-type]
        (Choice(("figures",), minutes=0), "from 1 to 600 minutes"),
        (Choice(("figures",), minutes=601), "from 1 to 600 minutes"),
        (Choice(("figures",), language="fr"), "from en, es, ru"),
        (Choice(("figures",), title="a" * (limits.MAX_EXERCISE_TITLE_LETTERS + 1)), "too long"),
        (Choice(("figures",), introduction="a" * 3_001), "too long"),
    ],
)
def test_what_cannot_be_made_is_said(raid_report: Report, choice: Choice, said: str) -> None:
    with pytest.raises(InputError, match=said):
        make_exercise(raid_report, choice)


def test_tasks_come_in_the_order_of_a_lesson(raid_report: Report) -> None:
    made = make_exercise(raid_report, Choice(("own_headline", "figures", "headlines")))
    assert [task.kind for task in made.tasks] == ["headlines", "figures", "own_headline"]


@pytest.mark.parametrize(
    ("choice", "story", "title"),
    [("  Mine ", None, "Mine"), ("", "The raid", "The raid"), ("", None, "One story, 3 versions")],
)
def test_an_exercise_has_a_title(
    raid_report: Report, choice: str, story: str | None, title: str
) -> None:
    named = replace(raid_report, title=story)
    assert make_exercise(named, Choice(("figures",), title=choice)).title == title


def test_outlets_are_hidden_until_the_end(exercise: Exercise, clock: object) -> None:
    labels = [text.label for text in look(exercise, {}, clock).texts]  # type: ignore[attr-defined]
    assert labels == ["Version A", "Version B", "Version C"]
    shown = look(replace(exercise, outlets_hidden=False), {}, clock)
    assert [text.label for text in shown.texts] == ["Outlet en", "Outlet es", "Outlet ru"]  # type: ignore[attr-defined]


def test_titles_are_shown_once_they_are_placed(exercise: Exercise, clock: object) -> None:
    def titles(choices: dict[str, str]) -> int:
        answers = {"headlines": Saved(Answer(choices=choices), 1, clock())}  # type: ignore[operator]
        view = look(exercise, answers, clock)
        return sum(line.is_title for text in view.texts for line in text.lines)  # type: ignore[attr-defined]

    assert titles({}) == titles({"1": "a", "2": "a"}) == 0
    assert titles({"1": "a", "2": "a", "3": "b"}) == 3


def test_lines_know_their_paragraphs(exercise: Exercise, clock: object) -> None:
    view = look(replace(exercise, tasks=()), {}, clock)
    lines = view.texts[0].lines  # type: ignore[attr-defined]
    article = exercise.report.articles[0]
    assert [line.sentence for line in lines] == [s.id for s in article.sentences]
    assert sum(line.starts_paragraph for line in lines) == len(article.text.split("\n\n"))


def test_each_sample_story_has_an_exercise() -> None:
    assert ready_made()[0].story == "raid"
    assert {ready.story for ready in ready_made()} == {"raid", "pensions", "border", "flood"}


@pytest.mark.parametrize("ready", ready_made(), ids=lambda ready: ready.story)
@pytest.mark.parametrize("pivot", ["en", "ru"])
def test_ready_made_exercises_can_be_made(ready: object, pivot: str) -> None:
    report = compare_sample(ready, pivot)  # type: ignore[arg-type]
    for language in ("en", "es", "ru"):
        choice = ready.choice(language)  # type: ignore[attr-defined]
        made = make_exercise(report, choice)
        assert {task.kind for task in made.tasks} == set(choice.tasks)
        assert made.introduction
        assert all(task.points for task in made.tasks)
    assert [a.outlet for a in report.articles] == list(ready.outlets.values())  # type: ignore[attr-defined]
