"""Many readers comparing at once, for long: does everyone get a turn, does memory stay level?

    python benchmarks/soak.py [--readers 20] [--comparisons 1000] [--minutes 60]

Starts the server and plays readers over its own protocol (benchmarks/player.py), all on this
machine. Each pastes three versions of a story that nobody had before, compares, looks at the
review, and begins anew. It ends after so many comparisons or minutes, whichever comes first.
Printed for each tenth of the run: seconds from the click to the overview, median and worst, and
the server's memory.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_stories import story  # noqa: E402
from benchmarks.measure import table  # noqa: E402
from benchmarks.player import Player  # noqa: E402

SENTENCES = 20
PARTS = 10


@contextmanager
def server(**environment: str) -> Iterator[str]:
    """Run the app on a free port of this machine; give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "serve.py", *options],
            cwd=ROOT,
            env={**os.environ, "PARALLAX_CACHE": folder, **environment},
            stdout=subprocess.DEVNULL,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            for _ in range(3_000):
                try:
                    health(address)
                    break
                except OSError:
                    time.sleep(0.01)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)


def health(address: str) -> dict[str, Any]:
    """Return what the server tells a supervisor."""
    with urllib.request.urlopen(f"{address}/health", timeout=30) as answer:
        told: dict[str, Any] = json.load(answer)
    return told


class Run:
    """The counts that all readers share."""

    def __init__(self, address: str, comparisons: int, minutes: float) -> None:
        self.address, self.comparisons = address, comparisons
        self.ends = time.monotonic() + 60 * minutes
        self.lock = threading.Lock()
        self.begun, self.waits, self.problems = 0, list[float](), list[str]()

    def next(self) -> int | None:
        """Return the number of a new story; None where the run is over."""
        with self.lock:
            if self.begun >= self.comparisons or time.monotonic() > self.ends:
                return None
            self.begun += 1
            return self.begun

    def read(self) -> None:
        """Be a reader until the run is over."""
        while (number := self.next()) is not None:
            try:
                with Player(self.address) as reader:
                    waited = compare(reader, number)
                with self.lock:
                    self.waits.append(waited)
            except Exception as error:
                with self.lock:
                    self.problems.append(f"{type(error).__name__}: {error}")


def compare(reader: Player, number: int) -> float:
    """Paste a story's versions and compare them; return the seconds until the overview stands."""
    paste = {"string_array_value": {"data": ["Paste"]}}
    reader.set(mode_1=paste, mode_2=paste, mode_3=paste)
    texts = story(number, SENTENCES)
    reader.set(
        **{f"text_{slot}": {"string_value": text} for slot, text in enumerate(texts.values(), 1)}
    )
    began = time.monotonic()
    reader.click("compare")
    waited = time.monotonic() - began
    if reader.page != reader.pages["overview"]:
        raise RuntimeError("the comparison did not come to the overview")
    reader.show("review")
    return waited


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--comparisons", type=int, default=1_000)
    parser.add_argument("--minutes", type=float, default=60)
    chosen = parser.parse_args()
    with server() as address:
        run = Run(address, chosen.comparisons, chosen.minutes)
        readers = [threading.Thread(target=run.read) for _ in range(chosen.readers)]
        began, told, lines = time.monotonic(), 0, list[dict[str, Any]]()
        for reader in readers:
            reader.start()
        while any(reader.is_alive() for reader in readers):
            time.sleep(1)
            done = len(run.waits)
            if done - told >= max(1, chosen.comparisons // PARTS):
                lines.append(line(run, began, told, address))
                print(lines[-1], file=sys.stderr, flush=True)
                told = done
        if len(run.waits) > told:
            lines.append(line(run, began, told, address))
    print(f"{chosen.readers} readers at once, {len(run.waits)} comparisons of 3 x {SENTENCES}")
    print(table(lines) if lines else "nothing was compared")
    for problem in sorted(set(run.problems)):
        print(f"{run.problems.count(problem)} times: {problem}")
    sys.exit(1 if run.problems else 0)


def line(run: Run, began: float, told: int, address: str) -> dict[str, Any]:
    """Return what happened since so many comparisons were done."""
    waits = run.waits[told:]
    return {
        "minutes": round((time.monotonic() - began) / 60, 1),
        "comparisons": told + len(waits),
        "median wait": round(statistics.median(waits), 1),
        "worst wait": round(max(waits), 1),
        "memory MB": health(address)["memory MB"],
    }


if __name__ == "__main__":
    main()
