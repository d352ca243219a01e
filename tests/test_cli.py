"""The command as a press officer runs it: a process of its own, its output and its exit code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing import errors

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "kazakhstan-torture-prevention-conference.txt"
ENGLISH = SEED.read_text(encoding="utf-8")


def run(
    *arguments: str | Path, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The user's article, briefed once for the tests that only look."""
    out = tmp_path_factory.mktemp("made")
    return out, run("make", SEED, "--date", "2024-02-01", "--out", out)


def test_an_article_gives_a_json_and_three_one_page_pdfs(
    made: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    out, done = made
    assert (done.returncode, done.stderr) == (0, "")
    names = [f"{SEED.stem}.{ending}" for ending in ("brief.json", "en.pdf", "ru.pdf", "kk.pdf")]
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    assert [line for line in done.stdout.splitlines() if line.startswith(str(out))] == [str(out / n) for n in names]
    for language in ("en", "ru", "kk"):
        reader = PdfReader(out / f"{SEED.stem}.{language}.pdf")
        assert len(reader.pages) == 1
        assert str(reader.root_object["/Lang"]).startswith(language)
        assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])


def test_what_needs_review_is_counted_as_in_the_json(
    made: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    out, done = made
    brief = json.loads((out / f"{SEED.stem}.brief.json").read_text(encoding="utf-8"))
    for language in ("ru", "kk"):
        states = [segment["state"] for segment in brief["segments"][language]]
        count = states.count("needs-review")
        expected = (
            f"{language}: {count} of {len(states)} segments need review" if count else f"{language}: all checks passed"
        )
        assert expected in done.stdout


def test_the_users_article_is_told_right(made: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    brief = json.loads((made[0] / f"{SEED.stem}.brief.json").read_text(encoding="utf-8"))
    roles = {p["name"]: (p["role"], p["affiliation"]) for p in brief["who"] if p["kind"] == "person"}
    assert roles == {
        "Sergey Dikman": ("head of Human Rights National Implementation Division", "Council of Europe"),
        "Igor Rogov": ("Chairman of Kazakhstan’s Presidential Commission on Human Rights", None),
        "Tastemir Abishev": ("Secretary of the Human Rights Commission", None),
        "Roman Vassilenko": ("Kazakh Deputy Foreign Minister", None),
    }
    assert "2024-01-31" in [moment["start"] for moment in brief["when"]]
    promised = [(c["owner"], c["firmness"], c["evidence"], c["action"]) for c in brief["commitments"]]
    conference = next(p for p in promised if "regional conference on the prevention of torture" in p[3])
    training = next(p for p in promised if "training for judges and prosecutors" in p[3])
    assert conference[:2] == ("Kazakhstan", "planned")
    assert training[1] == "planned"
    assert ENGLISH[training[2]["start"] : training[2]["end"]] == (
        "Other activities will include training for judges and prosecutors."
    )


def test_without_a_date_the_day_stands_without_a_year(tmp_path: Path) -> None:
    assert run("make", SEED, "--out", tmp_path, "--formats", "md", "--to", "ru,kk").returncode == 0
    brief = json.loads((tmp_path / f"{SEED.stem}.brief.json").read_text(encoding="utf-8"))
    assert "--01-31" in [moment["start"] for moment in brief["when"]]
    pages = {
        language: (tmp_path / f"{SEED.stem}.{language}.md").read_text(encoding="utf-8")
        for language in ("en", "ru", "kk")
    }
    for language, day in {"en": "31 January", "ru": "31 января", "kk": "31 қаңтар"}.items():
        text = pages[language].replace("\u00a0", " ")
        assert re.search(rf"{day}(?! \d{{4}})", text), text


def test_standard_input_and_every_format(tmp_path: Path) -> None:
    done = run("make", "-", "--to", "kk", "--formats", "pdf,html,md", "--out", tmp_path, stdin=ENGLISH.encode())
    assert done.returncode == 0
    endings = {path.name.removeprefix("standard-input.") for path in tmp_path.iterdir()}
    assert endings == {"brief.json"} | {f"{code}.{form}" for code in ("en", "kk") for form in ("pdf", "html", "md")}


def test_explain_names_the_rule_and_the_sentence_of_each_item(tmp_path: Path) -> None:
    done = run("make", SEED, "--to", "en", "--formats", "json", "--explain", "--quiet", "--out", tmp_path)
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    promise = next(i for i, line in enumerate(lines) if "– share our knowledge" in line)
    assert lines[promise].strip().startswith("commitments: Council of Europe – share our knowledge")
    assert lines[promise].endswith("[subject:hope]")
    assert "We hope to share our knowledge with you" in lines[promise + 1]
    assert {line.split(":")[0].strip() for line in lines[::2]} == {"who", "what", "where", "when", "commitments"}


def test_quiet_prints_nothing_and_json_logs_are_json(tmp_path: Path) -> None:
    quiet = run("make", SEED, "--to", "en", "--quiet", "--out", tmp_path)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    loud = run("make", SEED, "--to", "en", "--verbose", "--log-json", "--out", tmp_path)
    messages = [json.loads(line) for line in loud.stderr.splitlines()]
    assert any("summarise" in line["message"] for line in messages)


@pytest.mark.parametrize(
    ("arguments", "event", "code"),
    [
        (["none.txt"], "InputNotFound", errors.InputNotFound.exit_code),
        (["none.txt", "--papre", "A4"], "NoSuchOption", 2),
        ([], "UsageError", 2),
    ],
)
def test_in_json_logs_an_error_is_one_object_too(arguments: list[str], event: str, code: int) -> None:
    done = run("make", *arguments, "--log-json")
    (line,) = done.stderr.splitlines()
    said = json.loads(line)
    assert (done.returncode, said["level"], said["event"], said["code"]) == (code, "error", event, code)
    assert said["message"]
    assert set(said) == {"time", "level", "logger", "message", "event", "code"}


def bad_inputs(tmp: Path) -> dict[str, tuple[list[str | Path], type[errors.BriefingError]]]:
    """Arguments that must fail, with the kind of error."""
    (tmp / "empty").mkdir()
    (tmp / "short.txt").write_text("Too short.")
    (tmp / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (tmp / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (tmp / "russian.txt").write_text("Министр встретился с фермерами в Алматы и обсудил ремонт канала. " * 5)
    (tmp / "large.txt").write_text(ENGLISH * 1500)
    (tmp / "article.docx").write_bytes(b"PK\x03\x04")
    (tmp / "occupied").write_text("a file")
    (tmp / "template").mkdir()
    (tmp / "template" / "brief.html.j2").write_text("<html>\n{{ nothing.here }}\n{% if %}\n")
    article = SEED
    return {
        "missing": (["none.txt"], errors.InputNotFound),
        "folder": ([tmp / "empty"], errors.NoArticles),
        "short": ([tmp / "short.txt"], errors.EmptyInput),
        "binary": ([tmp / "binary.txt"], errors.BinaryInput),
        "encoding": ([tmp / "broken.txt"], errors.EncodingUnknown),
        "language": ([tmp / "russian.txt"], errors.NotEnglish),
        "large": ([tmp / "large.txt"], errors.InputTooLong),
        "format": ([tmp / "article.docx"], errors.UnknownFormat),
        "target": ([article, "--to", "klingon"], errors.UnknownLanguage),
        "package": ([article, "--to", "de"], errors.NoPackage),
        "terms": ([article, "--terms", tmp / "binary.txt"], errors.InvalidGlossary),
        "output": ([article, "--out", tmp / "occupied"], errors.OutputError),
        "template": ([article, "--template", tmp / "template"], errors.TemplateError),
    }


@pytest.mark.parametrize(
    "case",
    [
        "missing",
        "folder",
        "short",
        "binary",
        "encoding",
        "language",
        "large",
        "format",
        "target",
        "package",
        "terms",
        "output",
        "template",
    ],
)
def test_bad_input_is_one_line_an_exit_code_and_no_file(case: str, tmp_path: Path) -> None:
    arguments, kind = bad_inputs(tmp_path)[case]
    out = tmp_path / "out"
    where: list[str | Path] = [] if case == "output" else ["--out", out]
    done = run("make", *arguments, *where)
    assert done.returncode == kind.exit_code, done.stderr
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert not out.exists() or not any(out.iterdir())


def test_the_missing_package_names_the_command_that_installs_it(tmp_path: Path) -> None:
    done = run("make", SEED, "--to", "de", "--out", tmp_path)
    assert "briefing models install en-de" in done.stderr


def test_a_template_error_names_file_and_line(tmp_path: Path) -> None:
    arguments, _ = bad_inputs(tmp_path)["template"]
    done = run("make", *arguments, "--out", tmp_path / "out")
    assert re.search(r"brief\.html\.j2.*\b3\b", done.stderr), done.stderr


def test_a_corrupt_package_is_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    broken = data / "argos-translate" / "packages" / "translate-en_kk-9_9"
    broken.mkdir(parents=True)
    (broken / "metadata.json").write_text('{"from_code": "en", "to_code": "kk"')
    done = run("make", SEED, "--to", "kk", "--out", tmp_path / "out", environment={"XDG_DATA_HOME": str(data)})
    assert done.returncode == errors.CorruptPackage.exit_code
    assert "translate-en_kk-9_9" in done.stderr


def test_an_installed_package_goes_before_the_bundled_one(tmp_path: Path) -> None:
    bundled = next((ROOT / "models").glob("translate-en_kk-*.argosmodel"))
    newer = tmp_path / "newer.argosmodel"
    with zipfile.ZipFile(bundled) as old, zipfile.ZipFile(newer, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.endswith("metadata.json"):
                data = json.dumps(json.loads(data) | {"package_version": "77.0"}).encode()
            new.writestr(item.filename.replace(item.filename.split("/")[0], "translate-en_kk-77_0"), data)
    home = {"XDG_DATA_HOME": str(tmp_path / "data")}
    assert run("models", "install", newer, environment=home).returncode == 0
    assert "translate-en_kk 77.0" in run("models", "list", environment=home).stdout
    assert run("make", SEED, "--to", "kk", "--out", tmp_path, "--formats", "json", environment=home).returncode == 0
    brief = json.loads((tmp_path / f"{SEED.stem}.brief.json").read_text(encoding="utf-8"))
    assert brief["signature"]["packages"]["kk"].startswith("translate-en_kk 77.0 ")


def test_help_and_version_load_no_heavy_library() -> None:
    for argument in ("--help", "--version"):
        code = (
            "import sys, runpy\n"
            f"sys.argv = ['briefing', {argument!r}]\n"
            "try: runpy.run_module('briefing', run_name='__main__')\n"
            "except SystemExit as end: assert not end.code, end.code\n"
            "print(sorted({'spacy', 'ctranslate2', 'weasyprint', 'argostranslate'} & set(sys.modules)))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603  # our own program
        assert done.stdout.splitlines()[-1] == "[]"


def test_schema_is_a_json_schema() -> None:
    done = run("schema")
    assert json.loads(done.stdout)["properties"]["commitments"]


def test_doctor_names_packages_fonts_and_libraries() -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    for word in ("translate-en_ru", "translate-en_kk", "SourceSerif4", "pango", "weasyprint"):
        assert word in done.stdout


CUTTING = pytest.mark.skipif(
    shutil.which("unshare") is None or os.geteuid() != 0,
    reason="cutting the network off needs root and unshare",
)


@CUTTING
def test_a_brief_is_made_without_any_network(tmp_path: Path) -> None:
    command = [
        "unshare",
        "--net",
        sys.executable,
        "-m",
        "briefing",
        "make",
        str(SEED),
        "--out",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603  # our own program
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.pdf"))) == 3


@CUTTING
def test_offline_a_package_by_name_is_one_line_and_its_own_exit_code(tmp_path: Path) -> None:
    command = ["unshare", "--net", sys.executable, "-m", "briefing", "models", "install", "en-ru"]
    home = {"XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, check=False, text=True, env=os.environ | home)  # noqa: S603  # our own program
    assert (done.returncode, done.stdout) == (errors.DownloadFailed.exit_code, "")
    line = r"briefing: https://\S+index\.json: cannot be downloaded \(.+\); without a network, .+\n"
    assert re.fullmatch(line, done.stderr)
    assert [path.name for path in tmp_path.rglob("*")] == ["argos-translate", "packages"]


def test_models_are_installed_verified_and_removed(tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path / "data")}
    bundled = next((ROOT / "models").glob("translate-en_kk-*.argosmodel"))
    done = run("models", "install", bundled, environment=home)
    assert (done.returncode, done.stderr) == (0, "")
    folder = next((tmp_path / "data" / "argos-translate" / "packages").iterdir())
    assert f"in {folder}" in done.stdout
    (folder / "model" / "config.json").write_text("{}")
    done = run("models", "verify", environment=home)
    assert done.returncode == errors.CorruptPackage.exit_code
    assert f"BROKEN  {folder}: not as it was installed: model/config.json" in done.stdout
    assert re.fullmatch(r"briefing: 1 of \d packages are broken\n", done.stderr)
    done = run("models", "remove", "en-kk", environment=home)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"removed {folder}\n", "")
    done = run("models", "remove", "en-kk", environment=home)
    assert (done.returncode, done.stderr.count("\n")) == (errors.NoPackage.exit_code, 1)
    assert "came with the program" in done.stderr
    done = run("models", "verify", environment=home)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_package_file_that_is_not_there_is_one_clear_line() -> None:
    done = run("models", "install", "nothing.argosmodel")
    assert done.returncode == errors.NoPackage.exit_code
    assert done.stderr == "briefing: nothing.argosmodel: no such file, and not the name of a package (such as en-ru)\n"
