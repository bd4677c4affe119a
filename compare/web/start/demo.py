"""What the program does, in one look: three sentences of a story with their marks."""

from __future__ import annotations

from markupsafe import Markup

from compare.export.lookup import look_up
from compare.export.rows import rows_table
from compare.messages import N_, _, spoken
from compare.model import Article, Finding, FindingKind, Mention, Report, Row, Sentence, Status

_VERSIONS = (
    (
        "en",
        "A London wire",
        "US forces captured the president; 23 soldiers were killed.",
        N_("US forces captured the president; 23 soldiers were killed."),
    ),
    (
        "es",
        "Un diario de Madrid",
        "Tropas de EE. UU. secuestraron al presidente; murieron veintitrés militares.",
        N_("US troops kidnapped the president; twenty-three soldiers died."),
    ),
    (
        "ru",
        "Газета в Риге",
        "При захвате президента погибли 26 военных.",
        N_("26 soldiers were killed when the president was seized."),
    ),
)
# The shades are those of the tables of wording.
_SHADES = {"captured": "legal", "secuestraron": "hostile", "захвате": "neutral"}
_FIGURES = {"23": 23, "veintitrés": 23, "26": 26}


def demo() -> Markup:
    """Return the three sentences side by side, as the comparison shows them.

    They are translated into the spoken language, as they would be for its reader.
    """
    articles = tuple(
        Article(
            code,
            outlet,
            code,
            "",
            text,
            None,
            (
                Sentence(
                    0,
                    text,
                    0,
                    len(text),
                    translation=text if code == spoken() else _(translation),
                    engine="original" if code == spoken() else "memory",
                ),
            ),
        )
        for code, outlet, text, translation in _VERSIONS
    )
    findings = (
        _finding(
            0, "conflict", _("soldiers killed"), _("The versions say 23, 23 and 26."), _FIGURES
        ),
        _finding(1, "differs", _("detention"), _("One act, three words."), _SHADES),
    )
    rows = (Row(0, {article.id: (0,) for article in articles}, 0.9),)
    table = rows_table(look_up(Report(spoken(), articles, rows, findings)))
    return Markup(
        '<div class="parallax demo" lang="{}" data-kind="all" data-view="both">{}'
        '<div class="note" popover="manual" role="tooltip"></div></div>'
    ).format(spoken(), table)


def _finding(
    id: int, status: Status, about: str, why: str, words: dict[str, int] | dict[str, str]
) -> Finding:
    mentions = []
    for code, _outlet, text, _translation in _VERSIONS:
        for word, said in words.items():
            start = text.find(word)
            if start >= 0:
                shade = said if isinstance(said, str) else None
                mentions.append(Mention(code, 0, start, start + len(word), word, shade=shade))
    kind: FindingKind = "figure" if status == "conflict" else "framing"
    return Finding(id, kind, status, why, tuple(mentions), 0, about)
