"""A class at work: coming in, saving, handing in, comments, closing, deleting."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from compare import limits
from compare.classroom import pupil, teacher
from compare.classroom.model import Exercise
from compare.classroom.store import Classroom
from compare.classroom.teacher import Codes
from compare.errors import InputError


@pytest.fixture
def codes(classroom: Classroom, exercise: Exercise) -> Codes:
    return teacher.create(classroom, exercise)


@pytest.fixture
def ana(classroom: Classroom, codes: Codes) -> str:
    return pupil.join(classroom, codes.pupils.text, "Ana").text


def text_of(classroom: Classroom, code: str) -> str:
    return pupil.work(classroom, code).answers["own_headline"].answer.text


def test_an_invitation_says_what_awaits(classroom: Classroom, codes: Codes) -> None:
    seen = pupil.invite(classroom, codes.pupils.text)
    assert (seen.title, seen.introduction) == ("The raid", "Read all three.")
    assert (seen.language, seen.minutes, seen.is_open) == ("en", 30, True)


@pytest.mark.parametrize(("one", "other"), [("Ana", "ANA"), ("Алена", "алёна"), ("Ａna", "ana ")])
def test_a_name_is_given_once(classroom: Classroom, codes: Codes, one: str, other: str) -> None:
    pupil.join(classroom, codes.pupils.text, one)
    with pytest.raises(InputError, match="has this name already"):
        pupil.join(classroom, codes.pupils.text, other)
    elsewhere = teacher.create(classroom, teacher.view(classroom, codes.teacher.text).exercise)
    pupil.join(classroom, elsewhere.pupils.text, other)


def test_an_exercise_holds_so_many_pupils(
    classroom: Classroom, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_PUPILS", 2)
    for name in ("Ana", "Ben"):
        pupil.join(classroom, codes.pupils.text, name)
    with pytest.raises(InputError, match="as many pupils as it can hold"):
        pupil.join(classroom, codes.pupils.text, "Cleo")


def test_answers_are_counted_as_they_are_saved(classroom: Classroom, ana: str, clock: Any) -> None:
    first = pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    clock.move(seconds=5)
    second = pupil.save(classroom, ana, "own_headline", {"text": "Two"}, first.saved.version)
    assert [first.accepted, second.accepted] == [True, True]
    assert [first.saved.version, second.saved.version] == [1, 2]
    assert second.saved.at - first.saved.at == timedelta(seconds=5)
    assert pupil.work(classroom, ana).answers == {"own_headline": second.saved}


def test_a_window_left_behind_does_not_overwrite(classroom: Classroom, ana: str) -> None:
    pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    pupil.save(classroom, ana, "own_headline", {"text": "Two"}, 1)
    stale = pupil.save(classroom, ana, "own_headline", {"text": "Old"}, 1)
    assert not stale.accepted
    assert (stale.saved.answer.text, stale.saved.version) == ("Two", 2)
    assert text_of(classroom, ana) == "Two"


def test_an_answer_sent_twice_counts_once(classroom: Classroom, ana: str) -> None:
    """As when the server stopped before it could say that it had saved."""
    pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    again = pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    assert (again.accepted, again.saved.version) == (True, 1)


def test_tasks_are_saved_apart(classroom: Classroom, ana: str) -> None:
    pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    pupil.save(classroom, ana, "headlines", {"choices": {"1": "a"}}, 0)
    answers = pupil.work(classroom, ana).answers
    assert {kind: saved.version for kind, saved in answers.items()} == {
        "own_headline": 1,
        "headlines": 1,
    }


def test_what_does_not_fit_is_not_saved(classroom: Classroom, ana: str) -> None:
    with pytest.raises(InputError, match="does not fit the exercise"):
        pupil.save(classroom, ana, "headlines", {"choices": {"1": "z"}}, 0)
    assert pupil.work(classroom, ana).answers == {}


def test_handing_in_settles_the_answers(classroom: Classroom, ana: str, clock: Any) -> None:
    pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    done = pupil.hand_in(classroom, ana)
    clock.move(minutes=1)
    assert pupil.hand_in(classroom, ana).handed_in_at == done.handed_in_at
    with pytest.raises(InputError, match="have handed in"):
        pupil.save(classroom, ana, "own_headline", {"text": "Two"}, 1)
    assert text_of(classroom, ana) == "One"


def test_the_teacher_gives_work_back(classroom: Classroom, codes: Codes, ana: str) -> None:
    pupil.hand_in(classroom, ana)
    work = teacher.view(classroom, codes.teacher.text).pupils[0]
    teacher.give_back(classroom, codes.teacher.text, work.id)
    assert not pupil.work(classroom, ana).handed_in
    assert pupil.save(classroom, ana, "own_headline", {"text": "Two"}, 0).accepted


def test_a_closed_exercise_keeps_what_it_has(classroom: Classroom, codes: Codes, ana: str) -> None:
    pupil.save(classroom, ana, "own_headline", {"text": "One"}, 0)
    teacher.close(classroom, codes.teacher.text)
    assert not pupil.invite(classroom, codes.pupils.text).is_open
    assert not teacher.view(classroom, codes.teacher.text).is_open
    for closed in (
        lambda: pupil.save(classroom, ana, "own_headline", {"text": "Two"}, 1),
        lambda: pupil.join(classroom, codes.pupils.text, "Ben"),
    ):
        with pytest.raises(InputError, match="closed this exercise"):
            closed()
    assert text_of(classroom, ana) == "One"
    assert pupil.hand_in(classroom, ana).handed_in
    teacher.reopen(classroom, codes.teacher.text)
    assert pupil.join(classroom, codes.pupils.text, "Ben")


def test_comments_reach_the_pupil(classroom: Classroom, codes: Codes, ana: str) -> None:
    id = teacher.view(classroom, codes.teacher.text).pupils[0].id
    for task, said in (("", "Good"), ("figures", "And who counted?"), ("", "Very good")):
        teacher.comment(classroom, codes.teacher.text, id, task, said)
    seen = pupil.work(classroom, ana).comments
    assert {task: comment.text for task, comment in seen.items()} == {
        "": "Very good",
        "figures": "And who counted?",
    }
    teacher.comment(classroom, codes.teacher.text, id, "", "  ")
    assert set(pupil.work(classroom, ana).comments) == {"figures"}
    with pytest.raises(InputError):
        teacher.comment(classroom, codes.teacher.text, id, "no task", "said")
    with pytest.raises(InputError, match="at most"):
        teacher.comment(classroom, codes.teacher.text, id, "", "a" * 2_001)


def test_one_pupil_is_deleted_and_the_others_stay(
    classroom: Classroom, codes: Codes, ana: str
) -> None:
    ben = pupil.join(classroom, codes.pupils.text, "Ben").text
    for code in (ana, ben):
        pupil.save(classroom, code, "own_headline", {"text": "Mine"}, 0)
    first = teacher.view(classroom, codes.teacher.text).pupils[0]
    teacher.delete_pupil(classroom, codes.teacher.text, first.id)
    assert [work.name for work in teacher.view(classroom, codes.teacher.text).pupils] == ["Ben"]
    assert text_of(classroom, ben) == "Mine"
    with pytest.raises(InputError, match="No exercise opens"):
        pupil.work(classroom, ana)


def test_the_teacher_sees_pupils_as_they_came(classroom: Classroom, codes: Codes) -> None:
    names = ["Zoe", "Ana", "Яна"]
    for name in names:
        pupil.join(classroom, codes.pupils.text, name)
    assert [work.name for work in teacher.view(classroom, codes.teacher.text).pupils] == names
