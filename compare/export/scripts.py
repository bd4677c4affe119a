"""The scripts of a comparison, and what they say in the spoken language.

A script marks its messages as Python does: `_("…")` and `ngettext("{n} row", "{n} rows", n)`.
They are found in it by their form and handed over as JSON beside the comparison.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from compare.messages import SOURCE, catalogue, spoken

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = ("say.js", "find.js", "filters.js", "report.js")
_TEXT = r'("(?:[^"\\\n]|\\.)*")'
_ONE = re.compile(rf"(?<![\w.])_\(\s*{_TEXT}\s*,?\s*\)")
_MANY = re.compile(rf"(?<![\w.])ngettext\(\s*{_TEXT}\s*,\s*{_TEXT}\s*,")
# Numbers that between them take every plural form there is in CLDR for whole numbers.
_SAMPLES = (*range(201), 1_000_000)


@cache
def script_text() -> str:
    """Return the script of a comparison: it defines `enliven(element)`."""
    return joined(ASSETS / name for name in SCRIPTS)


def joined(files: Iterable[Path]) -> str:
    """Return several scripts as one."""
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def said_by_scripts() -> Markup:
    """Return what the script of a comparison says, for its page; nothing in English."""
    said = said_in(script_text(), spoken())
    if not said:
        return Markup("")
    # "<" as an escape of JSON: nothing in it can end the element.
    text = json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")
    return Markup('<script type="application/json" class="messages">{}</script>').format(
        Markup(text)
    )


@cache
def said_in(script: str, language: str) -> Mapping[str, Any]:
    """Return the messages of a script in a language: "one" by message, "many" by plural form.

    A plural form is a category of CLDR, as `Intl.PluralRules` names it. English is what the
    script is written in: it needs none.
    """
    if language == SOURCE:
        return {}
    from babel import Locale

    known, form_of = catalogue(language), Locale(language).plural_form
    samples = {form_of(number): number for number in reversed(_SAMPLES)}
    singles, plurals = messages_in(script)
    return {
        "language": language,
        "one": {message: known.gettext(message) for message in singles},
        "many": {
            one: {form: known.ngettext(one, many, n) for form, n in samples.items()}
            for one, many in plurals
        },
    }


def messages_in(script: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the messages of a script, and those of one and of many, each once."""
    singles = [json.loads(found[1]) for found in _ONE.finditer(script)]
    plurals = [(json.loads(found[1]), json.loads(found[2])) for found in _MANY.finditer(script)]
    return list(dict.fromkeys(singles)), list(dict.fromkeys(plurals))
