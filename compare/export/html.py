"""The report as one HTML file that needs no server and no network."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from markupsafe import Markup

from compare import limits
from compare.export.review import review, story_title
from compare.export.scripts import ASSETS, script_text
from compare.messages import speaking, spoken
from compare.model import Report

# In rem: what stands before the columns, and the width under which a column is no pleasure to
# read: 12 of running text, 7 of a table.
STACKED = {"stacked.css": (6, 12), "stacked_tables.css": (9, 7)}

_PAGE = Markup(
    """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title} · Parallax</title>
<style>{style}</style>
</head>
<body>
<main>{body}</main>
<script>{script}</script>
</body>
</html>
"""
)
_PAGE_STYLE = """
:root { color-scheme: light dark; background: light-dark(#ffffff, #15191d); }
body { margin: 0; }
main { max-width: 90rem; margin: 0 auto; padding: 1.2rem clamp(.8rem, 2vw, 2rem) 4rem; }
@media print { html { font-size: 9.5pt; } main { padding: 0; max-width: none; } }
"""


def to_html(report: Report, language: str | None = None) -> str:
    """Return the report as the text of an HTML file that speaks a language, the pivot if none.

    The file's own policy lets its one style and one script run and nothing else: no
    address is reached, and no script could run from a text even if it got in.
    """
    style = _PAGE_STYLE + css()
    script = script_text() + '\nenliven(document.querySelector(".parallax"));\n'
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    with speaking(language or report.pivot):
        return str(
            _PAGE.format(
                language=spoken(),
                policy=policy,
                title=story_title(report)[0],
                style=Markup(style),
                body=review(report),
                script=Markup(script),
            )
        )


@cache
def css() -> str:
    """Return the style of a comparison, for any number of columns at any width."""
    styles = [(ASSETS / name).read_text(encoding="utf-8") for name in ("report.css", "notes.css")]
    for name, (gutter, column) in STACKED.items():
        stacked = (ASSETS / name).read_text(encoding="utf-8")
        styles += [
            f"@container (max-width: {gutter + column * columns}rem) {{\n"
            f"{stacked.replace('COLUMNS', f'columns-{columns}')}}}\n"
            for columns in range(limits.MIN_ARTICLES, limits.MAX_ARTICLES + 1)
        ]
    return "".join(styles)


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
