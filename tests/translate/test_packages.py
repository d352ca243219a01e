"""Which package translates, and what becomes of broken ones."""

from __future__ import annotations

import json
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from briefing import resources
from briefing.errors import CorruptPackage, NoPackage, TranslationError, UnknownLanguage
from briefing.translate import packages

from .conftest import python

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import World


def test_bundled_package_is_unpacked_into_the_cache(world: World) -> None:
    path = world.bundle("kk", "0.1")
    package = packages.find("kk")
    assert package.bundled
    assert package.path == world.cache / "briefing" / "packages" / package.sha256[:16]
    assert (package.path / "model" / "model.bin").read_bytes() == b"weights"
    assert package.sha256 == packages.sha256(path)
    assert str(package) == f"translate-en_kk 0.1 sha256:{package.sha256[:16]}"
    assert [entry.name for entry in package.path.parent.iterdir()] == [package.sha256[:16]], "no leftovers"


def test_installed_package_goes_before_a_newer_bundled_one(world: World) -> None:
    world.bundle("kk", "2.0")
    world.install("kk", "1.0")
    package = packages.find("kk")
    assert (package.version, package.bundled) == ("1.0", False)


def test_highest_version_wins(world: World) -> None:
    for version in ("1.9", "1.10", "1.2"):
        world.install("kk", version)
    assert packages.find("kk").version == "1.10"


def test_hash_of_an_installed_package_tells_any_change(world: World) -> None:
    folder = world.install("kk")
    before = packages.find("kk").sha256
    (folder / "model" / "config.json").write_bytes(b"[]")
    assert packages.find("kk").sha256 != before


@pytest.mark.parametrize("lost", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_broken_folder_is_an_error_only_for_its_languages(
    world: World, lost: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = world.install("ru", files={lost: None})
    world.install("kk")
    assert packages.find("kk").to_code == "kk"
    with pytest.raises(CorruptPackage, match="install the package again") as error:
        packages.find("ru")
    assert str(broken) in str(error.value)
    with caplog.at_level(logging.WARNING):
        assert [package.to_code for package in packages.installed()] == ["kk"]
    assert str(broken) in caplog.text


@pytest.mark.parametrize("metadata", [b"", b"[]", b"{}", b'{"from_code": 1, "to_code": 2}', b"\xff"])
def test_metadata_that_makes_no_sense(world: World, metadata: bytes) -> None:
    world.bundle("kk", files={"metadata.json": metadata})
    world.install("ru", files={"metadata.json": metadata})
    for to in ("kk", "ru"):
        with pytest.raises(CorruptPackage, match=r"metadata\.json"):
            packages.find(to)


def test_no_package(world: World) -> None:
    world.bundle("kk")
    with pytest.raises(NoPackage, match="briefing models install en-de") as error:
        packages.find("de")
    assert "there are kk" in str(error.value)


@pytest.mark.parametrize("code", ["qqq", "klingon", "", "../kk", "kk "])
def test_unknown_language(world: World, code: str) -> None:
    world.bundle("kk")
    world.bundle("ru")
    with pytest.raises(UnknownLanguage, match="kk, ru"):
        packages.find(code)


def test_pair_without_english(world: World) -> None:
    world.install("kk", files={"metadata.json": json.dumps({"from_code": "ru", "to_code": "kk"}).encode()})
    assert packages.find("kk", "ru").from_code == "ru"
    with pytest.raises(NoPackage):
        packages.find("kk", "en")


def test_checksums_are_compared(world: World) -> None:
    path = world.bundle("kk")
    sums = path.with_name("SHA256SUMS")
    sums.write_text(f"{packages.sha256(path)} *{path.name}\n")
    assert packages.find("kk")
    sums.write_text(f"{'0' * 64}  {path.name}\n")
    with pytest.raises(CorruptPackage, match="SHA256SUMS"):
        packages.find("kk")


def test_bundled_files_match_their_checksums() -> None:
    archives = list(resources.folder("models").glob("*.argosmodel"))
    assert len(packages.bundled()) == len(archives) > 0


def test_damaged_cache_is_unpacked_again(world: World) -> None:
    world.bundle("kk")
    model = packages.find("kk").path / "model" / "model.bin"
    model.write_bytes(b"")
    assert packages.find("kk").path / "model" / "model.bin" == model
    assert model.read_bytes() == b"weights"


def test_cache_that_cannot_be_made(world: World) -> None:
    world.bundle("kk")
    world.cache.write_text("a file where the folder should be")
    with pytest.raises(TranslationError, match="cannot be written to"):
        packages.find("kk")


def test_argos_folders_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code = (
        "from briefing.translate import packages\n"
        "try: packages.find('kk')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    printed = python(code, XDG_DATA_HOME=str(tmp_path / "file" / "data"))
    assert printed.startswith("TranslationError Argos Translate cannot make its folders")
    assert "XDG_DATA_HOME" in printed


def test_several_processes_at_once(world: World) -> None:
    world.bundle("kk", files={"model/model.bin": os.urandom(200_000)})
    code = (
        "from pathlib import Path; from briefing import resources; from briefing.translate import packages\n"
        f"resources.folder = lambda _: Path({str(world.models)!r})\nprint(packages.find('kk').path)"
    )
    with ThreadPoolExecutor() as pool:
        paths = set(pool.map(python, [code] * 3))
    assert paths == {str(packages.find("kk").path)}
