"""How long line alignment takes and how it grows, beside Gale-Church on the same files.

    python benchmarks/align_lines.py [--most 4000] [--picture docs/align_growth.svg]

Two texts of 250, 500, 1,000 ... lines are made from the sample stories, Spanish and
Russian, in another order and with other numbers in each chapter; every tenth line is
joined to the next on one side, and every tenth is missing on the other. Each size is
aligned in a fresh process: the time of the aligning, loading and encoding included, the
seconds of processor that it took (on a busy machine the steadier figure, and what the
picture shows), and the most memory that the process held. Gale-Church (galechurch, which
reads lengths only) gets the same files. F1 is of beads that are exactly right, those with
an empty side left out.

galechurch and matplotlib come from benchmarks/requirements.txt; without them their part
is left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
SIZES = (250, 500, 1000, 2000, 4000)
OURS = """
import json, resource, sys, time
sys.path.insert(0, sys.argv[1])
sides = [open(name, encoding="utf-8").read().splitlines() for name in sys.argv[2:4]]
start = time.perf_counter()
from compare.rows.lines import align_lines
beads = [[bead.source, bead.target] for bead in align_lines(*sides)]
took = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, beads]))
"""
GALE_CHURCH = """
import ast, json, resource, sys, time
sides = [open(name, encoding="utf-8").read().splitlines() for name in sys.argv[2:4]]
start = time.perf_counter()
import galechurch
lines = galechurch.align(*sides).to_pharaoh_lines()
took = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_SELF)
beads = [[ast.literal_eval(side) for side in line.split(":")] for line in lines]
print(json.dumps([took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, beads]))
"""
Pair = tuple[tuple[int, ...], tuple[int, ...]]


def seeds() -> list[tuple[str, str]]:
    """Return sentences of the samples in Spanish and Russian that tell the same."""
    found = []
    for folder in sorted((ROOT / "samples").iterdir()):
        if not (folder / "gold.json").is_file():
            continue
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        told = {
            code: [gold["articles"][code]["title"], *gold["articles"][code]["sentences"]]
            for code in ("es", "ru")
        }
        for row in gold["alignment"]:
            sides = [" ".join(told[code][i] for i in row.get(code, ())) for code in told]
            if all(sides):
                found.append((sides[0], sides[1]))
    return found


def texts(count: int) -> tuple[list[str], list[str], list[Pair]]:
    """Return about `count` lines a side, and the beads of more than nothing."""
    chance = random.Random(5)
    pairs, source, target, gold = seeds(), [], [], []
    while len(source) < count:
        for spanish, russian in chance.sample(pairs, len(pairs)):
            digits = [chance.randint(1, 9) for _ in range(9)]
            change = lambda match, digits=digits: str(digits[int(match.group()) - 1])  # noqa: E731
            spanish, russian = (re.sub(r"[1-9]", change, text) for text in (spanish, russian))
            luck = chance.random()
            if luck < 0.1:
                target.append(russian)
                continue
            half = cut(spanish) if luck < 0.2 else [spanish]
            gold.append((tuple(range(len(source), len(source) + len(half))), (len(target),)))
            source += half
            target.append(russian)
    return source, target, gold


def cut(text: str) -> list[str]:
    """Return a line in two, at the space nearest to its middle."""
    spaces = [match.start() for match in re.finditer(" ", text)]
    if not spaces:
        return [text]
    at = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return [text[:at], text[at + 1 :]]


def run(code: str, files: Sequence[Path]) -> tuple[float, float, float, set[Pair]]:
    """Return the seconds, those of the processor, the megabytes and the beads of a process."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT), *map(str, files)],
        check=True,
        capture_output=True,
        text=True,
    )
    took, processor, peak, beads = json.loads(done.stdout)
    return took, processor, peak, {(tuple(a), tuple(b)) for a, b in beads if a and b}


def picture(path: Path, measured: dict[str, list[tuple[int, float, float]]]) -> None:
    """Draw the processor's seconds and the megabytes by number of lines."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    figure, plots = pyplot.subplots(1, 2, figsize=(8, 3))
    for plot, column, label in zip(plots, (1, 2), ("processor seconds", "MB"), strict=True):
        for name, rows in measured.items():
            plot.plot([row[0] for row in rows], [row[column] for row in rows], "o-", label=name)
        plot.set(xlabel="lines a side", ylabel=label, ylim=(0, None))
        plot.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    readers = {"Parallax": OURS}
    if find_spec("galechurch"):
        readers["Gale-Church"] = GALE_CHURCH
    measured: dict[str, list[tuple[int, float, float]]] = {name: [] for name in readers}
    with tempfile.TemporaryDirectory() as folder:
        for size in [size for size in SIZES if size <= options.most]:
            source, target, gold = texts(size)
            files = [Path(folder, "source.txt"), Path(folder, "target.txt")]
            for path, lines in zip(files, (source, target), strict=True):
                path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            for name, code in readers.items():
                took, processor, peak, beads = run(code, files)
                measured[name].append((size, processor, peak))
                score = 2 * len(beads & set(gold)) / (len(beads) + len(gold))
                print(
                    f"{size:5} lines, {name:12} {took:6.2f} s, of the processor {processor:6.2f} s,"
                    f" {peak:4.0f} MB, F1 {score:.3f}",
                    flush=True,
                )
    if options.picture and find_spec("matplotlib"):
        picture(options.picture, measured)


if __name__ == "__main__":
    main()
