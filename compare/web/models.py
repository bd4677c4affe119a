"""The translators page: which packages are installed, install, remove."""

from __future__ import annotations

import streamlit as st

from compare import languages, limits
from compare.errors import InputError
from compare.export import say
from compare.translate import glossary, packages
from compare.translate.packages import Pair
from compare.web.guard import guarded
from compare.web.installing import (
    Installation,
    direction,
    from_file,
    from_index,
    megabytes,
    running,
)
from compare.web.plain import show_plain

# Seconds between two looks at how far an installation is.
POLL = 0.5
# Where on the page an installation from a file is shown; those of pairs, at the pair.
FILE = "file"


def translators() -> None:
    """Show the whole page."""
    if st.button("Back to the start", key="back", icon=":material/arrow_back:"):
        _forget()
        st.switch_page("compare/web/start.py")
    st.title("Translators", anchor=False)
    st.markdown(
        "Parallax translates so that you can read along. **Figures and wording are always read "
        "from the originals**, so a comparison works without any of this. A package turns a "
        "rough translation, or none, into full sentences. Packages come free from the Argos "
        "project and are fetched once; then they work on this computer, without a network."
    )
    # Asked once: it may end while the page is drawn, and the whole page is to agree.
    busy = running()
    if busy is not None:
        st.session_state.installation = busy
    pairs = packages.pairs()
    for target in dict.fromkeys(pair.target for pair in pairs):
        st.header(f"Into {say.language_name(target)}", anchor=False)
        for pair in pairs:
            if pair.target == target:
                _pair(pair, busy is not None)
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
    st.button("Cancel", key="cancel-install", on_click=watched.stop.set, icon=":material/close:")


def _pair(pair: Pair, busy: bool) -> None:
    name = direction(pair.source, pair.target)
    key = f"{pair.source}-{pair.target}"
    with st.container(border=True, key=f"pair-{key}"):
        about, action = st.columns([4, 1], vertical_alignment="center")
        with about, st.container(gap="xsmall"):
            st.subheader(name, anchor=False)
            show_plain(_about(pair))
            _state(key, busy)
        with action:
            if not pair.is_ready:
                size = packages.download_size(pair.missing)
                st.button(
                    f"Install, {megabytes(size)}" if size else "Install",
                    key=f"install-{key}",
                    help=f"Fetch {_names(pair.missing)} and install it",
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
        through = f"In two steps, through {say.language_name(pair.legs[0][1])}"
        if pair.is_ready:
            return f"Ready: full sentences. {through}, rougher than in one."
        return f"{through}: {_missing(pair)}. {_without(pair)}"
    if package is None:
        return f"Not installed. {_without(pair)}"
    size, licence = megabytes(package.size), package.licence or "licence not stated"
    parts = f"Version {package.version} · {size} on disk · {licence}"
    if pair.is_ready:
        return f"Installed: full sentences. {parts}"
    return f"Broken: install it again, or remove it. {_without(pair)} {parts}"


def _without(pair: Pair) -> str:
    """Return what a reader gets without the package."""
    if glossary.is_there(pair.source, pair.target):
        return "Until then a rough translation, phrase by phrase."
    return "Until then no translation: you read the original."


def _names(legs: tuple[tuple[str, str], ...]) -> str:
    return " and ".join(direction(*leg) for leg in legs)


def _missing(pair: Pair) -> str:
    return f"{_names(pair.missing)} {'are' if len(pair.missing) > 1 else 'is'} missing"


def _removal(pair: Pair, key: str, busy: bool) -> None:
    """Show the button that asks whether to remove a package, then the one that does.

    The first stays where it is, so that the keyboard's focus does too.
    """
    package = pair.packages[0]
    assert package is not None
    asked = st.session_state.get("models-asked") == key
    st.button(
        "Keep it" if asked else "Remove",
        key=f"ask-{key}",
        help=f"{'Keep' if asked else 'Remove'} {direction(pair.source, pair.target)}",
        icon=":material/undo:" if asked else ":material/delete:",
        width="stretch",
        disabled=busy,
        on_click=_ask,
        args=(None if asked else key,),
    )
    if asked:
        st.button(
            f"Yes, remove {megabytes(package.size)}",
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
        text = f"{installation.what} is being installed just now: try again when that is done."
        st.session_state["models-said"] = (place, text, "problem")


def _forget() -> None:
    """Forget what was said of earlier doings."""
    for key in ("installation", "models-said", "models-asked"):
        st.session_state.pop(key, None)


def _remove(pair: Pair, key: str) -> None:
    _forget()
    try:
        packages.remove(pair.source, pair.target)
    except InputError as error:
        st.session_state["models-said"] = (key, str(error), "problem")
    else:
        st.session_state["models-said"] = (key, "Removed.", "file")


def _file(busy: bool) -> None:
    """Show where a package that was brought along as a file is given."""
    st.header("From a file", anchor=False)
    st.markdown(
        "Without a network here, fetch the package elsewhere, from "
        "[argosopentech.com](https://www.argosopentech.com/argospm/index/), bring it along and "
        "give it here: a file whose name ends in “.argosmodel”."
    )
    rounds = st.session_state.setdefault("models-rounds", 0)
    widget = f"package-file-{rounds}"
    st.file_uploader(
        "Package file",
        type=["argosmodel"],
        key=widget,
        max_upload_size=limits.MAX_PACKAGE_UPLOAD_BYTES // 1_000_000,
        disabled=busy,
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
        show_plain(
            "Also installed, and of no use here: "
            + ", ".join(f"{p.source} → {p.target} ({megabytes(p.size)})" for p in others)
        )


with guarded():
    translators()
