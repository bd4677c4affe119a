"""An Argos folder of the test's own, so that nothing of the machine's is seen or touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.translate.make_package import make_package

WORDS = {"Hola": "Hello", "mundo": "world", "la": "the", "casa": "house"}


@pytest.fixture(autouse=True)
def argos_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that packages are installed in, not there yet."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("PARALLAX_CACHE", raising=False)
    folder = tmp_path / "argos" / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Callable[..., Path]:
    """Make a package file that translates word by word; its words may be chosen."""

    def make(
        source: str = "es",
        target: str = "en",
        words: Mapping[str, str] = WORDS,
        **settings: Any,
    ) -> Path:
        version = settings.get("version", "1.0")
        path = tmp_path / f"{source}_{target}-{version}.argosmodel"
        return make_package(path, words, source, target, **settings)

    return make
