"""Argos packages: finds the one for a pair of languages, verifies and unpacks it."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from babel import Locale

from briefing import resources
from briefing.errors import CorruptPackage, NoPackage, TranslationError, UnknownLanguage
from briefing.translate import archive
from briefing.translate.archive import corrupt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Found = tuple[Path, "Package | CorruptPackage"]

_T = TypeVar("_T")
_log = logging.getLogger(__name__)
CODE = re.compile(r"[a-z]{2,3}([_-][A-Za-z]{2,8})*")  # becomes part of a folder's name
VERSION = re.compile(r"[\w.+]{0,30}", re.ASCII)


@dataclass(frozen=True)
class Package:
    """One Argos package: which languages, which version, and the folder with its files.

    `sha256` is that of the archive for a bundled package, of all files for an installed one.
    """

    from_code: str
    to_code: str
    version: str
    path: Path
    sha256: str
    bundled: bool

    @property
    def name(self) -> str:
        """As argospm calls it: "translate-en_kk"."""
        return f"translate-{self.from_code}_{self.to_code}"

    @property
    def draft(self) -> bool:
        """Whether it is a trial (a version below 1): nothing it says may pass for a finished translation."""
        return self.version.split(".")[0] == "0"

    def __str__(self) -> str:
        return f"{self.name} {self.version} sha256:{self.sha256[:16]}"


def find(to: str, from_: str = "en") -> Package:
    """The package from language `from_` to `to`: an installed one before a bundled, the newest first.

    Raises:
        UnknownLanguage: not the code of a language.
        NoPackage: there is no package for that pair.
        CorruptPackage: there is one, and it is damaged.
        TranslationError: a folder that Argos or this program needs cannot be used.
    """
    for scan in (scan_installed, scan_bundled):
        found = list(scan())
        packages = [p for _, p in found if isinstance(p, Package) and (p.from_code, p.to_code) == (from_, to)]
        if packages:
            return ready(max(packages, key=version))
        for path, error in found:
            if isinstance(error, CorruptPackage) and re.search(rf"(^|[_-]){from_}_{to}([_.-]|$)", path.name):
                raise error
    raise _missing(to, from_)


def installed() -> tuple[Package, ...]:
    """Every usable package in Argos Translate's folders; broken ones are logged and left out."""
    return _usable(scan_installed())


def bundled() -> tuple[Package, ...]:
    """Every usable package that came with the program; unpacks those that were not yet."""
    return _usable(scan_bundled())


def argos() -> Any:  # noqa: ANN401  # a module without types
    """Argos Translate, imported late: it makes its folders as it is imported."""
    try:
        import argostranslate.package  # see above
    except (OSError, RuntimeError) as error:
        raise TranslationError(
            f"Argos Translate cannot make its folders ({error}): set XDG_DATA_HOME, XDG_CONFIG_HOME and "
            "XDG_CACHE_HOME to folders that can be written"
        ) from None
    return argostranslate


def version(package: Package) -> tuple[int, ...]:
    """The numbers of its version, to compare."""
    return numbers(package.version)


def numbers(text: str) -> tuple[int, ...]:
    """The numbers of a version, to compare: 1.10 is newer than 1.9."""
    return tuple(int(number) for number in re.findall(r"\d+", text))


def _package(metadata: object, path: Path, *, bundled: bool) -> Package:
    """What metadata.json says of the package at `path`, which nobody has hashed yet."""
    data = metadata if isinstance(metadata, dict) else {}
    from_, to, number = (str(data.get(name, "")) for name in ("from_code", "to_code", "package_version"))
    named = CODE.fullmatch(from_) and CODE.fullmatch(to) and VERSION.fullmatch(number)
    if data.get("type", "translate") != "translate" or not named:
        raise corrupt(path, "metadata.json is not that of a translation package")
    return Package(from_, to, number, path, "", bundled)


def read_folder(path: Path, of: Path | None = None) -> Package:
    """The unpacked package in the folder `path`, not hashed yet; errors name the archive `of` it, if that is given.

    Raises:
        CorruptPackage: its metadata makes no sense, or it lacks a tokenizer or a model.
    """
    module = argos().package
    try:
        package = module.Package(path)
    except Exception as error:  # noqa: BLE001  # Argos lets through whatever its many steps raise
        raise corrupt(of or path, f"metadata.json cannot be read ({error})") from None
    if not hasattr(package, "tokenizer") or not (path / "model" / "model.bin").is_file():
        raise corrupt(of or path, "incomplete: no tokenizer or no model/model.bin")
    names = ("type", "from_code", "to_code", "package_version")
    data = {name: getattr(package, name) for name in names}
    return replace(_package(data, of or path, bundled=False), path=path)


