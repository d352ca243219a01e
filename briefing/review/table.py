"""The table that a reviewer gets as CSV or in a Word document: one row a segment."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, get_args

from briefing.localise import Localiser
from briefing.markup import line
from briefing.model import State
from briefing.review.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COLUMNS = ("id", "source", "target", "state", "notes")
STATES = frozenset({*get_args(State), "translated"})
# A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text.
_FORMULA = re.compile(r"(?=['=+\-@＝＋－＠])")
_QUOTED = re.compile(r"'(?=['=+\-@＝＋－＠])")


def rows(units: Iterable[Unit], language: str) -> list[tuple[str, ...]]:
    """The header and a row for each unit; what went out is part of the id, so that corrections can be told."""
    say = Localiser(language)
    filled = ((f"{u.id}-{u.base}", u.source, u.target, u.state, _notes(u, say)) for u in units)
    return [COLUMNS, *filled]


def _notes(unit: Unit, say: Localiser) -> str:
    """What the checks found, what the memory suggests, and where the segment stands, each on a line."""
    similar = (
        say.gettext(
            "Similar ({share}): {source} → {target}", share=say.percent(s.likeness), source=s.source, target=s.target
        )
        for s in unit.suggestions
    )
    return "\n".join((*unit.notes, *map(line, similar), *filter(None, [unit.context])))


def units(table: Sequence[Sequence[str]]) -> list[Unit]:
    """The units of a table that came back, without empty rows.

    Raises:
        ValueError: columns are missing, or a state is none of ours; the message says which.
    """
    header = [line(cell).casefold() for cell in table[0]] if table else []
    if missing := [name for name in COLUMNS[:4] if name not in header]:
        raise ValueError(f"no column {missing[0]!r}; the first row must be {', '.join(COLUMNS)}")
    places = [header.index(name) for name in COLUMNS[:4]]
    filled = (row for row in table[1:] if any(cell.strip() for cell in row))
    return [_unit(*(line(row[place]) if place < len(row) else "" for place in places)) for row in filled]


def _unit(name: str, source: str, target: str, state: str) -> Unit:
    if state.casefold() not in STATES:
        raise ValueError(f"{name}: the state {state!r} is none of {', '.join(sorted(STATES))}")
    name, _, base = name.rpartition("-")
    return Unit(id=name, source=source, target=target, state=state.casefold(), base=base)


def dump(table: Iterable[Sequence[str]]) -> bytes:
    """`table` as CSV in UTF-8 with a byte order mark, by which Excel knows it, and without formulas."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(
        [_FORMULA.sub("'", cell, count=1) if _FORMULA.match(cell) else cell for cell in row] for row in table
    )
    return text.getvalue().encode("utf-8-sig")


def load(content: bytes) -> list[list[str]]:
    """The table in a CSV file, whether commas, semicolons or tabs part its columns.

    Raises:
        ValueError: it is not UTF-8, or not CSV.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("not UTF-8; in Excel, save it as “CSV UTF-8”") from None
    first = text.partition("\n")[0]
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True))
    except csv.Error as error:
        raise ValueError(f"not CSV ({error})") from None
    return [[_QUOTED.sub("", cell, count=1) if _QUOTED.match(cell) else cell for cell in row] for row in found]
