"""The app without a browser: what the reader enters, what comes of it, what is kept."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from compare.errors import InputError
from compare.export.json import to_json
from compare.export.review import overview_page, review_page
from compare.web.shell.guard import SORRY
from compare.web.start.slots import Slots
from compare.web.story.correcting import carry_out
from compare.web.working.job import Outcome, after

ROOT = Path(__file__).parent.parent.parent
RAID = ROOT / "samples" / "raid"
START = "compare/web/start/page.py"
OVERVIEW = "compare/web/overview/page.py"
FORMS = [
    "Save story",
    "HTML file",
    "PDF to print",
    "Excel workbook",
    "CSV table",
    "Rows as a translation memory (TMX)",
]


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def text_of(language: str) -> str:
    return (RAID / f"{language}.txt").read_text(encoding="utf-8")


def upload(app: AppTest, slot: int, *files: tuple[str, bytes]) -> AppTest:
    """Drop files on a slot's upload widget."""
    kept: Slots = app.session_state.slots
    widget = app.file_uploader(key=f"upload-{slot}-{kept.rounds[slot]}")
    for name, data in files:
        widget.upload(name, data)
    return app.run()


def paste(app: AppTest, slot: int, text: str) -> AppTest:
    app.segmented_control(key=f"mode-{slot}").set_value("Paste").run()
    return app.text_area(key=f"text-{slot}").set_value(text).run()


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def outcome(app: AppTest) -> Outcome:
    assert not app.exception
    found: Outcome = app.session_state.outcome
    return found


def said(app: AppTest) -> str:
    return "\n".join(part.value for part in app.html)


def three_files(app: AppTest) -> AppTest:
    files = [(f"{name}.txt", text_of(name).encode()) for name in ("en", "es", "ru")]
    return upload(app, 1, *files)


def test_the_start_page_shows_slots_and_samples(app: AppTest) -> None:
    assert not app.exception
    assert [header.value for header in app.subheader] == ["Version 1", "Version 2", "Version 3"]
    assert app.button(key="sample-raid").label == "The raid on Caracas"


def test_one_click_opens_a_sample(app: AppTest) -> None:
    press(app, "sample-raid")
    report = outcome(app).report
    assert [article.outlet for article in report.articles] == [
        "Caspian Wire",
        "La Tribuna del Sur",
        "Северный вестник",
    ]
    assert outcome(app).job.title == "The raid on Caracas"
    assert all(s.translation for article in report.articles for s in article.sentences)
    assert [b.label for b in app.get("download_button")] == FORMS


def test_the_pivot_can_be_changed_on_the_comparison(app: AppTest) -> None:
    press(app, "sample-raid")
    app.segmented_control(key="pivot-from-en").set_value("es").run()
    assert outcome(app).report.pivot == "es"
    assert outcome(app).job.title == "La incursión en Caracas"
    assert app.segmented_control(key="pivot-from-es").value == "es"


def test_whoever_leaves_the_run_has_cancelled_it(app: AppTest) -> None:
    app.session_state.job = "a job that would fail"
    app.run()
    assert "job" not in app.session_state


def test_a_sample_leaves_what_was_entered_alone(app: AppTest) -> None:
    paste(app, 1, "My own text, half done")
    press(app, "sample-raid")
    app.switch_page(START).run()
    assert app.text_area(key="text-1").value == "My own text, half done"


def test_three_files_dropped_at_once_fill_three_slots(app: AppTest) -> None:
    three_files(app)
    kept: Slots = app.session_state.slots
    assert [upload.name for upload in kept.files.values()] == ["en.txt", "es.txt", "ru.txt"]
    press(app, "compare")
    report = outcome(app).report
    assert [article.language for article in report.articles] == ["en", "es", "ru"]
    assert [article.outlet for article in report.articles] == [
        "Version 1",
        "Version 2",
        "Version 3",
    ]


def test_a_seventh_file_is_told_to_be_too_many(app: AppTest) -> None:
    upload(app, 1, *((f"paper{n}.txt", b"x") for n in range(7)))
    assert len(app.session_state.slots.files) == 6
    assert "Only 6 versions fit" in said(app)


