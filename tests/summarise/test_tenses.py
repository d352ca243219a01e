"""Tense of the verb that governs a date."""

from __future__ import annotations

import pytest

from briefing.summarise.nlp import parse
from briefing.summarise.tenses import governor, has_happened, tense_of

SENTENCES = [
    ("The sides met on [Thursday].", "past"),
    ("The sides have met on [Thursday].", "past"),
    ("The protocol signed on [Thursday] is long.", "past"),
    ("The protocol was signed on [Thursday].", "past"),
    ("The sides will meet on [Thursday].", "future"),
    ("The sides are to meet on [Thursday].", "future"),
    ("He said the sides would meet on [Thursday].", "future"),
    ("He promised to meet them on [Thursday].", "future"),
    ("The meeting is scheduled for [Thursday].", "future"),
    ("They failed to meet on [Thursday].", "past"),
    ("The trial begins on [Thursday].", "present"),
    ("The vote, due on [Thursday], was cancelled.", "future"),
]


@pytest.mark.parametrize(("marked", "tense"), SENTENCES)
def test_tense(marked: str, tense: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    span = parse(marked.replace("[", "").replace("]", "")).char_span(start, end)
    assert span is not None
    verb = governor(span)
    assert verb is not None
    assert tense_of(verb) == tense


def test_a_date_before_a_noun_has_no_verb() -> None:
    doc = parse("The mission opened for the October elections.")
    assert governor(doc[5:6]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The water had fallen by Friday.", True),
        ("He promised it by Friday.", False),
        ("He will go by Friday.", False),
    ],
)
def test_has_happened(text: str, *, expected: bool) -> None:
    doc = parse(text)
    verb = governor(doc[len(doc) - 2 : len(doc) - 1])
    assert verb is not None
    assert has_happened(verb) == expected
