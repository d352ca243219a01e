"""The Localiser: one language's functions, as a template calls them."""

from __future__ import annotations

from briefing.localise import Localiser
from briefing.model import Finding, Moment, Span

MOMENT = Moment(
    text="x", start="2027-01-31", end="2027-01-31", granularity="day", bound="by", span=Span(start=0, end=1)
)


def test_speaks_one_language() -> None:
    kazakh = Localiser("kk")
    assert kazakh.gettext("Commitments") == "Міндеттемелер"
    assert kazakh.ngettext("{n} commitment", "{n} commitments", 1250) == "1\u00a0250\u00a0міндеттеме"
    assert kazakh.moment(MOMENT) == "2027\u00a0жылғы 31\u00a0қаңтарға дейін"
    assert kazakh.day("--01-31") == "31\u00a0қаңтар"
    assert kazakh.number(0.5) == "0,5"
    assert kazakh.percent(5) == "5%"
    assert kazakh.money(5, "KZT") == "5\u00a0₸"
    assert kazakh.join(["а", "б"]) == "а және б"
    assert kazakh.tidy('"а"') == "«а»"
    assert kazakh.finding(Finding(check="numbers-missing", detail="25")) == "түсіп қалған сан: 25"


def test_fills_placeholders_only_when_told_what_with() -> None:
    russian = Localiser("ru")
    assert russian.gettext("Page {n}") == "Страница\u00a0{n}"
    assert russian.gettext("Page {n}", n=2) == "Страница\u00a02"
    assert russian.gettext("for {name}", name="{0} & co") == "адресат: {0} & co"
