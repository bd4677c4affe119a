"""Reading a document in a process of its own: `python -m compare.read.apart KIND`.

A PDF, a Word document and a web page are programs of sorts: a small file can ask for hours and
gigabytes. The process has limits (`compare.limits`), and whatever it does ends with it. The
document goes to its standard input; the answer, as JSON, comes from its standard output.
"""

from __future__ import annotations

import json
import subprocess  # nosec B404: this interpreter, by its own path, with a kind from READERS
import sys
from pathlib import Path

from compare import limits
from compare.errors import InputError
from compare.messages import _

ROOT = Path(__file__).parent.parent.parent
# By kind: the module and its function from bytes to what JSON can hold.
READERS = {
    "pdf": ("compare.read.pdf_pages", "paragraphs_of"),
    "docx": ("compare.read.office", "paragraphs_of"),
    "html": ("compare.read.web", "parts_of"),
}
# What is answered in place of a document that takes more than it may.
HEAVY = "heavy"


def read_apart(kind: str, data: bytes) -> object:
    """Return what the reader of this kind makes of a document; HEAVY where it takes too much."""
    try:
        done = subprocess.run(  # nosec B603: no shell, and nothing of the reader's in the command
            [sys.executable, "-m", "compare.read.apart", kind],
            input=data,
            stdout=subprocess.PIPE,
            # It has nothing to say but its answer; what a library warns of may quote the text.
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            timeout=limits.MAX_READING_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return HEAVY
    try:
        return json.loads(done.stdout)
    except ValueError:
        # Ended by its limits, before it could answer.
        return HEAVY


def heavy(name: str) -> InputError:
    """Return what the reader is told of a document that takes too much."""
    return InputError(
        _(
            "“{name}” takes too long or too much memory to read: give the article alone, or paste "
            "its text."
        ).format(name=name)
    )


def main(kind: str) -> None:
    """Read, answer and end."""
    from importlib import import_module

    limit()
    module, function = READERS[kind]
    try:
        answer = getattr(import_module(module), function)(sys.stdin.buffer.read())
    except MemoryError:
        answer = HEAVY
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


def limit() -> None:
    """Let this process have no more memory and processor time than an article can need."""
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the time by the clock holds there too.
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.MAX_READING_MEMORY_BYTES),
        (resource.RLIMIT_CPU, limits.MAX_READING_SECONDS),
    ):
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(kind, (most, hard))


if __name__ == "__main__":
    main(sys.argv[1])
