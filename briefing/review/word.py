"""The table of a review in a Word document."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from briefing.review.table import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 64 << 20  # bytes, of everything in the document
WIDTHS = (2.2, 7.5, 7.5, 2.3, 6.2)  # centimetres
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INSTEAD = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
# What a reviewer deleted or moved away while Word was tracking changes.
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom"})


def dump(table: Sequence[Sequence[str]]) -> bytes:
    """`table` as a Word document: landscape, the header repeated on every page."""
    from docx import Document  # slow to import
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document: Any = Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.size = Pt(9)
    grid = document.add_table(rows=len(table), cols=len(COLUMNS), style="Table Grid")
    grid.autofit = False
    for row, texts in zip(grid.rows, table, strict=True):
        for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
            cell.text, cell.width = text, Cm(width)
    _repeat(grid.rows[0])
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _repeat(row: Any) -> None:  # noqa: ANN401  # python-docx declares no types for what is beneath a row
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # python-docx has no other way
    for cell in row.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def load(content: bytes) -> list[list[str]]:
    """The first table of a Word document whose header is ours, with all tracked changes accepted.

    Raises:
        ValueError: it is no Word document, is damaged or too large, or has no such table.
    """
    _check(content)
    from docx import Document  # slow to import

    try:
        tables = Document(io.BytesIO(content)).element.body.iter(f"{_W}tbl")
        found = (list(_rows(table)) for table in tables)
        return next(table for table in found if table and COLUMNS[0] in [cell.strip().casefold() for cell in table[0]])
    except StopIteration:
        raise ValueError(f"no table with the columns {', '.join(COLUMNS)}") from None
    except Exception as error:  # noqa: BLE001  # python-docx lets through whatever its parts raise
        raise ValueError(f"a Word document that cannot be read ({error})") from None


def _check(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise ValueError(f"not a Word document ({error})") from None
    if size > LIMIT:
        raise ValueError(f"larger than {LIMIT >> 20} MiB")


def _rows(table: Any) -> Iterator[list[str]]:  # noqa: ANN401  # an lxml element; lxml ships no types
    for row in table.iterchildren(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is None:
            yield ["".join(_words(cell)) for cell in row.iterchildren(f"{_W}tc")]


def _words(element: Any) -> Iterator[str]:  # noqa: ANN401  # an lxml element
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _INSTEAD:
            yield _INSTEAD[child.tag]
        elif child.tag not in _GONE:
            yield from _words(child)
            if child.tag == f"{_W}p":
                yield "\n"
