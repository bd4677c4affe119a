"""Digits that are no figures, and by which signs a text is seen to have none of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.figures.line import read_line
from compare.figures.names import _EVERYWHERE, name_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("See https://a.example/12 and 5 more", ["https://a.example/12"]),
        ("on news24.com 3 times", ["news24.com"]),
        ("write to a1@b2.org by 5", ["a1@b2.org"]),
        ("the file plan9.docx has 7 pages", ["plan9.docx"]),
        ("call +34 91 123 45 67 by 5", ["+34 91 123 45 67"]),
        ("call (555) 123-4567 by 5", ["(555) 123-4567"]),
        ("звоните 8-800-555-35-35 до 5", ["8-800-555-35-35"]),
        ("звоните 8 800 555 35 35 до 5", ["8 800 555 35 35"]),
        ("reached on 0800 555 111 by 5", ["0800 555 111"]),
        ("law 463/2020 of 5", ["463/2020"]),
        ("2) Five men", ["2) "]),
        ("the S&P 500 fell 5", ["S&P 500"]),
        ("commit a3f5c91 of 5", ["a3f5c91"]),
        ("agent 007 has 5", ["007"]),
        ("FLIGHT BA 117 of 5", ["FLIGHT BA 117"]),
        ("at 0xFF of 5", ["0xFF"]),
        ("in 1080p or 4K for 5", ["1080p", "4K"]),
        ("a 737 MAX for 5", ["737"]),
        ("5 men, 6 women - 7 in all (8 @ most) . # 00", []),
    ],
)
def test_name_spans(text: str, spans: list[str]) -> None:
    language = "ru" if "звоните" in text else "en"
    found = [text[start:end] for start, end in name_spans(read_line(text, language))]
    assert found == spans


@pytest.mark.parametrize(
    ("signs", "pattern"),
    [rule for rule in _EVERYWHERE if "" not in rule[0]],
    ids=lambda part: str(part)[:30],
)
@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_text_in_which_a_pattern_finds_something_has_one_of_its_signs(
    signs: tuple[str, ...], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    assert pattern.search(text) is None or any(sign in text for sign in signs)
