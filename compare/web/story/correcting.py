"""What the reader asks for on the comparison: one step of a story, and what to say of it.

A wish comes from the browser as plain data. It names rows by a sentence in them: the numbers
of rows change with every step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from compare.errors import InputError
from compare.export import say
from compare.export.verdicts import VERDICTS, verdict_name
from compare.messages import N_, _, ngettext
from compare.model import Report, Row
from compare.rows import corrections as settled
from compare.rows.corrections import NOT_THERE, Place
from compare.story import (
    Story,
    judge,
    redo,
    regroup,
    remove_note,
    sentence_at,
    settle,
    take_back_translation,
    translate,
    undo,
    write_note,
)

Wish = Mapping[str, Any]
NOT_KNOWN = N_("That was not understood: load the page again, and save the story before.")


def carry_out(story: Story, wish: Wish) -> tuple[Story, str]:
    """Return the story after the step that was wished for, and one plain sentence about it.

    Raises InputError where it cannot be done.
    """
    step = STEPS.get(str(wish.get("do"))) if isinstance(wish, Mapping) else None
    if step is None:
        raise InputError(_(NOT_KNOWN))
    try:
        return step(story, wish)
    except (LookupError, TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(_(NOT_KNOWN)) from error


def _move(story: Story, wish: Wish) -> tuple[Story, str]:
    report, place = story.report, _place(wish["place"])
    target = _row(report, _place(wish["to"]))
    done = settle(story, settled.move(report.rows, place, target.id))
    other = next(one for one in _row(done.report, place).places if one != place)
    return done, _("{sentence}: moved to row {number}, beside: {partner}.").format(
        sentence=say.sentence_name(*sentence_at(report, place)),
        number=_number(done.report, place),
        partner=say.sentence_name(*sentence_at(report, other)),
    )


def _split(story: Story, wish: Wish) -> tuple[Story, str]:
    report, places = story.report, [_place(one) for one in wish["places"]]
    row = _row(report, places[0])
    done = settle(story, settled.split(report.rows, row.id, places))
    if done is story:
        return story, _("Leave at least one sentence where it is, and take at least one out.")
    number = _number(done.report, places[0])
    if len(places) > 1:
        return done, ngettext(
            "{n} sentence put into a row of its own: row {number}.",
            "{n} sentences put into a row of their own: row {number}.",
            len(places),
        ).format(n=len(places), number=number)
    name = say.sentence_name(*sentence_at(report, places[0]))
    return done, _("{sentence}: put into a row of its own, row {number}.").format(
        number=number, sentence=name
    )


def _merge(story: Story, wish: Wish) -> tuple[Story, str]:
    report, place = story.report, _place(wish["place"])
    one, other = _row(report, place), _row(report, _place(wish["to"]))
    done = settle(story, settled.merge(report.rows, one.id, other.id))
    numbers = sorted((_index(report, one), _index(report, other)))
    return done, _("Rows {first} and {second} are now row {number}.").format(
        first=numbers[0], second=numbers[1], number=_number(done.report, place)
    )


def _unlink(story: Story, wish: Wish) -> tuple[Story, str]:
    report = story.report
    row = _row(report, _place(wish["place"]))
    done = settle(story, settled.unlink(report.rows, row.id))
    return done, _("Row {number} taken apart: a row for each version.").format(
        number=_index(report, row)
    )


def _check(story: Story, wish: Wish) -> tuple[Story, str]:
    report = story.report
    row = _row(report, _place(wish["place"]))
    checked = wish["value"] is True
    done = settle(story, settled.check(report.rows, row.id, checked))
    number = _number(done.report, _place(wish["place"]))
    if checked:
        return done, _("Row {number} is checked: it stays as it is.").format(number=number)
    return done, _("Row {number} is not marked as checked any more.").format(number=number)


def _release(story: Story, wish: Wish) -> tuple[Story, str]:
    report = story.report
    row = _row(report, _place(wish["place"]))
    done = settle(story, settled.release(report.rows, row.id))
    return done, _("Row {number} was given back to the program and found again.").format(
        number=_index(report, row)
    )


def _release_all(story: Story, wish: Wish) -> tuple[Story, str]:
    rows = story.report.rows
    for row in story.report.rows:
        if row.kept:
            rows = settled.release(rows, row.id)
    return settle(story, rows), _("All rows are as the program finds them.")


def _translate(story: Story, wish: Wish) -> tuple[Story, str]:
    place = _place(wish["place"])
    done = translate(story, place, str(wish["text"]))
    name = say.sentence_name(*sentence_at(story.report, place))
    if done is story:
        return story, _("{sentence}: the translation is as it was.").format(sentence=name)
    return done, _("{sentence}: your translation is kept.").format(sentence=name)


def _take_back(story: Story, wish: Wish) -> tuple[Story, str]:
    place = _place(wish["place"])
    name = say.sentence_name(*sentence_at(story.report, place))
    done = take_back_translation(story, place)
    return done, _("{sentence}: the program’s translation again.").format(sentence=name)


def _judge(story: Story, wish: Wish) -> tuple[Story, str]:
    value = wish["value"]
    if value is not None and value not in VERDICTS:
        raise InputError(_(NOT_KNOWN))
    done = judge(story, str(wish["finding"]), value)
    if value is None:
        return done, _("Your verdict is taken back.")
    return done, _("Your verdict is kept: {verdict}.").format(verdict=verdict_name(value))


def _note(story: Story, wish: Wish) -> tuple[Story, str]:
    text = str(wish["text"])
    done = write_note(story, str(wish["finding"]), text)
    return done, _("Your note is kept.") if text.strip() else _("Your note is taken out.")


def _forget(story: Story, wish: Wish) -> tuple[Story, str]:
    return remove_note(story, str(wish["finding"])), _("Your verdict and note are taken out.")


def _threshold(story: Story, wish: Wish) -> tuple[Story, str]:
    value = wish["value"]
    threshold = None if value is None else round(float(value), 3)
    if threshold is not None and not 0 <= threshold <= 1:
        raise InputError(_(NOT_KNOWN))
    before = len(story.report.rows)
    done = regroup(story, threshold, story.report.options.order)
    now = len(done.report.rows)
    return done, ngettext(
        "{n} row now, {before} before.", "{n} rows now, {before} before.", now
    ).format(n=now, before=before)


def _order(story: Story, wish: Wish) -> tuple[Story, str]:
    article = sentence_at(story.report, (str(wish["value"]), 0))[0]
    done = regroup(story, story.report.options.threshold, article.id)
    return done, _("Rows in the order of: {outlet}.").format(outlet=article.outlet)


def _undo(story: Story, wish: Wish) -> tuple[Story, str]:
    done = undo(story)
    return done, _("There is nothing to undo.") if done.report is story.report else _("Undone.")


def _redo(story: Story, wish: Wish) -> tuple[Story, str]:
    done = redo(story)
    return done, _("There is nothing to do again.") if done.report is story.report else _(
        "Done again."
    )


STEPS: Mapping[str, Callable[[Story, Wish], tuple[Story, str]]] = {
    "move": _move,
    "split": _split,
    "merge": _merge,
    "unlink": _unlink,
    "check": _check,
    "release": _release,
    "release-all": _release_all,
    "translate": _translate,
    "take-back": _take_back,
    "judge": _judge,
    "note": _note,
    "forget": _forget,
    "threshold": _threshold,
    "order": _order,
    "undo": _undo,
    "redo": _redo,
}

# Steps that leave the rows as they are, or bring back rows that were found before.
_OF_WORDS = frozenset({"translate", "take-back", "judge", "note", "forget", "undo", "redo"})


def changes_rows(wish: Wish) -> bool:
    """Return whether rows have to be found for this step."""
    return isinstance(wish, Mapping) and wish.get("do") in STEPS.keys() - _OF_WORDS


def _place(plain: Any) -> Place:
    article, sentence = plain
    return str(article), int(sentence)


def _row(report: Report, place: Place) -> Row:
    for row in report.rows:
        if place in row.places:
            return row
    raise InputError(_(NOT_THERE))


def _index(report: Report, row: Row) -> int:
    """Return a row's number as the reader sees it, from 1."""
    return report.rows.index(row) + 1


def _number(report: Report, place: Place) -> int:
    """Return the number of the row that a sentence stands in, from 1."""
    return _index(report, _row(report, place))
