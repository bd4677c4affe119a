"""What the pupils' page is made of: a component that asks the server for the pupil's own work.

The server's part of the page is the same for the whole class; a pupil's own code is known to
that pupil's browser alone. It stands in no address but that of the link by which a pupil goes
on elsewhere, and the page takes it out of there at once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from compare import languages, limits
from compare.classroom.model import Invitation
from compare.export.scripts import ASSETS as SHARED_ASSETS
from compare.export.scripts import joined, said_in
from compare.messages import _, spoken
from compare.web.shell.mounted import component

ASSETS = Path(__file__).parent.parent / "assets"
SCRIPTS = ("pupil_words.js", "pupil_saving.js", "pupil_texts.js", "pupil_tasks.js", "pupil_page.js")
KEY = "pupil"


@cache
def own_script() -> str:
    """Return the script of the pupils' page."""
    return joined([SHARED_ASSETS / "say.js", *(ASSETS / name for name in SCRIPTS)])


@cache
def _component() -> Any:
    return component(
        "parallax-pupil",
        html='<div class="pupil"></div>',
        script=own_script(),
        style=(ASSETS / "pupil.css").read_text(encoding="utf-8"),
    )


def show_pupil_page(code: str, invitation: Invitation | None, days: int) -> None:
    """Show the page that a class's code leads to, or without a code the way to one.

    `days` is how long answers are kept after the last activity.
    """
    data = {
        "class": code,
        "invitation": _parts(invitation) if invitation else None,
        "language": spoken(),
        # Work that is opened without a class's code may be in any language.
        "said": {language: said_in(own_script(), language) for language in languages.CODES},
        "nameLetters": limits.MAX_PUPIL_NAME_LETTERS,
        "kept": kept_here(days) if invitation else "",
    }
    _component()(data=data, key=KEY)


def kept_here(days: int) -> str:
    """Say to a pupil what is kept, who sees it and how long."""
    from compare.classroom.place import is_this_computer

    if is_this_computer():
        return _(
            "Your teacher sees your name and your answers; nobody else in the class does. They "
            "stay on the computer that runs Parallax and are deleted after {days} days without "
            "any activity, or earlier by your teacher. This browser remembers who you are."
        ).format(days=days)
    return _(
        "Your teacher sees your name and your answers; nobody else in the class does. They stay "
        "in the database of whoever runs Parallax and are deleted after {days} days without any "
        "activity, or earlier by your teacher. This browser remembers who you are."
    ).format(days=days)


def _parts(invitation: Invitation) -> dict[str, Any]:
    return {
        "title": invitation.title,
        "introduction": invitation.introduction,
        "minutes": invitation.minutes,
        "is_open": invitation.is_open,
    }
