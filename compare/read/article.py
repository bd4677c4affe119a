"""From the text of a page to a clean article."""

from __future__ import annotations

from compare import languages, limits
from compare.errors import InputError
from compare.messages import _
from compare.model import Article
from compare.read.dates import first_day, take_stamps
from compare.read.language import alphabet_share, detect_language
from compare.read.plain import clean, paragraphs
from compare.read.scraps import drop_scraps
from compare.read.source import Source
from compare.read.title import find_title, title_once
from compare.spoken import language_name


def read_article(
    source: Source | str,
    *,
    id: str,
    outlet: str,
    language: str | None = None,
    date: str | None = None,
) -> Article:
    """Return the article that a page holds, cleaned, with its title, day and language.

    `language` (a code) and `date` (ISO 8601), where given, overrule what is found.
    A text that is clean already, its paragraphs set apart by empty lines, stays as it is.
    Raises InputError where there is no article in a language that can be compared.
    """
    if isinstance(source, str):
        source = Source(source)
    outlet = one_line(outlet)
    if len(source.text.encode("utf-8", "replace")) > limits.MAX_TEXT_BYTES:
        raise InputError(
            _("“{name}” has more than {size} MB of text: give the article alone.").format(
                name=outlet, size=limits.MAX_TEXT_BYTES // 1_000_000
            )
        )
    lines, stamps = take_stamps(paragraphs(clean(source.text)))
    title = clean(source.title or "").replace("\n", " ")
    lines = title_once(drop_scraps(title_once(lines, title)), title)
    text = "\n\n".join(lines)
    if sum(map(str.isalpha, text)) < limits.MIN_LETTERS:
        raise InputError(
            _("“{name}” has almost no text: give the whole article.").format(name=outlet)
        )
    code = _language(text, outlet, language)
    return Article(
        id=id,
        outlet=outlet,
        language=code,
        title=find_title(lines),
        text=text,
        date=date or source.date or first_day(stamps, code),
    )


def one_line(name: str) -> str:
    """Return a name as it is shown: on one line, nothing unseen in it, not too long."""
    told = " ".join(clean(name).split())
    most = limits.MAX_OUTLET_LETTERS
    return told if len(told) <= most else f"{told[: most - 1].rstrip()}…"


def _language(text: str, outlet: str, chosen: str | None) -> str:
    """Return the chosen language where there is one, the detected one otherwise."""
    if chosen is None:
        try:
            return detect_language(text)
        except InputError as error:
            # Translators: {problem} is a whole sentence.
            raise InputError(_("“{name}”: {problem}").format(name=outlet, problem=error)) from None
    if chosen not in languages.CODES:
        codes = ", ".join(languages.CODES)
        raise InputError(
            _("“{name}”: choose its language from {codes}.").format(name=outlet, codes=codes)
        )
    if alphabet_share(text, chosen) < 0.1:
        raise InputError(
            # Translators: {language} is "español", "русский".
            _(
                "“{name}” is marked as {language} but is written in another alphabet: "
                "choose its language again."
            ).format(name=outlet, language=language_name(chosen))
        )
    return chosen
