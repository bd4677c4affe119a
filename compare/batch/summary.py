"""What a batch found, as tables: a line a story and a line a finding, in Parquet and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from compare.batch.state import State
from compare.batch.work import COLUMNS
from compare.export.findings import HEADER, Cell, harmless

if TYPE_CHECKING:
    import pyarrow as arrow

STORIES, FINDINGS = "stories", "findings"
# Of the columns of findings, those that hold whole numbers.
NUMBERED = ("finding", "row", "sentence")
# Lines that are in memory at a time.
_AT_ONCE = 1_000


def write_summary(state: State, folder: Path, everything: bool = False) -> None:
    """Write stories and findings into the folder, each as .parquet and .csv, whole or not at all.

    `everything`: also stories that were done before and are not, or not yet, in the source.

    The values of figures are texts here, for one column holds numbers, days and times.
    """
    with ExitStack() as stack:
        stories = stack.enter_context(Table(folder, STORIES, COLUMNS))
        findings = stack.enter_context(Table(folder, FINDINGS, ("story", *HEADER)))
        for line, found in state.lines(everything):
            stories.add([line.get(name) for name in COLUMNS])
            for cells in found:
                findings.add([line["story"], *cells])


class Table:
    """A table that is written line by line in both forms, and appears when it is whole."""

    def __init__(self, folder: Path, name: str, columns: Iterable[str]) -> None:
        self._folder, self._name, self._columns = folder, name, tuple(columns)
        self._waiting: list[list[Cell]] = []

    def __enter__(self) -> Table:
        import pyarrow as arrow
        from pyarrow import parquet

        types = _types()
        self._is_text = [name not in types for name in self._columns]
        self._schema = arrow.schema(
            [(name, types.get(name, arrow.string())) for name in self._columns]
        )
        self._parquet = parquet.ParquetWriter(self._path("parquet"), self._schema)
        # Excel takes a CSV for UTF-8 by the mark at its head.
        self._file = self._path("csv").open("w", encoding="utf-8-sig", newline="")
        self._csv = csv.writer(self._file)
        self._csv.writerow(self._columns)
        return self

    def add(self, cells: Sequence[Cell]) -> None:
        """Add a line, its cells in the order of the columns."""
        self._csv.writerow([harmless(cell) for cell in cells])
        self._waiting.append(
            [
                _text(cell) if is_text else cell
                for cell, is_text in zip(cells, self._is_text, strict=True)
            ]
        )
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._flush()
        self._parquet.close()
        self._file.close()
        for form in ("parquet", "csv"):
            if kind is None:
                self._path(form).replace(self._folder / f"{self._name}.{form}")
            else:
                self._path(form).unlink(missing_ok=True)

    def _flush(self) -> None:
        import pyarrow as arrow

        columns = [list(column) for column in zip(*self._waiting, strict=True)]
        if columns:
            self._parquet.write_table(arrow.table(columns, schema=self._schema))
        self._waiting.clear()

    def _path(self, form: str) -> Path:
        return self._folder / f".{self._name}.{form}"


def _types() -> dict[str, arrow.DataType]:
    """Return the type of each column that holds no text."""
    import pyarrow as arrow

    known = {int: arrow.int64(), float: arrow.float64()}
    return {
        **{name: known[kind] for name, kind in COLUMNS.items() if kind in known},
        **dict.fromkeys(NUMBERED, arrow.int64()),
    }


def _text(cell: Cell) -> str | None:
    # Half of a pair of UTF-16 is no text that a file can hold.
    return None if cell is None else str(cell).encode("utf-8", "replace").decode()
