"""Numbers: none lost, none made up, whether in digits or in words."""

from __future__ import annotations

from briefing.translate.checks.words import CYRILLIC, unique
from briefing.translate.quantities import numbers, said, spelled


def missing(source: str, target: str, language: str) -> list[str]:
    """A number of the source, in digits or in words, is not in the target."""
    there = said(target, language)
    words = [number for number in spelled(source) if number.text not in target]  # but for "Six Flags", left as it is
    given = [*numbers(source, "en"), *(words if language in CYRILLIC else [])]
    return unique([number.text for number in given if not number.values & there])


def added(source: str, target: str, language: str) -> list[str]:
    """The target has a number in digits that the source does not give."""
    there = said(source, "en")
    return unique([number.text for number in numbers(target, language) if not number.values & there])
