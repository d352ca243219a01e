"""Where it happens: scenes before names, and names whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.summarise.where import places
from briefing.summarise.who import Cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A bomb went off at a consulate in Mazar-i-Sharif on Monday. Berlin said it was shocked.", "Mazar-i-Sharif"),
        ("He was jailed at Leeds Crown Court on Friday. He comes from Yorkshire.", "Leeds Crown Court"),
        ("The sheet went on display in The Hague on Monday.", "The Hague"),
        ("DAR ES SALAAM, March 3 (AP) - A ferry that had left Dar es Salaam sank.", "Dar es Salaam"),
        ("Ferry sinks in storm\n\nRIGA (AP) -- A ferry sank. Oslo sent help.", "Riga"),
    ],
)
def test_the_first_place_is_the_scene(parse: Callable[[str], Doc], text: str, first: str) -> None:
    doc = parse(text)
    assert places(doc, Cast(doc))[0].name == first


@pytest.mark.parametrize(
    "text", ["Shares in Helvion rose by 4% in early trading.", "The sketch is by Johannes Vermeer, they say."]
)
def test_firms_and_artists_are_no_places(parse: Callable[[str], Doc], text: str) -> None:
    doc = parse(text)
    assert places(doc, Cast(doc)) == []
