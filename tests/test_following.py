"""How far long work is: told in portions to who follows, who may stop it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.following import followed, portions
from compare.model import Options
from compare.pipeline import prepare
from compare.read import read_article


@given(st.lists(st.integers()), st.integers(1, 9))
def test_portions_are_the_items_in_their_order(items: list[int], size: int) -> None:
    told: list[tuple[int, int]] = []
    with followed(lambda done, total: told.append((done, total))):
        found = list(portions(items, size))
    assert [item for portion in found for item in portion] == items
    assert all(len(portion) <= size for portion in found)
    assert told[-1:] == ([(len(items), len(items))] if items else [])
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_nobody_follows_and_all_is_one_portion() -> None:
    assert list(portions([1, 2, 3], 2)) == [[1, 2, 3]]
    assert list(portions([], 2)) == []


class Stopped(Exception):
    """The reader went away."""


@pytest.mark.parametrize("after", [0, 1, 5])
def test_who_follows_can_stop_a_comparison(after: int) -> None:
    articles = [
        read_article(f"{name} says that {n} people came.\n\nNobody was hurt.", id=name, outlet=name)
        for n, name in ((3, "A paper"), (4, "A wire"))
    ]
    steps = 0

    def stop(done: int, total: int) -> None:
        nonlocal steps
        steps += 1
        if steps > after:
            raise Stopped

    with pytest.raises(Stopped), followed(stop):
        prepare(articles, Options("en"))
    assert steps == after + 1
