"""What the README promises is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.errors import BriefingError

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["make", "models install", "models build"])
def test_every_option_is_documented(command: str) -> None:
    shown = CliRunner().invoke(main, [*command.split(), "--help"]).output
    assert set(re.findall(r"--[a-z-]+", shown)) - {"--help"} <= set(re.findall(r"--[a-z-]+", README))


def test_every_command_is_documented() -> None:
    assert all(f"briefing {name}" in README for name in main.commands)


def test_the_exit_codes_are_those_of_the_errors() -> None:
    kinds = [BriefingError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    table = README.split("### Exit codes")[1].split("\n## ")[0]
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert documented - {0, 2} == {kind.exit_code for kind in kinds}
