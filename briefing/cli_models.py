"""The command line of the translation packages: `briefing models …`."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing import log

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.translate.download import Progress
    from briefing.translate.install import Change

FAMILIES = ("marian", "m2m100", "small100", "nllb")
QUANTIZATIONS = ("int8", "int8_float32", "int16", "float16", "float32")


@click.group()
def models() -> None:
    """The translation packages: list, install, remove, verify and build them."""


@models.command("list")
def list_models() -> None:
    """List the packages, installed and bundled; an installed one goes before a bundled one."""
    from briefing.translate import packages  # after --help

    for package in (*packages.installed(), *packages.bundled()):
        click.echo(f"{package}  {'bundled' if package.bundled else package.path}")


def _sha256(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[\da-fA-F]{64}", value):
        raise click.BadParameter("a SHA-256 has 64 hexadecimal digits")
    return value and value.lower()


@models.command()
@click.argument("package", metavar="NAME|FILE|URL")
@click.option("--index", metavar="URL", help="An index to look NAME up in, in place of the public one of Argos.")
@click.option("--sha256", callback=_sha256, metavar="DIGITS", help="What the SHA-256 of the package must be.")
def install(package: str, index: str | None, sha256: str | None) -> None:
    """Install a package, for this program and every other that uses Argos Translate.

    NAME (such as en-ru) is looked up in an index and downloaded; so is a URL. A FILE (.argosmodel) needs no network.
    """
    from briefing.translate import install  # after --help

    log.configure(quiet=True)
    with _progress() as progress:
        change = install.install(package, index_url=index, sha256=sha256, progress=progress)
    _report(change)


def _report(change: Change) -> None:
    if not change.new:
        click.echo(f"{change.package} is already there: the index has nothing newer")
        return
    instead = f", in place of {', '.join(change.replaced)}" if change.replaced else ""
    click.echo(f"installed {change.package} in {change.package.path}{instead}")


@contextmanager
def _progress() -> Iterator[Progress]:
    """A progress bar for a download, on stderr if that is a terminal."""
    from rich.console import Console  # after --help
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn  # after --help

    console = Console(stderr=True)
    columns = BarColumn(), DownloadColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None, visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=True)


@models.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove the installed package NAME (such as en-ru, or translate-en_ru). The bundled ones stay."""
    from briefing.translate import install  # after --help

    log.configure(quiet=True)
    for path in install.remove(name):
        click.echo(f"removed {path}")


@models.command()
def verify() -> None:
    """Hash every package and compare with what was recorded, load it, and translate a word."""
    from briefing.errors import CorruptPackage  # after --help
    from briefing.translate.verify import verify  # after --help

    log.configure(quiet=True)
    verdicts = []
    for verdict in verify():
        click.echo(f"{'ok    ' if verdict.ok else 'BROKEN'}  {verdict.text}")
        verdicts.append(verdict.ok)
    if not all(verdicts):
        raise CorruptPackage(f"{verdicts.count(False)} of {len(verdicts)} packages are broken")


@models.command()
@click.option(
    "--from",
    "checkpoint",
    required=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The folder with the checkpoint, as Hugging Face Transformers keeps it.",
)
@click.option("--from-code", default="en", show_default=True, metavar="CODE", help="The language it translates from.")
@click.option("--to", "to_code", required=True, metavar="CODE", help="The language it translates to.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The package (.argosmodel) to make."
)
@click.option(
    "--quantization",
    type=click.Choice(QUANTIZATIONS),
    default="int8",
    show_default=True,
    help="How exactly the weights are kept: int8 is the smallest and fastest.",
)
@click.option("--version", default="1.0", show_default=True, metavar="NUMBER", help="Below 1, the package is a draft.")
@click.option("--family", type=click.Choice(FAMILIES), help="The kind of model, if it is not recognised.")
@click.option("--from-token", metavar="TOKEN", help="The model's token for the source language, if it is not found.")
@click.option("--to-token", metavar="TOKEN", help="The model's token for the target language, if it is not found.")
@click.option("--install", "installs", is_flag=True, help="Install the package too.")
def build(checkpoint: Path, out: Path | None, *, installs: bool, **given: Any) -> None:  # noqa: ANN401  # one an option
    """Pack a checkpoint on disk (Marian, M2M-100, SMaLL-100 or NLLB) as an Argos package.

    Needs the extra “build”, with PyTorch: `pip install -e '.[build]'` in the folder of the program.
    Mind the licence of the checkpoint.
    """
    from briefing.translate import install  # after --help
    from briefing.translate.build import Recipe, build  # after --help

    log.configure(quiet=True)
    recipe = Recipe(**given)
    out = out or Path(f"translate-{recipe.from_code}_{recipe.to_code}-{recipe.version.replace('.', '_')}.argosmodel")
    click.echo(build(checkpoint, out, recipe))
    if installs:
        _report(install.from_file(out))
