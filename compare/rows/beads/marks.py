"""What the marks at the end of a line tell: which kind it is, and whether the sentence goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# Marks that stand for one another in translation are of one kind; no mark at all is kind 0.
_KINDS = (".…。", "!！", "?？", ":：", ";；", ",，", "-–—")
_KIND = {mark: number for number, marks in enumerate(_KINDS, 1) for mark in marks}
_FINAL = {_KIND[mark] for mark in ".!?"}
_CLOSING = re.compile(r"[\s\"'»«”“„’‘)\]]+$")
_OPENING = re.compile(r"^[\s\"'»«”“„’‘(\[¿¡–—-]+")


def ending(line: str) -> int:
    """Return the kind of the mark that a line ends with, closing quotes and brackets aside."""
    return _KIND.get(_CLOSING.sub("", line)[-1:], 0)


def endings(lines: Sequence[str]) -> NDArray[np.int64]:
    """Return the kind of end of each line."""
    return np.array([ending(line) for line in lines], dtype=np.int64)


def going_on(lines: Sequence[str]) -> Vectors:
    """Return 1 for each line whose sentence seems to go on in the next line, else 0.

    It does where no full stop, exclamation or question mark ends it, and where the next
    begins with a small letter.
    """
    following = [*lines, ""][1:]
    return np.array(
        [
            ending(line) not in _FINAL or _OPENING.sub("", after)[:1].islower()
            for line, after in zip(lines, following, strict=True)
        ],
        dtype=np.float32,
    )
