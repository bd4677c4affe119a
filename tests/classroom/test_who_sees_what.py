"""Only the codes open an exercise, and each opens no more than it should."""

from __future__ import annotations

import inspect
import logging
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

import msgspec
import pytest
from sqlalchemy import text

from compare.classroom import guard, pupil, teacher
from compare.classroom.codes import new_code
from compare.classroom.guard import DELAY
from compare.classroom.model import Exercise
from compare.classroom.store import Classroom
from compare.errors import InputError

SECRET = "Only Ana wrote this"


class Class(NamedTuple):
    """The codes of an exercise with two pupils, and of another exercise."""

    classroom: Classroom
    teacher: str
    pupils: str
    ana: str
    ben: str
    stranger: str


@pytest.fixture
def school(classroom: Classroom, exercise: Exercise) -> Class:
    codes, others = teacher.create(classroom, exercise), teacher.create(classroom, exercise)
    ana, ben = (pupil.join(classroom, codes.pupils.text, name).text for name in ("Ana", "Ben"))
    pupil.save(classroom, ana, "own_headline", {"text": SECRET}, 0)
    work = teacher.view(classroom, codes.teacher.text).pupils[0]
    teacher.comment(classroom, codes.teacher.text, work.id, "", "For Ana alone")
    return Class(classroom, codes.teacher.text, codes.pupils.text, ana, ben, others.teacher.text)


# Every function of the two modules that takes a code, with what else it takes.
PUPILS: dict[str, tuple[Any, ...]] = {
    "work": (),
    "save": ("own_headline", {"text": "mine"}, 0),
    "hand_in": (),
}
CLASSES: dict[str, tuple[Any, ...]] = {"invite": (), "join": ("Cleo",)}
TEACHERS: dict[str, tuple[Any, ...]] = {
    "class_code": (),
    "view": (),
    "close": (),
    "reopen": (),
    "delete_exercise": (),
    "comment": (1, "", "said"),
    "give_back": (1,),
    "let_back_in": (1,),
    "delete_pupil": (1,),
}
EVERY = [
    *((pupil, name, more, "pupil") for name, more in PUPILS.items()),
    *((pupil, name, more, "class") for name, more in CLASSES.items()),
    *((teacher, name, more, "teacher") for name, more in TEACHERS.items()),
]


