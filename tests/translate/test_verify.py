"""Which packages are found whole, and what is said of those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing import resources
from briefing.translate import archive, install, packages
from briefing.translate.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import World


@pytest.fixture(scope="module")
def real() -> Path:
    """A package that translates."""
    return next(resources.folder("models").glob("translate-en_kk-*.argosmodel"))


def test_the_bundled_packages_are_whole() -> None:
    verdicts = list(verify())
    assert len(verdicts) >= 2
    for verdict in verdicts:
        assert verdict.ok
        assert "“water”: “" in verdict.text


@pytest.mark.usefixtures("world")
def test_an_installed_package_is_whole(real: Path) -> None:
    folder = install.from_file(real).package.path
    [verdict] = verify()
    assert verdict.ok
    assert str(folder) in verdict.text
    assert "as it was installed" in verdict.text


@pytest.mark.usefixtures("world")
def test_a_package_that_another_program_installed(real: Path) -> None:
    (install.from_file(real).package.path / archive.RECORD).unlink()
    [verdict] = verify()
    assert verdict.ok
    assert "not recorded" in verdict.text


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("name", ["model/config.json", "model/added.txt", "sentencepiece.model"])
def test_a_changed_file_is_named(real: Path, name: str) -> None:
    file = install.from_file(real).package.path / name
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b" ")
    [verdict] = verify()
    assert not verdict.ok
    assert f"not as it was installed: {name}" in verdict.text


@pytest.mark.usefixtures("world")
def test_the_record_leaves_the_hash_of_the_package_alone(real: Path) -> None:
    package = install.from_file(real).package
    (package.path / archive.RECORD).unlink()
    assert packages.find("kk").sha256 == package.sha256


def test_every_kind_of_damage_is_one_line_and_hides_nothing(world: World, real: Path) -> None:
    world.install("ru", files={"metadata.json": b"{"})
    world.install("de")
    path = world.bundle("uz")
    path.with_name("SHA256SUMS").write_text(f"{'0' * 64}  {path.name}\n")
    install.from_file(real)
    texts = {verdict.text: verdict.ok for verdict in verify()}
    assert sorted(texts.values()) == [False, False, False, True]
    for words in (
        "translate-en_ru-1_0: metadata",
        "translate-en_de-1_0: cannot be loaded",
        "not the file that SHA256SUMS",
    ):
        assert any(words in text for text in texts)
    assert not any("\n" in text for text in texts)
