"""A class at work: 35 pupils at once against the running server, from click to saved.

    python benchmarks/class_load.py [--pupils 35] [--answers 20] [--pause 3]

Starts the server, makes the ready-made exercise of the raid and plays the pupils' pages by the
requests that their browsers send: come in, read the texts, save an answer as it grows, look again,
hand in. Everyone pauses about so many seconds between two answers, as a writing pupil does. At the
end the teacher's view is read: an answer that was confirmed and is not there as it was sent
counts as lost.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import table  # noqa: E402
from benchmarks.soak import health, server  # noqa: E402


def ask(address: str, what: str, wish: dict[str, Any]) -> dict[str, Any]:
    """Return what the server answers to a pupil's page; RuntimeError where that is a problem."""
    request = urllib.request.Request(
        f"{address}/pupil/{what}",
        json.dumps(wish).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        said: dict[str, Any] = json.load(answer)
    if said.get("problem"):
        raise RuntimeError(said["problem"])
    return said


class Pupil(threading.Thread):
    """One pupil: what was sent last and confirmed, and the seconds that each request took."""

    def __init__(self, address: str, code: str, number: int, answers: int, pause: float) -> None:
        super().__init__(daemon=True)
        self.address, self.code, self.number = address, code, number
        self.answers, self.pause = answers, pause
        self.saves, self.others = list[float](), list[float]()
        self.confirmed, self.problem = "", ""

    def run(self) -> None:
        """Work through the lesson."""
        try:
            self.work()
        except Exception as error:
            self.problem = f"{type(error).__name__}: {error}"

    def work(self) -> None:
        chance = random.Random(self.number)
        name = {"class": self.code, "name": f"Pupil {self.number}", "language": "en"}
        own = self.timed(self.others, "join", name)["code"]
        self.timed(self.others, "work", {"code": own})
        version = 0
        for number in range(1, self.answers + 1):
            time.sleep(chance.uniform(0.5, 1.5) * self.pause)
            text = f"Answer {number} of pupil {self.number} — ответ, respuesta"
            wish = {"code": own, "task": "own_headline", "version": version, "data": {"text": text}}
            said = self.timed(self.saves, "save", wish)
            version, self.confirmed = said["version"], text
        self.timed(self.others, "work", {"code": own})
        self.timed(self.others, "hand-in", {"code": own})

    def timed(self, kept: list[float], what: str, wish: dict[str, Any]) -> dict[str, Any]:
        began = time.perf_counter()
        said = ask(self.address, what, wish)
        kept.append(time.perf_counter() - began)
        return said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pupils", type=int, default=35)
    parser.add_argument("--answers", type=int, default=20)
    parser.add_argument("--pause", type=float, default=3.0)
    chosen = parser.parse_args()
    from compare.classroom import teacher
    from compare.classroom.making import make_exercise
    from compare.classroom.ready import compare_sample, ready_made
    from compare.classroom.store import open_classroom

    with tempfile.TemporaryDirectory() as folder:
        settings = {"PARALLAX_CLASSROOM": folder}
        os.environ.pop("PARALLAX_DATABASE_URL", None)
        classroom = open_classroom(settings)
        raid = ready_made()[0]
        exercise = make_exercise(compare_sample(raid, "en"), raid.choice("en"), seed=1)
        codes = teacher.create(classroom, exercise)
        with server(**settings) as address:
            pupils = [
                Pupil(address, codes.pupils.text, number, chosen.answers, chosen.pause)
                for number in range(chosen.pupils)
            ]
            for one in pupils:
                one.start()
            for one in pupils:
                one.join()
            told = health(address)
        view = teacher.view(classroom, codes.teacher.text)
        there = {one.name: one.answers["own_headline"].answer.text for one in view.pupils}
        classroom.close()
    lost = sum(there.get(f"Pupil {one.number}") != one.confirmed for one in pupils)
    lines = []
    for name, times in (
        ("save", [t for one in pupils for t in one.saves]),
        ("come in, read, look, hand in", [t for one in pupils for t in one.others]),
    ):
        times = sorted(times) or [0.0]
        lines.append(
            {
                "request": name,
                "number": len(times),
                "median ms": round(1000 * statistics.median(times), 1),
                "99th percentile ms": round(1000 * times[len(times) * 99 // 100 - 1], 1),
                "worst ms": round(1000 * times[-1], 1),
            }
        )
    print(table(lines))
    print(f"{lost} answers lost; memory of the server {told['memory MB']} MB")
    for problem in sorted({one.problem for one in pupils if one.problem}):
        print(problem)


if __name__ == "__main__":
    main()
