"""The plain sentences that say what a group of figures shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from compare import languages
from compare.figures.designations import Designation
from compare.figures.likeness import Group
from compare.figures.sums import Sum
from compare.figures.vocabulary import facts
from compare.messages import N_, _
from compare.model import Article, Figure, Qualifier, Status
from compare.spoken import decimal, joined_by_and, joined_by_or

# How a reserve is said of the figure that it goes with.
RESERVES: dict[Qualifier, str] = {
    "about": N_("about {figure}"),
    "at_least": N_("at least {figure}"),
    "more_than": N_("more than {figure}"),
    "at_most": N_("at most {figure}"),
    "less_than": N_("less than {figure}"),
}
# Closing words for each status, after what each outlet says.
VERDICTS: dict[Status, str] = {
    "conflict": N_("these do not fit together"),
    "scale_suspect": N_("the digits are alike: a slip of a factor or of two digits is likely"),
    "inside_range": N_("one gives a range and the other falls within it"),
    "qualifier": N_("they fit together, but one says it with a reserve such as “at least”"),
    "rounding": N_("the same, more or less rounded"),
    "agrees": N_("they agree"),
}
# Said of a conflict in which each figure leaves room for the other.
TWO_BOUNDS = N_("neither rules the other out, but these are two claims")


def about(group: Group, pivot: str) -> str:
    """Return what the figures count or name, in the pivot language."""
    names = languages.read_toml(pivot, "figure_names.toml")
    figures = [place.figure for place in group]
    role = next((figure.role for figure in figures if figure.role), None)
    units = {figure.unit for figure in figures if figure.kind == "count" and figure.unit}
    # Soldiers here and civilians there are people, all told.
    unit = "person" if len(units) > 1 and units & facts()["people"] else next(iter(units), None)
    if role in names["dimensions"]:
        return str(names["dimensions"][role])
    if unit or role:
        noun = names["nouns"].get(unit, unit) if unit else ""
        feminine = unit in names.get("feminine", ())
        deeds = names["deeds"] | (names["feminine_deeds"] if feminine else {})
        deed = deeds.get(role, role) if role else ""
        if role and all(figure.kind == "money" for figure in figures):
            deed = names["costs"].get(role, deed)
        said = names["join"].format(noun=noun, deed=deed) if noun and deed else noun or deed
        return f"{said} ({whose})" if (whose := origins(figures, pivot)) else said
    figure = figures[0]
    name: str = names["kinds"][figure.kind]
    if figure.kind == "money" and figure.unit:
        return f"{name}, {figure.unit}"
    return name


def origins(figures: Sequence[Figure], pivot: str) -> str:
    """Return the names of the countries that the counted are of, "" where the versions vary."""
    told = {figure.origins for figure in figures if figure.origins}
    if len(told) != 1:
        return ""
    from babel import Locale

    territories = Locale(pivot).territories
    return ", ".join(str(territories[code]) for code in next(iter(told)))


def why(group: Group, status: Status, articles: Sequence[Article], pivot: str) -> str:
    """Return one plain sentence for the reader: who says what, and how it fits."""
    outlets = {article.id: article.outlet for article in articles}
    topic = about(group, pivot)
    topic = topic[:1].upper() + topic[1:]
    if status == "only_here":
        place = group[0]
        return _("{about}: only {outlet} gives a figure here, {figure}.").format(
            about=topic, outlet=outlets[place.article], figure=quoted(place.figure)
        )
    said: dict[str, list[str]] = {}
    for place in group:
        words = said.setdefault(outlets[place.article], [])
        if quoted(place.figure) not in words:
            words.append(quoted(place.figure))
    parts = [f"{outlet} {joined_by_and(words)}" for outlet, words in said.items()]
    told = TWO_BOUNDS if status == "conflict" and only_bounds(group) else VERDICTS[status]
    verdict = f"{topic}: {', '.join(parts)}; {_(told)}."
    return " ".join([verdict, *unclear(group, status)])


def only_bounds(group: Group) -> bool:
    """Return whether all figures of a group are bounds on one side, which leave room for more."""
    sides = [{"at_least", "more_than"}, {"at_most", "less_than"}]
    return any(all(place.figure.qualifier in side for place in group) for side in sides)


def unclear(group: Group, status: Status) -> list[str]:
    """Return a sentence for each figure that can be read in more than one way, or in none."""
    if status == "agrees":
        return []
    impossible = dict.fromkeys(p.figure.text for p in group if is_no_day(p.figure))
    figures = {place.figure.text: place.figure for place in group if place.figure.readings}
    return [_("No calendar has the day “{text}”.").format(text=text) for text in impossible] + [
        _("“{text}” may stand for {numbers}.").format(
            text=text, numbers=joined_by_or([*map(decimal, numbers)])
        )
        for text, figure in figures.items()
        if (numbers := [v for v in (figure.value, *figure.readings) if isinstance(v, float | int)])
    ]


def why_designations(designations: Sequence[Designation], articles: Sequence[Article]) -> str:
    """Return one plain sentence: how each outlet writes the number in a name."""
    said: dict[str, list[str]] = {}
    for article in articles:
        own = [
            designation.text for designation in designations if designation.article == article.id
        ]
        if own:
            said[article.outlet] = [_("“{text}”").format(text=text) for text in dict.fromkeys(own)]
    parts = ", ".join(f"{outlet} {joined_by_and(texts)}" for outlet, texts in said.items())
    return _("The versions write the number in a name differently: {parts}.").format(parts=parts)


def is_no_day(figure: Figure) -> bool:
    """Return whether a date is given that no month has, such as 32 September."""
    if figure.kind != "date" or not isinstance(figure.value, str):
        return False
    if figure.value.startswith("---"):
        # The 5th of a month that is not named.
        return False
    # The 29th of February is a day of some years: 2000 stands for any.
    whole = f"2000{figure.value[1:]}" if figure.value.startswith("--") else figure.value
    if whole.count("-") < 2:
        return False
    try:
        date.fromisoformat(whole)
    except ValueError:
        return True
    return False


def why_sum(found: Sum, articles: Sequence[Article], pivot: str) -> str:
    """Return one plain sentence: whose parts make whose total."""
    outlets = {article.id: article.outlet for article in articles}
    topic = about(list(found.total), pivot)
    parts = []
    for article, addends, result in found.equations:
        equation = f"{' + '.join(map(decimal, addends))} = {decimal(result)}"
        own = {place.article for place in found.total if place.figure.value == result}
        if article in own:
            told = _("{outlet}: {equation}, its own total")
        else:
            told = _("{outlet}: {equation}, the total of {others}")
        others = joined_by_and([name for id, name in outlets.items() if id in own])
        parts.append(told.format(outlet=outlets[article], equation=equation, others=others))
    return _("{about} add up: {parts}.").format(
        about=topic[:1].upper() + topic[1:], parts="; ".join(parts)
    )


def quoted(figure: Figure) -> str:
    """Return the figure in its own words with its reserve before it: at least “80”."""
    return with_reserve(_("“{text}”").format(text=figure.text), figure.qualifier)


def with_reserve(figure: str, qualifier: Qualifier) -> str:
    """Return what is said of a figure with its reserve, if any: at least 80."""
    return _(RESERVES[qualifier]).format(figure=figure) if qualifier in RESERVES else figure
