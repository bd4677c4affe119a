"""All that the first page imports, 0.2 s of it.

The server imports this module in a thread once it answers, while the first reader's browser still
loads Streamlit's scripts. The app imports it before anything else: where the thread is not done,
it waits for it, so that no two threads import parts of one circle from different ends.
"""

from __future__ import annotations

import compare.web.shell.bar
import compare.web.start.choices
import compare.web.start.demo
import compare.web.start.entry
import compare.web.start.recent
import compare.web.start.saved  # noqa: F401
