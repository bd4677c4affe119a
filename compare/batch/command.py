"""`python -m compare batch`: many stories at once, with a progress bar."""

from __future__ import annotations

import os
import signal
from argparse import Namespace
from pathlib import Path
from types import FrameType
from typing import NoReturn

from compare import limits
from compare.batch.run import Counts, run
from compare.batch.work import Setup
from compare.commands import own_lexicon, print_note, read_bytes
from compare.model import Options
from compare.rows.encoder import USEM3


def run_batch(options: Namespace) -> None:
    """Compare all stories of a source that are not done yet, and say how many there were."""
    from tqdm import tqdm

    setup = Setup(
        Options(
            pivot=options.pivot or "en",
            encoder=options.encoder or USEM3,
            threshold=options.threshold,
            lexicon=own_lexicon(options.lexicon),
        ),
        tuple(read_bytes(name, limits.MAX_MEMORY_BYTES) for name in options.memory),
        tuple(dict.fromkeys(options.format or ("json",))),
    )
    # Asked to end by a supervisor, it ends as by Ctrl+C: with its summary written.
    signal.signal(signal.SIGTERM, _interrupt)
    out, shown = Path(options.out), Counts()
    # Into a file or a log it draws nothing: the last line says all.
    with tqdm(unit=" stories", mininterval=0.5, disable=None) as bar:

        def progress(counts: Counts) -> None:
            bar.update(counts.before + counts.now - shown.before - shown.now)
            shown.before, shown.now = counts.before, counts.now
            if counts.bad:
                bar.set_postfix_str(f"{counts.bad} without a report", refresh=False)

        try:
            counts = run(
                Path(options.source),
                out,
                setup,
                options.workers or cores(),
                options.scheduler,
                progress,
            )
        except KeyboardInterrupt:
            bar.close()
            print_note(
                f"stopped after {shown.now} stories; the summary in {out} has what is done. "
                "The same command goes on from here."
            )
            raise
    print_note(
        f"{counts.now} stories compared, {counts.bad} of them without a report; "
        f"{counts.before} were done before. See {out / 'stories.csv'}."
    )


def cores() -> int:
    """Return how many processes can compare at once here: one a core that we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
