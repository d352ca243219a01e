"""What a date expression can mean: the periods it may name, and the choice by anchor and tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.summarise.periods import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model import Granularity

Tense = Literal["past", "present", "future", "none"]
# "fixed" tells its year; "annual" is a day of every year, "yearly" a longer or movable part of every year;
# "often" comes back within the year (Thursday, the 9th); "relative" is one period, told from the anchor.
Kind = Literal["fixed", "annual", "yearly", "often", "relative"]

# Stands in for the anchor of an article without a date: of a leap year, for 29 February.
PLACEHOLDER = date(2000, 7, 1)
YEARS = range(-8, 9)  # wide enough for 29 February


class Days(NamedTuple):
    """A resolved expression: first and last day as `Moment` has them."""

    start: str | None
    end: str | None
    granularity: Granularity


@dataclass(frozen=True)
class Expression:
    """A date expression; `near` lists the periods it may mean around a day, earliest first."""

    name: str
    kind: Kind
    near: Callable[[date], list[Period]]

    def map(self, change: Callable[[Period], Period | None], name: str | None = None) -> Expression:
        """This expression with `change` applied to each period; None drops the period."""

        def near(anchor: date) -> list[Period]:
            return existing(partial(change, period) for period in self.near(anchor))

        return Expression(name or self.name, self.kind, near)


def existing(makers: Iterable[Callable[[], Period | None]]) -> list[Period]:
    """The periods that the calendar has."""
    found = []
    for make in makers:
        try:
            period = make()
        except (ValueError, OverflowError, StopIteration):
            continue
        found += [period] if period and period.start <= period.end else []
    return found


def fixed(name: str, make: Callable[[], Period | None]) -> Expression:
    return Expression(name, "fixed", lambda _: existing([make]))


def relative(name: str, make: Callable[[date], Period | None]) -> Expression:
    return Expression(name, "relative", lambda anchor: existing([lambda: make(anchor)]))


def each(name: str, kind: Kind, make: Callable[[date, int], Period | None], steps: Iterable[int] = YEARS) -> Expression:
    """An expression that recurs: `make` gives its period so many steps from the anchor."""

    def near(anchor: date) -> list[Period]:
        return existing(partial(make, anchor, step) for step in steps)

    return Expression(name, kind, near)


def of_year(name: str, kind: Kind, make: Callable[[int], Period | None], year: str | None = None) -> Expression:
    """A part of the year named by `year` ("2027", "next year"), or of any year."""
    if year is None:
        return each(name, kind, lambda anchor, step: make(anchor.year + step))
    if year.isdecimal():
        return fixed(name, lambda: make(int(year)))
    step = step_of(" ".join(year.split()[:-1]))
    return relative(name, lambda anchor: make(anchor.year + step))


def step_of(word: str) -> int:
    """-1, 0 or 1 for "last", "this", "next" and the like."""
    lower = " ".join(word.lower().split())
    if lower in ("last", "the past", "this past"):
        return -1
    return 1 if lower in ("next", "the coming", "the following", "this coming") else 0


def span(first: Expression, last: Expression) -> Expression | None:
    """From `first` to `last`; a year told at one end counts for the other."""

    def near(anchor: date) -> list[Period]:
        starts, ends = first.near(anchor), last.near(anchor)
        if last.kind == "fixed" and ends:
            starts = [period for period in first.near(ends[0].start) if period.start <= ends[0].end][-1:]
        elif first.kind == "fixed" and starts:
            ends = last.near(starts[0].start)
        pairs = ((a, next((b for b in ends if b.start >= a.start), None)) for a in starts)
        return [Period(a.start, b.end, "range") for a, b in pairs if b and b.end > a.start]

    kinds = {first.kind, last.kind}
    kind = next(kind for kind in ("fixed", "relative", "often", "yearly", "annual") if kind in kinds)
    return Expression("range", kind, near)


def choose(expression: Expression, anchor: date | None, tense: Tense) -> Days | None:
    """The days that `expression` means in an article of `anchor`; None if the calendar has no such day."""
    periods = expression.near(anchor or PLACEHOLDER)
    if not periods:
        return None
    if expression.name == "range" and tense == "past":  # "grew in January–September": those that are over
        periods = [period for period in periods if period.end <= (anchor or PLACEHOLDER)] or periods
    period = _pick(periods, anchor or PLACEHOLDER, _lean(expression, tense))
    start, end = period.start.isoformat(), period.end.isoformat()
    if anchor or expression.kind == "fixed":
        return Days(start, end, period.granularity)
    if expression.kind == "annual":
        return Days(f"-{start[4:]}", f"-{end[4:]}", period.granularity)
    return Days(None, None, period.granularity)


def _lean(expression: Expression, tense: Tense) -> Tense:
    # "THURSDAY" over a list, "the 18th" in one: what is to come.
    return "future" if expression.kind == "often" and tense in ("none", "present") else tense


def _pick(periods: list[Period], anchor: date, tense: Tense) -> Period:
    if tense == "past":
        return next((period for period in reversed(periods) if period.start <= anchor), periods[0])
    if tense == "future":
        return next((period for period in periods if period.end >= anchor), periods[-1])
    return min(periods, key=lambda period: _distance(period, anchor))


def _distance(period: Period, anchor: date) -> int:
    return max((period.start - anchor).days, (anchor - period.end).days, 0)
