"""The language of a text: its own letters, its own words, no English left standing."""

from __future__ import annotations

import re

from briefing.translate.checks.meaning import other_language
from briefing.translate.checks.words import CYRILLIC, NAME, URL, WORD, words

LONG = 60  # letters; a shorter Kazakh text can do without the letters that Russian lacks

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTER = re.compile(r"[\u0400-\u052f]")
_KAZAKH = re.compile(r"[әіңғүұқөһ]", re.IGNORECASE)
_RUSSIAN_ENDING = re.compile(r"[а-я]{3,}(?:ого|ому|ый|ая|ые|ых|ение|ения|ании|ость|ости|ться|тся|овать|ить|ать|ами|ов)")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_ROMAN = re.compile(r"[IVX]+")
_CONNECTIVE = re.compile(r"of|and|the|for|in|on|at|to|de|du|la|le|al|el|von|van|s|a")  # inside names
_RUSSIAN = re.compile(r"и|в|с|на|что|для|от|по|из|или|также|был[аи]?|котор(?:ый|ая|ые)|его|это|как")


def wrong_script(source: str, target: str, language: str) -> list[str]:
    """Words that are neither Cyrillic nor Roman numerals nor taken from the source, whole or in part."""
    if language not in CYRILLIC:
        return []
    own = words(source)
    bad = [
        word
        for word in WORD.findall(target)
        if not (all(map(_LETTER.match, re.sub("['’]", "", word))) or _ROMAN.fullmatch(word))
        and not any(english.startswith(word.casefold()) for english in own)
    ]
    return [" ".join(bad)] if bad else []


def not_kazakh(source: str, target: str, language: str) -> list[str]:
    """A Kazakh text with Russian words, or a long one without any letter of its own."""
    if language != "kk":
        return []
    russian = [word for word in words(target) if _RUSSIAN.fullmatch(word)]
    if len(russian) > 1:
        return [" ".join(russian)]
    if other_language(source, target, language):
        return [target]
    if _KAZAKH.search(target):
        return []
    russian += [word for word in WORD.findall(target) if _RUSSIAN_ENDING.fullmatch(word)]
    long = len(_LETTER.findall(target)) >= LONG
    return [" ".join(russian)] if long or russian else []


def not_russian(source: str, target: str, language: str) -> list[str]:
    """A Russian text with Kazakh letters in other words than names."""
    if language != "ru":
        return []
    found = [word for word in WORD.findall(_QUOTED.sub("", target)) if word.islower() and _KAZAKH.search(word)]
    if found:
        return [" ".join(found)]
    russian = any(map(_RUSSIAN.fullmatch, words(target)))
    return [target] if not russian and other_language(source, target, language) else []


def _grams(text: str, size: int) -> dict[tuple[str, ...], None]:
    found = NAME.findall(URL.sub(" ", text))
    return {tuple(found[at : at + size]): None for at in range(len(found) - size + 1)}


def source_copied(source: str, target: str, language: str) -> list[str]:
    """English left standing: two words in a row in Cyrillic text, four elsewhere. Names may stay."""
    if language in CYRILLIC and len(words(source)) > 1 and _LATIN.search(target) and not _LETTER.search(target):
        return [target]
    size = 2 if language in CYRILLIC else 4
    english = _grams(source, size)
    copied = [
        " ".join(gram)
        for gram in _grams(target, size)
        if gram in english and any(word.islower() and not _CONNECTIVE.fullmatch(word) for word in gram)
    ]
    return copied[:1]
