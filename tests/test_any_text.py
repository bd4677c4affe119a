"""Any text in: a valid report comes out, in every form, or one plain sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from compare import compare
from compare.errors import InputError
from compare.export.formats import FORMATS, export
from compare.languages import CODES
from compare.model import Article, Options, Report
from compare.read import read_article
from compare.read.saved import read_report
from compare.write import write_whole
from tests.conftest import SAMPLES

SCHEMA = Path(__file__).parent.parent.parent / "shared" / "contract" / "report.schema.json"
WORDS = {
    code: [
        paragraph
        for path in sorted(SAMPLES.glob(f"*/{code}.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    for code in CODES
}
# What upsets readers of text: marks, half pairs, other digits and spaces, formulas, markup.
ODD = [
    "\x00", "\ud800", "\u202e", "\u200b", "\ufeff", "\u2028", "e\u0301" * 40, "𝟙𝟚𝟛", "٣٤٥",
    "=1+1", "<script>alert(1)</script>", "</table>", "&amp;", "{outlet}", "{0}", "%s", "$x^2$",
    "[a](javascript:b)", "1" * 400, "9" * 60 + " %", "1/0", "32.13.2026", "-" * 300, "«" * 50,
    "½", "①", "“", "\t", "\r", "1e999", "1,2,3.4.5,6", "с 5 до 3", "entre 9 y 2",
    "five hundred million billion",
]  # fmt: skip


@st.composite
def texts(draw: st.DrawFn, code: str) -> str:
    """Return paragraphs of news in a language with odd things put in anywhere."""
    paragraphs = draw(st.lists(st.sampled_from(WORDS[code]), min_size=1, max_size=4))
    text = "\n\n".join(paragraphs)
    for odd in draw(st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + odd + text[at:]
    return text


@given(st.data(), st.sampled_from(CODES))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_gives_a_report_or_one_plain_sentence(data: st.DataObject, pivot: str) -> None:
    codes = data.draw(st.lists(st.sampled_from(CODES), min_size=2, max_size=3))
    try:
        articles = [
            read_article(data.draw(texts(code)), id=f"a{n}", outlet=data.draw(st.text(max_size=9)))
            for n, code in enumerate(codes)
        ]
        report = compare(articles, Options(pivot=pivot))
    except InputError as told:
        error = told
    else:
        check(report)
        return
    assert "\n" not in str(error)


def check(report: Report) -> None:
    """Fail where a report does not fit its texts, the contract, or what its files give back."""
    for article in report.articles:
        for sentence in article.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text
            for part in (*sentence.figures, *sentence.terms):
                assert sentence.text[part.start : part.end] == part.text
    made = {form: export(report, form) for form in FORMATS}
    plain = json.loads(made["json"])
    if SCHEMA.exists():
        Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(plain)
    assert read_report(made["json"]) == report
    assert b"<script>alert" not in made["html"]


@given(st.lists(st.text(max_size=60), min_size=2, max_size=3))
@settings(max_examples=40, deadline=None)
def test_what_is_no_news_at_all_gets_one_plain_sentence_or_a_report(told: list[str]) -> None:
    articles = [Article(f"a{n}", "o", "en", "", text) for n, text in enumerate(told)]
    try:
        report = compare(articles)
    except InputError:
        return
    assert json.loads(export(report, "json"))["schema"] == 1


def test_a_disk_without_room_and_a_closed_folder_get_one_plain_sentence(tmp_path: Path) -> None:
    if Path("/dev/full").exists():
        with pytest.raises(InputError, match="cannot be written"):
            write_whole(Path("/dev/full/report.json"), b"data")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        write_whole(tmp_path / "file" / "report.json", b"data")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
