"""A brief as a page that can be handed out: PDF, HTML or Markdown.

The modules behind these functions load Jinja2 and WeasyPrint, so each is imported when it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Brief
    from briefing.render.layout import Paper, Variant

__all__ = ["digest", "html", "markdown", "render"]


def render(  # noqa: PLR0913 - keyword-only options
    brief: Brief,
    language: str = "en",
    *,
    paper: Paper = "A4",
    template: Path | None = None,
    variant: Variant = "ua",
    one_page: bool = True,
) -> bytes:
    """The brief as a tagged PDF: by default exactly one page, in type of 8.5 pt or more.

    The same brief gives the same bytes.

    Args:
        brief: what to render.
        language: one of `brief.languages`.
        paper: "A4" or "Letter".
        template: a folder whose files (`brief.html.j2`, `brief.css`, images) replace ours of that name.
        variant: "ua" for PDF/UA-1; "a" for PDF/A-3a with the brief attached as `brief.json`.
        one_page: whether to set the text smaller, and then leave out the least important items, until
            it fits on one page; otherwise it flows over as many pages as it needs.

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
        TemplateError: a mistake in the template.
        PageOverflow: title and lead alone are longer than a page.
        MissingLibrary: Pango, HarfBuzz or a font is not installed.
    """
    from briefing.render import libraries

    libraries.pango()
    from briefing.render import pdf  # which cannot be imported without them

    return pdf.render(brief, language, paper=paper, template=template, variant=variant, one_page=one_page)


def html(brief: Brief, language: str = "en", *, paper: Paper = "A4", template: Path | None = None) -> str:
    """The whole brief as one HTML file with its stylesheet in it.

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
        TemplateError: a mistake in the template.
    """
    from briefing.render import template as templates
    from briefing.render.view import view

    return templates.html(view(brief, language), paper=paper, folder=template)


def markdown(brief: Brief, language: str = "en", *, template: Path | None = None) -> str:
    """The whole brief as Markdown (CommonMark with tables).

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
        TemplateError: a mistake in the template.
    """
    from briefing.render import template as templates
    from briefing.render.view import view

    return templates.markdown(view(brief, language), folder=template)


def digest(template: Path | None = None) -> str:
    """SHA-256, in hexadecimal, of the names and bytes of the template files, for `Signature.template`."""
    from briefing.render import template as templates

    return templates.digest(template)
