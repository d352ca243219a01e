"""Names: one that the source has is heard in the target, too, and no other."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.translate import equivalents, terms
from briefing.translate.checks.sound import alike
from briefing.translate.checks.words import CYRILLIC, unique
from briefing.translate.names import lists

# How alike two spellings of one name must sound: with a capital letter, and without.
ALIKE = (0.67, 0.85)
STRANGE = 0.6  # less than which a name sounds like nothing in the source
ENDING = {"ru": 3, "kk": 4}  # letters that may follow the stem of a known word

_CAPITALISED = re.compile(r"\b([A-Z][^\W\d_]+)(?: [A-Z]\.)? (?=([A-Z][^\W\d_A-Z]{2,}))")  # after another such word
_SECOND = re.compile(r"\b[А-ЯЁӘҒҚҰӨІҢҮҺ](?:[а-яёәіңғүұқөһ]+|\.) (?=([А-ЯЁӘҒҚҰӨІҢҮҺ][а-яёәіңғүұқөһ]{4,}))")
_COMMON = re.compile(r"(?:ing|ions?|hood|ground|ness|ship|al|ies|ills|ally)$")  # a word of a title, not a name
_UNKNOWN = 4  # letters of a name that no table knows; a shorter one is told by its given name only


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    return any(lists.is_given(word, culture) for culture in lists.WESTERN)


def _stems(word: str, language: str) -> frozenset[str]:
    """What the table has for `word`, which may be a word, too: Jobs, Grant."""
    known = (equivalents.table(language).get(stem) for stem in equivalents.english_stems(word))
    return frozenset(stem for equivalent in known if equivalent for stem in equivalent.stems)


def _asked(source: str, language: str) -> dict[str, frozenset[str]]:
    """The names that no table knows, and the surnames after a given name, with the stems that may say them."""
    found = {}
    for given, name in _CAPITALISED.findall(source):
        stems, term = _stems(name, language), terms.lookup(name, language)
        unknown = not stems and len(name) >= _UNKNOWN and not _COMMON.search(name)
        if not term and (unknown or _is_given(given)):
            found[name] = stems
    return found


def missing(source: str, target: str, language: str) -> list[str]:
    """A name of the source is heard nowhere in the target."""
    asked = _asked(source, language) if language in CYRILLIC else {}
    if not asked:
        return []
    there = [(word, ALIKE[word.islower()]) for word in re.findall(r"[^\W\d_]{3,}", target)]
    said = equivalents.stems(target)
    return [
        name
        for name, stems in asked.items()
        if said.isdisjoint(stems) and not any(alike(name, word) >= least for word, least in there)
    ]


def added(source: str, target: str, language: str) -> list[str]:
    """After a given name, the target has a name that no table knows, and that sounds like nothing in the source."""
    if language not in CYRILLIC:
        return []
    heard = re.findall(r"[^\W\d_]{3,}", source)
    return [
        name
        for name in unique(_SECOND.findall(target))
        if not equivalents.knows(name, language, ENDING[language])
        and not any(alike(word, name) >= STRANGE for word in heard)
    ]
