"""Marks: escaped text, whatever the spans; one mark where spans overlap."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.export.looks import STATUSES
from compare.export.marks import Span, clusters, marked


def figure(start: int, end: int, finding: int = 0, status: str = "conflict") -> Span:
    return Span(start, end, finding, "figure", status, STATUSES[status].label)  # type: ignore


def wording(start: int, end: int, finding: int = 1, shade: str = "hostile") -> Span:
    return Span(start, end, finding, "framing", "differs", shade, f"note {finding}")


def plain(html: str) -> str:
    """The text without the marks: their labels dropped, all tags out, entities read."""
    html = re.sub(r'<span class="label.*?</span><span.*?</span></span>', "", html)
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([figure(0, 2)], [1]),
        ([figure(0, 2), figure(5, 7)], [1, 1]),
        ([figure(0, 2), figure(2, 4)], [1, 1]),
        ([figure(0, 5), wording(3, 8)], [2]),
        ([wording(0, 9), figure(2, 4), figure(5, 6)], [3]),
        ([figure(0, 4), wording(3, 6), figure(5, 9)], [3]),
        ([figure(4, 4)], []),
    ],
)
def test_spans_that_overlap_stand_together(spans: list[Span], expected: list[int]) -> None:
    assert [len(group) for group in clusters(spans)] == expected


def test_a_figure_in_conflict_has_icon_and_label() -> None:
    html = str(marked("killed 23 soldiers", [figure(7, 9)]))
    assert html.startswith("killed <mark ")
    assert html.endswith("</mark> soldiers")
    assert '<span class="on-figure conflict">23</span>' in html
    assert "≠" in html
    assert "conflict</span>" in html
    assert 'tabindex="0"' in html
    assert 'aria-describedby="why-0"' in html


def test_a_wording_shows_its_shade_and_carries_its_note() -> None:
    html = str(marked("secuestraron", [wording(0, 12, finding=4)]))
    assert '<span class="said">hostile</span>' in html
    assert 'data-note="note 4"' in html
    assert 'data-findings="4"' in html


def test_an_agreeing_figure_says_so_to_a_screen_reader_alone() -> None:
    html = str(marked("32", [figure(0, 2, status="agrees")]))
    assert '<span class="unseen">agrees</span>' in html
    assert '<span aria-hidden="true">=</span>' in html


def test_overlapping_spans_make_one_mark_in_which_each_keeps_its_underline() -> None:
    html = str(marked("al menos 80 muertos", [figure(0, 11), wording(9, 19)]))
    assert html.count("<mark ") == 1
    assert '<span class="on-figure conflict">al menos </span>' in html
    assert '<span class="on-figure conflict on-framing differs">80</span>' in html
    assert '<span class="on-framing differs"> muertos</span>' in html
    assert 'data-findings="0 1"' in html
    assert html.count('class="label') == 2


def test_the_gravest_status_comes_first() -> None:
    html = str(marked("80", [figure(0, 2, 5, "agrees"), figure(0, 2, 3, "conflict")]))
    assert 'data-findings="3 5"' in html
    assert html.index("≠") < html.index(">=<")


def test_text_is_never_markup() -> None:
    html = str(marked("<script>1</script> <b>23</b>", [figure(8, 9), wording(18, 28)]))
    assert "<script" not in html
    assert "<b>" not in html
    assert plain(html) == "<script>1</script> <b>23</b>"


SPANS = st.builds(
    Span,
    start=st.integers(0, 40),
    end=st.integers(0, 40),
    finding=st.integers(0, 5),
    kind=st.sampled_from(["figure", "framing"]),
    status=st.sampled_from(sorted(STATUSES)),
    label=st.sampled_from(["hostile", "<i>"]),
)


@given(st.text(max_size=30), st.lists(SPANS, max_size=6))
def test_any_text_comes_through_whole(text: str, spans: list[Span]) -> None:
    text = text.replace("\r", "")
    assert plain(str(marked(text, spans))) == text
