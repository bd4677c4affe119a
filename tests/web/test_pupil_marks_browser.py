"""The pupils' page at work, in a real browser: words by mouse and keyboard, links, windows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compare.classroom import pupil, teacher
from compare.classroom.making import make_exercise
from compare.classroom.ready import compare_sample, ready_made
from compare.classroom.store import Classroom
from compare.classroom.teacher import Codes
from tests.web.pupils import classroom, codes, exercise

__all__ = ["classroom", "codes", "exercise"]  # fixtures

WORDS = Path(__file__).parent.parent.parent / "compare" / "web" / "assets" / "pupil_words.js"
FOCUSED = """() => {
  let here = document.activeElement;
  while (here.shadowRoot) here = here.shadowRoot.activeElement;
  return here.textContent;
}"""
Open = Callable[..., Any]


@pytest.fixture
def page(server: str, open_page: Open, codes: Codes) -> Any:
    """The page of a pupil who came in."""
    opened = open_page(f"{server}/class?c={codes.pupils.text}")
    opened.get_by_label("Your name or a nickname").fill("Ana")
    opened.get_by_role("button", name="Begin").click()
    opened.locator(".strip").wait_for()
    return opened


def turn(page: Any, task: str) -> None:
    page.locator(f".steps button[data-task={task}]").click()


def marked(page: Any) -> list[str]:
    found: list[str] = page.locator(".marks q").all_text_contents()
    return found


def own_link(page: Any) -> str:
    page.locator("summary").click()
    return str(page.locator("details code").inner_text())


def is_saved(page: Any) -> None:
    page.locator(".status[data-state=saved]").get_by_text("Saved").wait_for()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "At 5 p.m. 1,325 of 3.5% 🙂 left",
            ["At", "5", "p.m", "1,325", "of", "3.5%", "🙂", "left"],
        ),
        ("«Вчера» 👩‍👩‍👧 в 7-м доме", ["Вчера", "👩‍👩‍👧", "в", "7-м", "доме"]),
        ("¿Qué? 𝔘n día: 12 000 €", ["Qué", "𝔘n", "día", "12", "000", "€"]),
        ("", []),
    ],
)
def test_places_are_counted_in_characters_as_the_program_does(
    chromium: Any, text: str, words: list[str]
) -> None:
    blank = chromium.new_page()
    script = f"text => {{ {WORDS.read_text(encoding='utf-8')}; return pieces(text); }}"
    found = blank.evaluate(script, text)
    blank.close()
    assert "".join(one["text"] for one in found) == text
    assert all(one["text"] == text[one["start"] : one["end"]] for one in found)
    assert [one["text"] for one in found if one["isWord"]] == words


def test_a_mark_by_keyboard_is_set_and_taken_away_without_losing_the_place(page: Any) -> None:
    turn(page, "figures")
    page.locator(".version[data-version=b] .word[tabindex='0']").focus()
    for key in ("ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    [words] = marked(page)
    assert len(words.split()) == 3
    assert page.evaluate(FOCUSED) == words.split()[-1]
    page.keyboard.press("Delete")
    assert marked(page) == []
    assert page.evaluate(FOCUSED) == words.split()[-1]


def test_words_are_marked_by_dragging_and_made_longer(page: Any) -> None:
    turn(page, "loaded_words")
    page.evaluate("scrollTo(0, 0)")
    words = page.locator(".version[data-version=a] .word")
    first, last = (words.nth(number).bounding_box() for number in (1, 3))
    page.mouse.move(first["x"] + 3, first["y"] + 5)
    page.mouse.down()
    page.mouse.move(last["x"] + 3, last["y"] + 5, steps=6)
    page.mouse.up()
    texts = words.all_text_contents()
    assert [one.split() for one in marked(page)] == [texts[1:4]]
    page.locator("[data-part=longer]").click()
    assert [one.split() for one in marked(page)] == [texts[1:5]]
    page.locator(".version[data-version=b] .translation").first.click()
    assert len(marked(page)) == 2
    page.locator("[data-part=drop]").first.click()
    assert len(marked(page)) == 1


def test_what_is_left_out_is_said_of_one_version(
    page: Any, classroom: Classroom, codes: Codes
) -> None:
    turn(page, "left_out")
    page.locator(".version[data-version=b] .word").first.click()
    assert marked(page) == []
    page.locator("input[name=missing][value=a]").check()
    page.locator(".version[data-version=b] .word").first.click()
    page.locator(".version[data-version=a] .word").first.click()
    assert len(marked(page)) == 1
    is_saved(page)
    [work] = teacher.view(classroom, codes.teacher.text).pupils
    [mark] = work.answers["left_out"].answer.marks
    assert (mark.version, mark.missing_in, mark.start) == ("b", "a", 0)


def test_an_own_link_opens_the_work_elsewhere_and_leaves_the_address(
    page: Any, server: str, open_page: Open, codes: Codes
) -> None:
    link = own_link(page)
    other = open_page(link)
    other.locator(".strip").wait_for()
    assert other.locator(".who span").inner_text() == "Ana"
    assert other.url == f"{server}/class?c={codes.pupils.text}"
    # As the teacher gives it: without the class's code.
    alone = open_page(f"{server}/class?p={link.split('p=')[1]}")
    alone.locator(".strip").wait_for()
    alone.reload()
    alone.locator(".strip").wait_for()
    assert alone.url == f"{server}/class"


def test_not_me_leaves_nothing_in_the_browser(page: Any) -> None:
    code = own_link(page).split("p=")[1]
    assert code in page.evaluate("JSON.stringify(localStorage)")
    page.get_by_role("button", name="Not me").click()
    page.get_by_role("button", name="Forget it here").click()
    page.get_by_label("Your name or a nickname").wait_for()
    assert code not in page.evaluate("JSON.stringify(localStorage)")


def test_two_windows_of_one_pupil_lose_no_saved_answer(page: Any, open_page: Open) -> None:
    other = open_page(own_link(page))
    other.locator(".strip").wait_for()
    for window, text in ((page, "from one"), (other, "from the other")):
        turn(window, "own_headline")
        window.locator(".free input").fill(text)
        is_saved(window)
    other.get_by_text("changed in another window").wait_for()
    assert other.locator(".free input").input_value() == "from one"


def test_a_comment_comes_while_the_pupil_writes_on(
    page: Any, classroom: Classroom, codes: Codes
) -> None:
    turn(page, "own_headline")
    field = page.locator(".free input")
    field.fill("A raid")
    is_saved(page)
    [work] = teacher.view(classroom, codes.teacher.text).pupils
    teacher.comment(classroom, codes.teacher.text, work.id, "own_headline", "Who says so?")
    field.focus()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_text("Who says so?").wait_for()
    page.keyboard.type(" on Caracas")
    assert field.input_value() == "A raid on Caracas"


def test_headlines_stand_over_their_texts_once_all_are_placed(page: Any) -> None:
    assert page.locator(".title").count() == 0
    assert "Caspian Wire" not in page.locator(".texts").inner_text()
    for item in range(3):
        page.locator(".task fieldset").nth(item).locator("input").nth(item).check()
    page.locator(".title").first.wait_for()
    assert page.locator(".title").count() == 3


def test_the_page_speaks_the_exercises_language(
    server: str, open_page: Open, classroom: Classroom
) -> None:
    raid = ready_made()[0]
    russian = make_exercise(compare_sample(raid, "ru"), raid.choice("ru"), seed=1)
    codes = teacher.create(classroom, russian)
    own = pupil.join(classroom, codes.pupils.text, "Аня").text
    page = open_page(f"{server}/class?p={own}", locale="es-ES")
    page.locator(".strip").wait_for()
    assert page.evaluate("document.documentElement.lang") == "ru"
    assert page.locator("[data-part=hand-in]").inner_text() != "Hand in"
    languages = page.locator(".version .original").evaluate_all("all => all.map(one => one.lang)")
    assert set(languages) == {"en", "es", "ru"}
    assert json.dumps(own) not in page.content()
