"""Arithmetic of days and periods: what a month, season, half or term of days is in ISO dates.

Every function may raise `ValueError` or `OverflowError` where the calendar has no such day (30
February, the year 10000); the grammar reads that as "not a date".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Granularity

MONTHS_A_YEAR = 12
DAYS_A_WEEK = 7
SATURDAY = 5

UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

# The first month of each season and of each named season of works and weather.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


class Period(NamedTuple):
    """The days from `start` to `end`, both included."""

    start: date
    end: date
    granularity: Granularity


def day(year: int, month: int, number: int) -> Period:
    return one(date(year, month, number))


def one(when: date) -> Period:
    return Period(when, when, "day")


def week(when: date) -> Period:
    """The week, Monday to Sunday, that `when` falls in."""
    monday = when - timedelta(when.weekday())
    return Period(monday, monday + timedelta(DAYS_A_WEEK - 1), "week")


def weekend(when: date) -> Period:
    """Saturday and Sunday of the week that `when` falls in."""
    saturday = when - timedelta(when.weekday() - SATURDAY)
    return Period(saturday, saturday + timedelta(1), "range")


def months(year: int, first: int, count: int, granularity: Granularity) -> Period:
    """`count` whole months from month `first` (1 to 12) of `year`."""
    years, month = divmod(first + count - 2, MONTHS_A_YEAR)
    last = monthrange(year + years, month + 1)[1]
    return Period(date(year, first, 1), date(year + years, month + 1, last), granularity)


def month(year: int, number: int) -> Period:
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> Period:
    return months(year, 3 * number - 2, 3, "quarter")


def season(year: int, name: str) -> Period:
    """Winter is that which begins in December of `year`."""
    return months(year, SEASONS[name], 3, "season")


def year(number: int) -> Period:
    return months(number, 1, MONTHS_A_YEAR, "year")


def school_year(number: int) -> Period:
    """September of year `number` to June of the next."""
    return months(number, 9, 10, "range")


def years(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31), "range")


def shift(when: date, count: int, unit: str) -> date:
    """The day `count` days, working days, weeks, months … after `when` (before, if negative).

    Where the month is too short for the day, its last day.
    """
    if unit == "working day":
        return _shift_working(when, count)
    if unit in ("day", "week"):
        return when + timedelta(count * (DAYS_A_WEEK if unit == "week" else 1))
    total = when.year * MONTHS_A_YEAR + when.month - 1 + count * UNIT_MONTHS[unit]
    number, index = divmod(total, MONTHS_A_YEAR)
    last = monthrange(number, index + 1)[1] if number > 0 else 0
    return date(number, index + 1, min(when.day, last))


def _shift_working(when: date, count: int) -> date:
    weeks, rest = divmod(count, SATURDAY)
    when += timedelta(weeks * DAYS_A_WEEK)
    while rest:
        when += timedelta(1)
        rest -= when.weekday() < SATURDAY
    return when


def around(when: date, unit: str) -> Period:
    """The week, weekend, month, quarter, year, decade or century that `when` falls in."""
    return AROUND[unit](when)


AROUND: dict[str, Callable[[date], Period]] = {
    "day": one,
    "week": week,
    "weekend": weekend,
    "month": lambda when: month(when.year, when.month),
    "quarter": lambda when: quarter(when.year, (when.month + 2) // 3),
    "year": lambda when: year(when.year),
    "decade": lambda when: years(when.year // 10 * 10, when.year // 10 * 10 + 9),
    "century": lambda when: years((when.year - 1) // 100 * 100 + 1, (when.year - 1) // 100 * 100 + 100),
}


def neighbour(when: date, count: int, unit: str) -> Period:
    """The `count`-th week, month … after (before, if negative) that which `when` falls in."""
    if unit in ("day", "week", "weekend"):
        return around(shift(when, count, "day" if unit == "day" else "week"), unit)
    return around(shift(around(when, unit).start, count, unit), unit)


def half(whole: Period, number: int) -> Period | None:
    """The first or second half of a year or month."""
    if whole.granularity == "year":
        return months(whole.start.year, 6 * number - 5, 6, "range")
    if whole.granularity == "month":
        middle = whole.start.replace(day=15)
        return whole._replace(
            start=whole.start if number == 1 else middle + timedelta(1),
            end=middle if number == 1 else whole.end,
            granularity="range",
        )
    return None


def third(whole: Period, number: int) -> Period | None:
    """The early, middle or late part: ten days of a month, four months of a year."""
    if whole.granularity == "year":
        return months(whole.start.year, 4 * number - 3, 4, "range")
    if whole.granularity == "day":
        return whole
    if whole.end.year - whole.start.year == 9:  # noqa: PLR2004  a decade
        bounds = ((0, 3), (4, 6), (7, 9))[number - 1]
        return years(*(whole.start.year + step for step in bounds))
    if whole.granularity == "month":
        first = whole.start.replace(day=10 * number - 9)
        last = whole.end if number == 3 else whole.start.replace(day=10 * number)  # noqa: PLR2004  a third has no other name
        return Period(first, last, "range")
    return None


def middle(whole: Period) -> Period | None:
    """The middle day of a month, the last day of a year's first half, the middle year of a century."""
    if whole.granularity == "month":
        return one(whole.start.replace(day=15))
    if whole.granularity == "year":
        return one(date(whole.start.year, 6, 30))
    if whole.end.year - whole.start.year == 99:  # noqa: PLR2004  from the first to the hundredth year
        return year(whole.start.year + 49)
    if whole.end.year - whole.start.year == 9:  # noqa: PLR2004  a decade
        return third(whole, 2)
    return one(whole.start + (whole.end - whole.start) // 2) if whole.end > whole.start else None


def week_of(whole: Period, number: int) -> Period | None:
    """The seven days that are the `number`-th such of a month; the last seven if negative."""
    if whole.granularity != "month":
        return None
    first = whole.end - timedelta(6) if number < 0 else whole.start + timedelta(DAYS_A_WEEK * (number - 1))
    return Period(first, min(first + timedelta(6), whole.end), "week")


def weekday_of(whole: Period, number: int, weekday: int) -> Period | None:
    """The `number`-th Monday … of a period (the last if negative)."""
    if number < 0:
        return one(whole.end - timedelta((whole.end.weekday() - weekday) % DAYS_A_WEEK))
    found = whole.start + timedelta((weekday - whole.start.weekday()) % DAYS_A_WEEK)
    found += timedelta(DAYS_A_WEEK * (number - 1))
    return one(found) if found <= whole.end else None


def advent(number: int) -> Period:
    """The fourth Sunday before Christmas of year `number`."""
    christmas = date(number, 12, 25)
    return one(christmas - timedelta(christmas.isoweekday() + 21))


def islamic(number: int, month_ah: int, day_ah: int) -> date:
    """The first such day of the Islamic year to fall in year `number`, by the tabular calendar.

    The sighted new moon may differ by a day.
    """
    estimate = (number - 622) * 33 // 32 - 1
    days = (_hijri(year_ah, month_ah, day_ah) for year_ah in range(estimate, estimate + 4))
    return next(found for found in days if found.year >= number)


def _hijri(year_ah: int, month_ah: int, day_ah: int) -> date:
    days = day_ah + (59 * (month_ah - 1) + 1) // 2 + 354 * (year_ah - 1) + (3 + 11 * year_ah) // 30
    return date.fromordinal(227014 + days)


def ramadan(number: int) -> Period:
    """The month of fasting that begins in year `number`."""
    first = islamic(number, 9, 1)
    return Period(first, first + timedelta(29), "range")
