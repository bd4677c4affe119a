"""What a saved story's rows are found from, made ready while its reader looks at the page."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.pipeline import Prepared
    from compare.story import Story

# One at a time for all readers: encoding takes every core already.
_beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")


def begin(story: Story) -> Future[Prepared] | None:
    """Start to read again what the story's sentences say; None where it is known."""
    if story.prepared:
        return None
    from compare.pipeline import reopen

    return _beside.submit(reopen, story.report)


def with_reading(story: Story, reading: Future[Prepared] | None, wait: bool) -> Story:
    """Return the story with what was read, where that is there; `wait` for it where rows need it.

    Raises what the reading raised, InputError where the story's encoder is missing, but only
    where it was waited for: words are corrected without it.
    """
    if story.prepared or reading is None:
        return story
    if not wait and (not reading.done() or reading.exception()):
        return story
    return replace(story, prepared=reading.result())
