"""What the README promises is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.testing import CliRunner

from briefing.cli import main
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def commands(group: click.Group = main, *names: str) -> Iterator[tuple[str, ...]]:
    """The words of every command: ("make",), ("models", "list"), …"""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)
        else:
            yield (*names, name)


def test_every_option_is_documented() -> None:
    for command in commands():
        shown = CliRunner().invoke(main, [*command, "--help"]).output
        assert set(re.findall(r"--[a-z-]+", shown)) - {"--help"} <= set(re.findall(r"--[a-z-]+", README)), command


def test_every_command_is_documented() -> None:
    assert all(f"briefing {' '.join(command)}" in README for command in commands())


def test_the_exit_codes_are_those_of_the_errors() -> None:
    kinds = [BriefingError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    table = README.split("### Exit codes")[1].split("\n## ")[0]
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert documented - {0, 2} == {kind.exit_code for kind in kinds}
