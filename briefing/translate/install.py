"""Adds packages to Argos Translate's folder, from a file, a URL or an index, and removes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import CorruptPackage, DownloadFailed, NoPackage
from briefing.translate import archive, download, index, packages
from briefing.translate.packages import Package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.translate.download import Progress

NAME = re.compile(r"(?:translate-)?([a-z]{2,3})[-_]([a-z]{2,3})")
URL = re.compile(r"[a-z][a-z\d+.-]+://", re.IGNORECASE)


@dataclass(frozen=True)
class Change:
    """What an installation did: the package that is now there, and the versions that are gone for it.

    `new` is False where the index offers nothing newer than `package`, which was there before.
    """

    package: Package
    replaced: tuple[str, ...] = ()
    new: bool = True


def install(
    what: str, *, index_url: str | None = None, sha256: str | None = None, progress: Progress | None = None
) -> Change:
    """Install the package `what`, in place of any other of its pair of languages.

    Args:
        what: a file; the https:// address of one; or the name ("en-ru", "translate-en_ru") of one in an index.
        index_url: the index for names, in place of the one that Argos Translate is set to.
        sha256: what the SHA-256 of the file must be, in lower-case hexadecimal digits.
        progress: called as the download goes on.

    Raises:
        NoPackage: no such file, and no such package in the index.
        DownloadFailed: the network or the server does not give it.
        CorruptPackage: it is no package, damaged, unsafe to unpack, or not the one that was asked for.
        TranslationError: the file cannot be read, or the folder cannot be written.
    """
    if URL.match(what):
        return _from_url(what, sha256, progress)
    if Path(what).is_file():
        return from_file(Path(what), sha256)
    if name := NAME.fullmatch(what):
        return _from_index(name[1], name[2], index_url, sha256, progress)
    raise NoPackage(f"{what}: no such file, and not the name of a package (such as en-ru)")


def from_file(path: Path, sha256: str | None = None, pair: tuple[str, str] | None = None) -> Change:
    """Install the `.argosmodel` file at `path`; with `pair`, only if it translates between those languages.

    Raises:
        CorruptPackage, TranslationError: as for `install`.
    """
    home = _home()
    with packages.unpacking(path, _beside(home)) as folder:
        if sha256 and sha256 != (found := packages.sha256(path)):
            raise archive.corrupt(path, f"its SHA-256 is {found}, not {sha256}")
        package = packages.read_folder(folder)
        if pair not in {None, (package.from_code, package.to_code)}:
            raise archive.corrupt(path, f"translates from {package.from_code} to {package.to_code}")
        # Argos Translate's own name, whatever the archive calls its folder: that may be another package's.
        target = home / "-".join(filter(None, (package.name, package.version.replace(".", "_"))))
        old = {path: found for path, found in _there() if path == target or _pair(found) == _pair(package)}
        _swap(folder, target, old)
    versions = (found.version for path, found in old.items() if path != target and isinstance(found, Package))
    return Change(packages.ready(packages.read_folder(target)), tuple(versions))


def remove(name: str) -> tuple[Path, ...]:
    """Remove the installed packages of that name, pair or folder, the broken ones too; their folders.

    Raises:
        NoPackage: there is none, or it came with the program.
        TranslationError: the folder cannot be written.
    """
    pair = NAME.fullmatch(name)
    codes = (pair[1], pair[2]) if pair else None
    found = [path for path, package in _there() if name == path.name or _matches(path, package, codes)]
    if not found:
        raise NoPackage(_not_installed(name, codes))
    with packages.scratch(_beside(_home())) as temp:
        for path in found:
            path.rename(temp / path.name)
    return tuple(found)


def _from_url(url: str, sha256: str | None, progress: Progress | None, pair: tuple[str, str] | None = None) -> Change:
    if url.endswith(".json"):
        raise NoPackage(f"{url}: an index; say which package: `briefing models install en-ru --index {url}`")
    with packages.scratch(_beside(_home())) as temp:
        path = temp / "download.argosmodel"
        download.fetch(url, path, limit=archive.MAX_BYTES, sha256=sha256, progress=progress)
        try:
            return from_file(path, pair=pair)
        except CorruptPackage as error:
            raise CorruptPackage(str(error).replace(str(path), url)) from None


def _from_index(from_: str, to: str, url: str | None, sha256: str | None, progress: Progress | None) -> Change:
    with packages.scratch(_beside(_home())) as temp:
        offer = index.newest(from_, to, url, temp)
    for package in packages.installed():
        if _pair(package) == (from_, to) and packages.version(package) >= offer.version:
            return Change(package, new=False)
    error = DownloadFailed(f"the index names no address of translate-{from_}_{to}")
    for link in offer.links:
        try:
            return _from_url(link, sha256, progress, (from_, to))
        except DownloadFailed as failed:
            error = failed
    raise error


def _home() -> Path:
    home: Path = packages.argos().settings.package_data_dir
    home.mkdir(parents=True, exist_ok=True)
    return home


def _beside(home: Path) -> Path:
    """Where temporary folders go: not inside `home`, as Argos Translate stumbles over any that is no package."""
    return home.parent if home.parent.stat().st_dev == home.stat().st_dev else home


def _there() -> Iterator[tuple[Path, Package | CorruptPackage]]:
    """The folders that can be replaced or removed."""
    home = _home()
    return ((path, found) for path, found in packages.scan_installed() if path.parent == home)


def _pair(found: Package | CorruptPackage) -> tuple[str, str] | None:
    return (found.from_code, found.to_code) if isinstance(found, Package) else None


def _matches(path: Path, found: Package | CorruptPackage, codes: tuple[str, str] | None) -> bool:
    if codes is None or isinstance(found, Package):
        return codes is not None and _pair(found) == codes
    return path.name.split("-")[:2] == ["translate", "_".join(codes)]


def _swap(folder: Path, target: Path, old: Iterable[Path]) -> None:
    """Move `folder` to `target`, and the `old` ones beside where it was, which will go; the new one first if it can."""
    if target in old:
        target.rename(folder.with_name(f"{target.name}.old"))
    try:
        folder.rename(target)
    except OSError:
        if target in old:
            folder.with_name(f"{target.name}.old").rename(target)
        raise
    for path in old:
        if path != target:
            path.rename(folder.with_name(f"{path.name}.old"))


def _not_installed(name: str, codes: tuple[str, str] | None) -> str:
    for _, package in packages.scan_bundled():
        if codes and _pair(package) == codes:
            return f"{name} came with the program and cannot be removed; an installed package goes before it"
    there = ", ".join(path.name for path, _ in _there()) or "none"
    return f"no package {name} is installed (there are: {there})"
