"""briefing.toml: where it is found, what it sets, and what is said of one that is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from briefing import settings
from briefing.cli import main
from briefing.cli_make import make as command
from briefing.errors import InvalidGlossary, InvalidSettings
from briefing.translate import glossary, terms

from .test_api import SEED

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory two folders below where the settings are."""
    below = tmp_path / "texts" / "today"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    return tmp_path


def make(project: Path, toml: str, *arguments: str) -> Result:
    (project / "briefing.toml").write_text(toml, encoding="utf-8")
    return CliRunner().invoke(main, ["make", str(SEED), *arguments])


def files(folder: Path) -> list[str]:
    return sorted(path.name.removeprefix(SEED.stem) for path in folder.iterdir())


def test_the_nearest_one_counts(project: Path) -> None:
    assert settings.find() is None
    (project / "briefing.toml").touch()
    assert settings.find() == project / "briefing.toml"
    (project / "texts" / "briefing.toml").touch()
    assert settings.find() == project / "texts" / "briefing.toml"


def test_its_values_are_defaults_and_its_paths_its_own(project: Path) -> None:
    (project / "own.tsv").write_text("en\tkk\nKazakhstan\tҚР\n", encoding="utf-8")
    lines = ('terms = ["own.tsv"]', 'to = ["kk"]', 'formats = ["md"]', 'out = "sheets"', 'source = "Our Ministry"')
    done = make(project, "\n".join(lines), "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    assert files(project / "sheets") == [".brief.json", ".en.md", ".kk.md"]
    brief = json.loads((project / "sheets" / f"{SEED.stem}.brief.json").read_text(encoding="utf-8"))
    assert brief["source"]["outlet"] == "Our Ministry"
    assert brief["signature"]["terms"] == terms.digest(glossary.read([project / "own.tsv"]))


def test_an_error_is_json_if_it_says_so(project: Path) -> None:
    done = make(project, 'log-json = true\nterms = "none.tsv"')
    assert (done.exit_code, json.loads(done.stderr)["event"]) == (InvalidGlossary.exit_code, "InvalidGlossary")
    done = make(project, "papre = 1", "--log-json")
    assert (done.exit_code, json.loads(done.stderr)["event"]) == (InvalidSettings.exit_code, "InvalidSettings")
    done = make(project, "papre = 1")
    assert done.stderr.startswith("briefing: ")


def test_the_command_line_goes_before_it(project: Path) -> None:
    toml = 'to = "kk"\nformats = "pdf"\nopen-page-limit = true\nquiet = true\n'
    done = make(project, toml, "--to", "en", "--formats", "md", "--out", str(project / "here"))
    assert (done.exit_code, done.output) == (0, "")
    assert files(project / "here") == [".brief.json", ".en.md"]


@pytest.mark.parametrize(
    ("toml", "why"),
    [
        ('papre = "A4"', "unknown key “papre”; did you mean paper?"),
        ('xyzzy = "A4"', "unknown key “xyzzy”; known are explain, formats, "),
        ('title = "Mine"', "unknown key “title”"),
        ('paper = "A3"', "paper: "),
        ("paper = 4", "paper: 4; give a text"),
        ('formats = ["docx"]', "formats: 'docx' is none of"),
        ("formats = [1]", "formats: 1; give a list"),
        ("terms = [1]", "terms: 1; give a list of paths"),
        ('quiet = "yes"', "quiet: 'yes'; give true or false"),
        ('to = "kk"\nout = x', "not TOML (Invalid value (at line 2"),
    ],
)
def test_mistakes_are_one_line(project: Path, toml: str, why: str) -> None:
    done = make(project, toml)
    assert done.exit_code == InvalidSettings.exit_code
    assert done.output.startswith(f"briefing: {project / 'briefing.toml'}: ")
    assert why in done.output
    assert done.output.count("\n") == 1
    assert not (project / "texts" / "today" / "out").exists()


def test_bytes_that_are_no_text(project: Path) -> None:
    path = project / "briefing.toml"
    for data in (b"\xff\xfe", b"#" * 200_000):
        path.write_bytes(data)
        with pytest.raises(InvalidSettings, match=r"not TOML|larger"):
            settings.load(path, command)


def test_a_glossary_that_is_missing_stops_before_any_work(project: Path) -> None:
    done = make(project, 'terms = "none.tsv"')
    assert done.exit_code == InvalidGlossary.exit_code
    assert f"{project / 'none.tsv'}: cannot be opened" in done.output


def test_help_needs_no_settings(project: Path) -> None:
    (project / "briefing.toml").write_text("nonsense")
    assert CliRunner().invoke(main, ["make", "--help"]).exit_code == 0
