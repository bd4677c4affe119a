"""Voices: who is quoted in each version, how often, with which verbs, and at what length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.framing.actors import actor_ids, speaker_ids
from compare.framing.attribution import Attribution, read_attributions
from compare.framing.entities import Entity, find_entities
from compare.framing.lexicon import plain
from compare.framing.names import read_names
from compare.framing.tokens import read_tokens
from compare.model import Article, Report, Sentence

# Sentences back in which "he" may mean whoever was quoted there.
PRONOUN_REACH = 3

Key = frozenset[object]


@dataclass(frozen=True, slots=True)
class Quoting:
    """One place where a voice is quoted or cited: its sentence and how it is done there."""

    article: str
    sentence: int
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Heard:
    """How much one version lets a voice be heard.

    `quotings` are in the order of the text. `characters` counts what is given as the
    voice's words, and `share` is its part of all characters of the version, 0 to 1.
    """

    quotings: tuple[Quoting, ...]
    characters: int
    share: float


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted, in the fullest words of any version.

    `heard` holds the versions that quote them, by article id.
    """

    name: str
    heard: Mapping[str, Heard]

    @property
    def times(self) -> int:
        """How often the voice is quoted in all versions together."""
        return sum(len(heard.quotings) for heard in self.heard.values())


def voices(report: Report) -> tuple[Voice, ...]:
    """Return who is quoted in the story, the most quoted first, matched across versions.

    A count is no verdict: who spoke more may have had more to say.
    """
    return voices_of(report.articles)


def voices_of(articles: Sequence[Article]) -> tuple[Voice, ...]:
    """Return who is quoted in these articles; see `voices`."""
    entities = entity_places(find_entities(articles))
    groups: dict[Key, list[Quoting]] = {}
    for article in articles:
        for key, quoting in quotings(article, entities):
            groups.setdefault(key, []).append(quoting)
    found = [make_voice(group, articles) for group in groups.values()]
    return tuple(sorted(found, key=lambda voice: -voice.times))


def entity_places(entities: Sequence[Entity]) -> dict[tuple[str, int, int], int]:
    """Return the number of the person or body that each place names."""
    return {
        (place.article, place.sentence, place.name.start): number
        for number, entity in enumerate(entities)
        for place in entity.places
    }


def quotings(
    article: Article, entities: Mapping[tuple[str, int, int], int]
) -> Iterator[tuple[Key, Quoting]]:
    """Yield who is quoted in an article, with what they can be known again by.

    "He" is whoever was quoted shortly before; quoting nobody by name is left out.
    """
    last: tuple[int, Key] | None = None
    for sentence in article.sentences:
        for attribution in read_attributions(sentence.text, article.language):
            quoting = Quoting(article.id, sentence.id, attribution)
            if attribution.source is None:
                continue
            if attribution.pronoun:
                if last is not None and sentence.id - last[0] <= PRONOUN_REACH:
                    last = sentence.id, last[1]
                    yield last[1], quoting
                continue
            key = source_key(article, sentence, attribution, entities)
            last = sentence.id, key
            yield key, quoting


def source_key(
    article: Article,
    sentence: Sentence,
    attribution: Attribution,
    entities: Mapping[tuple[str, int, int], int],
) -> Key:
    """Return what a source is known again by: a person, else a body and its country, else words."""
    source = attribution.source
    assert source is not None
    names = [
        name
        for name in read_names(sentence.text, article.language)
        if source.holds(name.start, name.end)
    ]
    found: set[object] = {name.id for name in names if name.id is not None}
    covered = [name for name in names if name.id is not None]
    kinds: dict[int, frozenset[str]] = {}
    for token in read_tokens(sentence.text, article.language):
        inside = source.holds(token.start, token.end)
        if inside and not any(n.start <= token.start and token.end <= n.end for n in covered):
            kinds[token.start] = actor_ids(token, article.language) | speaker_ids(
                token.forms, article.language
            )
    for name in names:
        number = entities.get((article.id, sentence.id, name.start))
        # The Fuerza Armada is known by what it is, a person by the name.
        described = any(kind for at, kind in kinds.items() if name.start <= at < name.end)
        if name.id is None and number is not None and not described:
            return frozenset({number})
    found.update(*kinds.values())
    if any(isinstance(one, str) and len(one) == 2 and one.isupper() for one in found):
        found.discard("government")  # Cuba is its government where it speaks.
    return frozenset(found) or frozenset({plain(source.text)})


def make_voice(group: Sequence[Quoting], articles: Sequence[Article]) -> Voice:
    """Return the voice of these quotings."""
    named = [
        quoting.attribution.source.text
        for quoting in group
        if quoting.attribution.source and not quoting.attribution.pronoun
    ]
    heard = {}
    for article in articles:
        own = tuple(quoting for quoting in group if quoting.article == article.id)
        if own:
            characters = spoken(own)
            heard[article.id] = Heard(own, characters, characters / max(1, len(article.text)))
    return Voice(max(named, key=len), heard)


def spoken(own: Sequence[Quoting]) -> int:
    """Return how many characters are given as a voice's words, none counted twice."""
    covered = {
        (quoting.sentence, at)
        for quoting in own
        for at in range(quoting.attribution.statement.start, quoting.attribution.statement.end)
    }
    return len(covered)
