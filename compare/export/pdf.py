"""The report as a PDF to print: landscape A4, right in black and white, its text selectable."""

from __future__ import annotations

from typing import Any

from compare.export import say
from compare.export.legend import WORDS
from compare.export.looks import ENGINES, STATUSES
from compare.export.lookup import Lookup, look_up
from compare.export.pdf_rows import gone, printed_rows
from compare.export.pdf_tables import printed_tables
from compare.export.printing import ROOT, mark, typeset
from compare.export.review import NOTE, story_title, summary
from compare.messages import N_, _, ngettext, speaking, spoken
from compare.model import Article, FindingKind, Report, Status

TEMPLATE = ROOT / "export" / "assets" / "report.typ"
# Letters of the title that the foot of a page has room for beside its number.
RUNNING_TITLE = 120
HOW = N_(
    "Underlined words are what was found, and the sign behind them says how the versions differ; "
    "the lines under a row say why. Figures and wording are read from the original text, never "
    "from a translation."
)
ROUGH = N_(
    "Behind each translation stands who made it ({engines}). “Rough” means word for word: enough "
    "to follow, not to quote."
)
SURE = N_("Under a row’s number stands how sure it is that its sentences tell the same.")


def to_pdf(report: Report, language: str | None = None) -> bytes:
    """Return the report as the bytes of a PDF; what it says is in the language, or the spoken one.

    The same report gives the same bytes. What no font has, such as Chinese or emoji, shows
    as a box.
    """
    with speaking(language or spoken()):
        return typeset(TEMPLATE, _data(look_up(report)))


def _data(lookup: Lookup) -> dict[str, Any]:
    report = lookup.report
    name, language = story_title(report)
    rows = len(report.rows)
    return {
        "title": name,
        "language": spoken(),
        "pivot": report.pivot,
        "foot": _("Page {number} of {all}"),
        "running": f"Parallax · {_shortened(name)}",
        "name": {"text": name, "lang": language},
        "versions": [_version(article) for article in report.articles],
        "outlets": [_outlet(article) for article in report.articles],
        "sub": " · ".join(
            (
                ngettext("{n} row", "{n} rows", rows).format(n=rows),
                _("translated into: {language}").format(language=say.language_name(report.pivot)),
            )
        ),
        "summary": summary(report),
        "note": _(NOTE),
        "warnings": [{"text": warning, "lang": report.pivot} for warning in report.warnings],
        "tables": printed_tables(lookup),
        "side": _("The versions side by side"),
        "number": _("Row"),
        "absent": _("not found here"),
        "rows": printed_rows(lookup),
        "gone": gone(lookup),
        "gone-heading": _("About findings that are no longer marked"),
        "legend": _legend(),
    }


def _shortened(name: str) -> str:
    return name if len(name) <= RUNNING_TITLE else name[: RUNNING_TITLE - 1].rstrip() + "…"


def _version(article: Article) -> dict[str, str]:
    length = len(article.sentences)
    parts = (
        say.language_name(article.language),
        say.day(article.date),
        ngettext("{n} sentence", "{n} sentences", length).format(n=length),
    )
    about = ", ".join(part for part in parts if part)
    return {"name": article.outlet, "lang": article.language, "about": about}


def _outlet(article: Article) -> dict[str, str]:
    parts = (say.capital(say.language_name(article.language)), say.day(article.date))
    about = " · ".join(part for part in parts if part)
    return {"name": article.outlet, "lang": article.language, "about": about}


def _legend() -> dict[str, Any]:
    engines = ", ".join(_(name) for name in ENGINES.values())
    return {
        "heading": _("How to read the marks"),
        "looks": [
            {
                "icon": look.icon,
                "run": {"text": _(look.label), "mark": mark(_kind(status), status)},
                "meaning": _(look.meaning),
            }
            for status, look in STATUSES.items()
        ],
        "said": [_(HOW), _(WORDS), _(ROUGH).format(engines=engines), _(SURE)],
    }


def _kind(status: Status) -> FindingKind:
    return "framing" if status == "differs" else "figure"
