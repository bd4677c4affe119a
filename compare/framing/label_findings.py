"""What each version calls the same person, group or place, names matched across scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from compare.framing.entities import Entity, find_entities
from compare.framing.kinds import LABEL
from compare.framing.labels import Label, read_labels
from compare.framing.lexicon import is_loaded, read_shades, shade_name
from compare.framing.why import glossed
from compare.messages import _
from compare.model import Article, Finding, Mention

# Labels of one version that a finding shows.
MOST_LABELS = 3


@dataclass(frozen=True, slots=True)
class Called:
    """What one place in the story calls a person, group or place."""

    article: str
    sentence: int
    label: Label

    @property
    def mention(self) -> Mention:
        """Return the mention of the label's words."""
        words = self.label.words
        return Mention(
            self.article,
            self.sentence,
            words.start,
            words.end,
            words.text,
            shade=self.label.shade,
        )


@dataclass(frozen=True, slots=True)
class Labels:
    """What the versions call one person, group or place: its fullest name, and the labels.

    `called` holds each article's, by id, in the order of the text; an article that names
    it without a label is not there.
    """

    name: str
    called: Mapping[str, tuple[Called, ...]]


def find_all_labels(articles: Sequence[Article]) -> tuple[Labels, ...]:
    """Return the people, groups and places that any version labels, those named first first."""
    by_place = {
        (article.id, sentence.id, label.name.start): Called(article.id, sentence.id, label)
        for article in articles
        for sentence in article.sentences
        for label in read_labels(sentence.text, article.language, sentence.terms)
    }
    return tuple(
        found for entity in find_entities(articles) if (found := labels_of(entity, by_place)).called
    )


def labels_of(entity: Entity, by_place: Mapping[tuple[str, int, int], Called]) -> Labels:
    """Return the labels of one person, group or place."""
    called: dict[str, list[Called]] = {}
    for place in entity.places:
        found = by_place.get((place.article, place.sentence, place.name.start))
        if found is not None:
            called.setdefault(place.article, []).append(found)
    return Labels(entity.name, {article: tuple(side) for article, side in called.items()})


def find_labels(articles: Sequence[Article], marked: Sequence[Finding]) -> list[Finding]:
    """Return a finding for each one whom versions label in shades that differ.

    A loaded label that a finding of `marked` points at already is not marked again.
    """
    places: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for finding in marked:
        for mention in finding.mentions:
            here = places.setdefault((mention.article, mention.sentence), [])
            here.append((mention.start, mention.end))
    return [finding for labels in find_all_labels(articles) for finding in contrast(labels, places)]


def contrast(
    labels: Labels, marked: Mapping[tuple[str, int], Sequence[tuple[int, int]]]
) -> Iterator[Finding]:
    """Yield the finding of one person, group or place, where its labels differ in shade."""
    sides: dict[str, tuple[Called, ...]] = {}
    for one, other in permutations(labels.called, 2):
        families = {family(called) for called in labels.called[other]}
        loaded = tuple(
            called
            for called in labels.called[one]
            if is_loaded(called.label.shade)
            and family(called) not in families
            and not is_marked(called, marked)
        )
        if loaded:
            sides[one] = loaded[:MOST_LABELS]
            sides.setdefault(other, labels.called[other][:MOST_LABELS])
    if sides:
        yield make_finding(labels.name, sides)


def family(called: Called) -> str:
    """Return the family of a label's shade."""
    return read_shades()[called.label.shade].family


def is_marked(called: Called, marked: Mapping[tuple[str, int], Sequence[tuple[int, int]]]) -> bool:
    """Return whether a finding points into a label already."""
    words = called.label.words
    return any(
        start < words.end and words.start < end
        for start, end in marked.get((called.article, called.sentence), ())
    )


def make_finding(name: str, sides: Mapping[str, Sequence[Called]]) -> Finding:
    """Return the finding that marks what each version calls one."""
    words = " – ".join(
        ", ".join(
            dict.fromkeys(
                f"{glossed(c.label.words.text, c.label.gloss)} ({shade_name(c.label.shade)})"
                for c in side
            )
        )
        for side in sides.values()
    )
    return Finding(
        id=0,
        kind="framing",
        status="differs",
        why=_("What the versions call {name}: {words}.").format(name=name, words=words),
        mentions=tuple(called.mention for side in sides.values() for called in side),
        about=name,
        concept=LABEL.concept,
    )
