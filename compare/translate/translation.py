"""What translating one line gives."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model import Engine


@dataclass(frozen=True, slots=True)
class Translation:
    """A line in the target language, who translated it, and what looks wrong with it.

    `text` and `engine` are None where nothing could translate the line.
    """

    text: str | None
    engine: Engine | None
    warnings: tuple[str, ...] = ()
