"""The months and weekdays that an English text names, and whether a translation names them too."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from babel.core import UnknownLocaleError

# These are months only where the words around them say so.
_UNSURE = frozenset({"March", "May"})
_MONTH_FOR_SURE = r"\d\s(?:of\s)?{0}\b|\b{0}\s\d|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|early|late|mid)[\s-]{0}\b"
_MONTH_FOR_SURE += r"|\b(?:[Ff]rom|[Bb]y|[Tt]his|[Ee]very)\s{0}\b"
# The same, between it and another month: "from May to October".
_MONTH_FOR_SURE += r"|\b{0}\s(?:to|and|or|until|through|[–-])\s(?:{1})\b"
_MONTH_FOR_SURE += r"|\b(?:{1})\s(?:to|and|or|until|through|[–-])\s{0}\b"
# People are called so, too: "Deputy Secretary June Whitcombe".
_GIVEN = frozenset({"April", "June", "August"})
_NO_PERSON = r"|\b{0}\b(?!\s[A-Z][a-z])|\b(?:[Oo]f|[Tt]he|[Tt]o|[Aa]nd)\s{0}\b"
# What the endings of a name change of it, and what else begins like it: "средства", "маусымдық" (seasonal).
_CHANGED = {"ru": re.compile("[аеьйя]+$"), "kk": re.compile("к$")}
_CLASH = {"сред": r"(?!ст|н|и\b|ь)", "маусым": "(?!дық)", "қазан": "(?!дық)"}


@lru_cache(maxsize=8)
def _names(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each month and weekday its English name, how to find it there, and how in `language`."""
    try:
        english, there = Locale("en"), Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return ()
    rows, months = [], english.months["format"]["wide"]
    sure = "|".join(name for name in months.values() if name not in _UNSURE)
    for number, name in months.items():
        here = rf"\b{name}\b" if name not in _UNSURE | _GIVEN else _MONTH_FOR_SURE.format(name, sure)
        here += _NO_PERSON.format(name) if name in _GIVEN else ""
        stems = _stems({there.months[form]["wide"][number].casefold() for form in ("format", "stand-alone")}, language)
        digits = rf"\b\d\d?[./]0?{number}\b"
        rows.append((name, re.compile(here), re.compile(rf"{stems}|{digits}", re.IGNORECASE)))
    for number, name in english.days["format"]["wide"].items():
        stems = _stems({there.days[form]["wide"][number] for form in ("format", "stand-alone")}, language)
        rows.append((name, re.compile(rf"\b{name}s?\b"), re.compile(stems, re.IGNORECASE)))
    return tuple(rows)


def _stems(names: set[str], language: str) -> str:
    """What inflection leaves of these forms of one name: "январ", "қазан"; all of "мая", "мае" but the last letter."""
    shortest = min(sorted(names), key=len)
    stem = _CHANGED[language].sub("", shortest) if language in _CHANGED else shortest
    if len(stem) > 2:  # noqa: PLR2004  май, мая
        return rf"\b{re.escape(stem)}{_CLASH.get(stem, '')}"
    return "|".join(sorted(rf"\b{re.escape(name[:-1])}\w?\b" for name in names))


def missing(source: str, target: str, language: str) -> list[str]:
    """The English names of months and weekdays in `source` that `target` has not; "The Sunday Times" may stay."""
    asked = [(name, there) for name, here, there in _names(language) if here.search(source)]
    lost = [name for name, there in asked if not there.search(target)]
    return [name for name in lost if not re.search(rf"[A-Za-z] {name}\b|\b{name} [A-Z]", target)]


def added(source: str, target: str, language: str) -> list[str]:
    """The English names of the months that `target` has beside a number, and `source` has not even abbreviated."""
    rows = _names(language)[:12]  # the months
    return [
        name
        for name, _, there in rows
        if not re.search(rf"\b{name[:3]}", source) and any(_dated(target, match) for match in there.finditer(target))
    ]


def _dated(text: str, match: re.Match[str]) -> bool:
    return match[0].isalpha() and re.search(r"\d\s$", text[: match.start()]) is not None
