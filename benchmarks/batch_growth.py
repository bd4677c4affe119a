"""How a batch grows: 10, 100 and 1,000 stories on one worker and on two.

    python benchmarks/batch_growth.py [--stories 10 100 1000] [--workers 1 2] [--sentences 40]

Stories of three versions, all different, from a JSONL table, translated by the glossary. Start-up
is what a batch of one story takes. Efficiency is the stories a second and worker, less start-up,
beside those of one worker. The memory is that of the largest process: a worker, or the command
that hands out the stories.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_stories import lines as story_lines  # noqa: E402
from benchmarks.measure import run, table  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="+", default=(10, 100, 1_000))
    parser.add_argument("--workers", type=int, nargs="+", default=(1, 2))
    parser.add_argument("--sentences", type=int, default=40)
    chosen = parser.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as folder:

        def batch(stories: int, workers: int) -> dict[str, float]:
            source = Path(folder) / f"{stories}.jsonl"
            with source.open("w", encoding="utf-8") as file:
                file.writelines(story_lines(stories, chosen.sentences))
            out = Path(folder) / f"out-{stories}-{workers}"
            command = ["-m", "compare", "batch", str(source), "--out", str(out)]
            return run([*command, "--workers", str(workers)])

        alone: dict[int, float] = {}
        for workers in chosen.workers:
            start = batch(1, workers)["clock"]
            for stories in chosen.stories:
                took = batch(stories, workers)
                rate = stories / max(took["clock"] - start, 0.01)
                alone.setdefault(stories, rate / workers)
                lines.append(
                    {
                        "workers": workers,
                        "stories": stories,
                        **took,
                        "start-up": start,
                        "stories a second": round(rate, 2),
                        "efficiency": round(rate / workers / alone[stories], 2),
                    }
                )
                print(lines[-1], file=sys.stderr)
    print(table(lines))


if __name__ == "__main__":
    main()
