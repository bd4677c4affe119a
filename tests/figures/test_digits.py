"""How a text is seen to write its numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.figures.digits import _DECIMALS, _GROUPS, Separators, fit

SPANISH = Separators(decimal=",", comma="decimal", dot="group", space_groups=1)


@pytest.mark.parametrize(
    ("text", "decimal", "shown"),
    [
        ("2.345,50 euros", ",", "all"),
        ("2,345.50 dollars", ".", "all"),
        ("1.234.567 personas", ",", "nothing"),
        ("un 3,5 por ciento", ",", "groups"),
        ("a 3.5 per cent", ".", "nothing"),
        ("a las 17.30", ",", "nothing"),
        ("12.500 personas.", ",", "nothing"),
        ("192.168.1.2", ",", "nothing"),
        ("7, 8 y 9. 10", ",", "nothing"),
    ],
)
def test_fit(text: str, decimal: str, shown: str) -> None:
    seen = fit(text, SPANISH)
    assert (seen.decimal, seen.shown) == (decimal, shown)


@given(st.text("0129٣.,: a", max_size=16))
def test_no_number_is_passed_over(text: str) -> None:
    marks = any(p[mark].search(text) for p in (_GROUPS, _DECIMALS) for mark in ".,")
    if not marks:
        assert fit(text, SPANISH) is SPANISH
    else:
        alone = [p[mark].search(text) is not None for mark in ",." for p in (_GROUPS, _DECIMALS)]
        comma, dot = (2 if alone[at] else int(alone[at + 1]) for at in (0, 2))
        if comma != dot:
            assert fit(text, SPANISH).decimal == ("," if comma > dot else ".")
