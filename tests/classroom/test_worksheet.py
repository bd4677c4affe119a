"""What is printed of an exercise, read back from the PDF and the web page in three scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import html
from pypdf import PdfReader

from compare.classroom.making import Choice, make_exercise
from compare.classroom.model import Exercise
from compare.classroom.worksheet import to_html, to_pdf
from compare.classroom.worksheet_tasks import MOST_LINES, place_name, sheet_of
from compare.messages import speaking
from compare.model import Report


def pdf_text(data: bytes) -> str:
    """Return all text of the file, with one space wherever there is any."""
    pages = PdfReader(BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def html_text(page: str) -> str:
    return " ".join(" ".join(html.fromstring(page).xpath("//body//text()")).split())


def both(exercise: Exercise, *, is_key: bool = False) -> list[str]:
    return [
        pdf_text(to_pdf(exercise, is_key=is_key)),
        html_text(to_html(exercise, is_key=is_key)),
    ]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{4,}", text)


def test_the_worksheet_has_every_sentence_in_its_script_with_its_number(
    exercise: Exercise,
) -> None:
    for said in both(exercise):
        for article in exercise.report.articles:
            letter = article.id.upper()
            for sentence in article.sentences[1:]:
                assert f"{letter} {sentence.id}" in said
                assert all(word in said for word in words_of(sentence.text))
        # A reader of the pivot gets the others translated.
        assert all(
            word in said
            for article in exercise.report.articles
            for sentence in article.sentences
            for word in words_of(sentence.translation or "")
        )


def test_each_task_is_asked_and_has_room(exercise: Exercise) -> None:
    for said in both(exercise):
        for number, title in enumerate(
            (
                "Whose headline is it?",
                "Figures that differ",
                "Loaded words",
                "Who did it?",
                "What is left out",
                "Sentence to sentence",
                "A headline of your own",
            ),
            start=1,
        ):
            assert f"{number}. {title}" in said
        for name in ("Name", "Class", "Date", "30 minutes", "Read all three."):
            assert name in said
        for name in ("Headline", "Tone", "Details", "Sources", "Language"):
            assert name in said


def test_nothing_that_a_pupil_is_to_find_stands_on_the_worksheet(exercise: Exercise) -> None:
    points = [point for task in exercise.tasks for point in task.points]
    for said in both(exercise):
        assert "Version A" in said
        assert not any(article.outlet in said for article in exercise.report.articles)
        assert not any(point.why in said for point in points)


def test_headlines_stand_over_the_texts_only_where_they_are_no_question(
    raid_report: Report,
) -> None:
    titles = [article.title for article in raid_report.articles]
    asked = make_exercise(raid_report, Choice(("headlines",)), seed=1)
    shown = make_exercise(raid_report, Choice(("figures",)), seed=1)
    for title in titles:
        assert title is not None
        assert html_text(to_html(asked)).count(title) == 1
        assert html_text(to_html(shown)).count(title) == 1
    page = html.fromstring(to_html(asked))
    assert not page.xpath("//*[contains(@class, 'title')]")
    assert len(html.fromstring(to_html(shown)).xpath("//*[contains(@class, 'title')]")) == 3


def test_the_key_says_what_was_found_where_and_why(exercise: Exercise) -> None:
    for said in both(exercise, is_key=True):
        for article in exercise.report.articles:
            assert article.outlet in said
        assert "A 2" in said
        assert "Caspian" not in said  # the outlets of this report are called otherwise
        for task in exercise.tasks:
            for point in task.points:
                assert all(word in said for word in words_of(point.why))
                assert all(word in said for source in point.sources for word in words_of(source))
        assert "It is there to talk about, not to give marks" in said


@pytest.mark.parametrize("language", ["es", "ru"])
def test_the_worksheet_speaks_the_exercises_language_and_the_key_the_teachers(
    raid_report: Report, language: str
) -> None:
    made = make_exercise(raid_report, Choice(("figures",), minutes=20, language=language), seed=1)
    pdf = PdfReader(BytesIO(to_pdf(made)))
    assert pdf.trailer["/Root"]["/Lang"] == language
    assert html.fromstring(to_html(made)).get("lang") == language
    with speaking("en"):
        assert "Who is who" in html_text(to_html(made, is_key=True))


def test_every_text_tells_its_language(exercise: Exercise) -> None:
    page = html.fromstring(to_html(exercise))
    for article in exercise.report.articles:
        lines = page.xpath(f"//p[@lang='{article.language}']")
        assert len(lines) >= len(article.sentences) - 1


def test_a_text_is_never_markup_and_nothing_is_fetched(raid_report: Report) -> None:
    bad = '<script>alert(1)</script> #panic("x") *bold* $x$ <img src=//evil.example>'
    first = raid_report.articles[0]
    told = replace(
        first,
        outlet=bad,
        sentences=(first.sentences[0], replace(first.sentences[1], text=bad), *first.sentences[2:]),
    )
    report = replace(raid_report, articles=(told, *raid_report.articles[1:]))
    made = make_exercise(report, Choice(("own_headline",), title=bad, introduction=bad), seed=1)
    for is_key in (False, True):
        page = to_html(made, is_key=is_key)
        assert "<script" not in page
        assert "<img" not in page
        assert not re.search(r"(?:src|href|url)\s*[=(]", page.replace("&lt;img src=", ""))
        assert "#panic" in pdf_text(to_pdf(made, is_key=is_key))


def test_the_same_exercise_gives_the_same_bytes_and_claims_the_standard(
    exercise: Exercise,
) -> None:
    assert to_pdf(exercise) == to_pdf(exercise)
    found = PdfReader(BytesIO(to_pdf(exercise)))
    assert found.metadata is not None
    assert found.metadata.title == "The raid – Worksheet"
    assert found.xmp_metadata is not None
    assert b"pdfuaid" in found.xmp_metadata.stream.get_data()


def test_it_fits_its_pages(exercise: Exercise) -> None:
    pages = PdfReader(BytesIO(to_pdf(exercise))).pages
    assert len(pages) <= 8
    assert all(page.extract_text().strip() for page in pages)
    # The organizer and its five lines stand on the last one.
    last = pages[-1].extract_text()
    assert all(name in last for name in ("Headline", "Tone", "Details", "Sources", "Language"))


@pytest.mark.parametrize("count", [2, 3])
def test_fewer_versions_give_fewer_columns(raid_report: Report, count: int) -> None:
    ids = tuple(article.id for article in raid_report.articles)[:count]
    made = make_exercise(raid_report, Choice(("figures",), versions=ids), seed=1)
    page = html.fromstring(to_html(made))
    assert len(page.xpath("//div[@class='versions']/section")) == count
    header = page.xpath("//section/table//th/text()")
    assert header == ["What is counted", *"AB", "Who is quoted for it?"] or count == 3
    assert to_pdf(made)


def test_lines_to_fill_in_are_bounded(exercise: Exercise) -> None:
    task = exercise.task("loaded_words")
    assert task is not None
    many = replace(task, points=task.points * 20)
    assert sheet_of(exercise, many, 1)["lines"] == MOST_LINES
    assert sheet_of(exercise, replace(task, points=()), 1)["lines"] == 5


def test_places_are_counted_behind_the_headline(exercise: Exercise) -> None:
    assert place_name(exercise, "b", 3) == "B 3"
    assert place_name(exercise, "b", 0) == "B, headline"
    bare = tuple(replace(article, title="") for article in exercise.report.articles)
    untitled = replace(exercise, report=replace(exercise.report, articles=bare))
    assert place_name(untitled, "b", 0) == "B 1"
