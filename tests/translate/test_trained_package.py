"""A package trained for real: it installs, translates right, and is removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.translate import argos, loaded, translate_lines
from compare.translate.packages import install_file, installed, remove
from tests.translate.small_package import PAIRS, make_trained_package, sentence_pairs


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_trained_package(tmp_path_factory.mktemp("trained") / "es_en.argosmodel")


def test_it_installs_translates_right_and_is_removed(trained: Path) -> None:
    install_file(trained)
    [package] = installed("es", "en")
    assert package.licence == "CC0"
    found = translate_lines(["la policía famosa criticó el barco blanco ayer"], "es", "en")
    assert [(line.text, line.engine) for line in found] == [
        ("the famous police criticised the white ship yesterday", "argos")
    ]
    remove("es", "en")
    assert installed("es", "en") == []
    assert argos.translate(["la casa"], "es", "en") == {}


def test_sentences_that_it_never_saw(trained: Path) -> None:
    install_file(trained)
    seen = dict(sentence_pairs(PAIRS, seed=1))
    new = {es: en for es, en in sentence_pairs(300, seed=2) if es not in seen}
    assert len(new) > 200
    found = argos.translate(list(new), "es", "en")
    right = sum(found.get(es) == en for es, en in new.items())
    assert right >= 0.95 * len(new)


def test_names_out_of_its_vocabulary_come_through_where_they_belong(trained: Path) -> None:
    install_file(trained)
    new = {
        es.replace("Rubio", "Maduro"): en.replace("Rubio", "Maduro")
        for es, en in sentence_pairs(400, seed=3)
        if es.split().count("Rubio") == 1 and not {"Petro", "32", "Caracas"} & set(es.split())
    }
    assert len(new) > 15
    found = argos.translate(list(new), "es", "en")
    assert sum(found.get(es) == en for es, en in new.items()) >= 0.85 * len(new)
    assert all("Maduro" in text for text in found.values())


def test_one_call_for_many_lines_says_what_single_calls_say(
    trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_CACHE", "off")
    install_file(trained)
    lines = [spanish for spanish, _ in sentence_pairs(40, seed=7)]
    together = argos.translate(lines, "es", "en")
    single = {line: argos.translate([line], "es", "en")[line] for line in lines}
    assert together == single


def test_a_second_time_the_model_is_not_needed(trained: Path) -> None:
    package = install_file(trained)
    lines = [spanish for spanish, _ in sentence_pairs(20, seed=9)]
    first = translate_lines(lines, "es", "en")
    assert [line.engine for line in first] == ["argos"] * 20
    loaded.free_unused(0.0, idle=-1e9)
    # What it is known by stays as it was: the same size.
    weights = package.path / "model" / "model.bin"
    weights.write_bytes(bytes(weights.stat().st_size))
    assert translate_lines(lines, "es", "en") == first
    assert argos.translate(["la casa vio la casa"], "es", "en") == {}
