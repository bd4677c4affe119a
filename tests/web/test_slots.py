"""Names of outlets out of names of files."""

from __future__ import annotations

import pytest

from compare.web.start.slots import outlet_from


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("caspian-wire_en.txt", "Caspian Wire"),
        ("La Tribuna del Sur.html", "La Tribuna del Sur"),
        ("Северный_вестник.ru.docx", "Северный вестник"),
        ("северный вестник.txt", "Северный Вестник"),
        ("es.txt", ""),
        (".txt", "Txt"),
        ("", ""),
        ("<b>x</b>.txt", "B X B"),
    ],
)
def test_a_file_names_its_outlet(name: str, outlet: str) -> None:
    assert outlet_from(name) == outlet


def test_a_long_name_is_cut() -> None:
    assert len(outlet_from("word " * 100 + ".txt")) <= 80
