"""Installing, listing and removing packages; what is refused leaves everything as it was."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from compare import limits
from compare.errors import InputError
from compare.translate import argos, packages, store
from tests.translate.make_package import canary_words, make_package

Make = Callable[..., Path]
SPANISH = [word for word in canary_words("es", "en")]


def pairs() -> list[tuple[str, str, str]]:
    return [(p.source, p.target, p.version) for p in packages.installed()]


def test_lists_what_is_installed(package: Make, argos_folder: Path) -> None:
    packages.install_file(package("ru", "en"))
    packages.install_file(package("es", "en", version="1.9"))
    assert pairs() == [("es", "en", "1.9"), ("ru", "en", "1.0")]
    first = packages.installed()[0]
    assert first.licence == "CC0"
    assert first.path.parent == argos_folder
    assert first.size == sum(f.stat().st_size for f in first.path.rglob("*") if f.is_file())


def test_takes_the_newest_of_a_pair_first(package: Make, argos_folder: Path) -> None:
    for version in ("1.9", "1.10", "1.2"):
        found = packages.install_file(package(version=version))
        found.path.rename(argos_folder.parent / f"kept-{version}")
    for kept in argos_folder.parent.glob("kept-*"):
        kept.rename(argos_folder / kept.name)
    assert [p.version for p in packages.installed("es", "en")] == ["1.10", "1.9", "1.2"]


def test_the_new_package_replaces_the_old(package: Make, argos_folder: Path) -> None:
    packages.install_file(package(words={"Hola": "Hello"}, version="1.9"))
    packages.install_file(package(words={"Hola": "Hi"}, version="1.0"))
    packages.install_file(package(words={"Hola": "Hey"}, version="1.0"))
    assert pairs() == [("es", "en", "1.0")]
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hey"}
    assert len(list(argos_folder.iterdir())) == 1
    assert not list(argos_folder.parent.glob(".parallax-*"))


def test_removes_a_pair_and_nothing_else(package: Make, argos_folder: Path) -> None:
    packages.install_file(package("es", "en"))
    packages.install_file(package("ru", "en"))
    gone = packages.remove("es", "en")
    assert [(p.source, p.target) for p in gone] == [("es", "en")]
    assert pairs() == [("ru", "en", "1.0")]
    with pytest.raises(InputError, match="No package from Spanish to English is installed"):
        packages.remove("es", "en")
    assert not list(argos_folder.parent.glob(".parallax-*"))


def rezipped(path: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> None:
    """Write a package again with its files changed, or left out where `change` gives None."""
    with zipfile.ZipFile(path) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files:
            changed = change(name, content)
            if changed is not None:
                archive.writestr(*changed)


def with_entry(path: Path, name: str, mode: int = 0) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    entry.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, "/etc/passwd")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-2000])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(3000, len(content) - 3000, 5000):
        content[at] ^= 0xFF
    path.write_bytes(bytes(content))


def no_metadata(path: Path) -> None:
    rezipped(path, lambda name, content: None if "metadata" in name else (name, content))


def metadata(content: object) -> Callable[[Path], None]:
    written = json.dumps(content).encode()
    return lambda path: rezipped(
        path, lambda name, old: (name, written if "metadata" in name else old)
    )


def broken_model(path: Path) -> None:
    rezipped(path, lambda name, old: (name, b"no model" if name.endswith("model.bin") else old))


def no_tokenizer(path: Path) -> None:
    rezipped(path, lambda name, old: None if "sentencepiece" in name else (name, old))


def unsound(translate: dict[str, str]) -> Callable[[Path], None]:
    """Put in a model that renders only these words of the canary sentences."""

    def spoil(path: Path) -> None:
        make_package(path, translate, sane=False, version="2.0")

    return spoil


def too_many_files(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(limits.MAX_PACKAGE_FILES):
            archive.writestr(f"es_en/{number}", "")


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("es_en/metadata.json", "{}")
        for number in range(6):
            archive.writestr(f"es_en/{number}", bytes(10_000_000))


def two_packages(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("second/metadata.json", "{}")


BAD = (
    ("cut off", cut, "is not a whole package"),
    ("spoilt inside", flip, "is not a whole package"),
    ("no zip", lambda path: path.write_bytes(b"hello"), "is not a whole package"),
    ("empty", lambda path: path.write_bytes(b""), "is not a whole package"),
    ("climbs out", lambda path: with_entry(path, "a/../../out"), "write outside"),
    ("absolute", lambda path: with_entry(path, "/tmp/out"), "write outside"),
    ("drive", lambda path: with_entry(path, "C:/out"), "write outside"),
    ("backslash", lambda path: with_entry(path, "a\\..\\..\\out"), "write outside"),
    ("link", lambda path: with_entry(path, "a/link", stat.S_IFLNK | 0o777), "write outside"),
    ("no metadata", no_metadata, "holds no Argos package"),
    ("two packages", two_packages, "holds no Argos package"),
    ("metadata is a list", metadata([1]), "does not say which languages"),
    (
        "metadata is a thousand deep",
        lambda path: rezipped(
            path, lambda name, old: (name, b"[" * 100_000 if "metadata" in name else old)
        ),
        "does not say which languages",
    ),
    ("metadata is empty", metadata({}), "does not say which languages"),
    (
        "code that climbs",
        metadata({"from_code": "../../x", "to_code": "en"}),
        "does not say which languages",
    ),
    (
        "no version",
        metadata({"from_code": "es", "to_code": "en"}),
        "does not say which languages and version",
    ),
    (
        "one language",
        metadata({"from_code": "es", "to_code": "es", "package_version": "1.0"}),
        "does not say which languages",
    ),
    ("a bomb", bomb, "unpacks to far more"),
    ("too many files", too_many_files, "unpacks to far more"),
    ("echo", unsound({"xyz": "x"}), "does not translate plain sentences from Spanish to English"),
    ("loop", unsound(dict.fromkeys(SPANISH, "the")), "does not translate plain sentences"),
    ("another script", unsound(dict.fromkeys(SPANISH, "дом")), "does not translate plain"),
    ("empty", unsound(dict.fromkeys(SPANISH, "</s>")), "does not translate plain"),
    ("broken model", broken_model, "does not load"),
    ("no tokenizer", no_tokenizer, "does not load"),
)


@pytest.mark.parametrize(("name", "spoil", "said"), BAD, ids=[case[0] for case in BAD])
def test_refuses_a_bad_package_whole(
    package: Make,
    argos_folder: Path,
    tmp_path: Path,
    name: str,
    spoil: Callable[[Path], None],
    said: str,
) -> None:
    packages.install_file(package(words={"Hola": "Hello"}))
    bad = package(version="2.0")
    spoil(bad)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(InputError, match=said) as caught:
        packages.install_file(bad)
    message = str(caught.value)
    assert bad.name in message
    assert "\n" not in message
    assert str(tmp_path) not in message
    assert sorted(tmp_path.rglob("*")) == before
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}


def test_refuses_what_unpacks_to_too_much(package: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PACKAGE_BYTES", 1000)
    with pytest.raises(InputError, match="unpacks to far more"):
        packages.install_file(package())


def test_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not there"):
        packages.install_file(tmp_path / "none.argosmodel")


def test_a_folder_that_cannot_be_written_is_said_so(
    package: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file" / "packages"))
    assert packages.installed() == []
    with pytest.raises(InputError, match="cannot be written to"):
        packages.install_file(package())


def test_an_open_file_is_installed_under_the_name_it_is_given(package: Make) -> None:
    with package().open("rb") as file:
        assert packages.install_file(file, "Downloads.argosmodel").version == "1.0"
    with pytest.raises(InputError, match=r"“mine\.argosmodel” is not a whole package"):
        packages.install_file(io.BytesIO(b"PK"), "mine.argosmodel")


def test_a_package_of_other_languages_has_only_to_run(package: Make) -> None:
    packages.install_file(package("fr", "de", {"Bonjour": "Hallo"}))
    assert argos.translate(["Bonjour"], "fr", "de") == {"Bonjour": "Hallo"}


def test_a_broken_folder_of_another_program_does_not_matter(
    package: Make, argos_folder: Path
) -> None:
    for number, content in enumerate((None, "{broken", "[]", '{"from_code": "es"}')):
        folder = argos_folder / f"broken-{number}"
        folder.mkdir(parents=True)
        if content is not None:
            (folder / "metadata.json").write_text(content)
    (argos_folder / "empty-model").mkdir()
    (argos_folder / "empty-model" / "metadata.json").write_text(
        '{"from_code": "es", "to_code": "en", "package_version": "0.9"}'
    )
    packages.install_file(package("ru", "en"))
    assert pairs() == [("es", "en", "0.9"), ("ru", "en", "1.0")]
    ready = {(pair.source, pair.target) for pair in packages.pairs() if pair.is_ready}
    assert ready == {("ru", "en")}
    packages.install_file(package("es", "en"))
    assert pairs() == [("es", "en", "1.0"), ("ru", "en", "1.0")]


def test_a_whole_package_serves_before_a_newer_broken_one(
    package: Make, argos_folder: Path
) -> None:
    newer = packages.install_file(package(version="2.0"))
    newer.path.rename(argos_folder.parent / "kept")
    packages.install_file(package(version="1.0"))
    (argos_folder.parent / "kept").rename(newer.path)
    (newer.path / "sentencepiece.model").unlink()
    [pair] = [p for p in packages.pairs() if (p.source, p.target) == ("es", "en")]
    assert pair.is_ready
    assert pair.packages[0].version == "1.0"


def test_pairs_without_a_package_of_their_own_go_through_english(package: Make) -> None:
    packages.install_file(package("es", "en"))
    found = {(pair.source, pair.target): pair for pair in packages.pairs()}
    assert list(found)[:2] == [("es", "en"), ("ru", "en")]
    assert len(found) == 6
    assert found["es", "ru"].legs == (("es", "en"), ("en", "ru"))
    assert found["es", "ru"].missing == (("en", "ru"),)
    assert found["es", "en"].is_ready
    assert not found["es", "ru"].is_ready
    packages.install_file(package("es", "ru", {"Hola": "Привет"}))
    found = {(pair.source, pair.target): pair for pair in packages.pairs()}
    assert found["es", "ru"].legs == (("es", "ru"),)
    assert found["es", "ru"].is_ready


def test_sizes_of_downloads_add_up() -> None:
    one, other = (("es", "en"),), (("en", "ru"),)
    sizes = [packages.download_size(legs) for legs in (one, other, one + other)]
    assert sizes[0] + sizes[1] == sizes[2] > 100_000_000
    assert packages.download_size((("fr", "en"),)) is None


def test_a_package_without_a_folder_of_its_own_is_taken(package: Make) -> None:
    path = package()
    rezipped(path, lambda name, content: (name.partition("/")[2], content))
    packages.install_file(path)
    assert argos.translate(["Hola"], "es", "en") == {"Hola": "Hello"}


LICENCES = (
    ("License: CC0", "CC0"),
    ("# Licence\n\nnothing", None),
    ("Licensed under CC BY 4.0.", "CC BY 4.0"),
    ("**License:** MIT", "MIT"),
    ("no word of it", None),
    ("These models are released under the CC-BY 4.0 license.", "CC-BY 4.0"),
    ("## License\n\nMIT", "MIT"),
    ("The license is Apache-2.0, see LICENSE.", "Apache-2.0"),
    ("Licence: Public Domain", "Public Domain"),
    ("Data of SUMMIT, no licence.", None),
)


@pytest.mark.parametrize(("readme", "licence"), LICENCES)
def test_reads_the_licence(package: Make, readme: str, licence: str | None) -> None:
    found = packages.install_file(package())
    (found.path / "README.md").write_text(readme)
    assert packages.installed()[0].licence == licence


def test_a_licence_in_the_metadata_goes_before(package: Make) -> None:
    assert packages.install_file(package(license="CC BY-SA 4.0")).licence == "CC BY-SA 4.0"


def test_the_folder_follows_the_settings_of_argos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.folder() == tmp_path / "argos" / "packages"
    monkeypatch.delenv("ARGOS_PACKAGES_DIR")
    assert store.folder() == tmp_path / "home" / "argos-translate" / "packages"
    settings = tmp_path / "home" / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "other")}))
    assert store.folder() == tmp_path / "other"
    settings.write_text("{broken")
    assert store.folder() == tmp_path / "home" / "argos-translate" / "packages"


def test_the_test_package_is_a_plain_zip(package: Make) -> None:
    with zipfile.ZipFile(io.BytesIO(package().read_bytes())) as archive:
        assert archive.testzip() is None
