"""How each version words each concept over the whole story: how often, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.framing.anchors import SPOKEN
from compare.framing.lexicon import Concept, concept_named, is_loaded
from compare.model import Report, Term


@dataclass(frozen=True, slots=True)
class Use:
    """One wording in one version: its first term, its shade, and every place where it stands.

    A place is the id of a sentence and the offset in it.
    """

    term: Term
    places: tuple[tuple[int, int], ...]

    @property
    def is_loaded(self) -> bool:
        """Whether the wording adds something to the bare fact."""
        return is_loaded(self.term.shade)


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings of a concept, by article id: the loaded ones first, then in order of the text.

    An article without any is not there.
    """

    concept: Concept
    uses: Mapping[str, tuple[Use, ...]]

    def count(self, article: str, loaded: bool | None = None) -> int:
        """Return how often a version has such words; only those that are loaded, or are not."""
        return sum(
            len(use.places)
            for use in self.uses.get(article, ())
            if loaded is None or use.is_loaded == loaded
        )

    @property
    def loaded(self) -> int:
        """How often all versions together have loaded words."""
        return sum(self.count(article, loaded=True) for article in self.uses)


def wordings(report: Report) -> tuple[Wordings, ...]:
    """Return the concepts that a version words in a loaded way, or more than one at all.

    Those with the most loaded words come first. Words for speaking are told by
    `compare.framing.voices`. A count is no verdict: a word may be quoted, and texts differ in
    length.
    """
    found: dict[str, dict[str, dict[tuple[str, str], list[tuple[int, Term]]]]] = {}
    for article in report.articles:
        for sentence in article.sentences:
            for term in sentence.terms:
                if term.concept not in SPOKEN:
                    uses = found.setdefault(term.concept, {}).setdefault(article.id, {})
                    key = (term.text.lower(), term.shade)
                    uses.setdefault(key, []).append((sentence.id, term))
    concepts = [
        Wordings(
            concept_named(concept),
            {article: tuple(_uses(uses)) for article, uses in articles.items()},
        )
        for concept, articles in found.items()
    ]
    told = [one for one in concepts if one.loaded or len(one.uses) > 1]
    return tuple(sorted(told, key=lambda one: (-one.loaded, -len(one.uses))))


def _uses(uses: Mapping[tuple[str, str], list[tuple[int, Term]]]) -> list[Use]:
    found = [
        Use(places[0][1], tuple((sentence, term.start) for sentence, term in places))
        for places in uses.values()
    ]
    return sorted(found, key=lambda use: not use.is_loaded)
