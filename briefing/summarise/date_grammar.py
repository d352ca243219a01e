"""The grammar of date expressions: atoms, parts of them ("the end of …"), and ranges ("from … to …")."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from briefing.summarise import periods
from briefing.summarise.date_atoms import ATOMS, current
from briefing.summarise.date_expressions import span
from briefing.summarise.date_words import NTH, WEEKDAYS, number_of, pattern, unit_of
from briefing.summarise.periods import Period

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefing.summarise.date_expressions import Expression

    Change = Callable[[re.Match[str], Period], Period | None]

# "the year" is a date only as the whole of a part: "the end of the year".
WHOLE = pattern(r"(?:the |that )?(?P<unit>day|week|month|quarter|year|decade|century)\b")


def _edge(*, last: bool) -> Change:
    return lambda _, whole: periods.one(whole.end if last else whole.start)


def _first_units(m: re.Match[str], whole: Period) -> Period | None:
    end = periods.shift(whole.start, number_of(m["number"]), unit_of(m["unit"])) - timedelta(1)
    return Period(whole.start, end, "range") if end <= whole.end else None


def _ended(m: re.Match[str], whole: Period) -> Period | None:
    start = periods.shift(whole.end + timedelta(1), -number_of(m["number"] or "one"), unit_of(m["unit"]))
    is_year = (start.day, start.month) == (1, 1) and start.year == whole.end.year and whole.end.month == 12  # noqa: PLR2004  December
    return Period(start, whole.end, "year" if is_year else "range")


PARTS: list[tuple[re.Pattern[str], Change]] = [
    (pattern(source), part)
    for source, part in (
        (r"(?:the )?(?:very )?(?:end|close) of |end(?:-| )|(?:the )?last day of ", _edge(last=True)),
        (r"(?:the )?(?:very )?(?:beginning|start) of |(?:the )?first day of ", _edge(last=False)),
        (r"(?:the )?middle of |mid(?:-|–| )", lambda _, whole: periods.middle(whole)),
        (r"(?:the )?early(?: in)? ", lambda _, whole: periods.third(whole, 1)),
        (r"(?:the )?late(?: in)? ", lambda _, whole: periods.third(whole, 3)),
        (r"(?:the )?first half of ", lambda _, whole: periods.half(whole, 1)),
        (r"(?:the )?second half of ", lambda _, whole: periods.half(whole, 2)),
        (r"(?:the )?{NTH} week (?:of|in) ", lambda m, whole: periods.week_of(whole, NTH[m["nth"].lower()])),
        (
            r"(?:the )?{NTH} {WEEKDAY} (?:of|in) ",
            lambda m, whole: periods.weekday_of(whole, NTH[m["nth"].lower()], WEEKDAYS[m["weekday"].lower()[:3]]),
        ),
        (r"(?:the )?first {NUMBER} {UNIT} of ", _first_units),
        (r"(?:the )?{NUMBER}(?:-| ){UNIT}(?: period)? (?:ended|ending|to|through)(?: on)? ", _ended),
        (r"(?:the )?(?P<number>)(?P<unit>year|quarter|month|week) (?:ended|ending)(?: on)? ", _ended),
        (r"the (?:night|evening|morning|afternoon|early hours|whole|course) of ", lambda _, whole: whole),
        (r"the week of ", lambda _, whole: periods.week(whole.start)),
    )
]

FROM, BETWEEN = pattern(r"from (?:the )?"), pattern(r"between (?:the )?")
TO, AND, OR = pattern(r"{TO}(?:the )?"), pattern(r" and (?:the )?"), pattern(r" or ")


# "moved from 18 to 25 April" tells two dates and no range.
MOVED = pattern(r"\b(?:moved|postponed|shifted|rescheduled|brought forward|delayed|extended)(?: \w+){0,3} (?:from )?$")


def parse(text: str, at: int = 0) -> tuple[int, Expression] | None:
    """The longest date expression that begins at `at`, with the offset of its end."""
    moved = MOVED.search(text[max(0, at - 60) : at])
    return (None if moved else _range(text, at)) or _single(text, at)


def _range(text: str, at: int) -> tuple[int, Expression] | None:
    for opening, separator in ((FROM, TO), (BETWEEN, AND), (None, TO), (None, OR)):
        match = opening.match(text, at) if opening else None
        if opening and not match:
            continue
        first = _single(text, match.end() if match else at)
        link = separator.match(text, first[0]) if first else None
        last = _single(text, link.end()) if link else None
        if first and last and (whole := _join(first[1], last[1], alternative=separator is OR)):
            return last[0], whole
    return None


def _join(first: Expression, last: Expression, *, alternative: bool) -> Expression | None:
    joinable = first.name == last.name or {first.name, last.name} <= {"day", "today", "nth", "weekday"}
    if not joinable or (alternative and (first.name, first.kind) != ("year", "relative")):
        return None
    return span(first, last)


def _single(text: str, at: int) -> tuple[int, Expression] | None:
    found = [(m.end(), made) for regex, build in ATOMS if (m := regex.match(text, at)) and (made := build(m))]
    if part := _part(text, at):
        found.append(part)
    return max(found, key=lambda pair: pair[0], default=None)


def _part(text: str, at: int) -> tuple[int, Expression] | None:
    for regex, change in PARTS:
        if (m := regex.match(text, at)) and (whole := _whole(text, m.end())):
            return whole[0], whole[1].map(partial(change, m), "part")
    return None


def _whole(text: str, at: int) -> tuple[int, Expression] | None:
    if found := _single(text, at):
        return found
    m = WHOLE.match(text, at)
    return (m.end(), current(m)) if m else None
