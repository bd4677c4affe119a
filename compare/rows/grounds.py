"""What a row rests on: how alike its versions are, how sure that makes it, what they share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import exp, inf, log
from typing import TYPE_CHECKING

from compare.model import Article
from compare.rows.cells import cell_vector, cells_of
from compare.rows.weights import ODDS, ODDS_FURTHER, ODDS_LIKENESS, THRESHOLD

if TYPE_CHECKING:
    from compare.rows.similarity import Similarity

# How many shared words of a kind a row names, and how many words of a quotation.
MOST_SHARED, MOST_QUOTED = 6, 8


def likeness_of(chance: float | None = None) -> float:
    """Return the likeness of two sentences whose row is right with this chance, 0 to 1.

    None stands for THRESHOLD; nothing is surely right.
    """
    chance = max(0.001, THRESHOLD if chance is None else chance)
    if chance >= 1:
        return inf
    return (log(chance / (1 - chance)) - ODDS) / ODDS_LIKENESS


def cosine_of(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return the mean cosine of a row's versions, 0 to 1; None where there is only one."""
    vectors = [cell_vector(cell, similarity) for cell in cells_of(group, similarity).values()]
    cosines = [float(one @ other) for one, other in combinations(vectors, 2)]
    return min(1.0, max(0.0, sum(cosines) / len(cosines))) if cosines else None


def confidence_of(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return the chance that all of a row's versions tell the same; None for one version."""
    if (likeness := likeness_within(group, similarity)) is None:
        return None
    further = len(group) - len(cells_of(group, similarity))
    return 1 / (1 + exp(-ODDS - ODDS_LIKENESS * likeness - ODDS_FURTHER * further))


def likeness_within(group: Sequence[int], similarity: Similarity) -> float | None:
    """Return how like the others a row's unlikest version is; None where there is only one.

    That is its mean likeness with them: two versions that are all but equal say nothing of
    a third.
    """
    cells = list(cells_of(group, similarity).values())
    if len(cells) < 2:
        return None
    sums = [0.0] * len(cells)
    for (i, one), (j, other) in combinations(enumerate(cells), 2):
        likeness = likeness_between(one, other, similarity)
        sums[i] += likeness
        sums[j] += likeness
    return min(sums) / (len(cells) - 1)


def likeness_between(one: Sequence[int], other: Sequence[int], similarity: Similarity) -> float:
    """Return the likeness of two cells.

    What several sentences of a version tell together is as like as their joined vector,
    with the best evidence that any of them has.
    """
    margins = similarity.margins[one][:, other]
    evidence = float((similarity.likeness[one][:, other] - margins).max())
    cosines = similarity.vectors[one] @ similarity.vectors[other].T
    together = float(cell_vector(one, similarity) @ cell_vector(other, similarity))
    gained = similarity.scale * (together - float(cosines.mean()))
    return float(margins.mean()) + gained + evidence


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
                words.append(shortened(word) if anchor.kind == "quotations" else word)
            end = anchor.end
    return {kind: tuple(dict.fromkeys(words))[:MOST_SHARED] for kind, words in found.items()}


def shortened(quotation: str) -> str:
    """Return the first words of a quotation, with an ellipsis where more follow."""
    told = quotation.split()
    return quotation if len(told) <= MOST_QUOTED else " ".join(told[:MOST_QUOTED]) + "…"
