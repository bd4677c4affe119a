"""Words that several pages use, in the three languages of the app."""

from __future__ import annotations

from datetime import datetime

import pytest

from compare.messages import speaking
from compare.web.shell.wording import language_label, pair_label, size_label, time_label


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (1, "1 KB"),
        (3_400, "3 KB"),
        (1_900_000, "1.9 MB"),
        (285_400_000, "285 MB"),
        (1_234_000_000, "1,234 MB"),
    ],
)
def test_sizes_in_words(size: int, said: str) -> None:
    assert size_label(size) == said


@pytest.mark.parametrize(
    ("language", "size", "pair", "moment"),
    [
        ("en", "5.5", "Spanish → Russian", "Jan 6, 2026, 2:02\u202fPM"),
        ("es", "5,5", "Español → Ruso", "6 ene 2026, 14:02"),
        ("ru", "5,5", "Испанский → Русский", "6 янв. 2026\u202fг., 14:02"),
    ],
)
def test_each_language_in_its_own_way(language: str, size: str, pair: str, moment: str) -> None:
    with speaking(language):
        assert size_label(5_500_000).startswith(size)
        assert pair_label("es", "ru") == pair
        assert time_label(datetime(2026, 1, 6, 14, 2)) == moment


def test_a_language_begins_a_label() -> None:
    with speaking("es"):
        assert [language_label(code) for code in ("en", "es", "ru")] == [
            "Inglés",
            "Español",
            "Ruso",
        ]