def test_every_function_that_takes_a_code_is_tried_here() -> None:
    found = {
        (module, name)
        for module in (pupil, teacher)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
    assert found == {(module, name) for module, name, _, _ in EVERY} | {(teacher, "create")}


def test_a_code_opens_only_what_it_is_for(school: Class) -> None:
    for module, name, more, whose in EVERY:
        wrong = {"teacher": school.teacher, "class": school.pupils, "pupil": school.ben}
        del wrong[whose]
        for code in (*wrong.values(), new_code().text, "", "no code", "' OR 1=1 --"):
            with pytest.raises(InputError) as error:
                getattr(module, name)(school.classroom, code, *more, client=f"{name} {code}")
            assert str(error.value) == guard.UNKNOWN


@pytest.mark.parametrize(("name", "more"), PUPILS.items())
def test_a_pupil_sees_nothing_of_another(school: Class, name: str, more: tuple[Any, ...]) -> None:
    seen = getattr(pupil, name)(school.classroom, school.ben, *more)
    shown = msgspec.json.encode(seen).decode()
    assert "mine" in shown or name != "save"
    assert SECRET not in shown
    assert "Ana" not in shown


def test_what_a_pupil_saves_is_not_anothers(school: Class) -> None:
    pupil.save(school.classroom, school.ben, "own_headline", {"text": "mine"}, 0)
    answers = {
        work.name: work.answers["own_headline"].answer.text
        for work in teacher.view(school.classroom, school.teacher).pupils
    }
    assert answers == {"Ana": SECRET, "Ben": "mine"}


@pytest.mark.parametrize(
    ("name", "more"), [(n, m[1:]) for n, m in TEACHERS.items() if m and m[0] == 1]
)
def test_a_teacher_cannot_reach_the_pupils_of_another(
    school: Class, name: str, more: tuple[Any, ...]
) -> None:
    ana = teacher.view(school.classroom, school.teacher).pupils[0]
    with pytest.raises(InputError, match="not in your exercise"):
        getattr(teacher, name)(school.classroom, school.stranger, ana.id, *more)
    assert teacher.view(school.classroom, school.teacher).pupils[0] == ana
    assert teacher.view(school.classroom, school.stranger).pupils == ()


def test_the_teacher_gets_the_class_code_again(school: Class) -> None:
    assert teacher.class_code(school.classroom, school.teacher).text == school.pupils


def test_a_stolen_database_opens_nothing(school: Class) -> None:
    """No code stands in it, and nothing that does is taken for one."""
    with school.classroom.engine.connect() as connection:
        kept = [
            value
            for table in ("exercise", "pupil", "answer", "comment")
            for row in connection.execute(text(f"SELECT * FROM {table}"))
            for value in row
        ]
    codes = [school.teacher, school.pupils, school.ana, school.ben]
    assert not any(code in str(value) for code in codes for value in kept)
    stolen = [bytes(value) for value in kept if isinstance(value, bytes | memoryview)]
    assert len(stolen) == 2 * 3 + 2
    for value in stolen:
        for given in (value.hex(), value.decode("latin-1")):
            with pytest.raises(InputError):
                teacher.view(school.classroom, given)


def test_a_view_holds_no_code(school: Class) -> None:
    views = [
        teacher.view(school.classroom, school.teacher),
        pupil.hand_in(school.classroom, school.ana),
        pupil.invite(school.classroom, school.pupils),
    ]
    shown = msgspec.json.encode(views).decode() + repr(views)
    for code in (school.teacher, school.pupils, school.ana, school.ben):
        assert code not in shown
    assert all(is_dataclass(view) and fields(view) for view in views)


def test_nothing_of_a_class_goes_to_a_log(
    school: Class, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.INFO):
        pupil.save(school.classroom, school.ana, "own_headline", {"text": SECRET + "!"}, 1)
        pupil.work(school.classroom, school.ana)
        with pytest.raises(InputError):
            pupil.work(school.classroom, "wrong")
        with pytest.raises(InputError):
            pupil.join(school.classroom, school.pupils, "Ana")
    said = caplog.text + "".join(capfd.readouterr())
    assert SECRET not in said
    assert school.ana not in said


def test_a_name_that_is_taken_is_not_in_the_chain_of_errors(school: Class) -> None:
    with pytest.raises(InputError, match="has this name already") as error:
        pupil.join(school.classroom, school.pupils, " ANA ")
    assert error.value.__suppress_context__
    assert error.value.__cause__ is None


def test_guessing_is_slowed_and_stopped(
    school: Class, exercise: Exercise, waits: list[float]
) -> None:
    for _ in range(int(guard.CLIENT.burst)):
        with pytest.raises(InputError, match="No exercise opens"):
            pupil.work(school.classroom, new_code().text, client="seat 7")
    assert waits == [DELAY] * int(guard.CLIENT.burst)
    unseen = teacher.create(school.classroom, exercise).pupils.text
    with pytest.raises(InputError, match="Too many wrong codes"):
        pupil.invite(school.classroom, unseen, client="seat 7")
    pupil.invite(school.classroom, unseen, client="seat 8")
    # Those who were in before, even from the same address, go on working.
    assert pupil.work(school.classroom, school.ana, client="seat 7").name == "Ana"


def test_a_wrong_code_waits_outside_of_every_transaction(
    school: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else one who guesses would hold up a class that saves."""
    pool = school.classroom.engine.pool
    held = []
    monkeypatch.setattr(school.classroom.guard, "_sleep", lambda _: held.append(pool.checkedout()))  # type: ignore[attr-defined]
    for module, name, more, _ in EVERY:
        with pytest.raises(InputError):
            getattr(module, name)(school.classroom, new_code().text, *more, client=name)
    assert held == [0] * len(EVERY)


def test_a_pupil_let_back_in_has_a_new_code(school: Class) -> None:
    ana = teacher.view(school.classroom, school.teacher).pupils[0]
    new = teacher.let_back_in(school.classroom, school.teacher, ana.id).text
    assert pupil.work(school.classroom, new).answers["own_headline"].answer.text == SECRET
    with pytest.raises(InputError, match="No exercise opens"):
        pupil.work(school.classroom, school.ana)


def test_nothing_that_was_found_is_shown_before_handing_in(school: Class) -> None:
    exercise = teacher.view(school.classroom, school.teacher).exercise
    seen = pupil.work(school.classroom, school.ben)
    shown = msgspec.json.encode(seen).decode()
    assert not any(point.why in shown for task in exercise.tasks for point in task.points)
    assert not any(article.outlet in shown for article in exercise.report.articles)
    assert seen.exercise is None
    assert seen.beside == {}
    done = pupil.hand_in(school.classroom, school.ben)
    assert done.exercise == exercise
    assert {text.label for text in done.texts} == {a.outlet for a in exercise.report.articles}
    assert set(done.beside) == {task.kind for task in exercise.tasks}
