"""The words of dates as tables, and the patterns made of them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing.summarise.periods import SEASONS, advent, day, islamic, one, ramadan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.summarise.periods import Period

MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name[:length]: i for i, name in enumerate(MONTH_NAMES, 1) for length in (3, 4, 20)}

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name[:length]: i for i, name in enumerate(WEEKDAY_NAMES) for length in (3, 4, 5, 20)}

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "ninety": 90}
NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: i for i, word in enumerate(_ONES, 1)},
    **_TENS,
    **{f"{ten}-{word}": tens + i for ten, tens in _TENS.items() for i, word in enumerate(_ONES[:9], 1)},
    "a hundred": 100,
    "one hundred": 100,
}

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{word}" for word in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")),
    *("twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
ORDINALS = {word: i for i, word in enumerate(_ORDINALS, 1)}
# "the last week of", "the third Tuesday of"; -1 counts from the end.
NTH = {word: i for i, word in enumerate(_ORDINALS[:5], 1)} | {"last": -1, "final": -1}

# Days from the anchor; the words for the parts of today are all 0.
DEICTIC = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}

# Feasts that stand for a date; the first group falls on the same day of every year.
FIXED_FEASTS: dict[str, Callable[[int], Period]] = {
    "new year": lambda year: day(year, 1, 1),
    "new year's": lambda year: day(year, 1, 1),
    "new year's day": lambda year: day(year, 1, 1),
    "new year's eve": lambda year: day(year, 12, 31),
    "women's day": lambda year: day(year, 3, 8),
    "nauryz": lambda year: day(year, 3, 21),
    "nowruz": lambda year: day(year, 3, 21),
    "navruz": lambda year: day(year, 3, 21),
    "may day": lambda year: day(year, 5, 1),
    "victory day": lambda year: day(year, 5, 9),
    "christmas": lambda year: day(year, 12, 25),
    "christmas day": lambda year: day(year, 12, 25),
    "christmas eve": lambda year: day(year, 12, 24),
}
MOVABLE_FEASTS: dict[str, Callable[[int], Period]] = {
    "advent": advent,
    "ramadan": ramadan,
    "ramazan": ramadan,
    "eid al-fitr": lambda year: one(ramadan(year).end + timedelta(1)),
    "oraza ait": lambda year: one(ramadan(year).end + timedelta(1)),
    "eid al-adha": lambda year: one(islamic(year, 12, 10)),
    "kurban ait": lambda year: one(islamic(year, 12, 10)),
}
FEASTS = FIXED_FEASTS | MOVABLE_FEASTS

# Seasons of work and weather, by the season of the year that they are in from the Caspian to the Altai.
NAMED_SEASONS = {
    "mudflow": "spring",
    "flood": "spring",
    "sowing": "spring",
    "planting": "spring",
    "fire": "summer",
    "harvest": "autumn",
    "harvesting": "autumn",
}

# A space of a pattern: white space, but not the blank line between two paragraphs.
_BLANK = "[ \t\r\u00a0\u2009\u202f]"
SPACE = rf"(?:{_BLANK}+|{_BLANK}*\n(?!\s*\n){_BLANK}*)"


def pattern(source: str) -> re.Pattern[str]:
    """`source` compiled, where {NAME} stands for a fragment below and a space for white space."""
    for name, fragment in FRAGMENTS.items():
        source = source.replace(f"{{{name}}}", fragment)
    return re.compile(source.replace(" ", SPACE).replace("'", "['’]"), re.IGNORECASE | re.ASCII)


def number_of(word: str) -> int:
    """The number that digits or a word tell."""
    return int(word) if word.isdecimal() else NUMBERS[" ".join(word.lower().split())]


def unit_of(word: str) -> str:
    """The unit of time that `word` names, as `periods.shift` takes it."""
    return "working day" if word.lower().startswith(("working", "business")) else word.lower()


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True)) + ")"


_FULL = _any(MONTH_NAMES)
_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,:]\d)"
_REFERENCE = r"(?:this|next|last|the current|the coming|the following) year"

FRAGMENTS = {
    "MONTH": rf"(?P<month>(?:{_FULL}|{_SHORT}\.?)(?![\w]))",
    "MONTH2": rf"(?P<month2>(?:{_FULL}|{_SHORT}\.?)(?![\w]))",
    "FULL": rf"(?P<month>{_FULL})(?!\w)",
    "SHORT": rf"(?P<month>{_SHORT}\.?)(?!\w)",
    "WEEKDAY": rf"(?P<weekday>{_any(WEEKDAY_NAMES)}|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\.)(?!\w)",
    "OF_WEEKDAY": rf"(?:(?:{_any(WEEKDAY_NAMES)}|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\.?),? )?",
    "DAY": r"(?P<day>(?:0?[1-9]|[12]\d|3[01]))(?:st|nd|rd|th)?(?!\w)",
    "DAY2": r"(?P<day2>(?:0?[1-9]|[12]\d|3[01]))(?:st|nd|rd|th)?(?!\w)",
    "ORDINAL": rf"(?P<ordinal>{_any(ORDINALS)})",
    "NTH": rf"(?P<nth>{_any(NTH)})",
    "NUMBER": rf"(?P<number>\d{{1,3}}|{_any(NUMBERS)})",
    "UNIT": r"(?P<unit>(?:(?:working|business) )?(?:hour|day|week|month|quarter|year))s?\b",
    "YEAR": rf"(?P<year>{_YEAR})",
    "YEAR2": rf"(?P<year2>{_YEAR})",
    "OF_YEAR": rf"(?:(?:,? (?:of )?|, ?)(?P<year>{_YEAR}|{_REFERENCE}))?",
    "RELATIVE": (r"(?P<relative>last|next|this past|this coming|this|the past|the coming|the current|the following)"),
    "SEASON": rf"(?P<season>{_any(SEASONS)})(?!\w)",
    "NAMED_SEASON": rf"(?P<season>{_any(NAMED_SEASONS)})",
    "FEAST": rf"(?P<feast>{_any(FEASTS)})(?!\w)",
    "TO": r"(?: ?[-–—] ?| (?:to|through|till|until) )",
}
