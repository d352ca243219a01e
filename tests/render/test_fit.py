from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefing.errors import PageOverflow
from briefing.render.fit import SHARES, cut, cuts, fit
from briefing.render.layout import SMALLEST, STEPS
from briefing.render.view import view

if TYPE_CHECKING:
    from briefing.model import Brief
    from briefing.render.layout import Step
    from briefing.render.view import View


class Sheet(NamedTuple):
    pages: range
    view: View
    step: Step


class Press:
    """Lays out as many items a page as `room` allows at 10 pt, and counts how often it was asked."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.runs = 0

    def __call__(self, shown: View, step: Step) -> Sheet:
        self.runs += 1
        return Sheet(range(ceil((1 + items(shown)) * step.body / 10 / self.room)), shown, step)


def items(shown: View) -> int:
    return sum(len(getattr(shown, name)) for name in SHARES)


def test_the_ladder_only_gets_denser_and_ends_at_the_smallest_type() -> None:
    assert list(STEPS) == sorted(STEPS, key=lambda step: -step.body)
    assert min(step.body for step in STEPS) == SMALLEST == 8.5


def test_a_short_brief_is_set_in_the_roomiest_step(small: Brief) -> None:
    sheet = fit(view(small, "en"), Press(room=100))
    assert sheet.step == STEPS[0]
    assert sheet.view.left_out is None


def test_a_longer_one_is_set_in_the_roomiest_step_that_fits(small: Brief) -> None:
    shown = view(small, "en")
    room = (1 + items(shown)) * STEPS[4].body / 10
    assert fit(shown, Press(room)).step == STEPS[4]


def test_what_does_not_fit_is_left_out_but_no_more(huge: Brief) -> None:
    shown = view(huge, "en")
    press = Press(room=40)
    sheet = fit(shown, press)
    assert sheet.step == STEPS[-1]
    assert items(sheet.view) == int(40 / 0.85) - 1
    assert press.runs <= 10


def test_title_and_lead_alone_may_be_too_long(huge: Brief) -> None:
    with pytest.raises(PageOverflow):
        fit(view(huge, "en"), Press(room=0.5))


def test_the_least_important_go_first(huge: Brief) -> None:
    order = cuts(view(huge, "en"))
    for name in ("points", "commitments", "people"):
        indices = [i for where, i in order if where == name]
        assert indices == sorted(indices, reverse=True)


def test_dates_far_from_any_commitment_go_first(huge: Brief) -> None:
    shown = view(huge, "en")
    promised = {row.paragraph for row in shown.commitments}
    kept = {i for where, i in cuts(shown)[-40:] if where == "timeline"}
    assert kept
    assert {shown.timeline[i].paragraph for i in kept} <= promised


def test_long_lists_are_cut_before_short_ones(huge: Brief) -> None:
    shown = view(huge, "en")
    longest = max(SHARES, key=lambda name: len(getattr(shown, name)) / SHARES[name])
    assert cuts(shown)[0][0] == longest


def test_the_page_says_what_was_left_out(small: Brief) -> None:
    shown = view(small, "en")
    shorter = cut(shown, [("points", 1), ("timeline", 0), ("dates", 0)])
    assert len(shorter.points) == 1
    assert shorter.left_out == "Left out for lack of space: 1 key point, 2 dates"


def test_the_title_and_the_lead_are_never_cut(huge: Brief) -> None:
    shown = view(huge, "en")
    bare = cut(shown, cuts(shown))
    assert items(bare) == 0
    assert (bare.title, bare.lead) == (shown.title, shown.lead)
