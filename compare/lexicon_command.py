"""The `lexicon` command: the program's lexicon as a table to edit, and the reader's checked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from compare import languages, limits
from compare.commands import print_note, read_bytes, write_output
from compare.errors import InputError
from compare.framing.own_table import (
    OwnTable,
    changes,
    merged,
    program_entries,
    read_own_table,
    to_tsv,
)
from compare.model import OwnEntry


def run(options: Namespace) -> None:
    """Do what the command line asks for."""
    if options.action == "export":
        codes = [options.lang] if options.lang else languages.CODES
        entries = [entry for code in codes for entry in program_entries(code)]
        write_output(to_tsv(entries).encode("utf-8"), options.output)
        return
    table = read_table_file(options.file)
    for bad in table.bad:
        print(bad)
    off = sum(entry.off for entry in table.entries)
    print(f"{len(table.entries) - off} entries, {off} switched off.")
    if table.bad:
        raise InputError(f"“{options.file}” has lines that cannot be used: {len(table.bad)}.")


def read_lexicons(names: Sequence[str]) -> tuple[OwnEntry, ...]:
    """Return the entries of the tables named, the later going before; bad lines are noted."""
    found: tuple[OwnEntry, ...] = ()
    for name in names:
        table = read_table_file(name)
        for bad in table.bad:
            print_note(f"“{name}”, {str(bad)[0].lower()}{str(bad)[1:]}")
        found = merged(found, changes(table.entries))
    return found


def read_table_file(name: str) -> OwnTable:
    """Return the reader's table in a file; InputError where there is none."""
    return read_own_table(read_bytes(name, limits.MAX_LEXICON_BYTES))
