"""What the scripts of a comparison say: found in them, translated, handed over to the browser."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html as lxml_html

from compare.export.html import to_html
from compare.export.review import review
from compare.export.scripts import messages_in, said_by_scripts, said_in, script_text
from compare.messages import speaking
from compare.model import Report
from compare.web.story.component import own_script


def test_messages_are_found_by_their_form() -> None:
    script = """
      a = _("One \\"quoted\\" “message”") + button(_(
        "Over two lines"), x_("no message"), this._("neither"));
      b = filled(ngettext("{n} row", "{n} rows", n), { n }) + _(`not a literal`) + _(name);
    """
    singles, plurals = messages_in(script)
    assert singles == ['One "quoted" “message”', "Over two lines"]
    assert plurals == [("{n} row", "{n} rows")]


def test_every_call_of_the_scripts_is_a_literal_and_found() -> None:
    for script in (script_text(), own_script()):
        bare = re.sub(
            r"/\*.*?\*/|(?<!:)//[^\n]*|function (?:_|ngettext)\(", "", script, flags=re.DOTALL
        )
        singles, plurals = messages_in(bare)
        calls = re.findall(r"(?<![\w.])_\(", bare)
        assert len(set(singles)) <= len(calls)
        assert not re.findall(r"(?<![\w.])_\(\s*[^\s\"]", bare)
        assert len(re.findall(r"(?<![\w.])ngettext\(", bare)) >= len(plurals) > 0 or "_(" in bare


def test_english_needs_no_dictionary() -> None:
    assert said_in('_("Undo")', "en") == {}
    assert said_by_scripts() == ""


def test_plural_forms_are_named_as_the_browser_names_them() -> None:
    script = 'ngettext("{n} row", "{n} rows", n)'
    assert set(said_in(script, "ru")["many"]["{n} row"]) == {"one", "few", "many"}
    assert set(said_in(script, "es")["many"]["{n} row"]) == {"one", "other", "many"}
    ru = said_in(script, "ru")["many"]["{n} row"]
    assert (ru["one"], ru["few"], ru["many"]) == ("{n} строка", "{n} строки", "{n} строк")


@pytest.mark.parametrize("language", ["es", "ru"])
def test_the_page_brings_the_dictionary_along(raid: Report, language: str) -> None:
    with speaking(language):
        root = lxml_html.fromstring(str(review(raid)))
    (found,) = root.xpath("//script[@class='messages']")
    said = json.loads(found.text)
    assert said["language"] == language
    assert "not found" in said["one"]
    assert root.get("lang") == language


def test_the_dictionary_cannot_end_its_element(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = {"language": "es", "one": {"a": "</script><b>"}, "many": {}}
    monkeypatch.setattr("compare.export.scripts.said_in", lambda *_: hostile)
    shown = str(said_by_scripts())
    assert "</script><b>" not in shown
    assert json.loads(lxml_html.fromstring(f"<div>{shown}</div>").text_content()) == hostile


def test_a_file_speaks_the_language_of_its_report_or_the_one_asked_for(raid: Report) -> None:
    for language, expected in ((None, "en"), ("ru", "ru")):
        root = lxml_html.fromstring(to_html(raid, language))
        assert root.get("lang") == expected
        assert root.xpath("//div[contains(@class, 'parallax')]/@lang") == [expected]
        # Why is said in the pivot, whatever language the page speaks.
        assert root.xpath("//p[contains(@class, 'why')]/span[@class='reason']/@lang")[0] == "en"
