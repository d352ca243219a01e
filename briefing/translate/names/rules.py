"""Practical transcription: how the letters of one language are written in Cyrillic, by its table of rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.translate.names import lists

if TYPE_CHECKING:
    from collections.abc import Iterable

_MACROS = {"{V}": "[aeiouyäöüéèêëàâîïôûùáíóúıœ]", "{C}": "[bcdfghjklmnpqrstvwxzçñßşğłśćńźż]"}
Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(rows: Iterable[dict[str, str]]) -> Rules:
    made = []
    for row in rows:
        pattern = row["latin"]
        for macro, letters in _MACROS.items():
            pattern = pattern.replace(macro, letters)
        made.append((re.compile(pattern), row["cyrillic"]))
    return tuple(made)


@lru_cache(maxsize=32)
def of(culture: str) -> Rules:
    """The rules of `culture`, in the order in which they are tried; none if it has none."""
    if culture in lists.REGION:
        both = lists.rows("rules/region")
        return _rules(row for row in both if row["cultures"] == "*" or culture in row["cultures"].split(","))
    return _rules(lists.rows(f"rules/{culture}"))


def transcribe(word: str, culture: str) -> str | None:
    """`word` by the rules of `culture`, with a capital; None where they leave a letter unsaid."""
    text, at, written = word.casefold(), 0, ""
    rules = of(culture)
    while at < len(text):
        found = next(((match, to) for rule, to in rules if (match := _match(rule, text, at))), None)
        if found is None:
            return None
        written += found[1]
        at = found[0].end()
    return written[:1].upper() + written[1:] or None


def _match(rule: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """`rule` at that place; "^" means the beginning of the word."""
    if rule.pattern.startswith("^") and at:
        return None
    found = rule.match(text, at)
    return found if found and found.end() > at else None
