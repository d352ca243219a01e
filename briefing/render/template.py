"""Fills the templates: ours, or a folder of the user's that replaces some of them."""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import TemplateError
from briefing.render.layout import COMFORTABLE
from briefing.resources import folder as resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.render.layout import Paper, Step
    from briefing.render.view import View

PAGE, STYLE, TEXT = "brief.html.j2", "brief.css", "brief.md.j2"


def folders(template: Path | None) -> list[Path]:
    """Where template files are looked for: the user's folder, if any, before ours.

    Raises:
        TemplateError: there is no such folder.
    """
    if template and not template.is_dir():
        raise TemplateError(f"no template folder {template}")
    return [*([template.resolve()] if template else []), resource("templates").resolve()]


def html(view: View, *, paper: Paper, folder: Path | None = None, step: Step = COMFORTABLE) -> str:
    """`view` as a page in HTML, set in the density `step`."""
    return _fill(PAGE, view, folder, autoescape=True, density=step.css(paper))


def markdown(view: View, *, folder: Path | None = None) -> str:
    """`view` as Markdown."""
    return _fill(TEXT, view, folder, autoescape=False, density="")


def digest(template: Path | None = None) -> str:
    """SHA-256 of the names and bytes of the template files that are in force, in hexadecimal."""
    files: dict[str, Path] = {}
    for folder in reversed(folders(template)):
        files |= {path.relative_to(folder).as_posix(): path for path in folder.rglob("[!.]*") if path.is_file()}
    lines = (f"{sha256(path.read_bytes()).hexdigest()}  {name}\n" for name, path in sorted(files.items()))
    return sha256("".join(lines).encode()).hexdigest()


def _fill(name: str, view: View, template: Path | None, *, autoescape: bool, density: str) -> str:
    environment = _environment(tuple(folders(template)), autoescape=autoescape)
    with _located():
        return environment.get_template(name).render(
            brief=view,
            style=Markup(_source(environment, STYLE) + density),  # noqa: S704 - the template's own
            _=view.localiser.gettext,
            ngettext=view.localiser.ngettext,
        )


@cache
def _environment(folders: tuple[Path, ...], *, autoescape: bool) -> ImmutableSandboxedEnvironment:
    ours = FileSystemLoader(folders[-1])
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folders), PrefixLoader({"default": ours})]),
        autoescape=autoescape,
        finalize=None if autoescape else _plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _source(environment: ImmutableSandboxedEnvironment, name: str) -> str:
    return environment.loader.get_source(environment, name)[0] if environment.loader else ""


# What Markdown, or HTML in it, would take for markup.
_MARKUP = str.maketrans({char: f"\\{char}" for char in r"\`*_[]<>#|~&"})


def _plain(value: object) -> object:
    return value if isinstance(value, Markup) else str(value).translate(_MARKUP)


@contextmanager
def _located() -> Iterator[None]:
    """Turns whatever goes wrong in a template into one error that names its file and line."""
    try:
        yield
    except Exception as error:
        raise TemplateError(f"{_place(error)}: {error}") from error


def _place(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}, line {error.lineno}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else "template"
