"""Unpacks an Argos package, which is a zip file, so that nothing it holds can do harm."""

from __future__ import annotations

import re
import shutil
import stat
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.errors import CorruptPackage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_FILES = 500
MAX_BYTES = 4 << 30  # unpacked; the largest packages of the public index are below 1 GiB
MAX_RATIO = 100  # unpacked over packed; vocabularies reach 10
MAX_METADATA = 1 << 20  # bytes; it is read whole
MAX_NAME = 200  # characters
# What a package is made of; the last two split sentences for Argos Translate itself.
TOP = re.compile(r"[A-Za-z0-9][\w.+@-]*", re.ASCII)
ALLOWED = re.compile(
    r"metadata\.json|README(\.md)?|LICEN[CS]E[\w.-]*|sentencepiece\.model|bpe\.model"
    r"|model/[\w.+@-]+\.(bin|json|txt|model|md)|(minisbd|spacy)(/[\w.+@-]+)+",
    re.ASCII,
)
RECORD = "SHA256SUMS"  # written as a package is unpacked, so that `models verify` can tell a change
# Not unpacked: Stanza's sentence splitters are pickles (Argos Translate has others), and the record is our own.
LEFT_OUT = re.compile(rf"stanza(/.*)?|{RECORD}")
PICKLES = re.compile(r".*\.(pt|pth|ckpt|pkl|pickle|joblib|dill)", re.IGNORECASE)
PICKLED = re.compile(rb"\x80[\x02-\x05]|PK\x03\x04")  # how a pickle begins, and PyTorch's zip of one
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # not files, on Windows
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def corrupt(path: Path, why: str) -> CorruptPackage:
    """The error for the package at `path`, with what to do about it."""
    remedy = "remove that folder and install the package again" if path.is_dir() else "get that file again"
    return CorruptPackage(f"{path}: {why}; {remedy}")


def _refusal(info: zipfile.ZipInfo) -> str | None:
    """Why this entry must not be unpacked, if so."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    parts = info.filename.rstrip("/").split("/")
    top, inside = parts[0], "/".join(parts[1:])
    if len(info.filename) > MAX_NAME or any(part in {"", ".", ".."} for part in parts):
        return "unsafe path"
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or any(map(DEVICES.fullmatch, parts)):
        return "link or device"
    if LEFT_OUT.fullmatch(inside):
        return None
    if PICKLES.fullmatch(inside):
        return "pickle"
    if not TOP.fullmatch(top) or not (info.is_dir() or ALLOWED.fullmatch(inside)):
        return "unexpected file"
    return "too large" if inside == "metadata.json" and info.file_size > MAX_METADATA else None


def _check_size(entries: list[zipfile.ZipInfo], path: Path) -> None:
    size = sum(info.file_size for info in entries)
    packed = sum(info.compress_size for info in entries)
    if len(entries) > MAX_FILES or size > MAX_BYTES or size > MAX_RATIO * max(packed, 1):
        raise corrupt(path, f"more than a package has: {len(entries)} files, {size} bytes from {packed}")


def _members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The files to unpack, by their path below the one top folder."""
    entries = archive.infolist()
    _check_size(entries, path)
    for info in entries:
        if why := _refusal(info):
            raise corrupt(path, f"{why} {info.filename[:MAX_NAME]!r}")
    if len({info.filename.partition("/")[0] for info in entries}) != 1:
        raise corrupt(path, "not one top folder")
    if len({info.filename.rstrip("/").casefold() for info in entries}) != len(entries):
        raise corrupt(path, "two files of one name")
    files = {info.filename.partition("/")[2]: info for info in entries if not info.is_dir()}
    return {name: info for name, info in files.items() if not LEFT_OUT.fullmatch(name)}


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]]:
    """The archive at `path` and its members; what zipfile raises of damage is a CorruptPackage."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive, _members(archive, path)
    except DAMAGE as error:
        raise corrupt(path, f"damaged ({error})") from None


def sizes(path: Path) -> dict[str, int]:
    """Bytes of each file of the package at `path`, by its path below the top folder.

    Raises:
        CorruptPackage: the archive is damaged, or holds what a package should not.
        OSError: it cannot be read.
    """
    with _opened(path) as (_, members):
        return {name: info.file_size for name, info in members.items()}


def metadata(path: Path) -> bytes:
    """metadata.json of the package at `path`, without unpacking the others.

    Raises:
        CorruptPackage: as for `sizes`, or there is no such file.
        OSError: it cannot be read.
    """
    with _opened(path) as (archive, members):
        if "metadata.json" not in members:
            raise corrupt(path, "no metadata.json")
        return archive.read(members["metadata.json"])


def unpack(path: Path, parent: Path) -> Path:
    """Unpack the package at `path` below the folder `parent`; returns its top folder.

    Raises:
        CorruptPackage: as for `sizes`, or a file turns out to be a pickle.
        OSError: the package cannot be read, or the folder not written.
    """
    with _opened(path) as (archive, members):
        top = parent / archive.namelist()[0].partition("/")[0]
        top.mkdir()
        for name, info in members.items():
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            with archive.open(info) as source, (top / name).open("xb") as file:
                head = source.read(4)
                if PICKLED.match(head):
                    raise corrupt(path, f"pickle {info.filename!r}")
                file.write(head)
                shutil.copyfileobj(source, file)  # zipfile stops at the size that was checked
        return top
