"""The catalogues of what the program says: nothing untranslated, nothing lost on the way."""

from __future__ import annotations

import ast
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from functools import cache
from gettext import c2py
from pathlib import Path
from string import Formatter
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from compare import languages, messages
from compare.messages import N_, _, ngettext, pgettext, speaking

ROOT = Path(__file__).parent.parent
TOOL = SimpleNamespace(**runpy.run_path(str(ROOT / "tools" / "messages.py")))
CODES = [code for code in languages.CODES if code != messages.SOURCE]
BOTH = [(code, domain) for code in CODES for domain in messages.DOMAINS]
IN_CONTEXT = {"NC_", "pgettext"}
SAID = {"_", "N_", "ngettext"} | IN_CONTEXT

# What a script says: a message in double quotes; one in a comment shows how it is done.
IN_A_SCRIPT = re.compile(r'(?<![\w.])(?:_|ngettext)\(\s*"((?:[^"\\]|\\.)*)"')
UNKNOWN = "…"

TAG = re.compile(r"</?[a-z][^<>]*>")
# How a message may end besides in a letter. A question may be a plain sentence elsewhere.
ENDINGS = {".": ".?…", "?": ".?", "!": "!.", ":": ":", "…": "…", ",": ",", ";": ";"}
# Quotation marks that a language does not use, tags aside.
FOREIGN_QUOTES = {"es": "\"'„‘`", "ru": "\"'‘’`"}
# The longest translations at hand are 1.6 times as long as English, short labels more so.
LONGER = 1.9
LONGER_BY = 20


@cache
def catalog_of(code: str, domain: str) -> Catalog:
    with languages.data_file(code, f"{domain}.po").open("rb") as file:
        return read_po(file, locale=code)


@cache
def found(domain: str) -> Catalog:
    catalog: Catalog = TOOL.said() if domain == "messages" else TOOL.tabled()
    return catalog


def entries(code: str, domain: str) -> Iterator[Message]:
    """Yield the messages of a catalogue that are translated."""
    return (m for m in catalog_of(code, domain) if m.id and any(forms(m.string)))


def forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the forms of a message or a translation, one where it has no plural."""
    return (words,) if isinstance(words, str) else tuple(words or ())


def translated(code: str, domain: str) -> list[tuple[str, str]]:
    """Return each form of each translation after the English that it is of."""
    return [
        (forms(message.id)[-1], form)
        for message in entries(code, domain)
        for form in forms(message.string)
    ]


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_the_catalogues_have_all_that_is_said(code: str, domain: str) -> None:
    there = {(message.context, message.id) for message in catalog_of(code, domain)}
    said = {(message.context, message.id) for message in found(domain)}
    assert not said - there, "run tools/messages.py and translate what is new"


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_every_message_is_translated(code: str, domain: str) -> None:
    plurals = catalog_of(code, domain).num_plurals
    for message in (message for message in catalog_of(code, domain) if message.id):
        strings = forms(message.string)
        assert all(strings), message.id
        assert not message.fuzzy, message.id
        assert len(strings) == (plurals if message.pluralizable else 1), message.id


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_the_placeholders_are_those_of_the_english(code: str, domain: str) -> None:
    """A form that goes with a single number may leave the number out, as in "one row"."""
    catalog = catalog_of(code, domain)
    uses = Counter(c2py(catalog.plural_expr)(number) for number in range(200))
    for message in entries(code, domain):
        *singular, many = [placeholders(form) for form in forms(message.id)]
        for place, form in enumerate(forms(message.string)):
            allowed = [many, *(singular if uses[place] == 1 else [])]
            assert placeholders(form) in allowed, (message.id, form)


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_tags_and_edges_are_those_of_the_english(code: str, domain: str) -> None:
    for english, other in translated(code, domain):
        assert sorted(TAG.findall(other)) == sorted(TAG.findall(english)), other
        assert edges(other) == edges(english), other
        assert other.count("\n") == english.count("\n"), other
        assert "  " not in other, other
        ends, theirs = other.rstrip()[-1:], english.rstrip()[-1:]
        assert ends in ENDINGS.get(theirs, ends), (english, other)
        assert theirs in ENDINGS or ends not in ENDINGS, (english, other)


def edges(text: str) -> tuple[str, str]:
    """Return the white space before and after a text."""
    return text[: -len(text.lstrip())], text[len(text.rstrip()) :]


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_quotation_marks_are_those_of_the_language(code: str, domain: str) -> None:
    for _english, other in translated(code, domain):
        bare = TAG.sub("", other)
        assert not set(bare) & set(FOREIGN_QUOTES[code]), other
        assert bare.count("«") == bare.count("»"), other


@pytest.mark.parametrize(("code", "domain"), BOTH)
def test_no_translation_is_much_longer_than_the_english(code: str, domain: str) -> None:
    for english, other in translated(code, domain):
        assert len(other) <= LONGER * len(english) + LONGER_BY, (english, other)


@pytest.mark.parametrize("code", CODES)
def test_what_goes_on_a_sentence_begins_small_and_has_no_full_stop(code: str) -> None:
    for message in entries(code, "lexicon"):
        if message.context in ("meaning", "implies"):
            (said,) = forms(message.string)
            assert said[0].islower(), said
            assert said[-1].isalpha(), said


def test_all_that_is_said_is_extracted() -> None:
    """Nothing is put together before it is translated, as `_(f"…")`, or hidden in an f-string."""
    known = {form for message in found("messages") if message.id for form in forms(message.id)}
    for path in [ROOT / "app.py", *sorted((ROOT / "compare").rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name_of(node.func) in SAID:
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                words = node.args[-1 if name_of(node.func) in IN_CONTEXT else 0]
                assert not isinstance(words, ast.JoinedStr | ast.BinOp), place
                assert not isinstance(words, ast.Constant) or words.value in known, place


def test_all_that_the_scripts_say_is_extracted() -> None:
    known = {form for message in found("messages") if message.id for form in forms(message.id)}
    for path in sorted((ROOT / "compare").rglob("*.js")):
        for words in IN_A_SCRIPT.findall(path.read_text(encoding="utf-8")):
            assert words == UNKNOWN or words in known, path.relative_to(ROOT)


def name_of(node: ast.expr) -> str | None:
    return node.id if isinstance(node, ast.Name) else None


def test_new_messages_come_in_and_old_ones_go(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    first = Catalog()
    first.add("stays")
    first.add("goes")
    old = TOOL.renewed(path, "ru", first)
    old.get("stays").string = "остаётся"
    old.get("goes").string = "уходит"
    with path.open("wb") as file:
        TOOL.write(file, old)

    second = Catalog()
    second.add("stays")
    second.add("comes")
    new = TOOL.renewed(path, "ru", second)
    assert {m.id: m.string for m in new if m.id} == {"stays": "остаётся", "comes": ""}


def test_a_language_without_a_catalogue_is_not_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["messages.py", "en"])
    with pytest.raises(SystemExit, match="No catalogue of en"):
        TOOL.main()


# One message of each kind, from compare/framing and compare/languages.
ONE, MANY = "{doers} is named as the doer", "{doers} are named as the doer"


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_said_in_the_language_spoken(code: str) -> None:
    english = N_("Language of the app")
    assert _(english) == english
    with speaking(code):
        said = _(english)
        assert said != english
        with speaking("en"):
            assert _(english) == english
        assert _(english) == said
        assert pgettext("shade", "hostile") != "hostile"
        assert pgettext("no such context", "hostile") == "hostile"
    assert _(english) == english


def test_the_form_goes_with_the_number() -> None:
    def said(code: str) -> list[str]:
        with speaking(code):
            return [ngettext(ONE, MANY, number) for number in (1, 2, 5, 21)]

    assert said("en") == [ONE, MANY, MANY, MANY]
    one, two, five, again = said("ru")
    assert one == again
    assert one != two == five
    one, two, five, again = said("es")
    assert one != two == five == again


def test_a_language_without_a_catalogue_is_spoken_in_english() -> None:
    with speaking("pt"):
        assert _(ONE) == ONE
        assert ngettext(ONE, MANY, 2) == MANY


def test_the_language_is_asked_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_otherwise", lambda: "ru")
    assert messages.spoken() == "ru"
    with speaking("es"):
        assert messages.spoken() == "es"
    messages.speak_otherwise(lambda: "en")
    assert messages.spoken() == "en"
