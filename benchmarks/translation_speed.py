"""Argos' own way of calling a model beside ours, on a model of Argos' size that it makes.

    python benchmarks/translation_speed.py [--runs 3] [--weights float32|int8] [--sweep]

The model has 6 + 6 layers of 512 and 32,000 pieces, as Argos packages have: es→en 1.9 with
weights in 32 bits (285 MB to download), en→es 1.0 in 8 (88 MB). The weights are random, so
it never ends a sentence, and both sides stop at as many pieces as a sentence has on
average. 120 sentences of the sample stories, in their paragraphs. Each side runs in turn,
in a process of its own; the figure is the ratio of the medians, of the clock and of the
processors' time, which a busy machine changes less. Then a story's first and second
translation (the second from the cache), and the memory that the model takes and gives
back. `--sweep` tries batches and threads.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SENTENCES = 120
LAYERS, SIZE, HEADS, INNER, PIECES = 6, 512, 8, 2048, 32_000
# As argostranslate.settings has them.
ARGOS_BATCH_TOKENS, ARGOS_BEAMS = 32, 4


def paragraphs() -> list[list[str]]:
    """Return 120 sentences of the sample stories by paragraph."""
    from compare.sentences import split_text

    found: list[list[str]] = []
    left = SENTENCES
    for code in ("es", "ru", "en"):
        for path in sorted((ROOT / "samples").glob(f"*/{code}.txt")):
            for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
                cut = [paragraph[start:end] for start, end in split_text(paragraph, code)][:left]
                left -= len(cut)
                found += [cut] if cut else []
    assert left == 0, f"the samples hold {left} sentences too few"
    return found


def make_package(folder: Path, texts: list[str], weights: str) -> Path:
    """Write an installed package of Argos' size with random weights."""
    from ctranslate2.specs import TransformerSpec
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    package = folder / "translate-es_en-1_0"
    (package / "model").mkdir(parents=True)
    written = BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=written,
        vocab_size=PIECES,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    (package / "sentencepiece.model").write_bytes(written.getvalue())
    processor = SentencePieceProcessor(model_proto=written.getvalue())
    pieces = [processor.id_to_piece(index) for index in range(processor.get_piece_size())]
    pieces += [f"▁{index}" for index in range(PIECES - len(pieces))]
    spec = TransformerSpec.from_config((LAYERS, LAYERS), num_heads=HEADS)
    _fill(spec, len(pieces))
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=None if weights == "float32" else weights)
    spec.save(str(package / "model"))
    about = {"from_code": "es", "to_code": "en", "package_version": "1.0", "target_prefix": ""}
    (package / "metadata.json").write_text(json.dumps(about))
    return package


def _fill(spec: Any, pieces: int) -> None:
    """Give every layer random weights of the size that Argos' training gives them."""
    import numpy as np

    chance = np.random.default_rng(1)

    def linear(layer: Any, rows: int, columns: int) -> None:
        layer.weight = chance.normal(0, columns**-0.5, (rows, columns)).astype(np.float32)
        layer.bias = np.zeros(rows, np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(SIZE, np.float32), np.zeros(SIZE, np.float32)

    for part in (spec.encoder, spec.decoder):
        embeddings = part.embeddings[0] if isinstance(part.embeddings, list) else part.embeddings
        embeddings.weight = chance.normal(0, SIZE**-0.5, (pieces, SIZE)).astype(np.float32)
        part.scale_embeddings = True
        norm(part.layer_norm)
        for layer in part.layer:
            attentions = [layer.self_attention, getattr(layer, "attention", None)]
            for attention in filter(None, attentions):
                norm(attention.layer_norm)
                # Queries, keys and values in one; over the other side, queries by themselves.
                shapes = [3, 1] if attention is layer.self_attention else [1, 2, 1]
                for part_of_it, times in zip(attention.linear, shapes, strict=True):
                    linear(part_of_it, times * SIZE, SIZE)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, INNER, SIZE)
            linear(layer.ffn.linear_1, SIZE, INNER)
    linear(spec.decoder.projection, pieces, SIZE)
    _set_positions(spec)


def _set_positions(spec: Any) -> None:
    import numpy as np

    places, waves = np.arange(512)[:, None], np.arange(SIZE // 2)[None, :]
    angles = places / 10_000 ** (2 * waves / SIZE)
    table = np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)
    spec.encoder.position_encodings.encodings = table
    spec.decoder.position_encodings.encodings = table


def clocks() -> tuple[float, float]:
    """Return the seconds on the clock and those of the processors."""
    return time.perf_counter(), time.process_time()


def since(start: tuple[float, float]) -> tuple[float, float]:
    """Return the seconds of both clocks since then."""
    clock, processors = clocks()
    return clock - start[0], processors - start[1]


def argos_way(package: Path, longest: int) -> tuple[float, float]:
    """Return the seconds that Argos' way of calling takes, its splitter not counted.

    As in `argostranslate.translate.apply_packaged_translation`, whose module is not
    imported: it wants a network and brings AGPL code.
    """
    from argostranslate.package import Package
    from ctranslate2 import Translator

    tokenizer = Package(package).tokenizer
    translator = Translator(str(package / "model"), device="cpu", inter_threads=1, intra_threads=0)
    texts = paragraphs()
    start = clocks()
    for sentences in texts:
        results = translator.translate_batch(
            [tokenizer.encode(sentence) for sentence in sentences],
            replace_unknowns=True,
            max_batch_size=ARGOS_BATCH_TOKENS,
            batch_type="tokens",
            beam_size=ARGOS_BEAMS,
            num_hypotheses=1,
            length_penalty=0.2,
            return_scores=True,
            max_decoding_length=longest,
        )
        tokenizer.decode([token for result in results for token in result.hypotheses[0]])
    return since(start)


