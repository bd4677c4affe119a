"""How long a class of pupils waits for its answers to be saved.

    python benchmarks/classroom_store.py [--pupils 35] [--rounds 20] [--postgresql URL]

All pupils of a class save at once, as often as they can, each in a thread: every save is a
new answer to a task of the sample story of the raid, and a read of the pupil's work goes
with every fifth. Told are the median, the 99th percentile and the worst time of a save in
milliseconds, and the same at a class's usual pace (each pupil every five seconds). In the
end every answer has to be there. SQLite writes to a temporary folder; a server's database
has to be empty.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from compare.classroom import pupil, teacher
from compare.classroom.making import make_exercise
from compare.classroom.model import Exercise
from compare.classroom.place import DATABASE, FOLDER
from compare.classroom.ready import compare_sample, ready_made
from compare.classroom.store import Classroom, open_classroom

PACE = 5.0  # seconds between two saves of one pupil who works without a break


def main() -> None:
    """Measure on SQLite, and on the server where one is named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pupils", type=int, default=35)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--postgresql", metavar="URL")
    asked = parser.parse_args()
    ready = ready_made()[0]
    exercise = make_exercise(compare_sample(ready, "en"), ready.choice("en"), seed=1)
    print("store       pace        saves  median    p99  worst (ms)")
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", {FOLDER: folder}, exercise, asked.pupils, asked.rounds)
    if asked.postgresql:
        where = {DATABASE: asked.postgresql}
        measure("PostgreSQL", where, exercise, asked.pupils, asked.rounds)


def measure(
    name: str, environment: dict[str, str], exercise: Exercise, pupils: int, rounds: int
) -> None:
    """Print a line for a class in a hurry, and one for its usual pace."""
    classroom = open_classroom(environment)
    for pace, times in ((0.0, rounds), (PACE, 3)):
        taken = sorted(play(classroom, exercise, pupils, times, pace))
        print(
            f"{name:10}  {'usual' if pace else 'in a hurry':10}  {len(taken):5}  "
            f"{statistics.median(taken):6.1f} {taken[int(len(taken) * 0.99) - 1]:6.1f} "
            f"{taken[-1]:6.1f}"
        )
    classroom.close()


def play(
    classroom: Classroom, exercise: Exercise, pupils: int, rounds: int, pace: float
) -> list[float]:
    """Return how many milliseconds each save took; fail where an answer is lost."""
    codes = teacher.create(classroom, exercise)
    start = threading.Barrier(pupils)

    def work(number: int) -> list[float]:
        code = pupil.join(classroom, codes.pupils.text, f"Pupil {number}").text
        start.wait()
        taken = []
        for version in range(rounds):
            time.sleep(random.uniform(0, 2 * pace) if pace else 0)
            marks = [{"version": "a", "sentence": s, "start": 0, "end": 2} for s in range(8)]
            data = {"marks": marks, "text": f"{number}: {version}"}
            before = time.perf_counter()
            result = pupil.save(classroom, code, "loaded_words", data, version)
            taken.append((time.perf_counter() - before) * 1000)
            assert result.accepted
            if version % 5 == 0:
                pupil.work(classroom, code)
        return taken

    with ThreadPoolExecutor(pupils) as threads:
        taken = [one for some in threads.map(work, range(pupils)) for one in some]
    view = teacher.view(classroom, codes.teacher.text)
    assert len(view.pupils) == pupils
    assert all(
        one.answers["loaded_words"].answer.text == f"{one.name[6:]}: {rounds - 1}"
        for one in view.pupils
    )
    teacher.delete_exercise(classroom, codes.teacher.text)
    return taken


if __name__ == "__main__":
    main()
