from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from compare.classroom.making import Choice, make_exercise, offers, story_of
from compare.classroom.model import Answer, Exercise, Mark, Passage, Point, Task
from compare.classroom.showing import beside
from compare.classroom.tasks import ALL, rules_of
from compare.classroom.tasks.doers import DEED, DOER
from compare.errors import InputError
from compare.model import Report


def task_of(exercise: Exercise, kind: str) -> Task:
    task = exercise.task(kind)
    assert task is not None
    return task


def words(exercise: Exercise, point: Point) -> set[str]:
    """The words that a point points at."""
    texts = {a.id: [s.text for s in a.sentences] for a in exercise.report.articles}
    return {texts[version][sentence][start:end] for version, sentence, start, end in point.places}


def mark(exercise: Exercise, version: str, words: str, missing_in: str | None = None) -> Mark:
    """The mark of these words where they first stand in a version."""
    article = next(a for a in exercise.report.articles if a.id == version)
    sentence = next(s for s in article.sentences if words in s.text)
    start = sentence.text.index(words)
    return Mark(version, sentence.id, start, start + len(words), missing_in=missing_in)


def touched(exercise: Exercise, kind: str, answer: Answer) -> list[Point]:
    task = task_of(exercise, kind)
    shown = beside(exercise, task, answer)
    return [point for point in shown.points if point.key in shown.touched]


def right(task: Task) -> Mapping[str, str]:
    """What the program would choose."""
    return {point.item: point.chosen for point in task.points if point.item and point.chosen}


def without(report: Report, kind: str) -> Report:
    return replace(report, findings=tuple(f for f in report.findings if f.kind != kind))


def test_figures_that_differ_and_who_is_quoted(exercise: Exercise) -> None:
    points = {frozenset(words(exercise, p)): p for p in task_of(exercise, "figures").points}
    point = points[frozenset({"23", "veintitrés", "26"})]
    assert "Caracas said" in point.sources
    assert not any("тридцати двух" in said for said in points)  # the versions agree on it


def test_a_marked_figure_is_found(exercise: Exercise) -> None:
    answer = Answer(marks=(mark(exercise, "b", "veintitrés de sus efectivos"),))
    (point,) = touched(exercise, "figures", answer)
    assert "26" in words(exercise, point)
    assert touched(exercise, "figures", Answer(marks=(mark(exercise, "b", "Cuba"),))) == []


def test_loaded_words_and_not_the_plain_ones(exercise: Exercise) -> None:
    points = task_of(exercise, "loaded_words").points
    said = {word for point in points for word in words(exercise, point)}
    assert {"secuestraron", "cayeron", "похитили"} <= said
    assert said.isdisjoint({"captured", "died", "захвату"})
    # The why names the plain words that other versions have.
    assert any("captured" in point.why for point in points)
    (point,) = touched(
        exercise, "loaded_words", Answer(marks=(mark(exercise, "b", "secuestraron"),))
    )
    assert "makes the taking a crime" in point.why


def test_who_did_it(exercise: Exercise) -> None:
    task = task_of(exercise, "doers")
    focus = {item.key: item.text[slice(*item.focus)] for item in task.items if item.focus}
    chosen = {focus[key]: option for key, option in right(task).items()}
    assert chosen["captured"] == chosen["secuestraron"] == DOER
    assert chosen["захвату"] == DEED
    assert {option.key for option in task.options} == {DOER, DEED}
    # Whose headline it is may be asked beside it.
    assert all(item.sentences != (0,) for item in task.items)
    item = next(key for key, word in focus.items() if word == "захвату")
    assert [p.key for p in touched(exercise, "doers", Answer(choices={item: DEED}))] == [item]
    assert touched(exercise, "doers", Answer(choices={item: DOER})) == []


def test_what_is_left_out(exercise: Exercise) -> None:
    answer = Answer(
        marks=(
            mark(exercise, "b", "Miles de personas", missing_in="a"),
            mark(exercise, "a", "No official figure", missing_in="c"),
        )
    )
    # The second sentence is missing in b, not in c.
    (point,) = touched(exercise, "left_out", answer)
    assert point.missing_in == ("a", "c")


def test_sentences_are_put_together(exercise: Exercise) -> None:
    task = task_of(exercise, "matching")
    assert 3 <= len(task.items) == len(task.options) <= 6
    assert len({item.version for item in task.items}) == 1
    assert {item.version for item in task.items} != {option.version for option in task.options}
    options = {option.key: option for option in task.options}
    cells = {(row.cells["a"], row.cells["b"], row.cells["c"]) for row in exercise.report.rows}
    for item in task.items:
        option = options[right(task)[item.key]]
        assert any(item.sentences in cell and option.sentences in cell for cell in cells)
    assert len(touched(exercise, "matching", Answer(choices=right(task)))) == len(task.items)


