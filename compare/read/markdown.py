"""From Markdown to plain text: what is said, without the marks."""

from __future__ import annotations

import re

from compare.read.source import Source

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S
)
_FIELD = re.compile(r"^(title|date)\s*:\s*[\"']?(.{1,500}?)[\"']?[ \t]*$", re.I | re.M)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# In this order: each leaves what the next needs. A mark that stays open is looked for no further
# than in so many letters, or a file of nothing but beginnings would take hours.
_MARKS = (
    # CommonMark, 4.6: a comment that nothing ends goes on to the end.
    (re.compile(r"<!--.*?(?:-->|\Z)", re.S), ""),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,300})\]\[[^\]\n]{0,300}\]"), r"\1"),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,300}\]:[ \t]+\S+.*$", re.M), ""),
    (re.compile(r"<(https?://[^>\s]{1,1000})>"), r"\1"),
    (re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"^(?P<line>\S.*)\n {0,3}(?:=+|-{2,})[ \t]*$", re.M), "\n\\g<line>\n"),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*[^#\s])[# \t]*$", re.M), r"\n\1\n"),
    (re.compile(r"^ {0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*[*+-][ \t]+(?=\S)", re.M), "• "),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,500}?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def read_markdown(text: str) -> Source:
    """Return the text without its marks, and the title and day of its front matter if any."""
    title = day = None
    text = text.replace("\r\n", "\n")
    if front := _FRONT_MATTER.match(text):
        fields = {field[1].lower(): field[2] for field in _FIELD.finditer(front[1])}
        title = fields.get("title")
        found = _DAY.match(fields.get("date", ""))
        day = found.group() if found else None
        text = text[front.end() :]
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    return Source(text, title, day)
