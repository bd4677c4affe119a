"""Reading: from a file or pasted text to an article with its title, day and language."""

from __future__ import annotations

from compare.read.article import read_article
from compare.read.files import read_file
from compare.read.language import detect_language
from compare.read.source import Source

__all__ = ["Source", "detect_language", "read_article", "read_file"]
