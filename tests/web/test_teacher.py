"""The teacher's pages without a browser: making an exercise, following it, ending it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from compare.classroom import place, pupil, store, teacher
from compare.classroom.making import Choice, make_exercise
from compare.classroom.store import Classroom, open_classroom
from compare.classroom.tasks import ALL
from compare.model import Report
from compare.story import open_story
from compare.web.classroom import source as classroom_source
from compare.web.teach.addresses import for_others, is_this_machine, page_base
from compare.web.teach.links import qr_picture
from compare.web.teach.teaching import foreign, table
from compare.web.working.job import Job, Outcome

ROOT = Path(__file__).parent.parent.parent
CLASSROOM, TEACH = "compare/web/classroom/page.py", "compare/web/teach/page.py"


@pytest.fixture
def classroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Classroom]:
    """An empty classroom of the test's own, which the pages open too."""
    opened = open_classroom({place.FOLDER: str(tmp_path)})
    monkeypatch.setitem(store._shared, "classroom", opened)
    yield opened
    opened.close()


@pytest.fixture
def compared(raid_report: Report, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The raid, in place of the ready-made stories, which take seconds to compare."""
    report = replace(raid_report, title="The raid on Caracas")
    monkeypatch.setattr(classroom_source, "compared_sample", lambda story, pivot: report)
    return report


@pytest.fixture
def app(classroom: Classroom, compared: Report) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    return app.switch_page(CLASSROOM).run()


@pytest.fixture
def codes(classroom: Classroom, compared: Report) -> teacher.Codes:
    """The codes of an exercise on the raid with one pupil at work and one who is done."""
    choice = Choice(("figures", "doers", "own_headline"), title="The raid", outlets_hidden=True)
    codes = teacher.create(classroom, make_exercise(compared, choice, seed=3))
    ana = pupil.join(classroom, codes.pupils.text, "Ana").text
    boris = pupil.join(classroom, codes.pupils.text, "Борис <b>").text
    mark = {"version": "a", "sentence": 2, "start": 13, "end": 15, "note": "Caracas"}
    pupil.save(classroom, ana, "figures", {"marks": [mark]}, 0)
    pupil.save(classroom, boris, "own_headline", {"text": "Muertos en *Caracas*"}, 0)
    pupil.hand_in(classroom, boris)
    return codes


def teach(app: AppTest, codes: teacher.Codes, view: str) -> AppTest:
    app.query_params["t"] = codes.teacher.text
    app.switch_page(TEACH)
    app.session_state["teach-view"] = view
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return "\n".join(part.value for part in app.html)


def test_a_ready_made_exercise_is_one_click(app: AppTest, classroom: Classroom) -> None:
    assert [radio.options[0] for radio in app.radio] == ["Ready-made: The raid on Caracas"]
    press(app, "exercise-make")
    code = app.query_params["t"]
    view = teacher.view(classroom, code[0] if isinstance(code, list) else code)
    assert view.exercise.title == "The raid on Caracas"
    assert view.exercise.outlets_hidden
    assert view.exercise.minutes == 45
    assert [task.kind for task in view.exercise.tasks] == [
        "headlines",
        "figures",
        "loaded_words",
        "doers",
        "left_out",
        "own_headline",
    ]


def test_what_the_teacher_chooses_is_what_is_made(app: AppTest, classroom: Classroom) -> None:
    source = "raid-en"
    app.multiselect(key=f"exercise-versions-{source}").set_value(["en", "ru"]).run()
    for kind in ("headlines", "loaded_words", "doers", "own_headline"):
        app.checkbox(key=f"exercise-task-{source}-{kind}-True").uncheck()
    app.text_input(key=f"exercise-title-{source}").set_value("Mine")
    app.text_area(key=f"exercise-introduction-{source}").set_value("Read *this*.")
    app.number_input(key=f"exercise-minutes-{source}").set_value(10)
    app.toggle(key=f"exercise-hidden-{source}").set_value(False).run()
    press(app, "exercise-make")
    code = app.query_params["t"]
    made = teacher.view(classroom, code[0] if isinstance(code, list) else code).exercise
    assert (made.title, made.introduction, made.minutes) == ("Mine", "Read *this*.", 10)
    assert not made.outlets_hidden
    assert [article.language for article in made.report.articles] == ["en", "ru"]
    assert [task.kind for task in made.tasks] == ["figures"]


def test_the_story_on_view_comes_first_with_all_that_it_has(
    app: AppTest, compared: Report, classroom: Classroom
) -> None:
    untitled = replace(compared, title=None)
    app.session_state.outcome = Outcome(Job(untitled.articles, "en"), open_story(untitled))
    app.run()
    assert app.radio[0].options[0] == "The story on view: Outlet en, Outlet es, Outlet ru"
    assert all(box.value for box in app.checkbox)
    press(app, "exercise-make")
    code = app.query_params["t"]
    made = teacher.view(classroom, code[0] if isinstance(code, list) else code).exercise
    assert made.title == "One story, 3 versions"
    assert len(made.tasks) == len(ALL)
    assert not made.outlets_hidden


def test_the_page_says_where_names_and_answers_are_kept(
    app: AppTest, codes: teacher.Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "kept on the computer that runs Parallax, are sent nowhere" in said(app)
    monkeypatch.setenv(place.DATABASE, "postgresql://parallax:secret@db.school/class")
    app.run()
    assert "kept in the database that was set up for Parallax here" in said(app)
    assert "db.school" not in said(app)
    shown = said(teach(app, codes, "manage"))
    assert "kept in the database" in shown
    assert "on the computer that runs" not in shown


def test_one_version_is_too_few(app: AppTest) -> None:
    app.multiselect(key="exercise-versions-raid-en").set_value(["en"]).run()
    assert "Choose at least two versions" in said(app)
    press(app, "exercise-make")
    assert "t" not in app.query_params


def test_a_task_that_the_story_has_nothing_for_says_why(
    app: AppTest, compared: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    calm = replace(compared, findings=())
    monkeypatch.setattr(classroom_source, "compared_sample", lambda story, pivot: calm)
    app.run()
    assert app.checkbox(key="exercise-task-raid-en-figures-False").disabled
    assert "No two versions of this story give different figures" in said(app)


@pytest.mark.parametrize(
    ("given", "opens"),
    [
        ("{code}", True),
        ("http://192.168.1.20:8501/teach?t={code}", True),
        (" http://localhost:8501/teach?x=1&t={code}#top ", True),
        ("no code", False),
        ("", False),
    ],
)
def test_the_teachers_link_or_code_opens_the_exercise(
    app: AppTest, codes: teacher.Codes, given: str, opens: bool
) -> None:
    app.text_input(key="exercise-code").set_value(given.format(code=codes.teacher.text))
    press(app, "exercise-open-it")
    assert ("t" in app.query_params) is opens
    assert ("This is no link or code" in said(app)) is not opens


def test_an_exercise_that_was_deleted_is_looked_for_no_more(
    app: AppTest, codes: teacher.Codes, classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(classroom.guard, "_sleep", waits.append)
    teach(app, codes, "class")
    teacher.delete_exercise(classroom, codes.teacher.text)
    app.run()
    assert "No exercise opens with this code" in said(app)
    assert "Ana" not in said(app)
    assert len(waits) == 1


def test_a_pupils_code_opens_no_teachers_page(
    app: AppTest, codes: teacher.Codes, classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classroom.guard, "_sleep", lambda seconds: None)
    app.query_params["t"] = codes.pupils.text
    app.switch_page(TEACH).run()
    assert "No exercise opens with this code" in said(app)
    assert "Ana" not in said(app)


def test_the_class_is_seen_live_and_names_are_plain_text(
    app: AppTest, codes: teacher.Codes
) -> None:
    shown = said(teach(app, codes, "class"))
    assert "2 pupils: 1 at work, 1 handed in" in shown
    assert "Борис &lt;b&gt;" in shown
    assert "handed in, " in shown
    assert "Many found" in shown


def test_each_pupils_answers_stand_beside_what_parallax_found(
    app: AppTest, codes: teacher.Codes, classroom: Classroom
) -> None:
    teach(app, codes, "pupils")
    shown = said(app)
    assert "Outlet en: " in shown
    assert '<em lang="">Caracas</em>' in shown
    assert "✓ in the answer" in shown
    boris = teacher.view(classroom, codes.teacher.text).pupils[1]
    app.selectbox(key="teach-pupil").set_value(boris.id).run()
    assert "Muertos en *Caracas*" in said(app)


def test_a_comment_reaches_the_pupil_and_can_be_taken_back(
    app: AppTest, codes: teacher.Codes, classroom: Classroom
) -> None:
    teach(app, codes, "pupils")
    (ana, _boris) = teacher.view(classroom, codes.teacher.text).pupils
    app.text_area(key=f"comment-{ana.id}-figures").set_value("Good eye")
    press(app, f"comment-{ana.id}-figures-keep")
    comments = teacher.view(classroom, codes.teacher.text).pupils[0].comments
    assert comments["figures"].text == "Good eye"
    app.text_area(key=f"comment-{ana.id}-figures").set_value("")
    press(app, f"comment-{ana.id}-figures-keep")
    assert not teacher.view(classroom, codes.teacher.text).pupils[0].comments


def test_work_is_given_back_and_a_pupil_let_in_again(
    app: AppTest, codes: teacher.Codes, classroom: Classroom
) -> None:
    teach(app, codes, "pupils")
    boris = teacher.view(classroom, codes.teacher.text).pupils[1]
    app.selectbox(key="teach-pupil").set_value(boris.id).run()
    press(app, f"give-back-{boris.id}")
    assert teacher.view(classroom, codes.teacher.text).pupils[1].handed_in_at is None
    press(app, f"let-in-{boris.id}")
    new = app.session_state["teach-let-in"][1]
    assert pupil.work(classroom, new).name == "Борис <b>"


def test_a_pupil_is_deleted_only_after_a_yes(
    app: AppTest, codes: teacher.Codes, classroom: Classroom
) -> None:
    teach(app, codes, "pupils")
    ana = teacher.view(classroom, codes.teacher.text).pupils[0]
    press(app, f"delete-pupil-{ana.id}")
    assert len(teacher.view(classroom, codes.teacher.text).pupils) == 2
    press(app, "confirm-yes")
    assert [one.name for one in teacher.view(classroom, codes.teacher.text).pupils] == ["Борис <b>"]


def test_one_task_over_the_whole_class(app: AppTest, codes: teacher.Codes) -> None:
    teach(app, codes, "tasks")
    assert "What Parallax has to say, and how many came upon it" in said(app)
    assert "Ana" in said(app)
    app.selectbox(key="teach-task").set_value("doers").run()
    assert "What was chosen how often" in said(app)
    assert "Nobody has answered this task yet." in said(app)


def test_closing_opening_and_deleting(
    app: AppTest, codes: teacher.Codes, classroom: Classroom
) -> None:
    teach(app, codes, "manage")
    press(app, "exercise-close")
    assert not teacher.view(classroom, codes.teacher.text).is_open
    assert "Closed: nobody can come in" in said(app)
    press(app, "exercise-reopen")
    assert teacher.view(classroom, codes.teacher.text).is_open
    press(app, "exercise-delete")
    press(app, "confirm-no")
    assert teacher.view(classroom, codes.teacher.text).pupils
    press(app, "exercise-delete")
    press(app, "confirm-yes")
    with classroom.reading() as session:
        from sqlalchemy import func, select

        from compare.classroom.tables import ExerciseRow

        assert session.scalar(select(func.count(ExerciseRow.id))) == 0
    assert "t" not in app.query_params


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("http://localhost:8501/teach", "http://localhost:8501/"),
        ("https://school.example/parallax/teach/", "https://school.example/parallax/"),
        ("http://192.168.1.20:8501/", "http://192.168.1.20:8501/"),
        (None, ""),
    ],
)
def test_links_begin_with_the_address_of_the_app(url: str | None, base: str) -> None:
    assert page_base(url, "teach") == base


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://localhost:8501/", True),
        ("http://127.0.0.1:8501/", True),
        ("http://[::1]:8501/", True),
        ("http://192.168.1.20:8501/", False),
        ("https://parallax.example/", False),
    ],
)
def test_an_address_that_only_this_machine_knows_is_told(address: str, local: bool) -> None:
    assert is_this_machine(address) is local


@pytest.mark.parametrize(
    ("listens", "network", "expected"),
    [
        (None, "192.168.1.20", "http://192.168.1.20:8501/"),
        ("0.0.0.0", "192.168.1.20", "http://192.168.1.20:8501/"),
        ("10.0.0.5", "192.168.1.20", "http://10.0.0.5:8501/"),
        ("127.0.0.1", "192.168.1.20", None),
        ("localhost", "192.168.1.20", None),
        (None, None, None),
        (None, "127.0.0.1", None),
    ],
)
def test_how_others_reach_this_machine(
    monkeypatch: pytest.MonkeyPatch, listens: str | None, network: str | None, expected: str | None
) -> None:
    monkeypatch.setattr("compare.web.teach.addresses.st.get_option", lambda name: listens)
    monkeypatch.setattr("compare.web.teach.addresses._network_host", lambda: network)
    assert for_others("http://localhost:8501/") == expected


def test_the_picture_has_a_text_beside_it_and_comes_from_nowhere() -> None:
    picture = qr_picture("http://192.168.1.20:8501/class?c=0123456789abcdefghjkmnpqrs")
    assert 'alt="The pupils’ link as a QR picture"' in picture
    assert 'src="data:image/svg+xml' in picture


def test_a_table_escapes_every_cell() -> None:
    shown = table("<i>", ["<b>"], [["<u>", foreign("<s>", "es")]])
    assert all(f"&lt;{letter}&gt;" in shown for letter in "ibus")
    assert '<span lang="es">' in shown


def test_the_pupils_link_begins_with_the_address_that_the_teacher_gives(
    app: AppTest, codes: teacher.Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.web.teach.links.page_base", lambda *_: "http://localhost:8501/")
    monkeypatch.setattr("compare.web.teach.links.for_others", lambda own: None)
    teach(app, codes, "links")
    assert "--server.address 0.0.0.0" in said(app)
    app.text_input(key="class-address").set_value("school-laptop:8501").run()
    assert "--server.address" not in said(app)
    assert pupils_base_in(app) == "http://school-laptop:8501/"
    app.text_input(key="class-address").set_value("ftp://x").run()
    assert "This is no address of a computer" in said(app)


def pupils_base_in(app: AppTest) -> str:
    """Return what the app's links for pupils begin with."""
    (placeholder,) = [one.placeholder for one in app.text_input if one.key == "class-address"]
    return placeholder
