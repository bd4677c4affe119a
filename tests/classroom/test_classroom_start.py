from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_making_an_exercise_needs_no_database() -> None:
    modules = "making ready follow showing store answers codes guard place"
    code = (
        f"import sys, {', '.join(f'compare.classroom.{name}' for name in modules.split())}; "
        "print(*sys.modules.keys() & {'sqlalchemy', 'alembic', 'psycopg', 'openpyxl', 'numpy'})"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, timeout=60, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")
