"""Names that a translation lost or turned into something else.

Names stay names: Maduro is not "mature". They are compared by sound, across scripts; a
name that is made of words and translated as words (Casa Blanca, Верховный суд) is passed
over, for no sound tells whether it is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from compare import languages
from compare.framing.names import Name, peoples, read_names
from compare.framing.sounds import alike
from compare.messages import _, ngettext
from compare.translate.phrases import phrases
from compare.words import words

# Shorter ones, and abbreviations in capitals, are often written in another way altogether.
_MIN_LETTERS = 4
# How like a capitalised word of the translation must be, 0 to 1, to be the name in another
# spelling, on top of the sounds that `alike` knows: Паниай and Paniyai, Боуи and Bowie.
_SPELLED_ALIKE = 0.5
# Names that one sentence of a warning can hold.
_MOST_NAMED = 3


def name_warnings(source: str, translation: str, language: str, target: str) -> list[str]:
    """Return one plain sentence that names the names which the translation does not have."""
    names = [
        name for name in read_names(source, language) if name.sure and _has_to_stay(name, source)
    ]
    if not names:
        return []
    theirs = _forms(translation) + _joined(translation)
    countries = _countries(translation, target)
    lost = [
        name.text
        for name in names
        if name.id not in countries and _is_lost(name, theirs, language, target)
    ]
    if not lost:
        return []
    shown = list(dict.fromkeys(lost))[:_MOST_NAMED]
    return [
        ngettext(
            "The translation does not have the name {names}.",
            "The translation does not have the names {names}.",
            len(shown),
        ).format(names=", ".join(_("“{text}”").format(text=name) for name in shown))
    ]


def _has_to_stay(name: Name, source: str) -> bool:
    """Return whether a translation has the name itself, not what its words mean.

    Abbreviations have others in other languages; what stands in quotation marks is often
    a title or a team.
    """
    in_marks = source[: name.start].endswith(("«", "“", "„", '"'))
    return not (name.text.isupper() or in_marks) and (name.id is None or _is_country(name))


def _is_country(name: Name) -> bool:
    """Return whether the table of names has this one under an ISO 3166 code."""
    return name.id is not None and len(name.id) == 2 and name.id.isupper()


def _countries(text: str, language: str) -> set[str]:
    """Return the ISO 3166 codes of the countries that a text names, or the people of."""
    nations = peoples(language)
    named = {name.id for name in read_names(text, language) if name.id}
    return named | {nations[form] for form in map(str.lower, _forms(text)) if form in nations}


def _forms(text: str) -> list[str]:
    """Return the words of a text, and those with a hyphen or an apostrophe in parts too."""
    found = [word.text for word in words(text)]
    return found + [
        part
        for word in found
        if not word.isalpha()
        for part in word.replace("’", "-").replace("'", "-").split("-")
        if len(part) > 1
    ]


def _joined(text: str) -> list[str]:
    """Return what capitalised words make together, as Cape Cod is Кейп-Код."""
    found = [word.text for word in words(text)]
    runs = [
        found[start : start + length]
        for length in (2, 3)
        for start in range(len(found) - length + 1)
    ]
    return ["".join(run) for run in runs if all(word[0].isupper() for word in run)]


def _is_lost(name: Name, theirs: Iterable[str], language: str, target: str) -> bool:
    """Return whether no part of a name is in the translation that should be."""
    parts = [
        part
        for part in _forms(name.text)
        if part[0].isupper() and len(part) >= _MIN_LETTERS and not part.isupper()
    ]
    # Into a language without a glossary, which is to say from English, whose adjectives made
    # of names have a capital.
    loose = phrases(language, target) is None
    if not parts or any(_is_there(part, other, loose) for part in parts for other in theirs):
        return False
    return _is_country(name) or not any(_is_translated(part, language, target) for part in parts)


def _is_there(part: str, other: str, loose: bool) -> bool:
    """Return whether a word may be the name; `loose`: in small letters too, Catalan as catalán."""
    if alike(part, other) or alike(part.lower(), other.lower()):
        return True
    if not (other[0].isupper() or loose):
        return False
    from anyascii import anyascii
    from rapidfuzz.distance import Levenshtein

    one, two = anyascii(part).lower(), anyascii(other).lower()
    return Levenshtein.normalized_similarity(one, two) >= _SPELLED_ALIKE


def _is_translated(part: str, language: str, target: str) -> bool:
    """Return whether this may be a common word, which the translation has by meaning."""
    word = part.lower().replace("ё", "е")
    if word in languages.read_toml(language, "translate.toml").get("surnames", ()):
        return False
    glossary = phrases(language, target)
    if glossary is None:
        renderings = _renderings(language, target).get(word)
        return renderings is not None and not any(alike(part, form) for form in renderings)
    rendering = glossary.get(word) or glossary.nearest(word)
    return rendering is not None and not any(
        form[0].isupper() and alike(part, form) for form in rendering.split()
    )


@cache
def _renderings(language: str, target: str) -> dict[str, list[str]]:
    """Return what the glossary the other way round has for the words of a language."""
    glossary = phrases(target, language)
    found: dict[str, list[str]] = {}
    for phrase, entry in glossary.counted.items() if glossary else ():
        rendering = entry.partition("\t")[0].lower()
        if " " not in phrase + rendering:
            found.setdefault(rendering, []).append(phrase)
    return found
