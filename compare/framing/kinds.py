"""The kinds of framing that are no concept of the lexicon: what findings about them are called."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A finding's concept, what it is about in a word or two, and what is at stake in it."""

    concept: str
    label: str
    stake: str


SOURCE = Kind("attribution", "source", "Whether it is told as somebody's word, and whose.")
CERTAINTY = Kind("certainty", "certainty", "Whether a thing is told as a fact or left open.")
AGENCY = Kind("agency", "who does it", "Whether the one who did it is named, or only the deed.")
LABEL = Kind("label", "label", "What a person, group or place is called.")
KINDS = (SOURCE, CERTAINTY, AGENCY, LABEL)