class Stopping:
    """A translator that stops after as many pieces as it is told; else as it is."""

    def __init__(self, translator: Any, longest: int) -> None:
        self._translator = translator
        self._longest = longest

    def translate_batch(self, tokens: list[list[str]], **settings: Any) -> Any:
        return self._translator.translate_batch(
            tokens, max_decoding_length=self._longest, **settings
        )


def our_way(
    package: Path, longest: int, batch: int = 0, inter: int = 0, intra: int = 1
) -> tuple[float, float]:
    """Return the seconds that our way takes: all sentences in one call."""
    from dataclasses import replace

    from compare.translate import argos_model

    model = argos_model.load(package)
    translator = model.translator
    if batch:
        from ctranslate2 import Translator

        argos_model.batch_size = lambda lengths: batch
        translator = Translator(
            str(package / "model"), device="cpu", inter_threads=inter, intra_threads=intra
        )
    model = replace(model, translator=Stopping(translator, longest))
    lines = [sentence for sentences in paragraphs() for sentence in sentences]
    start = clocks()
    model.translate(lines)
    return since(start)


def twice(package: Path, longest: int) -> dict[str, float]:
    """Return the seconds of a story's first and second translation, and the memory in MB."""
    from dataclasses import replace

    from compare.translate import argos, argos_model, loaded, translate_lines

    load = argos_model.load

    def stopping(folder: Path) -> argos_model.Model:
        model = load(folder)
        return replace(model, translator=Stopping(model.translator, longest))

    loaded.load = stopping
    lines = [sentence for sentences in paragraphs() for sentence in sentences][: SENTENCES // 3]
    argos.translate([], "es", "en")
    figures = {"before": memory()}
    for name in ("first", "second"):
        start = time.perf_counter()
        translate_lines(lines, "es", "en")
        figures[name] = time.perf_counter() - start
        if name == "first":
            figures["loaded"] = memory()
    loaded.free_unused(time.monotonic() + 2 * loaded.IDLE)
    figures["freed"] = memory()
    return figures


def memory() -> float:
    """Return the megabytes that this process holds now; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000


def in_own_process(*call: object) -> Any:
    """Return what a function of this file gives in a fresh process."""
    done = subprocess.run(
        [sys.executable, __file__, "--call", *map(str, call)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return json.loads(done.stdout)


def sweep(package: Path, longest: int) -> Iterator[str]:
    """Yield the seconds of our way with one batch size and share of threads after another."""
    for batch in (256, 512, 1024, 2048, 4096):
        for inter, intra in ((1, 1), (2, 1), (1, 2)):
            clock, processors = in_own_process("our_way", package, longest, batch, inter, intra)
            yield (
                f"{batch:5} tokens a batch, {inter} workers of {intra} threads: "
                f"{clock:.1f} s, processors {processors:.1f} s"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--weights", choices=("float32", "int8"), default="float32")
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--call", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if options.call:
        name, package, *numbers = options.call
        print(json.dumps(globals()[name](Path(package), *map(int, numbers))))
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ARGOS_PACKAGES_DIR"] = folder
        os.environ["PARALLAX_CACHE"] = str(Path(folder) / "cache")
        os.environ.pop("LIBRETRANSLATE_URL", None)
        lines = [sentence for sentences in paragraphs() for sentence in sentences]
        package = make_package(Path(folder), lines, options.weights)
        size = sum(file.stat().st_size for file in package.rglob("*") if file.is_file())
        longest = statistics.mean(map(len, encoded(package, lines)))
        print(
            f"model of {size / 1e6:.0f} MB; {len(lines)} sentences in {len(paragraphs())} "
            f"paragraphs, {longest:.0f} pieces a sentence"
        )
        if options.sweep:
            for line in sweep(package, round(longest)):
                print(line, flush=True)
            return
        theirs, ours = [], []
        for _ in range(options.runs):
            theirs.append(in_own_process("argos_way", package, round(longest)))
            ours.append(in_own_process("our_way", package, round(longest)))
        for name, place in (("clock", 0), ("processors", 1)):
            slow = statistics.median(times[place] for times in theirs)
            fast = statistics.median(times[place] for times in ours)
            print(f"{name}: Argos' way {slow:.1f} s, ours {fast:.1f} s, ratio {slow / fast:.1f}")
        seen = in_own_process("twice", package, round(longest))
        print(
            f"a story of {SENTENCES // 3} sentences: first {seen['first']:.2f} s, second "
            f"{seen['second']:.3f} s, ratio {seen['first'] / seen['second']:.0f}"
        )
        print(
            f"memory: {seen['before']:.0f} MB before, {seen['loaded']:.0f} MB with the model, "
            f"{seen['freed']:.0f} MB when it was let go"
        )


def encoded(package: Path, lines: list[str]) -> list[list[str]]:
    """Return the pieces of each line."""
    from argostranslate.package import Package

    tokenizer = Package(package).tokenizer
    return [tokenizer.encode(line) for line in lines]


if __name__ == "__main__":
    main()