def test_the_order_of_sentences_gives_nothing_away(raid_report: Report) -> None:
    choice = Choice(("matching",))
    orders = {
        tuple(right(task_of(make_exercise(raid_report, choice, seed), "matching")).values())
        for seed in range(12)
    }
    assert len(orders) > 6
    # Options are shown by their keys, and their keys are drawn by lot.
    task = task_of(make_exercise(raid_report, choice, 1), "matching")
    assert [option.key for option in task.options] == sorted(o.key for o in task.options)


def test_headlines_to_their_versions(exercise: Exercise) -> None:
    task = task_of(exercise, "headlines")
    titles = {article.id: article.title for article in exercise.report.articles}
    assert {item.key: titles[right(task)[item.key]] for item in task.items} == {
        item.key: item.text for item in task.items
    }
    assert all(item.version is None and not item.sentences for item in task.items)
    orders = {
        tuple(item.text for item in rules_of("headlines").build(exercise.report, seed).items)
        for seed in range(20)
    }
    assert len(orders) > 3


def test_a_headline_of_ones_own(exercise: Exercise) -> None:
    points = {
        point.key: words(exercise, point) for point in task_of(exercise, "own_headline").points
    }
    assert points == {"b": {"secuestro"}, "c": {"похитили"}}
    task = task_of(exercise, "own_headline")
    (loaded,) = beside(exercise, task, Answer(text="US kidnapped a president")).remarks
    assert loaded.startswith("“kidnapped” in your headline:")
    (plain,) = beside(exercise, task, Answer(text="US troops take a president")).remarks
    assert "no loaded word" in plain
    assert beside(exercise, task, Answer()).remarks == ()


def test_every_kind_of_task_has_its_rules() -> None:
    for rules in ALL:
        assert rules_of(rules.kind) is rules
        assert rules.title
        assert rules.asks
        assert bool(rules.note) == rules.marks


@pytest.mark.parametrize(
    ("kind", "gone"),
    [("figures", "figure"), ("loaded_words", "framing"), ("left_out", "omission")],
)
def test_a_story_without_findings_has_no_task_for_them(
    raid_report: Report, kind: str, gone: str
) -> None:
    bare = without(raid_report, gone)
    why = {k: said for k, said in offers(bare).items() if said}
    assert set(why) == {kind}
    with pytest.raises(InputError) as error:
        make_exercise(bare, Choice((kind, "own_headline")))  # type: ignore[arg-type]
    assert str(error.value) == why[kind]  # type: ignore[index]


def test_headlines_need_two_titles(raid_report: Report) -> None:
    articles = tuple(
        replace(article, title="" if article.id != "es" else article.title)
        for article in raid_report.articles
    )
    said = offers(replace(raid_report, articles=articles))["headlines"]
    assert said == "Fewer than two versions of this story have a headline."


def test_sentences_need_sure_rows(raid_report: Report) -> None:
    unsure = tuple(replace(row, confidence=0.5) for row in raid_report.rows)
    said = offers(replace(raid_report, rows=unsure))["matching"]
    assert said is not None
    assert "three sentences" in said
    checked = tuple(replace(row, checked=True) for row in unsure)
    assert offers(replace(raid_report, rows=checked))["matching"] is None


def test_a_story_without_terms_has_no_deeds(raid_report: Report) -> None:
    articles = tuple(
        replace(article, sentences=tuple(replace(s, terms=()) for s in article.sentences))
        for article in raid_report.articles
    )
    assert offers(replace(raid_report, articles=articles))["doers"] is not None


def test_passages_show_words_of_the_story(exercise: Exercise) -> None:
    texts = {
        (article.id, sentence.id): sentence.text
        for article in exercise.report.articles
        for sentence in article.sentences
    }
    passages: list[Passage] = [p for t in exercise.tasks for p in (*t.items, *t.options)]
    for passage in passages:
        if passage.sentences:
            assert passage.version is not None
            own = [texts[passage.version, id] for id in passage.sentences]
            assert passage.text == " ".join(own)
            assert passage.translation


def test_all_is_renamed(raid_report: Report) -> None:
    story = story_of(raid_report)
    names = {article.id for article in story.articles}
    assert names == {"a", "b", "c"}
    assert all(row.cells.keys() == names for row in story.rows)
    assert all(m.article in names for f in story.findings for m in f.mentions)
    assert all(set(f.missing_in) <= names for f in story.findings)
