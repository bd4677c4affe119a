from __future__ import annotations

import json
import logging
import urllib.request

import pytest

from compare.web.shell.server import keep_texts_out_of_the_log, state


def test_a_supervisor_learns_that_the_server_is_well_and_nothing_of_any_story(server: str) -> None:
    with urllib.request.urlopen(f"{server}/health", timeout=20) as answer:
        told = json.load(answer)
    assert told["status"] == "ok"
    assert told.keys() == state().keys() == {
        "status", "seconds up", "comparing", "waiting", "memory MB",
    }  # fmt: skip


@pytest.mark.parametrize("path", ["", "health", "_stcore/health"])
def test_no_other_site_may_show_the_pages_and_nothing_comes_from_elsewhere(
    path: str, server: str
) -> None:
    with urllib.request.urlopen(f"{server}/{path}", timeout=20) as answer:
        headers = answer.headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_failure_is_logged_without_its_message(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = logging.getLogger("streamlit.error_util")
    monkeypatch.setattr(logger, "propagate", True)
    keep_texts_out_of_the_log()
    try:
        raise ValueError("the text of an article")
    except ValueError as error:
        logger.error("Uncaught", exc_info=error)
    assert "ValueError at test_server.py:" in caplog.text
    assert "article" not in caplog.text


def test_no_code_of_an_exercise_stands_in_the_log_of_requests(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = logging.getLogger("uvicorn.access")
    monkeypatch.setattr(logger, "handlers", [caplog.handler])
    monkeypatch.setattr(logger, "disabled", False)
    keep_texts_out_of_the_log()
    # As uvicorn does it: uvicorn/protocols/http/h11_impl.py.
    with caplog.at_level(logging.INFO, "uvicorn.access"):
        logger.info('%s - "%s %s HTTP/%s" %d', "10.0.0.7:1", "GET", "/teach?t=0123abcd", "1.1", 200)
    assert '"GET /teach HTTP/1.1" 200' in caplog.text
    assert "0123abcd" not in caplog.text
