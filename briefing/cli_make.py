"""The command `make`: an article, or a reviewed brief, into pages."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing import log
from briefing.cli_options import FILE, Configured, memory_options, open_memory, terms_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.api import Made, Options
    from briefing.model import Brief

FORMATS = ("pdf", "html", "json", "md")


def _split(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    return tuple(part.strip().lower() for part in value.split(",") if part.strip())


def _formats(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    formats = _split(ctx, param, value) or ()
    for unknown in set(formats) - set(FORMATS):
        raise click.BadParameter(f"{unknown!r} is none of {', '.join(FORMATS)}")
    return formats


@click.command(cls=Configured)
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option(
    "--from",
    "brief",
    type=FILE,
    metavar="BRIEF.json",
    help="Print this brief, as it was reviewed, instead of making one of an INPUT.",
)
@click.option(
    "--to",
    callback=_split,
    show_default="ru,kk; with --from, those of the brief",
    metavar="LANGUAGES",
    help="Target languages, by commas; English always comes too.",
)
@click.option(
    "--out",
    type=FILE,
    default=Path("out"),
    show_default=True,
    metavar="DIR",
    help="Where the files go.",
)
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="When the article was published; “on Thursday” is reckoned from it.",
)
@click.option("--title", metavar="TEXT", help="The headline, if the article does not begin with it.")
@click.option("--source", metavar="TEXT", help="The outlet or URL it came from.")
@click.option(
    "--formats",
    callback=_formats,
    default="pdf,json",
    show_default=True,
    metavar="FORMATS",
    help="Any of pdf, html, json, md; the JSON is always written.",
)
@click.option(
    "--paper",
    type=click.Choice(["A4", "Letter"], case_sensitive=False),
    default="A4",
    show_default=True,
    help="Paper size.",
)
@click.option(
    "--pdf",
    "variant",
    type=click.Choice(["ua", "a"]),
    default="ua",
    show_default=True,
    help="PDF/UA-1 (accessible), or PDF/A-3a (archive, with brief.json attached).",
)
@click.option(
    "--template",
    type=FILE,
    metavar="DIR",
    help="A folder with your own brief.html.j2 or brief.css.",
)
@terms_option
@click.option(
    "--open-page-limit",
    type=click.Choice(["yes", "no"]),
    default="no",
    show_default=True,
    help="yes: let the brief run over one page instead of leaving items out.",
)
@click.option("--explain", is_flag=True, help="Print for each item the rule that found it and its sentence.")
@memory_options
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option("-v", "--verbose", is_flag=True, help="Print what is done, step by step.")
@click.option("--log-json", is_flag=True, help="Log lines on stderr as JSON objects, an error as well.")
def make(inputs: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401  # one a flag, as click passes them
    """Brief each INPUT: a text or Markdown file, a folder of them, or - for standard input."""
    from briefing.deliver.files import prepare
    from briefing.translate import glossary

    log.configure(quiet=given["quiet"], verbose=given["verbose"], as_json=given["log_json"])
    _check(inputs, given)
    options = _options(given)
    glossary.read(options.terms)
    works = _brief(given, options) if given["brief"] else _articles(inputs, given, options)
    prepare(given["out"])
    hidden = given["quiet"] or given["log_json"]
    with _progress(len(works) * (2 + 2 * len(options.to)), hidden=hidden) as advance:
        for stem, work in works:
            made = work(out=given["out"], options=options, progress=_step(stem, advance))
            if not given["quiet"]:
                _report(made)
            if given["explain"]:
                _explain(made)


def _check(inputs: tuple[str, ...], given: dict[str, Any]) -> None:
    """Refuse options that contradict each other."""
    if bool(inputs) == bool(given["brief"]):
        raise click.UsageError("give either an INPUT or --from BRIEF.json")
    if given["brief"] and (given["title"] or given["source"] or given["date"]):
        raise click.UsageError("--title, --source and --date are for articles; a brief has its own")
    if given["brief"] and given["explain"]:
        raise click.UsageError("--explain is for articles; a brief does not keep its rules")


Work = tuple[str, "Callable[..., Made]"]  # the stem of the files, and what makes them


def _articles(inputs: tuple[str, ...], given: dict[str, Any], options: Options) -> list[Work]:
    from briefing import api, read

    _find_packages(set(options.to) - {"en"})
    articles = read.read(inputs)
    if given["title"] and len(articles) > 1:
        raise click.UsageError("--title needs a single article")
    about = {"title": given["title"], "source": given["source"], "date": given["date"] and given["date"].date()}
    return [(article.stem, partial(api.make, article, **about)) for article in articles]


def _brief(given: dict[str, Any], options: Options) -> list[Work]:
    from briefing import api
    from briefing.review import files

    brief, stem = files.read_brief(given["brief"]), files.stem(given["brief"])
    _find_packages(set(options.to) - set(brief.languages))
    return [(stem, partial(api.publish, brief, stem=stem))]


def _find_packages(languages: set[str]) -> None:
    """See, before any work, that there is a package for each language."""
    from briefing.translate import packages

    for language in languages:
        packages.find(language)


def _options(given: dict[str, Any]) -> Options:
    from briefing.api import LANGUAGES, Options

    memory = open_memory(given)
    paper = "Letter" if given["paper"].lower() == "letter" else "A4"
    return Options(
        to=given["to"] if given["to"] is not None else () if given["brief"] else LANGUAGES,
        formats=given["formats"],
        paper=paper,  # type: ignore[arg-type]  # click.Choice has checked it
        template=given["template"],
        variant=given["variant"],
        one_page=given["open_page_limit"] == "no",
        terms=given["terms"],
        memory=memory.path if memory else None,
    )


def _step(stem: str, advance: Callable[[str], None]) -> Callable[[str], None]:
    def step(name: str) -> None:
        log.LOG.info("%s: %s", stem, name)
        advance(f"{stem}: {name}")

    return step


@contextmanager
def _progress(steps: int, *, hidden: bool) -> Iterator[Callable[[str], None]]:
    """A progress bar on stderr if that is a terminal."""
    from rich.console import Console  # after --help
    from rich.progress import Progress  # after --help

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=hidden or not console.is_terminal) as bar:
        task = bar.add_task("", total=steps)
        yield lambda name: bar.update(task, advance=1, description=name)


def _report(made: Made) -> None:
    """The files, and every string that needs a look, with the reason."""
    for path in made.paths:
        click.echo(path)
    for language in made.brief.languages[1:]:
        _report_review(made.brief, language)


def _explain(made: Made) -> None:
    """Every item of the brief, the rule that found it, and its sentence."""
    for part, item, rule, evidence in made.reasons:
        sentence = " ".join(evidence.of(made.brief.source.text).split())
        click.echo(f"  {part}: {item} [{rule}]\n    “{sentence}”")


def _report_review(brief: Brief, language: str) -> None:
    from briefing.translate import needs_review  # after --help

    segments = needs_review(brief, language)
    if not segments:
        reviewed = any(segment.state == "reviewed" for segment in brief.segments[language])
        click.echo(f"  {language}: {'reviewed' if reviewed else 'all checks passed'}")
        return
    click.echo(f"  {language}: {len(segments)} of {len(brief.segments[language])} segments need review")
    failed = [segment for segment in segments if any(f.check != "draft-model" for f in segment.findings)]
    if len(failed) < len(segments):
        click.echo(
            f"    {len(segments) - len(failed)} because the translation package is a draft; see “briefing doctor”"
        )
    for segment in failed:
        reasons = ", ".join(f"{f.check} {f.detail}".rstrip() for f in segment.findings if f.check != "draft-model")
        click.echo(f"    {segment.source}\n    → {segment.target} [{reasons}]")
