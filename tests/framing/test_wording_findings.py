"""Findings about wording: which differences are marked, which are not, and what is said of them."""

from __future__ import annotations

from compare.framing import read_terms
from compare.framing.wording_findings import find_wording
from compare.model import Article, Finding, Row, Sentence


def article(language: str, *sentences: str, title: str = "") -> Article:
    """Return an article with these sentences, the title first where there is one."""
    every = [title, *sentences] if title else list(sentences)
    found, at = [], 0
    for index, text in enumerate(every):
        terms = read_terms(text, language, "en")
        found.append(Sentence(index, text, at, at + len(text), terms=terms))
        at += len(text) + 2
    return Article(
        language, language.upper(), language, title, "\n\n".join(every), sentences=tuple(found)
    )


def compare(*articles: Article) -> list[Finding]:
    """Return the findings where the first sentences stand in the first row, and so on."""
    length = max(len(a.sentences) for a in articles)
    rows = [
        Row(index, {a.id: (index,) if index < len(a.sentences) else () for a in articles})
        for index in range(length)
    ]
    return find_wording(articles, rows)


def words(finding: Finding) -> list[tuple[str, str, str | None]]:
    return [(m.article, m.text, m.shade) for m in finding.mentions]


def test_one_concept_in_two_shades_is_one_finding() -> None:
    (finding,) = compare(
        article("en", "US forces captured him."),
        article("es", "Tropas estadounidenses lo secuestraron."),
        article("ru", "Операция по захвату президента."),
    )
    assert (finding.kind, finding.status, finding.row, finding.concept) == (
        "framing",
        "differs",
        0,
        "detention",
    )
    assert finding.about == "detention"
    assert words(finding) == [
        ("en", "captured", "neutral"),
        ("es", "secuestraron", "hostile"),
        ("ru", "захвату", "neutral"),
    ]


def test_why_quotes_the_words_with_gloss_shade_and_reason() -> None:
    (finding,) = compare(
        article("en", "US forces captured him."),
        article("es", "Tropas estadounidenses lo secuestraron."),
    )
    assert finding.why == (
        "Detention: ‘captured’ (neutral) – ‘secuestraron’, “kidnapped” (hostile). "
        "“secuestraron” makes the taking a crime."
    )


def test_mentions_slice_back_to_the_sentences() -> None:
    articles = (
        article("en", "He spoke.", "The operation began with air strikes on military sites."),
        article("es", "Habló.", "La agresión comenzó con bombardeos."),
    )
    by_id = {a.id: a for a in articles}
    (finding,) = compare(*articles)
    for mention in finding.mentions:
        text = by_id[mention.article].sentences[mention.sentence].text
        assert text[mention.start : mention.end] == mention.text


def test_agreement_is_not_marked() -> None:
    assert (
        compare(
            article("en", "Gunmen kidnapped the mayor."),
            article("es", "Secuestraron al alcalde."),
            article("ru", "Мэра похитили."),
        )
        == []
    )


def test_near_neutral_words_agree() -> None:
    assert (
        compare(
            article("en", "Police arrested two men, the mayor said."),
            article("es", "La policía detuvo a dos hombres, informó el alcalde."),
            article("ru", "Полиция задержала двоих, сообщил мэр."),
        )
        == []
    )


def test_a_word_of_two_shades_agrees_with_either() -> None:
    assert (
        compare(article("en", "The mayor was murdered."), article("ru", "Убийство мэра раскрыто."))
        == []
    )


def test_a_concept_that_one_version_lacks_is_not_marked() -> None:
    assert compare(article("en", "He left."), article("es", "Secuestraron al alcalde.")) == []


def test_one_shared_way_of_speaking_is_enough() -> None:
    assert (
        compare(
            article("en", "Havana denounced the plan, a spokesman said."),
            article("es", "La Habana habló del plan, dijo un portavoz."),
        )
        == []
    )


def test_speaking_differs_where_nothing_is_shared() -> None:
    (finding,) = compare(
        article("en", "Havana said it lost 32 officers."),
        article("es", "Cuba denunció la pérdida de 32 oficiales."),
    )
    assert (finding.concept, finding.row) == ("attribution", 0)


def test_a_title_is_set_against_the_text_of_a_version_without_the_word() -> None:
    findings = compare(
        article("en", "US forces captured him.", title="Raid in the capital"),
        article("es", "Fue el lunes.", title="El secuestro del presidente"),
        article("ru", "Это было в понедельник.", title="США похитили президента"),
    )
    finding = next(f for f in findings if f.concept == "detention")
    assert finding.row is None
    assert words(finding) == [
        ("en", "captured", "neutral"),
        ("es", "secuestro", "hostile"),
        ("ru", "похитили", "hostile"),
    ]
    assert finding.why.startswith("Detention, in the story as a whole: ")


def test_words_in_different_rows_meet_over_the_story() -> None:
    (finding,) = compare(
        article("en", "It rained.", "The government spoke."),
        article("es", "El régimen habló.", "Llovió."),
    )
    assert (finding.row, finding.concept) == (None, "government")


def test_a_version_that_uses_both_shades_is_not_set_against_another() -> None:
    assert (
        compare(
            article("en", "The regime spoke.", "The sun shone."),
            article("es", "Hizo sol.", "El gobierno habló.", "El régimen calló."),
        )
        == []
    )


def test_nothing_in_nothing_out() -> None:
    assert find_wording([], []) == []
    assert compare(article("en", ""), article("es", "")) == []


def test_neighbouring_concepts_meet_in_a_row() -> None:
    (finding,) = compare(
        article("en", "The army struck an oil depot with a drone."),
        article("ru", "Совершён теракт против нефтебазы."),
    )
    assert (finding.concept, finding.row) == ("military_action", 0)
    assert words(finding) == [("ru", "теракт", "hostile"), ("en", "struck", "neutral")]


def test_what_a_row_marks_is_not_said_again_of_the_story() -> None:
    findings = compare(
        article("en", "The government spoke.", "The government slept."),
        article("es", "El régimen habló.", "Llovió."),
    )
    assert [finding.row for finding in findings] == [0]
