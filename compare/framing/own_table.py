"""The reader's own lexicon as a table: checked line by line on its way in, and written out.

One file holds all languages; its columns are those of `compare/languages/<code>/wording.tsv`
and two more, `language` and `use`. Tabs, semicolons or commas set the cells apart.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from compare import languages, limits
from compare.errors import InputError
from compare.framing.lexicon import OWN, read_concepts, read_table
from compare.framing.own_check import check_entry
from compare.model import OwnEntry

GLOSS = "gloss_"
COLUMNS = (
    "language",
    "wording",
    "pos",
    "concept",
    "shade",
    "also",
    *(f"{GLOSS}{code}" for code in languages.CODES),
    "needs",
    "unless",
    "implies",
    "use",
)
NEEDED = ("language", "wording", "concept", "shade")
DELIMITERS = "\t;,"
USE = {"": True, "on": True, "yes": True, "off": False, "no": False}
# What may stand in a wording besides letters and digits.
JOINTS = " -‐‑’'"
# A spreadsheet runs a cell that begins so as a formula; a quotation mark before it stops that.
_FORMULA = ("=", "+", "-", "@", "'")
_QUOTE = "'"

Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out: its number, from 1, and one plain sentence saying why."""

    number: int
    problem: str

    def __str__(self) -> str:
        return f"Line {self.number}: {self.problem}"


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The entries of a table that can be used, and the lines that cannot."""

    entries: tuple[OwnEntry, ...]
    bad: tuple[BadLine, ...]


def read_own_table(data: bytes) -> OwnTable:
    """Return the entries of a table; a bad line is named and costs no other.

    Raises InputError where it is no such table at all.
    """
    from compare.read.charset import decode

    if len(data) > limits.MAX_LEXICON_BYTES:
        raise InputError(
            f"The table is over {limits.MAX_LEXICON_BYTES // 1_000_000} MB: give a smaller one."
        )
    text = decode(data)
    if text is None:
        raise InputError("This file is no table of text: save it as TSV or CSV in UTF-8.")
    entries: dict[tuple[str, ...], tuple[int, OwnEntry]] = {}
    bad = []
    for number, line in read_lines(text):
        if isinstance(line, str):
            bad.append(BadLine(number, line))
            continue
        try:
            entry = check_entry(entry_of(line))
        except InputError as error:
            bad.append(BadLine(number, str(error)))
            continue
        first, _ = entries.setdefault(identity(entry), (number, entry))
        if first != number:
            bad.append(BadLine(number, f"The same entry stands in line {first}: keep one of them."))
    return OwnTable(tuple(entry for _, entry in entries.values()), tuple(bad))


def identity(entry: OwnEntry) -> tuple[str, ...]:
    """Return what tells one entry from another: of two alike the later replaces the earlier."""
    return (entry.language, entry.wording.casefold(), entry.concept, entry.needs)


def read_lines(text: str) -> Iterator[tuple[int, Line | str]]:
    """Yield each line below the head line with its number; for one that cannot be read, why."""
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        check_head(head)
        for cells in reader:
            number = reader.line_num
            if number > limits.MAX_LEXICON_LINES:
                raise InputError(
                    f"The table has more than {limits.MAX_LEXICON_LINES:,} lines: leave out "
                    "those that are the program's own."
                )
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if len(cells) > len(head):
                yield number, f"It has {len(cells)} cells, and the head line {len(head)}."
                continue
            yield number, {name: clean(cell) for name, cell in zip(head, cells, strict=False)}
    except csv.Error as error:
        raise InputError(
            f"The table cannot be read past line {reader.line_num}: save it as TSV or CSV again."
        ) from error


def check_head(head: Sequence[str]) -> None:
    """Raise InputError where the head line lacks a column, or has one twice."""
    if lacking := [name for name in NEEDED if name not in head]:
        raise InputError(
            f"The first line of the table has to name its columns; {', '.join(lacking)} "
            f"{'is' if len(lacking) == 1 else 'are'} missing. The columns are: "
            f"{', '.join(COLUMNS)}."
        )
    if twice := [name for name in COLUMNS if head.count(name) > 1]:
        raise InputError(f"The table has the column “{twice[0]}” twice: leave one out.")


def clean(cell: str) -> str:
    """Return a cell without the quotation mark that keeps it from being a formula."""
    cell = normalize("NFC", " ".join(cell.split()))
    return cell[1:] if cell.startswith(_QUOTE) and cell[1:].startswith(_FORMULA) else cell


def entry_of(line: Line) -> OwnEntry:
    """Return the entry that a line holds, not yet checked; InputError for a bad `use`."""
    use = line.get("use", "").lower()
    if use not in USE:
        raise InputError(f"“use” is on or off, not “{use}”.")
    return OwnEntry(
        language=line.get("language", "").lower(),
        wording=line.get("wording", ""),
        concept=concept_id(line.get("concept", "")),
        shade=line.get("shade", "").lower(),
        pos=line.get("pos", "").lower(),
        also=line.get("also", "").lower(),
        glosses={
            code: gloss for code in languages.CODES if (gloss := line.get(f"{GLOSS}{code}", ""))
        },
        needs=line.get("needs", ""),
        unless=line.get("unless", ""),
        implies=line.get("implies", ""),
        off=not USE[use],
    )


def concept_id(name: str) -> str:
    """Return the id of a concept that is given by its id or its label."""
    if name.lower().startswith(OWN):
        return OWN + name[len(OWN) :].strip()
    known = name.lower()
    return known if known in read_concepts() else _ids_by_label().get(known, name)


@cache
def _ids_by_label() -> Mapping[str, str]:
    return {concept.label.lower(): concept.id for concept in read_concepts().values()}


@cache
def program_entries(language: str) -> tuple[OwnEntry, ...]:
    """Return the program's lexicon of a language as lines that a reader may change."""
    table = read_table(languages.data_file(language, "wording.tsv"))
    return tuple(entry_of({**line, "language": language}) for line in table)


def changes(entries: Iterable[OwnEntry]) -> tuple[OwnEntry, ...]:
    """Return the entries that are no lines of the program's lexicon, as in an edited copy."""
    entries = tuple(entries)
    spoken = {entry.language for entry in entries}
    same = {_cells(entry) for code in spoken for entry in program_entries(code)}
    return tuple(entry for entry in entries if _cells(entry) not in same)


def merged(entries: Sequence[OwnEntry], others: Iterable[OwnEntry]) -> tuple[OwnEntry, ...]:
    """Return both together; of two that are of the same wording and concept, the other."""
    return tuple({identity(entry): entry for entry in (*entries, *others)}.values())


def to_tsv(entries: Iterable[OwnEntry]) -> str:
    """Return the entries as a table that `read_own_table` reads, its cells set apart by tabs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([_harmless(cell) for cell in _cells(entry)])
    return out.getvalue()


def _cells(entry: OwnEntry) -> tuple[str, ...]:
    return (
        entry.language,
        entry.wording,
        entry.pos,
        entry.concept,
        entry.shade,
        entry.also,
        *(entry.glosses.get(code, "") for code in languages.CODES),
        entry.needs,
        entry.unless,
        entry.implies,
        "off" if entry.off else "on",
    )


def _harmless(cell: str) -> str:
    cell = " ".join(cell.split())
    return _QUOTE + cell if cell.startswith(_FORMULA) else cell
