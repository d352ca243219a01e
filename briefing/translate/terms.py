"""Names and terms that a table knows better than a model: countries, currencies, offices, bodies."""

from __future__ import annotations

import csv
import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import UnknownLocaleError

from briefing import resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What news calls countries that CLDR calls otherwise.
COUNTRY_NAMES = {
    "AE": "UAE",
    "CD": "DRC",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "UK|U.K.|Britain|Great Britain",
    "HK": "Hong Kong",
    "KG": "Kyrgyz Republic",
    "KR": "Republic of Korea",
    "MM": "Burma|Myanmar",
    "MO": "Macau",
    "NL": "Holland",
    "PS": "Palestine",
    "RU": "Russian Federation",
    "SK": "Slovak Republic",
    "TR": "Turkey|Türkiye",
    "US": "US|U.S.|USA|U.S.A.|America|United States of America",
    "VA": "Holy See|Vatican",
}
# Which entry a whole string means, where the term base has several.
PARTS_OF_SPEECH = ("proper", "abbr", "noun", "phrase", "verb", "adj")


def lookup(text: str, language: str) -> str | None:
    """What all of `text` is called in `language`, if a table knows; "the" before it does not matter.

    The term base goes before CLDR: it has the forms that official texts use.
    """
    words = text.split()
    if words and words[0].casefold() == "the":
        words = words[1:]
    name = " ".join(words)
    table = _table(language)
    return table.get(name) or table.get(name.casefold())


def digest() -> str:
    """The SHA-256 of the term base: of the names and contents of its files."""
    whole = hashlib.sha256()
    for path in _files():
        whole.update(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n".encode())
    return whole.hexdigest()


def _files() -> list[Path]:
    return sorted((resources.folder("data") / "terms").glob("*.tsv"))


def _key(english: str) -> str:
    """Acronyms only match as they are: "who" is not the WHO, nor "us" the US."""
    english = english[4:] if english[:4].casefold() == "the " else english
    return english if english.isupper() else english.casefold()


@lru_cache(maxsize=8)
def _table(language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for english, translated in (*_terms(language), *_cldr(language)):
        table.setdefault(_key(english), translated)
    return table


def _terms(language: str) -> list[tuple[str, str]]:
    rows = []
    for path in _files():
        with path.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows.sort(key=lambda row: PARTS_OF_SPEECH.index(row["pos"]))
    return [(row["en"], row[language]) for row in rows if row.get(language)]


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    """Countries, languages and currencies as CLDR calls them, in English and in `language`."""
    try:
        ours, theirs = Locale("en"), Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for code, name in ours.territories.items():
        if code.isalpha() and code in theirs.territories:
            yield from ((n, theirs.territories[code]) for n in (name, *COUNTRY_NAMES.get(code, "").split("|")) if n)
    # Of the languages only those with a two-letter code: "Ga", "Even" and "Fang" are other things in a brief.
    for here, there in ((ours.languages, theirs.languages), (ours.currencies, theirs.currencies)):
        for code, name in here.items():
            if code in there and (code.isupper() or len(code) == 2):  # noqa: PLR2004  see above
                yield name, there[code]
