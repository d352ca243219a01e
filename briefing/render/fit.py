"""Makes a page fit: ever denser first, then without ever more of the least important items."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from briefing.errors import PageOverflow
from briefing.render.layout import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sized

    from briefing.render.layout import Step
    from briefing.render.view import View

# What each list may claim of a page that is too short. The list furthest above its share is cut next.
SHARES = {
    "commitments": 10,
    "points": 6,
    "timeline": 8,
    "people": 6,
    "organisations": 5,
    "places": 5,
    "dates": 1,
}

# About as many items as a page holds: the search begins there, as laying out more takes long.
TYPICAL = 64

Cut = tuple[str, int]
"""A list of the view, and the index of the item to leave out."""


class Pages(Protocol):
    """A document that has been laid out."""

    @property
    def pages(self) -> Sized: ...


Document = TypeVar("Document", bound=Pages)


def fit(view: View, lay_out: Callable[[View, Step], Document]) -> Document:
    """The roomiest and most complete layout of `view` that is one page.

    Raises:
        PageOverflow: not even title and lead fit.
    """
    order = cuts(view)
    ladder = [(step, 0) for step in STEPS] + [(STEPS[-1], n) for n in range(1, len(order) + 1)]
    fitting: dict[int, Document] = {}

    def fits(rung: int) -> bool:
        step, n = ladder[rung]
        document = lay_out(cut(view, order[:n]), step)
        if len(document.pages) == 1:
            fitting[rung] = document
        return rung in fitting

    start = len(STEPS) - 1 + max(0, len(order) - TYPICAL)
    low, high = (0, start) if fits(start) else (start + 1, len(ladder))
    rung = bisect_left(range(len(ladder)), True, low, high, key=fits)  # noqa: FBT003 - the value looked for
    if rung not in fitting:
        raise PageOverflow("the title and the lead alone do not fit on one page")
    return fitting[rung]


def cuts(view: View) -> list[Cut]:
    """Every item that may be left out, the first to go first."""
    queues = {name: _worst_first(view, name) for name in SHARES}
    order: list[Cut] = []
    while any(queues.values()):
        name = max(queues, key=lambda name: len(queues[name]) / SHARES[name])
        order.append((name, queues[name].pop(0)))
    return order


def cut(view: View, order: Iterable[Cut]) -> View:
    """`view` without these items, saying how many of what they were."""
    gone = set(order)
    if not gone:
        return view
    kept: dict[str, Any] = {
        name: tuple(item for i, item in enumerate(getattr(view, name)) if (name, i) not in gone) for name in SHARES
    }
    counts = {name: sum(name == where for where, _ in gone) for name in SHARES}
    return replace(view, **kept, left_out=_left_out(view, counts))


def _worst_first(view: View, name: str) -> list[int]:
    indices = list(reversed(range(len(getattr(view, name)))))
    if name == "timeline":
        indices.sort(key=lambda i: _from_commitments(view, view.timeline[i].paragraph), reverse=True)
    return indices


def _from_commitments(view: View, paragraph: int | None) -> int:
    """How many paragraphs away the nearest commitment is."""
    promised = [row.paragraph for row in view.commitments if row.paragraph]
    return min((abs(paragraph - p) for p in promised), default=0) if paragraph else 0


def _left_out(view: View, n: dict[str, int]) -> str:
    say = view.localiser.ngettext
    dates = n["timeline"] + n["dates"]
    phrases = {
        say("{n} commitment", "{n} commitments", n["commitments"]): n["commitments"],
        say("{n} key point", "{n} key points", n["points"]): n["points"],
        say("{n} date", "{n} dates", dates): dates,
        say("{n} person", "{n} people", n["people"]): n["people"],
        say("{n} organisation", "{n} organisations", n["organisations"]): n["organisations"],
        say("{n} place", "{n} places", n["places"]): n["places"],
    }
    items = ", ".join(phrase for phrase, count in phrases.items() if count)
    return view.localiser.gettext("Left out for lack of space: {items}", items=items)
