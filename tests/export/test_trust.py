"""What stands under a row's number, and who a translation is by where the reader put it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from compare.export.html import to_html
from compare.export.review import review, review_page
from compare.export.trust import confidence_word, reasons, trust
from compare.model import Correction, Options, Report, Row


def text(markup: object) -> str:
    return " ".join(lxml_html.fromstring(f"<div>{markup}</div>").text_content().split())


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Row(0, {}, 0.8, 0.934), "sure 93%"),
        (Row(0, {}, 0.8, 1.0), "sure 99%"),
        (Row(0, {}, 0.5, 0.7), "likely 70%"),
        (Row(0, {}, 0.4, 0.5), "unsure 50%"),
        (Row(0, {}, 0.3, 0.1), "doubtful 10%"),
        (Row(0, {}, 0.8, 0.93, checked=True), "sure 93%✓ checked"),
        (Row(0, {}, 0.8, 0.93, corrected=True), "✎ corrected by you"),
        (Row(0, {}, checked=True, corrected=True), "✓ checked✎ corrected by you"),
        (Row(0, {}), ""),
    ],
)
def test_a_row_says_how_sure_it_is_and_who_settled_it(row: Row, said: str) -> None:
    assert text(trust(row, by_reader=True)) == said


def test_words_for_confidence_cover_everything() -> None:
    assert [confidence_word(n / 10) for n in range(11)] == [
        *["doubtful"] * 5,
        *["unsure"] * 2,
        *["likely"] * 2,
        *["sure"] * 2,
    ]


def test_the_note_says_what_it_rests_on() -> None:
    row = Row(0, {}, 0.824, 0.93, {"names": ("Maduro", "<b>"), "figures": ("23",), "dates": ()})
    assert reasons(row) == [
        "Of 100 rows like this one, about 93 are right.",
        "Meaning: 0.82 alike; unrelated sentences are mostly under 0.2, "
        "translations of one sentence over 0.7.",
        "Names in common: Maduro, <b>.",
        "Figures in common: 23.",
    ]
    button = lxml_html.fromstring(str(trust(row, by_reader=True)))
    assert button.get("data-note") == "\n".join(reasons(row))


def test_a_translation_of_the_readers_own_says_so(raid: Report) -> None:
    es = raid.articles[1].sentences[1]
    assert es.translation
    own = Correction("es", "en", f" {es.text} ", es.translation)
    report = replace(raid, options=Options(translations=(own,)))
    for shown, by in ((review_page(report), "you"), (to_html(report), "hand")):
        root = lxml_html.fromstring(str(shown))
        (badge,) = root.xpath("//span[@class='engine own']")
        assert badge.text == f"corrected by {by}"
        (block,) = root.xpath("//div[@data-article='a2'][@data-sentence='1']")
        assert badge in block.iter()
    other = replace(raid, options=Options(translations=(replace(own, target="ru"),)))
    assert "corrected by" not in str(review(other).split("legend")[0])


def test_the_file_holds_nothing_to_correct_with(raid: Report) -> None:
    page = to_html(replace(raid, rows=tuple(replace(row, checked=True) for row in raid.rows)))
    root = lxml_html.fromstring(page)
    buttons = root.xpath("//table[contains(@class, 'rows')]//button")
    assert {button.get("class") for button in buttons} <= {None, "sure"}
    assert not root.xpath("//textarea | //dialog | //table//select")
