"""The story as a whole as flat lines: each wording of each version, and who is quoted."""

from __future__ import annotations

from compare.export.findings import Cell
from compare.framing.voices import voices
from compare.framing.wordings import wordings
from compare.model import Report

WORDS_HEADER = (
    "concept", "outlet", "language", "words", "gloss", "shade", "times", "why", "sentences",
)  # fmt: skip
VOICES_HEADER = (
    "who", "outlet", "language", "times", "share of the text", "how", "shades", "sentences",
)  # fmt: skip


def word_lines(report: Report) -> list[tuple[Cell, ...]]:
    """Return one line for each wording of a concept in a version, in the order of WORDS_HEADER."""
    lines: list[tuple[Cell, ...]] = []
    for one in wordings(report):
        for article in report.articles:
            for use in one.uses.get(article.id, ()):
                lines.append(
                    (
                        one.concept.label,
                        article.outlet,
                        article.language,
                        use.term.text,
                        use.term.gloss,
                        use.term.shade,
                        len(use.places),
                        use.term.reason,
                        ", ".join(str(sentence) for sentence, _ in use.places),
                    )
                )
    return lines


def voice_lines(report: Report) -> list[tuple[Cell, ...]]:
    """Return one line for each voice in each version, in the order of VOICES_HEADER."""
    lines: list[tuple[Cell, ...]] = []
    for voice in voices(report):
        for article in report.articles:
            if (heard := voice.heard.get(article.id)) is None:
                continue
            found = [one.attribution for one in heard.quotings]
            lines.append(
                (
                    voice.name,
                    article.outlet,
                    article.language,
                    len(found),
                    round(heard.share, 3),
                    ", ".join(one.cue.text for one in found),
                    ", ".join(one.strength for one in found),
                    ", ".join(str(one.sentence) for one in heard.quotings),
                )
            )
    return lines
