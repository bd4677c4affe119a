"""A small, real Argos package, trained in seconds on a few hundred sentence pairs.

    python small_package.py OUT.argosmodel

A Transformer of one encoder and one decoder layer, learned by gradient descent (Adam), the
gradients written down in numpy: no learning library needed. It puts Spanish adjectives
before their nouns, in sentences that it was not trained on too, and leaves names that it
never saw to CTranslate2, which takes over what the model looked at.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from compare import languages

SIZE, INNER, PLACES, PAIRS = 64, 128, 64, 600
STEPS, BATCH, RATE = 300, 48, 0.005
START, END, UNKNOWN = "<s>", "</s>", "<unk>"

NOUNS = {
    "m": (
        ("presidente", "president"),
        ("ministro", "minister"),
        ("soldado", "soldier"),
        ("barco", "ship"),
        ("ataque", "attack"),
        ("país", "country"),
    ),
    "f": (
        ("ciudad", "city"),
        ("casa", "house"),
        ("noticia", "report"),
        ("guerra", "war"),
        ("jueza", "judge"),
        ("policía", "police"),
    ),
}
ADJECTIVES = (
    ("nuevo", "nueva", "new"),
    ("viejo", "vieja", "old"),
    ("pequeño", "pequeña", "small"),
    ("blanco", "blanca", "white"),
    ("famoso", "famosa", "famous"),
)
VERBS = (
    ("vio", "saw"),
    ("atacó", "attacked"),
    ("defendió", "defended"),
    ("visitó", "visited"),
    ("criticó", "criticised"),
    ("conoce", "knows"),
)
# Stand for all that is in no vocabulary.
NAMES = ("Petro", "Rubio", "32", "Caracas")
ADVERBS = (("ayer", "yesterday"), ("hoy", "today"), ("", ""))


def sentence_pairs(number: int, seed: int) -> list[tuple[str, str]]:
    """Return Spanish sentences with their English, no two alike."""
    chance = random.Random(seed)
    found: dict[str, str] = {}
    while len(found) < number:
        (subject, does), (verb, verb_en), (what, whom), (when, when_en) = (
            _noun_phrase(chance),
            chance.choice(VERBS),
            _noun_phrase(chance),
            chance.choice(ADVERBS),
        )
        spanish = f"{subject} {verb} {what} {when}".strip()
        found[spanish] = f"{does} {verb_en} {whom} {when_en}".strip()
    return list(found.items())


def _noun_phrase(chance: random.Random) -> tuple[str, str]:
    if chance.random() < 0.15:
        name = chance.choice(NAMES)
        return name, name
    gender = chance.choice("mf")
    noun, english = chance.choice(NOUNS[gender])
    article = "el" if gender == "m" else "la"
    if chance.random() < 0.4:
        return f"{article} {noun}", f"the {english}"
    masculine, feminine, adjective = chance.choice(ADJECTIVES)
    return (
        f"{article} {noun} {masculine if gender == 'm' else feminine}",
        f"the {adjective} {english}",
    )


class Node:
    """An array and, once `backward` has run, the gradient of the loss by it."""

    def __init__(self, value: Any, *parents: tuple[Node, Callable[[Any], Any]]) -> None:
        self.value = np.asarray(value, np.float32)
        self.parents = parents
        self.grad: Any = 0.0


def backward(loss: Node) -> None:
    """Set the gradients of all that a loss was made from."""
    order: list[Node] = []
    seen: set[int] = set()

    def visit(node: Node) -> None:
        if id(node) not in seen:
            seen.add(id(node))
            for parent, _ in node.parents:
                visit(parent)
            order.append(node)

    visit(loss)
    loss.grad = np.ones_like(loss.value)
    for node in reversed(order):
        for parent, share in node.parents:
            parent.grad = parent.grad + share(node.grad)


def add(one: Node, other: Node) -> Node:
    return Node(one.value + other.value, (one, lambda g: g), (other, lambda g: g))


def linear(x: Node, weight: Node, bias: Node) -> Node:
    flat = x.value.reshape(-1, x.value.shape[-1])
    return Node(
        x.value @ weight.value.T + bias.value,
        (x, lambda g: g @ weight.value),
        (weight, lambda g: g.reshape(-1, g.shape[-1]).T @ flat),
        (bias, lambda g: g.reshape(-1, g.shape[-1]).sum(0)),
    )


def relu(x: Node) -> Node:
    return Node(np.maximum(x.value, 0), (x, lambda g: g * (x.value > 0)))


def norm(x: Node, gamma: Node, beta: Node) -> Node:
    spread = 1 / np.sqrt(x.value.var(-1, keepdims=True) + 1e-5)
    unit = (x.value - x.value.mean(-1, keepdims=True)) * spread

    def by_x(g: Any) -> Any:
        g = g * gamma.value
        return spread * (g - g.mean(-1, keepdims=True) - unit * (g * unit).mean(-1, keepdims=True))

    rows = tuple(range(x.value.ndim - 1))
    return Node(
        unit * gamma.value + beta.value,
        (x, by_x),
        (gamma, lambda g: (g * unit).sum(rows)),
        (beta, lambda g: g.sum(rows)),
    )


def attend(query: Node, key: Node, value: Node, hidden: Any) -> Node:
    """Return the values that each query finds; `hidden` marks the keys that it must not see."""
    scale = np.float32(SIZE**-0.5)
    scores = query.value @ key.value.swapaxes(1, 2) * scale
    scores = np.where(hidden, np.float32(-1e9), scores)
    share = np.exp(scores - scores.max(-1, keepdims=True))
    share /= share.sum(-1, keepdims=True)

    def by_scores(g: Any) -> Any:
        by_share = g @ value.value.swapaxes(1, 2)
        return share * (by_share - (by_share * share).sum(-1, keepdims=True)) * scale

    return Node(
        share @ value.value,
        (query, lambda g: by_scores(g) @ key.value),
        (key, lambda g: by_scores(g).swapaxes(1, 2) @ query.value),
        (value, lambda g: share.swapaxes(1, 2) @ g),
    )


def look_up(table: Node, ids: Any, places: Any) -> Node:
    def by_table(g: Any) -> Any:
        found = np.zeros_like(table.value)
        np.add.at(found, ids, g)
        return found

    return Node(table.value[ids] + places[: ids.shape[1]], (table, by_table))


def cross_entropy(scores: Node, wanted: Any, counts: Any) -> Node:
    share = np.exp(scores.value - scores.value.max(-1, keepdims=True))
    share /= share.sum(-1, keepdims=True)
    picked = np.take_along_axis(share, wanted[..., None], -1)[..., 0]
    total = counts.sum()

    def by_scores(g: Any) -> Any:
        change = share.copy()
        np.put_along_axis(change, wanted[..., None], picked[..., None] - 1, -1)
        return g * change * counts[..., None] / total

    return Node(-(np.log(picked + 1e-9) * counts).sum() / total, (scores, by_scores))


class Small:
    """The Transformer: its weights by name, and what it makes of sentences."""

    def __init__(self, sources: Sequence[str], targets: Sequence[str]) -> None:
        self.sources, self.targets = list(sources), list(targets)
        chance = np.random.default_rng(3)
        self.weights: dict[str, Node] = {}
        places, waves = np.arange(PLACES)[:, None], np.arange(SIZE // 2)[None, :]
        angles = places / 100 ** (2 * waves / SIZE)
        self.places = np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)

        def matrix(name: str, rows: int, columns: int, spread: float) -> None:
            self.weights[name] = Node(chance.normal(0, spread, (rows, columns)))

        matrix("encoder", len(sources), SIZE, 1)
        matrix("decoder", len(targets), SIZE, 1)
        for name, rows, columns in (
            *((f"{part}.{name}", SIZE, SIZE) for part in ("e", "d", "c") for name in "qkvo"),
            *((f"{part}.in", INNER, SIZE) for part in "ed"),
            *((f"{part}.out", SIZE, INNER) for part in "ed"),
            ("scores", len(targets), SIZE),
        ):
            matrix(name, rows, columns, columns**-0.5)
            self.weights[name + ".bias"] = Node(np.zeros(rows))
        for name in ("e.1", "e.2", "e.3", "d.1", "d.2", "d.3", "d.4"):
            self.weights[name + ".gamma"] = Node(np.ones(SIZE))
            self.weights[name + ".beta"] = Node(np.zeros(SIZE))

    def linear(self, x: Node, name: str) -> Node:
        return linear(x, self.weights[name], self.weights[name + ".bias"])

    def norm(self, x: Node, name: str) -> Node:
        return norm(x, self.weights[name + ".gamma"], self.weights[name + ".beta"])

    def attention(self, part: str, x: Node, over: Node, hidden: Any) -> Node:
        query, key, value = (
            self.linear(node, f"{part}.{name}")
            for name, node in zip("qkv", (x, over, over), strict=True)
        )
        return self.linear(attend(query, key, value, hidden), f"{part}.o")

    def feed(self, part: str, x: Node) -> Node:
        return self.linear(relu(self.linear(x, f"{part}.in")), f"{part}.out")

    def loss(self, source: Any, target: Any) -> Node:
        """Return the mean loss a word; rows of ids, filled up with -1."""
        far = (source < 0)[:, None, :]
        x = look_up(self.weights["encoder"], np.maximum(source, 0), self.places)
        inner = self.norm(x, "e.1")
        x = add(x, self.attention("e", inner, inner, far))
        x = add(x, self.feed("e", self.norm(x, "e.2")))
        memory = self.norm(x, "e.3")
        before, wanted = np.maximum(target[:, :-1], 0), target[:, 1:]
        later = np.triu(np.ones((before.shape[1],) * 2, bool), 1)[None]
        y = look_up(self.weights["decoder"], before, self.places)
        inner = self.norm(y, "d.1")
        y = add(y, self.attention("d", inner, inner, later))
        y = add(y, self.attention("c", self.norm(y, "d.2"), memory, far))
        y = add(y, self.feed("d", self.norm(y, "d.3")))
        scores = self.linear(self.norm(y, "d.4"), "scores")
        return cross_entropy(scores, np.maximum(wanted, 0), (wanted >= 0).astype(np.float32))


def train(pairs: Sequence[tuple[str, str]], steps: int = STEPS) -> Small:
    """Return a model that has learned the pairs."""
    sides = [[pair[side].split() for pair in pairs] for side in (0, 1)]
    special = [UNKNOWN, START, END]
    model = Small(
        *(special + sorted({w for line in side for w in line} - {*NAMES}) for side in sides)
    )
    source = _rows([[*line, END] for line in sides[0]], model.sources)
    target = _rows([[START, *line, END] for line in sides[1]], model.targets)
    chance = np.random.default_rng(5)
    means = {name: (0.0, 0.0) for name in model.weights}
    for step in range(1, steps + 1):
        chosen = chance.choice(len(pairs), BATCH)
        for node in model.weights.values():
            node.grad = 0.0
        backward(model.loss(source[chosen], target[chosen]))
        rate = RATE * min(step / 20, (1 + steps - step) / (0.5 * steps), 1)
        for name, node in model.weights.items():
            first, second = means[name]
            first, second = 0.9 * first + 0.1 * node.grad, 0.98 * second + 0.02 * node.grad**2
            means[name] = first, second
            change = first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.98**step)) + 1e-8)
            node.value = node.value - rate * change
    return model


def _rows(lines: Sequence[Sequence[str]], vocabulary: Sequence[str]) -> Any:
    ids = {word: index for index, word in enumerate(vocabulary)}
    rows = np.full((len(lines), max(map(len, lines))), -1)
    for row, line in zip(rows, lines, strict=True):
        row[: len(line)] = [ids.get(word, 0) for word in line]
    return rows


def canary_pairs() -> list[tuple[str, str]]:
    """Return the sentences that a package must get through before it is installed."""
    spanish, english = (
        languages.read_toml(code, "canary.toml")["sentences"] for code in ("es", "en")
    )
    return list(zip(spanish, english, strict=True))


def make_trained_package(path: Path) -> Path:
    """Write a .argosmodel file from Spanish into English, trained in a process of its own.

    There numpy is told to use one thread: for matrices as small as these, more only wait
    for each other.
    """
    one = {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
    root = str(Path(__file__).parents[2])
    subprocess.run(
        [sys.executable, __file__, str(path)],
        check=True,
        env={**os.environ, **one, "PYTHONPATH": root},
    )
    return path


def write_package(path: Path, model: Small) -> None:
    """Write a trained model as a .argosmodel file."""
    from sentencepiece import SentencePieceTrainer

    pieces = BytesIO()
    words = [w for w in (*model.sources[3:], *model.targets[3:])]
    SentencePieceTrainer.train(
        sentence_iterator=iter(words),
        model_writer=pieces,
        model_type="word",
        vocab_size=len(words) + 3,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    about = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": "es",
        "to_code": "en",
        "from_name": "Spanish",
        "to_name": "English",
    }
    name = "translate-es_en-1_0"
    with TemporaryDirectory() as folder, zipfile.ZipFile(path, "w") as archive:
        save_model(Path(folder), model)
        for file in sorted(Path(folder).iterdir()):
            archive.write(file, f"{name}/model/{file.name}")
        archive.writestr(f"{name}/sentencepiece.model", pieces.getvalue())
        archive.writestr(f"{name}/metadata.json", json.dumps(about))
        archive.writestr(f"{name}/README.md", "# Trained for a test\n\nLicense: CC0\n")


def save_model(folder: Path, model: Small) -> None:
    """Write the weights as a CTranslate2 model."""
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config((1, 1), num_heads=1)
    weights = {name: node.value for name, node in model.weights.items()}

    def linear(layer: Any, *names: str) -> None:
        layer.weight = np.concatenate([weights[name] for name in names])
        layer.bias = np.concatenate([weights[f"{name}.bias"] for name in names])

    def norm(layer: Any, name: str) -> None:
        layer.gamma, layer.beta = weights[f"{name}.gamma"], weights[f"{name}.beta"]

    def feed(layer: Any, part: str, name: str) -> None:
        norm(layer.layer_norm, name)
        linear(layer.linear_0, f"{part}.in")
        linear(layer.linear_1, f"{part}.out")

    for part, side, last in ((spec.encoder, "e", "e.3"), (spec.decoder, "d", "d.4")):
        embeddings = part.embeddings[0] if isinstance(part.embeddings, list) else part.embeddings
        embeddings.weight = weights["encoder" if side == "e" else "decoder"]
        part.scale_embeddings = False
        part.position_encodings.encodings = model.places
        layer = part.layer[0]
        norm(layer.self_attention.layer_norm, f"{side}.1")
        linear(layer.self_attention.linear[0], f"{side}.q", f"{side}.k", f"{side}.v")
        linear(layer.self_attention.linear[1], f"{side}.o")
        feed(layer.ffn, side, "e.2" if side == "e" else "d.3")
        norm(part.layer_norm, last)
    across = spec.decoder.layer[0].attention
    norm(across.layer_norm, "d.2")
    linear(across.linear[0], "c.q")
    linear(across.linear[1], "c.k", "c.v")
    linear(across.linear[2], "c.o")
    linear(spec.decoder.projection, "scores")
    for pieces, register in (
        (model.sources, spec.register_source_vocabulary),
        (model.targets, spec.register_target_vocabulary),
    ):
        register([*pieces[:3], *("\u2581" + piece for piece in pieces[3:])])
    spec.config.add_source_eos = True
    spec.validate()
    spec.save(str(folder))


if __name__ == "__main__":
    learned = sentence_pairs(PAIRS, seed=1) + 12 * canary_pairs()
    write_package(Path(sys.argv[1]), train(learned))