def test_the_outlet_comes_from_the_files_name_unless_given(app: AppTest) -> None:
    app.text_input(key="outlet-2").set_value("My paper")
    upload(app, 1, ("caspian-wire.txt", text_of("en").encode()))
    upload(app, 2, ("other.txt", text_of("es").encode()))
    assert app.text_input(key="outlet-1").value == "Caspian Wire"
    assert app.text_input(key="outlet-2").value == "My paper"


@pytest.mark.parametrize(("code", "name"), [("es", "Spanish"), ("ru", "Russian")])
def test_pasted_texts_compare_in_any_pivot(app: AppTest, code: str, name: str) -> None:
    paste(app, 1, text_of("en"))
    paste(app, 3, text_of("ru"))
    app.text_input(key="outlet-3").set_value("Вестник")
    app.segmented_control(key="pivot").set_value(code)
    press(app, "compare")
    report = outcome(app).report
    assert report.pivot == code
    assert [article.outlet for article in report.articles] == ["Version 1", "Вестник"]
    assert f"translated into: {name}" in overview_page(report)


def test_language_and_day_overrule_what_is_found(app: AppTest) -> None:
    from datetime import date

    paste(app, 1, text_of("en"))
    paste(app, 2, text_of("es"))
    app.date_input(key="day-1").set_value(date(2026, 1, 6))
    app.selectbox(key="language-2").set_value("en")
    press(app, "compare")
    first, second = outcome(app).report.articles
    assert first.date == "2026-01-06"
    assert second.language == "en"


def test_a_translation_memory_is_used_first(app: AppTest) -> None:
    paste(app, 1, text_of("en"))
    paste(app, 2, text_of("es"))
    kept: Slots = app.session_state.slots
    app.file_uploader(key=f"upload-0-{kept.rounds[0]}").upload(
        "mine.tmx", (RAID / "memory.tmx").read_bytes()
    )
    app.run()
    press(app, "compare")
    spanish = outcome(app).report.articles[1]
    assert {sentence.engine for sentence in spanish.sentences} == {"memory"}


def test_a_bad_slot_says_so_and_keeps_everything(app: AppTest) -> None:
    upload(app, 1, ("good.txt", text_of("en").encode()))
    upload(app, 2, ("<b>bad</b>.txt", b"\x00\x01\x02\xff" * 50))
    paste(app, 3, text_of("ru"))
    app.text_input(key="outlet-3").set_value("Вестник")
    press(app, "compare")
    assert "outcome" not in app.session_state
    kept: Slots = app.session_state.slots
    assert list(kept.problems) == [2]
    assert kept.files[1].name == "good.txt"
    assert app.text_area(key="text-3").value.strip() == text_of("ru").strip()
    assert app.text_input(key="outlet-3").value == "Вестник"
    assert "<b>" not in said(app)
    assert "Version 2 needs a look" in said(app)
    press(app, "drop-2")
    upload(app, 2, ("better.txt", text_of("es").encode()))
    press(app, "compare")
    assert len(outcome(app).report.articles) == 3


def test_one_version_is_not_enough(app: AppTest) -> None:
    paste(app, 1, text_of("en"))
    press(app, "compare")
    assert "outcome" not in app.session_state
    assert "Give at least 2 versions" in said(app)


def test_everything_is_still_there_on_the_way_back(app: AppTest) -> None:
    three_files(app)
    paste(app, 2, "A pasted draft")
    app.text_input(key="outlet-1").set_value("Caspian Wire")
    app.segmented_control(key="mode-2").set_value("File")
    press(app, "compare")
    outcome(app)
    app.switch_page(START).run()
    assert app.text_input(key="outlet-1").value == "Caspian Wire"
    assert "en.txt" in said(app)
    app.segmented_control(key="mode-2").set_value("Paste").run()
    assert app.text_area(key="text-2").value == "A pasted draft"
    press(app, "back")
    assert [b.label for b in app.get("download_button")] == FORMS
    press(app, "change")
    assert app.text_area(key="text-2").value == "A pasted draft"


