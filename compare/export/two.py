"""Two texts side by side, with what only one of them has marked word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape

from compare.differences import Likeness, Piece, differences, likeness, together
from compare.export.printing import ROOT
from compare.messages import _, ngettext, spoken
from compare.pairs import Pair, Two

# Neither text is a corrected form of the other: words are not struck out, and stay easy to read.
_CLASSES = ("left-only", "right-only")


@dataclass(frozen=True, slots=True)
class Line:
    """A pair with the pieces of its texts and how many words they share."""

    pair: Pair
    pieces: tuple[Piece, ...]
    words: Likeness

    @property
    def differs(self) -> bool:
        """Whether anything but the punctuation is different."""
        return not all(piece.shared for piece in self.pieces)


def lines_of(two: Two) -> tuple[Line, ...]:
    """Return the pairs, compared."""
    return tuple(
        Line(pair, differences(pair.left, pair.right), likeness(pair.left, pair.right))
        for pair in two.pairs
    )


def two_table(
    lines: Sequence[Line], shown: Sequence[Line], names: tuple[str, str], language: str
) -> Markup:
    """Return some of the lines as a table, under what is to be said of all of them.

    `names` are of the left and the right side, `language` is that of the texts.
    """
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in names)
    rows = Markup("").join(_line(line, names, language) for line in shown)
    table = Markup(
        '<table class="two"><caption class="unseen">{}</caption><thead><tr>'
        '<th scope="col" class="number">{}</th>{}<th scope="col" class="share">{}</th></tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(_("Word by word"), _("Row"), heads, _("Words in common"), rows)
    return Markup('<style>{}</style><div class="parallax" lang="{}">{}{}</div>').format(
        _style(), spoken(), _summary(lines), table if shown else ""
    )


def _summary(lines: Sequence[Line]) -> Markup:
    differing = sum(line.differs for line in lines)
    said = [
        ngettext(
            "{differing} of {n} row differs.", "{differing} of {n} rows differ.", len(lines)
        ).format(differing=differing, n=len(lines)),
        _("Of all their words, {percent}% are in common.").format(
            percent=percent(together(line.words for line in lines))
        ),
        _(
            "That tells how far they are worded alike, not which is better. Case, commas and full "
            "stops are not compared."
        ),
    ]
    return Markup(
        '<p class="advice">{}</p><p class="two-key"><span class="{}">{}</span> '
        '<span class="{}">{}</span></p>'
    ).format(
        " ".join(said), _CLASSES[0], _("only on the left"), _CLASSES[1], _("only on the right")
    )


def percent(words: Likeness) -> int:
    """Return the share of words in common in percent: 100 only where it is all of them."""
    share = 100 * words.share
    return round(share) if share in (0, 100) else min(99, max(1, round(share)))


def _line(line: Line, names: tuple[str, str], language: str) -> Markup:
    cells = Markup("").join(
        Markup('<td lang="{}"><b class="who" lang="">{}</b>{}</td>').format(language, name, text)
        for name, text in zip(names, (_side(line, 0), _side(line, 1)), strict=True)
    )
    number = "" if line.pair.row is None else str(line.pair.row)
    return Markup(
        '<tr><th scope="row" class="number"><span class="who">{} </span>{}</th>{}'
        '<td class="share"><span class="who">{} </span>{}</td></tr>'
    ).format(
        _("Row") if number else "", number, cells, _("Words in common"),
        _("{percent}%").format(percent=percent(line.words)),
    )  # fmt: skip


def _side(line: Line, side: int) -> Markup:
    """Return one of the two texts; what only it has is marked, also for those who hear it."""
    text = (line.pair.left, line.pair.right)[side]
    if not text:
        return Markup('<span class="none" lang="{}">{}</span>').format(
            spoken(), _("not found here")
        )
    parts = []
    for piece in line.pieces:
        words = text[slice(*(piece.left, piece.right)[side])]
        if piece.shared or not words:
            parts.append(escape(words))
            continue
        parts.append(
            Markup(
                '<span class="{}"><span class="unseen" lang="{}">[{} </span>{}'
                '<span class="unseen">]</span></span>'
            ).format(_CLASSES[side], spoken(), _("only here:"), words)
        )
    return Markup("").join(parts)


@cache
def _style() -> Markup:
    return Markup((ROOT / "export" / "assets" / "two.css").read_text(encoding="utf-8"))
