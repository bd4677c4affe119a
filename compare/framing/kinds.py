"""The kinds of framing that are no concept of the lexicon: what findings about them are called."""

from __future__ import annotations

from typing import NamedTuple

from compare.framing.lexicon import concept_label
from compare.messages import NC_, pgettext


class Kind(NamedTuple):
    """A finding's concept, and what it is about in a word or two of English."""

    concept: str
    label: str

    @property
    def about(self) -> str:
        """What it is about, in the spoken language."""
        return pgettext("concept", self.label)


SOURCE = Kind("attribution", NC_("concept", "source"))
CERTAINTY = Kind("certainty", NC_("concept", "certainty"))
AGENCY = Kind("agency", NC_("concept", "who does it"))
LABEL = Kind("label", NC_("concept", "label"))
# Attribution is a concept of the lexicon, too, which has its own label.
_OWN_CONCEPTS = {kind.concept: kind for kind in (CERTAINTY, AGENCY, LABEL)}


def finding_label(concept: str) -> str:
    """Return what a framing finding's `concept` is called, in the spoken language."""
    kind = _OWN_CONCEPTS.get(concept)
    return kind.about if kind else concept_label(concept)
