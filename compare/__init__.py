"""Lay several outlets' versions of one story side by side and say what differs.

`compare` is the whole way of the data; `Article` goes in, `Report` comes out.
Importing this package is cheap: the stages are imported when first called.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from compare.errors import InputError
from compare.model import Article, Options, Report

# Read by numpy's OpenBLAS when it is first imported. The encoder's matrices are small: with
# a thread a core it waits for its own threads, four to ten times as long on a busy machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__all__ = ["Article", "InputError", "Options", "Report", "compare"]


def compare(
    articles: Sequence[Article],
    options: Options | None = None,
    progress: Callable[[str, float], None] | None = None,
) -> Report:
    """Compare two to six versions of one story; see `compare.pipeline.compare`."""
    from compare.pipeline import compare as run

    return run(articles, options or Options(), progress)
