"""Review and memory as a press officer meets them: from the article to the corrected page, and to the next article."""

from __future__ import annotations

import json
import shutil
import sqlite3
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from translate.storage.xliff import xlifffile

from briefing import errors
from briefing.cli import main
from briefing.translate.memory import APPLICATION

from . import test_cli

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """Canal repaired near Taraz

The Ministry of Water Resources will repair the Dostyk canal near Taraz by 31 March 2027.
Farmers of the district have waited for the water since the spring.
Minister Aida Serik told journalists about the work in Astana on Monday.
"""
ANOTHER = ARTICLE.replace("Canal repaired near Taraz", "Farmers wait").replace("in Astana on Monday", "in Almaty")
SENTENCE = "The Ministry of Water Resources will repair the Dostyk canal near Taraz by 31 March 2027."
CORRECTION = "Су ресурстары министрлігі Тараз маңындағы «Достық» каналын 2027 жылғы 31 наурызға дейін жөндейді."


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> CompletedProcess[str]:
    """The command in this process, which has loaded the slow libraries already."""
    words = [str(argument) for argument in arguments]
    done = CliRunner().invoke(main, words, env=environment, catch_exceptions=False)
    return CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article, briefed once; `desk` copies what was made."""
    folder = tmp_path_factory.mktemp("article")
    (folder / "canal.txt").write_text(ARTICLE, encoding="utf-8")
    options = ("--to", "kk", "--date", "2027-01-11", "--no-memory", "--formats", "json")
    done = run("make", folder / "canal.txt", "--out", folder, *options)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def desk(article: Path, tmp_path: Path) -> Path:
    return shutil.copytree(article, tmp_path / "desk")


def segments(path: Path) -> dict[str, dict[str, Any]]:
    return {s["source"]: s for s in json.loads(path.read_text(encoding="utf-8"))["segments"]["kk"]}


def page(path: Path) -> str:
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(text.replace("\xad", "").replace("\u2010\n", "").split())


def corrected(path: Path) -> None:
    """What a translator does in a tool that is built on translate-toolkit: one correction, and all approved."""
    store = xlifffile.parsefile(str(path))
    for unit in store.units:
        if unit.istranslatable():
            unit.target = CORRECTION if unit.source == SENTENCE else unit.target
            unit.markapproved()
            unit.marktranslated()
    store.save()


def test_a_correction_gets_into_the_page_the_memory_and_the_next_article(desk: Path) -> None:
    brief, memory = desk / "canal.brief.json", ("--memory", desk / "m.sqlite3")
    assert run("review", "export", brief, "--to", "kk", *memory).stdout == f"{desk / 'canal.kk.xlf'}\n"
    corrected(desk / "canal.kk.xlf")
    done = run("review", "import", brief, desk / "canal.kk.xlf", "--reviewer", "Әлия Нұрлан", *memory)
    assert (done.returncode, done.stderr) == (0, "")
    assert "(corrected 1), still to review 0\n" in done.stdout
    assert segments(brief)[SENTENCE] == {"source": SENTENCE, "target": CORRECTION, "state": "reviewed", "findings": []}

    # The models are out of reach now: the page is printed without them.
    nothing = {"XDG_CACHE_HOME": str(desk / "canal.txt"), "XDG_DATA_HOME": str(desk / "canal.txt")}
    done = test_cli.run("make", "--from", brief, "--out", desk / "out", *memory, environment=nothing)
    assert (done.returncode, done.stderr) == (0, "")
    shown = page(desk / "out" / "canal.kk.pdf")
    assert CORRECTION.removesuffix(".").split()[-1] in shown
    assert "Аударманы тексерген: Әлия Нұрлан" in shown
    assert "ашиналық аударма" not in shown

    (desk / "another.txt").write_text(ANOTHER, encoding="utf-8")
    assert run("make", desk / "another.txt", "--to", "kk", "--out", desk, "--formats", "md", *memory).returncode == 0
    again = segments(desk / "another.brief.json")[SENTENCE]
    assert (again["target"], again["state"]) == (CORRECTION, "memory")
    assert "ашиналық аударма" in (desk / "another.kk.md").read_text(encoding="utf-8")

    forgot = run("make", desk / "another.txt", "--to", "kk", "--out", desk, "--formats", "json", "--no-memory")
    assert forgot.returncode == 0
    assert segments(desk / "another.brief.json")[SENTENCE]["state"] != "memory"


@pytest.mark.parametrize(("form", "ending"), [("csv", "csv"), ("docx-table", "docx")])
def test_the_other_formats_come_back_too(desk: Path, form: str, ending: str) -> None:
    brief = desk / "canal.brief.json"
    file = desk / f"canal.kk.{ending}"
    assert run("review", "export", brief, "--format", form, "--no-memory").returncode == 0
    before = brief.read_bytes()
    done = run("review", "import", brief, file, "--no-memory")
    assert "kk: reviewed 0 (corrected 0), still to review" in done.stdout
    assert json.loads(before) == json.loads(brief.read_bytes())
    assert "still to review 0\n" in run("review", "import", brief, file, "--accept-all", "--no-memory").stdout


def test_a_correction_that_fails_a_check_is_taken_and_named(desk: Path) -> None:
    brief, table = desk / "canal.brief.json", desk / "canal.kk.csv"
    run("review", "export", brief, "--format", "csv", "--no-memory")
    old = segments(brief)[SENTENCE]["target"]
    table.write_text(table.read_text(encoding="utf-8").replace(old, "Министрлік каналды жөндейді."), encoding="utf-8")
    done = run("review", "import", brief, table, "--no-memory")
    assert done.returncode == 0
    assert "number missing: 2027" in done.stderr
    assert segments(brief)[SENTENCE]["state"] == "reviewed"


def test_the_projects_own_terms_and_memory_count_for_a_review(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brief, table, own = desk / "canal.brief.json", desk / "canal.kk.csv", desk / "own.tsv"
    monkeypatch.chdir(desk)
    run("review", "export", brief, "--format", "csv", "--no-memory")
    old = segments(brief)[SENTENCE]["target"]
    table.write_text(table.read_text(encoding="utf-8").replace(old, CORRECTION), encoding="utf-8")
    own.write_text("en\tkk\nDostyk canal\tДостық арнасы\n", encoding="utf-8")
    before, asked = brief.read_bytes(), "term missing: Dostyk canal = Достық арнасы"
    assert asked in run("review", "import", brief, table, "--no-memory", "--terms", own).stderr

    brief.write_bytes(before)
    (desk / "briefing.toml").write_text('terms = "own.tsv"\nmemory = "office.sqlite3"\nto = "kk"\n', encoding="utf-8")
    done = run("review", "import", brief, table)
    assert (done.returncode, asked in done.stderr) == (0, True)
    assert run("memory", "stats").stdout == f"{desk / 'office.sqlite3'}\n  kk: 1\n"

    brief.write_bytes(before)
    own.write_text("en\n")
    done = run("review", "import", brief, table)
    assert (done.returncode, done.stderr.count("\n")) == (errors.InvalidGlossary.exit_code, 1)
    assert brief.read_bytes() == before


def test_an_export_does_not_wipe_out_a_review(desk: Path) -> None:
    brief = desk / "canal.brief.json"
    assert run("review", "export", brief, "--no-memory").returncode == 0
    corrected(desk / "canal.kk.xlf")
    work = (desk / "canal.kk.xlf").read_bytes()
    done = run("review", "export", brief, "--no-memory")
    assert (done.returncode, done.stderr.count("\n")) == (errors.OutputError.exit_code, 1)
    assert (desk / "canal.kk.xlf").read_bytes() == work
    assert run("review", "export", brief, "--no-memory", "--overwrite").returncode == 0
    assert run("review", "export", brief, "--no-memory", "--out", desk / "other").returncode == 0


def bad(desk: Path) -> dict[str, tuple[list[str | Path], int]]:
    """Arguments that must fail, with the exit code."""
    brief, review = desk / "canal.brief.json", desk / "canal.kk.xlf"
    run("review", "export", brief, "--no-memory")
    (desk / "cut.xlf").write_bytes(review.read_bytes()[:500])
    (desk / "other.xlf").write_bytes(review.read_bytes().replace(b'id="kk-', b'id="kk-0'))
    (desk / "other.json").write_text("{}")
    (desk / "notes.txt").write_text("not a database, only some notes")
    with sqlite3.connect(desk / "new.sqlite3") as db:
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute("PRAGMA user_version = 99")
    db.close()
    back: list[str | Path] = ["review", "import", brief]
    return {
        "missing": ([*back, desk / "none.xlf"], errors.InputNotFound.exit_code),
        "no brief": (["review", "export", desk / "other.json"], errors.InvalidBrief.exit_code),
        "language": (["review", "export", brief, "--to", "ru"], errors.UnknownLanguage.exit_code),
        "format": ([*back, desk / "canal.txt"], errors.UnreadableReview.exit_code),
        "cut": ([*back, desk / "cut.xlf"], errors.UnreadableReview.exit_code),
        "other brief": ([*back, desk / "other.xlf"], errors.MismatchedReview.exit_code),
        "memory": ([*back, review, "--memory", desk / "notes.txt"], errors.CorruptMemory.exit_code),
        "newer": (["make", desk / "canal.txt", "--memory", desk / "new.sqlite3"], errors.NewerMemory.exit_code),
        "folder": (["memory", "stats", "--memory", desk], errors.TranslationMemoryError.exit_code),
        "tmx": (["memory", "import", desk / "canal.txt"], errors.InvalidTmx.exit_code),
        "from": (["make", "--from", desk / "none.json"], errors.InputNotFound.exit_code),
        "package": (["make", "--from", brief, "--to", "de", "--out", desk / "o"], errors.NoPackage.exit_code),
    }


def test_what_goes_wrong_is_one_line_an_exit_code_and_leaves_the_brief(desk: Path) -> None:
    before = (desk / "canal.brief.json").read_bytes()
    for case, (arguments, code) in bad(desk).items():
        done = run(*arguments)
        assert done.returncode == code, (case, done.stderr)
        assert done.stderr.startswith("briefing: "), case
        assert (done.stderr.count("\n"), done.stdout) == (1, ""), case
    assert (desk / "canal.brief.json").read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["make"],
        ["make", "a.txt", "--from", "b.json"],
        ["make", "--from", "b.json", "--title", "x"],
        ["memory", "forget"],
    ],
)
def test_options_that_contradict_each_other_are_refused(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


def test_the_memory_is_counted_exchanged_and_forgotten(desk: Path) -> None:
    tmx, memory, other = desk / "m.tmx", ("--memory", desk / "m.sqlite3"), ("--memory", desk / "other.sqlite3")
    review = ("review", "import", desk / "canal.brief.json", desk / "canal.kk.xlf", "--accept-all", *memory)
    assert run("review", "export", desk / "canal.brief.json", *memory).returncode == 0
    assert run(*review).returncode == 0
    stats = run("memory", "stats", *memory).stdout
    assert stats.startswith(f"{desk / 'm.sqlite3'}\n  kk: ")
    assert run("memory", "export", tmx, *memory).returncode == 0
    assert run("memory", "import", tmx, *other).returncode == 0
    assert run("memory", "stats", *other).stdout.splitlines()[1] == stats.splitlines()[1]
    assert run("memory", "forget", "--text", SENTENCE, *other).stdout == "segments forgotten: 1\n"
    assert run("memory", "forget", "--to", "ru", *other).stdout == "segments forgotten: 0\n"
    assert run("memory", "forget", "--all", *other).returncode == 0
    assert run("memory", "stats", *other).stdout == f"{desk / 'other.sqlite3'}\n"


def test_without_an_option_the_memory_is_the_users(desk: Path) -> None:
    home = {"XDG_DATA_HOME": str(desk / "data")}
    assert run("review", "export", desk / "canal.brief.json", environment=home).returncode == 0
    assert not (desk / "data" / "briefing").exists(), "reading makes no file"
    review = ("review", "import", desk / "canal.brief.json", desk / "canal.kk.xlf", "--accept-all")
    assert run(*review, environment=home).returncode == 0
    assert (desk / "data" / "briefing" / "memory.sqlite3").is_file()
