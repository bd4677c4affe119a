"""The figure comparison to the last weight and bound: one line changed anywhere fails here.

Written after the mutants that mutmut left alive (docs/safety.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from compare.figures import find_figures, read_figures
from compare.figures.likeness import (
    ALIKE,
    Place,
    contradictory,
    equal,
    evidence,
    likeness,
    telling,
)
from compare.figures.matching import group_figures, main_row, same_deed
from compare.figures.relation import dimension, relate
from compare.model import Article, Figure, FigureKind, Qualifier, Row, Sentence, Status, Value


def number(value: Value | None, qualifier: Qualifier = "exact") -> Figure:
    return Figure(0, 1, "x", "number", value, None, qualifier)


def of(kind: FigureKind, value: Value | None, unit: str | None = None) -> Figure:
    return Figure(0, 1, "x", kind, value, unit)


def count(
    value: float,
    unit: str | None = "soldier",
    role: str | None = None,
    part: bool = False,
    origins: tuple[str, ...] = (),
) -> Figure:
    return Figure(0, 1, "x", "count", value, unit, role=role, part=part, origins=origins)


def span(low: Value | None, high: Value | None, kind: FigureKind = "number") -> Figure:
    return Figure(0, 1, "x", kind, None, None, "range", low, high)


def about(value: float) -> Figure:
    return number(value, "about")


RELATIONS: list[tuple[Figure, Figure, Status]] = [
    (number(80, "more_than"), number(95), "qualifier"),
    (number(95, "less_than"), number(80), "qualifier"),
    # "About": a tenth for round numbers and small ones, a unit for others.
    (about(100), number(110), "rounding"),
    (about(100), number(111), "conflict"),
    (about(17), number(18.5), "rounding"),
    (about(17), number(19), "conflict"),
    (about(33), number(35), "conflict"),
    (about(35), number(38), "rounding"),
    (about(35), number(39), "conflict"),
    (about(36), number(38), "conflict"),
    (about(350), number(380), "rounding"),
    (about(310), number(330), "conflict"),
    # What is rounded without a word: from a thousand on, to half a step.
    (number(1_000), number(1_004), "rounding"),
    (number(1_000), number(996), "conflict"),
    (number(12_000), number(11_500), "rounding"),
    (number(12_000), number(11_499), "conflict"),
    # 33 °F are 0.6 °C: told as 1 °C, which is far off in per cent.
    (of("measure", 33, "[degF]"), of("measure", 1, "Cel"), "agrees"),
    (of("measure", 33, "[degF]"), of("measure", 2, "Cel"), "conflict"),
    (of("age", 24, "mo"), of("age", 2, "a"), "agrees"),
    (span(10, 20), span(12, 20), "conflict"),
    (span(None, 50), number(40), "inside_range"),
    (span(None, 50), number(60), "conflict"),
    (span(50, None), number(60), "inside_range"),
    (span(50, None), number(40), "conflict"),
    (
        span("2026-03-01", "2026-03-10", "date"),
        span("2026-03-01", "2026-03-10", "date"),
        "agrees",
    ),
    (
        span("2026-03-01", "2026-03-10", "date"),
        span("2026-03-01", "2026-03-12", "date"),
        "conflict",
    ),
    (
        span("2026-03-01", "2026-03-10", "date"),
        span("2026-03-02", "2026-03-10", "date"),
        "conflict",
    ),
    (span("2026-03-01", "2026-03-10", "date"), of("date", "2026-03-01"), "inside_range"),
    (span("2026-03-01", "2026-03-10", "date"), of("date", "2026-03-10"), "inside_range"),
    (span("2026-03-01", "2026-03-10", "date"), of("date", "2026-02-28"), "conflict"),
]


@pytest.mark.parametrize(("one", "other", "status"), RELATIONS)
def test_how_two_relate(one: Figure, other: Figure, status: Status) -> None:
    assert relate(one, other) == status
    assert relate(other, one) == status


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (count(5), "number"),
        (number(5), "number"),
        (of("number", 5, "x"), "number x"),
        (of("percent", 5), "percent"),
        (of("money", 5, "EUR"), "money EUR"),
        (of("measure", 5, "km"), dimension(of("measure", 5, "mi"))),
        (of("age", 5, "a"), dimension(of("duration", 5, "d"))),
    ],
)
def test_what_must_be_equal_to_be_compared(figure: Figure, expected: str) -> None:
    assert dimension(figure) == expected


def place(figure: Figure, article: str = "en", row: int = 0, sentence: int = 0) -> Place:
    return Place(article, sentence, row, figure)


EVIDENCE: list[tuple[Figure, Figure, float]] = [
    (count(55, role="killed"), count(58, role="killed"), 4.5),
    (count(55, role="killed"), count(58, role="affected"), 3.5),
    (count(55, role="killed"), count(58, role="wounded"), 2.5),
    (count(55, role="killed"), count(58), 2.5),
    (count(55, part=True), count(58, part=True), 3.0),
    (count(55, part=True), count(58), 2.5),
    (count(55, origins=("CU",)), count(58), 2.0),
    (count(55, origins=("CU",)), count(58, origins=("CU",)), 2.5),
    (count(55, "person"), count(58, "person"), 1.5),
    (count(55, "child"), count(58, "soldier"), 1.0),
    (number(20), number(60), 1.0),
    (number(20), number(61), 0.5),
    (number(13), number(14), 1.0),
    (number(12), number(14), 0.5),
    (number(1), number(2), -1.0),
    (number(1), number(3), 0.5),
    (of("money", 20, "EUR"), of("money", 30, "EUR"), 2.0),
    (of("number", 20, "x"), of("number", 30, "x"), 2.0),
    (of("ordinal", 20), of("ordinal", 30), -2.0),
    (span(55, 60), number(60), 1.5),
    (span(55, 60), number(61), 0.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), EVIDENCE)
def test_what_speaks_for_one_thing(one: Figure, other: Figure, expected: float) -> None:
    assert evidence(place(one), place(other, "es")) == pytest.approx(expected)
    assert evidence(place(other), place(one, "es")) == pytest.approx(expected)


CONTRADICTIONS: list[tuple[Figure, Figure, bool]] = [
    (count(55, part=True), count(58), True),
    (count(55, part=True), count(55), False),
    (count(55, part=True), number(58), False),
    (count(5, origins=("RU",)), count(5, origins=("RU", "UA")), False),
    (count(5, origins=("RU",)), count(5, origins=("UA",)), True),
    (count(5, origins=("RU",)), count(6, origins=("RU", "UA")), True),
    (count(5, origins=("RU",)), count(6), False),
    (count(5, role="killed"), count(5, role="wounded"), True),
    (count(5, role="killed"), count(5, role="affected"), False),
    (count(5, role="killed"), count(5), False),
    (count(5, "vehicle", "captured"), count(5, "vehicle", "lost"), False),
    (count(5, "child"), count(5, "soldier"), True),
    (count(5, "person"), count(5, "soldier"), False),
    (count(5, "child", "killed"), count(5, "soldier", "killed"), False),
    (count(5, None), count(5, "soldier"), False),
    (of("money", 5, "EUR"), of("money", 5, "USD"), False),
]


@pytest.mark.parametrize(("one", "other", "expected"), CONTRADICTIONS)
def test_what_is_known_to_differ(one: Figure, other: Figure, expected: bool) -> None:
    assert contradictory(one, other) is expected
    assert contradictory(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (count(23, role="killed"), count(23, role="wounded"), False),
        (number(5), of("percent", 5), False),
        (number(14), of("age", 14, "a"), True),
        (span(5, 9), span(5, 9), True),
        (span(5, 9), number(5), False),
        (number(5), span(5, 9), False),
        (of("date", "2026-03-01"), of("date", "2026-03-01"), True),
    ],
)
def test_equal_and_about_the_same(one: Figure, other: Figure, expected: bool) -> None:
    assert equal(place(one), place(other, "es")) is expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (number(13), True),
        (number(12), False),
        (number(2.5), True),
        (of("date", "2026-03-01"), False),
        (span(20, 30), True),
        (span(5, 30), False),
    ],
)
def test_known_again_by_itself(figure: Figure, expected: bool) -> None:
    assert telling(figure) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (count(5, role="killed"), count(6, role="killed"), True),
        (count(5, role="killed"), count(6), False),
        (count(5), count(6, role="killed"), False),
        (count(5), count(6), False),
        (count(5, role="killed"), count(6, role="affected"), False),
        (count(5, "vehicle", "captured"), count(6, "vehicle", "lost"), True),
        (count(5, "vehicle", "captured"), count(6, "vehicle"), False),
        (count(5, "vehicle"), count(6, "vehicle", "lost"), False),
        (count(5, None, "captured"), count(6, None, "lost"), False),
        (count(5, "vehicle", "captured"), count(6, "gun", "captured"), False),
        (of("money", 5, "EUR"), of("money", 6, "EUR"), False),
        (
            replace(of("money", 5, "EUR"), role="lost"),
            replace(of("money", 6, "EUR"), role="paid"),
            False,
        ),
    ],
)
def test_one_deed(one: Figure, other: Figure, expected: bool) -> None:
    assert same_deed(one, other) is expected


def test_the_weights_of_a_row() -> None:
    one, other = [place(number(50))], [place(number(58), "es")]
    groups = [one, other]
    assert likeness(one, other, groups) == pytest.approx(2.0)
    assert likeness(one, other, groups, ALIKE) == pytest.approx(2.5)
    assert likeness(one, other, groups, ALIKE - 0.01) == pytest.approx(2.0)
    # Two versions agree, and the third has nothing else.
    both = [place(number(50)), place(number(50), "ru")]
    assert likeness(both, other, [both, other]) == pytest.approx(2.5)
    # Another figure of one version that the other thing may be.
    rival = [place(number(70), "es", sentence=1)]
    assert likeness(one, other, [one, other, rival]) == pytest.approx(1.0)
    # Equal figures beside both.
    beside = [place(replace(number(64), start=9)), place(replace(number(64), start=9), "es")]
    assert likeness(one, other, [one, other, beside]) == pytest.approx(3.0)
    assert likeness(one, [place(number(58))], groups) == -1.0
    apart = [place(of("percent", 58), "es")]
    assert likeness(one, apart, [one, apart]) == -1.0


def grouped(*rows: Sequence[Place]) -> list[list[tuple[str, Value | None]]]:
    found = group_figures(rows, dict.fromkeys(range(len(rows))))
    return sorted(sorted((p.article, p.figure.value) for p in group) for group in found)  # type: ignore[type-var]


def test_the_dead_may_be_told_in_the_lead_here_and_in_the_last_line_there() -> None:
    lead = place(count(80, role="killed"))
    last = place(count(82, role="killed"), "es", 1)
    assert grouped([lead], [last]) == [[("en", 80), ("es", 82)]]
    # Named twice in the other version, no deed named, the same version: nothing is known.
    again = place(count(84, role="killed"), "ru", 2)
    assert len(grouped([lead], [last], [again])) == 3
    assert len(grouped([place(count(80))], [place(count(82), "es", 1)])) == 2
    assert len(grouped([lead], [place(count(82, role="killed"), "en", 1)])) == 2


def test_equal_figures_of_different_rows_meet_where_they_are_rare() -> None:
    assert len(grouped([place(number(312))], [place(number(312), "es", 1)])) == 1
    assert len(grouped([place(number(3))], [place(number(3), "es", 1)])) == 2
    assert len(grouped([place(number(312))], [place(of("percent", 312), "es", 1)])) == 2


def test_the_row_of_a_group() -> None:
    one = number(5)
    assert main_row([place(one, row=1), place(one, "es", 2), place(one, "ru", 2)]) == 2
    assert main_row([place(one, row=2), place(one, "es", 1)]) == 1


def story(*versions: tuple[str, list[str]]) -> tuple[list[Article], list[Row]]:
    articles = []
    for language, texts in versions:
        sentences = tuple(
            Sentence(index, text, 0, len(text), read_figures(text, language))
            for index, text in enumerate(texts)
        )
        articles.append(Article(language, language, language, "", "", sentences=sentences))
    rows = [
        Row(7 + index, {a.id: (index,) if a.sentences[index].text else () for a in articles})
        for index in range(len(versions[0][1]))
    ]
    return articles, rows


def test_a_finding_tells_its_row_its_values_and_who_is_quoted() -> None:
    articles, rows = story(
        ("en", ["It was a long night.", "According to the police, 23 people died."]),
        ("es", ["Fue una noche larga.", "Murieron 26 personas."]),
    )
    (finding,) = find_figures(articles, rows, "en")
    assert (finding.id, finding.kind, finding.status, finding.row) == (0, "figure", "conflict", 8)
    assert [(m.article, m.sentence, m.value) for m in finding.mentions] == [
        ("en", 1, 23),
        ("es", 1, 26),
    ]
    assert [bool(m.source) for m in finding.mentions] == [True, False]


def test_a_sum_tells_its_row_and_what_it_is_about() -> None:
    articles, rows = story(
        ("en", ["It rained.", "55 soldiers were killed.", "", ""]),
        ("es", ["Llovió.", "", "Murieron 23 venezolanos.", "Murieron 32 cubanos."]),
    )
    (found,) = [f for f in find_figures(articles, rows, "en") if f.status == "adds_up"]
    assert (found.id, found.kind, found.row, found.about) == (0, "figure", 8, "soldiers killed")


def test_a_name_with_two_numbers_tells_its_row() -> None:
    articles, rows = story(
        ("en", ["It rained.", "The Su-30 jet crashed."]),
        ("ru", ["Шёл дождь.", "Самолёт Су-35 разбился."]),
    )
    (found,) = find_figures(articles, rows, "en")
    assert (found.id, found.kind, found.status, found.row) == (0, "figure", "conflict", 8)
    assert [(m.article, m.sentence) for m in found.mentions] == [("en", 1), ("ru", 1)]


@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        # In a row of its own nothing is told; beside others a bare number is not remarkable.
        ("Rescuers evacuated 312 residents.", "", 0),
        ("Rescuers evacuated 312 residents.", "Los evacuaron.", 1),
        ("She lived at 312.", "Vivía allí.", 0),
    ],
)
def test_what_one_alone_gives(en: str, es: str, told: int) -> None:
    articles, rows = story(("en", [en]), ("es", [es]))
    assert len(find_figures(articles, rows, "en")) == told


def test_a_figure_in_the_title_and_again_in_the_text_is_one() -> None:
    both = [place(number(312), row=1), place(number(312), "es", 1)]
    assert len(grouped([place(number(312))], both)) == 1
    assert len(grouped([place(number(5))], both, [place(number(312), row=2)])) == 2
    # Known again by its deed; a small number without one is not.
    killed = count(5, role="killed")
    assert len(grouped([place(killed)], [place(killed, row=1), place(killed, "es", 1)])) == 1
    three = [place(number(3), row=1), place(number(3), "es", 1)]
    assert len(grouped([place(number(3))], three)) == 2


def test_of_two_equal_figures_the_nearer_deed_is_met() -> None:
    children = place(count(23, "child"))
    soldiers = place(replace(count(23, "soldier", "killed"), start=9))
    dead = place(count(23, "person", "killed"), "es")
    found = group_figures([[children, soldiers, dead]], {0: None})
    assert [soldiers, dead] in found
    assert [children] in found


@pytest.mark.parametrize(
    ("role", "other", "part", "expected"),
    [
        ("lost", "lost", False, 4.0),
        ("lost", "affected", False, 3.0),
        (None, None, True, 2.5),
    ],
)
def test_what_speaks_for_one_sum_adds_up(
    role: str | None, other: str | None, part: bool, expected: float
) -> None:
    one = replace(of("money", 20, "EUR"), role=role, part=part)
    two = replace(of("money", 30, "EUR"), role=other, part=part)
    assert evidence(place(one), place(two, "es")) == pytest.approx(expected)


def test_mentions_come_in_the_order_of_the_versions() -> None:
    articles, rows = story(("ru", ["Погибли 26 человек."]), ("en", ["23 people died."]))
    (finding,) = find_figures(articles, rows, "en")
    assert [mention.article for mention in finding.mentions] == ["ru", "en"]
