"""Translation by installed Argos packages, straight or in two legs through English."""

from __future__ import annotations

from collections.abc import Sequence

from compare.following import portions
from compare.translate import cache, store
from compare.translate.argos_model import Model, ModelError
from compare.translate.loaded import model_of

ENGINE = "argos"
# The index has a package between English and every language, and hardly any other pair.
BRIDGE = "en"
# Sentences translated at a time where someone follows the work: some 0.6 s with an 8-bit model
# of Argos' size on two cores.
PORTION = 16


def translate(lines: Sequence[str], source: str, target: str) -> dict[str, str]:
    """Return the lines that installed packages translate, with their translations.

    Empty where no package serves the pair or the ones that do are broken. What a package
    has translated before comes from the cache; a model is loaded for the rest only.
    """
    if not lines:
        return {}
    for legs in (((source, target),), ((source, BRIDGE), (BRIDGE, target))):
        packages = [store.installed(*leg) for leg in legs if leg[0] != leg[1]]
        if not all(packages):
            continue
        texts = {line: line for line in lines}
        for choice in packages:
            done = _leg(list(dict.fromkeys(texts.values())), choice)
            texts = {line: done[text] for line, text in texts.items() if done.get(text)}
        if texts:
            return texts
    return {}


def _leg(lines: Sequence[str], packages: Sequence[store.InstalledPackage]) -> dict[str, str]:
    """Return the lines as the first sound package translates them."""
    for package in packages:
        pair = (package.source, package.target)
        # Packages of one version are not always one package.
        version = f"{package.version} {package.size} {package.modified}"
        known = cache.read(ENGINE, version, pair, lines)
        waiting = [line for line in lines if line not in known]
        if not waiting:
            return known
        if (model := model_of(package)) is None:
            continue
        for portion in portions(waiting, PORTION):
            texts = zip(portion, _run(model, portion), strict=True)
            new = {line: text for line, text in texts if text}
            cache.write(ENGINE, version, pair, new)
            known |= new
        return known
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
