from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from compare.rows import find_rows, measure
from compare.rows.encoder import default_encoder
from compare.rows.quotations import match_quotations, quotations
from compare.rows.weights import LIKELY_AT, SURE_AT
from tests.rows.stories import article

DOUBTFUL = (LIKELY_AT + SURE_AT) / 2
ENGLISH = 'Vega said: "The city will build two new schools."'
RUSSIAN = "«Город построит две новые школы», — сказала Вега."
OTHER = "«Никто не знает, куда они ушли», — сказала Вега."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('"We will not give in," she said.', ["We will not give in,"]),
        ("“We will not give in,” she said, “not today.”", ["We will not give in,"]),
        ("El alcalde dijo: «No vamos a ceder».", ["No vamos a ceder"]),
        ("El diario dijo que “no va a ceder”.", ["no va a ceder"]),
        ("«Мы не уступим никому», — сказал мэр.", ["Мы не уступим никому"]),
        ("Он сказал: „Мы не уступим никому“.", ["Мы не уступим никому"]),
        # What is quoted inside a quotation belongs to it.
        ("«Газета „Новый день наш“ не права», — сказал он.", ["Газета „Новый день наш“ не права"]),
        # Dialogue begins with a dash; another stands before who says so.
        ("—No vamos a ceder —dijo el alcalde.", ["No vamos a ceder"]),
        ("— Мы не уступим никому, — сказал мэр.", ["Мы не уступим никому"]),
        ("— Мы не уступим никому.", ["Мы не уступим никому."]),
        # A speech of several sentences: its first, its last.
        ("El alcalde dijo: «No vamos a ceder.", ["No vamos a ceder."]),
        ("Y tampoco vamos a rendirnos», añadió.", ["Y tampoco vamos a rendirnos"]),
        # Names and terms set apart are not quoted; nor is what a dash parts off.
        ("El diario «La Nación» cerró ayer.", []),
        ("Газета «Новая газета» закрылась.", []),
        ("The mayor — a former judge — will not give in.", []),
        ("The mayor's aide won't give in, 'til Monday.", []),
        ("", []),
    ],
)
def test_what_is_quoted(text: str, want: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == want


def matched(one: str, other: str, likeness: float) -> tuple[float, bool]:
    """What their quotations say of two sentences, and whether they have one in common."""
    table = np.array([[0, likeness], [likeness, 0]], dtype=np.float32)
    at, told, anchors = match_quotations([one, other], table, [0, 1], default_encoder())
    evidence = np.zeros_like(table)
    evidence[at] = told
    assert np.array_equal(evidence, evidence.T)
    keys = [{anchor.key for anchor in found} for found in anchors]
    return float(evidence[0, 1]), bool(keys[0] & keys[1])


def test_quotations_speak_where_it_is_open_whether_sentences_belong_together() -> None:
    same, in_common = matched(ENGLISH, RUSSIAN, DOUBTFUL)
    assert same > 0
    assert in_common
    unlike, nothing = matched(ENGLISH, OTHER, DOUBTFUL)
    assert unlike < 0
    assert not nothing


@pytest.mark.parametrize(
    ("one", "other", "likeness", "in_common"),
    [
        # Surely of one row: quotations of much the same length are taken for the same.
        (ENGLISH, RUSSIAN, SURE_AT + 0.1, True),
        (ENGLISH, "Вега сказала: «Две новые школы».", SURE_AT + 0.1, False),
        # Surely not of one row: they are not looked at.
        (ENGLISH, RUSSIAN, LIKELY_AT - 0.1, False),
        (ENGLISH, "Вега сказала, что город построит две школы.", DOUBTFUL, False),
    ],
)
def test_quotations_say_nothing_where_it_is_hardly_open(
    one: str, other: str, likeness: float, in_common: bool
) -> None:
    assert matched(one, other, likeness) == (0, in_common)


def test_quotations_are_matched_whatever_the_scale_of_the_encoder() -> None:
    class Crowded:
        spread = None

        def encode(self, texts: Sequence[str]) -> np.ndarray:
            vectors = np.c_[default_encoder().encode(texts), np.full(len(texts), 1.2)]
            unit: np.ndarray = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
            return unit.astype(np.float32)

    table = np.array([[0, DOUBTFUL], [DOUBTFUL, 0]], dtype=np.float32)
    for other in (RUSSIAN, OTHER):
        _, plain, _ = match_quotations([ENGLISH, other], table, [0, 1], default_encoder())
        _, found, _ = match_quotations([ENGLISH, other], table, [0, 1], Crowded(), 1 + 1.2**2)
        assert len(plain) == 2
        assert found == pytest.approx(plain, abs=1e-5)


def test_a_row_names_the_quotation_that_its_versions_share_and_how_it_begins() -> None:
    told = [
        'Vega said: "The old dam above the town was never going to hold so much water."',
        "Two schools in the valley stay closed.",
    ]
    retold = [
        "«Старая плотина над городом никогда бы не выдержала столько воды», — сказала Вега.",
        "Две школы в долине остаются закрытыми.",
    ]
    articles = [article("en", "en", told), article("ru", "ru", retold)]
    rows = find_rows(articles, measure(articles))
    assert [row.cells for row in rows] == [{"en": (0,), "ru": (0,)}, {"en": (1,), "ru": (1,)}]
    assert rows[0].shared["quotations"] == ("The old dam above the town was never…",)
    assert "quotations" not in rows[1].shared
