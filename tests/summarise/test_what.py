from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.summarise import nlp, what, when
from briefing.summarise.where import places
from briefing.summarise.who import Cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


def only(doc: Doc) -> str:
    return what.tighten(nlp.sentences(doc)[0])


@pytest.mark.parametrize(
    ("sentence", "tight"),
    [
        ("Kazakhstan will hold a conference, said Anna Berg, head of division.", "Kazakhstan will hold a conference."),
        ("However, the canal was repaired in May.", "The canal was repaired in May."),
        ("It takes 20 days, Omarov said; the papers are late.", "It takes 20 days, Omarov said; the papers are late."),
        ("Omarov said that the canal was not repaired.", "Omarov said that the canal was not repaired."),
    ],
)  # fmt: skip
def test_tightening_never_loses_a_fact(parse: Callable[[str], Doc], sentence: str, tight: str) -> None:
    assert only(parse(sentence)) == tight


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The number of doctors has fallen by 9% since 2020.", "The number of doctors has fallen by 9%"),
        ("The loan agreement was signed in Manila on 24 September.", "The loan agreement was signed in Manila"),
        ("The reservoir held less water as of April 12.", "The reservoir held less water"),
        ("He met farmers on 24 September.", "He met farmers on 24 September."),
        ("The deadline was shifted twice, in March and again.", "The deadline was shifted twice, in March and again."),
    ],
)
def test_an_event_is_its_clause_without_the_date(parse: Callable[[str], Doc], sentence: str, event: str) -> None:
    doc = parse(sentence)
    moment = when.moments(doc, date(2026, 10, 8))[0]
    assert what.event(moment, doc) == event


def test_the_lead_is_the_first_sentence_behind_the_dateline(parse: Callable[[str], Doc]) -> None:
    text = "ASTANA – The ministry will open 120 clinics. It has the money."
    lead = what.lead(parse(text))
    assert lead is not None
    assert lead.span.of(text) == "The ministry will open 120 clinics."


def test_a_title_is_cut_where_a_phrase_ends(parse: Callable[[str], Doc]) -> None:
    text = (
        "Kazakhstan to hold a Central Asian regional conference on the prevention of torture and inhumane treatment "
        "as part of a programme on human rights education."
    )
    doc = parse(text)
    assert what.headline(what.lead(doc), doc).endswith("inhumane treatment")


def test_the_scene_stands_before_countries(parse: Callable[[str], Doc]) -> None:
    doc = parse("ASTANA – The ministers of Finland and Kazakhstan met in Almaty. They flew to Almaty from Finland.")
    names = [place.name for place in places(doc, Cast(doc))]
    assert set(names[:2]) == {"Astana", "Almaty"}
    assert all(name in {"Finland", "Kazakhstan"} for name in names[2:])
