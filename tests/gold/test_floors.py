"""Extraction must not get worse: floors a point under what was reached, which only ever rise."""

from __future__ import annotations

import pytest

from tests.gold.score import ARTICLES, Tally, score

FLOORS = {
    "persons": 0.98,
    "roles": 0.78,
    "dates": 0.97,
    "points": 0.66,
    "commitments": 0.47,
    "commitments.full": 0.38,
    "firmness": 0.96,
}


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    return score(sorted(ARTICLES.glob("*.json")))


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_figure_stays_above_its_floor(tallies: dict[str, Tally], name: str, floor: float) -> None:
    assert tallies[name].f1 >= floor
