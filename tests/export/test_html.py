"""The HTML report: complete, escaped, self-contained, and legible in both themes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product

import pytest
from lxml import html as lxml_html

from compare.export.html import css, to_html
from compare.export.review import review, story_title, summary, untranslated
from compare.export.scripts import script_text
from compare.model import Finding, Report, Row


def page(report: Report, title: str | None = None) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(to_html(replace(report, title=title)))


def find(root: lxml_html.HtmlElement, path: str) -> list[lxml_html.HtmlElement]:
    found: list[lxml_html.HtmlElement] = root.xpath(path)
    return found


def words(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_story_has_the_title_in_the_pivot(raid: Report) -> None:
    assert story_title(raid) == ("US raid left 55 troops dead", "en")
    assert story_title(replace(raid, pivot="ru"))[1] == "ru"
    assert words(find(page(raid, "The <raid>"), "//h1")[0]) == "The <raid>"


def test_the_summary_counts_what_was_found(raid: Report) -> None:
    assert summary(raid) == [
        "1 figure disagrees",
        "1 figure agrees",
        "1 wording differs",
        "1 sentence told by one version only",
    ]
    assert summary(replace(raid, findings=())) == ["no figures disagree"]


def test_every_row_has_a_cell_for_every_outlet(raid: Report) -> None:
    rows = find(page(raid), "//tbody[contains(@class, 'row')]")
    assert [row.get("id") for row in rows] == ["row-0", "row-1", "row-2", "row-3"]
    for row in rows:
        assert len(find(row, "./tr[1]/td")) == 3
    assert [words(cell) for cell in find(rows[3], ".//span[@class='none']")] == [
        "not found here",
        "not found here",
    ]


def test_heads_name_outlet_language_and_day(raid: Report) -> None:
    heads = find(page(raid), "//table[contains(@class, 'rows')]/thead//th")
    assert [words(head) for head in heads[1:]] == [
        "Caspian WireEnglish · 6 January 2026",
        "La Tribuna del SurSpanish",
        "Северный вестникRussian",
    ]


def test_the_conflict_is_marked_in_every_version_and_explained(raid: Report) -> None:
    root = page(raid)
    marks = find(root, "//tbody[@id='row-1']//mark[@data-findings='0']")
    assert [words(find(mark, "./span[1]")[0]) for mark in marks] == ["23", "Veintitrés", "26"]
    (why,) = find(root, "//*[@id='why-0']")
    assert "Soldiers killed: 23, 23 and 26." in words(why)


def test_the_figure_table_comes_conflicts_first_and_leads_to_the_rows(raid: Report) -> None:
    lines = find(page(raid), "//details[@data-kind='figure']//tbody/tr")
    assert [line.get("class") for line in lines] == ["conflict", "qualifier", "agrees"]
    assert [words(cell) for cell in find(lines[0], "./td")[:3]] == ["23", "23 “Veintitrés”", "26"]
    assert words(find(lines[1], "./td")[1]) == "at least 80 “Al menos 80”"
    assert words(find(lines[2], "./td")[2]) == "32 “тридцати двух”"
    assert find(lines[0], ".//a")[0].get("href") == "#row-1"


def test_a_figure_told_twice_is_shown_once_with_who_is_quoted(raid: Report) -> None:
    conflict = next(finding for finding in raid.findings if finding.status == "conflict")
    first = replace(conflict.mentions[0], source="Caracas said")
    twice = replace(conflict, mentions=(first, first, *conflict.mentions[1:]))
    page = str(review(replace(raid, findings=(twice,))))
    assert page.count("Caracas said</small>") == 1


def test_parts_are_shown_as_they_add_up(raid: Report) -> None:
    conflict = next(finding for finding in raid.findings if finding.status == "conflict")
    parts = tuple(replace(conflict.mentions[0], value=value) for value in (55, 23, 32))
    found = replace(conflict, status="adds_up", mentions=parts)
    page = str(review(replace(raid, findings=(found,))))
    assert "<b>32 + 23 = 55</b>" in page


def test_what_some_only_tell_is_listed_with_who_does(raid: Report) -> None:
    (part,) = find(page(raid), "//details[@data-kind='omission']")
    (item,) = find(part, ".//li")
    assert words(item) == (
        "Thousands of people demonstrated in Caracas. only here: La Tribuna del Sur"
    )
    assert find(item, ".//a")[0].get("data-row") == "3"
    missing = replace(raid.findings[4], status="missing", missing_in=("a1",))
    (part,) = find(page(replace(raid, findings=(missing,))), "//details[@data-kind='omission']")
    assert words(find(part, ".//small")[0]) == "not found here: Caspian Wire"


def test_long_lists_open_on_demand(raid: Report) -> None:
    many = tuple(replace(raid.findings[0], id=index) for index in range(20))
    root = page(replace(raid, findings=many))
    (more,) = find(root, "//details[@data-kind='figure']/details")
    assert words(find(more, "./summary")[0]) == "12 more"
    assert len(find(more, ".//tbody/tr")) == 12


def test_original_and_translation_each_name_their_language(raid: Report) -> None:
    root = page(raid)
    cell = find(root, "//tbody[@id='row-1']/tr[1]/td")[1]
    original, translation = find(cell, ".//p")
    assert (original.get("lang"), translation.get("lang")) == ("es", "en")
    assert words(find(translation, ".//span[contains(@class, 'engine')]")[0]) == "memory"
    for element in find(root, "//p[contains(@class, 'original')]"):
        assert element.get("lang") in ("en", "es", "ru")


def test_a_rough_translation_and_a_doubtful_one_say_so(raid: Report) -> None:
    es = raid.articles[1]
    rough = replace(es.sentences[1], engine="glossary", warnings=("23 is missing.",))
    es = replace(es, sentences=(es.sentences[0], rough, *es.sentences[2:]))
    root = page(replace(raid, articles=(raid.articles[0], es, raid.articles[2])))
    cell = find(root, "//tbody[@id='row-1']/tr[1]/td")[1]
    assert words(find(cell, ".//span[@class='engine glossary']")[0]) == "rough"
    assert "23 is missing." in words(find(cell, ".//span[@class='doubt']")[0])


def test_what_nothing_could_translate_stands_alone_and_says_what_to_do(raid: Report) -> None:
    root = page(raid)
    (only,) = find(root, "//tbody[@id='row-2']/tr[1]/td[3]//p")
    assert "only" in only.get("class", "").split()
    warning = words(find(root, "//p[@class='warning']")[0])
    assert "1 of 3 sentences stand without a translation (Russian → English)" in warning
    assert "python -m compare models install ru en" in warning


def test_between_spanish_and_russian_english_is_the_bridge(raid: Report) -> None:
    alone = [replace(s, translation=None, engine=None) for s in raid.articles[1].sentences]
    report = replace(
        raid, pivot="ru", articles=(replace(raid.articles[1], sentences=tuple(alone)),)
    )
    (warning,) = untranslated(report)
    assert "models install es en" in warning
    assert "models install en ru" in warning
    assert "English as the pivot" in warning


def test_rows_say_what_the_filters_ask_for(raid: Report) -> None:
    rows = find(page(raid), "//tbody[contains(@class, 'row')]")
    assert [json.loads(row.get("data-about")) for row in rows] == [
        [["figure", "qualifier", 1, ["a1", "a2"]]],
        [
            ["figure", "conflict", 1, ["a1", "a2", "a3"]],
            ["framing", "differs", 1, ["a1", "a2", "a3"]],
        ],
        [["figure", "agrees", 0, ["a1", "a2", "a3"]]],
        [["omission", "only_here", 1, ["a2", "a1", "a3"]], ["", "", 1, ["a1", "a3"]]],
    ]
    assert [json.loads(row.get("data-concepts")) for row in rows] == [[], ["detention"], [], []]


def test_filters_offer_what_there_is(raid: Report) -> None:
    bar = find(page(raid), "//div[@class='bar']")[0]

    def offered(name: str) -> list[str]:
        return [words(one) for one in find(bar, f".//select[@data-set='{name}']/option")]

    assert offered("status") == [
        "any", "≠ conflict (1)", "≥ hedged (1)", "~ wording (1)", "= agrees (1)", "◇ only here (1)",
    ]  # fmt: skip
    assert offered("outlet") == ["any", "Caspian Wire", "La Tribuna del Sur", "Северный вестник"]
    assert offered("concept") == ["anything", "detention (1)"]
    assert offered("verdict") == []
    for control in find(bar, ".//select | .//input"):
        assert words(control.getparent()) or control.get("aria-label")


def test_the_rows_are_a_table_for_those_who_hear_it(raid: Report) -> None:
    """They are laid out as boxes, which takes their meaning away: roles give it back."""
    (table,) = find(page(raid), "//table[contains(@class, 'rows')]")
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for element in table.iter():
        if element.tag in roles:
            assert element.get("role") == roles[element.tag]
    assert {th.get("role") for th in find(table, "./thead//th")} == {"columnheader"}
    assert {th.get("role") for th in find(table, "./tbody//th")} == {"rowheader"}


def test_a_finding_of_no_row_is_told_where_its_mentions_stand(raid: Report) -> None:
    sums = Finding(9, "figure", "adds_up", "55 = 23 + 32.", raid.findings[0].mentions, None, "sum")
    root = page(replace(raid, findings=(*raid.findings, sums)))
    assert len(find(root, "//*[@id='why-9']")) == 1
    assert find(root, "//tbody[@id='row-1']//p[@id='why-9']")


def test_a_finding_is_told_in_the_row_it_names(raid: Report) -> None:
    root = page(replace(raid, findings=(replace(raid.findings[0], row=2),)))
    (why,) = find(root, "//*[@id='why-0']")
    assert why.xpath("ancestor::tbody/@id") == ["row-2"]
    assert find(root, "//tbody[@id='row-1']//mark[@data-findings='0']")


def test_what_one_version_alone_tells_is_no_mark_in_its_text(raid: Report) -> None:
    assert not find(page(raid), "//tbody[@id='row-3']//mark")


def test_a_row_in_which_all_agrees_has_no_open_line(raid: Report) -> None:
    root = page(raid)
    (lines,) = find(root, "//tbody[@id='row-2']/tr[@class='whys']")
    assert lines.get("hidden") is not None
    assert "quiet" in find(lines, ".//p")[0].get("class", "").split()
    (lines,) = find(root, "//tbody[@id='row-1']/tr[@class='whys']")
    assert lines.get("hidden") is None


def test_ids_are_unique(raid: Report) -> None:
    crossing = replace(
        raid.findings[0], mentions=(*raid.findings[0].mentions, *raid.findings[2].mentions)
    )
    ids = find(page(replace(raid, findings=(crossing, *raid.findings[1:]))), "//@id")
    assert len(ids) == len(set(ids))


def test_a_report_without_findings_or_translations_renders(raid: Report) -> None:
    bare = Report("en", raid.articles, (Row(0, {"a1": (0,), "a2": (), "a3": ()}),), ())
    assert "not found here" in to_html(bare)


# Safety


class Tags(HTMLParser):
    """Every tag with its attributes, as a browser would open it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.seen


