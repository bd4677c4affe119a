"""Stories of a batch that are small enough to be compared many times."""

from __future__ import annotations

from pathlib import Path

EN = "The flood killed 14 people in the town on Sunday.\n\nThe mayor said 200 had left."
ES = "La inundación mató a 15 personas el domingo.\n\nEl alcalde dijo que 200 se fueron."
RU = "Наводнение в воскресенье унесло жизни 14 человек.\n\nМэр сказал, что 200 человек уехали."
VERSIONS = (("Wire", "en", EN), ("Diario", "es", ES), ("Вестник", "ru", RU))


def write_story(folder: Path, changed: str = "") -> None:
    """Write a story's folder; `changed` is added to the English version."""
    folder.mkdir(parents=True)
    (folder / "wire.txt").write_text(EN + changed, encoding="utf-8")
    (folder / "diario.txt").write_text(ES, encoding="utf-8")
    (folder / "vestnik.md").write_text(RU, encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    (folder / "story.toml").write_text(
        'day = "2026-03-01"\ntitle = "The flood"\n[outlets]\nwire = "Wire"\ndiario = "Diario"\n'
        'vestnik = "Вестник"\n',
        encoding="utf-8",
    )


def lines(count: int) -> list[dict[str, str | None]]:
    """Return the lines of a table of so many stories, the versions of each far apart."""
    return [
        {
            "story": f"flood {number}",
            "outlet": outlet,
            "language": language,
            "date": "2026-03-01",
            "title": None,
            "text": text,
        }
        for outlet, language, text in VERSIONS
        for number in range(count)
    ]
