"""The translators page: which packages are installed, install, remove."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.errors import InputError
from compare.messages import _, ngettext
from compare.spoken import joined_by_and, language_name
from compare.translate import glossary, packages
from compare.translate.packages import Pair
from compare.web.models.installing import (
    CLOSED,
    Installation,
    from_file,
    from_index,
    may_change,
    running,
)
from compare.web.shell.guard import guarded
from compare.web.shell.pages import go
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, pair_label, size_label, upload_hint

# Seconds between two looks at how far an installation is.
POLL = 0.5
# Where on the page an installation from a file is shown; those of pairs, at the pair.
FILE = "file"


def translators() -> None:
    """Show the whole page."""
    if st.button(_("Back to the start"), key="back", icon=":material/arrow_back:"):
        _forget()
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
                _pair(pair, busy is not None)
    if may_change():
        _file(busy is not None)
    _others()


def _state(place: str, busy: bool) -> None:
    """Show, where it was started, the installation under way or what came of the last one."""
    watched: Installation | None = st.session_state.get("installation")
    if watched is not None and watched.place == place:
        if busy:
            _progress(watched)
        else:
            show_plain(watched.message, "problem" if watched.failed else "file")
    where, text, tone = st.session_state.get("models-said", ("", "", "hint"))
    if where == place:
        show_plain(text, tone)


@st.fragment(run_every=POLL)
def _progress(watched: Installation) -> None:
    """Show how far an installation is, again and again until it has ended."""
    if watched.ended.is_set():
        st.rerun()
    st.progress(watched.share, text=watched.stage)
    st.button(
        _("Cancel"),
        key="cancel-install",
        on_click=watched.stop.set,
        icon=":material/close:",
        help=_("Stops it; what was fetched is kept for the next try."),
    )


def _pair(pair: Pair, busy: bool) -> None:
    name = pair_label(pair.source, pair.target)
    key = f"{pair.source}-{pair.target}"
    with st.container(border=True, key=f"pair-{key}"):
        about, action = st.columns([4, 1], vertical_alignment="center")
        with about, st.container(gap="xsmall"):
            st.subheader(name, anchor=False)
            show_plain(_about(pair))
            _state(key, busy)
        if not may_change():
            return
        with action:
            if not pair.is_ready:
                size = packages.download_size(pair.missing)
                label = _("Install, {size}").format(size=size_label(size)) if size else _("Install")
                st.button(
                    label,
                    key=f"install-{key}",
                    help=_("Fetch and install: {packages}").format(packages=_names(pair.missing)),
                    icon=":material/download:",
                    width="stretch",
                    disabled=busy,
                    on_click=_start,
                    args=(pair, key),
                )
            if len(pair.legs) == 1 and pair.packages[0] is not None:
                _removal(pair, key, busy)


def _about(pair: Pair) -> str:
    """Return what is there for a pair, and what it is worth."""
    package = pair.packages[0]
    if len(pair.legs) > 1:
        steps = " → ".join(language_label(code) for code in _stations(pair))
        if pair.is_ready:
            return _("Ready: full sentences. In two steps ({steps}), rougher than in one.").format(
                steps=steps
            )
        missing = ngettext(
            "In two steps ({steps}). Missing package: {packages}.",
            "In two steps ({steps}). Missing packages: {packages}.",
            len(pair.missing),
        ).format(steps=steps, packages=_names(pair.missing))
        return f"{missing} {_without(pair)}"
    if package is None:
        return " ".join([_("Not installed."), _without(pair)])
    parts = _("Version {version} · {size} on disk · {licence}").format(
        version=package.version,
        size=size_label(package.size),
        licence=package.licence or _("licence not stated"),
    )
    if pair.is_ready:
        return " ".join([_("Installed: full sentences."), parts])
    return " ".join([_("Broken: install it again, or remove it."), _without(pair), parts])


def _stations(pair: Pair) -> list[str]:
    return [pair.legs[0][0], *(target for _source, target in pair.legs)]


def _without(pair: Pair) -> str:
    """Return what a reader gets without the package."""
    if glossary.is_there(pair.source, pair.target):
        return _("Until then a rough translation, phrase by phrase.")
    return _("Until then no translation: you read the original.")


def _names(legs: tuple[tuple[str, str], ...]) -> str:
    return joined_by_and([pair_label(*leg) for leg in legs])


def _removal(pair: Pair, key: str, busy: bool) -> None:
    """Show the button that asks whether to remove a package, then the one that does.

    The first stays where it is, so that the keyboard's focus does too.
    """
    package = pair.packages[0]
    assert package is not None
    asked = st.session_state.get("models-asked") == key
    st.button(
        _("Keep it") if asked else _("Remove"),
        key=f"ask-{key}",
        help=(_("Keep: {package}") if asked else _("Remove: {package}")).format(
            package=pair_label(pair.source, pair.target)
        ),
        icon=":material/undo:" if asked else ":material/delete:",
        width="stretch",
        disabled=busy,
        on_click=_ask,
        args=(None if asked else key,),
    )
    if asked:
        st.button(
            _("Yes, remove {size}").format(size=size_label(package.size)),
            key=f"remove-{key}",
            width="stretch",
            on_click=_remove,
            args=(pair, key),
        )


def _ask(key: str | None) -> None:
    _forget()
    st.session_state["models-asked"] = key


def _start(pair: Pair, key: str) -> None:
    _watch(from_index(pair.source, pair.target, key), key)


def _watch(installation: Installation, place: str) -> None:
    """Have the page show an installation; say so where it is not the one asked for."""
    _forget()
    st.session_state.installation = installation
    if installation.place != place:
        text = _(
            "Another installation is under way ({package}): try again when it is done."
        ).format(package=installation.what)
        st.session_state["models-said"] = (place, text, "problem")


def _forget() -> None:
    """Forget what was said of earlier doings."""
    for key in ("installation", "models-said", "models-asked"):
        st.session_state.pop(key, None)


def _remove(pair: Pair, key: str) -> None:
    _forget()
    try:
        if not may_change():
            raise InputError(_(CLOSED))
        packages.remove(pair.source, pair.target)
    except InputError as error:
        st.session_state["models-said"] = (key, str(error), "problem")
    else:
        st.session_state["models-said"] = (key, _("Removed."), "file")


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
    _state(FILE, busy)


def _take_file(widget: str) -> None:
    given = st.session_state.get(widget)
    if given is not None:
        st.session_state["models-rounds"] += 1
        _watch(from_file(given, given.name, FILE), FILE)


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
