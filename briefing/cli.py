"""The command line: parses, calls, prints."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from briefing import log
from briefing.cli_make import make
from briefing.cli_models import models
from briefing.cli_review import memory_group, review_group


class Group(click.Group):
    """Prints an error of ours as the one line it is, and exits with its code; after --log-json click's errors, too."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # click's signature
        from briefing.errors import BriefingError  # after --help and --version

        try:
            return super().invoke(ctx)
        except (BriefingError, click.ClickException) as error:
            message = error.format_message() if isinstance(error, click.ClickException) else str(error)
            if ctx.meta.get(log.AS_JSON):
                log.failure(error, message, error.exit_code)
            elif isinstance(error, click.ClickException):
                raise
            else:
                click.echo(f"briefing: {message}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing")
def main() -> None:
    """One-page briefs of English articles, in English, Russian and Kazakh, offline."""


main.add_command(make)
main.add_command(models)
main.add_command(review_group)
main.add_command(memory_group)


@main.command()
def doctor() -> None:
    """Say what is installed: versions, libraries, fonts and translation packages."""
    from briefing.doctor import examine  # after --help

    lines = examine()
    width = max(len(line.name) for line in lines)
    for line in lines:
        click.echo(f"{'ok     ' if line.ok else 'MISSING'} {line.name:<{width}}  {line.found}")
    sys.exit(0 if all(line.ok for line in lines) else 1)


@main.command()
def schema() -> None:
    """Print the JSON Schema of brief.json."""
    from briefing.model import schema as json_schema  # after --help

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
