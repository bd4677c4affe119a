"""Under which address pupils' computers reach this one: the links of an exercise begin with it."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit, urlunsplit

import streamlit as st

# An address of no network (RFC 5737): asking the way there sends nothing.
NOWHERE = ("192.0.2.1", 9)


def page_base(url: str | None, path: str) -> str:
    """Return the address of the app, with a slash at its end, from that of its page `path`."""
    if not url:
        return ""
    parts = urlsplit(url)
    folder = parts.path.rstrip("/").removesuffix(f"/{path}").rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/", "", ""))


def is_this_machine(address: str) -> bool:
    """Return whether an address only works on the machine itself: localhost, 127.0.0.1."""
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def for_others(address: str) -> str | None:
    """Return an address of this machine's own as others in its network reach it.

    None where the server listens to this machine alone, or no network is there.
    """
    parts = urlsplit(address)
    listens = str(st.get_option("server.address") or "")
    host = _network_host() if listens in ("", "0.0.0.0", "::") else listens
    if host is None or is_this_machine(f"http://{host}"):
        return None
    name = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, f"{name}{port}", parts.path, "", ""))


def _network_host() -> str | None:
    """Return this machine's address in the network that it sends by, None without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
        except OSError:
            return None
        return str(probe.getsockname()[0])
