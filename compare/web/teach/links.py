"""The two links of an exercise: the class's, with its QR picture, and the teacher's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from markupsafe import Markup

from compare.messages import _, spoken
from compare.web.shell.mounted import component
from compare.web.shell.plain import show_plain
from compare.web.teach.addresses import for_others, is_this_machine, page_base
from compare.web.teach.teaching import Teaching

ASSETS = Path(__file__).parent.parent / "assets"
START = ".venv/bin/python -m streamlit run serve.py --server.address 0.0.0.0"
CHOSEN = "class-address"
# Dots of the picture's white edge, as the standard asks for (ISO/IEC 18004).
EDGE = 4


def show_links(teaching: Teaching) -> None:
    """Show both links; that of the class as others reach it."""
    from compare.classroom import teacher

    own = page_base(st.context.url, "teach")
    base = pupils_base()
    pupils = teacher.class_code(teaching.classroom, teaching.code, teaching.client).text
    left, right = st.columns([3, 2])
    with left:
        st.header(_("For the pupils"), anchor=False)
        st.markdown(
            _(
                "Give this link to the class, or show the picture: it opens the exercise on "
                "computers and phones. Nobody needs an account."
            )
        )
        show_link(f"{base}class?c={pupils}", _("Link for the pupils"), "class-link")
        _reach(own, base)
    with right:
        st.html(qr_picture(f"{base}class?c={pupils}"))
    st.header(_("For you"), anchor=False)
    st.markdown(
        _(
            "**Keep your own link, and show it to nobody**: whoever has it sees all answers and "
            "can delete them. **Nobody can give it back to you**: the program itself does not "
            "know it. This browser remembers it on the classroom page unless you told it not to."
        )
    )
    show_link(f"{own}teach?t={teaching.code}", _("Your own link"), "own-link")


@cache
def _component() -> Any:
    return component(
        "parallax-copy",
        html='<div class="copy"><div><label><span></span><input readonly></label>'
        '<button type="button"></button></div><output></output></div>',
        script=(ASSETS / "copy.js").read_text(encoding="utf-8"),
        style=(ASSETS / "copy.css").read_text(encoding="utf-8"),
    )


def show_link(address: str, label: str, key: str) -> None:
    """Show an address with a button that copies it."""
    data = {
        "address": address,
        "label": label,
        "language": spoken(),
        "copy": _("Copy"),
        "copied": _("Copied."),
        "byHand": _("It is selected now: copy it with Ctrl+C."),
    }
    with st.container(key=key):
        _component()(data=data, key=f"{key}-copy")


def pupils_base() -> str:
    """Return what pupils' links begin with: the teacher's choice, else what was found."""
    own = page_base(st.context.url, "teach")
    if not is_this_machine(own):
        return own
    return _chosen() or for_others(own) or own


def _chosen() -> str | None:
    """Return the address that the teacher gave, None for none and for what is no address."""
    given = str(st.session_state.get(CHOSEN) or "").strip()
    try:
        parts = urlsplit(given if "//" in given else f"http://{given}")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def _reach(own: str, base: str) -> None:
    """Say how pupils' computers reach this one, where the page is open on the same machine."""
    if not is_this_machine(own):
        return
    if is_this_machine(base):
        show_plain(
            _(
                "Only this computer can open this link now. For the pupils’ computers, end "
                "Parallax and start it with “{command}”, in the same network as theirs; then "
                "open this page again."
            ).format(command=START),
            "problem",
        )
    else:
        show_plain(
            _(
                "This is the address of this computer in its network: the pupils’ computers have "
                "to be in the same one. If they cannot open it, let Python through this "
                "computer’s firewall, or ask who looks after the network."
            )
        )
    if st.session_state.get(CHOSEN) and _chosen() is None:
        show_plain(
            _("This is no address of a computer; it looks like {address}").format(
                address="http://192.168.1.20:8501/"
            ),
            "problem",
        )
    st.text_input(
        _("Another address of this computer"),
        key=CHOSEN,
        max_chars=200,
        placeholder=base,
        help=_("What pupils’ browsers have to begin with, where what stands above is not right"),
        persist_state="session",
    )


def qr_picture(address: str) -> Markup:
    """Return the address as a QR picture, black on white in both themes."""
    import segno

    picture = segno.make(address, micro=False, error="m").svg_data_uri(
        scale=8, border=EDGE, dark="#000", light="#fff"
    )
    return Markup('<img class="qr" alt="{}" src="{}">').format(
        _("The pupils’ link as a QR picture"), picture
    )
