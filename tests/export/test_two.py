"""Two texts side by side as HTML: what differs is marked, hostile text stays text."""

from __future__ import annotations

import re

import pytest

from compare.differences import Likeness
from compare.export.two import lines_of, percent, two_table
from compare.messages import speaking
from compare.pairs import Pair, Two


def html(*pairs: Pair, names: tuple[str, str] = ("One", "Two")) -> str:
    lines = lines_of(Two("es", pairs))
    with speaking("en"):
        return str(two_table(lines, [line for line in lines if line.differs], names, "es"))


def test_what_only_one_side_has_is_marked_and_said() -> None:
    made = html(Pair("Las tropas capturaron a Maduro", "Las tropas secuestraron a Maduro", 3))
    said = '<span class="unseen" lang="en">[only here: </span>'
    assert f'<span class="left-only">{said}capturaron<span' in made
    assert f'<span class="right-only">{said}secuestraron<span' in made
    assert '<td lang="es">' in made
    assert "80%" in made
    assert "1 of 1 row differs. Of all their words, 80% are in common." in made


def test_rows_that_do_not_differ_count_and_are_not_shown() -> None:
    made = html(Pair("Nada nuevo.", "nada nuevo", 1), Pair("Sí", "No", 2))
    assert "1 of 2 rows differ." in made
    assert "nuevo" not in made
    assert made.count('<th scope="row"') == 1


def test_what_a_side_does_not_tell_is_said() -> None:
    made = html(Pair("", "Solo aquí.", 1))
    assert '<span class="none" lang="en">not found here</span>' in made
    assert "0%" in made


def test_without_rows_to_show_there_is_no_table() -> None:
    made = html(Pair("Igual", "igual"))
    assert "0 of 1 row differs. Of all their words, 100% are in common." in made
    assert "<table" not in made


def test_hostile_text_is_text() -> None:
    evil = "</td><script>alert(1)</script><img src=x onerror=alert(2)>"
    made = html(Pair(evil, f"{evil} more", 1), names=(evil, evil))
    assert "<script" not in made
    assert "<img" not in made
    assert re.findall(r"<style>", made) == ["<style>"]


@pytest.mark.parametrize(
    ("words", "want"),
    [
        (Likeness(0, 0, 0), 100),
        (Likeness(1000, 1000, 1001), 99),
        (Likeness(1, 500, 500), 1),
        (Likeness(0, 3, 4), 0),
        (Likeness(2, 4, 4), 50),
    ],
)
def test_a_hundred_percent_is_said_only_of_all(words: Likeness, want: int) -> None:
    assert percent(words) == want
