"""Translating by real, small Argos packages through the real loading path."""

from __future__ import annotations

import gc
import json
import shutil
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.translate import argos, argos_model, cache, loaded
from compare.translate.argos_model import BATCH_TOKENS, Model, ModelError, batch_size
from compare.translate.packages import install_file, remove

Make = Callable[..., Path]


def test_translates_each_line_in_its_place(package: Make) -> None:
    install_file(package())
    lines = ["Hola mundo", "la casa", "Maduro 32", "Hola " + "mundo " * 30, "  la   casa\t"]
    assert argos.translate(lines, "es", "en") == {
        "Hola mundo": "Hello world",
        "la casa": "the house",
        "Maduro 32": "Maduro 32",
        "Hola " + "mundo " * 30: "Hello" + " world" * 30,
        "  la   casa\t": "the house",
    }


def test_many_lines_in_one_call_keep_their_order(package: Make) -> None:
    install_file(package())
    lines = [f"Hola {number} " + "mundo " * (number % 17) for number in range(200)]
    found = argos.translate(lines, "es", "en")
    assert [found[line] for line in lines] == [
        line.replace("Hola", "Hello").replace("mundo", "world").strip() for line in lines
    ]


def test_goes_through_english_in_two_legs(package: Make) -> None:
    install_file(package("es", "en"))
    assert argos.translate(["Hola mundo"], "es", "ru") == {}
    install_file(package("en", "ru", {"Hello": "Привет", "world": "мир"}))
    assert argos.translate(["Hola mundo"], "es", "ru") == {"Hola mundo": "Привет мир"}


def test_a_direct_package_goes_before_two_legs(package: Make) -> None:
    for source, target, words in (
        ("es", "en", {"Hola": "Hello"}),
        ("en", "ru", {"Hello": "Привет"}),
        ("es", "ru", {"Hola": "Здравствуйте"}),
    ):
        install_file(package(source, target, words))
    assert argos.translate(["Hola"], "es", "ru") == {"Hola": "Здравствуйте"}


def test_a_target_prefix_is_given_and_taken_off(package: Make) -> None:
    install_file(package("es", "en", prefix="__en__"))
    assert argos.translate(["Hola mundo"], "es", "en") == {"Hola mundo": "Hello world"}


def test_the_older_kind_of_tokenizer_works_too(package: Make) -> None:
    install_file(package("es", "en", {"y": "and", "o": "or"}, bpe=True))
    found = argos.translate(["casa y 32 o María."], "es", "en")
    assert found == {"casa y 32 o María.": "casa and 32 or María."}


def test_nothing_installed_translates_nothing(argos_folder: Path) -> None:
    assert argos.translate(["Hola"], "es", "en") == {}
    assert not argos_folder.exists()


def test_no_lines_load_no_model(package: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    install_file(package())
    monkeypatch.setattr(loaded, "load", lambda folder: pytest.fail("loaded"))
    assert argos.translate([], "es", "en") == {}


def break_model(folder: Path) -> None:
    (folder / "model" / "model.bin").write_bytes(b"no model")


def blank_model(folder: Path) -> None:
    weights = folder / "model" / "model.bin"
    weights.write_bytes(bytes(weights.stat().st_size))


def break_tokenizer(folder: Path) -> None:
    (folder / "sentencepiece.model").write_bytes(b"no tokenizer")


def lose_tokenizer(folder: Path) -> None:
    (folder / "sentencepiece.model").unlink()


def lose_model(folder: Path) -> None:
    shutil.rmtree(folder / "model")


@pytest.mark.parametrize(
    "spoil", [break_model, blank_model, break_tokenizer, lose_tokenizer, lose_model]
)
def test_a_broken_package_is_passed_over(package: Make, spoil: Callable[[Path], None]) -> None:
    installed = install_file(package())
    spoil(installed.path)
    assert argos.translate(["Hola"], "es", "en") == {}


def test_an_older_sound_package_stands_in_for_a_broken_one(package: Make) -> None:
    sound = install_file(package())
    broken = sound.path.parent / "broken"
    shutil.copytree(sound.path, broken)
    about = json.loads((broken / "metadata.json").read_text())
    (broken / "metadata.json").write_text(json.dumps({**about, "package_version": "9.9"}))
    break_model(broken)
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}


