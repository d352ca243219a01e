from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarise import nlp

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


@given(st.text(max_size=60))
def test_masking_moves_no_character(text: str) -> None:
    masked = nlp.mask(text)
    assert len(masked) == len(text)
    assert all(a in (b, " ", "\n") for a, b in zip(masked, text, strict=True))


@pytest.mark.parametrize(
    "text", ["1.1. The firm to pay.", "* The firm paid.\n\n– It paid.", "  \n\nThe firm paid. It left.\n"]
)
def test_offsets_are_those_of_the_text(text: str) -> None:
    masked = nlp.mask(text)
    for token in nlp.parse(text):
        assert masked[token.idx : token.idx + len(token.text)] == token.text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ASTANA – Kazakhstan will pay.", "ASTANA"),
        ("GENEVA, 12 March 2027 – The Committee met.", "GENEVA"),
        ("EKIBASTUZ, 23 February 2027. The works shipped wagons.", "EKIBASTUZ"),
        ("By our own correspondent\n\nALMATY – Three courts open.", "ALMATY"),
        ("WASHINGTON, June 25, 2026—The Board met.", "WASHINGTON"),
        ("Kazakhstan will pay. It said so.", None),
        ("Astana will pay 3 – or 4 – millions.", None),
    ],
)
def test_a_dateline_is_told_from_a_sentence(text: str, place: str | None) -> None:
    found = nlp.dateline(text)
    assert (found["place"] if found else None) == place


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("ASTANA – Kazakhstan will pay. It said so.", ["ASTANA –", "Kazakhstan will pay.", "It said so."]),
        ("“We will pay,” said Mr. Aliyev. “Soon.”", ["“We will pay,” said Mr. Aliyev.", "“Soon.”"]),
        (
            "Decided:\n1.1. The firm to pay by 3 May.\n1.2. The bank to wait.",
            ["Decided:", "The firm to pay by 3 May.", "The bank to wait."],
        ),
        ("He read Order No. 7 aloud. He left.", ["He read Order No. 7 aloud.", "He left."]),
    ],
)
def test_sentences(parse: Callable[[str], Doc], text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in nlp.sentences(parse(text))] == sentences


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kazakhstan to hold a conference on water.", "Kazakhstan"),
        ("The Finance Department to find 38 million tenge.", "Department"),
    ],
)
def test_a_headline_infinitive_has_its_subject(parse: Callable[[str], Doc], text: str, subject: str) -> None:
    verb = next(token for token in parse(text) if token.dep_ == "ROOT")
    assert [child.text for child in verb.children if child.dep_ == "nsubj"] == [subject]
