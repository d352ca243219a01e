"""How far a date expression reaches in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarise.date_expressions import choose
from briefing.summarise.date_grammar import parse
from briefing.summarise.date_words import MONTH_NAMES, WEEKDAY_NAMES


def reach(text: str) -> str | None:
    """The part of `text` that is read as a date."""
    found = parse(text)
    return text[: found[0]] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 January 2027, he said", "31 January 2027"),
        ("January 1, 1,204 cases", "January 1"),
        ("April 12, which is 11% less", "April 12"),
        ("May 10 percent", "May"),
        ("October 10:00", "October"),
        ("Friday night in Astana", "Friday night"),
        ("Monday, 15 March, at 3 p.m.", "Monday, 15 March"),
        ("the first of July next year three courts", "the first of July next year"),
        ("the end of this quarter, and", "the end of this quarter"),
        ("the end of the conversation", None),
        ("between June 1 and August 31 to", "between June 1 and August 31"),
        ("between Astana and Podgorica", None),
        ("from Monday to Friday", "from Monday to Friday"),
        ("January-September, although", "January-September"),
        ("2025: 2,960", "2025"),
        ("2,025 people", None),
        ("2026–2030.", "2026–2030"),
        ("20261030", None),
        ("twelve months ended 31 December 2026.", "twelve months ended 31 December 2026"),
        ("this year or next year", "this year or next year"),
        ("Friday or Saturday", "Friday"),
        ("8 July\n\n2026 was hard", "8 July"),  # a paragraph ends
        ("8 July\n2026", "8 July\n2026"),  # a line breaks
        ("8\u00a0July\u202f2026", "8\u00a0July\u202f2026"),
        ("marches", None),
        ("Mayor", None),
        ("Sunny", None),
        ("second reading", None),
        ("the year", None),
    ],
)
def test_reach(text: str, expected: str | None) -> None:
    assert reach(text) == expected


@given(st.sampled_from([name.capitalize() for name in MONTH_NAMES]), st.integers(1, 28), st.integers(1900, 2099))
def test_orders_of_day_and_month_agree(month: str, day: int, year: int) -> None:
    forms = (
        f"{day} {month} {year}",
        f"{month} {day}, {year}",
        f"the {day}th of {month} {year}",
        f"{month[:3]} {day}, {year}",
    )
    found = [parse(form) for form in forms]
    assert [pair and pair[0] for pair in found] == [len(form) for form in forms]
    assert len({choose(pair[1], None, "none") for pair in found if pair}) == 1


@given(st.sampled_from(WEEKDAY_NAMES), st.sampled_from([str.upper, str.lower, str.capitalize, str.title]))
def test_weekdays_in_any_case(name: str, case: object) -> None:
    assert callable(case)
    assert reach(case(name)) == case(name)


@given(st.text())
def test_any_text(text: str) -> None:
    found = parse(text)
    assert found is None or 0 < found[0] <= len(text)
