"""Tables of all sentences by all sentences, worked on some lines at a time.

Of 6,000 sentences such a table is 144 MB; what is made of it on the way shall not be as large.
"""

from __future__ import annotations

from collections.abc import Iterator

# Lines at a time: 6 MB of a table of 6,000 sentences, which a processor's cache takes.
LINES = 256


def blocks(count: int) -> Iterator[slice]:
    """Give the numbers 0 to count in slices of LINES."""
    return (slice(start, min(start + LINES, count)) for start in range(0, count, LINES))
