"""A story that its reader corrects: each step, undone and done again, and through its file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.errors import InputError
from compare.export.json import to_json
from compare.model import Article, Options, OwnEntry, Report, Sentence
from compare.pipeline import Prepared, arrange, prepare
from compare.read.saved import read_report
from compare.rows.corrections import check, merge, move, release, split, unlink
from compare.story import (
    Story,
    in_pivot,
    open_story,
    ready,
    redo,
    regroup,
    settle,
    take_back_translation,
    translate,
    undo,
    with_lexicon,
)
from tests.conftest import SAMPLES


@pytest.fixture(scope="module")
def prepared(raid_articles: list[Article]) -> Prepared:
    return prepare(raid_articles, Options(memories=(str(SAMPLES / "raid" / "memory.tmx"),)))


@pytest.fixture
def story(prepared: Prepared) -> Story:
    report = replace(arrange(prepared, Options()), title="The raid")
    return open_story(report, prepared)


def reopened(story: Story) -> Story:
    return open_story(read_report(to_json(story.report).encode()))


def row_of(report: Report, article: str, sentence: int) -> int:
    return next(row.id for row in report.rows if sentence in row.cells[article])


def sentence_of(report: Report, article: str, sentence: int) -> Sentence:
    return next(a for a in report.articles if a.id == article).sentences[sentence]


def test_a_moved_sentence_stays_where_it_was_put(story: Story) -> None:
    target = row_of(story.report, "en", 2)
    moved = settle(story, move(story.report.rows, ("es", 5), target))
    assert row_of(moved.report, "es", 5) == row_of(moved.report, "en", 2)
    looser = regroup(moved, 0.2, "ru")
    assert row_of(looser.report, "es", 5) == row_of(looser.report, "en", 2)
    assert looser.report.options.order == "ru"
    assert looser.report.title == "The raid"


def test_findings_follow_the_rows(story: Story) -> None:
    conflict = next(f for f in story.report.findings if f.status == "conflict" and f.row)
    assert conflict.row is not None
    apart = settle(story, unlink(story.report.rows, conflict.row))
    assert all(
        sum(bool(cell) for cell in row.cells.values()) == 1
        for row in apart.report.rows
        if row.corrected
    )
    assert not any(f.row == conflict.row and f.why == conflict.why for f in apart.report.findings)


def test_every_step_is_undone_and_done_again_exactly(story: Story) -> None:
    rows = story.report.rows
    steps = [story]
    steps.append(settle(steps[-1], check(rows, 1, True)))
    steps.append(settle(steps[-1], merge(steps[-1].report.rows, 2, 3)))
    steps.append(translate(steps[-1], ("es", 1), "In my own words."))
    steps.append(regroup(steps[-1], 0.6, None))
    steps.append(take_back_translation(steps[-1], ("es", 1)))
    now = steps[-1]
    for earlier in reversed(steps[:-1]):
        now = undo(now)
        assert now.report is earlier.report
    assert undo(now).report is story.report
    for later in steps[1:]:
        now = redo(now)
        assert now.report is later.report


def test_what_changes_nothing_is_no_step(story: Story) -> None:
    present = sentence_of(story.report, "es", 1).translation
    assert present
    for same in (
        settle(story, move(story.report.rows, ("es", 1), row_of(story.report, "es", 1))),
        regroup(story, None, None),
        translate(story, ("es", 1), f" {present} "),
        take_back_translation(story, ("es", 1)),
    ):
        assert same == story


def test_a_row_given_back_is_found_again(story: Story) -> None:
    (pair,) = [row for row in story.report.rows if row.id == row_of(story.report, "en", 1)]
    parted = settle(story, split(story.report.rows, pair.id, [("es", pair.cells["es"][0])]))
    assert row_of(parted.report, "es", pair.cells["es"][0]) != row_of(parted.report, "en", 1)
    rows = parted.report.rows
    for row in parted.report.rows:
        rows = release(rows, row.id)
    assert settle(parted, rows).report.rows == story.report.rows


def test_a_translation_is_put_in_wherever_its_sentence_stands(prepared: Prepared) -> None:
    es = prepared.articles[1]
    doubtful = replace(es.sentences[1], warnings=("23 is lost.",))
    twin = replace(es, id="twin", sentences=(es.sentences[0], doubtful, *es.sentences[2:]))
    report = arrange(prepared, Options())
    story = open_story(replace(report, articles=(*report.articles, twin)))
    mine = translate(story, ("es", 1), "  In my\nown words. ")
    for article in ("es", "twin"):
        found = sentence_of(mine.report, article, 1)
        assert (found.translation, found.engine, found.warnings) == (
            "In my own words.",
            "memory",
            (),
        )
    assert mine.report.rows is story.report.rows
    assert mine.report.findings is story.report.findings
    assert mine.prepared is None


def test_a_translation_is_taken_back_to_what_the_program_had(story: Story) -> None:
    es = story.report.articles[1]
    rough = replace(es.sentences[1], translation="Rough", engine="glossary", warnings=("Hm.",))
    articles = (
        story.report.articles[0],
        replace(es, sentences=(es.sentences[0], rough, *es.sentences[2:])),
        story.report.articles[2],
    )
    begun = open_story(replace(story.report, articles=articles))
    twice = translate(translate(begun, ("es", 1), "One."), ("es", 1), "Two.")
    assert len(twice.report.options.translations) == 1
    back = take_back_translation(reopened(twice), ("es", 1))
    assert sentence_of(back.report, "es", 1) == rough
    assert back.report.options.translations == ()


@pytest.mark.parametrize(
    ("place", "words", "said"),
    [
        (("en", 1), "Words.", "needs no translation"),
        (("es", 1), " \n ", "needs words"),
        (("es", 1), "x" * 5001, "up to 5,000 letters"),
        (("es", 99), "Words.", "not there any more"),
        (("es", -1), "Words.", "not there any more"),
        (("fr", 1), "Words.", "not there any more"),
    ],
)
def test_what_is_no_translation_is_said(
    story: Story, place: tuple[str, int], words: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        translate(story, place, words)


def test_a_story_goes_on_from_its_file(story: Story) -> None:
    moved = settle(story, move(story.report.rows, ("es", 5), row_of(story.report, "en", 2)))
    mine = translate(regroup(moved, 0.5, "es"), ("ru", 2), "Mine.")
    opened = reopened(mine)
    assert opened.report.articles == mine.report.articles
    assert opened.report.rows == mine.report.rows
    assert opened.report.findings == mine.report.findings
    assert opened.report.title == "The raid"
    assert opened.report.options.translations == mine.report.options.translations
    checked = check(mine.report.rows, 0, True)
    assert settle(opened, checked).report.rows == settle(mine, checked).report.rows


MINE = (
    OwnEntry("es", "secuestrar", "detention", "neutral", "verb", glosses={"en": "took"}),
    OwnEntry("en", "Caracas", "own:places", "heroic"),
    OwnEntry("ru", "похитить", off=True),
)


def test_a_lexicon_of_ones_own_changes_the_wording_alone(story: Story) -> None:
    moved = settle(story, move(story.report.rows, ("es", 5), row_of(story.report, "en", 2)))
    before = translate(moved, ("es", 1), "In my own words.")
    after = with_lexicon(before, MINE)
    terms = {
        (term.text, term.concept, term.shade, term.gloss)
        for article in after.report.articles
        for sentence in article.sentences
        for term in sentence.terms
    }
    assert ("secuestraron", "detention", "neutral", "took") in terms
    assert ("Caracas", "own:places", "heroic", "Caracas") in terms
    assert not any(text == "похитили" for text, *_ in terms)
    assert after.report.findings != before.report.findings
    assert after.report.rows == before.report.rows
    assert after.report.title == "The raid"
    assert sentence_of(after.report, "es", 1).translation == "In my own words."
    assert with_lexicon(after, MINE) is after
    assert undo(after).report == before.report

    # It goes on in the file, in corrections and in another pivot, and without it all is as before.
    opened = reopened(after)
    assert opened.report.options.lexicon == MINE
    assert opened.report.findings == after.report.findings
    assert regroup(opened, 0.5, None).report.options.lexicon == MINE
    base = ready(opened).prepared
    assert base
    spanish, _ = in_pivot(opened.report, base, replace(opened.report.options, pivot="es"))
    assert any(
        t.shade == "heroic" and t.text == "Caracas" for t in sentence_of(spanish, "en", 2).terms
    )
    assert with_lexicon(opened, ()).report.findings == before.report.findings


def test_another_pivot_keeps_rows_and_translations(story: Story) -> None:
    moved = settle(story, move(story.report.rows, ("es", 5), row_of(story.report, "en", 2)))
    mine = translate(moved, ("es", 1), "In my own words.")
    base = ready(mine).prepared
    assert base
    spanish, _ = in_pivot(mine.report, base, replace(mine.report.options, pivot="es"))
    assert spanish.pivot == "es"
    assert sentence_of(spanish, "es", 1).engine == "original"
    assert [row.cells for row in spanish.rows] == [row.cells for row in mine.report.rows]
    back, _ = in_pivot(spanish, base, replace(spanish.options, pivot="en"))
    assert sentence_of(back, "es", 1).translation == "In my own words."


def test_another_pivot_has_its_own_warnings(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    base = ready(story).prepared
    assert base
    told = replace(base, warnings=("The server of the old pivot is down.",))
    spanish, prepared = in_pivot(story.report, told, replace(story.report.options, pivot="es"))
    assert spanish.warnings == prepared.warnings == ()

    monkeypatch.setenv("LIBRETRANSLATE_URL", "ftp://nowhere")
    spanish, _ = in_pivot(story.report, told, replace(story.report.options, pivot="es"))
    (warning,) = spanish.warnings
    assert "LIBRETRANSLATE_URL" in warning
