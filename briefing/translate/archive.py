"""Unpacks an Argos package, which is a zip file, so that nothing it holds can do harm."""

from __future__ import annotations

import re
import shutil
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from briefing.errors import CorruptPackage

if TYPE_CHECKING:
    from pathlib import Path

MAX_FILES = 500
MAX_BYTES = 4 << 30  # unpacked; the largest packages of the public index are below 1 GiB
MAX_RATIO = 100  # unpacked over packed; vocabularies reach 10
# What a package is made of; the last three split sentences for Argos Translate itself.
ALLOWED = re.compile(
    r"metadata\.json|README(\.md)?|LICEN[CS]E[\w.-]*|sentencepiece\.model|bpe\.model"
    r"|(model|stanza|minisbd|spacy)(/[\w.+@-]+)+",
    re.ASCII,
)
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def corrupt(path: Path, why: str) -> CorruptPackage:
    """The error for the package at `path`, with what to do about it."""
    remedy = "remove that folder and install the package again" if path.is_dir() else "get that file again"
    return CorruptPackage(f"{path}: {why}; {remedy}")


def _refusal(info: zipfile.ZipInfo) -> str | None:
    """Why this entry must not be unpacked, if so."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if any(part in {"", ".", ".."} for part in info.filename.rstrip("/").split("/")):
        return "unsafe path"
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "link or device"
    inside = info.filename.partition("/")[2]
    return None if info.is_dir() or ALLOWED.fullmatch(inside) else "unexpected file"


def _check_size(entries: list[zipfile.ZipInfo], path: Path) -> None:
    size = sum(info.file_size for info in entries)
    packed = sum(info.compress_size for info in entries)
    if len(entries) > MAX_FILES or size > MAX_BYTES or size > MAX_RATIO * max(packed, 1):
        raise corrupt(path, f"more than a package has: {len(entries)} files, {size} bytes from {packed}")


def _members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The files by their path below the one top folder."""
    entries = archive.infolist()
    _check_size(entries, path)
    for info in entries:
        if why := _refusal(info):
            raise corrupt(path, f"{why} {info.filename!r}")
    if len({info.filename.partition("/")[0] for info in entries}) != 1:
        raise corrupt(path, "not one top folder")
    if len({info.filename.casefold() for info in entries}) != len(entries):
        raise corrupt(path, "two files of one name")
    return {info.filename.partition("/")[2]: info for info in entries if not info.is_dir()}


def sizes(path: Path) -> dict[str, int]:
    """Bytes of each file of the package at `path`, by its path below the top folder.

    Raises:
        CorruptPackage: the archive is damaged, or holds what a package should not.
        OSError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return {name: info.file_size for name, info in _members(archive, path).items()}
    except DAMAGE as error:
        raise corrupt(path, f"damaged ({error})") from None


def read(path: Path, name: str) -> bytes:
    """The file `name` of the package at `path`, without unpacking the others.

    Raises:
        CorruptPackage: as for `sizes`, or there is no such file.
        OSError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(_members(archive, path)[name])
    except KeyError:
        raise corrupt(path, f"no {name}") from None
    except DAMAGE as error:
        raise corrupt(path, f"damaged ({error})") from None


def unpack(path: Path, parent: Path) -> Path:
    """Unpack the package at `path` below the folder `parent`; returns its top folder.

    Raises:
        CorruptPackage: as for `sizes`.
        OSError: the package cannot be read, or the folder not written.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = _members(archive, path).values()
            for info in files:
                target = parent / info.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(info) as source, target.open("xb") as file:
                    shutil.copyfileobj(source, file)  # zipfile stops at the size that was checked
            return parent / archive.namelist()[0].partition("/")[0]
    except DAMAGE as error:
        raise corrupt(path, f"damaged ({error})") from None
