"""What a row rests on: how alike its versions are, how sure that makes it, what they share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import exp, inf, log
from typing import TYPE_CHECKING

from compare.model import Article
from compare.rows.cells import cell_vector, cells_of
from compare.rows.weights import ODDS, ODDS_LIKENESS, ODDS_SEVERAL, ODDS_VERSION, THRESHOLD

if TYPE_CHECKING:
    from compare.rows.similarity import Similarity

# How many shared words of a kind a row names.
MOST_SHARED = 6


def likeness_of(chance: float | None = None) -> float:
    """Return the likeness of two sentences whose row is right with this chance, 0 to 1.

    None stands for THRESHOLD; nothing is surely right.
    """
    chance = max(0.001, THRESHOLD if chance is None else chance)
    if chance >= 1:
        return inf
    return (log(chance / (1 - chance)) - ODDS - 2 * ODDS_VERSION) / ODDS_LIKENESS


def cosine_of(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return the mean cosine of a row's versions, 0 to 1; None where there is only one."""
    vectors = [cell_vector(cell, similarity) for cell in cells_of(group, similarity).values()]
    cosines = [float(one @ other) for one, other in combinations(vectors, 2)]
    return min(1.0, max(0.0, sum(cosines) / len(cosines))) if cosines else None


def confidence_of(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return the chance that all of a row's versions tell the same; None for one version."""
    if (likeness := likeness_within(group, similarity)) is None:
        return None
    versions = len(cells_of(group, similarity))
    # Of rows of more than three versions there are too few to have weighed them.
    odds = ODDS + ODDS_LIKENESS * likeness + ODDS_VERSION * min(versions, 3)
    return 1 / (1 + exp(-odds - ODDS_SEVERAL * (len(group) > versions)))


def likeness_within(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return the mean likeness of a row's versions; None where there is only one.

    What several sentences of a version tell together is as like as their joined vector,
    with the best evidence that any of them has.
    """
    cells = list(cells_of(group, similarity).values())
    values = []
    for one, other in combinations(cells, 2):
        here = (slice(None), other)
        margins = similarity.margins[one][here]
        evidence = float((similarity.likeness[one][here] - margins).max())
        cosines = similarity.vectors[one] @ similarity.vectors[other].T
        together = float(cell_vector(one, similarity) @ cell_vector(other, similarity))
        gained = similarity.scale * (together - float(cosines.mean()))
        values.append(float(margins.mean()) + gained + evidence)
    return sum(values) / len(values) if values else None


def shared_words(
    group: Sequence[int], articles: Sequence[Article], similarity: Similarity
) -> dict[str, tuple[str, ...]]:
    """Return what the row's first version has in common with another, by kind, in its words."""
    cells = list(cells_of(group, similarity).items())
    if len(cells) < 2:
        return {}
    (first, cell), *others = cells
    told = {
        (anchor.kind, anchor.key)
        for _, other in others
        for index in other
        for anchor in similarity.anchors[index]
    }
    found: dict[str, list[str]] = {}
    for index in cell:
        text = articles[first].sentences[similarity.places[index][1]].text
        end = -1
        for anchor in similarity.anchors[index]:
            if (anchor.kind, anchor.key) not in told:
                continue
            words = found.setdefault(anchor.kind, [])
            word = text[anchor.start : anchor.end]
            if anchor.kind == "names" and words and text[end : anchor.start] == " ":
                words[-1] += f" {word}"
            else:
                words.append(word)
            end = anchor.end
    return {kind: tuple(dict.fromkeys(words))[:MOST_SHARED] for kind, words in found.items()}
