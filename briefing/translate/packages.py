"""Argos packages: finds the one for a pair of languages, verifies, unpacks and installs it."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import shutil
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
    for scan in (_scan_installed, _scan_bundled):
        found = list(scan())
        packages = [p for _, p in found if isinstance(p, Package) and (p.from_code, p.to_code) == (from_, to)]
        if packages:
            return _ready(max(packages, key=_version))
        for path, error in found:
            if isinstance(error, CorruptPackage) and re.search(rf"(^|[_-]){from_}_{to}([_.-]|$)", path.name):
                raise error
    raise _missing(to, from_)


def installed() -> tuple[Package, ...]:
    """Every usable package in Argos Translate's folders; broken ones are logged and left out."""
    return _usable(_scan_installed())


def bundled() -> tuple[Package, ...]:
    """Every usable package that came with the program; unpacks those that were not yet."""
    return _usable(_scan_bundled())


def install(path: Path) -> Package:
    """Unpack a local `.argosmodel` file into Argos Translate's folder, over the same version there.

    Raises:
        CorruptPackage: it is not a package, is damaged, or is unsafe to unpack.
        TranslationError: the file cannot be read, or the folder cannot be written.
    """
    home: Path = _argos().settings.package_data_dir
    # Not inside `home`: Argos Translate stumbles over any folder there that is no package.
    with _unpacking(path, home.parent) as folder:
        _read_folder(folder)
        target = home / folder.name
        if target.exists():
            target.rename(folder.with_name(f"{folder.name}.old"))
        home.mkdir(exist_ok=True)
        shutil.move(folder, target)
    return _ready(_read_folder(target))


def _argos() -> Any:  # noqa: ANN401  # a module without types
    """Argos Translate, imported late: it makes its folders as it is imported."""
    try:
        import argostranslate.package  # see above
    except (OSError, RuntimeError) as error:
        raise TranslationError(
            f"Argos Translate cannot make its folders ({error}): set XDG_DATA_HOME, XDG_CONFIG_HOME and "
            "XDG_CACHE_HOME to folders that can be written"
        ) from None
    return argostranslate


def _version(package: Package) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", package.version))


def _package(metadata: object, path: Path, *, bundled: bool) -> Package:
    """What metadata.json says of the package at `path`, which nobody has hashed yet."""
    data = metadata if isinstance(metadata, dict) else {}
    codes = data.get("from_code"), data.get("to_code")
    if data.get("type", "translate") != "translate" or not all(isinstance(code, str) and code for code in codes):
        raise corrupt(path, "metadata.json is not that of a translation package")
    return Package(str(codes[0]), str(codes[1]), str(data.get("package_version", "")), path, "", bundled)


def _read_folder(path: Path) -> Package:
    argos = _argos()
    try:
        package = argos.package.Package(path)
    except Exception as error:  # noqa: BLE001  # Argos lets through whatever its many steps raise
        raise corrupt(path, f"metadata.json cannot be read ({error})") from None
    if not hasattr(package, "tokenizer") or not (path / "model" / "model.bin").is_file():
        raise corrupt(path, "incomplete: no tokenizer or no model/model.bin")
    names = ("type", "from_code", "to_code", "package_version")
    return _package({name: getattr(package, name) for name in names}, path, bundled=False)


def _read_archive(path: Path) -> Package:
    try:
        metadata = json.loads(archive.read(path, "metadata.json"))
    except (ValueError, OSError) as error:
        raise corrupt(path, f"metadata.json cannot be read ({error})") from None
    return _package(metadata, path, bundled=True)


def _scan_installed() -> Iterator[Found]:
    for folder in _argos().settings.package_dirs:
        for path in sorted(folder.iterdir() if folder.is_dir() else ()):
            if path.is_dir():
                yield path, _or_error(_read_folder, path)


def _scan_bundled() -> Iterator[Found]:
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
    packages = (_or_error(_ready, item) for _, item in found if isinstance(item, Package))
    return tuple(package for package in packages if isinstance(package, Package))


def _ready(package: Package) -> Package:
    """`package` with its hash, and unpacked if it came with the program."""
    if not package.bundled:
        return replace(package, sha256=_folder_sha256(package.path))
    sha256 = _sha256(package.path)
    _check_sum(package.path, sha256)
    return replace(package, sha256=sha256, path=_unpacked(package.path, sha256[:16]))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _folder_sha256(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listing = "".join(f"{_sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    return hashlib.sha256(listing.encode()).hexdigest()


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
    return all(file.is_file() and file.stat().st_size == size for file, size in files)


def _unpacked(path: Path, name: str) -> Path:
    """The folder of our cache with the files of the archive `path`; several processes may do this at once."""
    target = _cache() / name
    if not _complete(target, path):
        with _unpacking(path, target.parent) as folder:
            _read_folder(folder)
            if target.exists() and not _complete(target, path):
                target.rename(folder.with_name(f"{folder.name}.old"))
            try:
                folder.rename(target)
            except OSError:  # another process was first
                if not _complete(target, path):
                    raise
    return target


@contextmanager
def _unpacking(path: Path, parent: Path) -> Iterator[Path]:
    """The package at `path`, unpacked into a folder beside its place that is gone afterwards."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=parent, prefix=".unpacking-") as temp:
            yield archive.unpack(path, Path(temp))
    except OSError as error:
        raise TranslationError(f"cannot unpack {path} in {parent}: {error}") from None


def _missing(to: str, from_: str) -> TranslationError:
    found = [*_scan_installed(), *_scan_bundled()]
    there = sorted({p.to_code for _, p in found if isinstance(p, Package) and p.from_code == from_})
    for code in (from_, to):
        if code not in Locale("en").languages:
            return UnknownLanguage(f"{code!r} is not the code of a language; there are {', '.join(there) or 'none'}")
    return NoPackage(
        f"no Argos package from {from_} to {to} (there are {', '.join(there) or 'none'}): "
        f"`argospm install translate-{from_}_{to}` downloads one, `briefing models install FILE` takes a file"
    )
