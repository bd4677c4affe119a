"""Emphasis: what each version leads with and ends with, and where the others tell that."""

from __future__ import annotations

from dataclasses import replace

from compare.framing.emphasis import leads
from compare.model import Report, Row
from tests.framing.story import article


def report() -> Report:
    """Return two versions of three facts, the second in the other order, with a fact of its own."""
    one = article("en", "A title", "One.", "Two.", "Three.")
    other = article("es", "Tres.", "Dos.", "Uno.", "Cuatro.")
    rows = (
        Row(0, {"en": (0,), "es": ()}),
        Row(1, {"en": (1,), "es": (2,)}),
        Row(2, {"en": (2,), "es": (1,)}),
        Row(3, {"en": (3,), "es": (0,)}),
        Row(4, {"en": (), "es": (3,)}),
    )
    return Report("en", (replace(one, title="A title"), other), rows, ())


def test_the_first_and_last_fact_of_each_version() -> None:
    english, spanish = leads(report())
    assert (english.first.article, english.first.sentence, english.first.row) == ("en", 1, 1)
    assert (english.last.sentence, english.last.row) == (3, 3)
    assert (spanish.first.sentence, spanish.first.row) == (0, 3)
    assert (spanish.last.sentence, spanish.last.row) == (3, 4)


def test_where_the_others_tell_it() -> None:
    english, spanish = leads(report())
    assert english.first.elsewhere == {"es": 2 / 3}
    assert english.last.elsewhere == {"es": 0.0}
    assert spanish.first.elsewhere == {"en": 1.0}
    assert spanish.last.elsewhere == {"en": None}


def test_a_title_alone_leads_with_nothing() -> None:
    alone = replace(article("en", "A title"), title="A title")
    story = Report("en", (alone, article("es", "Uno.")), (Row(0, {"en": (0,), "es": (0,)}),), ())
    assert [order.first.article for order in leads(story)] == ["es"]


def test_a_sample(raid_report: Report) -> None:
    orders = leads(raid_report)
    assert [order.first.sentence for order in orders] == [1, 1, 1]
    assert all(set(order.first.elsewhere.values()) == {0.0} for order in orders)
    # What the Spanish version ends with, the others do not tell.
    assert set(orders[1].last.elsewhere.values()) == {None}
