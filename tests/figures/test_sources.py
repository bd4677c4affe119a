from __future__ import annotations

import pytest

from compare.figures import read_figures
from compare.figures.sources import source_of

GOLDEN: list[tuple[str, str, str | None]] = [
    ("en", "Caracas said 23 members of its armed forces died.", "Caracas said"),
    ("en", "Two cars and 15 shops were damaged, the city council said.", "the city council said"),
    (
        "en",
        "It will save $3.2 billion, according to the government.",
        "according to the government",
    ),
    ("en", "“We sat there with 30 children,” said Ana Robek.", "said Ana Robek"),
    ("en", "Rescuers evacuated 312 residents.", None),
    ("en", "The damage was put at €1.2 billion and confirmed on Friday.", None),
    (
        "es",
        "La Fuerza Armada informó de que veintitrés efectivos cayeron.",
        "La Fuerza Armada informó",
    ),
    ("es", "Más de 200.000 personas, según los sindicatos, marcharon.", "según los sindicatos"),
    ("es", "Murieron 23 personas, confirmó el ministerio.", "confirmó el ministerio"),
    ("es", "Localidades como Paiporta, a una hora, reportan más de 40 muertes.", None),
    ("ru", "По данным полиции, задержаны 124 человека.", "По данным полиции"),
    ("ru", "Погибли 58 военных, сообщили официальные лица.", "сообщили официальные лица"),
    ("ru", "Гавана сообщила о гибели тридцати двух военных.", "Гавана сообщила"),
    ("ru", "Погибли 58 военных.", None),
]


@pytest.mark.parametrize(("language", "text", "source"), GOLDEN)
def test_who_is_quoted(language: str, text: str, source: str | None) -> None:
    figure = read_figures(text, language)[-1]
    assert source_of(text, figure, language) == source


def test_the_nearest_source_counts() -> None:
    text = "Police said 124 were held, while the unions said 150 people were arrested."
    first, second = (f for f in read_figures(text, "en") if f.kind == "count" or f.value == 124)
    assert source_of(text, first, "en") == "Police said"
    assert source_of(text, second, "en") == "the unions said"
