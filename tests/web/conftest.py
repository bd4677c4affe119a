"""A running app and a real browser; where there is none, the run says so at its end."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NEEDED = (
    "The browser tests of the app did NOT run: they need Chromium on the path "
    "(Debian: apt-get install chromium) and the Python package playwright."
)
AXE_NEEDED = (
    "axe-core did NOT look at the pages: it needs “npm pack axe-core@4.14.1”, unpacked in "
    "build/axe (.ci/run does that)."
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one file in one process: they share a server, and often a page."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say plainly what was not tested for want of a browser."""
    skipped = terminalreporter.stats.get("skipped", [])
    said = [
        reason for reason in (NEEDED, AXE_NEEDED) if any(reason in str(r.longrepr) for r in skipped)
    ]
    if said:
        terminalreporter.section("not tested", yellow=True)
    for reason in said:
        terminalreporter.line(reason)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app, run as a reader runs it; its log has to stay clean."""
    with running_app(tmp_path_factory.mktemp("server") / "log") as address:
        yield address


def free_port() -> int:
    """Return a port of this machine that nothing listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running_app(log: Path, port: int = 0, **environment: str) -> Iterator[str]:
    """Run the app and give its address; fail where anything but its start is in its log."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "serve.py", "--server.headless=true"]
    command += ["--server.address=127.0.0.1", f"--server.port={port}"]
    address = f"http://127.0.0.1:{port}"
    with log.open("w") as out:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, **environment},
        )
        try:
            wait_for(f"{address}/_stcore/health", process)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)
    expected = re.compile(r"\s*$|\s*Stopping|.*server started on|\s*You can now view|\s*URL: ")
    noise = [line for line in log.read_text().splitlines() if not expected.match(line)]
    assert not noise, "\n".join(noise)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the address answers; fail where the process ends before."""
    for _ in range(300):
        assert process.poll() is None, "the app ended at its start"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the app did not answer within 30 seconds")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser; tests that ask for it are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason=NEEDED)
    if CHROMIUM is None:
        pytest.skip(NEEDED)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Pages:
    """Pages of one browser, used again by one test after the other.

    A page that has loaded the app before loads it again with less than half the work. Between
    two tests everything that a site keeps in a browser is cleared.
    """

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._free: dict[tuple[int, str, str], list[Any]] = {}

    def take(self, width: int, scheme: str, locale: str, alone: bool) -> Any:
        """Return a page that nobody uses; one that is `alone` is new and closed afterwards."""
        kind = (width, scheme, locale)
        free = self._free.setdefault(kind, [])
        if free and not alone:
            page = free.pop()
        else:
            context = self._browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                locale=locale,
                accept_downloads=True,
            )
            context.set_default_timeout(60_000)
            page = context.new_page()
            page.kind = None if alone else kind
            page.on("console", lambda m: is_noise(m) and page.noise.append(m.text))
            page.on("pageerror", lambda error: page.noise.append(str(error)))
            page.on("dialog", lambda dialog: page.noise.append(dialog.message))
            page.on("request", lambda r: outside(r.url) and page.noise.append(r.url))
            page.on("request", lambda r: page.requests.append(r.url))
        page.noise, page.requests = [], []
        return page

    def give_back(self, page: Any) -> None:
        """Let the next test use the page, as if nobody had."""
        if page.kind is None or page.is_closed():
            page.context.close()
            return
        try:
            self._clear(page)
        except Exception:
            # The page is broken, or its server has gone.
            page.context.close()
        else:
            self._free[page.kind].append(page)

    def _clear(self, page: Any) -> None:
        for other in page.context.pages:
            if other is not page:
                other.close()
        sites = {url.split("/")[2] for url in page.requests if url.startswith("http://")}
        commands = page.context.new_cdp_session(page)
        for site in sites:
            page.goto(f"http://{site}/health")
            page.evaluate("sessionStorage.clear()")
            page.goto("about:blank")
            commands.send(
                "Storage.clearDataForOrigin", {"origin": f"http://{site}", "storageTypes": "all"}
            )
        commands.detach()
        page.context.clear_cookies()
        page.context.clear_permissions()


@pytest.fixture(scope="session")
def pages(chromium: Any) -> Pages:
    return Pages(chromium)


@pytest.fixture
def open_page(pages: Pages) -> Iterator[Callable[..., Any]]:
    """Open pages whose consoles have to stay silent and that reach this machine alone.

    A test that changes what cannot be changed back asks for a page `alone`.
    """
    used: list[Any] = []

    def opened(
        address: str,
        width: int = 1280,
        scheme: str = "light",
        locale: str = "en-GB",
        alone: bool = False,
    ) -> Any:
        page = pages.take(width, scheme, locale, alone)
        used.append(page)
        page.goto(address)
        return page

    yield opened
    noise = [told for page in used for told in page.noise]
    for page in used:
        pages.give_back(page)
    assert not noise, noise


def is_noise(message: Any) -> bool:
    """Return whether a message on the console is one that a page of ours should not cause.

    Loaded at /review, Streamlit first asks whether it lives there: two of its own requests fail.
    """
    asked = re.search(r"/[\w-]+/_stcore/(health|host-config)$", message.location.get("url", ""))
    return message.type in ("error", "warning") and not asked


def outside(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "file:", "data:", "blob:"))
