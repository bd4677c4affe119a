"""How sure a row is, what that rests on, and whether a person settled it."""

from __future__ import annotations

from markupsafe import Markup

from compare.messages import N_, NC_, _, ngettext, pgettext
from compare.model import Row
from compare.spoken import decimal

# What a chance that the sentences tell the same is called, the best first.
CONFIDENCE = (
    (0.9, NC_("confidence", "sure")),
    (0.7, NC_("confidence", "likely")),
    (0.5, NC_("confidence", "unsure")),
    (0.0, NC_("confidence", "doubtful")),
)
SHARED = {
    "names": N_("Names in common: {words}."),
    "figures": N_("Figures in common: {words}."),
    "dates": N_("Dates in common: {words}."),
    "quotations": N_("Quotations in common: {words}."),
}


def trust(row: Row, by_reader: bool) -> Markup:
    """Return what stands under a row's number: how sure, and what a person did to it.

    The note of "sure 93%" says what it rests on; a row of one version has nothing to rest
    on, and of what a person put together there is nothing to guess.
    """
    marks = {"checked": ("✓", _("checked")), "corrected": ("✎", corrected_by(by_reader))}
    said = Markup("").join(
        Markup('<small class="settled {}"><span aria-hidden="true">{}</span> {}</small>').format(
            name, *marks[name]
        )
        for name in settled(row)
    )
    if row.confidence is None or row.corrected:
        return said
    sure = _("{word} {percent}%").format(
        word=confidence_word(row.confidence), percent=percent(row.confidence)
    )
    return Markup('<button type="button" class="sure" data-note="{}">{}</button>{}').format(
        "\n".join(reasons(row)), sure, said
    )


def corrected_by(reader: bool) -> str:
    """Return who corrected a row or a translation: whoever looks at it, or somebody."""
    return _("corrected by you") if reader else _("corrected by hand")


def settled_names(row: Row) -> list[str]:
    """Return what a person did to the row, in the spoken language."""
    names = {"checked": _("checked"), "corrected": _("corrected")}
    return [names[one] for one in settled(row)]


def settled(row: Row) -> list[str]:
    """Return what a person did to the row: "checked", "corrected", both or neither."""
    return [name for name in ("checked", "corrected") if getattr(row, name)]


def confidence_word(confidence: float) -> str:
    """Return what to call a confidence, 0 to 1, in the spoken language."""
    word = next(word for least, word in CONFIDENCE if confidence >= least)
    return pgettext("confidence", word)


def percent(confidence: float) -> int:
    """Return a confidence in percent; nothing found by a program is sure beyond 99."""
    return min(99, round(100 * confidence))


def reasons(row: Row) -> list[str]:
    """Return what a row's confidence rests on, a line each, in words for the reader."""
    chance = percent(row.confidence or 0)
    lines = [
        ngettext(
            "Of 100 rows like this one, about {n} is right.",
            "Of 100 rows like this one, about {n} are right.",
            chance,
        ).format(n=chance)
    ]
    if row.similarity is not None:
        lines.append(
            _(
                "Meaning: {likeness} alike; unrelated sentences are mostly under {least}, "
                "translations of one sentence over {most}."
            ).format(
                likeness=decimal(round(row.similarity, 2)), least=decimal(0.2), most=decimal(0.7)
            )
        )
    for kind, words in row.shared.items():
        if words and kind in SHARED:
            lines.append(_(SHARED[kind]).format(words=", ".join(words)))
    return lines
