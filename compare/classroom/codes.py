"""Codes that open an exercise: 128 random bits each, of which the store keeps a digest only.

A digest by SHA-256 is enough for secrets that long: nobody can try them all, so salt and
slowness, which passwords need, add nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Literal

# Crockford's base 32: no i, l, o and u (https://www.crockford.com/base32.html).
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
BYTES = 16
LETTERS = 26  # of five bits; the two spare ones are zero
_ALIKE = str.maketrans({"o": "0", "i": "1", "l": "1", "-": None, " ": None})

Purpose = Literal["teacher", "class", "pupil"]


@dataclass(frozen=True, slots=True, repr=False)
class Code:
    """A secret; it shows itself only to those who ask for its `text`."""

    secret: bytes

    @property
    def text(self) -> str:
        """The code in 26 letters and digits that stand in a link as they are."""
        number = int.from_bytes(self.secret, "big")
        return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(LETTERS)))

    def __repr__(self) -> str:
        return "Code(…)"


def new_code() -> Code:
    """Return a code that nobody can guess."""
    return Code(secrets.token_bytes(BYTES))


def read_code(text: str) -> Code | None:
    """Return the code that was typed or stands in a link, None where it is none.

    Case, spaces and hyphens do not matter, and o, i and l are read as 0 and 1.
    """
    letters = text.strip().lower().translate(_ALIKE) if len(text) <= 4 * LETTERS else ""
    if len(letters) != LETTERS or any(letter not in ALPHABET for letter in letters):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return Code(number.to_bytes(BYTES, "big")) if number < 1 << 8 * BYTES else None


def digest(code: Code, purpose: Purpose) -> bytes:
    """Return what is kept of a code: 32 bytes, other ones for each purpose."""
    return hashlib.sha256(f"parallax {purpose}\0".encode() + code.secret).digest()


def same(one: bytes, other: bytes) -> bool:
    """Return whether two digests are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


def seal(code: Code, teacher: Code) -> bytes:
    """Return the class's code so that only the teacher's can read it again.

    It is a one-time pad: the pad is made of a secret that seals nothing else.
    """
    return bytes(a ^ b for a, b in zip(code.secret, _pad(teacher), strict=True))


def unseal(sealed: bytes, teacher: Code) -> Code:
    """Return the class's code that was sealed with this teacher's code."""
    return Code(bytes(a ^ b for a, b in zip(sealed, _pad(teacher), strict=True)))


def _pad(teacher: Code) -> bytes:
    return hmac.digest(teacher.secret, b"parallax class code", "sha256")[:BYTES]
