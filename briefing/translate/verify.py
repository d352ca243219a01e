"""Examines every package: are its files those that were installed, and does it translate?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.translate import archive, packages
from briefing.translate.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.translate.packages import Package

WORD = "water"


@dataclass(frozen=True)
class Verdict:
    """Whether a package is whole, and what was found: in one line."""

    ok: bool
    text: str


def verify() -> Iterator[Verdict]:
    """Hash, load and try each package, installed and bundled, one after the other."""
    for scan in (packages.scan_installed, packages.scan_bundled):
        for _, found in scan():
            yield _examine(found)


def _examine(found: Package | BriefingError) -> Verdict:
    if isinstance(found, BriefingError):
        return Verdict(ok=False, text=str(found))
    try:
        package = packages.ready(found)
        record = _compare(package.path)
        [[best]] = Engine(package).translate([WORD])
    except (BriefingError, OSError) as error:
        return Verdict(ok=False, text=str(error))
    where = "bundled" if package.bundled else package.path
    return Verdict(ok=True, text=f"{package}  {where}  {record}; “{WORD}”: “{best.text}”")


def _compare(folder: Path) -> str:
    """What the record says of the files in `folder`.

    Raises:
        CorruptPackage: they are others than were installed.
    """
    record = folder / archive.RECORD
    if not record.is_file():
        return "not recorded when it was installed"
    now, then = set(packages.listing(folder).splitlines()), set(record.read_text("utf-8").splitlines())
    if now != then:
        changed = sorted({line.partition("  ")[2] for line in now ^ then})
        raise archive.corrupt(folder, f"not as it was installed: {', '.join(changed)}")
    return "as it was installed"