def test_versions_can_be_added_and_removed(app: AppTest) -> None:
    paste(app, 2, "The second")
    for _ in range(3):
        press(app, "add")
    assert len(app.subheader) == 6
    assert "add" not in {button.key for button in app.button}
    for slot in (1, 3, 4, 5):
        press(app, f"remove-{slot}")
    assert len(app.subheader) == 2
    assert not [button for button in app.button if (button.key or "").startswith("remove")]
    assert app.text_area(key="text-2").value == "The second"
    press(app, "add")
    assert app.session_state.slots.ids == [2, 6, 7]


def saved_raid(app: AppTest) -> bytes:
    """The raid as "Save story" gives it."""
    press(app, "sample-raid")
    report = outcome(app).report
    app.switch_page(START).run()
    return to_json(report).encode()


def open_saved(app: AppTest, data: bytes) -> AppTest:
    app.file_uploader(key="saved-story").upload("story.json", data)
    return app.run()


def test_a_saved_story_opens_where_it_was_left(app: AppTest) -> None:
    data = saved_raid(app)
    before = outcome(app)
    open_saved(app, data)
    opened = outcome(app)
    assert opened.report.rows == before.report.rows
    assert review_page(opened.report) == review_page(before.report)
    assert opened.job.look_for == before.job.look_for
    assert [b.label for b in app.get("download_button")] == FORMS


def test_corrections_are_not_left_behind_without_a_word(app: AppTest) -> None:
    press(app, "sample-raid")
    before = outcome(app)
    app.switch_page(START).run()
    assert "You corrected this story" not in said(app)
    story, message = carry_out(before.story, {"do": "check", "place": ["a1", 1], "value": True})
    app.session_state.outcome = after(before, story, message)
    app.run()
    assert "You corrected this story: save it" in said(app)


def test_a_saved_storys_versions_can_be_changed(app: AppTest) -> None:
    open_saved(app, saved_raid(app))
    press(app, "change")
    assert app.text_input(key="outlet-2").value == "La Tribuna del Sur"
    assert app.selectbox(key="language-3").value == "ru"
    assert str(app.date_input(key="day-1").value) == "2026-01-06"
    press(app, "compare")
    assert [article.language for article in outcome(app).report.articles] == ["en", "es", "ru"]


def test_a_saved_story_leaves_what_was_entered_alone(app: AppTest) -> None:
    data = saved_raid(app)
    paste(app, 1, "My own text, half done")
    open_saved(app, data)
    app.switch_page(START).run()
    assert app.text_area(key="text-1").value == "My own text, half done"
    assert app.text_input(key="outlet-2").value == ""


def test_what_is_no_saved_story_says_so_and_costs_nothing(app: AppTest) -> None:
    paste(app, 1, "My own text, half done")
    open_saved(app, b'{"schema": 1}')
    assert "choose the .json file that Parallax saved" in said(app)
    assert "outcome" not in app.session_state
    assert app.text_area(key="text-1").value == "My own text, half done"


def test_the_comparison_page_alone_leads_to_the_start(app: AppTest) -> None:
    app.switch_page(OVERVIEW).run()
    assert not app.exception
    assert app.title[0].value == "Nothing compared yet"


def test_bad_input_to_the_comparison_comes_back_to_the_start(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise InputError("Give <b>another</b> memory.")

    monkeypatch.setattr("compare.pipeline.prepare", refuse)
    press(app, "sample-raid")
    assert "Give &lt;b&gt;another&lt;/b&gt; memory." in said(app)
    assert app.title[0].value.startswith("One story")


def test_what_nobody_foresaw_is_one_sentence_and_no_text_in_the_log(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("Caracas said 23 members")

    monkeypatch.setattr("compare.pipeline.prepare", break_down)
    with caplog.at_level(logging.ERROR):
        press(app, "sample-raid")
    assert not app.exception
    assert SORRY in said(app)
    assert "RuntimeError at test_app.py" in caplog.text
    assert "Caracas" not in caplog.text
