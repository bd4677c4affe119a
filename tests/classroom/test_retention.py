from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from compare.classroom import pupil, teacher
from compare.classroom.model import Exercise
from compare.classroom.place import FOLDER
from compare.classroom.retention import forget_old
from compare.classroom.store import Classroom
from compare.errors import InputError

NAME, WORDS = "Unmistakable Pupil", "Unmistakable words of a headline"


def work_of_a_pupil(classroom: Classroom, exercise: Exercise) -> tuple[str, str]:
    """The codes of a teacher and of a pupil who has saved an answer and has a comment."""
    codes = teacher.create(classroom, exercise)
    code = pupil.join(classroom, codes.pupils.text, NAME).text
    pupil.save(classroom, code, "own_headline", {"text": WORDS}, 0)
    id = teacher.view(classroom, codes.teacher.text).pupils[0].id
    teacher.comment(classroom, codes.teacher.text, id, "", WORDS)
    return codes.teacher.text, code


def rows(classroom: Classroom) -> int:
    with classroom.engine.connect() as connection:
        counts = [
            connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in ("exercise", "pupil", "answer", "comment")
        ]
    return sum(counts)


def test_deleting_an_exercise_takes_everything_with_it(
    classroom: Classroom, exercise: Exercise
) -> None:
    code, ana = work_of_a_pupil(classroom, exercise)
    assert rows(classroom) == 4
    teacher.delete_exercise(classroom, code)
    assert rows(classroom) == 0
    for opened in (lambda: teacher.view(classroom, code), lambda: pupil.work(classroom, ana)):
        with pytest.raises(InputError, match="No exercise opens"):
            opened()


@pytest.mark.parametrize("environment", ["sqlite"], indirect=True)
def test_what_is_deleted_is_not_on_disk_any_more(
    classroom: Classroom, exercise: Exercise, environment: dict[str, str]
) -> None:
    code, _ = work_of_a_pupil(classroom, exercise)
    files = Path(environment[FOLDER]).iterdir
    assert any(WORDS.encode() in file.read_bytes() for file in files())
    teacher.delete_exercise(classroom, code)
    kept = b"".join(file.read_bytes() for file in files())
    assert WORDS.encode() not in kept
    assert NAME.encode() not in kept
    assert exercise.report.articles[0].title.encode() not in kept


def test_a_term_without_activity_and_all_is_gone(
    classroom: Classroom, exercise: Exercise, clock: Any
) -> None:
    code, ana = work_of_a_pupil(classroom, exercise)
    clock.move(days=119)
    assert forget_old(classroom) == 0
    assert teacher.view(classroom, code).pupils
    clock.move(days=2)
    # Any use, even a wrong code's, sees to it once a day.
    with pytest.raises(InputError, match="No exercise opens"):
        pupil.work(classroom, ana)
    assert rows(classroom) == 0


def test_whoever_works_puts_it_off(classroom: Classroom, exercise: Exercise, clock: Any) -> None:
    code, ana = work_of_a_pupil(classroom, exercise)
    due = teacher.view(classroom, code).forgotten_on
    clock.move(days=100)
    pupil.save(classroom, ana, "own_headline", {"text": "Later"}, 1)
    assert (teacher.view(classroom, code).forgotten_on - due).days == 100
    clock.move(days=100)
    assert teacher.view(classroom, code).pupils


def test_looking_alone_does_not_put_it_off(
    classroom: Classroom, exercise: Exercise, clock: Any
) -> None:
    code, ana = work_of_a_pupil(classroom, exercise)
    due = teacher.view(classroom, code).forgotten_on
    clock.move(days=100)
    pupil.work(classroom, ana)
    assert teacher.view(classroom, code).forgotten_on == due


def test_old_exercises_go_when_the_program_starts(
    opened: Callable[[], Classroom], exercise: Exercise, clock: Any
) -> None:
    work_of_a_pupil(opened(), exercise)
    clock.move(days=200)
    assert rows(opened()) == 0
