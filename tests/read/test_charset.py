import pytest

from compare.read.charset import decode

SPANISH = (
    "La operación empezó el sábado. ¿Cuántos murieron? «Más de ochenta», señaló el ministro; "
    "la niña y su compañía están a salvo, según el último comunicado de la Presidencia."
)
RUSSIAN = (
    "Операция началась в субботу. Сколько человек погибло? «Более восьмидесяти», — сообщил "
    "министр; девочка и её спутники в безопасности, говорится в последнем заявлении."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "utf-8"),
        (SPANISH, "utf-8-sig"),
        (SPANISH, "utf-16"),
        (SPANISH, "utf-16-le"),
        (SPANISH, "latin-1"),
        (SPANISH, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8-r"),
        (RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), "cp866"),
    ],
)
def test_decodes_what_the_three_languages_come_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_utf8_goes_before_a_declaration_that_is_out_of_date() -> None:
    assert decode(SPANISH.encode(), declared="windows-1252") == SPANISH


def test_a_declaration_goes_before_a_guess() -> None:
    assert decode("ñ".encode("cp1252"), declared="windows-1252") == "ñ"


def test_an_unknown_declaration_is_passed_over() -> None:
    assert decode(SPANISH.encode("cp1252"), declared="no-such-code") == SPANISH


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x00\x07", b"\xff\xfe\x00"])
def test_bytes_that_are_no_text_are_none(data: bytes) -> None:
    assert decode(data) is None
