"""The model inside an Argos package, driven directly: all lines in one call.

Argos' own way (`argostranslate.translate`) takes a paragraph at a time in batches of 32
tokens and brings a sentence splitter along; on an Argos-sized model one call over all
sentences is over ten times as fast.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

# As Argos calls its models (argostranslate.translate.apply_packaged_translation).
BEAM_SIZE = 4
LENGTH_PENALTY = 0.2
# What a model says where it has no word.
UNKNOWN = "<unk>"
# The most tokens a batch; CTranslate2 sorts the lines by length first, so little is padding.
# 1,024 and 2,048 take the same time, 512 a seventh more (benchmarks/translation_speed.py).
BATCH_TOKENS = 2048
# Padding adds a tenth at most where lines are sorted by length.
PADDING = 10
# More workers than this gain nothing on the sentences of one story.
MAX_WORKERS = 4


class ModelError(Exception):
    """A package's model cannot be loaded or does not run; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded package: its tokenizer, its CTranslate2 translator, its target prefix."""

    tokenizer: Any
    translator: Any
    prefix: str

    def translate(self, lines: Sequence[str]) -> list[str]:
        """Return the translation of each line; ModelError where the model fails."""
        tokens = [self.tokenizer.encode(re.sub(r"\s+", " ", line).strip()) for line in lines]
        try:
            found = self._run(tokens)
            # What a model looked at for a word that it does not know, such as a name, takes the
            # word's place. In a batch CTranslate2 4.8 mixes up who looked at what (3 of 40 lines
            # of the tests' trained package): such lines go one by one.
            unknown = [place for place, said in enumerate(found) if UNKNOWN in said]
            again = self._run([tokens[place] for place in unknown], replace_unknowns=True)
            for place, said in zip(unknown, again, strict=True):
                found[place] = said
            return [self._text(said) for said in found]
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model does not run ({error})") from error

    def _run(self, tokens: list[list[str]], replace_unknowns: bool = False) -> list[list[str]]:
        """Return the best hypothesis for each line, all from one call."""
        if not tokens:
            return []
        results = self.translator.translate_batch(
            tokens,
            target_prefix=[[self.prefix]] * len(tokens) if self.prefix else None,
            replace_unknowns=replace_unknowns,
            max_batch_size=1 if replace_unknowns else batch_size(list(map(len, tokens))),
            batch_type="examples" if replace_unknowns else "tokens",
            beam_size=BEAM_SIZE,
            length_penalty=LENGTH_PENALTY,
        )
        return [result.hypotheses[0] for result in results]

    def _text(self, tokens: list[str]) -> str:
        """Return what the tokens say, less the prefix that chose the target language."""
        said = tokens[1:] if self.prefix and tokens[:1] == [self.prefix] else tokens
        return str(self.tokenizer.decode(said)).strip()


def batch_size(lengths: Sequence[int]) -> int:
    """Return how many tokens a batch should hold so that all workers have as much to do.

    `lengths` are the tokens of each line. With batches of one size for all, a story of
    40 sentences would be one large batch and a small one.
    """
    total, workers = sum(lengths) + sum(lengths) // PADDING, workers_here()
    rounds = ceil(total / (workers * BATCH_TOKENS))
    return max(1, ceil(total / (workers * max(1, rounds))), *lengths)


def load(folder: Path) -> Model:
    """Load the package unpacked in a folder.

    Raises ModelError where its metadata, tokenizer or model is missing or broken. The
    type its weights were stored in is kept: `compute_type` makes some models loop.
    """
    try:
        from argostranslate.package import Package

        package = Package(folder)
        tokenizer = package.tokenizer
        tokenizer.decode(tokenizer.encode("1"))
    except (OSError, ValueError, AttributeError, TypeError, RuntimeError, LookupError) as error:
        raise ModelError(f"its metadata or tokenizer cannot be read ({error})") from error

    from ctranslate2 import Translator

    try:
        translator = Translator(
            str(folder / "model"), device="cpu", inter_threads=workers_here(), intra_threads=1
        )
    except (OSError, RuntimeError, ValueError, LookupError) as error:
        raise ModelError(f"its model cannot be loaded ({error})") from error
    return Model(tokenizer, translator, str(package.target_prefix or ""))


def workers_here() -> int:
    """Return how many sentences to translate at a time: one a core that we may use.

    OMP_NUM_THREADS, which says how many threads may compute here, holds for them too: the
    workers of a batch have one each.
    """
    told = os.environ.get("OMP_NUM_THREADS", "")
    if told.isdigit() and int(told):
        return min(MAX_WORKERS, int(told))
    if hasattr(os, "sched_getaffinity"):
        return min(MAX_WORKERS, len(os.sched_getaffinity(0)))
    return min(MAX_WORKERS, os.cpu_count() or 1)
