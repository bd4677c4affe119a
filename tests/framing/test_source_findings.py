"""Sources compared: what one version tells as somebody's word and another with no source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.framing.source_findings import find_sources
from tests.framing.story import compare_row

EN_SAID = ("en", "The army said 57 soldiers were killed.")

DIFFERS = [
    (EN_SAID, ("es", "Murieron 57 militares."), "The army said", "57"),
    (EN_SAID, ("ru", "Погибли 57 военных."), "The army said", "57"),
    (
        ("es", "Según la policía, el ataque dejó 57 heridos."),
        ("en", "The attack wounded 57 people."),
        "Según la policía",
        "attack",
    ),
    (
        ("ru", "По данным полиции, убиты два человека."),
        ("en", "Two people were killed."),
        "По данным полиции",
        "killed",
    ),
    (
        ("ru", "Ущерб составил 57 млн евро, сообщили власти."),
        ("es", "Los daños son 57 millones de euros."),
        "сообщили власти",
        "57 millones de euros",
    ),
    (
        ("en", "Caracas claims that soldiers killed two men."),
        ("ru", "Солдаты убили двоих."),
        "Caracas claims",
        "убили",
    ),
]

AGREES = [
    # Both name a source.
    (EN_SAID, ("es", "Murieron 57 militares, informó el Ejército.")),
    (EN_SAID, ("ru", "По данным армии, погибли 57 военных.")),
    # It is left open without a source.
    (EN_SAID, ("es", "Habrían muerto 57 militares.")),
    (EN_SAID, ("ru", "Сообщается о гибели 57 военных.")),
    # A quotation has a speaker.
    (EN_SAID, ("es", "«Han muerto 57 soldados».")),
    # Nothing shows that both tell the same.
    (EN_SAID, ("es", "El puente está cerrado.")),
    # "He" is nobody by name.
    (("en", "He said 57 soldiers were killed."), ("es", "Murieron 57 militares.")),
    # Neither names a source.
    (("en", "57 soldiers were killed."), ("es", "Murieron 57 militares.")),
]


@pytest.mark.parametrize(("sourced", "bare", "source", "told"), DIFFERS)
def test_a_source_stands_against_none(
    sourced: tuple[str, str], bare: tuple[str, str], source: str, told: str
) -> None:
    (finding,) = find_sources(*compare_row(sourced, bare))
    assert (finding.concept, finding.status, finding.about) == ("attribution", "differs", "source")
    first, second = finding.mentions
    assert (first.text, second.text, second.shade) == (source, told, "no source")
    assert finding.why.startswith(f"Source: ‘{source}’; elsewhere ‘{told}’")


@pytest.mark.parametrize(("one", "other"), AGREES)
def test_what_is_no_clear_contrast_is_not_marked(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert find_sources(*compare_row(one, other)) == []


def test_no_version_may_leave_open_who_says_so() -> None:
    bare = ("es", "Murieron 57 militares.")
    also_bare = ("ru", "Погибли 57 военных.")
    assert len(find_sources(*compare_row(EN_SAID, bare, also_bare))) == 1
    somebody = ("ru", "Он заявил о гибели 57 военных.")
    assert find_sources(*compare_row(EN_SAID, bare, somebody)) == []


def test_a_title_needs_no_source() -> None:
    articles, rows = compare_row(EN_SAID, ("es", "Murieron 57 militares."))
    titled = [articles[0], replace(articles[1], title="Murieron 57 militares.")]
    assert find_sources(titled, rows) == []


def test_a_source_in_the_sentence_before_is_a_source() -> None:
    articles, rows = compare_row(
        EN_SAID, ("es", "Lo anunció el Ejército.", "Murieron 57 militares.")
    )
    rows = [replace(rows[0], cells={"a1": (0,), "a2": (1,)})]
    assert find_sources(articles, rows) == []


def test_mentions_slice_back_and_name_the_source() -> None:
    articles, rows = compare_row(EN_SAID, ("es", "Murieron 57 militares."))
    (finding,) = find_sources(articles, rows)
    texts = {article.id: article.sentences for article in articles}
    for m in finding.mentions:
        assert texts[m.article][m.sentence].text[m.start : m.end] == m.text
    assert [m.source for m in finding.mentions] == ["The army", None]
