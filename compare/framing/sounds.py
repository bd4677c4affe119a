"""How names sound, so that Мадуро and Maduro, Кирога and Quiroga are one."""

from __future__ import annotations

import re
from functools import lru_cache

# Names this much alike in their sounds, 0 to 1, are one. Of 137 pairs of one name in Latin and
# Cyrillic letters 130 are above it, of the 18,632 pairs of two names among them 4.
ALIKE = 0.81
# The fewest consonants of which one may differ: 5 in 6 are ALIKE, 4 in 5 are not.
ONE_APART = 6
# Of fewer consonants than these the vowels must be alike too: Ana and Ино are two.
FEW_CONSONANTS = 3
VOWELS_ALIKE = 0.66
KEPT = 1 << 15

# What several letters, or one before some others, stand for. "1" is the sound of s, z, sh and
# ts, "2" of g, h, kh and j: those that the three languages write for one another.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dzh|dj", "2"),
        (r"shch|sch|sh|tch|ts|zh|dz", "1"),
        (r"^wr", "r"),
        (r"^kn(?=[aeiouy])", "n"),
        (r"^u(?=[aeio])", "v"),
        (r"(?<=[aeiou])gh(?=t|$)", ""),
        (r"th", "t"),
        (r"ph", "f"),
        (r"(?<=[rdl])h", ""),
        (r"ck", "k"),
        (r"c(?=h)|ch", "4"),
        (r"c(?=[eiy])", "1"),
        (r"[sz]", "1"),
        (r"kh|[ghj]", "2"),
        (r"x", "k1"),
        (r"qu(?=[ei])|qu|q|c", "k"),
        (r"w|b(?=v)", "v"),
        (r"['’`\-. ]", ""),
        (r"y(?=[aeou])", "i"),
        (r"y", "i"),
    )
)
_VOWELS = re.compile(r"[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")
# One spelling, several sounds: Michael and Chávez, Orlec, Giménez and Guzmán, México.
_OTHER_READINGS = (
    (re.compile(r"ch"), ("k", "1", "2")),
    (re.compile(r"zh|^z"), ("j",)),
    (re.compile(r"c$"), ("ts",)),
    (re.compile(r"x"), ("j", "s")),
    (re.compile(r"ll"), ("i", "li")),
    (re.compile(r"^h"), ("",)),
    (re.compile(r"v"), ("b", "f")),
)
_SHORT_VOWELS = ((re.compile(r"ee|y|j"), "i"), (re.compile(r"oo|w"), "u"))


@lru_cache(KEPT)
def sounds(word: str) -> frozenset[str]:
    """Return the strings of consonants that a name may sound as, in any of the scripts."""
    from anyascii import anyascii

    plain = anyascii(word).lower()
    spellings = {plain}
    for pattern, others in _OTHER_READINGS:
        if pattern.search(plain):
            spellings |= {pattern.sub(other, plain) for other in others}
    return frozenset(map(consonants, spellings))


def consonants(spelling: str) -> str:
    """Return the consonants of a name in Latin letters, each class of like ones as one sign."""
    for pattern, sound in _RULES:
        spelling = pattern.sub(sound, spelling)
    spelling = spelling.replace("4", "2" if spelling.startswith("4") else "1")
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", spelling))


@lru_cache(KEPT)
def alike(one: str, other: str) -> bool:
    """Return whether two words, in any script, may be one name."""
    if one == other:
        return True
    ours, theirs = sounds(one), sounds(other)
    shared = ours & theirs
    if shared and max(map(len, shared)) < FEW_CONSONANTS:
        return vowels_alike(one, other)
    if abs(len(one) - len(other)) > 4:
        return False
    return bool(shared) or any(nearly(a, b) for a in ours for b in theirs)


def nearly(one: str, other: str) -> bool:
    """Return whether strings of consonants that are not the same are alike."""
    if max(len(one), len(other)) < ONE_APART:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other) >= ALIKE


def vowels_alike(one: str, other: str) -> bool:
    """Return whether two short names are spelled alike, vowels and all."""
    from anyascii import anyascii
    from rapidfuzz.distance import Levenshtein

    spelled = []
    for word in (one, other):
        plain = anyascii(word).lower()
        for pattern, vowel in _SHORT_VOWELS:
            plain = pattern.sub(vowel, plain)
        spelled.append(plain)
    return Levenshtein.normalized_similarity(*spelled) >= VOWELS_ALIKE
