"""Sets a view as a PDF: tagged, with embedded fonts, the same bytes for the same brief."""

from __future__ import annotations

import re
import warnings
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

from fontTools.ttLib import TTFont  # it ships no types
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration

from briefing.localise import register
from briefing.render import fonts, template
from briefing.render.fetcher import Fetcher
from briefing.render.fit import fit
from briefing.render.layout import FLOWING
from briefing.render.view import view

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.model import Brief
    from briefing.render.layout import Paper, Step, Variant
    from briefing.render.view import View

VARIANTS = {"ua": "pdf/ua-1", "a": "pdf/a-3a"}


def render(  # noqa: PLR0913 - as the public function
    brief: Brief, language: str, *, paper: Paper, template: Path | None, variant: Variant, one_page: bool
) -> bytes:
    """See `briefing.render.render`."""
    register()
    shown = view(brief, language)
    lay_out = _typesetter(paper, template, VARIANTS[variant])
    document = fit(shown, lay_out) if one_page else lay_out(shown, FLOWING)
    text = brief.to_json()
    name = f"{text}{language}{paper}{variant}{one_page}"
    with warnings.catch_warnings():
        # WeasyPrint leaves the colour profile of PDF/A open.
        warnings.simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(
            finisher=_finish,
            pdf_variant=VARIANTS[variant],
            pdf_identifier=sha256(name.encode()).hexdigest()[:32].encode(),
            attachments=[_attachment(text, shown.created)] if variant == "a" else None,
        )
    return pdf


def _typesetter(paper: Paper, folder: Path | None, variant: str) -> Callable[[View, Step], Any]:
    """A function that lays out a view; it loads the fonts only once."""
    places = template.folders(folder)
    fetcher = Fetcher(places, fonts.files().values())
    configuration = FontConfiguration()
    faces = CSS(string=fonts.css(), font_config=configuration, url_fetcher=fetcher)

    def lay_out(view: View, step: Step) -> Any:  # noqa: ANN401 - weasyprint ships no types
        page = template.html(view, paper=paper, folder=folder, step=step)
        source = HTML(string=page, base_url=f"{places[0].as_uri()}/", url_fetcher=fetcher)
        return source.render(font_config=configuration, stylesheets=[faces], pdf_variant=variant)

    return lay_out


def _attachment(text: str, created: str | None) -> Attachment:
    moment = datetime.combine(date.fromisoformat(created or "1970-01-01"), datetime.min.time(), UTC)
    return Attachment(
        string=text.encode(),
        name="brief.json",
        description="The brief with its evidence",
        relationship="Source",
        created=moment,
        modified=moment,
    )


def _finish(_document: object, pdf: Any) -> None:  # noqa: ANN401 - weasyprint ships no types
    """Corrects what WeasyPrint writes of the embedded fonts, just before the file is put together."""
    for item in pdf.objects:
        if isinstance(item, dict) and "FontFile2" in item:
            _stop_clock(pdf.objects[int(item["FontFile2"].split()[0])])
        elif b"begincmap" in getattr(item, "stream", ()):
            # Both spaces have one glyph, which should be copied as the common one.
            item.stream = [re.sub(rb" <00a0>$", b" <0020>", line) for line in item.stream]


def _stop_clock(stream: Any) -> None:  # noqa: ANN401 - weasyprint ships no types
    """Takes out of a font the time at which it was subset."""
    font = TTFont(BytesIO(b"".join(stream.stream)), recalcTimestamp=False, recalcBBoxes=False)
    font["head"].modified = font["head"].created
    steady = BytesIO()
    font.save(steady)
    stream.stream = [steady.getvalue()]
    stream.extra["Length1"] = len(steady.getvalue())
