"""Damaged and hostile archives."""

from __future__ import annotations

import contextlib
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import CorruptPackage, NoPackage
from briefing.translate import archive, packages

if TYPE_CHECKING:
    from .conftest import World


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../evil/metadata.json", "unsafe path"),
        ("/etc/metadata.json", "unsafe path"),
        ("top/../../metadata.json", "unsafe path"),
        ("top/model//model.bin", "unsafe path"),
        ("top/run.py", "unexpected file"),
        ("top/model/..\\..\\evil", "unexpected file"),
        ("top/metadata.json.exe", "unexpected file"),
        ("metadata.json", "unexpected file"),
        ("other/metadata.json", "one top folder"),
        ("top/MODEL.BIN/../x", "unsafe path"),
        ("top/readme.md", "unexpected file"),
    ],
)
def test_hostile_names(world: World, name: str, why: str) -> None:
    path = world.zip("evil.argosmodel", {"top/metadata.json": b"{}", name: b"evil"})
    with pytest.raises(CorruptPackage, match=why):
        packages.install(path)
    assert list(world.installed.iterdir()) == []


def test_links_are_refused(world: World) -> None:
    path = world.models / "evil.argosmodel"
    link = zipfile.ZipInfo("top/model/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(link, "/etc/passwd")
    with pytest.raises(CorruptPackage, match="link"):
        packages.install(path)


def test_files_that_differ_in_case_only(world: World) -> None:
    path = world.zip("evil.argosmodel", {"top/model/a": b"", "top/model/A": b""})
    with pytest.raises(CorruptPackage, match="two files"):
        packages.install(path)


def test_bombs_are_refused(world: World) -> None:
    path = world.zip("bomb.argosmodel", {"top/model/model.bin": bytes(3_000_000)})
    with pytest.raises(CorruptPackage, match="more than a package has"):
        packages.install(path)
    path = world.zip("many.argosmodel", {f"top/model/{n}": b"" for n in range(archive.MAX_FILES + 1)})
    with pytest.raises(CorruptPackage, match="more than a package has"):
        packages.install(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_is_a_corrupt_package_or_harmless(world: World, data: st.DataObject) -> None:
    path = world.bundle("kk", files={"model/model.bin": b"weights" * 20})
    damaged = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    with contextlib.suppress(CorruptPackage, NoPackage):  # NoPackage: the damage made it one of another pair
        assert packages.find("kk").to_code == "kk"
