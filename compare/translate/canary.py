"""Canary sentences: whether a package that loads also translates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compare import languages
from compare.translate.checks import warnings_for

# For languages without sentences of their own: that the model runs is all there is to see.
_ANY = ("1 2 3.",)


def is_sane(translate: Callable[[Sequence[str]], list[str]], source: str, target: str) -> bool:
    """Return whether most canary sentences come out as a translation may.

    That is: not empty, not an echo of the source, not a loop, not far too long or short,
    in the target's script. Most and not all, because a sound small model may stumble over
    one sentence. What `translate` raises passes through.
    """
    known = source in languages.CODES and target in languages.CODES
    if not known:
        return bool(translate(_ANY))
    sentences: list[str] = languages.read_toml(source, "canary.toml")["sentences"]
    sane = [
        not warnings_for(sentence, translation, source, target)
        for sentence, translation in zip(sentences, translate(sentences), strict=True)
    ]
    return 2 * sum(sane) > len(sane)
