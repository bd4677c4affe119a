"""How far long work is, told to whoever follows it: a bar on a page, and a way to stop it.

The stages that take long do their work in portions and say before each how much is done. Who
follows may raise an exception of their own there: the work ends at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Item = TypeVar("Item")
Follow = Callable[[int, int], object]

_follower: ContextVar[Follow | None] = ContextVar("who follows the work", default=None)


@contextmanager
def followed(by: Follow) -> Iterator[None]:
    """Call `by` with how many sentences are done, and of how many, while the block runs."""
    token = _follower.set(by)
    try:
        yield
    finally:
        _follower.reset(token)


def portions(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Yield the items in portions of this size, all at once where nobody follows the work."""
    follow = _follower.get()
    if follow is None:
        if items:
            yield items
        return
    for start in range(0, len(items), size):
        follow(start, len(items))
        yield items[start : start + size]
    if items:
        follow(len(items), len(items))
