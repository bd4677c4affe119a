"""Translating by a LibreTranslate server: what is sent, what fails, and what is said of it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from compare.model import Article, Options, Sentence
from compare.translate import libretranslate, translate_articles, translate_lines, web_client
from compare.translate.libretranslate import Server
from tests.translate.translation_server import Answer, Fake, serve


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    with serve() as server:
        monkeypatch.setenv(libretranslate.ADDRESS, server.address + "/")
        monkeypatch.delenv(libretranslate.KEY, raising=False)
        yield server


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits between tries, which the tests do not sit out."""
    waited: list[float] = []
    monkeypatch.setattr(web_client, "sleep", waited.append)
    return waited


def ask(lines: list[str], source: str = "es", target: str = "en") -> tuple[list[Any], list[str]]:
    """Return text and engine of each line, and what was warned of."""
    said: list[str] = []
    found = translate_lines(lines, source, target, warn=said.append)
    assert all(sentence.endswith(".") and sentence.count(". ") == 0 for sentence in said)
    return [(translation.text, translation.engine) for translation in found], said


def test_without_an_address_there_is_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(libretranslate.ADDRESS, raising=False)
    assert libretranslate.server() is None
    monkeypatch.setenv(libretranslate.ADDRESS, " ")
    assert libretranslate.server() is None


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("", None),
        ("https://user:secret@translate.example/api", "translate.example"),
        ("http://127.0.0.1:5000", "127.0.0.1"),
        ("http://[", "http://["),
    ],
)
def test_who_may_be_sent_sentences(
    monkeypatch: pytest.MonkeyPatch, address: str, host: str | None
) -> None:
    monkeypatch.setenv(libretranslate.ADDRESS, address)
    assert libretranslate.host() == host


def test_it_stands_between_argos_and_the_glossary(fake: Fake) -> None:
    found, said = ask(["qué tal", "hola", "qué tal"])
    assert found == [
        ("QUÉ TAL", "libretranslate"),
        ("HOLA", "libretranslate"),
        ("QUÉ TAL", "libretranslate"),
    ]
    assert said == []
    assert fake.asked == [
        {"q": ["qué tal", "hola"], "source": "es", "target": "en", "format": "text"}
    ]


