"""What is loaded to stay is taken out of the garbage collector's sight.

Streamlit has all garbage collected after each run of a page, and a click on the bar is two runs.
With the modules and tables of one comparison loaded (260,000 objects) that takes 0.1 s on an idle
machine, in which no other reader's page is made either; of objects that are frozen, nothing.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# Modules that have to be new for a freeze: the first page loads some 180, a first comparison
# more. What readers' own pages hold at that moment is frozen too, and if it is in a circle stays
# when they leave: few freezes in a process's life keep that small.
NEW = 40
_known = 0


@contextmanager
def at_rest() -> Iterator[None]:
    """Run a page, then freeze what is there if the page had to load modules."""
    try:
        yield
    finally:
        _freeze()


def _freeze() -> None:
    global _known
    if len(sys.modules) < _known + NEW:
        return
    _known = len(sys.modules)
    gc.collect()
    gc.freeze()
