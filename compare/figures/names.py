"""Digits that are no figures: names, numbers of houses and lists, addresses, phone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from compare.figures.context import Context, context
from compare.figures.forms import fold, plain
from compare.figures.line import Line
from compare.figures.tokens import HYPHENS
from compare.figures.units import is_measure_sign, is_money_sign, units

_DOMAINS = "com|org|net|info|gov|edu|io|ru|es|uk|mx|ar|ua|by|eu"
_FILES = "pdf|jpg|jpeg|png|gif|doc|docx|xls|xlsx|txt|htm|html|zip|mp3|mp4|avi|exe"
# In every language: signs, one of which at least stands in each text that the pattern finds
# anything in, and the pattern. Most sentences have none, and the pattern need not be tried; ""
# stands in all.
_EVERYWHERE = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        (("://", "www."), r"\b(?:https?://|www\.)\S+"),
        # Lengths are bounded so that no text costs more than its length.
        (
            [f".{domain}" for domain in _DOMAINS.split("|")],
            r"(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}"
            rf"\.(?:{_DOMAINS})\b(?:/\S*)?",
        ),
        (("@", "#"), r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,128}|(?<!\w)[@#]\w+"),
        (
            [f".{ending}" for ending in _FILES.split("|")],
            r"(?<![\w-])[\w-]{1,64}"
            rf"\.(?:{_FILES})\b",
        ),
        # Phone numbers: +34 91 123 45 67, (555) 123-4567, 8-800-555-35-35.
        (("+",), r"(?<!\w)\+\d[\d\u00a0 ().-]{7,}\d"),
        (("-",), r"\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}-\d{3,4}-\d{4}\b"),
        (("8 ", "8-"), r"\b8[ -]\(?\d{3}\)?[ -]\d{3}[ -]\d\d[ -]\d\d\b"),
        (("-",), r"\b\d{3,4}-\d{2,4}-\d{2,4}(?:-\d{2,4})*\b(?<!\b\d{4}-\d\d-\d\d)"),
        # 0800 555 111: no quantity begins with a nought and goes on in groups.
        (("0",), r"(?<![\w.,:-])0\d{2,4}(?:[ -]\d{2,4}){2,3}(?!\w)"),
        # Laws: 463/2020.
        (("/19", "/20"), r"(?<![\d/])(?!(?:19|20)\d\d/)\d{1,4}/(?:19|20)\d\d(?![\d/])"),
        # The number of a list: "1. ", "2) " at the head of the text.
        ((".", ")"), r"^\s*(?:\d{1,2}(?:\.|\))|\(\d{1,2}\))\s+(?=[^\W\d_a-zа-яё])"),
        (("S&P", "s&p"), r"\b(?:S&P|s&p)\s?\d+"),
        # Hashes and the like: a3f5c91.
        (
            ("",),
            r"(?<![\w-])(?=[0-9a-f]{0,64}(?:[a-f]\d|\d[a-f]))"
            r"[0-9a-f]{7,64}(?:-[0-9a-f]{4,12}){0,4}\b",
        ),
        (
            ("00", "60 Minut"),
            r"(?<![\d.,:/-])(?<!\d\s)00\d(?!\d|[.,:/-]\d)|\b60 Minut(?:es|os)\b",
        ),
        # Flight BA 117, рейс SU 1234.
        (
            ("",),
            r"(?i:\b(?:flights?|vuelos?|рейс\w{0,3}))\s+"
            r"(?:[A-ZА-Я]{2}|[A-Z]\d|\d[A-Z])\s\d{2,4}\b",
        ),
        (("0x",), r"\b0x[0-9A-Fa-f]{1,64}\b"),
        # Pictures of a screen: 1080p, 4K.
        (
            ("0p", "0i", "6p", "6i", "4K", "8K"),
            r"\b(?:360|480|576|720|1080|1440|2160|4320)[pi]\b|(?<![\w.,$€£-])[48]K\b",
        ),
        # Airliners: a 737 MAX, its 787 jets.
        (
            ("7 ", "7-"),
            r"\b7[0-8]7(?=[ -](?:MAX|Max|jets?|planes?|airliners?|Dreamliners?)\b)",
        ),
    )
)
# What an address holds.
ADDRESSES = ("@", "#", "://", "www.", ".com", ".org")
# COVID-19, Ту-154, MH17, G20, iPhone12: letters that touch digits.
_JOINED = re.compile(r"(?<![\w-])([^\W\d_]+)([-‐‑–])?(\d+\w*(?:[.,]\d+)*(?:[-‐‑]\w+)?)")
# Words up to this length stay small in English headlines, and may be the letters of a name.
_SHORT = 3
# 11-M, 8-M, 5G, 3D, 221B
_TAILED = re.compile(r"(?<![\w.,])\d{1,4}(?:-[A-ZА-ЯЁ]|[A-ZА-ЯЁ]{1,2})(?![\w])")


def name_spans(line: Line) -> list[tuple[int, int]]:
    """Return the spans of a line's text where digits and number words are no figures."""
    text = plain(line.text)
    if not any(map(str.isalnum, text)):
        return []
    known = context(line.language)
    digits = any(token.form[0].isnumeric() for token in line.tokens)
    # Without digits only number words can be part of an address.
    rules = _EVERYWHERE if digits or any(sign in text for sign in ADDRESSES) else ()
    patterns = [pattern for signs, pattern in rules if any(sign in text for sign in signs)]
    spans = [
        match.span()
        for pattern in (*patterns, *known.name_patterns)
        for match in pattern.finditer(text)
    ]
    if digits:
        spans += _joined(line, text, known)
        spans += _numbered(line, known)
    spans += _capital(line)
    return _merged(spans)


