"""The whole way in one call: an article in; the brief and its files out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.deliver import files as deliver
from briefing.errors import InputNotFound
from briefing.read import Article, from_text, read
from briefing.render import digest, html, markdown, render
from briefing.summarise import explain
from briefing.translate import Memory, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date as Date  # noqa: N812  # `date` is the parameter that callers write

    from briefing.model import Brief
    from briefing.summarise.reasons import Reason

Format = Literal["pdf", "html", "json", "md"]
FORMATS: tuple[Format, ...] = ("pdf", "html", "json", "md")
LANGUAGES = ("ru", "kk")
PATH_LENGTH = 250  # characters; a longer string is no path


@dataclass(frozen=True)
class Options:
    """How a brief is made: target languages, formats, paper and look, the user's own glossaries, and memory's file."""

    to: Sequence[str] = LANGUAGES
    formats: Sequence[Format] = ("pdf", "json")
    paper: Literal["A4", "Letter"] = "A4"
    template: Path | None = None
    variant: Literal["ua", "a"] = "ua"
    one_page: bool = True
    terms: Sequence[str | Path] = ()
    memory: Path | None = None


@dataclass(frozen=True)
class Made:
    """A brief and the files made of it: name → content; `paths` where they were written; `reasons` for each item."""

    brief: Brief
    files: dict[str, bytes] = field(repr=False)
    paths: tuple[Path, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), repr=False)


def make(  # noqa: PLR0913  # keywords, as for summarise and render
    article: str | Path | Article,
    *,
    title: str | None = None,
    date: Date | str | None = None,
    source: str | None = None,
    out: str | Path | None = None,
    options: Options | None = None,
    progress: Callable[[str], None] | None = None,
) -> Made:
    """Brief one article: read, summarise, translate, render, and write if `out` is given.

    Args:
        article: a path, or the text itself (a string with a line break, or too long for a path).
        title: its headline, if the article does not begin with one.
        date: when it was published; a date or ISO "2027-01-31".
        source: outlet or URL.
        out: the folder for the files; nothing is written without it.
        options: languages, formats, paper, template and glossaries.
        progress: called with the name of each step before it.

    Raises:
        BriefingError: one of its kinds; then nothing has been written.
    """
    piece = _article(article)
    if progress:
        progress("summarise")
    brief, reasons = explain(
        piece.text, title=title or piece.title, date=date or piece.date, source=source or piece.outlet
    )
    made = publish(brief, stem=piece.stem, out=out, options=options, progress=progress)
    return replace(made, reasons=reasons)


def publish(
    brief: Brief,
    *,
    stem: str = "article",
    out: str | Path | None = None,
    options: Options | None = None,
    progress: Callable[[str], None] | None = None,
) -> Made:
    """Render a brief in all its languages, reviewed as they may be, and write the files if `out` is given.

    Only the languages of `options.to` that the brief lacks are translated.

    Args:
        brief: from `summarise`, `translate`, a review, or a brief.json.
        stem: what the names of the files begin with.
        out: the folder for the files; nothing is written without it.
        options: languages, formats, paper and template.
        progress: called with the name of each step before it.

    Raises:
        BriefingError: one of its kinds; then nothing has been written.
    """
    options = options or Options()
    step = progress or (lambda _: None)
    memory = Memory(options.memory) if options.memory else None
    for language in dict.fromkeys(options.to):
        if language not in brief.languages:
            step(f"translate {language}")
            brief = translate(brief, language, terms=options.terms, memory=memory)
    signature = brief.signature.model_copy(update={"template": digest(options.template)})
    brief = brief.model_copy(update={"signature": signature})
    made = _files(brief, stem, options, step)
    return Made(brief, made, tuple(deliver.write(made, Path(out))) if out else ())


def _article(given: str | Path | Article) -> Article:
    if isinstance(given, Article):
        return given
    if isinstance(given, str) and ("\n" in given or len(given) > PATH_LENGTH):
        return from_text(given)
    articles = read([given])
    if len(articles) != 1:
        raise InputNotFound(f"{given}: a folder; give one article")
    return articles[0]


def _files(brief: Brief, stem: str, options: Options, step: Callable[[str], None]) -> dict[str, bytes]:
    """Every file of the brief, in the order the user reads them."""
    made = {f"{stem}.brief.json": brief.to_json().encode()}
    for language in brief.languages:
        step(f"render {language}")
        if "pdf" in options.formats:
            made[f"{stem}.{language}.pdf"] = render(
                brief,
                language,
                paper=options.paper,
                template=options.template,
                variant=options.variant,
                one_page=options.one_page,
            )
        if "html" in options.formats:
            page = html(brief, language, paper=options.paper, template=options.template)
            made[f"{stem}.{language}.html"] = page.encode()
        if "md" in options.formats:
            made[f"{stem}.{language}.md"] = markdown(brief, language, template=options.template).encode()
    return made
