"""Action points of minutes, one a line: "AP3 – Legal unit – 15 May – give an opinion"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Firmness, Moment
    from briefing.summarise.reading import Reading

LINE = re.compile(r"^[ \t]*(?:AP|Action(?: point| item)?)[ .]?\d+\s*[–—|:-]\s*(?P<rest>\S[^\r\n]*)", re.MULTILINE)
DASH = re.compile(r"\s+[–—|]\s+")


@dataclass(frozen=True)
class ActionPoint:
    """One line: who, what, and by when if it says so."""

    owner: str
    action: str
    deadline: Moment | None
    evidence: Span
    rule: str = "action-point"
    firmness: Firmness = "agreed"


def action_points(reading: Reading) -> Iterator[ActionPoint]:
    """The action points of `text`: the part with a date is the deadline, the longest other one the action."""
    text, moments = reading.text, reading.moments
    for match in LINE.finditer(text):
        parts = list(_parts(text, match.start("rest"), match.end("rest")))
        due = next((m for m in moments if match.start() <= m.span.start < match.end()), None)
        kept = (part.of(text).strip(" .") for part in parts if due is None or not _holds(part, due))
        words = [word for word in kept if re.search(r"\w", word)]
        if len(words) > 1:
            longest = max(range(len(words)), key=lambda i: len(words[i]))
            action, owner = words[longest], words[longest == 0]
            bound = due.model_copy(update={"bound": "by"}) if due and due.bound == "on" else due
            yield ActionPoint(owner, action, bound, Span(start=match.start(), end=match.end()))


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    for dash in DASH.finditer(text, start, end):
        yield Span(start=start, end=dash.start())
        start = dash.end()
    yield Span(start=start, end=end)


def _holds(part: Span, moment: Moment) -> bool:
    """Whether `part` is little more than the date."""
    inside = part.start <= moment.span.start and moment.span.end <= part.end
    return inside and part.end - part.start < 2 * (moment.span.end - moment.span.start) + 8
