"""Dates and times of day: months, weekdays, and days like "yesterday"."""

from __future__ import annotations

from briefing.translate import calendar_names


def missing(source: str, target: str, language: str) -> list[str]:
    """A month or weekday that the source names is not in the target."""
    return calendar_names.missing(source, target, language)


def added(source: str, target: str, language: str) -> list[str]:
    """The target names a month or weekday that the source does not."""
    return calendar_names.added(source, target, language)
