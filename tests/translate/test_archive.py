"""Damaged and hostile archives."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import CorruptPackage, NoPackage
from briefing.translate import archive, install, packages

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import World


def refused(world: World, path: Path, why: str) -> None:
    """Installing `path` fails with one line that says why, and leaves nothing behind."""
    before = path.stat().st_mtime_ns
    with pytest.raises(CorruptPackage, match=why) as error:
        install.from_file(path)
    assert "\n" not in str(error.value)
    assert str(path) in str(error.value)
    assert [entry.name for entry in world.installed.parent.rglob("*")] == ["packages"]
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../evil/metadata.json", "unsafe path"),
        ("/etc/metadata.json", "unsafe path"),
        ("C:/metadata.json", "unexpected file"),
        ("top/../../metadata.json", "unsafe path"),
        ("top/model//model.bin", "unsafe path"),
        ("top/MODEL.BIN/../x", "unsafe path"),
        (f"top/model/{'a' * 300}.bin", "unsafe path"),
        ("top/run.py", "unexpected file"),
        ("top/model/..\\..\\evil", "unexpected file"),
        ("top/model/evil\n.bin", "unexpected file"),
        ("top/model/deep/model.bin", "unexpected file"),
        ("top/metadata.json.exe", "unexpected file"),
        ("top/readme.md", "unexpected file"),
        ("metadata.json", "unexpected file"),
        ("other/metadata.json", "one top folder"),
        (".hidden/metadata.json", "unexpected file"),
        ("top/model/CON.bin", "link or device"),
        ("nul/metadata.json", "link or device"),
        ("top/model/weights.pt", "pickle"),
        ("top/model/weights.PKL", "pickle"),
        ("top/spacy/tagger.pickle", "pickle"),
        ("top/METADATA.json/", "two files"),
    ],
)
def test_hostile_names(world: World, name: str, why: str) -> None:
    refused(world, world.zip("evil.argosmodel", {"top/metadata.json": b"{}", name: b"evil"}), why)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK])
def test_links_and_devices_are_refused(world: World, kind: int) -> None:
    path = world.models / "evil.argosmodel"
    link = zipfile.ZipInfo("top/model/link.bin")
    link.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(link, "/etc/passwd")
    refused(world, path, "link or device")


def test_files_that_differ_in_case_only(world: World) -> None:
    path = world.zip("evil.argosmodel", {"top/model/a.bin": b"", "top/model/A.bin": b""})
    refused(world, path, "two files")


class Harmful:
    """What runs when this is unpickled; nobody does."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit",)


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_pickles_under_another_name_are_refused(world: World, protocol: int) -> None:
    refused(world, world.bundle("kk", files={"model/model.bin": pickle.dumps(Harmful(), protocol)}), "pickle")


def test_zips_inside_are_refused_as_torch_keeps_its_pickles_in_them(world: World) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("archive/data.pkl", pickle.dumps(Harmful()))
    refused(world, world.bundle("kk", files={"model/pytorch_model.bin": inner.getvalue()}), "pickle")


def test_the_pickles_of_stanza_stay_in_the_archive(world: World) -> None:
    """The packages of the public index have them to split sentences; Argos Translate has another way."""
    path = world.bundle(
        "kk", files={"stanza/en/tokenize/ewt.pt": pickle.dumps(Harmful()), "stanza/resources.json": b"{}"}
    )
    folder = install.from_file(path).package.path
    assert not (folder / "stanza").exists()
    assert packages.find("kk").path == folder


def test_bombs_are_refused(world: World) -> None:
    refused(world, world.zip("bomb.argosmodel", {"top/model/model.bin": bytes(3_000_000)}), "more than a package has")
    many = {f"top/model/{n}.bin": b"" for n in range(archive.MAX_FILES + 1)}
    refused(world, world.zip("many.argosmodel", many), "more than a package has")
    large = os.urandom(archive.MAX_METADATA // 2).hex().encode() + b" "
    refused(world, world.zip("large.argosmodel", {"top/metadata.json": large}), "too large")


def test_a_size_that_lies_is_damage(world: World) -> None:
    """The directory says 10 bytes, the file has more: not one byte more is written."""
    path = world.bundle("kk", files={"model/model.bin": bytes(200)})
    with zipfile.ZipFile(path) as made:
        info = made.getinfo("translate-en_kk-1_0/model/model.bin")
    data = path.read_bytes()
    size = (200).to_bytes(4, "little")
    at = data.rindex(info.compress_size.to_bytes(4, "little") + size) + 4
    path.write_bytes(data[:at] + (10).to_bytes(4, "little") + data[at + 4 :])
    refused(world, path, "damaged")


@pytest.mark.parametrize(
    "metadata",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"from_code": "en", "to_code": "../../kk"}',
        b'{"from_code": "en", "to_code": "kk", "package_version": "/../1"}',
        b'{"from_code": "en", "to_code": "kk", "type": "sbd"}',
        b'{"from_code": "en", "to_code": null}',
        None,
    ],
)
def test_broken_metadata(world: World, metadata: bytes | None) -> None:
    # The long one packs well.
    noise = {"model/model.bin": os.urandom(5000)}
    refused(world, world.bundle("kk", files={"metadata.json": metadata, **noise}), "metadata|tokenizer")


_PARTS = st.sampled_from(
    ["top", "..", ".", "", "model", "metadata.json", "model.bin", "CON", "x.pt", "a\\b", "ё", "\n", "stanza", "C:"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.lists(_PARTS, min_size=1, max_size=4).map("/".join), min_size=1, max_size=4, unique=True))
def test_whatever_the_names_nothing_is_written_outside(world: World, names: list[str]) -> None:
    path = world.zip("evil.argosmodel", dict.fromkeys(filter(None, names), b"x"))
    before = sorted(world.models.parent.rglob("*"))
    with pytest.raises(CorruptPackage):
        install.from_file(path)
    assert sorted(world.models.parent.rglob("*")) == before


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
