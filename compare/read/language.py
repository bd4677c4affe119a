"""Which language a text is in.

Common words decide: they make up a third of any text, and tell Spanish from
Portuguese and Russian from Ukrainian, which langdetect mixes up under a prior over
the three languages. Where they do not decide, langdetect does: first among the three,
then among all the languages it knows, to refuse the others.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compare import languages
from compare.errors import InputError
from compare.messages import _
from compare.spoken import joined_by_or, language_name

_HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]{1,600}[»”“\"]")
_LETTER = re.compile(r"[^\W\d_]")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zà-ÿа-џіїєґ][^\W\d_]*")
_SCRIPTS = {
    "latin": re.compile("[A-Za-zÀ-ɏḀ-ỿ]"),
    "cyrillic": re.compile("[Ѐ-ӿ]"),
}
# A text this long shows its language by its words; the rest of a long one adds nothing.
_ENOUGH = 6000
# So many words that are common in one language only, or twice as many that two share, ...
_EVIDENCE = 2.0
# ... and so clear a lead decide; to refuse a text takes a clearer one.
_LEAD = 1.15
_FOREIGN_LEAD = 1.6
# Below so many words langdetect is wrong too often to refuse a text by it, ...
_FEW_WORDS = 8
_SURE = 0.9
# With fewer words than this, or a smaller share of them, outside its quotations, a text is
# judged by these too.
_FEWEST = 4
_UNQUOTED = 0.2
# ... or where so many of the words are common in one of the three languages.
_KNOWN = 0.06


@dataclass(frozen=True, slots=True)
class _Profile:
    code: str
    script: str
    words: frozenset[str]
    letters: frozenset[str]


@cache
def _profiles() -> tuple[_Profile, ...]:
    """Return what languages are known by: those that can be compared, then their neighbours."""
    ours = {code: languages.read_toml(code, "identify.toml") for code in languages.CODES}
    others = tomllib.loads((_HERE / "other_languages.toml").read_text(encoding="utf-8"))
    return tuple(
        _Profile(
            code,
            data["script"],
            frozenset(data["words"].split()),
            frozenset(data.get("letters", "")),
        )
        for code, data in {**ours, **others}.items()
    )


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, one of `languages.CODES`.

    Raises InputError where it looks like another language, saying which, or where
    there is too little to tell.
    """
    code = identify(text)
    if code is None:
        raise InputError(
            # Translators: {languages} is "español, inglés o ruso".
            _("There are too few words to tell the language: choose {languages}.").format(
                languages=_choice()
            )
        )
    if code not in languages.CODES:
        raise InputError(
            # Translators: the names of languages are as a dictionary has them: "português".
            _(
                "This looks like {language}: give a version in {languages}, "
                "or choose its language yourself if it is one of these."
            ).format(language=language_name(code), languages=_choice())
        )
    return code


def identify(text: str) -> str | None:
    """Return the code of any language that the text is likeliest in; None where nothing tells."""
    text = text[:_ENOUGH]
    unquoted = _QUOTED.sub(" ", text)
    if len(_WORD.findall(unquoted)) >= max(_FEWEST, _UNQUOTED * len(_WORD.findall(text))):
        text = unquoted
    script = main_script(text)
    words = _words(text, script)
    scores = sorted(
        (
            (_score(profile, words), profile.code)
            for profile in _profiles()
            if profile.script == script
        ),
        reverse=True,
    )
    if not scores:
        return next((code for code, _ in _langdetect(text)), None)
    (best, code), (second, _) = scores[:2]
    ours = [each for _, each in scores if each in languages.CODES]
    known = max(score for score, each in scores if each in ours)
    if code in ours:
        sure = best >= _EVIDENCE and best >= _LEAD * second
    else:
        sure = best >= _EVIDENCE and best >= _FOREIGN_LEAD * known
    return code if sure else _ask_langdetect(text, ours, len(words), known)


def main_script(text: str) -> str | None:
    """Return the script that most words are in, None where it is one that no language here has.

    Words in small letters count first: names keep their own script.
    """
    for pattern in (_SMALL_WORD, _LETTER):
        found = "".join(pattern.findall(text))
        counts = {name: len(script.findall(found)) for name, script in _SCRIPTS.items()}
        likeliest = max(counts, key=counts.__getitem__)
        if 2 * counts[likeliest] > len(found):
            return likeliest
    return None


def alphabet_share(text: str, code: str) -> float:
    """Return the share of the text's letters that are in the script of one of the languages."""
    letters = _LETTER.findall(text[:_ENOUGH])
    script = next(profile.script for profile in _profiles() if profile.code == code)
    return len(_SCRIPTS[script].findall("".join(letters))) / max(1, len(letters))


def _words(text: str, script: str | None) -> list[str]:
    """Return the words in this script, without initials."""
    pattern = _SCRIPTS.get(script or "")
    return [
        word for word in _WORD.findall(_INITIAL.sub(" ", text)) if pattern and pattern.match(word)
    ]


def _score(profile: _Profile, words: list[str]) -> float:
    """Return how many of the words are a language's own.

    A word that is common in several languages counts in each for its part; a word with a
    letter that the three languages lack counts in full, unless it may be a name.
    """
    shared = _weights(profile.script)
    common = sum(shared[word] for word in map(str.casefold, words) if word in profile.words)
    telling = sum(word[0].islower() and not profile.letters.isdisjoint(word) for word in words)
    return common + min(common + _EVIDENCE, telling)


@cache
def _weights(script: str) -> dict[str, float]:
    """Return for each common word of a script's languages one over how many have it."""
    counts = Counter(
        word for profile in _profiles() if profile.script == script for word in profile.words
    )
    return {word: 1 / count for word, count in counts.items()}


def _ask_langdetect(text: str, ours: list[str], words: int, known: float) -> str | None:
    """Choose among the three, unless another language is likelier and nothing speaks for them."""
    anyone = _langdetect(text)
    if not anyone:
        return ours[0] if len(ours) == 1 else None
    code, chance = anyone[0]
    if (
        code not in languages.CODES
        and chance >= _SURE
        and words >= _FEW_WORDS
        and known < _KNOWN * words
    ):
        return code
    return next((code for code, _ in _langdetect(text, ours)), None)


def _langdetect(text: str, codes: Iterable[str] = ()) -> list[tuple[str, float]]:
    """Return langdetect's languages and their chances, likeliest first, among `codes` if any."""
    from langdetect import DetectorFactory, LangDetectException

    DetectorFactory.seed = 0
    detector = _factory().create()
    if prior := dict.fromkeys(codes, 1.0):
        detector.set_prior_map(prior)
    detector.append(text)
    try:
        return [(found.lang, found.prob) for found in detector.get_probabilities()]
    except LangDetectException:
        return []


@cache
def _factory() -> Any:
    from langdetect import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    return factory


def _choice() -> str:
    return joined_by_or(sorted(map(language_name, languages.CODES)))
