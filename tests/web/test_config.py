"""What the server is told: nothing sent out, nothing shown of an error, limits that agree."""

from __future__ import annotations

import tomllib
from pathlib import Path

from compare import limits

CONFIG = Path(__file__).parent.parent.parent / ".streamlit" / "config.toml"


def test_the_server_is_closed_and_quiet() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["toolbarMode"] in ("viewer", "minimal")
    assert config["server"]["enableXsrfProtection"] is True
    assert config["server"]["enableCORS"] is True
    assert config["server"]["maxUploadSize"] * 1_000_000 == limits.MAX_PACKAGE_UPLOAD_BYTES
