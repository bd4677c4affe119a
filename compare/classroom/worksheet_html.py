"""The worksheet and the key as a web page in one file: no script, no address, right in print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

STYLE = Path(__file__).parent / "assets" / "worksheet.css"
NOTHING = Markup("")


def page(data: Mapping[str, Any]) -> str:
    """Return the page of what `compare.classroom.worksheet.sheet` returns; all text is escaped."""
    parts = [
        _fill_in(data["fill-in"]),
        Markup("<h1{}>{}</h1>").format(_lang(data["name"]), data["name"]["text"]),
        Markup('<p class="about">{}</p>').format(
            " · ".join(part for part in (data["kind"], data["about"]) if part)
        ),
        _join(
            Markup("<p{}>{}</p>").format(_lang(data["name"]), said) for said in data["introduction"]
        ),
        Markup('<p class="note">{}</p>').format(data["note"]),
        _outlets(data),
        _versions(data),
        Markup("<h2>{}</h2>{}").format(
            data["tasks-heading"], _join(_task(task, data["pivot"]) for task in data["tasks"])
        ),
        _organizer(data["organizer"]),
    ]
    return str(
        Markup(
            '<!DOCTYPE html>\n<html lang="{}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>{}</title><style>{}</style></head><body><main>{}</main></body></html>\n"
        ).format(
            data["language"],
            data["title"],
            Markup(STYLE.read_text(encoding="utf-8")),
            _join(parts),
        )
    )


def _join(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)


def _lang(one: Mapping[str, Any]) -> Markup:
    """Return the attribute that says what language a text is in, where it is known."""
    return Markup(' lang="{}"').format(one["lang"]) if one["lang"] else NOTHING


def _fill_in(names: Iterable[str]) -> Markup:
    fields = _join(Markup("<span>{}</span>").format(name) for name in names)
    return Markup('<p class="fill-in">{}</p>').format(fields) if fields else NOTHING


def _outlets(data: Mapping[str, Any]) -> Markup:
    if not data["outlets"]:
        return NOTHING
    items = _join(
        Markup("<li><b>{}</b> <b{}>{}</b> ({}) <span{}>{}</span></li>").format(
            one["letter"], _lang(one), one["name"], one["about"], _lang(one), one["headline"]
        )
        for one in data["outlets"]
    )
    return Markup("<h2>{}</h2><ul>{}</ul>").format(data["outlets-heading"], items)


def _versions(data: Mapping[str, Any]) -> Markup:
    if not data["versions"]:
        return NOTHING
    versions = _join(
        Markup("<section><h3><span{}>{}</span> <small>{}</small></h3>{}</section>").format(
            _lang(one),
            one["name"],
            one["about"],
            _join(_line(line, data["pivot"]) for line in one["lines"]),
        )
        for one in data["versions"]
    )
    return Markup('<h2>{}</h2><div class="versions">{}</div>').format(
        data["texts-heading"], versions
    )


def _line(line: Mapping[str, Any], pivot: str) -> Markup:
    kind = " ".join(name for name in ("title", "new") if line[name])
    return Markup('<div class="line {}"><b>{}</b><div><p{}>{}</p>{}</div></div>').format(
        kind, line["number"], _lang(line), line["text"], _translation(line, pivot)
    )


def _translation(one: Mapping[str, Any], pivot: str) -> Markup:
    if one["translation"] is None:
        return NOTHING
    return Markup('<p class="translation" lang="{}">{}</p>').format(pivot, one["translation"])


def _task(task: Mapping[str, Any], pivot: str) -> Markup:
    if "points" in task:
        inside = _join(_point(point, pivot) for point in task["points"])
        inside = inside or Markup("<p>{}</p>").format(task["nothing"])
    elif task["header"]:
        inside = _table(task["header"], task["lines"])
    else:
        inside = _join(_item(item, pivot) for item in task["items"])
        inside = inside or Markup('<p class="rule"></p>') * task["lines"]
    among = Markup("<p>{}</p>").format(task["among"]) if task.get("among") else NOTHING
    return Markup("<section><h3>{}</h3><p>{}</p>{}{}</section>").format(
        task["title"], task["asks"], among, inside
    )


def _table(header: list[str], lines: int) -> Markup:
    heads = _join(Markup('<th scope="col">{}</th>').format(name) for name in header)
    line = Markup("<tr>{}</tr>").format(Markup("<td></td>") * len(header))
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        heads, line * lines
    )


def _item(item: Mapping[str, Any], pivot: str) -> Markup:
    if item["boxes"]:
        boxes = _join(
            Markup('<span class="box"{}>{}</span>').format(_lang(box), box["text"])
            for box in item["boxes"]
        )
        answer = Markup('<p class="boxes">{}</p>').format(boxes)
    else:
        answer = Markup('<p>→ <span class="blank"></span></p>')
    place = Markup("<b>{}</b> ").format(item["place"]) if item["place"] else NOTHING
    focus = Markup("<u>{}</u>").format(item["focus"]) if item["focus"] else NOTHING
    return Markup('<div class="item{}"><p>{}<span{}>{}{}{}</span></p>{}{}</div>').format(
        " starts" if item["starts"] else "",
        place,
        _lang(item),
        item["before"],
        focus,
        item["after"],
        _translation(item, pivot),
        answer,
    )


def _point(point: Mapping[str, Any], pivot: str) -> Markup:
    asked = point["asked"]
    parts = []
    if asked:
        parts.append(
            Markup("<p><b>{}</b> <span{}>{}</span> → <b>{}</b></p>").format(
                asked["place"], _lang(asked), asked["text"], asked["chosen"]
            )
        )
    if point["places"]:
        places = _join(
            Markup("<li><b>{}</b>: <span{}>{}</span></li>").format(
                place["line"], _lang(place), place["words"]
            )
            for place in point["places"]
        )
        parts.append(Markup('<ul class="places">{}</ul>').format(places))
    parts.append(Markup('<p lang="{}">{}</p>').format(pivot, point["why"]))
    parts += [Markup("<p>{}</p>").format(said) for said in point["extra"]]
    return Markup('<div class="item">{}</div>').format(_join(parts))


def _organizer(organizer: Mapping[str, Any] | None) -> Markup:
    if organizer is None:
        return NOTHING
    columns = organizer["columns"]
    heads = _join(Markup('<th scope="col">{}</th>').format(name) for name in columns)
    lines = _join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            name, Markup("<td></td>") * len(columns)
        )
        for name in organizer["rows"]
    )
    return Markup(
        '<h2 class="own-page">{}</h2><table class="organizer"><thead><tr><td></td>{}</tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(organizer["heading"], heads, lines)
