"""Dates told from another date of the article: terms ("within ten days"), "until then", "the same period"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing.summarise import periods
from briefing.summarise.date_expressions import Days, choose
from briefing.summarise.date_grammar import parse
from briefing.summarise.date_words import number_of, pattern, unit_of

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from briefing.model import Bound, Moment
    from briefing.summarise.date_expressions import Tense

_ABOUT = (
    r"(?:(?:approximately|about|around|the next|the coming|a maximum of|up to"
    r"|(?:no|not) more than|a period of) )*"
)
WITHIN = pattern(r"within " + _ABOUT + r"{NUMBER} (?:calendar )?{UNIT}")
NEXT = pattern(r"(?:the )?(?:next|coming) {NUMBER} {UNIT}")
# "in ten years" and more is a figure of speech.
IN = pattern(
    r"in (?:about |around )?(?!\d+ year|ten year|twenty year|thirty year|fifty year)"
    r"{NUMBER} {UNIT}(?:'(?:s)? time| time)?(?! (?:ago|later|before|earlier))"
)
OF_EVENT = pattern(r" (?:of|after|from|following)(?: (?:the )?(?:date of )?)?")
HOURS_A_DAY = 24

THEN = pattern(r"(?P<bound>until|till|by|before) then\b")
SAME = pattern(
    r"(?:the )?same (?:period|date|day|month|quarter|week|time)(?: of| in|,)? "
    r"(?:{YEAR}|(?P<before>(?:the )?(?:last|previous) year|a year (?:ago|earlier)))"
)
SAME_DAY = pattern(r"last year on this (?:day|date)|on this (?:day|date) last year|this (?:day|time) last year")
CLOCK = pattern(
    r"(?:by|before|(?:no|not) later than) "
    r"(?P<time>\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d|noon|midnight)(?!\w)"
)
ON = pattern(r",?(?: on| of)? ")


THEN_BOUNDS: dict[str, Bound] = {"by": "by", "before": "by", "until": "until", "till": "until"}


def term_at(text: str, at: int, tense: Tense) -> re.Match[str] | None:
    """The term at `at`; "in three days" is one only of the future."""
    found = WITHIN.match(text, at) or NEXT.match(text, at)
    return found or (IN.match(text, at) if tense == "future" else None)


def term_from(m: re.Match[str], before: Sequence[Moment], text: str, anchor: date | None) -> Days | None:
    """The term `m` of an article; None if it runs from an event without a date: "of signing"."""
    link = OF_EVENT.match(text, m.end())
    if not link:
        start = day_of_event(before, text, m.start(), anchor) if m.re is WITHIN else anchor
        return term(m, start)
    stated = parse(text, link.end())
    days = choose(stated[1], anchor, "none") if stated else None
    return term(m, date.fromisoformat(days.end)) if days and days.end and days.end[0] != "-" else None


def then(base: Moment | None) -> Days | None:
    """The date that "then" points back to."""
    return Days(base.start, base.end, base.granularity) if base else None


def term(m: re.Match[str], start: date | None) -> Days | None:
    """The days from `start` to the end of the term that `m` tells; None beyond the calendar."""
    if start is None:
        return Days(None, None, "range")
    count, unit = number_of(m["number"]), unit_of(m["unit"])
    if unit == "hour":
        count, unit = -(-count // HOURS_A_DAY), "day"
    try:
        return Days(start.isoformat(), periods.shift(start, count, unit).isoformat(), "range")
    except (ValueError, OverflowError):
        return None


def clock(m: re.Match[str], text: str, anchor: date | None) -> Days | None:
    """Today, of "by 6 p.m."; None where the day stands after the time."""
    link = ON.match(text, m.end())
    if link and parse(text, link.end()):
        return None
    today = anchor.isoformat() if anchor else None
    return Days(today, today, "day")


def same(m: re.Match[str], base: Moment | None, anchor: date | None) -> Days | None:
    """The period of `base`, which lasts until now if it says "since", moved to another year."""
    if not (base and base.start and base.end and base.start[0] != "-"):
        return None
    first, last = date.fromisoformat(base.start), date.fromisoformat(base.end)
    if base.bound == "since" and anchor:
        last = max(anchor, first)
    return _moved(first, last, int(m["year"]) - first.year if m["year"] else -1)


def same_day(anchor: date | None) -> Days | None:
    """A year before `anchor`."""
    return _moved(anchor, anchor, -1) if anchor else Days(None, None, "day")


def _moved(first: date, last: date, step: int) -> Days | None:
    try:
        start, end = (periods.shift(day, step, "year").isoformat() for day in (first, last))
    except (ValueError, OverflowError):
        return None
    return Days(start, end, "day" if start == end else "range")


def day_of_event(before: Sequence[Moment], text: str, at: int, anchor: date | None) -> date | None:
    """The day from which a term runs: that of the event just told, or of the meeting that the lead tells.

    Publication comes days after a meeting, and its terms run from the meeting.
    """
    if anchor is None:
        return None
    events = [moment for moment in before if _is_event(moment, anchor)]
    paragraph = text.rfind("\n\n", 0, at)
    near = [moment for moment in events if moment.span.start > paragraph]
    lead = [moment for moment in events if "\n\n" not in text[events[0].span.start : moment.span.start]]
    found = near or [moment for moment in lead if (anchor - _last(moment)).days <= periods.DAYS_A_WEEK]
    return _last(found[-1]) if found else anchor


def _is_event(moment: Moment, anchor: date) -> bool:
    """Whether `moment` dates, to the day, something of the last month."""
    if moment.bound != "on" or moment.granularity not in ("day", "range") or not moment.end or moment.end[0] == "-":
        return False
    return 0 <= (anchor - _last(moment)).days <= 31  # noqa: PLR2004  days of a month


def _last(moment: Moment) -> date:
    return date.fromisoformat(moment.end or "")
