"""What two versions of a row both name: a concept of the lexicon, or the same figure.

Without one nothing shows that a hedge, a source or a doer of one version has to do with a
clause of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.figures.likeness import telling
from compare.figures.relation import dimension
from compare.framing.lexicon import concept_named
from compare.framing.why import glossed
from compare.model import Article, Mention, Row, Sentence

# Words for speaking: who speaks differs from sentence to sentence, so that only words of
# one row can be laid side by side, and one shared way of putting it is enough.
SPOKEN = frozenset({"attribution", "request", "denial", "doubt"})
CONCEPT = "concept"
# Concepts of deeds: somebody does them to somebody.
DEEDS = frozenset(
    {
        "killing", "detention", "military_action", "strike", "territory", "expulsion", "coup",
        "withdrawal", "seizure_of_goods", "fleeing", "torture", "prisoner_release", "shooting",
        "eviction", "crossing", "captives", "reprisal", "defeat", "corruption", "rescue",
        "terror_attack", "atrocities", "death_in_custody", "gender_violence", "downing", "siege",
        "cyber_attack", "leaks",
    }
)  # fmt: skip
# Groups of concepts whose deeds are one deed in other words: killed, died in custody.
ONE_DEED = frozenset({"killing", "force"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """A term or figure in a sentence, and `key`, which is the same in every language.

    `gloss` is a term in the pivot language.
    """

    article: str
    sentence: int
    start: int
    end: int
    text: str
    key: tuple[object, ...]
    gloss: str | None = None

    @property
    def weighty(self) -> bool:
        """Return whether it matters if this is so: a deed, or a figure."""
        return self.key[0] != CONCEPT or self.key[1] in DEEDS | ONE_DEED

    @property
    def quoted(self) -> str:
        """The words in quotation marks, with their gloss."""
        return glossed(self.text, self.gloss)

    def mention(self, shade: str) -> Mention:
        """Return the mention of this place with a shade."""
        return Mention(self.article, self.sentence, self.start, self.end, self.text, shade=shade)


@dataclass(frozen=True, slots=True)
class Cell:
    """The sentences of one article in a row."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """What the sentences name; read anew each time, as few rows have to be asked."""
        return tuple(
            anchor for sentence in self.sentences for anchor in anchors(self.article.id, sentence)
        )


def deed_named(concept: str) -> str:
    """Return what a concept's deed is compared as: its group where words of it say the same."""
    group = concept_named(concept).group
    return group if concept in DEEDS and group in ONE_DEED else concept


def row_cells(articles: Sequence[Article], row: Row) -> list[Cell]:
    """Return the cells of the articles that have sentences in the row."""
    cells = []
    for article in articles:
        sentences = tuple(article.sentences[number] for number in row.cells.get(article.id, ()))
        if sentences:
            cells.append(Cell(article, sentences))
    return cells


def anchors(article: str, sentence: Sentence) -> Iterator[Anchor]:
    """Yield the terms and figures of a sentence by which another can be known again."""
    for term in sentence.terms:
        if term.concept not in SPOKEN:
            key: tuple[object, ...] = (CONCEPT, deed_named(term.concept))
            yield Anchor(article, sentence.id, term.start, term.end, term.text, key, term.gloss)
    for figure in sentence.figures:
        if figure.kind not in ("date", "time", "ordinal") and telling(figure):
            key = (dimension(figure), figure.value, figure.low, figure.high)
            yield Anchor(article, sentence.id, figure.start, figure.end, figure.text, key)
