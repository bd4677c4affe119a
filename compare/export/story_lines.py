"""The story as a whole as flat lines: each wording of each version, and who is quoted."""

from __future__ import annotations

from compare.export.findings import Cell
from compare.framing.lexicon import concept_label, shade_name
from compare.framing.voices import voices
from compare.framing.wordings import wordings
from compare.messages import NC_
from compare.model import Report

# Messages in the context "column".
WORDS_HEADER = (
    NC_("column", "concept"),
    NC_("column", "outlet"),
    NC_("column", "language"),
    NC_("column", "words"),
    NC_("column", "gloss"),
    NC_("column", "shade"),
    NC_("column", "times"),
    NC_("column", "why"),
    NC_("column", "sentences"),
)
VOICES_HEADER = (
    NC_("column", "who"),
    NC_("column", "outlet"),
    NC_("column", "language"),
    NC_("column", "times"),
    NC_("column", "share of the text"),
    NC_("column", "how"),
    NC_("column", "shades"),
    NC_("column", "sentences"),
)


def word_lines(report: Report) -> list[tuple[Cell, ...]]:
    """Return one line for each wording of a concept in a version, in the order of WORDS_HEADER."""
    lines: list[tuple[Cell, ...]] = []
    for one in wordings(report):
        for article in report.articles:
            for use in one.uses.get(article.id, ()):
                lines.append(
                    (
                        concept_label(one.concept.id),
                        article.outlet,
                        article.language,
                        use.term.text,
                        use.term.gloss,
                        shade_name(use.term.shade),
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
                    ", ".join(shade_name(one.strength) for one in found),
                    ", ".join(str(one.sentence) for one in heard.quotings),
                )
            )
    return lines
