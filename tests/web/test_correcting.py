"""What a wish from the browser does to a story and what is said of it, without a browser."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import pytest

from compare.errors import InputError
from compare.export.json import to_json
from compare.export.review import review_page
from compare.model import Note, Report
from compare.notes import key
from compare.pipeline import Prepared
from compare.read.saved import read_report
from compare.story import Story, judge, open_story, ready
from compare.web.hand_on.downloads import file_name
from compare.web.start.samples import samples
from compare.web.story.correcting import STEPS, carry_out, changes_rows
from compare.web.working.job import after, saved_job, show
from compare.web.working.reading import with_reading


@pytest.fixture(scope="module")
def story(raid_report: Report) -> Story:
    return ready(open_story(raid_report))


def rows_of(story: Story) -> list[dict[str, tuple[int, ...]]]:
    return [dict(row.cells) for row in story.report.rows]


def home(story: Story, article: str, sentence: int) -> dict[str, tuple[int, ...]]:
    return next(row for row in rows_of(story) if sentence in row[article])


def test_a_sentence_is_moved_to_the_row_of_another(story: Story) -> None:
    wish = {"do": "move", "place": ["es", 5], "to": ["en", 2]}
    done, said = carry_out(story, wish)
    assert home(done, "es", 5) == home(done, "en", 2)
    assert said == "Sentence 5 of Outlet es: moved to row 3, beside: Sentence 2 of Outlet en."


def test_sentences_are_split_off(story: Story) -> None:
    row = home(story, "en", 2)
    places = [["es", row["es"][0]], ["ru", row["ru"][0]]]
    done, said = carry_out(story, {"do": "split", "places": places})
    assert home(done, "en", 2) == {"en": (2,), "es": (), "ru": ()}
    assert home(done, "es", row["es"][0]) == {"en": (), "es": row["es"], "ru": row["ru"]}
    assert said.startswith("2 sentences put into a row of their own: row ")
    _, said = carry_out(story, {"do": "split", "places": places[:1]})
    assert said.startswith(f"Sentence {row['es'][0]} of Outlet es: put into")
    every = [["en", 2], *places]
    same, said = carry_out(story, {"do": "split", "places": every})
    assert same is story
    assert "Leave at least one" in said


def test_rows_are_merged_and_taken_apart(story: Story) -> None:
    merged, said = carry_out(story, {"do": "merge", "place": ["en", 1], "to": ["en", 2]})
    assert home(merged, "en", 1)["en"] == (1, 2)
    assert said == "Rows 2 and 3 are now row 2."
    apart, said = carry_out(merged, {"do": "unlink", "place": ["en", 1]})
    assert home(apart, "en", 1) == {"en": (1, 2), "es": (), "ru": ()}
    assert said == "Row 2 taken apart: a row for each version."


def test_a_row_is_checked_and_given_back(story: Story) -> None:
    checked, said = carry_out(story, {"do": "check", "place": ["en", 2], "value": True})
    assert [row.id for row in checked.report.rows if row.checked] == [2]
    assert said == "Row 3 is checked: it stays as it is."
    off, said = carry_out(checked, {"do": "check", "place": ["en", 2], "value": False})
    assert not any(row.checked for row in off.report.rows)
    assert said == "Row 3 is not marked as checked any more."
    back, said = carry_out(checked, {"do": "release", "place": ["en", 2]})
    assert back.report.rows == story.report.rows
    assert said == "Row 3 was given back to the program and found again."
    moved, _ = carry_out(checked, {"do": "move", "place": ["es", 5], "to": ["en", 1]})
    every, _ = carry_out(moved, {"do": "release-all"})
    assert every.report.rows == story.report.rows


def test_threshold_and_order(story: Story) -> None:
    strict, said = carry_out(story, {"do": "threshold", "value": 0.9})
    assert strict.report.options.threshold == 0.9
    assert said == f"{len(strict.report.rows)} rows now, {len(story.report.rows)} before."
    own, _ = carry_out(strict, {"do": "threshold", "value": None})
    assert own.report.rows == story.report.rows
    russian, said = carry_out(story, {"do": "order", "value": "ru"})
    assert russian.report.options.order == "ru"
    assert said == "Rows in the order of: Outlet ru."


def test_a_translation_is_corrected_and_taken_back(story: Story) -> None:
    mine, said = carry_out(story, {"do": "translate", "place": ["es", 0], "text": "My title"})
    assert mine.report.articles[1].sentences[0].translation == "My title"
    assert said == "The title of Outlet es: your translation is kept."
    again, said = carry_out(mine, {"do": "translate", "place": ["es", 0], "text": "My title "})
    assert again is mine
    assert said == "The title of Outlet es: the translation is as it was."
    back, said = carry_out(mine, {"do": "take-back", "place": ["es", 0]})
    assert back.report.articles == story.report.articles
    assert said == "The title of Outlet es: the program’s translation again."


def test_a_finding_is_judged_and_noted_without_finding_rows(story: Story) -> None:
    finding = next(f for f in story.report.findings if f.status == "conflict")
    one, said = carry_out(story, {"do": "judge", "finding": key(finding), "value": "disagree"})
    assert said == "Your verdict is kept: disagree."
    two, said = carry_out(one, {"do": "note", "finding": key(finding), "text": " Two sources. "})
    assert said == "Your note is kept."
    assert two.report.options.notes == (Note(finding, "en", "disagree", "Two sources."),)
    assert two.report.rows is story.report.rows
    assert two.report.findings is story.report.findings
    three, said = carry_out(two, {"do": "judge", "finding": key(finding), "value": None})
    assert said == "Your verdict is taken back."
    assert three.report.options.notes == (Note(finding, "en", None, "Two sources."),)
    _, said = carry_out(three, {"do": "note", "finding": key(finding), "text": " "})
    assert said == "Your note is taken out."
    gone, said = carry_out(two, {"do": "forget", "finding": key(finding)})
    assert said == "Your verdict and note are taken out."
    assert gone.report.options.notes == ()
    assert carry_out(gone, {"do": "undo"})[0].report is two.report


def test_undo_and_redo(story: Story) -> None:
    done, _ = carry_out(story, {"do": "check", "place": ["en", 2], "value": True})
    undone, said = carry_out(done, {"do": "undo"})
    assert (undone.report, said) == (story.report, "Undone.")
    assert carry_out(undone, {"do": "undo"})[1] == "There is nothing to undo."
    redone, said = carry_out(undone, {"do": "redo"})
    assert (redone.report, said) == (done.report, "Done again.")
    assert carry_out(redone, {"do": "redo"})[1] == "There is nothing to do again."


@pytest.mark.parametrize(
    "wish",
    [
        [],
        "move",
        None,
        {},
        {"do": "sing"},
        {"do": ["move"]},
        {"do": "move", "place": ["es", 5]},
        {"do": "move", "place": "es", "to": ["en", 2]},
        {"do": "move", "place": ["es", "five"], "to": ["en", 2]},
        {"do": "move", "place": ["es", 99], "to": ["en", 2]},
        {"do": "move", "place": ["es", 5], "to": ["fr", 2]},
        {"do": "split", "places": []},
        {"do": "split", "places": None},
        {"do": "threshold", "value": 7},
        {"do": "threshold", "value": "nan"},
        {"do": "threshold", "value": [1]},
        {"do": "order", "value": "fr"},
        {"do": "translate", "place": ["es", 1], "text": " "},
        {"do": "translate", "place": ["en", 1], "text": "Words"},
        {"do": "judge", "finding": "0" * 16, "value": "agree"},
        {"do": "judge", "finding": "0" * 16},
        {"do": "judge", "finding": ["es", 1], "value": "guilty"},
        {"do": "judge", "finding": None, "value": {}},
        {"do": "note", "finding": "0" * 16, "text": "Words"},
        {"do": "note", "finding": "0" * 16},
        {"do": "forget", "finding": "<script>"},
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(story: Story, wish: Any) -> None:
    with pytest.raises(InputError):
        carry_out(story, wish)


def test_every_step_says_one_plain_sentence(story: Story) -> None:
    finding = key(story.report.findings[0])
    story = judge(story, finding, "agree")
    full = {
        "finding": finding,
        "place": ["es", 1],
        "to": ["en", 2],
        "places": [["es", 1]],
        "text": "Words",
        "value": None,
    }
    for name in STEPS:
        value = {"order": "es", "judge": "unsure"}.get(name)
        wish = {"do": name, **full, "value": value}
        _, said = carry_out(story, wish)
        assert said[0].isupper() or said[0].isdigit()
        assert said.endswith(".")


def test_the_page_counts_steps_and_shows_what_came_of_them(story: Story) -> None:
    first = show(saved_job(story.report), story)
    done, message = carry_out(story, {"do": "check", "place": ["en", 2], "value": True})
    second = after(first, done, message)
    assert (second.steps, second.message, second.is_problem) == (1, message, False)
    assert "✓</span> checked" in review_page(second.report)
    third = after(second, done, "No.", is_problem=True)
    assert (third.steps, third.is_problem) == (2, True)
    assert third.report is second.report


def test_a_saved_sample_knows_its_questions_and_memory(raid_report: Report) -> None:
    raid = samples()[0]
    saved = read_report(to_json(replace(raid_report, title=raid.title["en"])).encode())
    assert saved_job(saved).look_for == raid.look_for["en"]
    assert saved_job(replace(saved, title="Another story")).sample is None
    assert saved_job(replace(saved, title=None)).sample is None


@pytest.mark.parametrize(
    ("title", "outlets", "name"),
    [
        ("The raid on Caracas", ("A", "B"), "the-raid-on-caracas"),
        (None, ("Caspian Wire", "La Tribuna del Sur"), "caspian-wire-la-tribuna-del-sur"),
        (None, ("Северный вестник", "../../etc"), "северный-вестник-etc"),
        (None, ("/", "***"), "parallax"),
        (None, ("x" * 200, "y"), "x" * 80),
    ],
)
def test_files_are_called_after_the_story(
    raid_report: Report, title: str | None, outlets: tuple[str, str], name: str
) -> None:
    articles = tuple(
        replace(article, outlet=outlet)
        for article, outlet in zip(raid_report.articles, outlets, strict=False)
    )
    assert file_name(replace(raid_report, title=title, articles=articles)) == name


def test_a_saved_story_is_read_again_while_its_reader_looks_at_it(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_story(read_report(to_json(story.report).encode()))
    outcome = show(saved_job(opened.report), opened)
    assert outcome.reading is not None
    read = with_reading(outcome.story, outcome.reading, wait=True)
    monkeypatch.setattr("compare.story.reopen", lambda report: pytest.fail("read once more"))
    done, said = carry_out(read, {"do": "check", "place": ["en", 1], "value": True})
    assert said == "Row 2 is checked: it stays as it is."
    assert after(outcome, done, said).reading is None
    assert show(outcome.job, read).reading is None


def test_a_step_of_words_does_not_wait_for_the_reading(story: Story) -> None:
    opened, under_way = replace(story, prepared=None), Future[Prepared]()
    assert with_reading(opened, under_way, wait=False) is opened
    for do in STEPS:
        waits = changes_rows({"do": do})
        words = {"translate", "take-back", "judge", "note", "forget", "undo", "redo"}
        assert waits == (do not in words), do
    assert not changes_rows({"do": "nonsense"})
    # Where it fails, only a step that needs it says so.
    under_way.set_exception(InputError("The encoder is missing."))
    assert with_reading(opened, under_way, wait=False) is opened
    with pytest.raises(InputError, match="encoder"):
        with_reading(opened, under_way, wait=True)
