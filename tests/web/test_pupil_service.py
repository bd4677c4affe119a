"""What the server answers to a pupil's page, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy.exc import OperationalError

from compare import limits
from compare.classroom import place, store, teacher
from compare.classroom.guard import Guard
from compare.classroom.making import Choice, make_exercise
from compare.classroom.store import Classroom, open_classroom
from compare.classroom.teacher import Codes
from compare.errors import InputError
from compare.model import Report
from compare.web.pupil import service as pupil_service
from compare.web.pupil.service import carry_out


@pytest.fixture
def classroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Classroom]:
    opened = open_classroom(
        {place.FOLDER: str(tmp_path)}, guard=Guard(clock=lambda: 0.0, sleep=lambda seconds: None)
    )
    monkeypatch.setitem(store._shared, "classroom", opened)
    yield opened
    opened.close()


@pytest.fixture
def codes(classroom: Classroom, raid_report: Report) -> Codes:
    choice = Choice(("figures", "headlines", "own_headline"), title="Raid", outlets_hidden=True)
    return teacher.create(classroom, make_exercise(raid_report, choice, seed=7))


def do(what: str, **wish: Any) -> dict[str, Any]:
    """Ask as a page does; return what it gets, as JSON brings it."""
    said: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(carry_out(what, wish, "here")))
    return said


def test_come_in_save_hand_in(codes: Codes) -> None:
    own = do("join", **{"class": codes.pupils.text}, name="Ana")["code"]
    first = do("work", code=own)
    assert first["name"] == "Ana"
    assert first["answers"] == {}
    saved = do("save", code=own, task="own_headline", version=0, data={"text": "A raid"})
    assert (saved["accepted"], saved["version"], "answer" in saved) == (True, 1, False)
    late = do("save", code=own, task="own_headline", version=0, data={"text": "Other"})
    assert (late["accepted"], late["answer"]["text"]) == (False, "A raid")
    done = do("hand-in", code=own)
    assert done["handed_in_at"]
    again = do("save", code=own, task="own_headline", version=1, data={"text": "Late"})
    assert again["problem"]
    assert again["again"] is False


def test_nothing_of_the_programs_is_sent_before_handing_in(codes: Codes) -> None:
    own = do("join", **{"class": codes.pupils.text}, name="Ana")["code"]
    view = do("work", code=own)
    assert all(task["beside"] is None for task in view["tasks"])
    told = msgspec.json.encode(view).decode()
    assert "Outlet en" not in told
    assert "these do not fit" not in told
    done = do("hand-in", code=own)
    assert all(task["beside"] is not None for task in done["tasks"])
    assert "exercise" not in done
    assert "Outlet en" in msgspec.json.encode(done).decode()


@pytest.mark.parametrize(
    ("what", "asked"),
    [
        ("work", None),
        ("work", []),
        ("work", {"code": 7}),
        ("work", {"code": "x" * 100_000}),
        ("save", {"code": "", "version": "one", "task": None}),
        ("join", {"class": None, "name": {}}),
        ("delete", {"code": ""}),
        ("__class__", {}),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(classroom: Classroom, what: str, asked: Any) -> None:
    said = carry_out(what, asked, "here")
    assert isinstance(said["problem"], str)
    assert said["problem"]
    assert said["again"] is False


def test_problems_are_said_in_the_pages_language(classroom: Classroom) -> None:
    said = [carry_out("work", {"code": "", "language": one}, "") for one in ("en", "ru", "xx")]
    assert said[0] == said[2]
    assert said[0]["problem"] != said[1]["problem"]


@pytest.mark.parametrize("known", [True, False])
def test_what_passes_may_be_asked_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    def broken() -> Classroom:
        if not known:
            raise ValueError("words of a pupil")
        raise InputError("The database does not answer.") from OperationalError("", {}, Exception())

    monkeypatch.setattr(store, "shared", broken)
    said = pupil_service.carry_out("work", {"code": ""}, "")
    assert said["again"] is True
    assert "words of a pupil" not in str(said["problem"])


class Sent:
    """A request as it comes over HTTP."""

    def __init__(self, body: bytes, kind: str = "application/json") -> None:
        self.headers = {"content-type": kind}
        self.parts = [body[start : start + 60_000] for start in range(0, len(body), 60_000)]
        self.read = 0

    async def stream(self) -> Any:
        for part in self.parts:
            self.read += len(part)
            yield part


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (Sent(b'{"code": "a"}'), {"code": "a"}),
        (Sent(b'{"code": "a"}', "application/json; charset=utf-8"), {"code": "a"}),
        # What a form of another site may send without asking.
        (Sent(b'{"code": "a"}', "text/plain"), None),
        (Sent(b"{"), None),
        (Sent(b"\xff"), None),
        (Sent(b"[" * 100_000), None),
        (Sent(b'"' + b"a" * 2 * limits.MAX_ANSWER_BYTES + b'"'), None),
    ],
)
def test_only_short_json_is_read(sent: Any, read: Any) -> None:
    # Run by hand: nothing in it waits, and asyncio has one loop already where a browser is open.
    reading = pupil_service._read(sent)
    with pytest.raises(StopIteration) as done:
        reading.send(None)
    assert done.value.value == read
    assert sent.read <= limits.MAX_ANSWER_BYTES + 60_000
