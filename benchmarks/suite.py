"""Every benchmark in one run, their figures and the machine in one Markdown file.

    python benchmarks/suite.py [--out benchmarks.md] [--quick] [--only NAME...]

Some 25 minutes on two idle cores; `--quick` makes all of it small, to see that it works. The
peers are packages from the index that the benchmarks name; where one is not installed its
benchmark says so. A benchmark that fails is named and the rest goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import machine  # noqa: E402

# What is run, and what `--quick` makes of it.
SUITE: dict[str, tuple[list[str], list[str]]] = {
    "stages": ([], ["--runs", "1"]),
    "cold_report": ([], ["--runs", "1"]),
    "long_articles": ([], ["--sentences", "50", "100"]),
    "batch_growth": ([], ["--stories", "2", "4"]),
    "figures_speed": ([], []),
    "align_lines": ([], []),
    "translation_speed": (["--runs", "1"], ["--runs", "1"]),
    "correcting_speed": ([], []),
    "first_page": ([], ["--runs", "1"]),
}
SLOW = ("align_lines", "translation_speed", "figures_speed")
HOUR = 3_600


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("benchmarks.md"))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", choices=SUITE, default=list(SUITE))
    chosen = parser.parse_args()
    names = [name for name in chosen.only if not (chosen.quick and name in SLOW)]
    parts = ["# Benchmarks", "\n".join(f"- {key}: {told}" for key, told in machine().items())]
    for name in names:
        began = time.perf_counter()
        print(f"{name} …", file=sys.stderr, flush=True)
        arguments = SUITE[name][1 if chosen.quick else 0]
        done = subprocess.run(
            [sys.executable, str(ROOT / "benchmarks" / f"{name}.py"), *arguments],
            capture_output=True,
            text=True,
            timeout=HOUR,
        )
        said = done.stdout if not done.returncode else f"FAILED: {done.stderr.splitlines()[-1:]}"
        parts.append(f"## {name} {' '.join(arguments)}\n\n{said.strip()}\n")
        parts.append(f"({time.perf_counter() - began:.0f} s)")
        chosen.out.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(chosen.out)


if __name__ == "__main__":
    main()
