"""What looks wrong with a machine translation, in plain words.

The faults are those that small translation models are known for: figures, currencies and
names dropped or changed, the same words over and over, the source handed back, a line cut
short.
"""

from __future__ import annotations

import re
import unicodedata

from compare import languages
from compare.messages import _
from compare.translate.figure_checks import figure_warnings
from compare.translate.name_checks import name_warnings

_WORD = re.compile(r"\w+")

# Under this many words, names and titles that stay as they are look like an echo.
_MIN_ECHO_WORDS = 4
# Of 1,200 news sentences translated from Spanish and Russian into English, none of 60 letters
# or more has under 0.5 or over 2.3 times its source's letters; short ones vary more.
_SHORT, _LONG = 0.45, 2.6
_SHORT_IN_FEW, _LONG_IN_FEW = 0.3, 4.0
_FEW, _TOO_FEW = 60, 25
# News does not say three words four times in a row, nor one word five times.
_LOOP = re.compile(r"(?<!\w)(\w+(?:\W+\w+){0,7}?)(?:\W+\1(?!\w)){3,}", re.I)


def warnings_for(
    source: str, translation: str, source_language: str, target_language: str
) -> tuple[str, ...]:
    """Return what looks wrong with a translation, one plain sentence each; empty if nothing.

    The languages are ISO 639-1 codes; the sentences are in the spoken language.
    """
    if not translation.strip():
        return (_("The translation is empty."),) if source.strip() else ()
    if source_language != target_language and _is_echo(source, translation):
        return (_("The translation repeats the original: it was not translated."),)
    found = [
        *_loop(source, translation),
        *_length(source, translation),
        *_script(translation, target_language),
        *figure_warnings(source, translation, source_language, target_language),
        *name_warnings(source, translation, source_language, target_language),
    ]
    return tuple(found)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _is_echo(source: str, translation: str) -> bool:
    """Return whether the translation is the source again, but for a name or a mark."""
    words, others = _words(source), _words(translation)
    if words == others:
        # Names and figures alone are the same in both languages: Dundee Stars 5-3 Belfast Giants.
        is_headline = source.isupper() and len(words) >= _MIN_ECHO_WORDS
        return is_headline or any(word.islower() for word in _WORD.findall(source))
    if len(words) < _MIN_ECHO_WORDS:
        return False
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(words, others) > 0.9


def _loop(source: str, translation: str) -> list[str]:
    match = _LOOP.search(translation)
    if match is None or _LOOP.search(source):
        return []
    return [_("The translation repeats the same words over and over.")]


def _length(source: str, translation: str) -> list[str]:
    letters, others = (sum(map(str.isalpha, text)) for text in (source, translation))
    most = max(letters, others)
    if most < _TOO_FEW:
        return []
    short, long = (_SHORT, _LONG) if most >= _FEW else (_SHORT_IN_FEW, _LONG_IN_FEW)
    if others < short * letters:
        return [_("The translation is much shorter than the original: a part may be missing.")]
    if others > long * letters:
        return [_("The translation is much longer than the original: a part may be made up.")]
    return []


def _script(translation: str, language: str) -> list[str]:
    """Warn of more letters of another script than the language's texts hold."""
    settings = languages.read_toml(language, "translate.toml")
    letters = [letter for letter in translation if letter.isalpha()]
    foreign = sum(
        not unicodedata.name(letter, "").startswith(settings["script"]) for letter in letters
    )
    if foreign > settings["foreign_letters"] * len(letters):
        return [_("Much of the translation is in another script.")]
    return []
