"""The page's typefaces, from their registry packages: no font of the system is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import fontpkg

from briefing.errors import MissingLibrary

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = {"Source Serif": "source-serif-4", "Source Sans": "source-sans-3"}
STYLES = ("normal", "italic")


def files() -> dict[tuple[str, str], Path]:
    """The font file of each (family, style).

    Raises:
        MissingLibrary: a font package is not installed.
    """
    try:
        return {(f, s): fontpkg.path(name, style=s) for f, name in FAMILIES.items() for s in STYLES}
    except fontpkg.FontpkgError as error:
        raise MissingLibrary(f"a font is missing: {error}") from error


def css() -> str:
    """The `@font-face` rules; the files are variable, so a rule covers every weight."""
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-style: {style}; src: url("{path.as_uri()}") }}\n'
        for (family, style), path in files().items()
    )
