"""No page hides anything from those who use a keyboard, a screen reader or strong contrast.

axe-core looks at every page, in both themes, two languages and two widths. It is a package of
npm's: `.ci/run` puts it where it is looked for here, nothing is fetched by the tests.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "build" / "axe" / "package" / "axe.min.js"
# The same words as in conftest.py, which tells them at the end of the run.
NEEDED = (
    "axe-core did NOT look at the pages: it needs “npm pack axe-core@4.14.1”, unpacked in "
    "build/axe (.ci/run does that)."
)
PAGES = ("start", "overview", "review", "two", "hand_on", "classroom", "guide", "lexicon", "models")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
Open = Callable[..., Any]


def look_at(page: Any) -> list[str]:
    """Return what axe finds serious on the page: rule, place and HTML."""
    found = page.evaluate(
        "rules => axe.run(document, rules).then(found => found.violations)", RULES
    )
    return [
        f"{violation['id']}: {node['target']} {node['html'][:200]}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    ("scheme", "width", "language"),
    # Each theme, each width and a language other than English; what they do is independent.
    [("light", 1280, "en-GB"), ("dark", 390, "ru-RU")],
)
def test_no_serious_finding_on_any_page(
    server: str, open_page: Open, scheme: str, width: int, language: str
) -> None:
    if not AXE.exists():
        pytest.skip(NEEDED)
    page = open_page(server, width=width, scheme=scheme, locale=language)
    page.locator(".parallax.demo mark").first.wait_for()
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    page.locator(".st-key-sample-raid button").first.click()
    page.locator(".bar a[data-go=overview][aria-current]").wait_for()
    found = {}
    for name in PAGES:
        link = page.locator(f".bar a[data-go={name}]:not(.brand)")
        if not link.count():
            continue
        link.click()
        page.locator(f".bar a[data-go={name}][aria-current]").wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.wait_for_timeout(300)
        if violations := look_at(page):
            found[name] = violations
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)
