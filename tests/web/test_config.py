"""What the server is told: nothing sent out, nothing shown of an error, limits that agree."""

from __future__ import annotations

import tomllib
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from compare import limits

CONFIG = Path(__file__).parent.parent.parent / ".streamlit" / "config.toml"


def test_the_server_is_closed_and_quiet() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["showErrorLinks"] is False
    assert config["client"]["toolbarMode"] in ("viewer", "minimal")
    assert config["server"]["enableXsrfProtection"] is True
    assert config["server"]["enableCORS"] is True
    assert config["server"]["showEmailPrompt"] is False
    assert config["server"]["maxUploadSize"] * 1_000_000 == limits.MAX_PACKAGE_UPLOAD_BYTES
    # These files are nobody's to be served.
    assert not config["server"].get("enableStaticServing", False)


def test_streamlit_itself_takes_the_settings_as_they_stand() -> None:
    """A setting that a newer Streamlit calls otherwise would be passed over without a word."""
    from streamlit import config as known

    told = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    options = known.get_config_options()
    for section in ("browser", "client", "runner", "server"):
        for name in told[section]:
            assert f"{section}.{name}" in options


def test_an_upload_without_the_sites_own_token_is_refused(server: str) -> None:
    request = urllib.request.Request(
        f"{server}/_stcore/upload_file/none/none", data=b"x", method="PUT"
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    assert refused.value.code in (400, 401, 403)
    refused.value.close()


def test_another_site_may_not_read_what_the_server_answers(server: str) -> None:
    request = urllib.request.Request(
        f"{server}/_stcore/health", headers={"Origin": "http://evil.test"}
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        assert answer.headers.get("access-control-allow-origin") in (None, server)
