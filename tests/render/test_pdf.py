from __future__ import annotations

import re
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from pypdf import PdfReader

from briefing.errors import MissingLibrary, PageOverflow, TemplateError
from briefing.render import render
from briefing.render.layout import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.model import Brief

PAGES = [(name, language) for name in ("small", "huge") for language in ("en", "ru", "kk")]
SIZES = {"A4": (595, 842), "Letter": (612, 792)}


class Pdf(Protocol):
    def __call__(self, name: str, language: str, **options: str | bool) -> bytes: ...


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def words(pdf: bytes) -> str:
    """The text, with no word divided and one space between two."""
    text = "\n".join(page.extract_text() for page in read(pdf).pages)
    return re.sub(r"\s+", " ", re.sub(r"\N{HYPHEN}\s*", "", text))


def sizes(pdf: bytes) -> Iterator[float]:
    """The size of each piece of text on the first page, in points."""
    found: list[float] = []

    def visit(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append(size * abs(inner[3] * outer[3]))

    read(pdf).pages[0].extract_text(visitor_text=visit)
    return iter(found)


def elements(node: Any) -> Iterator[Any]:  # noqa: ANN401 - as deep as the PDF is
    """The elements of the tag tree, from the root down."""
    node = node.get_object()
    if isinstance(node, dict):
        yield node
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if hasattr(kid, "get_object"):
                yield from elements(kid)


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_it_is_one_tagged_page_with_language_and_title(pdf: Pdf, small: Brief, name: str, language: str) -> None:
    reader = read(pdf(name, language))
    catalog: Any = reader.root_object
    assert len(reader.pages) == 1
    assert catalog["/MarkInfo"]["/Marked"].value is True
    assert catalog["/Lang"] == language
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    titles = {s.source: s.target for s in small.segments.get(language, ())}
    assert reader.metadata
    assert reader.metadata.title == titles.get(small.title, small.title)


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_only_our_fonts_are_used_and_all_are_embedded(pdf: Pdf, name: str, language: str) -> None:
    resources: Any = read(pdf(name, language)).pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].get_object().values()]
    names = {font["/BaseFont"].split("+")[1] for font in fonts}
    assert {re.sub("-(Semi-)?Bold", "", name) for name in names} == {"Source-Serif", "Source-Sans"}
    assert "Source-Sans-Bold" in names
    assert all("/FontFile2" in f["/DescendantFonts"][0]["/FontDescriptor"] for f in fonts)


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_no_text_is_too_small_to_read(pdf: Pdf, name: str, language: str) -> None:
    assert min(sizes(pdf(name, language))) >= SMALLEST - 0.01


def test_the_text_of_the_page_can_be_copied(pdf: Pdf) -> None:
    text = words(pdf("small", "kk"))
    for words_ in ("Қазақстан мен Қырғызстан өзендерін бірге өлшейді", "Талас, ұлы һәм өр", "5 млрд ₸"):
        assert words_ in text
    assert "«ашық»" in text
    assert "\N{NO-BREAK SPACE}" not in text
    assert "¶ 3" in text
    assert "до 30 апреля 2025 г." in words(pdf("small", "ru"))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_item_is_either_on_the_page_or_counted_as_left_out(pdf: Pdf, language: str) -> None:
    text = words(pdf("huge", language))
    counts = re.search(r": (\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)", text[text.rindex("(no.") :])
    assert counts
    commitments, points, dates, *_ = map(int, counts.groups())
    marks = text.count("¶") - len(("lead", "legend"))
    assert marks == 40 + 60 + 80 - commitments - points - dates
    assert commitments < 40


def test_lists_tables_and_flags_are_tagged_as_such(pdf: Pdf) -> None:
    root: Any = read(pdf("small", "ru")).root_object
    tags = list(elements(root["/StructTreeRoot"]))
    kinds = [tag.get("/S") for tag in tags]
    assert kinds.count("/H1") == 1
    assert kinds.count("/Table") == 2
    assert kinds.count("/TH") == 4 + 3 + 2
    assert kinds.count("/LI") == 2 + 2
    flags = [tag for tag in tags if tag.get("/S") == "/Figure"]
    assert len(flags) == 2
    assert all(flag["/Alt"] for flag in flags)


