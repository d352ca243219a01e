"""The review table, and CSV as spreadsheets read and write it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import review
from briefing.review import table
from briefing.review.units import units

if TYPE_CHECKING:
    from briefing.model import Brief
    from briefing.translate import Memory

COLUMNS = ["id", "source", "target", "state", "notes"]


def test_a_row_shows_the_state_the_findings_a_suggestion_and_the_place(brief: Brief, memory: Memory) -> None:
    header, _, _, costs, *_ = table.rows(units(brief, "ru", memory), "ru")
    assert list(header) == COLUMNS
    assert costs[1:4] == ("It costs 4 dollars & no more.", "Он стоит <денег> & всё.", "needs-review")
    finding, similar, place = costs[4].split("\n")
    assert finding == "пропущено число: 4"
    assert similar.startswith("Похожее (96\N{NO-BREAK SPACE}%): It costs 5 dollars")
    assert place.startswith("Основные тезисы. ¶")


def test_excel_knows_the_encoding(brief: Brief) -> None:
    content = review.export(brief, "ru", "csv")
    assert content.startswith(b"\xef\xbb\xbfid,source,target,state,notes\r\n")
    assert next(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == COLUMNS


@pytest.mark.parametrize("cell", ["=1+1", "+7 701", "-5 °C", "@all", "'=1", "''", "＝1"])
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    content = table.dump([[cell]])
    assert content.decode("utf-8-sig").strip('"')[0] == "'"
    assert table.load(content) == [[cell]]


def test_an_apostrophe_that_a_person_wrote_stays() -> None:
    assert table.load("'Аль-Фараби'\r\n".encode()) == [["'Аль-Фараби'"]]


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=5), min_size=1))
def test_there_and_back_is_the_same(rows: list[list[str]]) -> None:
    assert table.load(table.dump([COLUMNS, *rows])) == [COLUMNS, *rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_make_of_it(brief: Brief, delimiter: str) -> None:
    """A Russian Excel writes semicolons; a spreadsheet adds empty rows and leaves off empty cells."""
    given = units(brief, "ru")
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(row[:4] for row in table.rows(given, "ru"))
    back = table.units(table.load(f"{text.getvalue()}\r\n{delimiter * 4}\r\n".encode()))
    assert [(u.id, u.source, u.target, u.state, u.base) for u in back] == [
        (u.id, u.source, u.target, u.state, u.base) for u in given
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("id,source,target,state\r\n".encode("utf-16"), "UTF-8"),
        (b'id,source\r\n"x', "not CSV"),
        (b"", "no column 'id'"),
        (b"id,source,target\r\n", "no column 'state'"),
        (b"id,source,target,state\r\nx-1,a,b,perfect\r\n", "'perfect' is none of"),
    ],
)
def test_what_is_no_review_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        table.units(table.load(content))
