"""The plain sentence that says what differs in the wording, for a reader in a hurry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compare.framing.lexicon import is_loaded, shade_name
from compare.messages import _
from compare.model import Term

MOST_WORDS = 4  # of one version
MOST_REASONS = 3  # more than these nobody reads


def explain(label: str, sides: Sequence[Sequence[Term]]) -> str:
    """Return what differs: each side's words, and what the loaded ones among them imply."""
    words = " – ".join(
        ", ".join(quote(term) for term in distinct(side)[:MOST_WORDS]) for side in sides
    )
    loaded = {
        term.shade: term for side in reversed(sides) for term in side if is_loaded(term.shade)
    }
    reasons = [term.reason for term in loaded.values()]
    about = label[:1].upper() + label[1:]
    return " ".join([f"{about}: {words}.", *reasons[:MOST_REASONS]])


def distinct(terms: Iterable[Term]) -> list[Term]:
    """Return the terms with each wording once."""
    return list({(term.text.lower(), term.shade): term for term in terms}.values())


def quote(term: Term) -> str:
    """Return the word in its original, its gloss where it has another, and its shade."""
    return f"{glossed(term.text, term.gloss)} ({shade_name(term.shade)})"


def glossed(text: str, gloss: str | None) -> str:
    """Return words of the original in quotation marks, with their gloss where it differs."""
    if gloss and gloss != text:
        # Translators: a word of an article, and what it means in the reader's language.
        return _("‘{word}’, “{gloss}”").format(word=text, gloss=gloss)
    return _("‘{word}’").format(word=text)
