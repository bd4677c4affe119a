"""Agency compared: whose doer is named against a deed told without one."""

from __future__ import annotations

import pytest

from compare.framing.agency_findings import find_agency
from compare.model import Row
from tests.framing.story import compare_row

EN_ACTIVE = ("en", "Police killed two students.")

DIFFERS = [
    (EN_ACTIVE, ("es", "Murieron dos estudiantes."), "Police", "Murieron"),
    (EN_ACTIVE, ("es", "Dos estudiantes fueron asesinados."), "Police", "asesinados"),
    (EN_ACTIVE, ("ru", "Погибли два студента."), "Police", "Погибли"),
    (EN_ACTIVE, ("ru", "Убиты два студента."), "Police", "Убиты"),
    (EN_ACTIVE, ("ru", "Двух студентов убили."), "Police", "убили"),
    (EN_ACTIVE, ("es", "Asesinaron a dos estudiantes."), "Police", "Asesinaron"),
    (EN_ACTIVE, ("es", "La muerte de dos estudiantes conmovió al país."), "Police", "muerte"),
    (
        ("es", "Tropas de Estados Unidos capturaron a Maduro."),
        ("ru", "Мадуро задержан."),
        "Tropas de Estados Unidos",
        "задержан",
    ),
    (
        ("ru", "Мадуро похищен американскими военными."),
        ("en", "Maduro was captured."),
        "американскими военными",
        "captured",
    ),
    (
        ("ru", "Задержание мэра полицией сняли."),
        ("en", "The mayor was arrested."),
        "полицией",
        "arrested",
    ),
    (
        ("en", "Israeli jets bombed the port."),
        ("es", "El puerto fue bombardeado."),
        "Israeli jets",
        "bombardeado",
    ),
]

AGREES = [
    # Both name the doer.
    (EN_ACTIVE, ("es", "La Policía asesinó a dos estudiantes.")),
    (EN_ACTIVE, ("ru", "Два студента убиты полицейскими.")),
    # The doer stands elsewhere in the row, in other words or another sentence.
    (EN_ACTIVE, ("es", "La Policía cargó. Murieron dos estudiantes.")),
    (("en", "US forces captured Maduro."), ("ru", "В ходе операции США Мадуро задержан.")),
    (("en", "Karvia killed two men."), ("ru", "Погибли двое, Карвия молчит.")),
    # Nobody names a doer.
    (("en", "Two students were killed."), ("es", "Murieron dos estudiantes.")),
    # Another deed.
    (EN_ACTIVE, ("es", "Dos estudiantes fueron detenidos.")),
    # "The operation" names no doer in most of its uses.
    (("en", "US jets attacked the port."), ("es", "La operación militar empezó al alba.")),
    # A doer that nothing makes sure of.
    (("en", "They killed two students."), ("es", "Murieron dos estudiantes.")),
]


@pytest.mark.parametrize(("named", "silent", "doer", "deed"), DIFFERS)
def test_a_doer_stands_against_a_deed_without_one(
    named: tuple[str, str], silent: tuple[str, str], doer: str, deed: str
) -> None:
    (finding,) = find_agency(*compare_row(named, silent))
    assert [(m.text, m.shade) for m in finding.mentions] == [
        (doer, "doer named"),
        (deed, "no doer"),
    ]
    assert (finding.concept, finding.status) == ("agency", "differs")
    assert finding.why.startswith(f"Who does it: ‘{doer}’ is named as the doer; ‘{deed}’")


@pytest.mark.parametrize(("one", "other"), AGREES)
def test_what_is_no_clear_contrast_is_not_marked(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert find_agency(*compare_row(one, other)) == []


def test_the_sentence_before_can_name_the_doer() -> None:
    articles, _ = compare_row(EN_ACTIVE, ("es", "La Policía entró.", "Murieron dos estudiantes."))
    apart = [Row(0, {"a1": (), "a2": (0,)}), Row(1, {"a1": (0,), "a2": (1,)})]
    assert find_agency(articles, apart) == []


def test_the_why_says_how_each_tells_it() -> None:
    articles, rows = compare_row(EN_ACTIVE, ("ru", "Двух студентов убили."))
    (finding,) = find_agency(articles, rows)
    assert finding.why == (
        "Who does it: ‘Police’ is named as the doer; ‘убили’, “killed” (without a subject) "
        "tells the deed without one."
    )


def test_mentions_slice_back_to_the_sentences() -> None:
    articles, rows = compare_row(EN_ACTIVE, ("ru", "Убиты два студента."))
    texts = {article.id: article.sentences for article in articles}
    (finding,) = find_agency(articles, rows)
    for m in finding.mentions:
        assert texts[m.article][m.sentence].text[m.start : m.end] == m.text
