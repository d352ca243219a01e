"""Numbers: none lost, none made up, whether in digits or in words."""

from __future__ import annotations

from briefing.translate.checks.words import CYRILLIC, unique
from briefing.translate.quantities import cardinals, numbers, said, spelled


def missing(source: str, target: str, language: str) -> list[str]:
    """A number of the source, in digits or in words, is not in the target."""
    there = said(target, language)
    words = [number for number in spelled(source) if number.text not in target]  # but for "Six Flags", left as it is
    given = [*numbers(source, "en"), *(words if language in CYRILLIC else [])]
    return unique([number.text for number in given if not number.values & there])


def added(source: str, target: str, language: str) -> list[str]:
    """The target has a number, in digits or in words, that the source does not give."""
    there = said(source, "en")
    digits = [number.text for number in numbers(target, language) if not number.values & there]
    parts = {part for value in there if value < 100 for part in (value % 10, value // 10 * 10)}  # noqa: PLR2004  он бес
    parts |= {value.scaleb(exponent) for value in there for exponent in (0, 1, -3, -6, -9)}  # of decades, of millions
    return unique([*digits, *(number.text for number in cardinals(target, language) if not number.values & parts)])
