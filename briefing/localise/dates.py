"""Dates and periods as a reader of the language writes them, with "by", "since", "until", "during"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from babel.dates import format_date, format_skeleton

from briefing.localise.locales import base, locale
from briefing.localise.strings import catalog
from briefing.localise.typography import tidy

if TYPE_CHECKING:
    from briefing.model import Moment

_LEAP_YEAR = 2000  # stands for a year that the text does not tell: it has a 29 February
_PERIODS = frozenset({"month", "quarter", "season", "year"})


class Day(NamedTuple):
    """A calendar day, perhaps without its year."""

    year: int | None
    month: int
    day: int


class Words(NamedTuple):
    """How a language puts a date together, before its typography.

    Babel's own long formats are not enough: its Kazakh has «ж.» where an official text has «жылғы»,
    its skeletons shorten months, and it knows neither seasons nor cases. A pair holds the
    nominative and the form after a preposition; `months` are the Babel contexts for the same two
    (the "stand-alone" months of Kazakh are capitalised, so that it has "format" twice).
    """

    dated: str
    year: str
    years: str
    span: str
    month_span: str
    months: tuple[str, str]
    quarter: tuple[str, str]
    seasons: tuple[tuple[str, str], ...]  # winter first


_WORDS = {
    "en": Words(
        dated="{0} {1}",
        year="{0}",
        years="{0}–{1}",
        span="{0} – {1}",
        month_span="{0}–{1}",
        months=("format", "format"),
        quarter=("Q{0}", "Q{0}"),
        seasons=tuple((name, name) for name in ("winter", "spring", "summer", "autumn")),
    ),
    "ru": Words(
        dated="{0} {1} г.",
        year="{0} г.",
        years="{0}–{1} гг.",
        span="{0} — {1}",
        month_span="{0} — {1}",
        months=("stand-alone", "format"),
        quarter=("{1} квартал", "{1} квартала"),
        seasons=(("зима", "зимы"), ("весна", "весны"), ("лето", "лета"), ("осень", "осени")),
    ),
    "kk": Words(
        dated="{1} жылғы {0}",
        year="{0} жыл",
        years="{0}–{1} жылдар",
        span="{0} – {1}",
        month_span="{0} – {1}",
        months=("format", "format"),
        quarter=("{1} тоқсан", "{1} тоқсан"),
        seasons=tuple((name, name) for name in ("қыс", "көктем", "жаз", "күз")),
    ),
}
_ROMAN = ("I", "II", "III", "IV")

# English "since" would be wrong of a day that lies ahead; "from" is right of both.
_MESSAGES = {"by": "by {date}", "since": "from {date}", "until": "until {date}", "within": "during {date}"}
_BEFORE_TWO = re.compile(r"^с(?=\s(?:2|II)\s)")  # «со 2 января»: «со второго»


def moment(m: Moment, language: str) -> str | None:
    """The reading of `m`: "by 30 October 2026", «до 30 октября 2026 г.»; None when unresolved.

    A deadline is the last day of the moment's period, and a beginning is the first.

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    if m.start is None:
        return None
    first, last = _parse(m.start), _parse(m.end or m.start)
    if m.bound == "on":
        return tidy(_period(first, last, m.granularity, language), language)
    granularity = m.granularity if m.granularity in _PERIODS else "day"
    edge = _unit(first if m.bound == "since" else last, granularity, language, oblique=True)
    deadline = m.bound == "within" and granularity == "day"  # "within ten days"
    return tidy(_bounded("by" if deadline else m.bound, edge, language), language)


