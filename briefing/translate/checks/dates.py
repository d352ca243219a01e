"""Dates and times of day: months, weekdays, and days like "yesterday"."""

from __future__ import annotations

import re

from briefing.translate import calendar_names
from briefing.translate.checks.words import CYRILLIC, unique

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(rf"\b(\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b|\b{_MONTH}\s(\d\d?)(?:st|nd|rd|th)?\b(?![\d.,]*\d)")


def missing(source: str, target: str, language: str) -> list[str]:
    """A month or weekday that the source names, or the digits of a day of a month, are not in the target."""
    names = calendar_names.missing(source, target, language)
    days = [match[1] or match[2] for match in _DAY.finditer(source)] if language in CYRILLIC else []
    lost = [day for day in days if not re.search(rf"(?<!\d)0?{day}(?!\d)", target)]
    return unique(names + lost)


def added(source: str, target: str, language: str) -> list[str]:
    """The target names a month or weekday that the source does not."""
    return calendar_names.added(source, target, language)
