"""Where the program's own files are: packed into the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name` ("templates", "models", "locale", "data") that came with the program."""
    packed = PACKAGE / name
    return packed if packed.is_dir() else PACKAGE.parent / name