def _read_archive(path: Path) -> Package:
    try:
        metadata = json.loads(archive.metadata(path))
    except (ValueError, OSError, RecursionError) as error:
        raise corrupt(path, f"metadata.json cannot be read ({error})") from None
    return _package(metadata, path, bundled=True)


def scan_installed() -> Iterator[Found]:
    """Every folder in Argos Translate's folders, with the package in it or what is wrong with that."""
    for folder in argos().settings.package_dirs:
        for path in sorted(folder.iterdir() if folder.is_dir() else ()):
            if path.is_dir():
                yield path, _or_error(read_folder, path)


def scan_bundled() -> Iterator[Found]:
    """Every archive that came with the program, with the package in it or what is wrong with that."""
    for path in sorted(resources.folder("models").glob("*.argosmodel")):
        yield path, _or_error(_read_archive, path)


def _or_error(step: Callable[[_T], Package], given: _T) -> Package | CorruptPackage:
    """One broken package must not hide the others: it is logged, and what asks for it gets the error."""
    try:
        return step(given)
    except CorruptPackage as error:
        _log.warning("left out: %s", error)
        return error


def _usable(found: Iterable[Found]) -> tuple[Package, ...]:
    packages = (_or_error(ready, item) for _, item in found if isinstance(item, Package))
    return tuple(package for package in packages if isinstance(package, Package))


def ready(package: Package) -> Package:
    """`package` with its hash, and unpacked if it came with the program."""
    if not package.bundled:
        return replace(package, sha256=hashlib.sha256(listing(package.path).encode()).hexdigest())
    digest = sha256(package.path)
    _check_sum(package.path, digest)
    return replace(package, sha256=digest, path=_unpacked(package.path, digest[:16]))


def sha256(path: Path) -> str:
    """The SHA-256 of the file `path`, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def listing(folder: Path) -> str:
    """The SHA-256 and name of each file in `folder`, as sha256sum writes them; without the record of that."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / archive.RECORD)
    return "".join(f"{sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def _check_sum(path: Path, sha256: str) -> None:
    """Compare with the SHA256SUMS beside `path`, which sha256sum wrote, if it is there."""
    sums = path.with_name("SHA256SUMS")
    if sums.is_file():
        lines = (line.split(maxsplit=1) for line in sums.read_text("utf-8").splitlines() if line.strip())
        expected = {name.removeprefix("*"): digest for digest, name in lines}
        if expected.get(path.name) != sha256:
            raise corrupt(path, "not the file that SHA256SUMS names")


def _cache() -> Path:
    root = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    return (root if root.is_absolute() else Path("~/.cache").expanduser()) / "briefing" / "packages"


def _complete(folder: Path, path: Path) -> bool:
    """Whether `folder` holds the files of the archive `path`, in their full sizes."""
    files = ((folder / name, size) for name, size in archive.sizes(path).items())
    whole = all(file.is_file() and file.stat().st_size == size for file, size in files)
    return whole and (folder / archive.RECORD).is_file()


def _unpacked(path: Path, name: str) -> Path:
    """The folder of our cache with the files of the archive `path`; several processes may do this at once."""
    target = _cache() / name
    if not _complete(target, path):
        with unpacking(path, target.parent) as folder:
            if target.exists() and not _complete(target, path):
                target.rename(folder.with_name(f"{folder.name}.old"))
            try:
                folder.rename(target)
            except OSError:  # another process was first
                if not _complete(target, path):
                    raise
    return target


@contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """A folder inside `parent`, which is made if need be, that is gone afterwards.

    Raises:
        TranslationError: for any OSError inside.
    """
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=parent, prefix=".briefing-") as temp:
            yield Path(temp)
    except OSError as error:
        raise TranslationError(f"{parent}: cannot be written to ({error.strerror or error})") from None


@contextmanager
def unpacking(path: Path, parent: Path) -> Iterator[Path]:
    """The package at `path`, unpacked with a record of its files into a folder that is gone afterwards."""
    with scratch(parent) as temp:
        try:
            folder = archive.unpack(path, temp)
        except OSError as error:
            raise TranslationError(f"cannot unpack {path} in {parent}: {error}") from None
        read_folder(folder, of=path)
        (folder / archive.RECORD).write_text(listing(folder), "utf-8")
        yield folder


def _missing(to: str, from_: str) -> TranslationError:
    found = [*scan_installed(), *scan_bundled()]
    there = sorted({p.to_code for _, p in found if isinstance(p, Package) and p.from_code == from_})
    for code in (from_, to):
        if code not in Locale("en").languages:
            return UnknownLanguage(f"{code!r} is not the code of a language; there are {', '.join(there) or 'none'}")
    return NoPackage(
        f"no Argos package from {from_} to {to} (there are {', '.join(there) or 'none'}): "
        f"`briefing models install {from_}-{to}` downloads one if the Argos index has it, or takes a file"
    )
