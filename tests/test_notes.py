"""The reader's notes and verdicts: on the right finding whatever happens to the rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare import limits
from compare.errors import InputError
from compare.export.json import report_to_dict, to_json
from compare.model import Finding, Mention, Note, OwnEntry, Report, Row
from compare.notes import brought_up_to_date, judged, key, tidy
from compare.read.saved import read_report
from compare.rows.corrections import merge, move, release, unlink
from compare.story import (
    Story,
    in_pivot,
    judge,
    open_story,
    ready,
    redo,
    regroup,
    remove_note,
    settle,
    undo,
    with_lexicon,
    write_note,
)


@pytest.fixture(scope="module")
def story(raid_report: Report) -> Story:
    return ready(open_story(raid_report))


def all_judged(story: Story) -> Story:
    """The story with words of its own on every finding."""
    for finding in story.report.findings:
        story = write_note(story, key(finding), f"On {key(finding)}")
    return story


def reopened(story: Story) -> Story:
    return open_story(read_report(to_json(story.report).encode()))


def conflict(report: Report) -> Finding:
    """The conflict of 23 and 26 killed, told by all three versions in one row."""
    return next(f for f in report.findings if f.status == "conflict" and len(f.mentions) == 3)


def note_on(story: Story, finding: Finding) -> Note | None:
    (number,) = [f.id for f in story.report.findings if key(f) == key(finding)]
    return judged(story.report).notes.get(number)


def test_a_verdict_and_words_make_one_note(story: Story) -> None:
    found = conflict(story.report)
    done = write_note(judge(story, key(found), "agree"), key(found), " Two sources.\r\nCheck! ")
    assert done.report.options.notes == (Note(found, "en", "agree", "Two sources.\nCheck!"),)
    assert judged(done.report).notes == {found.id: done.report.options.notes[0]}
    assert done.report.findings is story.report.findings
    other = judge(done, key(found), "unsure")
    assert note_on(other, found) == Note(found, "en", "unsure", "Two sources.\nCheck!")
    assert judge(other, key(found), "unsure") is other
    assert undo(other).report is done.report
    assert redo(undo(other)).report is other.report
    silent = judge(write_note(other, key(found), "  "), key(found), None)
    assert silent.report.options.notes == ()
    assert remove_note(other, key(found)).report.options.notes == ()


def test_a_note_keeps_its_place_among_the_others(story: Story) -> None:
    one, two = story.report.findings[:2]
    both = judge(judge(story, key(one), "agree"), key(two), "agree")
    again = write_note(both, key(one), "Words")
    assert [note.about for note in again.report.options.notes] == [one, two]


@pytest.mark.parametrize(
    ("wanted", "words", "said"),
    [
        (None, "x" * (limits.MAX_FINDING_NOTE_LETTERS + 1), "up to 2000 letters"),
        ("0123456789abcdef", "Words", "not marked any more"),
        ("", "Words", "not marked any more"),
    ],
)
def test_what_is_no_note_is_said(story: Story, wanted: str | None, words: str, said: str) -> None:
    wanted = key(story.report.findings[0]) if wanted is None else wanted
    with pytest.raises(InputError, match=said):
        write_note(story, wanted, words)


def test_there_are_only_so_many_notes(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_NOTES", 1)
    one, two = story.report.findings[:2]
    full = judge(story, key(one), "agree")
    with pytest.raises(InputError, match="up to 1 notes"):
        judge(full, key(two), "agree")
    assert judge(full, key(one), "unsure").report.options.notes[0].verdict == "unsure"


def test_keys_tell_findings_apart_in_any_pivot(story: Story) -> None:
    findings = story.report.findings
    assert len({key(finding) for finding in findings}) == len(findings)
    other = replace(findings[0], id=99, why="Otras palabras.", about="muertos")
    assert key(other) == key(findings[0])


def test_two_that_agree_again_are_not_the_conflict_they_were(story: Story) -> None:
    found = conflict(story.report)
    row = next(row for row in story.report.rows if row.id == found.row)
    mine = judge(story, key(found), "disagree")
    parted = settle(mine, unlink(mine.report.rows, row.id))
    seen = judged(parted.report)
    assert not seen.notes
    assert seen.gone == mine.report.options.notes
    # It can be judged and removed where it is listed, and comes back with its finding.
    other = judge(parted, key(found), "unsure")
    assert judged(other.report).gone == (Note(found, "en", "unsure"),)
    assert remove_note(other, key(found)).report.options.notes == ()
    rows = other.report.rows
    for one in other.report.rows:
        rows = release(rows, one.id)
    back = settle(other, rows)
    (identifier,) = judged(back.report).notes
    assert back.report.findings[identifier].mentions == found.mentions


def spots(*places: tuple[str, int]) -> tuple[Mention, ...]:
    return tuple(Mention(article, 1, start, start + 5, "words") for article, start in places)


def finding(id: int, mentions: tuple[Mention, ...], **more: object) -> Finding:
    plain = Finding(id, "figure", "conflict", "They differ.", mentions, row=1)
    return replace(plain, **more)  # type: ignore[arg-type]


EN_ES = spots(("en", 0), ("es", 10))
THREE = spots(("en", 0), ("es", 10), ("ru", 20))


@pytest.mark.parametrize(
    ("about", "now", "fits"),
    [
        (finding(0, EN_ES), finding(7, EN_ES, row=3, why="Otherwise.", about="dead"), "same"),
        (finding(0, EN_ES), finding(7, EN_ES[::-1]), "same"),
        (finding(0, EN_ES), finding(7, THREE), "changed"),
        (finding(0, THREE), finding(7, EN_ES), "changed"),
        (finding(0, THREE), finding(7, spots(("en", 0), ("es", 13), ("ru", 60))), "changed"),
        (finding(0, EN_ES), finding(7, EN_ES, missing_in=("ru",)), "changed"),
        (finding(0, EN_ES), finding(7, spots(("en", 0), ("es", 15))), "gone"),
        (finding(0, EN_ES), finding(7, spots(("en", 0), ("ru", 20))), "gone"),
        (finding(0, EN_ES), finding(7, EN_ES, status="rounding"), "gone"),
        (finding(0, EN_ES), finding(7, EN_ES, kind="framing"), "gone"),
        (finding(0, EN_ES), finding(7, EN_ES, concept="killing"), "gone"),
        (finding(0, EN_ES), finding(7, EN_ES, row=None), "gone"),
        (finding(0, ()), finding(7, ()), "gone"),
    ],
)
def test_when_a_note_holds(about: Finding, now: Finding, fits: str) -> None:
    note = Note(about, "es", "agree")
    report = Report("en", (), (), (now,))
    report = replace(report, options=replace(report.options, notes=(note,)))
    seen = judged(report)
    assert seen.notes == ({} if fits == "gone" else {7: note})
    assert seen.changed == ({7} if fits == "changed" else set())
    assert seen.gone == ((note,) if fits == "gone" else ())
    # What it is about is said as it now stands only where that is the same.
    (after,) = brought_up_to_date(report).options.notes
    assert after == (replace(note, about=now, pivot="en") if fits == "same" else note)


def test_each_finding_has_the_note_that_fits_it_best() -> None:
    notes = (Note(finding(0, THREE), "en", "agree"), Note(finding(1, EN_ES), "en", "unsure"))
    report = Report("en", (), (), (finding(4, EN_ES), finding(5, THREE)))
    report = replace(report, options=replace(report.options, notes=notes))
    assert judged(report).notes == {5: notes[0], 4: notes[1]}
    one = judged(replace(report, findings=(finding(4, EN_ES),)))
    assert (one.notes, one.gone) == ({4: notes[1]}, (notes[0],))


Act = Callable[[Story], Story]


def on_rows(act: Callable[..., tuple[Row, ...]], *numbers: int) -> Act:
    def done(story: Story) -> Story:
        rows = story.report.rows
        return settle(story, act(rows, *(rows[number % len(rows)].id for number in numbers)))

    return done


def moving(article: str, sentence: int, to: int) -> Act:
    return on_rows(lambda rows, row: move(rows, (article, sentence), row), to)


def grouping(threshold: float, order: str) -> Act:
    return lambda story: regroup(story, threshold, order)


number = st.integers(0, 12)
ACTS = st.one_of(
    st.builds(partial(on_rows, unlink), number),
    st.builds(lambda one, two: on_rows(merge, one, two), number, number),
    st.builds(moving, st.sampled_from(["en", "es", "ru"]), st.integers(0, 5), number),
    st.builds(grouping, st.sampled_from([0.3, 0.95]), st.sampled_from(["en", "ru"])),
    st.just(reopened),
    st.just(undo),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, min_size=1, max_size=4))
def test_no_note_is_ever_lost_or_on_another_finding(story: Story, acts: list[Act]) -> None:
    begun = open_story(all_judged(story).report, story.prepared)
    prepared = story.prepared
    texts = {note.text for note in begun.report.options.notes}
    now = begun
    for act in acts:
        now = ready(replace(act(now), prepared=prepared))
        seen = judged(now.report)
        assert {note.text for note in now.report.options.notes} == texts
        assert len(seen.notes) + len(seen.gone) == len(texts)
        findings = {finding.id: finding for finding in now.report.findings}
        for identifier, note in seen.notes.items():
            there = findings[identifier]
            assert (there.kind, there.status, there.concept) == (
                note.about.kind,
                note.about.status,
                note.about.concept,
            )
            assert {m.article for m in there.mentions} & {m.article for m in note.about.mentions}
    # With the rows as they were, every note is where it was.
    rows = now.report.rows
    for row in now.report.rows:
        rows = release(rows, row.id)
    back = regroup(settle(now, rows), None, begun.report.options.order)
    assert judged(back.report).gone == ()
    texts_now = {key(back.report.findings[i]): n.text for i, n in judged(back.report).notes.items()}
    assert texts_now == {name: f"On {name}" for name in texts_now}


def test_another_pivot_and_other_words_keep_the_notes(story: Story) -> None:
    mine = all_judged(story)
    assert mine.prepared
    spanish, _ = in_pivot(
        mine.report, mine.prepared, replace(story.report.options, pivot="es", memories=())
    )
    seen = judged(spanish)
    assert len(seen.notes) == len(story.report.findings)
    assert not seen.gone
    assert not seen.changed
    assert all(note.pivot == "es" for note in seen.notes.values())
    assert {note.about.why for note in seen.notes.values()} == {f.why for f in spanish.findings}
    words = with_lexicon(mine, (OwnEntry("es", "secuestrar", "detention", "neutral", "verb"),))
    assert words.report.findings != mine.report.findings
    assert {n.text for n in words.report.options.notes} == {n.text for n in seen.notes.values()}


def test_the_file_says_which_finding_a_note_is_about_now(story: Story) -> None:
    found = conflict(story.report)
    mine = write_note(judge(story, key(found), "disagree"), key(found), "«Нет» – ¿seguro?")
    (plain,) = report_to_dict(mine.report)["notes"]
    assert plain["finding"] == found.id
    assert plain["about"]["why"] == found.why
    assert (plain["verdict"], plain["text"]) == ("disagree", "«Нет» – ¿seguro?")
    parted = settle(mine, unlink(mine.report.rows, found.row or 0))
    (plain,) = report_to_dict(parted.report)["notes"]
    assert plain["finding"] is None
    for one in (mine, parted):
        assert reopened(one).report.options.notes == one.report.options.notes
        assert judged(reopened(one).report) == judged(one.report)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" a\r\nb\rc\td ", "a\nb\nc\td"),
        ("x\x00\x07\x1b\x7f\x85y", "xy"),
        ("half \ud83d, whole 😀", "half , whole 😀"),
        ("\n \t\n", ""),
    ],
)
def test_a_note_holds_only_what_a_file_can_hold(text: str, kept: str) -> None:
    assert tidy(text) == kept
    assert tidy(kept) == kept
