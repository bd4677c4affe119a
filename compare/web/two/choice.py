"""Which two are compared: what the reader chooses on the page, and what comes of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import streamlit as st

from compare import languages, limits, pairs
from compare.export.looks import ENGINES
from compare.export.two import Line, lines_of
from compare.messages import _, spoken
from compare.model import Article, Report
from compare.pairs import Two
from compare.spoken import language_name
from compare.web.shell.guard import told
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, upload_hint

VERSIONS, TRANSLATIONS, TEXTS = "versions", "translations", "texts"
BEFORE, MEMORY = "before", "memory"


@dataclass(frozen=True, slots=True)
class Compared:
    """What was compared, so that it is known again, the names of the two, and the lines."""

    what: Hashable
    names: tuple[str, str]
    language: str
    lines: tuple[Line, ...]
    lacking: int


def choose(kind: str, report: Report | None) -> Compared | None:
    """Let the reader choose two of this kind and return them compared; None until they have."""
    if kind == VERSIONS and report:
        return _versions(report)
    if kind == TRANSLATIONS and report:
        return _translations(report)
    return _texts()


def _compared(
    what: Hashable, report: Report | None, names: tuple[str, str], find: Callable[[], Two]
) -> Compared | None:
    """Return the two compared, made anew only for another choice or a story that has changed."""
    kept = st.session_state.get("two")
    if kept and kept[0] == what and kept[1] is report:
        found: Compared = kept[2]
        return found
    try:
        with st.spinner(_("Comparing…")):
            two = find()
            found = Compared(what, names, two.language, lines_of(two), two.lacking)
    except Exception as error:
        show_plain(told(error), "problem")
        return None
    st.session_state["two"] = (what, report, found)
    return found


def _versions(report: Report) -> Compared | None:
    by_id = {article.id: article for article in report.articles}
    left, right = _alike(report)
    sides = st.columns(2)
    for key, column, label, default in (
        ("two-left", sides[0], _("On the left"), left),
        ("two-right", sides[1], _("On the right"), right),
    ):
        if st.session_state.get(key) not in by_id:
            st.session_state[key] = default
        column.selectbox(
            label,
            list(by_id),
            format_func=lambda one: _label(by_id[one]),
            key=key,
            persist_state="session",
            help=_("Versions in different languages are compared as translated."),
        )
    first, second = st.session_state["two-left"], st.session_state["two-right"]
    if first == second:
        show_plain(_("Choose two different versions."), "problem")
        return None
    names = (by_id[first].outlet, by_id[second].outlet)
    if by_id[first].language != by_id[second].language:
        show_plain(
            _(
                "They are compared as translated ({language}): translations may differ where the "
                "originals do not."
            ).format(language=language_name(report.pivot))
        )
    return _compared(
        (VERSIONS, first, second, spoken()),
        report,
        names,
        lambda: pairs.two_versions(report, first, second),
    )


def _alike(report: Report) -> tuple[str, str]:
    """Return the first two versions in one language, else the first two."""
    for number, one in enumerate(report.articles):
        for other in report.articles[number + 1 :]:
            if one.language == other.language:
                return one.id, other.id
    return report.articles[0].id, report.articles[1].id


def _label(article: Article) -> str:
    return f"{article.outlet} ({language_label(article.language)})"


def _translations(report: Report) -> Compared | None:
    foreign = {one.id: one for one in report.articles if one.language != report.pivot}
    if not foreign:
        show_plain(_("All versions are in the language you read them in: nothing is translated."))
        return None
    if st.session_state.get("two-article") not in foreign:
        st.session_state["two-article"] = next(iter(foreign))
    sides = st.columns(2)
    sides[0].selectbox(
        _("The translation of"),
        list(foreign),
        format_func=lambda one: _label(foreign[one]),
        key="two-article",
        persist_state="session",
        help=_("As the story has it, with your corrections"),
    )
    article = foreign[st.session_state["two-article"]]
    others = _others(report, article)
    if st.session_state.get("two-other") not in others:
        st.session_state["two-other"] = next(iter(others))
    other = sides[1].selectbox(
        _("beside that of"),
        list(others),
        format_func=others.__getitem__,
        key="two-other",
        persist_state="session",
        help=_("Another translator on this computer, or a memory file (TMX) that you give"),
    )
    if other == MEMORY:
        return _with_memory(report, article)

    def find() -> Two:
        if other == BEFORE:
            found = pairs.before_corrections(report, article)
        else:
            found = pairs.from_engine(article, report.pivot, other)
        return pairs.two_translations(report, article.id, found)

    what = (TRANSLATIONS, article.id, other, spoken())
    return _compared(what, report, (_("As in the story"), others[other]), find)


def _others(report: Report, article: Article) -> dict[str, str]:
    """Return what the translation of a version can be compared with, and what that is called."""
    others = {}
    if pairs.before_corrections(report, article):
        others[BEFORE] = _("the program, before your corrections")
    names = {**ENGINES, "glossary": _("the rough phrase glossary")}
    for engine in pairs.engines_there(article.language, report.pivot):
        others[engine] = _(names[engine])
    return {**others, MEMORY: _("a translation memory (TMX)")}


def _with_memory(report: Report, article: Article) -> Compared | None:
    given = st.file_uploader(
        _("Translation memory"),
        type=["tmx", "xml"],
        max_upload_size=limits.MAX_MEMORY_BYTES // 1_000_000,
        key="two-memory",
        help=upload_hint(
            _("Sentences found in it, exactly or nearly, stand on the right."),
            ["tmx", "xml"],
            limits.MAX_MEMORY_BYTES,
        ),
    )
    if given is None:
        return None
    data = given.getvalue()

    def find() -> Two:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "memory.tmx"
            path.write_bytes(data)
            found = pairs.from_memory(article, report.pivot, str(path))
        return pairs.two_translations(report, article.id, found)

    what = (TRANSLATIONS, article.id, sha256(data).hexdigest(), spoken())
    return _compared(what, report, (_("As in the story"), given.name), find)


def _texts() -> Compared | None:
    sides = st.columns(2)
    for column, key, label in (
        (sides[0], "two-text-left", _("Text on the left")),
        (sides[1], "two-text-right", _("Text on the right")),
    ):
        column.text_area(
            label,
            key=key,
            height=180,
            persist_state="session",
            max_chars=limits.MAX_PASTED_LETTERS,
            on_change="ignore",
            help=_("Its sentences are laid beside those of the other text, in their order."),
        )
    st.session_state.setdefault("two-language", spoken())
    st.segmented_control(
        _("Language of both"),
        languages.CODES,
        format_func=language_label,
        key="two-language",
        required=True,
        persist_state="session",
        on_change="ignore",
        help=_("How sentences end differs from language to language."),
    )
    sent = st.button(
        _("Compare"),
        type="primary",
        icon=":material/compare_arrows:",
        key="two-compare",
        help=_("Lays the two side by side, word by word"),
    )
    left, right = st.session_state["two-text-left"], st.session_state["two-text-right"]
    language = st.session_state["two-language"]
    what = (TEXTS, left, right, language, spoken())
    kept = st.session_state.get("two")
    if not sent and (not kept or kept[0] != what):
        return None
    return _compared(
        what,
        None,
        (_("On the left"), _("On the right")),
        lambda: pairs.two_texts(left, right, language),
    )
