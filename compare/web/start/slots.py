"""The versions as the reader enters them: one slot each, kept for the whole session.

Streamlit forgets an upload as soon as its widget is off the page, so files are kept here
by slot; typed values are kept by the widgets themselves (`persist_state`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from compare import languages, limits
from compare.messages import _, ngettext
from compare.model import Article
from compare.web.shell.guard import told

READY = 3
# The upload widget whose files find their slots by themselves; slots count from 1.
ALL = -1
# Newspapers have been digitised this far back; a day before is a slip of the finger.
EARLIEST = date(1900, 1, 1)
FILE, PASTE = "file", "paste"
BY_ITSELF = "auto"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the reader gave, and the language that was found in it."""

    name: str
    data: bytes
    language: str | None = None


@dataclass(slots=True)
class Slots:
    """The slots of one session: their ids in order, their files, what is wrong in them.

    `last` is the highest id ever given, so that a new slot never shows an old one's text;
    `rounds` counts, by slot, how often its upload widget was emptied: a new key is the
    one way to do that.
    """

    ids: list[int] = field(default_factory=lambda: list(range(1, READY + 1)))
    files: dict[int, Upload] = field(default_factory=dict)
    problems: dict[int, str] = field(default_factory=dict)
    message: str = ""
    memory: Upload | None = None
    last: int = READY
    rounds: Counter[int] = field(default_factory=Counter)


def slots() -> Slots:
    """Return the slots of this session."""
    if "slots" not in st.session_state:
        st.session_state.slots = Slots()
    kept: Slots = st.session_state.slots
    return kept


def upload_key(slot: int) -> str:
    """Return the key of a slot's upload widget."""
    return f"upload-{slot}-{slots().rounds[slot]}"


def add_slot() -> int | None:
    """Add an empty slot and return its id; None where there are as many as can be."""
    kept = slots()
    if len(kept.ids) >= limits.MAX_ARTICLES:
        return None
    kept.last += 1
    kept.ids.append(kept.last)
    return kept.last


def remove_slot(slot: int) -> None:
    """Remove a slot and what is in it."""
    kept = slots()
    kept.ids.remove(slot)
    kept.files.pop(slot, None)
    kept.problems.pop(slot, None)


def take_files(slot: int, widget: str) -> None:
    """Put files that were dropped on a slot into it and, one each, the next empty ones.

    Slot ALL is that of the files that are to find their places by themselves. They come in
    the order of their languages; one that cannot be read comes last, and its slot says why.
    """
    kept = slots()
    kept.message = ""
    kept.rounds[slot] += 1
    found = [_looked_at(one.name, one.getvalue()) for one in st.session_state.get(widget) or []]
    targets = [other for other in kept.ids if other == slot or is_empty(other)]
    targets.sort(key=lambda other: other != slot)
    for upload, problem in sorted(found, key=lambda one: _language_place(one[0])):
        target = targets.pop(0) if targets else add_slot()
        if target is None:
            most = limits.MAX_ARTICLES
            kept.message = ngettext(
                "Only {number} version fits; the other files were left.",
                "Only {number} versions fit; the other files were left.",
                most,
            ).format(number=most)
            break
        kept.files[target] = upload
        kept.problems.pop(target, None)
        if problem:
            kept.problems[target] = problem
        st.session_state[f"mode-{target}"] = FILE
        if not st.session_state.get(f"outlet-{target}"):
            st.session_state[f"outlet-{target}"] = outlet_from(upload.name)


def _looked_at(name: str, data: bytes) -> tuple[Upload, str]:
    """Return a file with its language, or with the sentence that says what is wrong in it."""
    from compare.read import detect_language, read_file

    try:
        language = detect_language(read_file(data, name).text)
    except Exception as error:
        return Upload(name, data), told(error)
    return Upload(name, data, language), ""


def _language_place(upload: Upload) -> int:
    codes = languages.CODES
    return codes.index(upload.language) if upload.language in codes else len(codes)


def drop_file(slot: int) -> None:
    """Take the file out of a slot, and the outlet's name where the file gave it."""
    kept = slots()
    dropped = kept.files.pop(slot, None)
    kept.problems.pop(slot, None)
    if dropped and st.session_state.get(f"outlet-{slot}") == outlet_from(dropped.name):
        st.session_state[f"outlet-{slot}"] = ""


def fill_slots(articles: Sequence[Article]) -> None:
    """Put articles into the slots where all of them are empty, so that they can be changed."""
    kept = slots()
    named = any(st.session_state.get(f"outlet-{slot}") for slot in kept.ids)
    if named or not all(is_empty(slot) for slot in kept.ids):
        return
    while len(kept.ids) < len(articles):
        add_slot()
    for slot, article in zip(kept.ids, articles, strict=False):
        st.session_state.update(
            {
                f"mode-{slot}": PASTE,
                f"text-{slot}": article.text,
                f"outlet-{slot}": article.outlet,
                f"language-{slot}": article.language,
                f"day-{slot}": _day(article.date),
            }
        )


def _day(iso: str | None) -> date | None:
    """Return a day as its field shows it: what is none, or too long ago, is left empty."""
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return None
    return day if day >= EARLIEST else None


def is_empty(slot: int) -> bool:
    """Return whether a slot holds neither a file nor pasted text."""
    return not source_of(slot)


def source_of(slot: int) -> Upload | str | None:
    """Return the slot's file or pasted text: the one that is on view, else the other."""
    upload = slots().files.get(slot)
    text: str = (st.session_state.get(f"text-{slot}") or "").strip()
    if st.session_state.get(f"mode-{slot}") == PASTE:
        return text or upload
    return upload or text


def outlet_from(name: str) -> str:
    """Return an outlet's name from a file's: "caspian-wire_en.txt" gives "Caspian Wire"."""
    words = re.split(r"[\W_]+", name.rpartition(".")[0] or name)
    while words and (words[-1].lower() in languages.CODES or not words[-1]):
        words.pop()
    text = " ".join(word for word in words if word)[:80]
    return text.title() if text.islower() else text


def read_slots() -> list[Article]:
    """Return the articles of the slots that hold something.

    What cannot be read leaves its sentence in `problems`, by slot, and costs nothing else.
    """
    kept = slots()
    kept.problems.clear()
    articles = []
    for number, slot in enumerate(kept.ids, start=1):
        try:
            article = _read(slot, number)
        except Exception as error:
            kept.problems[slot] = told(error)
        else:
            articles += [article] if article else []
    return articles


def _read(slot: int, number: int) -> Article | None:
    from compare.read import read_article, read_file

    state = st.session_state
    source = source_of(slot)
    if not source:
        return None
    day: date | None = state.get(f"day-{slot}")
    language = state.get(f"language-{slot}") or BY_ITSELF
    return read_article(
        source if isinstance(source, str) else read_file(source.data, source.name),
        id=f"a{number}",
        outlet=(state.get(f"outlet-{slot}") or "").strip()
        or _("Version {number}").format(number=number),
        language=None if language == BY_ITSELF else language,
        date=day.isoformat() if day else None,
    )
