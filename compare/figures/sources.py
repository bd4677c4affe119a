"""Who is quoted for a figure, in the words of its sentence."""

from __future__ import annotations

from compare.framing.attribution import Attribution, read_attributions
from compare.model import Figure

# A source with its verb longer than this is a clause, and no reader takes it in by a figure.
MOST_CHARACTERS = 70


def source_of(text: str, figure: Figure, language: str) -> str | None:
    """Return the words that name who is quoted for the figure, None where nobody is.

    The nearest verb of saying or "according to" counts, with its source: "Caracas said",
    "según los sindicatos", "по данным полиции".
    """
    near = [
        attribution
        for attribution in read_attributions(text, language)
        if attribution.source is not None and quotes(attribution, figure)
    ]
    if not near:
        return None
    return min(near, key=lambda attribution: distance(attribution, figure)).whole.text


def quotes(attribution: Attribution, figure: Figure) -> bool:
    """Return whether an attribution can be that of a figure: the figure is no part of it."""
    whole = attribution.whole
    return (
        len(whole.text) <= MOST_CHARACTERS
        # "The government put the damage at €1.2 billion and confirmed" is a clause.
        and not any(character.isdigit() for character in whole.text)
        and not (whole.start < figure.end and figure.start < whole.end)
    )


def distance(attribution: Attribution, figure: Figure) -> int:
    """Return how many characters lie between an attribution and the figure."""
    whole = attribution.whole
    return max(whole.start - figure.end, figure.start - whole.end, 0)
