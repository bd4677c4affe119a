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
from compare.framing.lexicon import OWN, concept_label, read_concepts, read_table
from compare.framing.own_check import check_entry
from compare.messages import _, ngettext, speaking, spoken
from compare.model import OwnEntry
from compare.spoken import decimal

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
        # Translators: {problem} is a whole sentence.
        return _("Line {number}: {problem}").format(number=self.number, problem=self.problem)


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
            _("The table is over {size} MB: give a smaller one.").format(
                size=limits.MAX_LEXICON_BYTES // 1_000_000
            )
        )
    text = decode(data)
    if text is None:
        raise InputError(_("This file is no table of text: save it as TSV or CSV in UTF-8."))
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
        first = entries.setdefault(identity(entry), (number, entry))[0]
        if first != number:
            twice = _("The same entry stands in line {line}: keep one of them.")
            bad.append(BadLine(number, twice.format(line=first)))
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
                    _(
                        "The table has more than {most} lines: leave out those that are the "
                        "program's own."
                    ).format(most=decimal(limits.MAX_LEXICON_LINES))
                )
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if len(cells) > len(head):
                yield number, _too_many(len(cells), len(head))
                continue
            yield number, {name: clean(cell) for name, cell in zip(head, cells, strict=False)}
    except csv.Error as error:
        raise InputError(
            _("The table cannot be read past line {line}: save it as TSV or CSV again.").format(
                line=reader.line_num
            )
        ) from error


def _too_many(cells: int, head: int) -> str:
    return ngettext(
        "It has {count} cell, and the head line {most}.",
        "It has {count} cells, and the head line {most}.",
        cells,
    ).format(count=cells, most=head)


def check_head(head: Sequence[str]) -> None:
    """Raise InputError where the head line lacks a column, or has one twice."""
    if lacking := [name for name in NEEDED if name not in head]:
        raise InputError(
            ngettext(
                "The first line of the table has to name its columns; {lacking} is missing. "
                "The columns are: {columns}.",
                "The first line of the table has to name its columns; {lacking} are missing. "
                "The columns are: {columns}.",
                len(lacking),
            ).format(lacking=", ".join(lacking), columns=", ".join(COLUMNS))
        )
    if twice := [name for name in COLUMNS if head.count(name) > 1]:
        raise InputError(
            _("The table has the column “{column}” twice: leave one out.").format(column=twice[0])
        )


def clean(cell: str) -> str:
    """Return a cell without the quotation mark that keeps it from being a formula."""
    cell = normalize("NFC", " ".join(cell.split()))
    return cell[1:] if cell.startswith(_QUOTE) and cell[1:].startswith(_FORMULA) else cell


def entry_of(line: Line) -> OwnEntry:
    """Return the entry that a line holds, not yet checked; InputError for a bad `use`."""
    use = line.get("use", "").lower()
    if use not in USE:
        raise InputError(_("“use” is on or off, not “{use}”.").format(use=use))
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
    """Return the id of a concept that is given by its id or its label, English or as spoken."""
    if name.lower().startswith(OWN):
        return OWN + name[len(OWN) :].strip()
    known = name.lower()
    return known if known in read_concepts() else _ids_by_label(spoken()).get(known, name)


@cache
def _ids_by_label(language: str) -> Mapping[str, str]:
    with speaking(language):
        said = {concept_label(id).lower(): id for id in read_concepts()}
    return said | {concept.label.lower(): concept.id for concept in read_concepts().values()}


@cache
def program_entries(language: str) -> tuple[OwnEntry, ...]:
    """Return the program's lexicon of a language as lines that a reader may change."""
    table = read_table(languages.data_file(language, "wording.tsv"))
    return tuple(entry_of({**line, "language": language}) for line in table)


def changes(entries: Iterable[OwnEntry]) -> tuple[OwnEntry, ...]:
    """Return the entries that are no lines of the program's lexicon, as in an edited copy."""
    entries = tuple(entries)
    codes = {entry.language for entry in entries}
    same = {_cells(entry) for code in codes for entry in program_entries(code)}
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
