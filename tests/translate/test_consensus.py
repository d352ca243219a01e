"""The order of several translations of one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.chrf import CHRF

from briefing.translate import consensus


def test_what_most_agree_with_goes_before_what_leaves_something_out() -> None:
    texts = [
        "Министр встретился.",
        "Министр встретил фермеров в четверг.",
        "Министр встретился с фермерами в четверг.",
        "В четверг министр встретился с фермерами.",
    ]
    assert consensus.ranking(texts)[0] == 2
    assert consensus.ranking(texts)[-1] == 0


def test_equals_stay_in_their_order() -> None:
    assert consensus.ranking(["да", "да", "да"]) == [0, 1, 2]
    assert consensus.ranking(["", ""]) == [0, 1]
    assert consensus.ranking([]) == []


@given(st.lists(st.text(), max_size=6))
def test_every_translation_has_a_place(texts: list[str]) -> None:
    assert sorted(consensus.ranking(texts)) == list(range(len(texts)))


@given(st.text("аәбқо ,", min_size=1), st.text("аәбқо ,", min_size=1))
def test_the_measure_is_chrf(text: str, reference: str) -> None:
    ours = consensus._chrf(consensus._grams(text), consensus._grams(reference))  # noqa: SLF001  the measure itself
    assert 100 * ours == pytest.approx(CHRF().sentence_score(text, [reference]).score)