def day(iso: str, language: str) -> str:
    """The reading of one ISO date, with or without its year ("--01-31").

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    return tidy(_unit(_parse(iso), "day", language), language)


def sort_key(m: Moment) -> tuple[int, str, str]:
    """Orders moments in time, those without a year after the dated ones, the unresolved last."""
    if m.start is None:
        return (2, "", "")
    first, last = m.start, m.end or m.start
    edges = (last, last) if m.bound in {"by", "until", "within"} else (first, last)
    return (int(edges[0].startswith("--")), *edges)


def _parse(iso: str) -> Day:
    year, month, number = iso[:-6], iso[-5:-3], iso[-2:]
    return Day(int(year) if year.isdigit() else None, int(month), int(number))


def _period(first: Day, last: Day, granularity: str, language: str) -> str:
    """A day or period that nothing comes before: the nominative."""
    if granularity not in _PERIODS:
        granularity = _whole(first, last) if granularity == "range" else "day"
    start, end = _unit(first, granularity, language), _unit(last, granularity, language)
    if start == end:
        return start
    words = _WORDS.get(base(language))
    if words is None:
        return f"{start} – {end}"
    if granularity == "year" and first.year and last.year:
        return words.years.format(first.year, last.year)
    if first.year != last.year:
        return words.span.format(start, end)
    return _dated(_within_year(first, last, granularity, language), first.year, words)


def _within_year(first: Day, last: Day, granularity: str, language: str) -> str:
    """Two days or months of one year, without it: "14–15 April", "April–June"."""
    words = _WORDS[base(language)]
    if granularity == "day" and first.month == last.month:
        return f"{first.day}–{last.day} {_month(last.month, language, oblique=True)}"
    start, end = (
        _unit(d._replace(year=None), "day" if granularity == "day" else "month", language) for d in (first, last)
    )
    return (words.span if granularity == "day" else words.month_span).format(start, end)


def _whole(first: Day, last: Day) -> str:
    """What a range consists of: whole years, whole months, or days."""
    ends = last.day == monthrange(last.year or _LEAP_YEAR, last.month)[1]
    if first.day != 1 or not ends or first[:2] == last[:2]:
        return "day"
    return "year" if first.month == 1 and last.month == 12 else "month"  # noqa: PLR2004 (December)


def _unit(d: Day, granularity: str, language: str, *, oblique: bool = False) -> str:
    """The day, month, quarter, season or year that `d` lies in."""
    words = _WORDS.get(base(language))
    if words is None:
        return _foreign(d, granularity, language)
    match granularity:
        case "year" if d.year:
            return words.year.format(d.year)
        case "month":
            return _dated(_month(d.month, language, oblique=oblique), d.year, words)
        case "quarter":
            index = (d.month - 1) // 3
            return _dated(words.quarter[oblique].format(index + 1, _ROMAN[index]), d.year, words)
        case "season":
            return _dated(words.seasons[d.month % 12 // 3][oblique], _season_year(d), words)
        case _:
            return _dated(f"{d.day} {_month(d.month, language, oblique=True)}", d.year, words)


def _dated(text: str, year: int | str | None, words: Words) -> str:
    return text if year is None else words.dated.format(text, year)


def _month(number: int, language: str, *, oblique: bool) -> str:
    context = _WORDS[base(language)].months[oblique]
    return str(locale(language).months[context]["wide"][number])


def _season_year(d: Day) -> str | int | None:
    """The year of a season; a winter has two: "2026/27"."""
    if d.year is None or d.month not in {12, 1, 2}:
        return d.year
    year = d.year if d.month == 12 else d.year - 1  # noqa: PLR2004 (December)
    return f"{year}/{(year + 1) % 100:02}"


def _foreign(d: Day, granularity: str, language: str) -> str:
    """As `_unit`, in a language for which Babel's formats have to do."""
    where = locale(language)
    value = date(d.year or _LEAP_YEAR, d.month, d.day)
    if d.year is None and granularity in _PERIODS:
        return format_date(value, "QQQQ" if granularity == "quarter" else "LLLL", where)
    if d.year is None:
        return format_skeleton("MMMMd", value, locale=where)
    skeleton = {"year": "y", "month": "yMMMM", "season": "yMMMM", "quarter": "yQQQQ"}.get(granularity)
    return format_skeleton(skeleton, value, locale=where) if skeleton else format_date(value, "long", where)


def _bounded(bound: str, text: str, language: str) -> str:
    if base(language) == "kk":
        text += _suffix(text, bound)
    text = str(catalog(language).gettext(_MESSAGES[bound])).format(date=text)
    return _BEFORE_TWO.sub("со", text) if base(language) == "ru" else text


def _suffix(text: str, bound: str) -> str:
    """The Kazakh case ending that «дейін» (dative) or «бастап» (ablative) asks for after `text`."""
    vowel = "а" if re.findall("[аоұыәеөүі]", text)[-1] in "аоұы" else "е"
    voiceless, nasal = text[-1] in "кқпстш", text[-1] in "мнң"
    if bound in {"by", "until"}:
        hard, soft = ("қ", "к") if voiceless else ("ғ", "г")
        return (hard if vowel == "а" else soft) + vowel
    if bound == "since":
        return ("т" if voiceless else "н" if nasal else "д") + vowel + "н"
    return ""
