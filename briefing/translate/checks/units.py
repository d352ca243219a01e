"""Units and currencies that belong to a number: dollars stay dollars, and days days."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.translate.checks.words import CYRILLIC, any_of, unique


class Unit(NamedTuple):
    """How a unit is written in each language; those of one dimension are easily taken for one another."""

    name: str
    dimension: str
    source: re.Pattern[str]
    target: dict[str, re.Pattern[str]]


# Dimension, name, then how words for it begin in English, Russian and Kazakh; "=" ends a word. Miles and feet
# are not here: people convert them.
_UNITS = """
share | percent | percent= percentage= per_cent= | процент проц= п\\.\\s?п [а-яё]+процентн | пайыз процент
money | dollar | dollars?= USD= US\\$ | доллар долл USD= | доллар USD=
money | euro | euros?= eurozone eurobond EUR= | евро= евроцент еврозон евробонд EUR= | еуро(?!п) евро= EUR=
money | tenge | tenge= KZT= | тенге= тг= KZT= | теңге тг= KZT=
money | rouble | roubles?= rubles?= RUB= | рубл руб= RUB= | рубл RUB=
money | som | soms?= KGS= | сом= сома= сомов= сомах= KGS= | сом= сомы= сомға= сомды= сомның= KGS=
money | somoni | somoni= TJS= | сомони= TJS= | сомони TJS=
money | sum | so'm= soums?= UZS= | сум= сума= сумов= UZS= | сум= сумға= сумды= сумнан= сумның= UZS=
money | yuan | yuan= renminbi= CNY= | юан | юан
money | franc | francs?= CHF= | франк | франк
money | dirham | dirhams?= AED= | дирхам | дирхам
money | krona | kron[aeo]r?= SEK= NOK= DKK= | крон[аыу]?= крон[ае]х= | крон
money | pound | pounds= (?:the|British)\\spound= GBP= | фунт | фунт
money | yen | yen= JPY= | иен йен | иен йен
money | lira | liras?= | лир | лира
measure | kilometre | kilomet(?:er|re)s?= km[2²]? kmh= | километр км= | километр км шақырым
measure | metre | met(?:er|re)s?= m= | метр м=(?!\\.\\s[А-Я]) | метр м=(?!\\.\\s[А-Я])
measure | centimetre | centimet(?:er|re)s?= cm= | сантиметр см= | сантиметр см=
measure | hectare | hectares?= ha= | гектар га= | гектар га=
measure | tonne | tonn?es?= tons?= | тонн(?!ел) т= | тонна т=
measure | kilogram | kilograms?= kg= kilos?= | килограмм кг= кило= | килограм келі= келіге кг=
measure | gram | grams?= | грамм | грамм
measure | litre | lit(?:er|re)s?= l= | литр л= | литр л=
measure | kilowatt | kilowatts?= kW | киловатт кВт | киловат кВт
measure | megawatt | megawatts?= MW | мегаватт МВт | мегават МВт
measure | gigawatt | gigawatts?= GW | гигаватт ГВт | гигават ГВт
time | minute | minutes?= | минут мин= | минут мин=
time | hour | hours?= | час(?!т) [а-яё]+часов суток= сутки= круглосуточн ч= | сағат тәулік
time | day | days?= | день= дня= дней= дню= днем= днём= дни= дням дневн (?:одно|двух|тр[её]х)дневн сут | күн тәулік
time | week | weeks?= | недел | апта
time | month | months?= | месяц мес= полгода= полугод | ай= айд(?!ау) айғ(?!ақ) айл айы(?!п|р) айн(?!ал) жарты_жыл
time | year | years?= | год лет= лет(?!о) летн г= | жыл жас= жаса[рс] жасқа= жаста= жастан= жастағы жасын жасы=
"""
CURRENCIES = "|".join(sorted(set(re.findall(r"\b[A-Z]{3}(?==)", _UNITS))))  # their codes, for a pattern
_SYMBOLS = {"%": "percent", "$": "dollar", "€": "euro", "₸": "tenge", "₽": "rouble", "£": "pound", "¥": "yen"}
_SURE = frozenset({"share", "money"})  # of other dimensions a unit may be left out: "a 3-day visit", "a 30-year-old"
_VAGUE = frozenset({"day", "year"})  # a day may be told as a date
_NUMBER = r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBER += r"|\w+teen|twenty|\w{2,5}ty|hundred|thousand|million|billion)"
_BEFORE = re.compile(
    rf"\b{_NUMBER}(?:[\s-]+(?:(?:hundred|thousand|[mb]illion|trillion|US|cubic|square|working|calendar|more)\s+)*)?$",
    re.IGNORECASE,
)
_RATE = re.compile(rf"\bper\s$|\b{_NUMBER}\s(?:\w+\s)?an?\s$", re.IGNORECASE)  # "two flights a week"
_DIGITS = re.compile(r"\d(?:-?[^\W\d_]{1,3})?\s$")
_CONVERTED = any_of(
    "miles?= mph= feet= foot= ft= inch yards?= acres?= pounds?= lbs?= ounces?= gallons?= barrels?= stone="
)


def _units() -> tuple[Unit, ...]:
    rows = ([cell.strip() for cell in line.split("|", 2)] for line in _UNITS.strip().splitlines())
    made = []
    for dimension, name, rest in rows:
        english, russian, kazakh = re.split(r" \| ", rest)
        made.append(Unit(name, dimension, any_of(english), {"ru": any_of(russian), "kk": any_of(kazakh)}))
    return tuple(made)


UNITS = _units()


def _symbols(text: str) -> set[str]:
    return {name for symbol, name in _SYMBOLS.items() if symbol in text}


def _counted(source: str) -> set[str]:
    """The units that stand after a number, currencies and shares wherever they stand."""
    return _symbols(source) | {
        unit.name
        for unit in UNITS
        for match in unit.source.finditer(source)
        if unit.dimension in _SURE or _BEFORE.search(source[: match.start()])
    }


def _rates(source: str) -> set[str]:
    """The units that something is counted by, but for those with adverbs: "daily", "annual"."""
    found = {
        unit.name for unit in UNITS for match in unit.source.finditer(source) if _RATE.search(source[: match.start()])
    }
    return found - _VAGUE


def _after_number(target: str, language: str) -> set[str]:
    """The units and currencies that stand in `target` right after digits."""
    return {
        unit.name
        for unit in UNITS
        if unit.dimension != "time"  # 2027 жыл, 2 часа дня
        for match in unit.target[language].finditer(target)
        if _DIGITS.search(target[: match.start()])
    }


def changed(source: str, target: str, language: str) -> list[str]:
    """A unit of the source is not in the target; but for money and shares, only if one like it stands there.

    Nor may the target count in a unit of its own, where the source does not count in one that people convert.
    """
    if language not in CYRILLIC:
        return []
    source = re.sub(r"(?<=\d)(?=[a-z])", " ", source)  # 160km
    rates = _rates(source)
    counted, mentioned = _counted(source) | rates, _symbols(source) | {u.name for u in UNITS if u.source.search(source)}
    there = _symbols(target) | {unit.name for unit in UNITS if unit.target[language].search(target)}
    new = [unit for unit in UNITS if unit.name in there - mentioned]
    lost = [unit for unit in UNITS if unit.name in counted - there]
    kinds = _SURE | {unit.dimension for unit in new}
    asked = {unit.dimension for unit in UNITS if unit.name in counted and unit.dimension != "time"}
    swapped = {unit.name for unit in UNITS if unit.dimension == "time" and unit.name in mentioned - there} - _VAGUE
    own = {unit.name for unit in new if swapped and unit.dimension == "time"} - _VAGUE
    own |= set() if _CONVERTED.search(source) else _after_number(target, language)
    return unique(
        [unit.name for unit in lost if unit.dimension in kinds or unit.name in rates]
        or [u.name for u in new if u.dimension in asked or u.name in own]
    )
