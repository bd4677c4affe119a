"""How sure a row is, what that rests on, and whether a person settled it."""

from __future__ import annotations

from markupsafe import Markup

from compare.model import Row

# What a chance that the sentences tell the same is called, the best first.
CONFIDENCE = ((0.9, "sure"), (0.7, "likely"), (0.5, "unsure"), (0.0, "doubtful"))
SHARED = {
    "names": "Names in common",
    "figures": "Figures in common",
    "dates": "Dates in common",
    "quotations": "Quotations in common",
}


def trust(row: Row, hand: str) -> Markup:
    """Return what stands under a row's number: how sure, and what a person did to it.

    The note of "sure 93%" says what it rests on; a row of one version has nothing to rest
    on, and of what a person put together there is nothing to guess.
    """
    marks = {"checked": ("✓", "checked"), "corrected": ("✎", f"corrected by {hand}")}
    said = Markup("").join(
        Markup('<small class="settled {}"><span aria-hidden="true">{}</span> {}</small>').format(
            name, *marks[name]
        )
        for name in settled(row)
    )
    if row.confidence is None or row.corrected:
        return said
    return Markup('<button type="button" class="sure" data-note="{}">{} {}%</button>{}').format(
        "\n".join(reasons(row)), confidence_word(row.confidence), percent(row.confidence), said
    )


def settled(row: Row) -> list[str]:
    """Return what a person did to the row: "checked", "corrected", both or neither."""
    return [name for name in ("checked", "corrected") if getattr(row, name)]


def confidence_word(confidence: float) -> str:
    """Return what to call a confidence, 0 to 1."""
    return next(word for least, word in CONFIDENCE if confidence >= least)


def percent(confidence: float) -> int:
    """Return a confidence in percent; nothing found by a program is sure beyond 99."""
    return min(99, round(100 * confidence))


def reasons(row: Row) -> list[str]:
    """Return what a row's confidence rests on, a line each, in words for the reader."""
    lines = [f"Of 100 rows like this one, about {percent(row.confidence or 0)} are right."]
    if row.similarity is not None:
        lines.append(
            f"Meaning: {row.similarity:.2f} alike; unrelated sentences are mostly under 0.2, "
            "translations of one sentence over 0.7."
        )
    for kind, words in row.shared.items():
        if words:
            lines.append(f"{SHARED.get(kind, kind.capitalize())}: {', '.join(words)}.")
    return lines
