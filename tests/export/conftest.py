"""Reports built by hand, so that how they look is tested apart from how they are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from compare.model import Article, Figure, Finding, Mention, Report, Row, Sentence, Status, Term


def article(
    id: str,
    outlet: str,
    language: str,
    texts: Sequence[str],
    translations: Sequence[str | None] | None = None,
    date: str | None = None,
) -> Article:
    """Return an article whose first text is its title; translations come from a memory."""
    start = 0
    sentences = []
    for index, text in enumerate(texts):
        translation = translations[index] if translations else text
        engine = "original" if not translations else "memory" if translation else None
        sentences.append(
            Sentence(index, text, start, start + len(text), translation=translation, engine=engine)
        )
        start += len(text) + 2
    return Article(id, outlet, language, texts[0], "\n\n".join(texts), date, tuple(sentences))


def mention(one: Article, sentence: int, words: str, **more: object) -> Mention:
    """Return the mention of these words in a sentence of the article."""
    start = one.sentences[sentence].text.index(words)
    return Mention(one.id, sentence, start, start + len(words), words, **more)  # type: ignore[arg-type]


def figure_finding(
    id: int, status: Status, about: str, mentions: Sequence[Mention], row: int | None, why: str = ""
) -> Finding:
    """Return a figure finding; its why names the values where none is given."""
    values = ", ".join(str(one.value) for one in mentions)
    return Finding(id, "figure", status, why or f"{about}: {values}.", tuple(mentions), row, about)


def with_found(
    one: Article, sentence: int, figures: Sequence[Figure] = (), terms: Sequence[Term] = ()
) -> Article:
    """Return the article with figures and terms read from one of its sentences."""
    sentences = list(one.sentences)
    sentences[sentence] = replace(sentences[sentence], figures=tuple(figures), terms=tuple(terms))
    return replace(one, sentences=tuple(sentences))


def build_raid() -> Report:
    """Return the raid in three versions: 23 and 26 in conflict, a wording, a lone row."""
    en = article(
        "a1",
        "Caspian Wire",
        "en",
        [
            "US raid left 55 troops dead",
            "Caracas said 23 members of its armed forces died when US forces captured Maduro.",
            "Havana said it lost 32 officers and soldiers.",
        ],
        date="2026-01-06",
    )
    es = article(
        "a2",
        "La Tribuna del Sur",
        "es",
        [
            "Al menos 80 muertos en el secuestro de Maduro",
            "Veintitrés de sus efectivos cayeron cuando tropas de EE. UU. secuestraron a Maduro.",
            "Cuba denunció la muerte de 32 combatientes.",
            "Miles de personas se manifestaron en Caracas.",
        ],
        [
            "At least 80 dead in the kidnapping of Maduro",
            "Twenty-three of its troops fell when US troops kidnapped Maduro.",
            "Cuba denounced the death of 32 fighters.",
            "Thousands of people demonstrated in Caracas.",
        ],
    )
    ru = article(
        "a3",
        "Северный вестник",
        "ru",
        [
            "США похитили президента: погибли 58 военных",
            "По данным военных, при захвате Мадуро были убиты 26 их сослуживцев.",
            "Гавана сообщила о гибели тридцати двух сотрудников.",
        ],
        [
            "US kidnapped the president: 58 soldiers killed",
            "The military say 26 of their comrades were killed when Maduro was seized.",
            None,
        ],
    )
    reason = "It calls the act a crime."
    start = es.sentences[1].text.index("secuestraron")
    es = with_found(
        es,
        1,
        [Figure(0, 10, "Veintitrés", "count", 23, "soldier")],
        [Term(start, start + 12, "secuestraron", "detention", "hostile", "kidnapped", reason)],
    )
    es = with_found(es, 0, [Figure(0, 11, "Al menos 80", "count", 80, "person", "at_least")])
    findings = (
        figure_finding(
            0,
            "conflict",
            "soldiers killed",
            [
                mention(en, 1, "23", value=23),
                mention(es, 1, "Veintitrés", value=23),
                mention(ru, 1, "26", value=26),
            ],
            1,
            "Soldiers killed: 23, 23 and 26.",
        ),
        Finding(
            1,
            "framing",
            "differs",
            "Detention: ‘captured’ (legal) – ‘secuestraron’, “kidnapped” (hostile).",
            (
                mention(en, 1, "captured", shade="legal"),
                mention(es, 1, "secuestraron", shade="hostile"),
                mention(ru, 1, "захвате", shade="neutral"),
            ),
            1,
            "detention",
            "detention",
        ),
        figure_finding(
            2,
            "agrees",
            "Cuban soldiers killed",
            [
                mention(en, 2, "32", value=32),
                mention(es, 2, "32", value=32),
                mention(ru, 2, "тридцати двух", value=32),
            ],
            2,
        ),
        figure_finding(
            3,
            "qualifier",
            "people killed",
            [mention(en, 0, "55", value=55), mention(es, 0, "Al menos 80", value=80)],
            0,
        ),
        Finding(
            4,
            "omission",
            "only_here",
            "Only La Tribuna del Sur tells this.",
            (mention(es, 3, es.sentences[3].text),),
            3,
            missing_in=("a1", "a3"),
        ),
    )
    rows = (
        Row(0, {"a1": (0,), "a2": (0,), "a3": (0,)}, 0.7),
        Row(1, {"a1": (1,), "a2": (1,), "a3": (1,)}, 0.8),
        Row(2, {"a1": (2,), "a2": (2,), "a3": (2,)}, 0.4),
        Row(3, {"a1": (), "a2": (3,), "a3": ()}, None),
    )
    return Report("en", (en, es, ru), rows, findings)


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> **bold** $x$ & \"q\" 'a' </title>"


def build_hostile() -> Report:
    """Return a report in which every text from outside is markup, in marks and out of them."""
    one = article("a1", HOSTILE, "en", [HOSTILE, f"Killed 23 {HOSTILE}"])
    two = article("a2", HOSTILE, "es", [HOSTILE, f"Mataron 26 {HOSTILE}"], [HOSTILE, HOSTILE])
    start = two.sentences[1].text.index("<img")
    two = with_found(two, 1, [], [Term(start, start + 4, "<img", "c", HOSTILE, HOSTILE, HOSTILE)])
    whole = [mention(one, 1, HOSTILE, value=HOSTILE), mention(two, 1, HOSTILE, shade=HOSTILE)]
    findings = (
        figure_finding(0, "conflict", HOSTILE, whole, 0, HOSTILE),
        Finding(1, "framing", "differs", HOSTILE, (mention(two, 1, "<img"),), 0, HOSTILE, HOSTILE),
        Finding(2, "omission", "only_here", HOSTILE, (mention(two, 0, HOSTILE),), 1, HOSTILE),
    )
    rows = (Row(0, {"a1": (1,), "a2": (1,)}, 0.8), Row(1, {"a1": (0,), "a2": (0,)}, 0.8))
    return Report("en", (one, two), rows, findings, (HOSTILE,))


@pytest.fixture
def raid() -> Report:
    """The raid in three versions."""
    return build_raid()


@pytest.fixture
def hostile() -> Report:
    """A report whose texts try to be markup."""
    return build_hostile()