def test_text_from_outside_is_never_markup(hostile: Report) -> None:
    html = to_html(hostile)
    found = tags(html)
    assert [tag for tag, _ in found].count("script") == 1
    assert not [tag for tag, _ in found if tag in ("img", "iframe", "link", "object", "base")]
    assert not [name for _, attrs in found for name in attrs if name.startswith("on")]
    title = lxml_html.fromstring(html).xpath("//title")[0].text
    assert "<script>alert(1)</script>" in title


def test_text_from_outside_comes_through_whole(hostile: Report) -> None:
    text = hostile.articles[0].title
    root = page(hostile)
    assert words(find(root, "//h1")[0]) == text
    for path in ("//p[@class='warning']", "//thead//b", "//tbody[@id='row-1']//p[1]"):
        assert text in words(find(root, path)[0])


def test_the_file_reaches_for_nothing_outside(raid: Report) -> None:
    html = to_html(raid)
    assert not re.search(r"(?:https?:)?//(?!www\.w3\.org/)\w", re.sub(r"/\*.*?\*/|//.*", "", html))
    assert "url(" not in html
    assert "@import" not in html
    for _, attributes in tags(html):
        assert "src" not in attributes
        assert not (attributes.get("href") or "#").startswith(("http", "//"))


def test_the_files_policy_lets_its_own_script_run_and_no_other(raid: Report) -> None:
    import base64
    import hashlib

    html = to_html(raid)
    policy = dict(tags(html))["meta"] and re.search(r'Policy" content="([^"]*)"', html)
    assert policy is not None
    for tag in ("script", "style"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert body is not None
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1].replace("&#39;", "'")
    assert "unsafe" not in policy[1]
    assert "default-src &#39;none&#39;" in policy[1]


def test_the_script_makes_no_markup_from_text() -> None:
    script = script_text()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "document.write"):
        assert word not in script


# Legibility


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as in WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", css())
}
PAIRS = [
    *product(("ink", "soft", "accent"), ("paper", "wash")),
    *product(("conflict", "near", "same", "word"), ("paper", "wash")),
    *[("ink", wash) for wash in ("conflict-wash", "near-wash", "word-wash")],
    ("near", "near-wash"),
]


@pytest.mark.parametrize(("front", "back"), PAIRS)
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_in_both_themes(front: str, back: str, theme: int) -> None:
    assert contrast(COLOURS[front][theme], COLOURS[back][theme]) >= 4.5