def test_other_broken_folders_do_not_matter(package: Make, argos_folder: Path) -> None:
    install_file(package())
    (argos_folder / "empty").mkdir()
    (argos_folder / "spoilt").mkdir()
    (argos_folder / "spoilt" / "metadata.json").write_text("{")
    (argos_folder / "list").mkdir()
    (argos_folder / "list" / "metadata.json").write_text("[1]")
    (argos_folder / "file").write_text("x")
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}


def test_a_model_is_loaded_once_for_all_threads(
    package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_file(package())
    loads = count_loads(monkeypatch)
    lines = [f"Hola {number}" for number in range(16)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda line: argos.translate([line], "es", "en"), lines))
    assert found == [{line: line.replace("Hola", "Hello")} for line in lines]
    assert len(loads) == 1


def count_loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the list that every model loaded from now on is written down in."""
    loads: list[Path] = []
    load = loaded.load
    monkeypatch.setattr(loaded, "load", lambda folder: loads.append(folder) or load(folder))
    return loads


def test_what_was_translated_before_loads_no_model(
    package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_file(package("es", "en"))
    install_file(package("en", "ru", {"Hello": "Привет", "world": "мир"}))
    first = argos.translate(["Hola mundo", "la casa"], "es", "ru")
    loaded.free_unused(0.0, idle=-1e9)
    loads = count_loads(monkeypatch)
    assert argos.translate(["la casa", "Hola mundo"], "es", "ru") == first
    assert argos.translate(["Hola mundo"], "es", "en") == {"Hola mundo": "Hello world"}
    assert loads == []
    # A new sentence goes to the model by itself.
    assert argos.translate(["Hola", "la casa"], "es", "en") == {
        "Hola": "Hello",
        "la casa": "the house",
    }
    assert len(loads) == 1
    monkeypatch.setenv(cache.SETTING, "off")
    assert argos.translate(["Hola mundo"], "es", "ru") == {"Hola mundo": "Привет мир"}
    assert len(loads) == 2


def test_another_package_of_the_same_version_translates_anew(package: Make) -> None:
    install_file(package(version="1.0"))
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}
    install_file(package(words={"Hola": "Hi"}, version="1.0"))
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hi"}


def test_a_model_is_let_go_when_unused_and_loaded_again_when_needed(
    package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = install_file(package())
    loads = count_loads(monkeypatch)
    model = loaded.model_of(installed)
    assert model is not None
    used = loaded._entries[installed.path, installed.modified].used
    assert loaded.free_unused(used + loaded.IDLE - 1) >= 1
    assert loaded.model_of(installed) is model
    used = loaded._entries[installed.path, installed.modified].used
    gone = weakref.ref(model.translator)
    assert loaded.free_unused(used + loaded.IDLE) == 0
    # A reader in the middle of a translation keeps it.
    assert model.translate(["Hola"]) == ["Hello"]
    del model
    gc.collect()
    assert gone() is None
    assert loaded.model_of(installed) is not None
    assert loads == [installed.path] * 2


def test_a_new_package_takes_effect_at_once(package: Make) -> None:
    install_file(package())
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}
    install_file(package(words={"Hola": "Hi"}, version="1.1"))
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hi"}
    remove("es", "en")
    assert argos.translate(["Hola"], "es", "en") == {}


def test_a_line_that_the_model_fails_on_costs_the_others_nothing(
    package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_file(package())
    translate = Model.translate

    def fail_on_two(self: Model, lines: list[str]) -> list[str]:
        if "dos" in lines:
            raise ModelError("too long")
        return translate(self, lines)

    monkeypatch.setattr(Model, "translate", fail_on_two)
    assert argos.translate(["Hola", "dos", "mundo"], "es", "en") == {
        "Hola": "Hello",
        "mundo": "world",
    }


@pytest.mark.parametrize(
    ("lines", "length", "workers", "size"),
    [
        (40, 36, 2, 792),  # 1,584 with padding, one batch each
        (40, 36, 4, 396),
        (120, 36, 2, 1188),  # two each
        (1, 300, 2, 300),
        (0, 0, 2, 1),
    ],
)
def test_the_workers_share_the_lines(
    monkeypatch: pytest.MonkeyPatch, lines: int, length: int, workers: int, size: int
) -> None:
    monkeypatch.setattr(argos_model, "workers_here", lambda: workers)
    assert batch_size([length] * lines) == size


@given(st.lists(st.integers(1, 400), max_size=200))
def test_no_batch_is_larger_than_the_most_nor_smaller_than_a_line(lengths: list[int]) -> None:
    assert max([1, *lengths]) <= batch_size(lengths) <= max([BATCH_TOKENS, *lengths])
