"""Which words of a language may say an English word: how likely a text is the translation of another.

A table per language, learnt by models/train/equivalents.py, holds for the stem of an English word (`word`):
how often a translation has one of its `stems` (`hit`); how often any word of any text has one, and how
often an English sentence has the word (`chance`, `common`, both per million). A stem is the beginning
of a word; "=" after it marks a whole one. From these follows how many times likelier the words of a
text are if it translates the source than if it is any other text: the evidence, a sum of logarithms.
"""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from briefing import resources

SCALE = 1_000_000
WORD_LENGTH = 7  # letters of an English word that count
SHORTEST, LONGEST = 3, 6  # letters of a stem
SUPPORT = 0.75  # how often a word of a translation has its English in the source
CLEAR = 1.3  # how many times likelier than by chance a hit must be, for the word to count

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


class Equivalent(NamedTuple):
    """What the table holds of one English word; probabilities from 0 to 1."""

    hit: float
    chance: float
    common: float
    stems: tuple[str, ...]


Table = dict[str, Equivalent]


def words(text: str) -> list[str]:
    """The words of `text` in small letters; Russian е and ё are one letter."""
    return _WORD.findall(text.casefold().replace("ё", "е"))


def english_stems(text: str) -> list[str]:
    """The stems of an English text's words, once each, in order; the parts of compounds apart."""
    parts = (part for word in words(text) for part in word.split("-"))
    return list(dict.fromkeys(_english_stem(re.sub(r"['’]s?$", "", part)) for part in parts))


def _english_stem(word: str) -> str:
    short = len(word) <= 4  # noqa: PLR2004  "king", "red" and "the" are no inflected forms
    return (re.sub(r"(?<=..)s$", "", word) if short else _ENDING.sub("", word))[:WORD_LENGTH]


def stems(text: str) -> frozenset[str]:
    """Every stem that a word of `text` has."""
    return frozenset(stem for word in words(text) for stem in _stems(word))


def _stems(word: str) -> list[str]:
    whole = [f"{word}="] if len(word) <= LONGEST else []
    return whole + [word[:length] for length in range(SHORTEST, min(LONGEST, len(word)) + 1)]


@lru_cache(maxsize=4)
def table(language: str) -> Table:
    """The table of `language`; empty if there is none."""
    path = resources.folder("data") / "equivalents" / f"{language}.tsv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            row["word"]: Equivalent(
                float(row["hit"]), int(row["chance"]) / SCALE, int(row["common"]) / SCALE, tuple(row["stems"].split())
            )
            for row in rows
        }


@lru_cache(maxsize=4)
def _english(language: str) -> dict[str, frozenset[str]]:
    """The other way round: the English words that a stem may say."""
    found = defaultdict(set)
    for word, equivalent in table(language).items():
        for stem in equivalent.stems:
            found[stem].add(word)
    return {stem: frozenset(english) for stem, english in found.items()}


def knows(word: str, language: str, ending: re.Pattern[str]) -> bool:
    """Whether `word` begins with a stem of the table, whole or with an `ending` after it; long stems may have any."""
    known, said = _english(language), words(word)[0]
    return any(
        stem in known and (len(stem) >= LONGEST or ending.fullmatch(said[len(stem.rstrip("=")) :]))
        for stem in _stems(said)
        if len(stem.rstrip("=")) > SHORTEST or stem.endswith("=")
    )


def _bounded(value: float, low: float = 0.002, high: float = 0.97) -> float:
    return min(max(value, low), high)


def _weight(hit: bool, expected: float, chance: float) -> float:  # noqa: FBT001  the outcome that is weighed
    return math.log(expected / chance) if hit else math.log((1 - expected) / (1 - chance))


def rendered(source: str, target: str, language: str) -> list[tuple[str, float]]:
    """For each known word of `source`, in order, the evidence that `target` says it (or, negative, does not)."""
    there, length = stems(target), max(3, len(words(target)))
    found = []
    for word in english_stems(source):
        if known := table(language).get(word):
            hit, chance = _bounded(known.hit), _bounded(1 - (1 - min(known.chance, 1)) ** length)
            if hit > CLEAR * chance:
                found.append((word, _weight(not there.isdisjoint(known.stems), hit, chance)))
    return found


def supported(source: str, target: str, language: str) -> list[tuple[str, float]]:
    """For each known word of `target`, in order, the evidence that it comes from `source` (or does not)."""
    here, known, english = set(english_stems(source)), table(language), _english(language)
    found = []
    for word in words(target):
        meanings = frozenset().union(*(english.get(stem, frozenset()) for stem in _stems(word)))
        if not meanings:
            continue
        missed = math.prod(1 - min(known[meaning].common * len(here) / 10, 0.9) for meaning in meanings)
        chance = _bounded(1 - missed, 0.01)
        if chance < SUPPORT / CLEAR:
            found.append((word, _weight(not here.isdisjoint(meanings), SUPPORT, chance)))
    return found


def evidence(weights: list[tuple[str, float]]) -> float:
    """The sum of the weights: above 0, `target` is likelier a translation of `source` than any other text."""
    return sum(weight for _, weight in weights)
