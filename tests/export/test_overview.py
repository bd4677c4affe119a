"""The tables of the whole story: words, voices and order × outlets, each leading to its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from compare.export.bars import bar
from compare.export.html import to_html
from compare.export.lookup import look_up
from compare.export.order import place_in_text
from compare.export.overview import overview
from compare.model import Report

Element = lxml_html.HtmlElement


def tables(report: Report) -> dict[str, Element]:
    """The tables by kind, as the file has them."""
    root = lxml_html.fromstring(to_html(report))
    found = root.xpath("//details[starts-with(@class, 'overview')]")
    return {part.get("class").removeprefix("overview "): part for part in found}


def words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def line(table: Element, name: str) -> list[str]:
    """The cells of the line that begins with a name, without the names of words' glosses."""
    (found,) = [tr for tr in table.xpath(".//tbody/tr") if words(tr[0]).startswith(name)]
    return [words(cell) for cell in found.xpath("./td")]


def test_words_are_counted_and_shown_with_gloss_and_shade(raid_report: Report) -> None:
    table = tables(raid_report)["words"]
    assert line(table, "detention") == [
        "1 time captured",
        "2 times secuestro “kidnapping” hostile secuestraron “kidnapped” hostile",
        "2 times похитили “kidnapped” hostile захвату “capture”",
    ]
    assert "A count is no score of bias" in words(table)


def test_voices_say_how_often_how_and_how_much(raid_report: Report) -> None:
    cells = line(tables(raid_report)["voices"], "Defence Minister Vladimir Padrino López")
    assert [cell.split(" of the text ")[1] for cell in cells] == [
        "said",
        "denunció “denounced” accusing",
        "По словам “according to”",
    ]
    assert all(cell.startswith("1 time ") for cell in cells)


def test_what_comes_first_is_shown_in_the_pivot_with_where_the_others_tell_it(
    raid_report: Report,
) -> None:
    begins, ends = tables(raid_report)["order"].xpath(".//table")
    (first,), (last,) = line(begins, "Outlet es"), line(ends, "Outlet es")
    assert first.startswith("At least 80 people, both military and civilian")
    assert first.endswith("the others tell this first, too")
    assert last.endswith("not found in the others")
    (last,) = line(ends, "Outlet en")
    assert last.endswith("Outlet es: in the last third; Outlet ru: in its last sentence")


def test_every_word_leads_to_its_place(raid_report: Report) -> None:
    root = lxml_html.fromstring(to_html(raid_report))
    links = root.xpath("//details[starts-with(@class, 'overview')]//a")
    assert len(links) > 30
    texts = {(a.id, str(s.id)): s.text for a in raid_report.articles for s in a.sentences}
    for link in links:
        place = (link.get("data-article"), link.get("data-sentence"))
        path = f"//tbody[@id='row-{link.get('data-row')}']//div[@data-article='{place[0]}']"
        assert root.xpath(f"{path}[@data-sentence='{place[1]}']")
        if not link.xpath("ancestor::details[contains(@class, 'order')]"):
            start = int(link.get("data-start"))
            assert texts[place][start:].startswith(link.text_content())


def test_the_file_needs_no_style_attribute(raid_report: Report) -> None:
    """The file's policy forbids them."""
    root = lxml_html.fromstring(to_html(raid_report))
    assert root.xpath("//*[@style]") == []
    assert root.xpath("//svg[@class='bar-of']")


def test_a_report_of_no_words_and_no_rows_has_no_tables(raid_report: Report) -> None:
    bare = tuple(
        replace(article, title="", sentences=(), text="") for article in raid_report.articles
    )
    report = replace(raid_report, articles=bare, rows=(), findings=())
    assert overview(look_up(report)) == ""
    without_rows = replace(raid_report, rows=(), findings=())
    assert "<a " not in overview(look_up(without_rows))


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (None, "not found"),
        (0.0, "in its first sentence"),
        (0.2, "in the first third"),
        (0.5, "in the middle"),
        (0.9, "in the last third"),
        (1.0, "in its last sentence"),
    ],
)
def test_a_place_in_the_text_is_said_in_words(position: float | None, said: str) -> None:
    assert place_in_text(position) == said


@pytest.mark.parametrize(
    ("full", "hollow", "most", "widths"),
    [
        (1, 1, 4, ["25.00", "24.00"]),
        (4, 0, 4, ["100.00", "0.00"]),
        (0, 4, 4, ["0.00", "99.00"]),
        (0, 0, 0, ["0.00", "0.00"]),
        (0.03, 0.0, 0.12, ["25.00", "0.00"]),
    ],
)
def test_bars_are_in_proportion(full: float, hollow: float, most: float, widths: list[str]) -> None:
    drawn = lxml_html.fragment_fromstring(str(bar(full, hollow, most)))
    assert [rect.get("width") for rect in drawn.iter("rect")] == widths
    assert drawn.get("aria-hidden") == "true"
