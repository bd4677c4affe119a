"""The lexicon as HTML: concepts to choose from, and the entries of one, a column a language."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from compare import languages
from compare.export.html import css
from compare.framing.lexicon import (
    ALTERNATIVES,
    concept_label,
    concept_stake,
    implied,
    read_shades,
    shade_name,
)
from compare.framing.own_edit import ConceptSize, Listed, State
from compare.messages import N_, _, ngettext, spoken
from compare.model import OwnEntry
from compare.web.shell.mounted import component
from compare.web.shell.wording import language_label

ASSETS = Path(__file__).parent.parent / "assets"
# A search that finds more than this in a language was too wide.
MOST = 120
STATES: dict[State, str] = {
    "program": "",
    "added": N_("yours"),
    "changed": N_("changed"),
    "off": N_("switched off"),
}


def show_list(html: Markup, key: str) -> str | None:
    """Show a list; return the key of the entry or concept that the reader has just chosen."""
    picked: str | None = _component()(data={"html": str(html)}, key=key, on_pick_change=_nothing)[
        "pick"
    ]
    return picked


def _nothing() -> None:
    """A trigger needs a callback; what was picked is read where the list is shown."""


@cache
def _component() -> Any:
    style = (ASSETS / "lexicon.css").read_text(encoding="utf-8")
    return component(
        "parallax-lexicon",
        html='<div class="box"></div>',
        script=(ASSETS / "lexicon.js").read_text(encoding="utf-8"),
        style=css() + style,
    )


def concept_list(concepts: Sequence[ConceptSize], in_story: Collection[str] = ()) -> Markup:
    """Return the concepts with what is at stake in each, as buttons; first those of a story."""
    here = [concept for concept in concepts if concept.id in in_story]
    others = [concept for concept in concepts if concept.id not in in_story]
    if not here:
        return _page(_buttons(others))
    return _page(
        Markup("<h2>{}</h2>{}<h2>{}</h2>{}").format(
            _("In the story you compared"), _buttons(here), _("All others"), _buttons(others)
        )
    )


def _buttons(concepts: Sequence[ConceptSize]) -> Markup:
    buttons = Markup("").join(
        Markup(
            '<li><button type="button" data-pick="{}"><b>{}</b> <small>{}</small></button></li>'
        ).format(concept.id, concept.label, concept.stake)
        for concept in concepts
    )
    return Markup('<ul class="concepts">{}</ul>').format(buttons)


def entry_list(entries: Sequence[Listed], concept: str = "") -> Markup:
    """Return entries, a column a language, those of one shade and one reason together."""
    head = Markup("")
    if stake := concept and concept_stake(concept):
        head = Markup('<p class="stake">{}</p>').format(stake)
    columns = Markup("").join(
        _column(code, [one for one in entries if one.entry.language == code], bool(concept))
        for code in languages.CODES
    )
    return _page(head + Markup('<div class="columns">{}</div>').format(columns))


def _page(inside: Markup) -> Markup:
    return Markup('<div class="parallax lexicon" lang="{}">{}</div>').format(spoken(), inside)


def _column(code: str, entries: Sequence[Listed], of_one_concept: bool) -> Markup:
    groups: dict[tuple[str, str, str], list[Listed]] = {}
    for one in entries[:MOST]:
        entry = one.entry
        groups.setdefault((entry.concept, entry.shade, reason(entry)), []).append(one)
    shades = list(read_shades())
    ordered = sorted(
        groups.items(),
        key=lambda item: (item[0][0], shades.index(item[0][1]) if item[0][1] in shades else -1),
    )
    lists = Markup("").join(
        _group(key if not of_one_concept else ("", *key[1:]), found) for key, found in ordered
    )
    more = ""
    if len(entries) > MOST:
        more = Markup("<p>{}</p>").format(
            _("{number} more: search for a word, or choose a concept.").format(
                number=len(entries) - MOST
            )
        )
    return Markup("<section><h2>{} <small>{}</small></h2>{}{}</section>").format(
        language_label(code),
        counted(len(entries)),
        lists or Markup('<p class="none">{}</p>').format(_("None.")),
        more,
    )


def counted(number: int) -> str:
    """Return a number of entries in words."""
    return ngettext("{number} entry", "{number} entries", number).format(number=number)


def reason(entry: OwnEntry) -> str:
    """Return what an entry says of its word: its own reason, else the shade's."""
    if entry.off:
        return entry.implies
    if entry.implies:
        return implied(entry.implies, entry.shade)
    return implied("", entry.shade)


def _group(key: tuple[str, str, str], entries: Sequence[Listed]) -> Markup:
    concept, shade, implies = key
    label = Markup("<b>{}</b> ").format(concept_label(concept)) if concept else ""
    return Markup('<h3>{}<span class="shade">{}</span> {}</h3><ul class="entries">{}</ul>').format(
        label,
        shade_name(shade) or _("switched off"),
        implies,
        Markup("").join(map(_entry, entries)),
    )


def _entry(one: Listed) -> Markup:
    entry = one.entry
    glosses = ", ".join(gloss for code, gloss in entry.glosses.items() if code != entry.language)
    state = Markup("")
    if one.state != "program":
        state = Markup(' <span class="state">{}</span>').format(_(STATES[one.state]))
    return Markup(
        '<li class="{state}"><button type="button" data-pick="{key}">'
        '<b lang="{language}">{wording}</b>{mark} <small>{glosses}</small></button></li>'
    ).format(
        state=one.state,
        key=one.key,
        language=entry.language,
        wording=shown(entry.wording),
        mark=state,
        glosses=f"“{glosses}”" if glosses else "",
    )


def shown(wording: str) -> str:
    """Return a wording as it is shown: the forms that one word may have are set apart."""
    return wording.replace(ALTERNATIVES, " / ")
