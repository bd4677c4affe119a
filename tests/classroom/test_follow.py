from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook

from compare.classroom.export import to_csv, to_xlsx
from compare.classroom.follow import overview
from compare.classroom.model import (
    Answer,
    Comment,
    Exercise,
    Mark,
    PupilWork,
    Saved,
    TeacherView,
)

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
FORMULA = '=HYPERLINK("http://example.org")'


def mark(exercise: Exercise, version: str, words: str, **more: str) -> Mark:
    article = next(a for a in exercise.report.articles if a.id == version)
    sentence = next(s for s in article.sentences if words in s.text)
    start = sentence.text.index(words)
    return Mark(version, sentence.id, start, start + len(words), **more)


def work(number: int, answers: dict[str, Answer], done: bool = False) -> PupilWork:
    saved = {task: Saved(answer, 1, NOW) for task, answer in answers.items()}
    return PupilWork(number, f"Pupil {number}", NOW, NOW if done else None, saved, {})


@pytest.fixture
def view(exercise: Exercise) -> TeacherView:
    """Three pupils: two marked a figure that differs, two the same plain word."""
    figure = mark(exercise, "c", "26 их", note="военные")
    plain = mark(exercise, "a", "Cilia Flores")
    pupils = (
        work(
            1, {"figures": Answer(marks=(figure, plain)), "headlines": Answer(choices={"1": "a"})}
        ),
        work(2, {"figures": Answer(marks=(plain, figure))}, done=True),
        work(3, {"figures": Answer(), "headlines": Answer(choices={"1": "b"})}),
    )
    return TeacherView(exercise, pupils, NOW, None, NOW)


def test_who_has_come_and_who_is_done(view: TeacherView) -> None:
    found = overview(view)
    assert (found.pupils, found.handed_in, found.working) == (3, 1, 2)
    assert {task.kind: task.answered for task in found.tasks if task.answered} == {
        "figures": 2,
        "headlines": 2,
    }


def test_what_many_found_and_many_missed(view: TeacherView) -> None:
    figures = next(task for task in overview(view).tasks if task.kind == "figures")
    assert [(tally.found, tally.missed) for tally in figures.tallies] == [(2, 0), (0, 2)]
    assert "26" in figures.many_found[0].point.why
    assert "80" in figures.many_missed[0].point.why
    assert figures.many_found != figures.many_missed


def test_what_the_program_does_not_know_is_told_too(view: TeacherView) -> None:
    figures = next(task for task in overview(view).tasks if task.kind == "figures")
    assert [(also.words, also.pupils) for also in figures.also_marked] == [("Cilia Flores", 2)]


def test_how_often_each_option_was_chosen(view: TeacherView) -> None:
    headlines = next(task for task in overview(view).tasks if task.kind == "headlines")
    assert headlines.choices["1"] == {"a": 1, "b": 1}
    assert headlines.choices["2"] == {}


def test_nobody_there_yet(view: TeacherView) -> None:
    for task in overview(replace(view, pupils=())).tasks:
        assert task.answered == 0
        assert task.many_found == task.many_missed == ()


@pytest.fixture
def hostile(exercise: Exercise) -> TeacherView:
    """A pupil whose name, note and headline a spreadsheet would run."""
    answers = {
        "figures": Answer(marks=(mark(exercise, "a", "23", note="+1"),), text="@SUM(A1)"),
        "left_out": Answer(
            marks=(mark(exercise, "b", "Miles de personas", missing_in="a", note="-2"),)
        ),
        "doers": Answer(choices={exercise.tasks[3].items[0].key: "deed"}),
        "headlines": Answer(choices={"1": "b"}),
        "own_headline": Answer(text=FORMULA),
    }
    pupil = replace(
        work(1, answers, done=True),
        name="=1+1",
        comments={"figures": Comment("figures", "-3", NOW), "": Comment("", "=A1", NOW)},
    )
    return TeacherView(exercise, (pupil,), NOW, None, NOW)


def test_answers_as_csv(hostile: TeacherView) -> None:
    lines = list(csv.reader(io.StringIO(to_csv(hostile), newline="")))
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)
    header, *rest = lines
    told = [dict(zip(header, line, strict=True)) for line in rest]
    assert {line["Pupil"] for line in told} == {"'=1+1"}
    figure = next(line for line in told if line["Words"] == "23")
    assert (figure["Task"], figure["Version"], figure["Answer"]) == (
        "Figures that differ",
        "Outlet en",
        "'+1",
    )
    assert figure["Touches what the program found"] == "yes"
    assert figure["Comment"] == "'-3"
    assert any(line["Answer"] == "Missing in “Outlet en”: -2" for line in told)
    assert any(line["Answer"] == "It says only what happened." for line in told)
    assert any(
        line["Task"] == "Whose headline is it?" and line["Answer"] == "Outlet es" for line in told
    )


def test_answers_as_a_workbook(hostile: TeacherView) -> None:
    book = load_workbook(io.BytesIO(to_xlsx(hostile)))
    assert book.sheetnames == ["Pupils", "Answers", "The class"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    values = {cell.value for cell in cells}
    assert {FORMULA, "=1+1", "=A1", "@SUM(A1)"} <= values
    pupils = list(book["Pupils"].values)
    assert dict(zip(pupils[0], pupils[1], strict=True))["Figures that differ"] == 2
    the_class = list(book["The class"].values)
    assert the_class[0] == ("Task", "What the program says", "Found by", "Missed by")
    assert sum(line[2] for line in the_class[1:]) > 0
