"""The translators page: which packages are installed, install, remove."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.messages import _
from compare.spoken import language_name
from compare.translate import packages
from compare.web.models.installing import (
    CLOSED,
    from_file,
    may_change,
    running,
)
from compare.web.models.pair import forget, pair_card, state, watch
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import size_label, upload_hint

# Where on the page an installation from a file is shown; those of pairs, at the pair.
FILE = "file"


def translators() -> None:
    """Show the whole page."""
    if st.button(_("Back to the start"), key="back", icon=":material/arrow_back:"):
        forget()
        go("start")
    st.title(_("Translators"), anchor=False)
    st.markdown(
        _(
            "Parallax translates so that you can read along. **Figures and wording are always "
            "read from the originals**, so a comparison works without any of this. A package "
            "turns a rough translation, or none, into full sentences. Packages come free from "
            "the Argos project and are fetched once; then they work on this computer, without a "
            "network."
        )
    )
    if not may_change():
        show_plain(_(CLOSED))
    # Asked once: it may end while the page is drawn, and the whole page is to agree.
    busy = running()
    if busy is not None:
        st.session_state.installation = busy
    pairs = packages.pairs()
    for target in dict.fromkeys(pair.target for pair in pairs):
        st.header(
            _("Translation into: {language}").format(language=language_name(target)), anchor=False
        )
        for pair in pairs:
            if pair.target == target:
                pair_card(pair, busy is not None)
    if may_change():
        _file(busy is not None)
    _others()


def _file(busy: bool) -> None:
    """Show where a package that was brought along as a file is given."""
    st.header(_("From a file"), anchor=False)
    st.markdown(
        _(
            "Without a network here, fetch the package elsewhere, from "
            "[argosopentech.com](https://www.argosopentech.com/argospm/index/), bring it along "
            "and give it here: a file whose name ends in “.argosmodel”."
        )
    )
    rounds = st.session_state.setdefault("models-rounds", 0)
    widget = f"package-file-{rounds}"
    st.file_uploader(
        _("Package file"),
        type=["argosmodel"],
        key=widget,
        max_upload_size=limits.MAX_PACKAGE_UPLOAD_BYTES // 1_000_000,
        disabled=busy,
        help=upload_hint(
            _("One package is for one direction of translation."),
            ["argosmodel"],
            limits.MAX_PACKAGE_UPLOAD_BYTES,
        ),
        on_change=_take_file,
        args=(widget,),
    )
    state(FILE, busy)


def _take_file(widget: str) -> None:
    given = st.session_state.get(widget)
    if given is not None:
        st.session_state["models-rounds"] += 1
        watch(from_file(given, given.name, FILE), FILE)


def _others() -> None:
    """Show packages of other languages, that Argos' folder may hold and nothing here uses."""
    others = [
        package
        for package in packages.installed()
        if not {package.source, package.target} <= set(languages.CODES)
    ]
    if others:
        names = ", ".join(f"{p.source} → {p.target} ({size_label(p.size)})" for p in others)
        show_plain(_("Also installed, and of no use here: {packages}").format(packages=names))


with guarded():
    translators()
