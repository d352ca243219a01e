"""Writes results into a folder: all of them whole, or none."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping


def prepare(out: Path) -> None:
    """Make the folder `out` and see that files can be made in it.

    Raises:
        OutputError: they can't.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise OutputError(f"{out}: cannot be written to ({error.strerror}); choose another folder with --out") from None


def write(files: Mapping[str, bytes], out: Path) -> list[Path]:
    """Write each name's content into `out`, over files of that name; the paths, in order.

    Everything is written beside its place first, and moved there when all of it is on the disk.

    Raises:
        OutputError: the disk is full or the folder can't be written to; no file of `files` was changed.
    """
    prepare(out)
    parts: dict[Path, Path] = {}
    try:
        for name, content in files.items():
            parts[_part(out, content)] = out / name
        for path in parts.values():
            if path.is_dir():
                raise IsADirectoryError(21, f"{path.name} is a folder")
        for part, path in parts.items():
            part.replace(path)
    except OSError as error:
        raise OutputError(f"{out}: cannot be written to ({error.strerror})") from None
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
    return list(parts.values())


def _part(out: Path, content: bytes) -> Path:
    """A temporary file in `out` that holds `content`, with the permissions a new file gets."""
    handle, name = tempfile.mkstemp(dir=out, prefix=".briefing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