def covers(spans: list[tuple[int, int]], start: int, end: int) -> int | None:
    """Return where the span that overlaps a place ends; None where none does."""
    index = bisect_right(spans, (end - 1, 1 << 60)) - 1
    if index >= 0 and spans[index][1] > start:
        return spans[index][1]
    return None


def _joined(line: Line, text: str, known: Context) -> Iterator[tuple[int, int]]:
    for match in _JOINED.finditer(text):
        letters, hyphen = match.group(1), match.group(2)
        form = fold(letters)
        if is_money_sign(letters) or is_money_sign(letters.upper()):
            continue
        if is_measure_sign(match.group()):
            continue
        if hyphen and (form in known.name_prefixes or form in line.lexicon.numbers):
            continue
        # 10 per cent-15 per cent
        if hyphen and len(form) > _SHORT and form in units(line.language).words.by_last:
            continue
        # Words with a year after a hyphen stay: election-2024 says when.
        if hyphen == "–" and not letters.isupper():
            continue
        yield match.span()
    for match in _TAILED.finditer(text):
        body = match.group().lstrip("0123456789-")
        if body in line.lexicon.letters or is_money_sign(body) or body == "M":
            continue
        if is_measure_sign(body):
            continue
        yield match.span()


def _numbered(line: Line, known: Context) -> Iterator[tuple[int, int]]:
    """Boeing 737-800, Article 5, No. 10, №3, #7; Articles 5, 6 and 7."""
    for index, token in enumerate(line.tokens):
        if token.value is None or index == 0:
            continue
        before = index - 1
        if line.form(before) == "." and not line.spaced(before):
            before -= 1
        if before < 0:
            continue
        word = plain(line.tokens[before].text)
        if before < index - 1:
            word += "."
        year = token.value >= 1900 and token.value < 2100 and len(token.form) == 4
        plural = word in known.name_plurals
        if (word not in known.name_words and not plural) or year:
            continue
        end = index
        while line.is_digits(end + 2) and (
            (line.form(end + 1) in HYPHENS and not line.spaced(end + 1))
            or (plural and (line.form(end + 1) == "," or line.form(end + 1) in known.range_and))
        ):
            end += 2
        yield line.tokens[before].start, line.tokens[end].end


def _capital(line: Line) -> Iterator[tuple[int, int]]:
    """Three Mile Island, la Quinta Avenida: a number word with a capital beside another."""
    lexicon = line.lexicon
    headline: bool | None = None
    for index, token in enumerate(line.tokens):
        if index == 0 or not token.text[:1].isupper() or not token.spaced:
            continue
        if token.form not in lexicon.numbers and token.form not in lexicon.ordinals:
            continue
        before = line.tokens[index - 1].text
        # A sentence begins, or a number goes on.
        if not before.isalpha() or fold(before) in lexicon.numbers:
            continue
        after = line.tokens[index + 1].text if index + 1 < len(line.tokens) else ""
        # A lower-case word before keeps "said Three" apart from a name at "Radio Four".
        if not after[:1].isupper() and not before[:1].isupper():
            continue
        headline = _is_headline(line) if headline is None else headline
        if headline:
            return
        yield token.start, token.end


def _is_headline(line: Line) -> bool:
    """Whether the line sets Most of Its Words with Capitals."""
    long = [t.text for t in line.tokens if len(t.text) > _SHORT and t.text.isalpha()]
    capitals = sum(text[0].isupper() for text in long)
    return 4 * capitals > 3 * len(long)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
