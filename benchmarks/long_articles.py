"""How time and memory grow with the length of the articles: three versions each.

    python benchmarks/long_articles.py [--sentences 50 100 200 500 1000 2000]

Each report is a process of its own: `python -m compare report`, translated by the glossary.
Told paragraphs hold a sentence or two: the versions are cut where they have so many sentences.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made_stories import story  # noqa: E402
from benchmarks.measure import run, table  # noqa: E402

LENGTHS = (50, 100, 200, 500, 1_000, 2_000)


def versions(sentences: int) -> dict[str, str]:
    """Return the versions of a made story by language, each of so many sentences."""
    from compare.sentences import split_text

    told = story(0, sentences)
    return {
        code: text[: split_text(text, code)[sentences - 1][1]] + "\n" for code, text in told.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, nargs="+", default=LENGTHS)
    lines: list[Mapping[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for sentences in parser.parse_args().sentences:
            files = []
            for code, text in versions(sentences).items():
                files.append(Path(folder) / f"{sentences}.{code}.txt")
                files[-1].write_text(text, encoding="utf-8")
            took = run(["-m", "compare", "report", *map(str, files)])
            lines.append({"sentences a version": sentences, **took})
            print(lines[-1], file=sys.stderr)
    print(table(lines))


if __name__ == "__main__":
    main()
