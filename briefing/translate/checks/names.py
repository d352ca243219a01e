"""Names: one that the source has is heard in the target, too."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.translate import equivalents, terms
from briefing.translate.checks.words import CYRILLIC, unique

# Share of the consonants in common, from which two spellings may be one name: with a capital letter, and without.
ALIKE = (0.6, 0.8)

_CAPITALISED = re.compile(r"\b(?=[A-Z][^\W\d_A-Z]+ ([A-Z][^\W\d_A-Z]{3,}))")  # after another such word
_DIGRAPHS: tuple[tuple[str, str], ...] = (
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("zh", "j"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
)
_DIGRAPHS += (("ph", "f"), ("th", "t"), ("ck", "k"), ("dj", "j"), ("дж", "j"), ("ge", "je"), ("gi", "ji"), ("x", "ks"))
_SOUNDS = str.maketrans(
    "бвгғдѓжзкқлмнңпрстфхһцчшщwqc",
    "bvggdgjzkklmnnprstfhhccssvkk",
)
_SOUNDS |= str.maketrans("yйiи", "    ")
_VOWELS = re.compile(r"[^b-df-hj-np-tv-xz]+")


@lru_cache(maxsize=4096)
def _consonants(word: str) -> str:
    """What of a name is the same in Latin and Cyrillic letters, more or less."""
    word = word.casefold()
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", word.translate(_SOUNDS)))


def _alike(one: str, other: str) -> bool:
    mine, theirs = _consonants(one), _consonants(other)
    if not mine or not theirs:
        return not mine
    theirs = theirs[: len(mine) + 1]  # without its case ending
    compared = SequenceMatcher(None, mine, theirs, autojunk=False)
    least = ALIKE[other.islower()]
    return compared.real_quick_ratio() >= least and compared.ratio() >= least


def _is_name(word: str, language: str) -> bool:
    """No table knows `word`, so that only its sound can tell it again."""
    return not (
        set(equivalents.english_stems(word)) & equivalents.table(language).keys() or terms.lookup(word, language)
    )


def missing(source: str, target: str, language: str) -> list[str]:
    """A name of the source that no table knows is heard nowhere in the target."""
    if language not in CYRILLIC:
        return []
    there = [word for word in re.findall(r"[^\W\d_]+", target) if len(word) > 2]  # noqa: PLR2004  no particles
    return [
        name
        for name in unique(_CAPITALISED.findall(source))
        if _is_name(name, language) and not any(_alike(name, word) for word in there)
    ]
