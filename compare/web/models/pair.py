"""One pair of languages on the translators page: what is there, install, remove."""

from __future__ import annotations

import streamlit as st

from compare.errors import InputError
from compare.messages import _, ngettext
from compare.spoken import joined_by_and
from compare.translate import glossary, packages
from compare.translate.packages import Pair
from compare.web.models.installing import CLOSED, Installation, from_index, may_change
from compare.web.shell.plain import show_plain
from compare.web.shell.wording import language_label, pair_label, size_label

# Seconds between two looks at how far an installation is.
POLL = 0.5


def state(place: str, busy: bool) -> None:
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


def pair_card(pair: Pair, busy: bool) -> None:
    name = pair_label(pair.source, pair.target)
    key = f"{pair.source}-{pair.target}"
    with st.container(border=True, key=f"pair-{key}"):
        about, action = st.columns([4, 1], vertical_alignment="center")
        with about, st.container(gap="xsmall"):
            st.subheader(name, anchor=False)
            show_plain(_about(pair))
            state(key, busy)
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
    forget()
    st.session_state["models-asked"] = key


def _start(pair: Pair, key: str) -> None:
    watch(from_index(pair.source, pair.target, key), key)


def watch(installation: Installation, place: str) -> None:
    """Have the page show an installation; say so where it is not the one asked for."""
    forget()
    st.session_state.installation = installation
    if installation.place != place:
        text = _(
            "Another installation is under way ({package}): try again when it is done."
        ).format(package=installation.what)
        st.session_state["models-said"] = (place, text, "problem")


def forget() -> None:
    """Forget what was said of earlier doings."""
    for key in ("installation", "models-said", "models-asked"):
        st.session_state.pop(key, None)


def _remove(pair: Pair, key: str) -> None:
    forget()
    try:
        if not may_change():
            raise InputError(_(CLOSED))
        packages.remove(pair.source, pair.target)
    except InputError as error:
        st.session_state["models-said"] = (key, str(error), "problem")
    else:
        st.session_state["models-said"] = (key, _("Removed."), "file")
