"""The atoms of the grammar of dates: "31 January 2027", "last week", "the third quarter"."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from briefing.summarise import periods
from briefing.summarise.date_expressions import each, existing, fixed, of_year, relative, step_of
from briefing.summarise.date_words import (
    DEICTIC,
    FEASTS,
    FIXED_FEASTS,
    MONTHS,
    NAMED_SEASONS,
    NTH,
    ORDINALS,
    WEEKDAYS,
    number_of,
    pattern,
    unit_of,
)
from briefing.summarise.periods import Period

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefing.summarise.date_expressions import Expression

    Builder = Callable[[re.Match[str]], Expression | None]


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")[:3]]


def _numeric(m: re.Match[str]) -> Expression:
    first, second, year = int(m["first"]), int(m["second"]), int(m["year"])
    # The day stands first, unless there is no such month.
    return fixed(
        "day",
        lambda: periods.day(year, *((first, second) if second > periods.MONTHS_A_YEAR else (second, first))),
    )


def _iso(m: re.Match[str]) -> Expression:
    return fixed("day", lambda: periods.day(int(m["year"]), int(m["first"]), int(m["second"])))


def _day(m: re.Match[str]) -> Expression | None:
    found = m.groupdict()
    number = ORDINALS[m["ordinal"].lower()] if found.get("ordinal") else int(m["day"])
    return _in_month(m, lambda year, month: periods.day(year, month, number))


def _days(m: re.Match[str]) -> Expression | None:
    def make(year: int, month: int) -> Period | None:
        first, last = int(m["day"]), int(m["day2"])
        return Period(date(year, month, first), date(year, month, last), "range") if first < last else None

    return _in_month(m, make)


def _day_pair(m: re.Match[str]) -> Expression | None:
    return _days(m) if int(m["day2"]) - int(m["day"]) == 1 else None


def _in_month(m: re.Match[str], make: Callable[[int, int], Period | None]) -> Expression | None:
    if not m["month"][0].isupper():
        return None
    month = _month(m["month"])
    return of_year("day", "annual", lambda year: make(year, month), m["year"])


def _whole_month(m: re.Match[str]) -> Expression | None:
    if not m["month"][0].isupper():
        return None
    number, word = _month(m["month"]), m.groupdict().get("relative")
    if not word:
        return of_year("month", "yearly", lambda year: periods.month(year, number), m["year"])
    return _said("month", word, lambda year: periods.month(year, number))


def _season(m: re.Match[str]) -> Expression | None:
    word = m["season"].lower()
    name, kind = NAMED_SEASONS.get(word, word), m.groupdict().get("relative")
    if kind:
        return _said("season", kind, lambda year: periods.season(year, name))
    return of_year("season", "yearly", lambda year: periods.season(year, name), m["year"])


def _said(name: str, word: str, make: Callable[[int], Period | None]) -> Expression:
    """The last, this or next of something that comes once a year."""

    def near(anchor: date) -> Period | None:
        found = existing(partial(make, anchor.year + step) for step in (-2, -1, 0, 1, 2))
        if step_of(word) < 0:
            return next(period for period in reversed(found) if period.end < anchor)
        if step_of(word) > 0:
            return next(period for period in found if period.start > anchor)
        return next(period for period in found if period.end >= anchor or period.start.year == anchor.year)

    return relative(name, near)


def _quarter(m: re.Match[str]) -> Expression:
    number = int(m["q"]) if m.groupdict().get("q") else NTH[m["nth"].lower()] % 5
    return of_year("quarter", "yearly", lambda year: periods.quarter(year, number), m["year"])


def _half(m: re.Match[str]) -> Expression:
    whole = of_year("half", "yearly", periods.year, m["year"])
    return whole.map(lambda year: periods.half(year, int(m["half"])))


def _year(m: re.Match[str]) -> Expression:
    return fixed("year", lambda: periods.year(int(m["year"])))


def _years(m: re.Match[str]) -> Expression:
    first, last = int(m["year"]), m.groupdict().get("year2")
    return fixed("years", lambda: periods.years(first, int(last) if last else first + 9))


def _school_year(m: re.Match[str]) -> Expression:
    return of_year("year", "yearly", periods.school_year, m["year"])


def _split_year(m: re.Match[str]) -> Expression | None:
    first = int(m["year"])
    if int(m["next"]) != (first + 1) % 10 ** len(m["next"]):
        return None
    return fixed("year", lambda: periods.years(first, first + 1))


def _weekday(m: re.Match[str]) -> Expression:
    number = WEEKDAYS[m["weekday"].lower()[:3]]
    word = m["relative"] or m["after"] or m["week"]

    def make(anchor: date, step: int) -> Period:
        return periods.one(anchor + timedelta((number - anchor.weekday()) % 7 + 7 * step))

    def said(anchor: date) -> Period:
        if step_of(word) < 0 and not m["week"]:
            return make(anchor - timedelta(7), 0)
        return periods.one(periods.week(anchor).start + timedelta(number + 7 * step_of(word)))

    return relative("weekday", said) if word else each("weekday", "often", make, range(-2, 3))


def _deictic(m: re.Match[str]) -> Expression:
    step = DEICTIC.get(" ".join(m["deictic"].lower().split()), 0)
    return relative("today", lambda anchor: periods.one(anchor + timedelta(step)))


def _relative(m: re.Match[str]) -> Expression:
    step, unit = step_of(m["relative"]), m["unit"].lower()
    if m["relative"].lower().endswith("past"):  # "the past year" is no calendar year
        return _until_now(1, unit)
    return relative(unit, lambda anchor: periods.neighbour(anchor, step, unit))


def _weekend(_: re.Match[str]) -> Expression:
    return each("weekend", "often", lambda anchor, step: periods.neighbour(anchor, step, "weekend"), range(-2, 3))


def _ago(m: re.Match[str]) -> Expression | None:
    count, unit = number_of(m["number"]), unit_of(m["unit"])
    if unit in ("hour", "working day"):
        return None
    return relative("ago", lambda anchor: periods.neighbour(anchor, -count, unit))


def _past_span(m: re.Match[str]) -> Expression | None:
    unit = unit_of(m["unit"])
    return None if unit == "hour" else _until_now(number_of(m["number"]), unit)


def _until_now(count: int, unit: str) -> Expression:
    return relative("past", lambda anchor: Period(periods.shift(anchor, -count, unit), anchor, "range"))


def _part_of_current(m: re.Match[str]) -> Expression:
    def near(anchor: date) -> Period:
        whole = periods.around(anchor, m["unit"].lower())
        if m["part"].lower() == "earlier":
            return Period(whole.start, max(whole.start, anchor - timedelta(1)), "range")
        return Period(min(whole.end, anchor + timedelta(1)), whole.end, "range")

    return relative("part", near)


def _nth_day(m: re.Match[str]) -> Expression:
    word = m["day"] or m["ordinal"]
    number = int(word) if word.isdecimal() else ORDINALS[word.lower()]

    def make(anchor: date, step: int) -> Period:
        return periods.one(periods.neighbour(anchor, step, "month").start.replace(day=number))

    if m["relative"]:
        return relative("nth", lambda anchor: make(anchor, step_of(m["relative"])))
    return each("nth", "often", make, range(-3, 4))


def _feast(m: re.Match[str]) -> Expression | None:
    name = " ".join(m["feast"].lower().replace("’", "'").split())
    if not m["feast"][0].isupper():
        return None
    return of_year("feast", "annual" if name in FIXED_FEASTS else "yearly", FEASTS[name], m["year"])


def current(m: re.Match[str]) -> Expression:
    return relative("current", lambda anchor: periods.around(anchor, m["unit"].lower()))


def _end_of_current(m: re.Match[str]) -> Expression:
    return current(m).map(lambda whole: periods.one(whole.end))


# Where several fit, the longest counts.
ATOMS: list[tuple[re.Pattern[str], Builder]] = [
    (pattern(source), build)
    for source, build in (
        (r"(?P<year>\d{4})-(?P<first>\d\d)-(?P<second>\d\d)(?![\d-])", _iso),
        (r"(?P<first>\d{1,2})(?P<sep>[./])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)", _numeric),
        (r"{OF_WEEKDAY}(?:the )?{DAY}(?: day)?(?: of)? {MONTH}{OF_YEAR}", _day),
        (r"{OF_WEEKDAY}(?:the )?{ORDINAL} of {MONTH}{OF_YEAR}", _day),
        (r"{OF_WEEKDAY}{MONTH} (?:the )?{DAY}(?![\d%]|[.,:]\d| ?(?:%|per ?cent)){OF_YEAR}", _day),
        (r"(?:from |between )?(?:the )?{DAY}{TO}(?:the )?{DAY2}(?: of)? {MONTH}{OF_YEAR}", _days),
        (r"(?:from |between )?{MONTH} {DAY}{TO}(?:the )?{DAY2}(?![\d%]|[.,:]\d){OF_YEAR}", _days),
        (r"between (?:the )?{DAY} and (?:the )?{DAY2}(?: of)? {MONTH}{OF_YEAR}", _days),
        (r"between {MONTH} {DAY} and {DAY2}{OF_YEAR}", _days),
        (r"(?:the )?{DAY} (?:and|or) (?:the )?{DAY2}(?: of)? {MONTH}{OF_YEAR}", _day_pair),
        (r"{MONTH} {DAY} (?:and|or) {DAY2}(?![\d%]|[.,:]\d){OF_YEAR}", _day_pair),
        (r"{FULL}{OF_YEAR}", _whole_month),
        (r"{SHORT},? {YEAR}", _whole_month),
        (r"{RELATIVE} {FULL}", _whole_month),
        (
            r"(?:the )?{SEASON}(?: (?:session|term|semester|sitting))?{OF_YEAR}(?:[-–/](?:20)?\d\d(?!\d))?",
            _season,
        ),
        (r"{RELATIVE} {SEASON}(?!-)", _season),
        (r"(?:the )?{NAMED_SEASON} season{OF_YEAR}", _season),
        (r"(?:the )?(?P<nth>first|second|third|fourth) quarter{OF_YEAR}", _quarter),
        (r"(?:the )?(?P<nth>last|final) quarter(?= of (?:\d{4}|this|next|last)){OF_YEAR}", _quarter),
        (r"Q(?P<q>[1-4]){OF_YEAR}", _quarter),
        (r"H(?P<half>[12]){OF_YEAR}", _half),
        (r"{YEAR}(?![-–—/]\d|-[a-z])", _year),
        (r"{YEAR}(?: ?[-–—/] ?){YEAR2}(?![-–—/]\d)", _years),
        (r"(?:the )?{YEAR}'?s\b", _years),
        (r"(?:the )?(?:academic|school) year (?:of )?{YEAR}(?: ?[-–/] ?\d{2,4})?", _school_year),
        (r"(?:the )?{YEAR}(?: ?[-–/] ?\d{2,4}) (?:academic|school) year", _school_year),
        (r"(?P<year>(?:this|next|last)(?= (?:academic|school))) (?:academic|school) year", _school_year),
        (r"(?:the )?(?:financial|fiscal|marketing|budget) year {YEAR}(?![-–—/]\d)", _year),
        (
            (
                r"(?:(?:season|(?:financial|fiscal|marketing) year) )?"
                r"(?P<year>20\d\d)[/–-](?P<next>\d\d)(?![\d/–-])"
            ),
            _split_year,
        ),
        (
            (
                r"(?:{RELATIVE} )?{WEEKDAY}(?: (?P<after>last|next)(?! week| \w+day))?"
                r"(?: (?:of )?(?P<week>last|this|next) week)?"
                r"(?: (?:morning|afternoon|evening|night|noon|midnight))?"
            ),
            _weekday,
        ),
        (
            (
                r"(?P<deictic>today|tonight|yesterday|tomorrow|last night"
                r"|the day (?:before yesterday|after tomorrow))\b"
            ),
            _deictic,
        ),
        (r"(?P<deictic>(?:today|yesterday|tomorrow)) (?:morning|afternoon|evening|night)\b", _deictic),
        (r"(?P<deictic>this(?: very)? (?:morning|afternoon|evening))\b", _deictic),
        (r"{RELATIVE} (?P<unit>week|weekend|month|quarter|year|decade)\b", _relative),
        (r"the weekend\b", _weekend),
        (r"(?:the )?(?P<unit>year|month|quarter)(?:-|'s )end\b", _end_of_current),
        (r"(?:some |about |almost |nearly )?{NUMBER} {UNIT} ago\b", _ago),
        (r"(?:the )?(?:past|last) {NUMBER} {UNIT}", _past_span),
        (
            r"(?P<part>later|earlier|the rest of) (?:this|the) (?P<unit>week|month|quarter|year)\b",
            _part_of_current,
        ),
        (
            r"the (?P<ordinal>)(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?: of (?P<relative>this|next|last) month)?",
            _nth_day,
        ),
        (r"(?:the )?(?P<day>){ORDINAL} of (?P<relative>this|next|last) month", _nth_day),
        (r"(?:the )?{FEAST}{OF_YEAR}", _feast),
    )
]
