"""Bars as pictures inside the page: no script, no font, right in both themes and in print."""

from __future__ import annotations

from markupsafe import Markup

# Of the picture's own units; the page stretches it to the width of its cell.
WIDTH, HEIGHT = 100, 8


def bar(full: float, hollow: float, most: float) -> Markup:
    """Return a bar of a full and a hollow part, as long as the cell where both make `most`.

    A screen reader passes over it: the counts stand beside it in words.
    """
    unit = WIDTH / (max(most, full + hollow) or 1)
    left = full * unit
    return Markup(
        '<svg class="bar-of" viewBox="0 0 {w} {h}" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="full" width="{left:.2f}" height="{h}"/>'
        '<rect class="hollow" x="{x:.2f}" y="0.5" width="{right:.2f}" height="{inner}"/></svg>'
    ).format(
        w=WIDTH,
        h=HEIGHT,
        left=left,
        x=left + 0.5,
        right=max(0.0, hollow * unit - 1),
        inner=HEIGHT - 1,
    )
