"""What the reader may think of a finding: how each verdict looks and what it is called."""

from __future__ import annotations

from typing import NamedTuple

from compare.messages import NC_, pgettext
from compare.model import Verdict


class Look(NamedTuple):
    """The icon and the name of a verdict; the name is said in the context "verdict"."""

    icon: str
    name: str


VERDICTS: dict[Verdict, Look] = {
    # Translators: what the reader thinks of a finding, on a button and beside it; it should fit
    # a reader of any gender.
    "agree": Look("✓", NC_("verdict", "agree")),
    "disagree": Look("✗", NC_("verdict", "disagree")),
    "unsure": Look("?", NC_("verdict", "unsure")),
}


def verdict_name(verdict: Verdict) -> str:
    """Return what a verdict is called, in the spoken language."""
    return pgettext("verdict", VERDICTS[verdict].name)
