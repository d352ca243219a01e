"""A pair whose digits are exchanged for training must remain a translation."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencepiece import SentencePieceProcessor

from briefing.translate import packages
from models.train.digits import Digits


@pytest.fixture(scope="module")
def tokenizer() -> SentencePieceProcessor:
    return SentencePieceProcessor(model_file=str(packages.find("ru").path / "sentencepiece.model"))


def varied(tokenizer: SentencePieceProcessor, english: str, target: str, seed: int = 1) -> tuple[str, str]:
    pair = np.array(tokenizer.encode(english), np.uint16), np.array(tokenizer.encode(target), np.uint16)
    source, translated = Digits(tokenizer, 1.0).varied(pair, np.random.default_rng(seed))
    assert (len(source), len(translated)) == (len(pair[0]), len(pair[1]))  # the alignments still fit
    return tokenizer.decode(source.tolist()), tokenizer.decode(translated.tolist())


def digits(text: str) -> Counter[str]:
    return Counter(c for c in text if c.isdecimal())


@given(number=st.integers(2, 10**7), seed=st.integers(0, 10**6))
def test_both_sides_get_the_same_digits_of_the_same_class(
    tokenizer: SentencePieceProcessor, number: int, seed: int
) -> None:
    english, russian = varied(tokenizer, f"They planted {number} trees.", f"Они посадили {number} деревьев.", seed)
    assert english.replace("They planted", "Они посадили").replace("trees", "деревьев") == russian
    classes = str.maketrans("23456789", "22255555")
    assert str(number).translate(classes) in russian.translate(classes)


def test_some_digit_changes(tokenizer: SentencePieceProcessor) -> None:
    assert "2345" not in varied(tokenizer, "article 2345", "статья 2345")[1]


@pytest.mark.parametrize(
    ("english", "target"),
    [
        ("It is the 5th session.", "Это пятая сессия."),  # a number that one side writes as a word
        ("Open 9 to 5.", "Открыто с 9 до 17."),
        ("the 6th session", "6-шы сессия"),  # the ending goes by the digit
        ("No figures at all.", "Никаких чисел."),
    ],
)
def test_a_pair_stays_as_it_is_where_another_digit_might_be_wrong(
    tokenizer: SentencePieceProcessor, english: str, target: str
) -> None:
    assert all(varied(tokenizer, english, target, seed) == (english, target) for seed in range(9))
