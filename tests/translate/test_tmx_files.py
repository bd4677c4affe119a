"""TMX in, TMX out, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import limits
from compare.errors import InputError
from compare.translate.tmx import read_tmx, tmx_bytes, write_tmx

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
TMX_HEADER = '<header creationtool="x" segtype="sentence" srclang="en" datatype="plaintext"/>'


def tmx(body: str, head: str = HEAD) -> bytes:
    text = f'{head}<tmx version="1.4">{TMX_HEADER}<body>{body}</body></tmx>'
    return text.encode()


def unit(**segments: str) -> str:
    inside = "".join(
        f'<tuv xml:lang="{code.replace("_", "-")}"><seg>{text}</seg></tuv>'
        for code, text in segments.items()
    )
    return f"<tu>{inside}</tu>"


GOLDEN = (
    ("two languages", unit(en="Hello", es="Hola"), [{"en": "Hello", "es": "Hola"}]),
    ("regions", unit(en_GB="Hello", es_ES="Hola"), [{"en": "Hello", "es": "Hola"}]),
    ("capitals", unit(EN_us="Hello", RU="Привет"), [{"en": "Hello", "ru": "Привет"}]),
    (
        "three languages",
        unit(en="Hello", es="Hola", ru="Привет"),
        [{"en": "Hello", "es": "Hola", "ru": "Привет"}],
    ),
    ("one language", unit(en="Hello"), []),
    ("an empty segment", unit(en="Hello", es=" "), []),
    (
        "old lang attribute",
        '<tu><tuv lang="en"><seg>Hello</seg></tuv><tuv lang="es"><seg>Hola</seg></tuv></tu>',
        [{"en": "Hello", "es": "Hola"}],
    ),
    (
        "codes of a tool",
        unit(en="A <bpt i='1'>&lt;b&gt;</bpt><hi>bold</hi><ept i='1'>x</ept> word", es="B"),
        [{"en": "A bold word", "es": "B"}],
    ),
    ("a comment", unit(en="Hel<!-- no -->lo", es="Hola"), [{"en": "Hello", "es": "Hola"}]),
    ("escapes", unit(en="A &amp; B", es="A y B"), [{"en": "A & B", "es": "A y B"}]),
)


@pytest.mark.parametrize(("name", "body", "units"), GOLDEN, ids=[case[0] for case in GOLDEN])
def test_reads(tmp_path: Path, name: str, body: str, units: list[dict[str, str]]) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(tmx(body))
    assert read_tmx(path) == units


def test_reads_utf_16_and_a_doctype(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    path.write_bytes(tmx(unit(en="Hello", ru="Привет"), head).decode().encode("utf-16"))
    assert read_tmx(path) == [{"en": "Hello", "ru": "Привет"}]


BILLION = (
    '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>&b;</seg></tuv></tu></body></tmx>'
)
OUTSIDE = (
    '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    '<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>&a;</seg></tuv></tu></body></tmx>'
)
BROKEN = (
    ("entities", BILLION.encode(), "declares XML entities"),
    ("a file from outside", OUTSIDE.encode(), "declares XML entities"),
    ("cut", tmx(unit(en="Hello", es="Hola"))[:-20], "not a readable TMX file"),
    ("empty", b"", "not a readable TMX file"),
    ("another XML", b"<html><body/></html>", "not a readable TMX file"),
    ("no XML", b"\x00\x01\x02 not xml", "not a readable TMX file"),
    ("another encoding", tmx("", '<?xml version="1.0" encoding="klingon"?>'), "not a readable"),
    ("too deep", tmx(unit(en="<hi>" * 100_000 + "</hi>" * 100_000, es="x")), "not a readable"),
)


@pytest.mark.parametrize(("name", "content", "said"), BROKEN, ids=[case[0] for case in BROKEN])
def test_refuses_with_one_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said) as caught:
        read_tmx(path)
    message = str(caught.value)
    assert "memory.tmx" in message
    assert str(tmp_path) not in message
    assert "\n" not in message


def test_refuses_what_is_missing_or_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match=r"“none\.tmx” cannot be opened"):
        read_tmx(tmp_path / "none.tmx")
    path = tmp_path / "memory.tmx"
    path.write_bytes(tmx(unit(en="Hello", es="Hola")))
    monkeypatch.setattr(limits, "MAX_MEMORY_BYTES", 10)
    with pytest.raises(InputError, match="larger than"):
        read_tmx(path)


def test_writes_what_it_reads(tmp_path: Path) -> None:
    units = [
        {"en": 'A < B & "C"', "es": "¿A?", "ru": "«Ё»"},
        {"en": "=1+1", "ru": "<seg>"},
        {"en": "alone"},
        {"en": "empty", "es": " "},
    ]
    write_tmx(units, tmp_path / "out.tmx")
    assert read_tmx(tmp_path / "out.tmx") == units[:2]
    head = (tmp_path / "out.tmx").read_text(encoding="utf-8")
    assert 'tmx version="1.4"' in head
    assert 'srclang="*all*"' in head


@given(st.lists(st.dictionaries(st.sampled_from(["en", "es", "ru"]), st.text(), max_size=3)))
def test_any_text_comes_back(units: list[dict[str, str]]) -> None:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".tmx") as file:
        file.write(tmx_bytes(units))
        file.flush()
        read = read_tmx(file.name)
    filled = [{k: v for k, v in unit.items() if v.strip()} for unit in units]
    assert len(read) <= len([unit for unit in filled if len(unit) > 1])
    plain = [
        unit
        for unit in filled
        if len(unit) > 1 and all(v.isprintable() and v == v.strip() for v in unit.values())
    ]
    assert [unit for unit in read if unit in plain] == plain
