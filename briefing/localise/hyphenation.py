"""Kazakh hyphenation: patterns made from the rules of the syllable, for Pyphen and so WeasyPrint.

A Kazakh syllable holds one vowel and begins with at most one consonant, so a word divides before
each vowel and the one consonant before it: V-CV, VC-CV, VCC-CV. `dictionary` writes that down as
libhyphen patterns, where an odd digit allows a division at its place, an even one forbids it, and
the highest wins. Run this module to print the dictionary that `register` gives to Pyphen.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pyphen

from briefing.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOWELS = "аәеёиоөуұүыіэюя"
_CONSONANTS = "бвгғджзйкқлмнңпрстфхһцчшщ"

# Clusters that begin loanwords and names: no division inside them (стра-тегия, not ст-ратегия).
_ONSETS = (
    "взв взг взд взл взм взр вск всп вст здр мгн мст сбл сбр сгр сдв сдр скв скл скр спл спр ств стр "
    "сфр схв шпл шпр шкв штр взбр вздр вскр вспл вспр встр"
)

# What stands before «-стан» in names of countries: Қазақ-стан, but курс-тан ("from the course").
_PEOPLES = ("зақ", "ған", "бек", "ғыз", "жік", "мен", "тар", "құрт")

_HEADER = """UTF-8
% Kazakh (Cyrillic) hyphenation patterns. Made by briefing/localise/hyphenation.py from the rules of
% the Kazakh syllable, not from a word list; change the rules there, not this file. Licence: MIT.
LEFTHYPHENMIN 2
RIGHTHYPHENMIN 2
"""


def register() -> None:
    """Lets Pyphen, and so WeasyPrint, hyphenate text of language "kk"; again does nothing more."""
    path = folder("data") / "hyph_kk_KZ.dic"
    for name in ("kk", "kk_KZ"):
        pyphen.LANGUAGES[name] = path
        pyphen.LANGUAGES_LOWERCASE[name.lower()] = name


def dictionary() -> str:
    """The text of `hyph_kk_KZ.dic`."""
    return _HEADER + "".join(f"{pattern}\n" for pattern in _patterns())


def _patterns() -> Iterator[str]:
    # Before a consonant and its vowel, and not between the two: бала -> ба-ла.
    yield from (f"3{consonant}2{vowel}" for consonant, vowel in product(_CONSONANTS, _VOWELS))
    # A vowel that follows a vowel or a sign begins a syllable: ти-істі, аль-янс.
    yield from (f"1{vowel}" for vowel in _VOWELS if vowel != "у")
    # «у» is a vowel after a consonant (қу-ат) and a consonant after a vowel (са-уат, сау-да).
    yield from (f"1у{vowel}" for vowel in _VOWELS)
    yield from (f"{vowel}у2" for vowel in _VOWELS)
    yield from (f".{onset[:-1]}4{onset[-1]}" for onset in _ONSETS.split())
    yield from (f"{people}5с4тан" for people in _PEOPLES)
    # A written hyphen divides already.
    yield "6-6"


if __name__ == "__main__":
    print(dictionary(), end="")  # noqa: T201 (printing is what it does)
