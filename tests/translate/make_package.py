"""Make a small, real Argos package that translates word by word, without training.

A Transformer of one layer whose weights are written down instead of learned: the upper
half of each vector says at which place a word stands, the lower half which word it is.
The decoder at place n attends to the encoder's place n and reads its word off there.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from compare import languages

# The most words of a vocabulary and the most places of a sentence.
HALF = 64
# Places that the search may try beyond that; all look like the last.
PLACES = 512


def make_package(
    path: Path,
    words: Mapping[str, str],
    source: str = "es",
    target: str = "en",
    version: str = "1.0",
    prefix: str = "",
    bpe: bool = False,
    sane: bool = True,
    **metadata: Any,
) -> Path:
    """Write a .argosmodel file that renders `words` and copies any other word.

    It also renders the canary sentences, word by word, unless it is not `sane`. With
    `bpe` it has the older kind of tokenizer, whose pieces are single letters here, but for
    the words of the canary sentences.
    """
    canary = canary_words(source, target) if sane else {}
    words = {**canary, **words}
    name = f"translate-{source}_{target}-{version.replace('.', '_')}"
    about = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": source,
        "to_code": target,
        "from_name": source,
        "to_name": target,
        "target_prefix": prefix,
        **metadata,
    }
    with TemporaryDirectory() as folder, zipfile.ZipFile(path, "w") as archive:
        _save_model(Path(folder), words, prefix, "" if bpe else "\u2581")
        for file in sorted(Path(folder).iterdir()):
            archive.write(file, f"{name}/model/{file.name}")
        pieces = [*words, *words.values(), *([prefix] if prefix else [])]
        if bpe:
            archive.writestr(f"{name}/bpe.model", _merges(canary))
        else:
            archive.writestr(f"{name}/sentencepiece.model", _sentencepiece(pieces))
        archive.writestr(f"{name}/metadata.json", json.dumps(about))
        archive.writestr(f"{name}/README.md", "# Test package\n\nLicense: CC0\n")
    return path


def canary_words(source: str, target: str) -> dict[str, str]:
    """Return what renders the canary sentences of one language by those of the other."""
    if source not in languages.CODES or target not in languages.CODES:
        return {}
    sentences, others = (
        languages.read_toml(code, "canary.toml")["sentences"] for code in (source, target)
    )
    return {
        word: other
        for sentence, rendered in zip(sentences, others, strict=True)
        for word, other in zip(sentence.split(), rendered.split(), strict=False)
        # A letter is a piece of every word to the older kind of tokenizer.
        if len(word) > 1
    }


def _merges(words: Mapping[str, str]) -> str:
    """Return the merges of a BPE tokenizer that keeps these words whole."""
    lines = ["#version: 0.2"]
    for word in words:
        pieces = [*word[:-1], f"{word[-1]}</w>"]
        lines += [f"{''.join(pieces[:at])} {pieces[at]}" for at in range(1, len(pieces))]
    return "\n".join(dict.fromkeys(lines)) + "\n"


def _sentencepiece(words: list[str]) -> bytes:
    from sentencepiece import SentencePieceTrainer

    model = BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(words),
        model_writer=model,
        model_type="word",
        vocab_size=HALF,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return model.getvalue()


def _save_model(folder: Path, words: Mapping[str, str], prefix: str, mark: str) -> None:
    from ctranslate2.specs import TransformerSpec

    special = ["<unk>", "<s>", "</s>"]
    sources = [*special, *(mark + word for word in words)]
    targets = [*special, *dict.fromkeys(mark + word for word in words.values())]
    targets += [prefix] if prefix else []
    spec = TransformerSpec.from_config((1, 1), num_heads=1)
    size = 2 * HALF
    read = np.zeros((len(targets), size), np.float32)
    for index, piece in enumerate(sources):
        word = words.get(piece.removeprefix(mark))
        read[targets.index(mark + word if word else piece), index] = 50
    for part, vocabulary in ((spec.encoder, sources), (spec.decoder, targets)):
        embeddings = part.embeddings[0] if isinstance(part.embeddings, list) else part.embeddings
        embeddings.weight = np.zeros((len(vocabulary), size), np.float32)
        part.scale_embeddings = False
        part.position_encodings.encodings = np.zeros((PLACES, size), np.float32)
        _norm(part.layer_norm, size)
        _norm(part.layer[0].self_attention.layer_norm, size)
        _norm(part.layer[0].ffn.layer_norm, size)
        for linear, shape in (
            (part.layer[0].self_attention.linear[0], (3 * size, size)),
            (part.layer[0].self_attention.linear[1], (size, size)),
            (part.layer[0].ffn.linear_0, (size, size)),
            (part.layer[0].ffn.linear_1, (size, size)),
        ):
            _fill(linear, np.zeros(shape, np.float32))
    for index in range(len(sources)):
        spec.encoder.embeddings[0].weight[index, index] = 8
    # Where a prefix is forced at place 0, place n reads the word before.
    shift = 1 if prefix else 0
    for place in range(PLACES):
        last = min(place, HALF - 1)
        spec.encoder.position_encodings.encodings[place, HALF + last] = 8
        spec.decoder.position_encodings.encodings[place, HALF + max(0, last - shift)] = 8
    place_only = np.diag(np.repeat(np.float32([0, 1]), HALF))
    word_only = np.diag(np.repeat(np.float32([1, 0]), HALF))
    attention = spec.decoder.layer[0].attention
    _norm(attention.layer_norm, size)
    # A place beyond the last word finds none of its own, and reads the end of the sentence:
    # a match of places scores 160, the end half of that from everywhere.
    end = sources.index("</s>")
    keys = place_only.copy()
    keys[end, end] = 1
    _fill(attention.linear[0], 20 * place_only)
    attention.linear[0].bias[end] = 113
    _fill(attention.linear[1], np.concatenate([keys, word_only]))
    _fill(attention.linear[2], 10 * np.eye(size, dtype=np.float32))
    _fill(spec.decoder.projection, read)
    spec.register_source_vocabulary(sources)
    spec.register_target_vocabulary(targets)
    spec.config.add_source_eos = True
    spec.validate()
    spec.save(str(folder))


def _norm(layer: Any, size: int) -> None:
    layer.gamma, layer.beta = np.ones(size, np.float32), np.zeros(size, np.float32)


def _fill(linear: Any, weight: Any) -> None:
    linear.weight = weight.astype(np.float32)
    linear.bias = np.zeros(len(weight), np.float32)
