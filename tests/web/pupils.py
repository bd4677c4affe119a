"""What the tests of the pupils' page share: an exercise in the running app's classroom."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from compare.classroom import teacher
from compare.classroom.making import make_exercise
from compare.classroom.model import Exercise
from compare.classroom.ready import compare_sample, ready_made
from compare.classroom.store import Classroom, open_classroom
from compare.classroom.teacher import Codes

__all__ = ["classroom", "codes", "exercise"]


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    """The ready-made exercise of the raid."""
    raid = ready_made()[0]
    return make_exercise(compare_sample(raid, "en"), raid.choice("en"), seed=1)


@pytest.fixture
def classroom(server: str) -> Iterator[Classroom]:
    """The classroom of the running app, as another process sees it."""
    opened = open_classroom(os.environ)
    yield opened
    opened.close()


@pytest.fixture
def codes(classroom: Classroom, exercise: Exercise) -> Codes:
    return teacher.create(classroom, exercise)
