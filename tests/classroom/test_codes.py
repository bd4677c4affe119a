from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.classroom.codes import (
    ALPHABET,
    BYTES,
    LETTERS,
    Code,
    digest,
    new_code,
    read_code,
    same,
    seal,
    unseal,
)

secrets_of_a_code = st.binary(min_size=BYTES, max_size=BYTES).map(Code)


@given(secrets_of_a_code)
def test_a_code_is_read_back_from_its_text(code: Code) -> None:
    assert len(code.text) == LETTERS
    assert set(code.text) <= set(ALPHABET)
    assert read_code(code.text) == code


@given(secrets_of_a_code)
def test_how_a_code_is_typed_does_not_matter(code: Code) -> None:
    typed = " " + "-".join(code.text.upper()[i : i + 5] for i in range(0, LETTERS, 5)) + "\n"
    assert read_code(typed) == code
    assert read_code(code.text.replace("0", "O").replace("1", "l")) == code


@given(st.text(max_size=200))
def test_any_text_is_a_code_or_none(text: str) -> None:
    found = read_code(text)
    assert found is None or read_code(found.text) == found


@pytest.mark.parametrize("text", ["", "0" * 25, "0" * 27, "z" * 26, "u" + "0" * 25, "0" * 10_000])
def test_what_is_no_code(text: str) -> None:
    assert read_code(text) is None


def test_codes_are_128_random_bits() -> None:
    codes = {new_code().secret for _ in range(200)}
    assert len(codes) == 200
    assert {len(secret) * 8 for secret in codes} == {128}
    # Every bit is now one and now the other.
    numbers = [int.from_bytes(secret, "big") for secret in codes]
    assert all(len({number >> bit & 1 for number in numbers}) == 2 for bit in range(128))


def test_a_code_does_not_show_itself() -> None:
    code = new_code()
    shown = f"{code} {code!r} {[code]} {vars} {ValueError(code)}"
    assert code.text not in shown
    assert code.secret.hex() not in shown
    assert repr(code.secret) not in shown


@given(secrets_of_a_code)
def test_each_purpose_has_a_digest_of_its_own(code: Code) -> None:
    digests = [digest(code, "teacher"), digest(code, "class"), digest(code, "pupil")]
    assert len(set(digests)) == 3
    assert {len(one) for one in digests} == {32}
    assert same(digests[0], digest(code, "teacher"))
    assert not same(digests[0], digests[1])


@given(secrets_of_a_code, secrets_of_a_code, secrets_of_a_code)
def test_only_the_teachers_code_reads_the_sealed_one(a: Code, teacher: Code, other: Code) -> None:
    assert unseal(seal(a, teacher), teacher) == a
    assert other == teacher or unseal(seal(a, teacher), other) != a
    assert seal(a, teacher) != a.secret
