"""Bring the catalogues of what the program says up to date with the code and the tables.

    python tools/messages.py [CODE...]

Writes compare/languages/<code>/messages.po and lexicon.po for each language named, by default
for all but English, in which the code is written: new messages come in without a translation,
those that nothing says any more go, and what is translated stays. Nothing is guessed: a message
whose words change has to be translated anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
METHODS = [("**.py", "python"), ("**.js", "javascript")]
IN_CONTEXT = ((1, "c"), 2)
KEYWORDS = {
    "_": None, "N_": None, "ngettext": (1, 2), "pgettext": IN_CONTEXT, "NC_": IN_CONTEXT,
}  # fmt: skip
OPTIONS = {"**.js": {"parse_template_string": True}}
# The columns of a table that the reader is shown, and the context of each.
TABLES = {
    "concepts.tsv": {"label": "concept", "stake": "stake"},
    "shades.tsv": {"id": "shade", "meaning": "meaning"},
}
IMPLIES = "implies"
WIDTH = 96


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from compare import languages
    from compare.messages import SOURCE

    catalogues = [code for code in languages.CODES if code != SOURCE]
    codes = sys.argv[1:] or catalogues
    if unknown := [code for code in codes if code not in catalogues]:
        sys.exit(f"No catalogue of {unknown[0]}: name any of {', '.join(catalogues)}.")
    for domain, found in (("messages", said()), ("lexicon", tabled())):
        for code in codes:
            path = languages.data_file(code, f"{domain}.po")
            catalog = renewed(path, code, found)
            with path.open("wb") as file:
                write(file, catalog)
            lacking = sum(not is_translated(message) for message in catalog if message.id)
            print(f"{path.relative_to(ROOT)}: {len(catalog)} messages, {lacking} untranslated")


def write(file: BinaryIO, catalog: Catalog) -> None:
    """Write a catalogue so that the same messages always make the same file."""
    write_po(
        file, catalog, width=WIDTH, no_location=True, omit_header=False, ignore_obsolete=True,
        sort_output=False,
    )  # fmt: skip


def said() -> Catalog:
    """Return the messages of the code, in the order of the files."""
    catalog = Catalog()
    for folder in ("compare",):
        for place, line, message, comments, context in extract_from_dir(
            ROOT / folder, METHODS, OPTIONS, KEYWORDS, ("Translators:",), strip_comment_tags=True
        ):
            catalog.add(message, None, [(f"{folder}/{place}", line)], auto_comments=comments,
                        context=context)  # fmt: skip
    for place, line, message, _comments, context in extract_app():
        catalog.add(message, None, [(place, line)], context=context)
    return catalog


def extract_app() -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    """Yield the messages of the entry page, which lies outside the library."""
    from babel.messages.extract import extract_from_file

    path = ROOT / "app.py"
    for line, message, comments, context in extract_from_file("python", path, KEYWORDS):
        yield path.name, line, message, comments, context


def tabled() -> Catalog:
    """Return the words of the tables of wording: concepts, shades, what each entry implies."""
    from compare import languages
    from compare.framing.lexicon import read_table

    catalog = Catalog()
    for name, columns in TABLES.items():
        for line in read_table(languages.FOLDER / name):
            for column, context in columns.items():
                catalog.add(line[column], context=context)
    for code in languages.CODES:
        for line in read_table(languages.data_file(code, "wording.tsv")):
            catalog.add(line[IMPLIES], context=IMPLIES)
    return catalog


def renewed(path: Path, code: str, found: Catalog) -> Catalog:
    """Return the messages that were found, with the translations that the file has of them."""
    old = Catalog(locale=code)
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, locale=code)
    catalog = Catalog(
        locale=code, project="Parallax", copyright_holder="the Parallax developers",
        header_comment="# What Parallax says; see tools/messages.py.", fuzzy=False,
        creation_date=old.creation_date if path.exists() else None,
    )  # fmt: skip
    for message in found:
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        catalog.add(
            message.id, known.string if known else "", message.locations, message.flags,
            message.auto_comments, known.user_comments if known else (), context=message.context,
        )  # fmt: skip
    return catalog


def is_translated(message: object) -> bool:
    """Return whether a message has all its forms in the other language."""
    string = message.string  # type: ignore[attr-defined]
    return bool(string) and all(string if isinstance(string, tuple) else (string,))


if __name__ == "__main__":
    main()
