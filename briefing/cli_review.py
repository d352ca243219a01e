"""The commands `review` and `memory`: parse, call, print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefing.cli_options import FILE, Configured, memory_file, memory_options, open_memory, terms_option

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.review import Review

FORMATS = ("xliff", "csv", "docx-table")

_one_language = click.option("--to", metavar="LANGUAGE", help="Only this language.")


@click.group("review")
def review_group() -> None:
    """A brief's translation out to a person, and corrected back into the brief."""


@review_group.command("export", cls=Configured)
@click.argument("brief", type=FILE, metavar="BRIEF.json")
@click.option("--to", metavar="LANGUAGE", help="Only this language.  [default: all of the brief]")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="xliff",
    show_default=True,
    help="XLIFF 1.2 for translation tools, CSV for spreadsheets, or a table in a Word document.",
)
@click.option("--out", type=FILE, metavar="DIR", help="Where the file goes.  [default: beside the brief]")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there, with any corrections in it.")
@memory_options
def export_review(brief: Path, to: str | None, form: str, out: Path | None, *, overwrite: bool, **given: Any) -> None:  # noqa: ANN401  # as click passes them
    """Write the translation of BRIEF.json as a file for its reviewer."""
    from briefing.deliver.files import write
    from briefing.errors import OutputError
    from briefing.review import files

    read = files.read_brief(brief)
    folder, stem = out or brief.parent, files.stem(brief)
    languages = [to.lower()] if to else list(read.segments)
    names = {language: f"{stem}.{language}.{files.ENDINGS[form]}" for language in languages}  # type: ignore[index]  # click.Choice has checked it
    for name in names.values():
        if (folder / name).exists() and not overwrite:
            raise OutputError(f"{folder / name}: is there already; --overwrite replaces it, with any corrections in it")
    memory = open_memory(given)
    made = {name: files.export(read, language, form, memory) for language, name in names.items()}  # type: ignore[arg-type]  # as above
    for path in write(made, folder):
        click.echo(path)


@review_group.command("import", cls=Configured)
@click.argument("brief", type=FILE, metavar="BRIEF.json")
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@click.option("--reviewer", metavar="NAME", help="Who reviewed it; the page names them once all of it is reviewed.")
@click.option("--accept-all", is_flag=True, help="Take the translations that were not changed as approved, too.")
@terms_option
@memory_options
def import_review(brief: Path, files: tuple[Path, ...], reviewer: str | None, **given: Any) -> None:  # noqa: ANN401  # one a flag, as click passes them
    """Put what was reviewed in each FILE into BRIEF.json, and into the translation memory."""
    from briefing import review
    from briefing.deliver.files import write

    memory = open_memory(given)
    read = review.read_brief(brief)
    done: list[Review] = []
    for file in files:
        units, accept_all = review.load(file), given["accept_all"]
        done.append(review.apply(read, units, reviewer=reviewer, accept_all=accept_all, terms=given["terms"]))
        read = done[-1].brief
    if memory:  # first: were the brief written and then this to fail, a second import would find nothing to add
        memory.add(entry for result in done for entry in result.entries(reviewer))
    path = brief.resolve()
    write({path.name: read.to_json().encode()}, path.parent)
    for result in done:
        _report(result)


def _report(result: Review) -> None:
    """What was settled, what is left, and what the checks say of the corrections."""
    from briefing.localise import Localiser  # after --help
    from briefing.review.units import UNREVIEWED

    left = sum(segment.state in UNREVIEWED for segment in result.brief.segments[result.language])
    counts = f"reviewed {len(result.settled)} (corrected {len(result.corrected)}), still to review {left}"
    click.echo(f"{result.language}: {counts}")
    for segment in result.replaced:
        click.echo(f"  replaces another correction: {segment.source}\n    → {segment.target}", err=True)
    for segment in result.corrected:
        reasons = ", ".join(Localiser("en").finding(found) for found in segment.findings)
        if reasons:
            click.echo(f"  please check: {segment.source}\n    → {segment.target} [{reasons}]", err=True)


@click.group("memory")
def memory_group() -> None:
    """The translation memory: what people have reviewed, for the next article with the same sentence."""


@memory_group.command("stats", cls=Configured)
@memory_file
def stats(memory: Path | None) -> None:
    """Say where the memory is, and how many segments it has in each language."""
    from collections import Counter

    from briefing.translate import Memory

    found = Memory(memory)
    numbers = Counter(entry.language for entry in found.entries())
    click.echo(found.path)
    for language, number in numbers.items():
        click.echo(f"  {language}: {number}")


@memory_group.command("export", cls=Configured)
@click.argument("file", type=FILE, metavar="FILE.tmx")
@_one_language
@memory_file
def export_memory(file: Path, to: str | None, memory: Path | None) -> None:
    """Write the memory to FILE.tmx, for other translation tools."""
    from briefing.deliver.files import write
    from briefing.translate import Memory, tmx

    entries = Memory(memory).entries(to)
    write({file.name: tmx.dump(entries)}, file.parent)
    click.echo(f"segments exported: {len(entries)}")


@memory_group.command("import", cls=Configured)
@click.argument("file", type=FILE, metavar="FILE.tmx")
@_one_language
@memory_file
def import_memory(file: Path, to: str | None, memory: Path | None) -> None:
    """Add the translations from English in FILE.tmx; they count as reviewed."""
    from briefing.translate import Memory, tmx

    entries = [entry for entry in tmx.read(file) if to in {None, entry.language}]
    Memory(memory).add(entries)
    click.echo(f"segments imported: {len(entries)}")


@memory_group.command("forget", cls=Configured)
@click.option("--all", "everything", is_flag=True, help="Everything.")
@_one_language
@click.option("--text", metavar="TEXT", help="Only what has TEXT in its English or its translation.")
@memory_file
def forget(to: str | None, text: str | None, memory: Path | None, *, everything: bool) -> None:
    """Delete segments from the memory: all of them, those of a language, or those with a text."""
    from briefing.translate import Memory

    if everything == bool(to or text):
        raise click.UsageError("say what: either --all, or --to LANGUAGE, --text TEXT or both")
    click.echo(f"segments forgotten: {Memory(memory).forget(to, text)}")
