"""What all parts of the teacher's page share: the code that opens it, and how things are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from markupsafe import Markup

from compare.classroom.model import TeacherView
from compare.messages import _, spoken
from compare.web.shell.guard import told

if TYPE_CHECKING:
    from compare.classroom.store import Classroom

LOOK = Path(__file__).parent.parent / "assets" / "teach.css"


@dataclass(frozen=True, slots=True, repr=False)
class Teaching:
    """An exercise that its teacher has open: the classroom, the teacher's code, who asks."""

    classroom: Classroom
    code: str
    client: str

    @classmethod
    def of(cls, code: str) -> Teaching:
        """Return the exercise that this code is said to open; nothing is looked up yet."""
        from compare.classroom.store import shared

        return cls(shared(), code, st.context.ip_address or "")

    def view(self) -> TeacherView:
        """Return the exercise with all its pupils' work; InputError where the code is wrong."""
        from compare.classroom import teacher

        return teacher.view(self.classroom, self.code, self.client)

    def do(self, what: Callable[..., Any], *values: Any) -> Any:
        """Call one of `compare.classroom.teacher`'s functions; say what went wrong, if it did.

        For callbacks: what they say is shown by `said` at the next run.
        """
        try:
            return what(self.classroom, self.code, *values, client=self.client)
        except Exception as error:
            st.session_state["teach-problem"] = told(error)
            return None


def clock(moment: datetime | None) -> str:
    """Return the time of day, with the day where it is not today; "" for None."""
    if moment is None:
        return ""
    from babel.dates import format_time

    local = moment.astimezone(_zone())
    time = format_time(local, "short", locale=spoken())
    today = datetime.now(local.tzinfo).date()
    return time if local.date() == today else f"{day(local)}, {time}"


def _zone() -> ZoneInfo | None:
    """Return the zone of the teacher's browser, None for the server's own where it is unknown."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def day(moment: datetime) -> str:
    """Return a day as the spoken language writes it in short."""
    from babel.dates import format_date

    return format_date(moment, "medium", locale=spoken())


def table(caption: str, header: Sequence[str], lines: Iterable[Sequence[str | Markup]]) -> Markup:
    """Return a table whose first column names its lines; every cell is escaped."""
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in header)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            first, Markup("").join(Markup("<td>{}</td>").format(cell) for cell in rest)
        )
        for first, *rest in lines
    )
    return Markup(
        '<div class="teach-scroll" tabindex="0" role="region" aria-label="{0}">'
        '<table class="teach" lang="{3}"><caption>{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(caption, heads, body, spoken())


def foreign(text: str, language: str) -> Markup:
    """Return words that are not in the spoken language, with the language they are in."""
    return Markup('<span lang="{}">{}</span>').format(language, text)


def number(count: int) -> str:
    """Return how many; nothing for none."""
    return str(count) if count else _("–")
