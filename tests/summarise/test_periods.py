"""Arithmetic of days and periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarise import periods
from briefing.summarise.periods import Period

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        (date(2027, 1, 31), 1, "month", date(2027, 2, 28)),
        (date(2028, 2, 29), 1, "year", date(2029, 2, 28)),
        (date(2027, 1, 15), -1, "month", date(2026, 12, 15)),
        (date(2026, 11, 30), 3, "month", date(2027, 2, 28)),
        (date(2027, 4, 16), 2, "week", date(2027, 4, 30)),
        (date(2027, 4, 16), 1, "quarter", date(2027, 7, 16)),
        (date(2027, 4, 16), 1, "working day", date(2027, 4, 19)),  # Friday to Monday
        (date(2027, 4, 16), 10, "working day", date(2027, 4, 30)),
        (date(2027, 4, 17), 1, "working day", date(2027, 4, 19)),
    ],
)
def test_shift(start: date, count: int, unit: str, end: date) -> None:
    assert periods.shift(start, count, unit) == end


def test_shift_beyond_the_calendar() -> None:
    with pytest.raises(ValueError, match="year"):
        periods.shift(date(9999, 1, 1), 1, "year")


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]))
def test_a_day_lies_in_its_period_and_the_next_begins_where_it_ends(day: date, unit: str) -> None:
    whole = periods.around(day, unit)
    assert whole.start <= day <= whole.end
    assert (periods.neighbour(day, 1, unit).start - whole.end).days == 1


@given(st.integers(1900, 2099), st.integers(1, 4))
def test_quarters_make_a_year(year: int, number: int) -> None:
    parts = [periods.quarter(year, i) for i in (1, 2, 3, 4)]
    assert (parts[0].start, parts[3].end) == periods.year(year)[:2]
    assert sum((part.end - part.start).days + 1 for part in parts) in (365, 366)
    assert parts[number - 1].start.month == 3 * number - 2


def test_winter_belongs_to_the_year_it_begins_in() -> None:
    assert periods.season(2027, "winter") == Period(date(2027, 12, 1), date(2028, 2, 29), "season")


def test_halves() -> None:
    assert periods.half(periods.year(2027), 2) == Period(date(2027, 7, 1), date(2027, 12, 31), "range")
    assert periods.half(periods.month(2027, 2), 1) == Period(date(2027, 2, 1), date(2027, 2, 15), "range")
    assert periods.half(periods.season(2027, "spring"), 1) is None


@given(st.integers(1900, 2099), st.integers(1, 12))
def test_thirds_make_a_month(year: int, number: int) -> None:
    whole = periods.month(year, number)
    early, middle, late = (periods.third(whole, part) for part in (1, 2, 3))
    assert early
    assert middle
    assert late
    assert (early.start, late.end) == whole[:2]
    assert (middle.start.day, middle.end.day, late.start.day) == (11, 20, 21)


def test_weeks_of_a_month() -> None:
    december = periods.month(2026, 12)
    assert periods.week_of(december, 1) == Period(date(2026, 12, 1), date(2026, 12, 7), "week")
    assert periods.week_of(december, -1) == Period(date(2026, 12, 25), date(2026, 12, 31), "week")
    assert periods.week_of(periods.year(2026), 1) is None


def test_weekdays_of_a_month() -> None:
    may = periods.month(2027, 5)
    assert periods.weekday_of(may, 1, 0) == periods.day(2027, 5, 3)
    assert periods.weekday_of(may, -1, 0) == periods.day(2027, 5, 31)
    assert periods.weekday_of(may, 5, 2) is None  # four Wednesdays


@pytest.mark.parametrize(
    ("year", "ramadan", "sacrifice"),
    [
        (2024, date(2024, 3, 11), date(2024, 6, 16)),
        (2025, date(2025, 3, 1), date(2025, 6, 6)),
        (2026, date(2026, 2, 18), date(2026, 5, 27)),
        (2027, date(2027, 2, 8), date(2027, 5, 16)),
    ],
)
def test_islamic_feasts_to_a_day(year: int, ramadan: date, sacrifice: date) -> None:
    assert abs((periods.ramadan(year).start - ramadan).days) <= 1
    assert abs((periods.islamic(year, 12, 10) - sacrifice).days) <= 1


@given(st.integers(1900, 2099))
def test_advent_is_a_sunday_four_weeks_before_christmas(year: int) -> None:
    start = periods.advent(year).start
    assert start.isoweekday() == 7
    assert 22 <= (date(year, 12, 25) - start).days <= 28
