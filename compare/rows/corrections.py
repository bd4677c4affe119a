"""What a reader may do to rows: move, split, merge, unlink, check; rows in, rows out.

Each returns all rows, with those that it touched marked as corrected and without a
similarity: `compare.pipeline.arrange` measures them and finds the others again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from compare.errors import InputError
from compare.messages import N_, _
from compare.model import Row

# The id of an article and of a sentence in it.
Place = tuple[str, int]

NOT_THERE = N_("That row is not there any more: look again and correct it as it stands now.")


def move(rows: Sequence[Row], place: Place, to: int) -> tuple[Row, ...]:
    """Put one sentence into the row whose id is `to`."""
    source, target = _row_of(rows, place), _row(rows, to)
    if source.id == target.id:
        return tuple(rows)
    return _with(
        rows,
        {source.id: _without(source, {place}), target.id: _made(target, [*target.places, place])},
    )


def split(rows: Sequence[Row], row: int, places: Collection[Place]) -> tuple[Row, ...]:
    """Put these sentences of a row into a row of their own, behind it."""
    whole = _row(rows, row)
    parted = [place for place in whole.places if place in set(places)]
    if not parted or len(parted) == len(whole.places):
        return tuple(rows)
    alone = _made(replace(whole, id=1 + max(other.id for other in rows)), parted)
    return _with(rows, {row: _without(whole, set(parted))}, [alone])


def unlink(rows: Sequence[Row], row: int) -> tuple[Row, ...]:
    """Give each article its own row for what it has in this one."""
    while len(articles := [name for name, cell in _row(rows, row).cells.items() if cell]) > 1:
        last = articles[-1]
        rows = split(rows, row, [place for place in _row(rows, row).places if place[0] == last])
    return tuple(rows)


def merge(rows: Sequence[Row], first: int, second: int) -> tuple[Row, ...]:
    """Put all sentences of two rows into the first."""
    one, two = _row(rows, first), _row(rows, second)
    if first == second:
        return tuple(rows)
    return _with(rows, {first: _made(one, [*one.places, *two.places]), second: None})


def check(rows: Sequence[Row], row: int, checked: bool) -> tuple[Row, ...]:
    """Mark a row as checked, so that it stays as it is, or take the mark away."""
    return _with(rows, {row: replace(_row(rows, row), checked=checked)})


def release(rows: Sequence[Row], row: int) -> tuple[Row, ...]:
    """Give a settled row back to the program, to be found again with the others."""
    return _with(rows, {row: replace(_row(rows, row), checked=False, corrected=False)})


def kept(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows that the reader settled, for `Options.kept`."""
    return tuple(row for row in rows if row.kept)


def _row(rows: Iterable[Row], identifier: int) -> Row:
    for row in rows:
        if row.id == identifier:
            return row
    raise InputError(_(NOT_THERE))


def _row_of(rows: Iterable[Row], place: Place) -> Row:
    for row in rows:
        if place in row.places:
            return row
    raise InputError(_(NOT_THERE))


def _made(row: Row, places: Collection[Place]) -> Row:
    """Return a corrected row that holds these sentences, in the order of their articles."""
    cells = {
        article: tuple(sorted(sentence for name, sentence in places if name == article))
        for article in row.cells
    }
    return Row(row.id, cells, corrected=True)


def _without(row: Row, places: Collection[Place]) -> Row | None:
    """Return the row less these sentences; None where nothing is left."""
    left = [place for place in row.places if place not in places]
    return _made(row, left) if left else None


def _with(
    rows: Sequence[Row], changes: dict[int, Row | None], added: Sequence[Row] = ()
) -> tuple[Row, ...]:
    """Return the rows with some replaced (None: taken out) and others put at the end."""
    changed = (changes.get(row.id, row) for row in rows)
    return (*(row for row in changed if row is not None), *added)
