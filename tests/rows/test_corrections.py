from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.model import Article, Options, Report, Row
from compare.pipeline import Prepared, arrange, prepare
from compare.rows.corrections import check, kept, merge, move, release, split, unlink

ROWS = (
    Row(0, {"a": (0,), "b": (0, 1)}, 0.8),
    Row(1, {"a": (1,), "b": ()}),
    Row(2, {"a": (), "b": (2,)}),
)


def cells(rows: tuple[Row, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(row.cells["a"], row.cells["b"]) for row in rows]


@pytest.mark.parametrize(
    ("rows", "want"),
    [
        (move(ROWS, ("b", 2), 1), [((0,), (0, 1)), ((1,), (2,))]),
        (move(ROWS, ("b", 1), 1), [((0,), (0,)), ((1,), (1,)), ((), (2,))]),
        (move(ROWS, ("b", 1), 0), cells(ROWS)),
        (split(ROWS, 0, {("b", 1)}), [((0,), (0,)), ((1,), ()), ((), (2,)), ((), (1,))]),
        (split(ROWS, 1, {("a", 1)}), cells(ROWS)),
        (split(ROWS, 0, set()), cells(ROWS)),
        (unlink(ROWS, 0), [((0,), ()), ((1,), ()), ((), (2,)), ((), (0, 1))]),
        (merge(ROWS, 2, 1), [((0,), (0, 1)), ((1,), (2,))]),
        (merge(ROWS, 1, 1), cells(ROWS)),
        (check(ROWS, 1, True), cells(ROWS)),
    ],
)
def test_what_a_reader_does(
    rows: tuple[Row, ...], want: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert cells(rows) == want


def test_touched_rows_are_settled_and_can_be_given_back() -> None:
    moved = move(ROWS, ("b", 2), 1)
    assert [row.id for row in kept(moved)] == [1]
    assert kept(check(ROWS, 2, True)) == (Row(2, {"a": (), "b": (2,)}, checked=True),)
    assert kept(release(check(moved, 1, True), 1)) == ()


@pytest.mark.parametrize(
    "act",
    [
        lambda: move(ROWS, ("b", 9), 1),
        lambda: move(ROWS, ("b", 2), 9),
        lambda: split(ROWS, 9, {("b", 2)}),
        lambda: merge(ROWS, 0, 9),
        lambda: check(ROWS, 9, True),
    ],
)
def test_a_row_that_is_gone_is_said(act: Callable[[], object]) -> None:
    with pytest.raises(InputError, match="not there any more"):
        act()


@given(st.data())
def test_no_sentence_is_ever_lost_or_doubled(data: st.DataObject) -> None:
    rows: tuple[Row, ...] = ROWS
    want = sorted(place for row in rows for place in row.places)
    for _ in range(data.draw(st.integers(1, 6))):
        ids = st.sampled_from([row.id for row in rows])
        act = data.draw(st.sampled_from(["move", "split", "merge", "unlink"]))
        if act == "move":
            rows = move(rows, data.draw(st.sampled_from(want)), data.draw(ids))
        elif act == "split":
            rows = split(rows, data.draw(ids), data.draw(st.sets(st.sampled_from(want))))
        elif act == "merge":
            rows = merge(rows, data.draw(ids), data.draw(ids))
        else:
            rows = unlink(rows, data.draw(ids))
        assert sorted(place for row in rows for place in row.places) == want
        assert len({row.id for row in rows}) == len(rows)


@pytest.fixture(scope="module")
def prepared(raid_articles: list[Article]) -> Prepared:
    return prepare(raid_articles, Options())


def holding(report: Report, place: tuple[str, int]) -> Row:
    (row,) = (row for row in report.rows if place in row.places)
    return row


def test_a_settled_row_stays_when_the_rest_is_found_again(prepared: Prepared) -> None:
    before = arrange(prepared, Options())
    wrong = move(before.rows, ("es", 3), holding(before, ("en", 1)).id)
    for threshold in (0.2, 0.4, 0.9):
        after = arrange(prepared, Options(threshold=threshold, kept=kept(wrong)))
        row = holding(after, ("es", 3))
        assert ("en", 1) in row.places
        assert row.corrected
        assert row.similarity is not None
        places = sorted(place for found in after.rows for place in found.places)
        assert places == sorted(place for found in before.rows for place in found.places)


def test_the_threshold_opens_and_closes_rows(prepared: Prepared) -> None:
    counts = [len(arrange(prepared, Options(threshold=t)).rows) for t in (0.2, 0.5, 0.9, 1.0)]
    assert counts == sorted(counts)
    assert counts[-1] == sum(len(article.sentences) for article in prepared.articles)


def test_rows_follow_the_version_that_the_reader_picks(prepared: Prepared) -> None:
    for code in ("en", "es", "ru"):
        rows = arrange(prepared, Options(order=code)).rows
        told = [sentence for row in rows for sentence in row.cells[code]]
        assert told == sorted(told)
