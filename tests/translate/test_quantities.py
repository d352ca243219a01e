"""Numbers are read by value, whichever way a language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.translate.quantities import in_digits, numbers, said


@pytest.mark.parametrize(
    ("english", "language", "target"),
    [
        ("$3.7 million", "ru", "3,7 миллиона долларов"),
        ("$3.7 million", "kk", "3,7 млн доллар"),
        ("20,000 trees", "ru", "20 тыс. деревьев"),
        ("20,000 trees", "ru", "20\u00a0000 деревьев"),
        ("20,000 trees", "kk", "20 мың ағаш"),
        ("20,000 trees", "de", "20.000 Bäume"),
        ("from 340 million to 500 million", "ru", "от 340 до 500 миллионов"),
        ("10–15 days", "kk", "10–15 күн"),
        ("by 9 p.m.", "ru", "к 21:00"),
        ("at 10 a.m.", "kk", "сағат 10:00-де"),
        ("the 20th century", "ru", "XX век"),
        ("the 1990s", "kk", "1990-жылдар"),
        ("5 ministers", "ru", "пять министров"),
        ("12 judges", "kk", "он екі судья"),
        ("2.2 million km2", "ru", "2,2 млн кв. км"),
        ("a 4.50 rate", "ru", "ставка 4,5"),
        ("$5m", "ru", "5 млн долларов"),
        ("31/01/2027", "ru", "31.01.2027"),
    ],
)
def test_same_value(english: str, language: str, target: str) -> None:
    assert all(number.values & said(target, language) for number in numbers(english, "en"))


@pytest.mark.parametrize(
    ("english", "language", "target"),
    [
        ("$3.7 million", "ru", "37 миллионов долларов"),
        ("$3.7 million", "ru", "3,7 миллиарда долларов"),
        ("20,000 trees", "ru", "20 деревьев"),
        ("1,500 people", "ru", "1,5 человека"),
        ("in 2027", "kk", "2026 жылы"),
        ("5 ministers", "ru", "министры в пятницу"),
        ("10 judges", "kk", "оның судьялары"),
    ],
)
def test_other_value(english: str, language: str, target: str) -> None:
    assert not any(number.values & said(target, language) for number in numbers(english, "en"))


@pytest.mark.parametrize(
    ("english", "value"),
    [
        ("twenty-two delegates", 22),
        ("three hundred investors", 300),
        ("five million", 5_000_000),
        ("a thousand", 1000),
        ("World War II", 2),
        ("a dozen", 12),
        ("on 3 January", 1),
    ],
)
def test_english_words_say_numbers(english: str, value: int) -> None:
    assert Decimal(value) in said(english, "en")


@given(st.integers(0, 10**9))
def test_grouped_digits_are_one_number(number: int) -> None:
    for text, language in ((f"{number:,}", "en"), (f"{number:,}".replace(",", "\u202f"), "ru")):
        assert [found.values for found in numbers(f"some {text} people", language)] == [{Decimal(number)}]


@given(st.text(alphabet=st.sampled_from("0123456789.,:- \u00a0XIVmkм%$т"), max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    for language in ("en", "ru", "kk", "de"):
        assert all(number.values for number in numbers(text, language))
        said(text, language)


def test_long_numbers_in_words_are_put_in_digits() -> None:
    text = "Two hundred and five judges met forty-two lawyers and three experts; ten thousand watched."
    assert in_digits(text) == "205 judges met forty-two lawyers and three experts; 10000 watched."
