"""Canary sentences: sound translations pass, what broken models say does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest

from compare import languages
from compare.translate.canary import is_sane

PAIRS = tuple(permutations(languages.CODES, 2))


def sentences(code: str) -> list[str]:
    found: list[str] = languages.read_toml(code, "canary.toml")["sentences"]
    return found


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_sound_translations_pass_and_one_slip_is_forgiven(source: str, target: str) -> None:
    sound = sentences(target)
    assert is_sane(lambda lines: sound, source, target)
    assert is_sane(lambda lines: [*sound[:-1], ""], source, target)
    assert not is_sane(lambda lines: [sound[0], "", ""], source, target)


# What models say that do not fit their tokenizer, or were loaded in the wrong type of weights.
BROKEN: tuple[tuple[str, Callable[[Sequence[str]], list[str]]], ...] = (
    ("nothing", lambda lines: [""] * len(lines)),
    ("the source", list),
    ("one word", lambda lines: ["the the the the the the the"] * len(lines)),
    ("a phrase", lambda lines: ["of the world and of the world " * 9] * len(lines)),
    ("one letter", lambda lines: ["."] * len(lines)),
    ("garbage", lambda lines: ["ﾃﾞ 中 의 ह 中 의 ह 中 의"] * len(lines)),
)


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize(("name", "say"), BROKEN, ids=[case[0] for case in BROKEN])
def test_what_broken_models_say_does_not_pass(
    source: str, target: str, name: str, say: Callable[[Sequence[str]], list[str]]
) -> None:
    assert not is_sane(say, source, target)


def test_a_language_without_sentences_has_only_to_be_run() -> None:
    assert is_sane(list, "fr", "de")
    with pytest.raises(RuntimeError):
        is_sane(broken, "fr", "de")


def broken(lines: Sequence[str]) -> list[str]:
    raise RuntimeError
