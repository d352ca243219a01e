"""What must survive translation: each check compares an English source with its target.

A check that does not know the target language finds nothing in it. The limits are set so that texts
which people translated well pass; a finding is a reason to look, not a proof.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.model import Finding
from briefing.translate import calendar_names
from briefing.translate.quantities import numbers, said

if TYPE_CHECKING:
    from collections.abc import Callable

CYRILLIC = frozenset({"ru", "kk"})
# Characters of the target over those of the source, 10 added to each: what human translations keep to.
LENGTH_RATIOS = {"ru": (0.5, 2.1), "kk": (0.45, 2.1)}
ANY_LENGTH_RATIO = (0.15, 3.0)
LONG = 60  # letters; a shorter Kazakh text can do without the letters that Russian lacks

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*")  # "e-gov", "egov.kz" are one
_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_KAZAKH = re.compile(r"[әіңғүұқөһ]", re.IGNORECASE)
_RUSSIAN_ENDING = re.compile(r"[а-я]{3,}(?:ого|ому|ый|ая|ые|ых|ение|ения|ании|ость|ости|ться|тся|овать|ить|ать|ами|ов)")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"«»”()]+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_END = re.compile(r"(?<!\b[ap]\.m)[.?!…。？！؟][\"'“”‘’»)\]]*$")
_ROMAN = re.compile(r"[IVX]+")
_CONNECTIVE = re.compile(r"of|and|the|for|in|on|at|to|de|du|la|le|al|el|von|van|s|a")  # inside names
_STUTTER = re.compile(r"(\w)\1{4}|([^\W\d_]{2,8})\2{3}", re.IGNORECASE)
_RUSSIAN = re.compile(r"и|в|с|на|что|для|от|по|из|или|также|был[аи]?|котор(?:ый|ая|ые)|его|это|как")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def empty(source: str, target: str, language: str) -> list[Finding]:
    """Nothing was said."""
    del language
    said_nothing = re.search(r"\w", source) and not re.search(r"\w", target)
    return [Finding(check="empty")] if said_nothing else []


def numbers_missing(source: str, target: str, language: str) -> list[Finding]:
    """A number that the source has in digits is not in the target."""
    there = said(target, language)
    lost = [number.text for number in numbers(source, "en") if not number.values & there]
    return [Finding(check="numbers-missing", detail=text) for text in dict.fromkeys(lost)]


def numbers_added(source: str, target: str, language: str) -> list[Finding]:
    """The target has a number in digits that the source does not give."""
    there = said(source, "en")
    new = [number.text for number in numbers(target, language) if not number.values & there]
    return [Finding(check="numbers-added", detail=text) for text in dict.fromkeys(new)]


def dates_missing(source: str, target: str, language: str) -> list[Finding]:
    """A month or weekday that the source names is not in the target."""
    names = calendar_names.missing(source, target, language)
    return [Finding(check="dates-missing", detail=name) for name in names]


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _repeats(words: list[str]) -> list[str]:
    """What stands in `words` twice running, or as a long phrase twice, or as a phrase three times."""
    running = [
        " ".join(words[at : at + size])
        for size in (1, 2, 3, 4)
        for at in range(len(words) - 2 * size + 1)
        if words[at : at + size] == words[at + size : at + 2 * size]
    ]
    again = []
    for size, times in ((3, 3), (5, 2)):
        grams = Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
        again += [" ".join(gram) for gram, count in grams.items() if count >= times]
    return [unit for unit in running + again if unit.isalpha() or re.search(r"[^\W\d_]{3}", unit)]


def repetition(source: str, target: str, language: str) -> list[Finding]:
    """The target goes in circles, and the source does not."""
    del language
    stutter = _STUTTER.search(target)
    loops = [stutter[0]] if stutter and not _STUTTER.search(source) else []
    loops += [] if _repeats(_tokens(source)) else _repeats(_tokens(target))
    return [Finding(check="repetition", detail=loops[0])] if loops else []


def wrong_script(source: str, target: str, language: str) -> list[Finding]:
    """Words that are neither Cyrillic nor Roman numerals nor taken from the source, whole or in part."""
    if language not in CYRILLIC:
        return []
    own = _words(source)
    bad = [
        word
        for word in _WORD.findall(target)
        if not (all(map(_CYRILLIC.match, re.sub("['’]", "", word))) or _ROMAN.fullmatch(word))
        and not any(english.startswith(word.casefold()) for english in own)
    ]
    return [Finding(check="wrong-script", detail=" ".join(bad))] if bad else []


def not_kazakh(source: str, target: str, language: str) -> list[Finding]:
    """A Kazakh text with Russian words, or a long one without any letter of its own."""
    del source
    if language != "kk":
        return []
    russian = [word for word in _words(target) if _RUSSIAN.fullmatch(word)]
    if len(russian) > 1:
        return [Finding(check="not-kazakh", detail=" ".join(russian))]
    if _KAZAKH.search(target):
        return []
    russian += [word for word in _WORD.findall(target) if _RUSSIAN_ENDING.fullmatch(word)]
    long = len(_CYRILLIC.findall(target)) >= LONG
    return [Finding(check="not-kazakh", detail=" ".join(russian))] if long or russian else []


def not_russian(source: str, target: str, language: str) -> list[Finding]:
    """A Russian text with Kazakh letters in other words than names."""
    del source
    words = [word for word in _WORD.findall(_QUOTED.sub("", target)) if word.islower() and _KAZAKH.search(word)]
    return [Finding(check="not-russian", detail=" ".join(words))] if words and language == "ru" else []


def _grams(text: str, size: int) -> dict[tuple[str, ...], None]:
    words = _NAME.findall(_URL.sub(" ", text))
    return {tuple(words[at : at + size]): None for at in range(len(words) - size + 1)}


def source_copied(source: str, target: str, language: str) -> list[Finding]:
    """English left standing: two words in a row in Cyrillic text, four elsewhere. Names may stay."""
    if language in CYRILLIC and len(_words(source)) > 1 and _LATIN.search(target) and not _CYRILLIC.search(target):
        return [Finding(check="source-copied", detail=target)]
    size = 2 if language in CYRILLIC else 4
    english = _grams(source, size)
    copied = [
        " ".join(gram)
        for gram in _grams(target, size)
        if gram in english and any(word.islower() and not _CONNECTIVE.fullmatch(word) for word in gram)
    ]
    return [Finding(check="source-copied", detail=copied[0])] if copied else []


def length_ratio(source: str, target: str, language: str) -> list[Finding]:
    """Much shorter or much longer than translations into that language are."""
    low, high = LENGTH_RATIOS.get(language, ANY_LENGTH_RATIO)
    ratio = (len(target) + 10) / (len(source) + 10)
    return [] if low <= ratio <= high else [Finding(check="length-ratio", detail=f"{ratio:.2f}")]


def url_missing(source: str, target: str, language: str) -> list[Finding]:
    """A web or mail address of the source is not in the target, letter by letter."""
    del language
    return [Finding(check="url-missing", detail=url) for url in _URL.findall(source) if url not in target]


def punctuation(source: str, target: str, language: str) -> list[Finding]:
    """The end mark of a sentence was lost, or a question became a statement."""
    del language
    here, there = _END.search(source.rstrip()), _END.search(target.rstrip())
    question = here and there and "?" in here[0] and not re.search(r"[?？؟;]", there[0])
    return [Finding(check="punctuation", detail=here[0])] if here and (question or not there) else []


CHECKS: tuple[Callable[[str, str, str], list[Finding]], ...] = (
    empty,
    numbers_missing,
    numbers_added,
    dates_missing,
    repetition,
    wrong_script,
    not_kazakh,
    not_russian,
    source_copied,
    length_ratio,
    url_missing,
    punctuation,
)


def findings(source: str, target: str, language: str) -> tuple[Finding, ...]:
    """What every check of `CHECKS` finds wrong with `target` as the translation of English `source`."""
    if empty(source, target, language):  # the other checks would only say so again
        return (Finding(check="empty"),)
    return tuple(finding for check in CHECKS for finding in check(source, target, language))
