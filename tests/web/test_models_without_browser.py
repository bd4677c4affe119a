"""The translators page without a browser: what it shows of what is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from compare.translate import packages
from tests.translate.make_package import make_package

ROOT = Path(__file__).parent.parent.parent
PAGE = "compare/web/models/page.py"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", "file:///nowhere")
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


def show(app: AppTest) -> AppTest:
    app.run()
    app.switch_page(PAGE).run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return "\n".join(part.value for part in app.html)


def test_every_pair_is_there_with_what_it_is_worth(app: AppTest) -> None:
    show(app)
    assert [header.value for header in app.subheader] == [
        "Spanish → English",
        "Russian → English",
        "English → Spanish",
        "Russian → Spanish",
        "English → Russian",
        "Spanish → Russian",
    ]
    assert said(app).count("Not installed. Until then a rough translation") == 2
    assert said(app).count("Not installed. Until then no translation") == 2
    assert app.button(key="install-es-en").label == "Install, 285 MB"


def test_the_start_page_leads_here_and_back(app: AppTest) -> None:
    app.run().switch_page("compare/web/models/page.py").run()
    assert app.title[0].value == "Translators"
    app.button(key="back").click().run()
    assert app.title[0].value != "Translators"


def test_removing_asks_first(app: AppTest, tmp_path: Path) -> None:
    packages.install_file(make_package(tmp_path / "x.argosmodel", {}, "es", "en"))
    show(app).button(key="ask-es-en").click().run()
    assert app.button(key="ask-es-en").label == "Keep it"
    app.button(key="ask-es-en").click().run()
    assert len(packages.installed()) == 1
    assert "remove-es-en" not in [button.key for button in app.button]
    app.button(key="ask-es-en").click().run()
    app.button(key="remove-es-en").click().run()
    assert packages.installed() == []
    assert "Removed." in said(app)


def test_a_package_that_went_meanwhile_is_said_to_be_gone(app: AppTest, tmp_path: Path) -> None:
    packages.install_file(make_package(tmp_path / "x.argosmodel", {}, "es", "en"))
    show(app).button(key="ask-es-en").click().run()
    packages.remove("es", "en")
    app.button(key="remove-es-en").click().run()
    assert "No package from Spanish to English is installed" in said(app)


def test_a_broken_package_can_be_installed_again_or_removed(app: AppTest, tmp_path: Path) -> None:
    found = packages.install_file(make_package(tmp_path / "x.argosmodel", {}, "es", "en"))
    (found.path / "model" / "model.bin").unlink()
    show(app)
    assert "Broken: install it again, or remove it." in said(app)
    keys = [button.key for button in app.button]
    assert {"install-es-en", "ask-es-en"} <= set(keys)


def test_packages_of_other_languages_are_named(app: AppTest, tmp_path: Path) -> None:
    packages.install_file(make_package(tmp_path / "x.argosmodel", {"Oui": "Ja"}, "fr", "de"))
    assert "of no use here: fr → de (" in said(show(app))


def test_where_packages_are_read_only_none_can_be_installed_or_removed(
    app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.install_file(make_package(tmp_path / "x.argosmodel", {}, "es", "en"))
    monkeypatch.setenv("PARALLAX_PACKAGES", "read-only")
    show(app)
    assert "Packages are looked after by whoever runs Parallax here" in said(app)
    assert "Installed: full sentences." in said(app)
    assert [button.key for button in app.button if (button.key or "") != "back"] == []
    assert [upload.key for upload in app.file_uploader] == []
