"""Numbers, percentages and money: exact forms; the spaces are no-break spaces."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.localise import money, number, percent


@pytest.mark.parametrize(
    ("value", "en", "ru", "kk"),
    [
        (7, "7", "7", "7"),
        (1250000, "1,250,000", "1_250_000", "1_250_000"),
        (0.1, "0.1", "0,1", "0,1"),
        (1234.5678, "1,234.5678", "1_234,5678", "1_234,5678"),
        (-3, "-3", "-3", "-3"),
    ],
)
def test_number(value: float, en: str, ru: str, kk: str) -> None:
    assert [number(value, language).replace("\u00a0", "_") for language in ("en", "ru", "kk")] == [en, ru, kk]


@pytest.mark.parametrize(("value", "en", "ru", "kk"), [(5, "5%", "5_%", "5%"), (12.5, "12.5%", "12,5_%", "12,5%")])
def test_percent(value: float, en: str, ru: str, kk: str) -> None:
    assert [percent(value, language).replace("\u00a0", "_") for language in ("en", "ru", "kk")] == [
        en,
        ru,
        kk,
    ]


@pytest.mark.parametrize(
    ("amount", "currency", "en", "ru", "kk"),
    [
        (1500000, "KZT", "KZT_1,500,000", "1_500_000_₸", "1_500_000_₸"),
        (Decimal("9.90"), "USD", "US$9.90", "9,90_$", "9,90_$"),
        (20, "EUR", "€20", "20_€", "20_€"),
    ],
)
def test_money(amount: int | Decimal, currency: str, en: str, ru: str, kk: str) -> None:
    texts = [money(amount, currency, language).replace("\u00a0", "_") for language in ("en", "ru", "kk")]
    assert texts == [en, ru, kk]


def test_another_language() -> None:
    assert number(1234.5, "de") == "1.234,5"
    assert money(1500, "KZT", "zh_Hans") == "KZT\u00a01,500"
