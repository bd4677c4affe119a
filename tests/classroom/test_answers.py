from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import limits
from compare.classroom.answers import read_answer
from compare.classroom.kept import (
    answer_from_json,
    answer_to_json,
    exercise_from_json,
    exercise_to_json,
)
from compare.classroom.model import Answer, Exercise, Mark
from compare.errors import InputError

MARK = {"version": "a", "sentence": 1, "start": 0, "end": 9}


def test_marks_are_read_with_their_notes(exercise: Exercise) -> None:
    data = {"marks": [{**MARK, "note": "  the\nministry "}]}
    assert read_answer(exercise, "figures", data) == Answer(
        marks=(Mark("a", 1, 0, 9, "the ministry"),)
    )


def test_the_same_words_are_marked_once(exercise: Exercise) -> None:
    data = {"marks": [{**MARK, "note": "first"}, {**MARK, "note": "second"}]}
    assert [mark.note for mark in read_answer(exercise, "figures", data).marks] == ["second"]


def test_a_sentence_may_be_missing_in_two_versions(exercise: Exercise) -> None:
    marks = [{**MARK, "missing_in": "c"}, {**MARK, "missing_in": "b"}]
    read = read_answer(exercise, "left_out", {"marks": marks}).marks
    assert [mark.missing_in for mark in read] == ["b", "c"]


def test_choices_are_read_in_the_order_of_the_items(exercise: Exercise) -> None:
    read = read_answer(exercise, "headlines", {"choices": {"3": "a", "1": "b"}})
    assert list(read.choices.items()) == [("1", "b"), ("3", "a")]


def test_texts_are_cleaned(exercise: Exercise) -> None:
    data = {"text": " Two\0\x1b lines\r\nof‮ text\ud800 "}
    assert read_answer(exercise, "figures", data).text == "Two lines\nof text"
    assert read_answer(exercise, "own_headline", data).text == "Two lines of text"


def test_nothing_is_an_answer_too(exercise: Exercise) -> None:
    assert read_answer(exercise, "figures", {}).is_empty


@pytest.mark.parametrize(
    ("task", "data"),
    [
        ("no task", {}),
        ("figures", None),
        ("figures", []),
        ("figures", {"marks": "all"}),
        ("figures", {"marks": [{**MARK, "version": "z"}]}),
        ("figures", {"marks": [{**MARK, "sentence": 999}]}),
        ("figures", {"marks": [{**MARK, "sentence": -1}]}),
        ("figures", {"marks": [{**MARK, "start": -1}]}),
        ("figures", {"marks": [{**MARK, "start": 9}]}),
        ("figures", {"marks": [{**MARK, "end": 10_000}]}),
        ("figures", {"marks": [{**MARK, "end": "9"}]}),
        ("figures", {"marks": [{**MARK, "missing_in": "b"}]}),
        ("left_out", {"marks": [MARK]}),
        ("left_out", {"marks": [{**MARK, "missing_in": "a"}]}),
        ("left_out", {"marks": [{**MARK, "missing_in": "z"}]}),
        ("headlines", {"marks": [MARK]}),
        ("headlines", {"choices": {"9": "a"}}),
        ("headlines", {"choices": {"1": "z"}}),
        ("headlines", {"choices": {"1": 1}}),
        ("figures", {"choices": {"1": "a"}}),
        ("own_headline", {"text": 5}),
    ],
)
def test_what_does_not_fit_is_refused(exercise: Exercise, task: str, data: Any) -> None:
    with pytest.raises(InputError, match="does not fit the exercise"):
        read_answer(exercise, task, data)


def test_answers_are_bounded(exercise: Exercise) -> None:
    ends = range(1, limits.MAX_ANSWER_MARKS + 2)
    for data in (
        {"text": "a" * (limits.MAX_ANSWER_LETTERS + 1)},
        {"text": "a" * 10_000_000},
        {"marks": [{**MARK, "note": "a" * (limits.MAX_NOTE_LETTERS + 1)}]},
        {"marks": [{**MARK, "end": end} for end in ends]},
    ):
        with pytest.raises(InputError, match="too"):
            read_answer(exercise, "figures", data)


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
marks = st.fixed_dictionaries(
    {
        "version": st.sampled_from("abcz"),
        "sentence": st.integers(-1, 12),
        "start": st.integers(-1, 90),
        "end": st.integers(-1, 90),
    },
    optional={"note": st.text(), "missing_in": st.sampled_from(["a", "b", None])},
)
answers = st.fixed_dictionaries(
    {},
    optional={
        "marks": st.lists(marks, max_size=4) | json,
        "choices": st.dictionaries(st.sampled_from("123z"), st.sampled_from("abcz")) | json,
        "text": st.text() | json,
    },
)


@settings(max_examples=300, deadline=None)
@given(task=st.sampled_from(["figures", "left_out", "headlines", "own_headline"]), data=answers)
def test_whatever_comes_is_read_or_refused(exercise: Exercise, task: str, data: Any) -> None:
    """What is read points at words of the exercise, and is kept as it was read."""
    try:
        answer = read_answer(exercise, task, data)
    except InputError:
        return
    texts = {a.id: [s.text for s in a.sentences] for a in exercise.report.articles}
    assert all(texts[m.version][m.sentence][m.start : m.end] for m in answer.marks)
    kept = answer_to_json(answer)
    kept.encode()  # has no broken letters
    assert "\\u0000" not in kept
    assert answer_from_json(kept) == answer


def test_an_exercise_is_kept_as_it_is(exercise: Exercise) -> None:
    assert exercise_from_json(exercise_to_json(exercise)) == exercise
