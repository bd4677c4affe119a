"""Slowing those who guess codes: each wrong one costs a wait, and many cost a longer one.

With 128 bits a code is not found by guessing; this keeps guessing from costing the class
its server. Codes that were right before are never slowed, so that a prank in one seat does
not stop a class that shares an address.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from compare.errors import InputError
from compare.messages import N_, _


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many wrong codes are still allowed, and when that was counted (in seconds)."""

    left: float
    at: float


@dataclass(frozen=True, slots=True)
class Rate:
    """How many wrong codes are allowed at once, and how many a second in the long run."""

    burst: float
    second: float


CLIENT = Rate(burst=20, second=0.2)
EVERYBODY = Rate(burst=200, second=5.0)
# Seconds that a wrong code costs: nothing to a pupil who mistyped, much to a program.
DELAY = 0.5
MOST_CLIENTS = 5_000
MOST_KNOWN = 10_000
UNKNOWN = N_("No exercise opens with this code: check the link, or ask your teacher for a new one.")
TOO_MANY = N_("Too many wrong codes came from here: wait a minute and open the link again.")


def refill(bucket: Bucket | None, rate: Rate, now: float) -> Bucket:
    """Return the bucket as it is now; a full one where there was none."""
    if bucket is None:
        return Bucket(rate.burst, now)
    gained = max(0.0, now - bucket.at) * rate.second
    return Bucket(min(rate.burst, bucket.left + gained), now)


def take(bucket: Bucket) -> Bucket:
    """Return the bucket after one wrong code."""
    return Bucket(max(0.0, bucket.left - 1), bucket.at)


class Guard:
    """Counts the wrong codes of one process, by client and in all; bounded in memory."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._clients: OrderedDict[str, Bucket] = OrderedDict()
        self._everybody: Bucket | None = None
        self._known: OrderedDict[bytes, None] = OrderedDict()

    def admit(self, digest: bytes | None, client: str) -> None:
        """Raise InputError where this client, or all together, gave too many wrong codes."""
        with self._lock:
            if digest is not None and digest in self._known:
                self._known.move_to_end(digest)
                return
            now = self._clock()
            mine = refill(self._clients.get(client), CLIENT, now)
            ours = refill(self._everybody, EVERYBODY, now)
        if mine.left < 1 or ours.left < 1:
            raise InputError(_(TOO_MANY))

    def right(self, digest: bytes) -> None:
        """Remember that a code opened something."""
        with self._lock:
            self._known[digest] = None
            self._known.move_to_end(digest)
            while len(self._known) > MOST_KNOWN:
                self._known.popitem(last=False)

    def wrong(self, client: str) -> InputError:
        """Count a wrong code, wait, and return what to say of it."""
        with self._lock:
            now = self._clock()
            self._clients[client] = take(refill(self._clients.get(client), CLIENT, now))
            self._clients.move_to_end(client)
            while len(self._clients) > MOST_CLIENTS:
                self._clients.popitem(last=False)
            self._everybody = take(refill(self._everybody, EVERYBODY, now))
        self._sleep(DELAY)
        return InputError(_(UNKNOWN))
