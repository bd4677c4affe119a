"""Answers as they come from a browser: read, bounded, and made sure to fit the exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from compare import limits
from compare.classroom.model import Answer, Exercise, Mark, Task
from compare.classroom.texts import clean, clean_line
from compare.errors import InputError
from compare.messages import N_, _

NOT_FITTING = N_("This answer does not fit the exercise: load the page again and repeat it.")


def read_answer(exercise: Exercise, kind: str, data: object) -> Answer:
    """Return the answer to the exercise's task of this kind.

    `data` is what JSON of a browser holds: {"marks": [{"version", "sentence", "start", "end",
    "note", "missing_in"}], "choices": {item: option}, "text"}, each part optional; offsets
    count Unicode characters. Raises InputError for anything that does not fit.
    """
    import msgspec

    task = exercise.task(kind)
    if task is None:
        raise InputError(_(NOT_FITTING))
    try:
        answer = msgspec.convert(data, Answer)
    except (msgspec.ValidationError, RecursionError) as error:
        raise InputError(_(NOT_FITTING)) from error
    answer = Answer(
        _marks(exercise, task, answer),
        _choices(task, answer),
        clean(answer.text, limits.MAX_ANSWER_LETTERS),
    )
    return (
        replace(answer, text=clean_line(answer.text, limits.MAX_ANSWER_LETTERS))
        if (kind == "own_headline")
        else answer
    )


def _marks(exercise: Exercise, task: Task, answer: Answer) -> tuple[Mark, ...]:
    from compare.classroom.tasks import rules_of

    rules = rules_of(task.kind)
    if answer.marks and not rules.marks:
        raise InputError(_(NOT_FITTING))
    if len(answer.marks) > limits.MAX_ANSWER_MARKS:
        raise InputError(
            _("These are too many marks: {most} are enough.").format(most=limits.MAX_ANSWER_MARKS)
        )
    texts = sentence_texts(exercise)
    versions = {article.id for article in exercise.report.articles}
    marks: dict[tuple[Any, ...], Mark] = {}
    for mark in answer.marks:
        text = texts.get((mark.version, mark.sentence))
        missing_fits = (
            mark.missing_in in versions - {mark.version}
            if rules.missing_in
            else mark.missing_in is None
        )
        if text is None or not missing_fits or not 0 <= mark.start < mark.end <= len(text):
            raise InputError(_(NOT_FITTING))
        note = clean_line(mark.note, limits.MAX_NOTE_LETTERS)
        # The same words marked twice are marked once, with the later note.
        place = (mark.version, mark.sentence, mark.start, mark.end, mark.missing_in)
        marks[place] = replace(mark, note=note)
    return tuple(marks[place] for place in sorted(marks, key=str))


def _choices(task: Task, answer: Answer) -> dict[str, str]:
    items = [item.key for item in task.items]
    options = {option.key for option in task.options}
    for item, option in answer.choices.items():
        if item not in items or option not in options:
            raise InputError(_(NOT_FITTING))
    # In the order of the items, so that equal answers are written alike.
    return {item: answer.choices[item] for item in items if item in answer.choices}


def sentence_texts(exercise: Exercise) -> dict[tuple[str, int], str]:
    """Return the text of each sentence by its version and id."""
    return {
        (article.id, sentence.id): sentence.text
        for article in exercise.report.articles
        for sentence in article.sentences
    }