def test_the_metadata_say_what_made_it(pdf: Pdf, small: Brief) -> None:
    reader = read(pdf("small", "en"))
    assert reader.xmp_metadata
    assert reader.xmp_metadata.xmp_creator_tool == str(small.signature)
    assert reader.metadata
    assert str(reader.metadata.creation_date).startswith("2025-03-05 00:00:00")


def test_the_same_brief_gives_the_same_bytes(pdf: Pdf, small: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pdf("small", "kk", variant="a")
    monkeypatch.setattr("fontTools.misc.timeTools.timestampNow", lambda: 4_000_000_000)
    monkeypatch.setattr("fontTools.ttLib.tables._h_e_a_d.timestampNow", lambda: 4_000_000_000)
    assert render(small, "kk", variant="a") == first


def test_pdf_ua_and_pdf_a_say_what_they_are(pdf: Pdf) -> None:
    ua, a = (read(pdf("small", "kk", **options)).xmp_metadata for options in ({}, {"variant": "a"}))
    assert ua
    assert b'pdfuaid:part="1"' in ua.stream.get_data()
    assert a
    assert b'pdfaid:part="3" pdfaid:conformance="A"' in a.stream.get_data()


def test_pdf_a_carries_the_brief(pdf: Pdf, small: Brief) -> None:
    reader = read(pdf("small", "kk", variant="a"))
    assert reader.attachments == {"brief.json": [small.to_json().encode()]}
    assert read(pdf("small", "kk")).attachments == {}


@pytest.mark.parametrize(("name", "paper"), [("small", "A4"), ("huge", "Letter")])
def test_paper(pdf: Pdf, name: str, paper: str) -> None:
    pages = read(pdf(name, "ru", paper=paper)).pages
    assert len(pages) == 1
    assert tuple(round(float(side)) for side in pages[0].mediabox[2:]) == SIZES[paper]


def test_it_may_flow_over_several_pages(pdf: Pdf) -> None:
    flowing = pdf("huge", "en", one_page=False)
    assert len(read(flowing).pages) > 3
    assert words(flowing).count("¶") == 40 + 60 + 80 + 2


def test_a_title_longer_than_a_page(small: Brief) -> None:
    with pytest.raises(PageOverflow):
        render(small.model_copy(update={"title": "Water " * 2000}))


def test_a_word_longer_than_a_line_is_broken(small: Brief) -> None:
    long = small.model_copy(update={"title": "W" * 200})
    assert len(read(render(long)).pages) == 1
    assert words(render(long)).count("W") > 200


def test_hostile_text_is_shown_as_text(small: Brief) -> None:
    hostile = "<img src=http://x/> {{ 7*7 }}"
    assert hostile in words(render(small.model_copy(update={"title": hostile})))


@pytest.mark.parametrize(
    "css",
    [
        "h1 { background: url('http://x.example/a.png') }",
        "@import 'http://x.example/a.css';",
        "h1 { background: url('file:///etc/hostname') }",
    ],
)
def test_a_stylesheet_reaches_nothing_outside_its_folder(
    small: Brief, tmp_path: Path, caplog: pytest.LogCaptureFixture, css: str
) -> None:
    (tmp_path / "brief.css").write_text(css)
    assert len(read(render(small, template=tmp_path)).pages) == 1
    assert all("disallowed" in m or "not a file of the template" in m for m in caplog.messages)
    assert caplog.messages
    caplog.clear()


def test_a_stylesheet_may_use_what_is_in_its_folder(small: Brief, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    (tmp_path / "brief.css").write_text("h1 { background: url('logo.svg') }")
    assert len(read(render(small, template=tmp_path)).pages) == 1


def test_a_mistake_in_a_template_is_reported(small: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.html.j2").write_text("\n{{ nothing }}")
    with pytest.raises(TemplateError, match=r"brief\.html\.j2, line 2: 'nothing' is undefined"):
        render(small, template=tmp_path)


def test_a_missing_library_is_named(small: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango-1.0-0')")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MissingLibrary, match=r"libpango-1\.0-0 libpangoft2-1\.0-0 libharfbuzz-subset0"):
        render(small)
