"""Options that several commands share, and the defaults that they take from briefing.toml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing import log

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.translate import Memory

SHARED = ("terms", "memory", "no_memory")  # of briefing.toml, for every command that has such an option

FILE = click.Path(path_type=Path)
terms_option = click.option(
    "--terms",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="Your own glossary (.tsv, .csv, .tbx, .tmx); may be given several times.",
)
memory_file = click.option(
    "--memory",
    type=FILE,
    metavar="FILE",
    help="The translation memory, in place of the one in your data directory.",
)
_no_memory = click.option("--no-memory", is_flag=True, help="Leave the translation memory out.")


def memory_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives `command` the options --memory and --no-memory."""
    return memory_file(_no_memory(command))


def open_memory(given: dict[str, Any]) -> Memory | None:
    """The memory that the options of `memory_options` mean, seen to be in order before any work is done."""
    from briefing.translate import Memory  # after --help

    if given["no_memory"]:
        return None
    found = Memory(given["memory"])
    found.check()
    return found


class Configured(click.Command):
    """Takes its defaults from briefing.toml: `make` all of them, another command those of `SHARED`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        from briefing import settings  # after --help

        ctx.meta[log.AS_JSON] = "--log-json" in args  # before anything is found wrong
        root = ctx.find_root().command
        if not set(args) & set(ctx.help_option_names) and isinstance(root, click.Group) and (path := settings.find()):
            make = root.commands["make"]
            values = settings.load(path, make)
            ctx.default_map = values if self is make else {name: values[name] for name in SHARED if name in values}
            ctx.meta[log.AS_JSON] |= ctx.default_map.get("log_json", False)
        return super().parse_args(ctx, args)
