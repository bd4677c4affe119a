"""TMX 1.4 files: translation units in, translation units out.

A unit is a mapping from language code to text. https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree  # nosec B405: for writing; defusedxml reads

from compare import limits
from compare.errors import InputError
from compare.messages import _

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Elements inside a segment that hold a tool's formatting codes instead of its text.
_CODES = {"bpt", "ept", "it", "ph", "ut"}
# What XML 1.0 cannot hold, even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_tmx(path: str | Path) -> list[dict[str, str]]:
    """Return the units of a TMX file, each from ISO 639-1 code to text.

    A code such as es-ES counts as es. Units with fewer than two languages are left
    out. Raises InputError, naming the file, for what is missing, too large or not TMX,
    and for XML that declares entities.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    name = Path(path).name
    try:
        content = Path(path).read_bytes()
    except OSError:
        raise InputError(
            _("The translation memory “{name}” cannot be opened: check where it lies.").format(
                name=name
            )
        ) from None
    if len(content) > limits.MAX_MEMORY_BYTES:
        raise InputError(
            _(
                "The translation memory “{name}” is larger than {size} MB: "
                "split it into smaller files."
            ).format(name=name, size=limits.MAX_MEMORY_BYTES // 1_000_000)
        )
    try:
        root = fromstring(content)
    except DefusedXmlException:
        raise InputError(
            _(
                "The translation memory “{name}” declares XML entities, which can do harm: "
                "export it again as plain TMX."
            ).format(name=name)
        ) from None
    except (ElementTree.ParseError, ValueError, LookupError):
        root = None
    try:
        if root is not None and _local(root.tag) == "tmx":
            units = [_unit(unit) for unit in root.iter() if _local(unit.tag) == "tu"]
            return [unit for unit in units if len(unit) > 1]
    except RecursionError:
        # Marks nested a thousand deep are an attack, not a segment.
        pass
    raise InputError(
        _(
            "The translation memory “{name}” is not a readable TMX file: export it again as TMX."
        ).format(name=name)
    )


def _unit(element: Any) -> dict[str, str]:
    unit: dict[str, str] = {}
    for variant in element:
        language = variant.get(_LANGUAGE) or variant.get("lang") or ""
        segment = next((child for child in variant if _local(child.tag) == "seg"), None)
        if segment is not None and (text := _text(segment).strip()):
            unit.setdefault(re.split("[-_]", language.lower())[0], text)
    return unit


def _local(tag: object) -> str:
    """Return a tag without its namespace; comments have no name."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    """Return the text of a segment without the codes of its tool."""
    parts = [element.text or ""]
    for child in element:
        if _local(child.tag) and _local(child.tag) not in _CODES:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def tmx_bytes(units: Iterable[Mapping[str, str]], source: str = "*all*") -> bytes:
    """Return a TMX 1.4 file (UTF-8) of these units; `source` is the language of origin.

    Characters that XML cannot hold are left out, as are units of one language.
    """
    root = ElementTree.Element("tmx", version="1.4")
    ElementTree.SubElement(
        root,
        "header",
        {
            "creationtool": "Parallax",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "parallax",
            "adminlang": "en",
            "srclang": source,
            "datatype": "plaintext",
        },
    )
    body = ElementTree.SubElement(root, "body")
    for unit in units:
        filled = {language: text for language, text in unit.items() if text.strip()}
        if len(filled) < 2:
            continue
        element = ElementTree.SubElement(body, "tu")
        for language, text in filled.items():
            variant = ElementTree.SubElement(element, "tuv", {"xml:lang": language})
            ElementTree.SubElement(variant, "seg").text = _NOT_XML.sub("", text)
    ElementTree.indent(root, " ")
    out = BytesIO()
    ElementTree.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue() + b"\n"


def write_tmx(units: Iterable[Mapping[str, str]], path: str | Path) -> None:
    """Write a TMX 1.4 file of these units; OSError where the path cannot be written."""
    Path(path).write_bytes(tmx_bytes(units))