def test_the_key_goes_along_where_there_is_one(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.key = "secret"
    found, said = ask(["hola"])
    assert found[0][1] == "glossary"
    assert "refuses the key" in said[0]
    assert "LIBRETRANSLATE_API_KEY" in said[0]
    monkeypatch.setenv(libretranslate.KEY, "secret")
    assert ask(["hola"]) == ([("HOLA", "libretranslate")], [])


def test_its_translations_are_checked(fake: Fake) -> None:
    fake.failures = [(200, {"translatedText": ["42 soldiers died."]})]
    [found] = translate_lines(["Murieron 32 soldados."], "es", "en")
    assert found.engine == "libretranslate"
    assert found.warnings == ("The original says 32, the translation 42.",)


def test_many_lines_go_in_batches(fake: Fake) -> None:
    lines = [f"línea {number}" for number in range(50)] + ["larga " * 600, "larga " * 601, "fin"]
    fake.letter_limit = 5000
    found, said = ask(lines)
    assert [text for text, _ in found] == [line.upper().strip() for line in lines]
    assert said == []
    assert [len(question["q"]) for question in fake.asked] == [20, 20, 11, 2]
    assert max(sum(map(len, q["q"])) for q in fake.asked) <= libretranslate.BATCH_LETTERS


def test_a_smaller_limit_of_the_server_is_kept_to(fake: Fake) -> None:
    fake.batch_limit = 3
    fake.letter_limit = 100
    lines = [f"línea {number}" for number in range(8)] + ["muy larga " * 20]
    found, said = ask(lines)
    assert [engine for _, engine in found] == ["libretranslate"] * 8 + ["glossary"]
    assert "refuses some sentences" in said[0]


def test_what_was_translated_before_is_not_asked_again(fake: Fake) -> None:
    ask(["hola", "adiós"])
    assert ask(["adiós", "hola"])[0] == [("ADIÓS", "libretranslate"), ("HOLA", "libretranslate")]
    assert len(fake.asked) == 1
    ask(["adiós", "nuevo"])
    assert fake.asked[1]["q"] == ["nuevo"]
    # A new version of the server may have new models.
    fake.version = "2.0"
    ask(["hola"])
    assert fake.asked[2]["q"] == ["hola"]


def test_the_cache_serves_while_the_server_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve() as fake:
        monkeypatch.setenv(libretranslate.ADDRESS, fake.address)
        ask(["hola"])
    assert ask(["hola"]) == ([("HOLA", "libretranslate")], [])
    found, said = ask(["hola", "adiós"])
    assert [engine for _, engine in found] == ["libretranslate", "glossary"]
    assert "cannot be reached" in said[0]


def break_off(handler: Any) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"translatedText": ["H')


def hang_up(handler: Any) -> None:
    """Close the line without a word."""
    handler.connection.shutdown(socket.SHUT_RDWR)


BUSY: Answer = (429, {"error": "Slowdown: 30 per 1 minute"})
BROKEN: Answer = (500, {"error": "Cannot translate text: secret text"})


@pytest.mark.parametrize(
    "failure", [BUSY, BROKEN, (502, b"<html>Bad gateway</html>"), break_off, hang_up]
)
def test_a_failure_that_passes_is_waited_for(fake: Fake, waits: list[float], failure: Any) -> None:
    fake.failures = [failure] * 3
    assert ask(["hola"]) == ([("HOLA", "libretranslate")], [])
    assert waits == [1, 2, 4]


LASTING = (
    (BUSY, "has been asked too much", 4),
    (BROKEN, "fails", 4),
    (break_off, "breaks off", 4),
    ((403, {"error": "Banned"}), "refuses the key", 1),
    ((302, b""), "not LibreTranslate's", 1),
    ((404, b"<html>"), "not LibreTranslate's", 1),
    ((200, b"<html>Welcome</html>"), "not LibreTranslate's", 1),
    ((200, b"\xff\xfe"), "not LibreTranslate's", 1),
    ((200, b"[" * 100_000), "not LibreTranslate's", 1),
    ((200, b'{"translatedText": ["' + b"x" * 10_000_000), "not LibreTranslate's", 1),
    ((200, ["x"]), "not LibreTranslate's", 1),
    ((200, {"error": "x"}), "not LibreTranslate's", 1),
    ((200, {"translatedText": "X"}), "not LibreTranslate's", 1),
    ((200, {"translatedText": ["X", "Y"]}), "not LibreTranslate's", 1),
    ((200, {"translatedText": [None]}), "not LibreTranslate's", 1),
)


@pytest.mark.parametrize(("failure", "said", "tries"), LASTING)
def test_one_that_lasts_leaves_the_glossary_and_says_so(
    fake: Fake, failure: Any, said: str, tries: int
) -> None:
    fake.failures = [failure] * 9
    found, warnings = ask(["hola"])
    assert found[0][1] == "glossary"
    assert len(warnings) == 1
    assert said in warnings[0]
    assert "secret" not in warnings[0]
    assert len(fake.asked) == tries


def test_a_server_too_slow_is_given_up(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_client, "TIMEOUT", 0.05)
    fake.failures = [lambda handler: fake.closing.wait(20)] * 9
    found, said = ask(["hola"])
    assert found[0][1] == "glossary"
    assert "does not answer in time" in said[0]
    assert len(fake.asked) == 4


def test_patience_with_a_slow_server_ends(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_client, "TIMEOUT", 0.05)
    monkeypatch.setattr(web_client, "PATIENCE", 0)
    fake.failures = [lambda handler: fake.closing.wait(20)] * 9
    assert "does not answer in time" in ask(["hola"])[1][0]
    assert len(fake.asked) == 1


def test_a_rest_that_the_server_asks_for_is_kept(fake: Fake, waits: list[float]) -> None:
    fake.headers = {"Retry-After": "7"}
    fake.failures = [BUSY]
    assert ask(["hola"])[1] == []
    assert waits == [7]
    fake.headers = {"Retry-After": "3600"}
    fake.failures = [BUSY]
    assert "asked too much" in ask(["otro"])[1][0]
    assert waits == [7]


def test_what_came_before_the_failure_is_kept(fake: Fake) -> None:
    lines = [f"línea {number}" for number in range(30)]
    first = (200, {"translatedText": [line.upper() for line in lines[:20]]})
    fake.failures = [first, *[BROKEN] * 4]
    found, said = ask(lines)
    assert [engine for _, engine in found] == ["libretranslate"] * 20 + ["glossary"] * 10
    assert len(said) == 1


def test_a_pair_that_the_server_does_not_have(fake: Fake) -> None:
    found, said = ask(["hola"], "es", "ru")
    assert found == [(None, None)]
    assert "does not translate from Spanish to Russian" in said[0]
    assert fake.asked == []


def test_an_older_server_that_names_no_targets(fake: Fake) -> None:
    fake.languages = [{"code": "es", "name": "Spanish"}, {"code": "en", "name": "English"}]
    assert ask(["hola"])[0] == [("HOLA", "libretranslate")]


@pytest.mark.parametrize("languages", [{}, None, "es", [1], [{"code": 1}]])
def test_languages_that_make_no_sense_do_no_harm(fake: Fake, languages: object) -> None:
    fake.languages = languages
    found, said = ask(["hola"])
    assert found[0][1] == "glossary"
    assert len(said) == 1


@pytest.mark.parametrize(
    "address", ["ftp://x", "localhost:5000", "http://", "http://[", "/x", "http://a:b@x"]
)
def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(libretranslate.ADDRESS, address)
    found, said = ask(["hola"])
    assert found[0][1] == "glossary"
    assert "set LIBRETRANSLATE_URL to http:// or https://" in said[0]


def test_nobody_there_is_said_at_once(monkeypatch: pytest.MonkeyPatch, waits: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv(libretranslate.ADDRESS, f"http://127.0.0.1:{port}")
    found, said = ask(["hola"])
    assert found[0][1] == "glossary"
    assert "cannot be reached" in said[0]
    assert waits == []


def test_a_redirect_is_not_followed(fake: Fake) -> None:
    fake.headers = {"Location": "/elsewhere"}
    fake.failures = [(307, b"")]
    assert "not LibreTranslate's" in ask(["hola"])[1][0]
    assert len(fake.asked) == 1


def test_half_characters_and_line_breaks_are_left_out(fake: Fake) -> None:
    fake.failures = [(200, b'{"translatedText": ["A\\ud800\\n b\\u00a0 c", " "]}')]
    found, _ = ask(["uno", "hola"])
    assert found[0] == ("A b c", "libretranslate")
    assert found[1][1] == "glossary"


def test_a_failed_server_is_left_alone_for_the_other_language(fake: Fake) -> None:
    fake.failures = [BROKEN] * 9
    articles = [
        Article(code, code, code, "", text, sentences=(Sentence(0, text, 0, len(text)),))
        for code, text in (("es", "hola"), ("ru", "привет"))
    ]
    said: list[str] = []
    found = translate_articles(articles, Options(), said.append)
    assert [article.sentences[0].engine for article in found] == ["glossary", "glossary"]
    assert len(fake.asked) == 4
    assert len(said) == 1


def test_no_lines_ask_nothing(fake: Fake) -> None:
    assert Server(fake.address).translate([], "es", "en") == {}
    assert fake.gets == []
