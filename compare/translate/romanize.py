"""Names in another script written in Latin letters, by the practice of English newspapers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from compare import languages

# Words remembered: more than a day's stories have names, 4 MB.
KEPT = 20_000


@cache
def romanizer(code: str) -> Callable[[str], str]:
    """Return the function that writes the words of this language in Latin letters.

    It leaves alone whatever the language's `romanization.tsv` does not list, so a
    language without that file keeps its words as they are.
    """
    path = languages.data_file(code, "romanization.tsv")
    if not path.exists():
        return lambda word: word
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            letters, latin = line.split("\t")
            table[letters] = latin
    longest = sorted(table, key=lambda entry: (len(entry), entry[0] == "^"), reverse=True)
    patterns = {
        ("s" + str(index)): re.sub(r"\^", r"\\b", re.sub(r"\$", r"\\b", entry))
        for index, entry in enumerate(longest)
    }
    latin_of = {group: table[entry] for group, entry in zip(patterns, longest, strict=True)}
    pattern = re.compile("|".join(f"(?P<{group}>{text})" for group, text in patterns.items()), re.I)

    def letters_of(match: re.Match[str]) -> str:
        latin = latin_of[match.lastgroup or ""]
        written = match.group()
        if not written[:1].isupper():
            return latin
        return latin.upper() if len(written) > 1 and written.isupper() else latin.capitalize()

    @lru_cache(KEPT)
    def romanize(word: str) -> str:
        latin = pattern.sub(letters_of, word)
        return latin.upper() if word.isupper() and sum(map(str.isalpha, word)) > 1 else latin

    return romanize
