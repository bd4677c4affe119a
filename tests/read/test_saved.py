from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from compare import limits
from compare.errors import InputError
from compare.export.json import to_json
from compare.model import Options, OwnEntry, Report
from compare.pipeline import arrange, reopen
from compare.read.saved import read_report
from compare.rows.corrections import check, kept, move


@pytest.fixture(scope="module")
def data(raid_report: Report) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(to_json(raid_report))
    return plain


def as_saved(report: Report) -> Report:
    """The report as a file holds it: the paths of translation memories stay out."""
    return replace(report, options=replace(report.options, memories=()))


def test_a_saved_report_opens_as_it_was(raid_report: Report) -> None:
    assert read_report(to_json(raid_report).encode()) == as_saved(raid_report)


def test_corrections_travel_and_go_on(raid_report: Report) -> None:
    prepared = reopen(raid_report)
    moved = check(move(raid_report.rows, ("es", 3), 1), 2, True)
    corrected = arrange(prepared, Options(threshold=0.5, order="ru", kept=kept(moved)))
    opened = read_report(to_json(corrected).encode())
    assert opened.rows == corrected.rows
    assert opened.options.threshold == 0.5
    assert opened.options.order == "ru"
    assert {row.places for row in opened.options.kept} == {row.places for row in kept(moved)}
    assert arrange(reopen(opened), opened.options).rows == corrected.rows


def test_a_report_that_another_program_left_bare_opens_too(
    data: dict[str, Any], raid_report: Report
) -> None:
    bare = copy.deepcopy(data)
    del bare["options"], bare["notes"]
    for article in bare["articles"]:
        del article["text"]
    report = read_report(json.dumps(bare).encode())
    assert [a.sentences for a in report.articles] == [a.sentences for a in raid_report.articles]


def test_an_entry_of_the_lexicon_that_cannot_be_used_is_left_out(data: dict[str, Any]) -> None:
    own = copy.deepcopy(data)
    good = {"language": "es", "wording": "facha", "concept": "own:names", "shade": "hostile"}
    own["options"]["lexicon"] = [good, {**good, "concept": "gone"}, {**good, "language": "fr"}]
    report = read_report(json.dumps(own).encode())
    assert report.options.lexicon == (OwnEntry("es", "facha", "own:names", "hostile"),)


def test_more_notes_than_a_story_holds_are_refused(data: dict[str, Any]) -> None:
    note = {"about": data["findings"][0], "pivot": "en", "verdict": "agree", "text": ""}
    with pytest.raises(InputError, match="not a comparison saved by Parallax"):
        read_report(json.dumps({**data, "notes": [note] * (limits.MAX_NOTES + 1)}).encode())


def change(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def act(plain: dict[str, Any]) -> None:
        inner: Any = plain
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return act


@pytest.mark.parametrize(
    "act",
    [
        change("schema", to=2),
        change("pivot", to="fr"),
        change("articles", to=[]),
        change("articles", to=7),
        change("articles", 0, "language", to="fr"),
        change("articles", 0, "sentences", 3, "text", to="<script>"),
        change("articles", 0, "sentences", 3, "start", to=10**12),
        change("rows", 0, "cells", to={}),
        change("rows", 0, "cells", "en", to=[0, 1]),
        change("rows", 0, "cells", "en", to=["0"]),
        change("rows", 1, "id", to=0),
        change("findings", 0, "mentions", 0, "article", to="x"),
        change("findings", 0, "mentions", 0, "sentence", to=99),
        change("findings", 0, "mentions", 0, "end", to=10**6),
        change("findings", 0, "status", to="biased"),
        change("options", "lexicon", to=[{"wording": 7}]),
        change("notes", to=7),
        change("notes", to=["<script>"]),
        change("notes", 0, "verdict", to="guilty"),
        change("notes", 0, "verdict", to=None),
        change("notes", 0, "text", to=7),
        change("notes", 0, "text", to="x" * (limits.MAX_FINDING_NOTE_LETTERS + 1)),
        change("notes", 0, "text", to="bell \x07"),
        change("notes", 0, "pivot", to="fr"),
        change("notes", 0, "about", to=None),
        change("notes", 0, "about", "kind", to="crime"),
        change("notes", 0, "about", "mentions", 0, "article", to="x"),
        change("notes", 0, "about", "mentions", 0, "sentence", to=-1),
        change("notes", 0, "about", "mentions", 0, "start", to=10**6),
    ],
)
def test_what_does_not_fit_together_is_refused(
    data: dict[str, Any], act: Callable[[dict[str, Any]], None]
) -> None:
    broken = copy.deepcopy(data)
    about = copy.deepcopy(broken["findings"][0])
    broken["notes"] = [{"about": about, "pivot": "en", "verdict": "agree", "text": ""}]
    assert read_report(json.dumps(broken).encode()).options.notes
    act(broken)
    with pytest.raises(InputError, match="not a comparison saved by Parallax"):
        read_report(json.dumps(broken).encode())


@pytest.mark.parametrize(
    "file", [b"", b"[]", b"{}", b"\xff", b"[" * 10_000, b"null", b"7"], ids=len
)
def test_other_files_are_refused(file: bytes) -> None:
    with pytest.raises(InputError, match="not a comparison saved by Parallax"):
        read_report(file)
