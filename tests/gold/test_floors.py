"""Extraction must not get worse: floors a point under what was reached, which only ever rise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.gold.score import ARTICLES, OWN, Tally, score

if TYPE_CHECKING:
    from pathlib import Path

FLOORS = {
    ARTICLES: {
        "persons": 0.99,
        "roles": 0.847,
        "dates": 0.977,
        "points": 0.78,
        "commitments": 0.805,
        "commitments.full": 0.721,
        "firmness": 0.981,
    },
    OWN: {
        "persons": 0.947,
        "roles": 0.822,
        "dates": 0.905,
        "points": 0.703,
        "commitments": 0.895,
        "commitments.full": 0.794,
        "firmness": 0.944,
    },
}


@cache
def tallies(folder: Path) -> dict[str, Tally]:
    return score(sorted(folder.glob("*.json")))


@pytest.mark.parametrize(
    ("folder", "name", "floor"),
    [
        pytest.param(f, name, floor, id=f"{f.name}-{name}")
        for f, floors in FLOORS.items()
        for name, floor in floors.items()
    ],
)
def test_the_figure_stays_above_its_floor(folder: Path, name: str, floor: float) -> None:
    assert tallies(folder)[name].f1 >= floor
