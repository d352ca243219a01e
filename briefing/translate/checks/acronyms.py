"""Acronyms: each is kept, translated, or written out."""

from __future__ import annotations

import re

from briefing.translate import equivalents, terms
from briefing.translate.checks.words import CYRILLIC, any_of, unique, words

# Not numerals, honorifics and what people write out: "the UK", "an SUV", "10 AM ET".
_WRITTEN_OUT = "AM PM TV OK ID IT US UK AI PC HQ PR CEO CFO MP MEP GOP SUV CCTV PTSD DIY MR MS MRS DR AD BC BCE CE"
_WRITTEN_OUT += " GMT UTC ET EST EDT PT PST PDT BST CET LGBT WWI WWII"
# Of these the ones that say a thing of their own, and what translations have for it.
_OFTEN = {
    "US": {"ru": "сша us соедин америк штат", "kk": "ақш us америк құрама штат"},
    "UK": {"ru": "великобрит британ соедин uk англи", "kk": "ұлыбрит британ құрама бк uk англи"},
    "AI": {"ru": "ии ai искусств интеллект", "kk": "жи ai жасанды интеллект"},
    "CCTV": {"ru": "cctv камер видеона", "kk": "cctv бейне камера"},
    # And words that are an acronym there.
    "media": {"ru": "сми медиа пресс журналист масс", "kk": "бақ медиа ақпарат баспасөз журналист"},
}
_ACRONYM = re.compile(rf"\b(?!(?:[IVXLC]+|{'|'.join(_WRITTEN_OUT.split())})\b)[A-Z]{{2,}}\b(?!-?\d)")
_OFTEN_SAID = {word: {to: any_of(stems) for to, stems in said.items()} for word, said in _OFTEN.items()}
_DATELINE = re.compile(r"^[A-Z][A-Z -]+(?:,[^–—-]*)?(?=\s[–—-]\s)")
_CAPITALS = re.compile(r"\b(?![IVXLC]+\b)[^\W\d_a-zа-яёәіңғүұқөһ]{2,}(?!\d)\b")
_DOLLAR = re.compile(r"\bUS(?=\s?(?:\$|dollars?\b))")
_CITY = re.compile(r"^[^\W\d_a-zа-яёәіңғүұқөһ]{3,}(?=[ ,–—-])")  # of a dateline
_SHOUTED = 0.6  # share of capital letters of a headline all in capitals


def _written_out(acronym: str, target: str, language: str) -> bool:
    """`target` has the words that the term base, or the table of equivalents, gives for `acronym`."""
    there = target.casefold().replace("ё", "е")
    known = terms.lookup(acronym, language)
    if known and all(word[: max(3, len(word) - 2)] in there for word in known.casefold().split()):
        return True
    if known and known.casefold() in "".join(word[0] for word in words(target)):
        return True
    return not _learnt(acronym, language).isdisjoint(equivalents.stems(target))


def _learnt(acronym: str, language: str) -> frozenset[str]:
    learnt = equivalents.table(language).get(acronym.casefold()[: equivalents.WORD_LENGTH])
    return frozenset(learnt.stems if learnt else ())


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


def missing(source: str, target: str, language: str) -> list[str]:
    """The target has fewer words in capitals than the source has acronyms that it does not write out."""
    dateline = _DATELINE.search(source)
    source = _DOLLAR.sub("", _DATELINE.sub("", source))
    if language not in CYRILLIC or _shouted(source):
        return []
    asked = unique(_ACRONYM.findall(source))
    lost = [word for word in asked if word not in target and not _written_out(word, target, language)]
    taken = {*asked, *(terms.lookup(word, language) for word in set(asked) - set(lost)), *_known(source, language)}
    said = frozenset().union(*(_learnt(word, language) for word in set(asked) - set(lost)))
    capitals = unique(_CAPITALS.findall(_CITY.sub("", target) if dateline else target))
    free = [word for word in capitals if word not in taken and said.isdisjoint(equivalents.stems(word))]
    often = [
        word
        for word in _OFTEN
        if re.search(rf"(?<!social )\b{word}\b", source) and not _OFTEN_SAID[word][language].search(target)
    ]
    return [*(lost if len(lost) > len(free) else []), *often]


def _known(source: str, language: str) -> set[str | None]:
    """What the words in capitals that need no check are called: the US is США, and no other acronym."""
    return {terms.lookup(word, language) for word in re.findall(r"\b[A-Z]{2,}\b", source)}
