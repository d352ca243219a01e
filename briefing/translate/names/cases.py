"""The case forms of one word of a person's name in Russian and Kazakh, and the form that a misspelt word is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein, Postfix

from briefing.translate import kazakh, russian

if TYPE_CHECKING:
    from collections.abc import Mapping

Forms = dict[str, str]
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
# What a Russian surname or any name ends in, whose it must be to change, how many letters its endings take the place
# of, and these in the order of CASES. What ends otherwise has one form.
_SURNAMES = (
    (r"(?:[оеё]в|[иы]н)а$", "f", 1, "а ой ой у ой ой"),
    (r"[сц]кая$", "", 2, "ая ой ой ую ой ой"),
    (r"[сц]кий$", "", 2, "ий ого ому ого им ом"),
    (r"[^ьц]ый$", "", 2, "ый ого ому ого ым ом"),
    (r"[^иы][оеё]в$|[^аеиоуэюя][иы]н$", "m", 0, " а у а ым е"),
    (r"[иы]х$", "", 0, ""),
)
_NAMES = (
    (r"ий$", "m", 1, "й я ю я ем и"),
    (r"й$", "m", 1, "й я ю я ем е"),
    (r"ь$", "m", 1, "ь я ю я ем е"),
    (r"[жшчщц]$", "m", 0, " а у а ем е"),
    (r"[бвгдзклмнпрстфх]$", "m", 0, " а у а ом е"),
    (r"ия$", "", 1, "я и и ю ей и"),
    (r"я$", "", 1, "я и е ю ей е"),
    (r"[гкх]а$", "", 1, "а и е у ой е"),
    (r"[жшчщц]а$", "", 1, "а и е у ей е"),
    (r"[бвдзлмнпрстф]а$", "", 1, "а ы е у ой е"),
)
# A word that governs a name, and the case that it asks for; the others ask for several.
_GOVERNED = {
    **dict.fromkeys("от у для из до после без против около кроме имени словам мнению заявлению".split(), "genitive"),
    **dict.fromkeys("к ко благодаря вопреки".split(), "dative"),
    **dict.fromkeys("с со между перед".split(), "instrumental"),
    **dict.fromkeys("о об обо при".split(), "prepositional"),
}
_SHORTEST = 3  # letters of a stem, before an ending


def forms(word: str, language: str, gender: str, *, surname: bool) -> Forms:
    """`word` of a name by case; `gender` ("m", "f", or "" if it is not known) decides whether it changes in Russian."""
    if language == "kk":
        return {case: _kazakh(word, case) for case in kazakh.CASES}
    for pattern, whose, cut, endings in (*(_SURNAMES if surname else ()), *_NAMES):
        if re.search(pattern, word):
            fixed = not endings or (whose and whose != gender)
            return dict.fromkeys(CASES, word) if fixed else _russian(word, cut, endings)
    return dict.fromkeys(CASES, word)


def _russian(word: str, cut: int, endings: str) -> Forms:
    stem = word[: len(word) - cut]
    return {case: stem + ending for case, ending in zip(CASES, endings.split(" "), strict=True)}


def _kazakh(word: str, case: kazakh.Case) -> str:
    """A name that says whose son or daughter is possessed, though it is one word: Құнанбайұлына."""
    owned = word.endswith(("ұлы", "қызы"))
    return kazakh.inflect(f"{word} {word}" if owned else word, case).rpartition(" ")[2]


@lru_cache(maxsize=1024)
def gender(given: str, surname: str) -> str:
    """ "m" or "f" as the Russian surname or the dictionary's given name tells, or ""."""
    if re.search(r"(?:(?:[оеё]в|[иы]н)а|[сц]кая|кызы)$", surname):
        return "f"
    if re.search(r"(?:[оеё]в|[^аеиоуэюя][иы]н|[сц]кий|улы)$", surname):
        return "m"
    return russian.gender(given)


def governed(before: str) -> str | None:
    """The case that the Russian word `before` a name asks for; None if it does not, or asks for several."""
    return _GOVERNED.get(before.casefold())


def case_of(misspelt: str, right: Mapping[str, str], language: str) -> str:
    """The case of `right` (forms by case) that a `misspelt` form of the name is in, by its ending, or nominative."""
    if language == "kk":
        return _kazakh_case(misspelt, right["nominative"])
    return max(right, key=lambda case: Postfix.similarity(misspelt.casefold(), right[case].casefold()))


def _kazakh_case(misspelt: str, nominative: str) -> str:
    """The longest ending that, taken away, leaves what is more like the nominative."""
    best, case = Levenshtein.distance(misspelt, nominative), "nominative"
    for size in range(2, len(misspelt) - _SHORTEST + 1):
        stem, ending = misspelt[:-size], misspelt[-size:].casefold()
        if (found := kazakh.case_of(ending)) and Levenshtein.distance(stem.rstrip("-‑"), nominative) < best:
            best, case = Levenshtein.distance(stem.rstrip("-‑"), nominative), found
    return case
