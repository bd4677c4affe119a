"""Translation by installed Argos packages, straight or in two legs through English."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from compare.translate import store
from compare.translate.argos_model import Model, ModelError, load

# The index has a package between English and every language, and hardly any other pair.
BRIDGE = "en"

_loaded: dict[tuple[Path, int], Model | None] = {}
_loading = Lock()


def translate(lines: Sequence[str], source: str, target: str) -> dict[str, str]:
    """Return the lines that installed packages translate, with their translations.

    Empty where no package serves the pair or the ones that do are broken. A model is
    loaded once in a process and may be used by several threads.
    """
    if not lines:
        return {}
    for legs in (((source, target),), ((source, BRIDGE), (BRIDGE, target))):
        models = [_model(*leg) for leg in legs if leg[0] != leg[1]]
        if None in models:
            continue
        texts = list(lines)
        for model in models:
            assert model is not None
            texts = _run(model, texts)
        return {line: text for line, text in zip(lines, texts, strict=True) if text}
    return {}


def _run(model: Model, lines: Sequence[str]) -> list[str]:
    """Return the translations of the lines; empty for those that the model fails on."""
    try:
        return model.translate(lines)
    except ModelError:
        if len(lines) == 1:
            return [""]
    # One line that a model cannot take must not cost the others theirs.
    return [_run(model, [line])[0] for line in lines]


def _model(source: str, target: str) -> Model | None:
    """Return the model of the newest sound package from one language into the other."""
    for package in store.installed(source, target):
        key = (package.path, package.modified)
        with _loading:
            if key not in _loaded:
                try:
                    _loaded[key] = load(package.path)
                except ModelError:
                    _loaded[key] = None
            if (model := _loaded[key]) is not None:
                return model
    return None
