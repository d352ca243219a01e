"""Numbers, percentages and sums of money as a reader of the language writes them."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import format_currency, format_decimal, format_percent

from briefing.localise.locales import NBSP, locale

Number = int | float | Decimal


def number(value: Number, language: str) -> str:
    """`value` with the language's separators and all its decimals: "1,234.5", «1 234,5».

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    return str(format_decimal(_exact(value), locale=locale(language), decimal_quantization=False))


def percent(value: Number, language: str) -> str:
    """`value` per cent: 12.5 is "12.5%", «12,5 %».

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    share = _exact(value) / 100
    return str(format_percent(share, locale=locale(language), decimal_quantization=False))


def money(amount: Number, currency: str, language: str) -> str:
    """`amount` of an ISO 4217 `currency`: "€1,500", «1 500 €»; cents only where there are any.

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    exact, where = _exact(amount), locale(language)
    pattern = where.currency_formats["standard"].pattern
    if exact == exact.to_integral_value():
        pattern = pattern.replace(".00", "")
    text = str(format_currency(exact, currency, pattern, locale=where, currency_digits=False))
    # Babel leaves out CLDR's space between a code of letters and the digits.
    return re.sub(rf"(?<={currency})(?=\d)", NBSP, text)


def _exact(value: Number) -> Decimal:
    """`value` as it is written: 0.1, not the nearest binary fraction."""
    return Decimal(str(value))
