"""Compare two: versions, translations and pasted texts, and what is said where there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent
TWO = "compare/web/two/page.py"
RAID = ROOT / "samples" / "raid"


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


@pytest.fixture
def raid(app: AppTest) -> AppTest:
    app.button(key="sample-raid").click().run()
    return app.switch_page(TWO).run()


def said(app: AppTest) -> str:
    return "\n".join(part.value for part in app.html)


def test_without_a_story_two_texts_can_be_pasted(app: AppTest) -> None:
    app.switch_page(TWO).run()
    assert app.segmented_control(key="two-kind").options == ["Two texts"]
    app.text_area(key="two-text-left").set_value("The army seized the city. Nobody died.")
    app.text_area(key="two-text-right").set_value("The army freed the city. Nobody died.")
    app.button(key="two-compare").click().run()
    assert not app.exception
    compared = app.session_state["two"][2]
    assert [line.differs for line in compared.lines] == [True, False]
    assert compared.lines[0].pair.right == "The army freed the city."


def test_an_empty_text_is_one_plain_sentence(app: AppTest) -> None:
    app.switch_page(TWO).run()
    app.text_area(key="two-text-left").set_value("Only one.")
    app.button(key="two-compare").click().run()
    assert "One of the two texts is empty: paste both." in said(app)
    assert "two" not in app.session_state


def test_versions_in_two_languages_are_compared_as_translated(raid: AppTest) -> None:
    compared = raid.session_state["two"][2]
    assert compared.names == ("Caspian Wire", "La Tribuna del Sur")
    assert compared.language == "en"
    assert any("kidnapped" in line.pair.right for line in compared.lines)
    assert "They are compared as translated (English)" in said(raid)


def test_a_version_is_not_compared_with_itself(raid: AppTest) -> None:
    raid.selectbox(key="two-right").set_value("a1").run()
    assert "Choose two different versions." in said(raid)


def test_the_storys_translation_beside_the_rough_one(raid: AppTest) -> None:
    raid.segmented_control(key="two-kind").set_value("translations").run()
    assert raid.selectbox(key="two-other").value == "glossary"
    compared = raid.session_state["two"][2]
    assert compared.names == ("As in the story", "the rough phrase glossary")
    assert all(line.pair.left and line.pair.right for line in compared.lines)


def test_the_storys_translation_beside_a_memory(raid: AppTest) -> None:
    raid.segmented_control(key="two-kind").set_value("translations").run()
    raid.selectbox(key="two-other").set_value("memory").run()
    memory = (RAID / "memory.tmx").read_bytes()
    raid.file_uploader(key="two-memory").upload("mine.tmx", memory)
    raid.run()
    compared = raid.session_state["two"][2]
    assert compared.names == ("As in the story", "mine.tmx")
    assert not any(line.differs for line in compared.lines)
    raid.file_uploader(key="two-memory").set_value([("broken.tmx", b"<tmx", "text/xml")]).run()
    assert "is not a readable TMX file" in said(raid)


def test_what_was_chosen_is_not_made_again_by_every_run(raid: AppTest) -> None:
    compared = raid.session_state["two"][2]
    raid.toggle(key="two-only").set_value(False).run()
    assert raid.session_state["two"][2] is compared


def test_what_was_chosen_stays_while_the_reader_is_on_another_page(raid: AppTest) -> None:
    raid.segmented_control(key="two-kind").set_value("texts").run()
    raid.text_area(key="two-text-left").set_value("Kept.").run()
    raid.switch_page("compare/web/guide/page.py").run()
    raid.switch_page(TWO).run()
    assert raid.segmented_control(key="two-kind").value == "texts"
    assert raid.text_area(key="two-text-left").value == "Kept."
