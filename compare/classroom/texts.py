"""Cleaning and bounding what pupils and teachers write."""

from __future__ import annotations

import re
import unicodedata

from compare import limits
from compare.errors import InputError
from compare.messages import _

# Characters that turn the direction of a line would make a name read as another.
_TURNING = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F]))


def clean(text: str, most: int) -> str:
    """Return the text without control characters, blank edges and broken letters.

    Lines stay. Raises InputError where it has more than `most` letters.
    """
    # NFC may lengthen a text, but never to more than three times its length.
    if len(text) > 3 * most:
        raise InputError(_too_long(most))
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    kept = "".join(letter for letter in lines if letter == "\n" or _is_plain(letter)).strip()
    if len(kept) > most:
        raise InputError(_too_long(most))
    return kept


def clean_line(text: str, most: int) -> str:
    """Return the text in one line, cleaned; see `clean`."""
    return re.sub(r"\s+", " ", clean(text, most))


def pupil_name(text: str) -> str:
    """Return a pupil's name or nickname; InputError where it is empty or too long."""
    name = clean_line(text, limits.MAX_PUPIL_NAME_LETTERS)
    if not any(letter.isalnum() for letter in name):
        raise InputError(_("Write your name or a nickname first."))
    return name


def name_key(name: str) -> str:
    """Return what a name is compared as: Ana, ANA and ana are one."""
    return unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")


def _is_plain(letter: str) -> bool:
    if unicodedata.category(letter) in ("Cc", "Cs") or letter in _TURNING:
        return False
    # Unicode's noncharacters, which no XML may hold, and so no workbook.
    return ord(letter) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(letter) <= 0xFDEF


def _too_long(most: int) -> str:
    return _("This is too long: at most {most} letters, please.").format(most=most)
