"""The Word table, also after a reviewer has worked in it with tracked changes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefing import review
from briefing.review import table, word
from briefing.review.units import units

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Brief

ROWS = [table.COLUMNS, ("ru-1-2-3", "Hi", "При\u00a0вет", "machine", "one\ntwo")]


def edited(content: bytes, edit: Callable[[Any], None]) -> bytes:
    document = Document(io.BytesIO(content))
    edit(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def texts(content: bytes) -> list[list[str]]:
    return [[cell.strip() for cell in row] for row in word.load(content)]


def test_there_and_back_is_the_same(brief: Brief) -> None:
    given = units(brief, "ru")
    back = table.units(word.load(review.export(brief, "ru", "docx-table")))
    assert [(u.id, u.source, u.target, u.state, u.base) for u in back] == [
        (u.id, u.source, u.target, u.state, u.base) for u in given
    ]
    assert texts(word.dump(ROWS)) == [list(row) for row in ROWS]


def test_the_header_is_repeated_on_every_page() -> None:
    header, row = Document(io.BytesIO(word.dump(ROWS))).element.body.iter("{*}tr")
    assert [bool(list(line.iter("{*}tblHeader"))) for line in (header, row)] == [True, False]


def test_tracked_changes_count_as_accepted() -> None:
    def track(document: Any) -> None:  # noqa: ANN401  # python-docx
        paragraph = document.tables[0].rows[1].cells[2].paragraphs[0]._p  # noqa: SLF001  # python-docx has no other way
        for run in paragraph.r_lst:
            paragraph.remove(run)
        for tag, text in (("del", "delText"), ("ins", "t"), ("moveFrom", "t")):
            run = f"<w:r><w:{text}>{tag}</w:{text}></w:r>"
            paragraph.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="A">{run}</w:{tag}>'))

    assert texts(edited(word.dump(ROWS), track))[1][2] == "ins"


def test_other_tables_and_text_may_stand_before_it() -> None:
    def add(document: Any) -> None:  # noqa: ANN401  # python-docx
        document.element.body.insert(0, document.add_table(rows=1, cols=2)._tbl)  # noqa: SLF001  # as above
        document.add_paragraph("Please look at the second table.")

    assert texts(edited(word.dump(ROWS), add))[1][1] == "Hi"


def zipped(**files: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a Word document"),
        (b"PK\x03\x04", "not a Word document"),
        (zipped(x=b"y"), "cannot be read"),
        (zipped(x=b"\0" * (word.LIMIT + 1)), "64 MiB"),
        (edited(word.dump(ROWS), lambda d: d.element.body.remove(d.tables[0]._tbl)), "no table"),  # noqa: SLF001  # as above
    ],
    ids=["empty", "cut", "other", "bomb", "no table"],
)
def test_what_is_no_review_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        word.load(content)
