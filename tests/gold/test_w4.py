"""The scorer of who, when and where, on articles of our own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.model import Moment, Party, Span
from tests.gold.w4 import answers, same_when, same_where, same_who

if TYPE_CHECKING:
    from pathlib import Path

TRAM = {
    "title": "Tram derails in Harlow, injuring nine people",
    "description": "",
    "date": "2027-03-10 08:00:00",
    "text": "Nine people were hurt when a tram left the rails in Harlow on Tuesday. The driver is well, they say, and "
    "the line will be closed for some time.",
    "gold": {"who": [{"text": "nine people"}], "when": [{"text": "Tuesday"}], "where": [{"text": "Harlow, Essex"}]},
}
MAYOR = {
    "title": "Mayor opens bridge",
    "description": "Anna Berg opened the bridge in Riga on Monday.",
    "date": "None",
    "text": "It took three years to build. It cost 20 million euros and has four lanes, the city council said then.",
    "gold": {"who": [{"text": "Anna Berg"}], "when": [{"coderPhraseCount": 2}], "where": [{"text": "Oslo"}]},
}


def test_each_w_with_an_answer_counts(tmp_path: Path) -> None:
    for name, article in (("a-tram", TRAM), ("b-mayor", MAYOR)):
        (tmp_path / f"{name}.json").write_text(json.dumps(article))
    found = answers(sorted(tmp_path.glob("*.json")))
    assert [(a.article, a.w, a.right) for a in found] == [
        ("a-tram", "who", True),
        ("a-tram", "when", True),
        ("a-tram", "where", True),
        ("b-mayor", "who", True),
        ("b-mayor", "where", False),
    ]
    bare = answers([tmp_path / "b-mayor.json"], bare=True)
    assert [a.right for a in bare if a.w == "who"] == [False]


@pytest.mark.parametrize(
    ("gold", "ours", "right"),
    [
        ("Chicago Cubs", "Cubs", True),
        ("Chicago Cubs", "Chicago", False),
        ("F.B.I.", "FBI", True),
        ("James B. Comey", "James Comey", True),
        ("five people", "At least five people", True),
        ("two people", "Five people", False),
        ("Anna Berg, 62, from Riga, and Jan Lis", "Jan Lis", True),
    ],
)
def test_who_agrees_by_its_last_word(gold: str, ours: str, right: bool) -> None:  # noqa: FBT001  # a column of the table
    assert same_who({"text": gold}, Party(name=ours, kind="person")) is right


@pytest.mark.parametrize(
    ("gold", "ours", "right"),
    [
        ("Baoding, Hebei province", "Baoding", True),
        ("in British stores", "UK", True),
        ("Riga city", "Oslo city", False),
    ],
)
def test_where_agrees_by_the_name(gold: str, ours: str, right: bool) -> None:  # noqa: FBT001  # as above
    assert same_where({"text": gold}, Party(name=ours, kind="place")) is right


@pytest.mark.parametrize(
    ("gold", "parsed", "text", "start", "right"),
    [
        ("11am local time on Sunday", "2027-03-06", "Sunday", "2027-03-07", True),
        ("around 11:30pm", "2027-03-07", "yesterday", "2027-03-07", True),
        ("March 7, 2027", None, "7 March", "2027-03-07", True),
        ("November 3, 2016", None, "2016", "2016-01-01", False),
        ("Monday morning", None, "Tuesday morning", "2027-03-09", False),
    ],
)
def test_when_agrees_by_the_day(gold: str, parsed: str | None, text: str, start: str, right: bool) -> None:  # noqa: FBT001  # as above
    year = text.isdecimal()
    end = "2016-12-31" if year else start
    span = Span(start=0, end=len(text))
    ours = Moment(text=text, start=start, end=end, granularity="year" if year else "day", span=span)
    assert same_when({"text": gold, "parsed": parsed}, ours) is right
