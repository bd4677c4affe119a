"""Who tells of a deed has not done it, and no event is a doer."""

from __future__ import annotations

import pytest

from compare.framing.agency import read_deeds
from compare.framing.reading import read_terms

DOERS: list[tuple[str, str, str, str | None]] = [
    ("en", "Investigators said the next day the fire had killed 33 people.", "killed", None),
    ("en", "Police said gunmen killed 12 people.", "killed", "gunmen"),
    ("en", "The army said its troops killed 12 rebels.", "killed", "its troops"),
    ("en", "The president said yesterday the police had arrested 12.", "arrested", "the police"),
    ("en", "Police who killed 12 rebels said nothing.", "killed", "Police"),
    ("es", "Ataque en una estación deja 12 muertos.", "deja 12 muertos", None),
    ("es", "El ejército mató a 12 rebeldes.", "mató", "El ejército"),
]


@pytest.mark.parametrize(("language", "text", "deed", "doer"), DOERS)
def test_who_does_it(language: str, text: str, deed: str, doer: str | None) -> None:
    deeds = read_deeds(text, language, read_terms(text, language, "en"))
    found = {d.term.text: text[d.doer.start : d.doer.end] if d.doer else None for d in deeds}
    assert found.get(deed) == doer
