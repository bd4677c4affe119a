"""The workers of a batch: Dask on this machine, or a Dask cluster elsewhere.

https://distributed.dask.org: a story whose worker dies goes to another one, and is given up
after three (`distributed.scheduler.allowed-failures`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from compare.batch.story import BatchStory, Done
from compare.batch.work import Setup, compare_story, failed
from compare.errors import InputError
from compare.messages import _

if TYPE_CHECKING:
    from distributed import Client

Job = TypeVar("Job")
# Stories that wait or run for each worker: it never waits for the next one, and no more than
# this are in memory however many there are.
AHEAD = 3
# Seconds to wait for a cluster to answer.
PATIENCE = 15


@contextmanager
def workers(scheduler: str | None, count: int) -> Iterator[Client]:
    """Give a client of the cluster at `scheduler`, or of `count` processes on this machine.

    Raises InputError where no cluster answers or its workers lack this program.
    """
    import dask
    from distributed import Client, LocalCluster

    quiet = {"distributed.admin.system-monitor.gil.enabled": False}
    with dask.config.set(quiet):
        if scheduler is None:
            with (
                LocalCluster(
                    n_workers=count,
                    threads_per_worker=1,
                    host="127.0.0.1",
                    # Any free port, for what Dask tells of itself, and on this machine alone.
                    dashboard_address="127.0.0.1:0",
                    silence_logs=logging.CRITICAL,
                ) as cluster,
                Client(cluster) as client,
            ):
                yield client
            return
        try:
            client = Client(scheduler, timeout=PATIENCE, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(
                _(
                    "No cluster answers at {address}: start one with “python -m dask scheduler” "
                    "and “python -m dask worker”, and give its address as tcp://host:port."
                ).format(address=scheduler)
            ) from error
        with client:
            _check(client)
            yield client


def _check(client: Client) -> None:
    """Raise InputError where the cluster has no worker, or one without this program."""
    try:
        answers = client.run(_is_here, on_error="return")
    except (OSError, TimeoutError) as error:
        raise InputError(_("The cluster does not answer: start it again.")) from error
    if not answers:
        raise InputError(_("The cluster has no workers: start some with “python -m dask worker”."))
    if not all(answer is True for answer in answers.values()):
        raise InputError(
            _(
                "A worker of the cluster lacks Parallax or one of its parts: install the same "
                "version on each, and start the workers in its folder with “python -m dask worker”."
            )
        )


def _is_here() -> bool:
    from compare import pipeline

    return bool(pipeline)


def compare_all(
    client: Client, setup: Setup, jobs: Iterable[tuple[Job, BatchStory]]
) -> Iterator[tuple[Job, BatchStory, Done]]:
    """Yield each story with what came of it, in the order in which they are finished.

    `jobs` are read as workers become free.
    """
    from distributed import KilledWorker, as_completed
    from distributed.client import FutureCancelledError

    # A task and no scattered data: lost with its worker, it is made again.
    shared = client.submit(_same, setup, pure=False)
    waiting = {}
    done = as_completed(loop=client.loop)
    jobs = iter(jobs)

    def add() -> None:
        for job, story in jobs:
            future = client.submit(compare_story, shared, story, pure=False)
            waiting[future] = (job, story)
            done.add(future)
            if len(waiting) >= AHEAD * max(1, sum(client.nthreads().values())):
                return

    add()
    for future in done:
        job, story = waiting.pop(future)
        try:
            yield job, story, future.result()
        except KilledWorker:
            sorry = _("Comparing this story ended its worker three times: look at its texts.")
            yield job, story, failed(story, sorry, again=True)
        except FutureCancelledError:
            yield job, story, failed(story, _("The cluster gave this story up."), again=True)
        future.release()
        add()


def _same(setup: Setup) -> Setup:
    return setup
