"""The lexicon page without a browser: what is taken in, said and used in the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from compare.framing.own_table import read_own_table, to_tsv
from compare.model import OwnEntry

ROOT = Path(__file__).parent.parent.parent
LEXICON = "compare/web/lexicon/page.py"
HEAD = "language\twording\tconcept\tshade\tuse\n"
MINE = OwnEntry("en", "Caracas", "own:places", "heroic")


@pytest.fixture
def app() -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    return app.switch_page(LEXICON).run()


def own(app: AppTest) -> tuple[OwnEntry, ...]:
    assert not app.exception
    found: tuple[OwnEntry, ...] = app.session_state["lexicon"]
    return found


def said(app: AppTest) -> list[str]:
    return [html.proto.body.partition(">")[2].partition("<")[0] for html in app.get("html")]


def bring_in(app: AppTest, table: str) -> AppTest:
    rounds = app.session_state["lexicon-rounds"]
    app.file_uploader(key=f"lexicon-file-{rounds}").upload("mine.tsv", table.encode())
    return app.run()


def test_a_table_is_taken_in_and_each_bad_line_is_named(app: AppTest) -> None:
    bad = "".join(f"en\tword{number}\tnothing\tneutral\t\n" for number in range(7))
    bring_in(app, f"{HEAD}en\tCaracas\town:places\theroic\t\n{bad}es\tmatar\t\t\toff\n")
    assert own(app) == (MINE, OwnEntry("es", "matar", off=True))
    lines = said(app)
    assert "From the table: 2 entries." in lines
    assert "7 lines were left out: mend them in your table and bring it in again." in lines
    assert [line[:6] for line in lines if line.startswith("Line ")] == [
        f"Line {number}" for number in range(3, 10)
    ]
    # The next table goes to what is there, and the lines of the last one are forgotten.
    bring_in(app, to_tsv([OwnEntry("en", "Caracas", "own:places", "hostile")]))
    assert [entry.shade for entry in own(app)] == ["hostile", ""]
    assert not [line for line in said(app) if line.startswith("Line ")]


def test_what_is_no_table_changes_nothing(app: AppTest) -> None:
    bring_in(app, to_tsv([MINE]))
    bring_in(app, "Some notes")
    assert own(app) == (MINE,)
    assert any(line.startswith("The first line of the table has to") for line in said(app))


def test_all_of_ones_own_are_removed(app: AppTest) -> None:
    bring_in(app, to_tsv([MINE]))
    app.button(key="lexicon-clear").click().run()
    assert own(app) == ()


def test_the_comparison_is_made_with_it_and_again(app: AppTest) -> None:
    bring_in(app, to_tsv([MINE]))
    app.switch_page("compare/web/start/page.py").run()
    app.button(key="sample-raid").click().run()
    report = app.session_state.outcome.report
    assert report.options.lexicon == (MINE,)
    assert any(t.concept == "own:places" for s in report.articles[0].sentences for t in s.terms)
    app.switch_page(LEXICON).run()
    assert not [button for button in app.button if button.key == "apply"]
    app.button(key="lexicon-clear").click().run()
    app.button(key="apply").click().run()
    outcome = app.session_state.outcome
    assert outcome.report.options.lexicon == ()
    assert outcome.message == "Compared again with your lexicon: 0 entries."
    terms = [t for a in outcome.report.articles for s in a.sentences for t in s.terms]
    assert not [term for term in terms if term.concept == "own:places"]
    assert [a.sentences[1].translation for a in outcome.report.articles] == [
        a.sentences[1].translation for a in report.articles
    ]


def test_what_is_downloaded_can_be_brought_in_again() -> None:
    assert read_own_table(to_tsv([MINE]).encode("utf-8-sig")).entries == (MINE,)
