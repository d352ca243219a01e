"""A brief's dates, numbers, lists, labels and typography in the language of its reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.localise.dates import day, moment, sort_key
from briefing.localise.hyphenation import register
from briefing.localise.lists import join
from briefing.localise.numbers import money, number, percent
from briefing.localise.strings import catalog, finding
from briefing.localise.typography import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.localise.numbers import Number
    from briefing.model import Finding, Moment

__all__ = [
    "Localiser",
    "catalog",
    "day",
    "finding",
    "join",
    "moment",
    "money",
    "number",
    "percent",
    "register",
    "sort_key",
    "tidy",
]


@dataclass(frozen=True)
class Localiser:
    """The functions of this package for one language, as a template wants them.

    `gettext` and `ngettext` fill in a message's `{name}` placeholders from their keyword arguments;
    without any they leave the message as it is.
    """

    language: str

    def moment(self, m: Moment) -> str | None:
        """See `briefing.localise.moment`."""
        return moment(m, self.language)

    def day(self, iso: str) -> str:
        """See `briefing.localise.day`."""
        return day(iso, self.language)

    def number(self, value: Number) -> str:
        """See `briefing.localise.number`."""
        return number(value, self.language)

    def percent(self, value: Number) -> str:
        """See `briefing.localise.percent`."""
        return percent(value, self.language)

    def money(self, amount: Number, currency: str) -> str:
        """See `briefing.localise.money`."""
        return money(amount, currency, self.language)

    def join(self, items: Sequence[str]) -> str:
        """See `briefing.localise.join`."""
        return join(items, self.language)

    def tidy(self, text: str) -> str:
        """See `briefing.localise.tidy`."""
        return tidy(text, self.language)

    def finding(self, found: Finding) -> str:
        """See `briefing.localise.finding`."""
        return finding(found, self.language)

    def gettext(self, message: str, **values: object) -> str:
        """The translation of a string of the page."""
        text = str(catalog(self.language).gettext(message))
        return text.format(**values) if values else text

    def ngettext(self, singular: str, plural: str, n: int, **values: object) -> str:
        """The translation of a string in the form that goes with `n`, which fills `{n}`."""
        text = str(catalog(self.language).ngettext(singular, plural, n))
        return text.format(n=self.number(n), **values)
