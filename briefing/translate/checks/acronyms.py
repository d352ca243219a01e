"""Acronyms: each is kept, translated, or written out."""

from __future__ import annotations

import re

from briefing.translate import equivalents, terms
from briefing.translate.checks.units import CURRENCIES
from briefing.translate.checks.words import CYRILLIC, any_cased, any_of, unique, words

# Not numerals, honorifics and what people write out: "the UK", "an SUV", "10 AM ET".
_WRITTEN_OUT = (
    "AM PM TV OK ID IT US USA UK EU AI GDP PC HQ PR CEO CFO MP MEP GOP SUV CCTV PTSD DIY MR MS MRS DR AD BC BCE CE"
)
_WRITTEN_OUT += " GMT UTC ET EST EDT PT PST PDT BST CET LGBT WWI WWII"
# Acronyms, and words that are one there; what else names them; and how the words for them begin. A target has to
# name the first five as often as the source does.
_OFTEN = """
US= USA= U\\.S\\. | Americas?= Americans?= United_States= | сша us америк соедин\\w*_штат | ақш us америк құрама_штат
UK= U\\.K\\. | Britain= | великобрит британ соедин uk англ | ұлыбрит британ (?:құрама|біріккен)_король бк uk англ
EU= | European_Union= | ес= eu= евросоюз союз евро-?парл | ео= eu= еуроод еурооқ одақ одағ
GDP= | [Gg]ross_domestic_product= | ввп= gdp= валов | жіө= gdp= жалпы_ішкі
AI= | artificial_intelligence= | ии= ai= искусств интеллект | жи= ai= жасанды интеллект
COVID | Covid coronavirus | covid ковид короновир коронавир доковид | covid ковид короновир коронавир
CCTV= | camera | cctv видео камер | cctv бейне камера
(?<!social\\s)media= | Media= | сми= медиа пресс журналист масс информ газет вещ | бақ= медиа ақпарат баспасөз журналист
"""
_COUNTED = 5
# Kinds of bodies and other things that acronyms are for.
_BODIES = """
agency | агентств | агентті
commission | комисси | комиссия
ministry | министерств | министрл
department | департамент управлен министерств | департамент басқарма министрл
universit | университет | университет
institut | институт | институт
union= | союз | одақ одағ
associat | ассоциац | қауымдаст
administrat | администрац управлен | әкімші басқарма
council | совет= совета= | кеңес= кеңесі=
committee | комитет | комитет
court | суд= суда= | сот= соты
federation | федерац | федерация
exchange | бирж | биржа
bureau | бюро | бюро
cent(?:er|re)= | центр | орталы
agreement | соглашени договор | келісім шарт
syndrome | синдром | синдром
"""
_ACRONYM = re.compile(rf"\b(?!(?:[IVXLC]+|{'|'.join(_WRITTEN_OUT.split())})\b)[A-Z]{{2,}}\b(?!-?\d)")
_NAMED = [
    (any_cased(acronym), any_cased(acronym, others), {"ru": any_of(ru), "kk": any_of(kk)})
    for acronym, others, ru, kk in (line.split(" | ") for line in _OFTEN.strip().splitlines())
]
_BODY = [
    (english[0].upper(), any_of(english), {"ru": any_of(ru), "kk": any_of(kk)})
    for english, ru, kk in (line.split(" | ") for line in _BODIES.strip().splitlines())
]
_DATELINE = re.compile(r"^[A-Z][A-Z -]+(?:,[^–—-]*)?(?=\s[–—-]\s)")
_CAPITALS = re.compile(r"\b(?![IVXLC]+\b)([^\W\d_a-zа-яёәіңғүұқөһ]{2,})(?:(?<=\w\w\w)[а-яё]{1,3})?(?!\d)\b")
_DOLLAR = re.compile(r"\bUS(?=\s?(?:\$|dollars?\b))")
_MEASURE = re.compile(rf"\b(?:{CURRENCIES})(?=\s?\d)|(?<=\d)\s?(?:[KMG]W|{CURRENCIES})\b")  # of the check of units
_CITY = re.compile(r"^[^\W\d_a-zа-яёәіңғүұқөһ]{3,}(?=[ ,–—-])")  # of a dateline
_EXPLAINED = re.compile(r"(?<=[a-z] )\([A-Z]{2,}\)")  # after its own words: "the National Bank (NB)"
_CHANCE = 2  # letters that neighbouring words begin with by chance
_SHOUTED = 0.6  # share of capital letters of a headline all in capitals


def _written_out(acronym: str, target: str, language: str) -> bool:
    """`target` has the words that the term base, or the table of equivalents, gives for `acronym`."""
    known = terms.lookup(acronym, language)
    if known and (_has_acronym if known.isupper() else _has_words)(known, target):
        return True
    return not _learnt(acronym, language).isdisjoint(equivalents.stems(target))


def _has_acronym(known: str, target: str) -> bool:
    initials = "".join(word[0] for word in words(target))
    return bool(re.search(rf"\b{known}\b", target)) or (len(known) > _CHANCE and known.casefold() in initials)


def _has_words(known: str, target: str) -> bool:
    there = target.casefold().replace("ё", "е")
    return all(word[: max(3, len(word) - 2)] in there for word in known.casefold().split())


def _learnt(acronym: str, language: str) -> frozenset[str]:
    learnt = equivalents.table(language).get(acronym.casefold()[: equivalents.WORD_LENGTH])
    return frozenset(learnt.stems if learnt else ())


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


def missing(source: str, target: str, language: str) -> list[str]:
    """The target has fewer words in capitals than the source has acronyms that it does not write out."""
    dateline = _DATELINE.search(source)
    source = _MEASURE.sub("", _DOLLAR.sub("", _DATELINE.sub("", source)))
    if language not in CYRILLIC or _shouted(source):
        return []
    return [*_unsaid(source, target, language, dateline=bool(dateline)), *_fewer(source, target, language)]


def _fewer(source: str, target: str, language: str) -> list[str]:
    """What the source names more often than the target, by whatever name."""
    found = []
    for at, (acronym, names, there) in enumerate(_NAMED):
        if asked := acronym.search(source):
            wanted = len(names.findall(source)) if at < _COUNTED else 1
            found += [asked[0]] * (len(there[language].findall(target)) < wanted)
    return found


def _unsaid(source: str, target: str, language: str, *, dateline: bool) -> list[str]:
    """The acronyms that are not in the target, if there are fewer words in capitals to say them."""
    there = target.casefold()
    asked = unique(_ACRONYM.findall(_EXPLAINED.sub("", source)))
    lost = [word for word in asked if word.casefold() not in there and not _written_out(word, target, language)]
    taken = {
        *unique(_ACRONYM.findall(source)),
        *(terms.lookup(word, language) for word in set(asked) - set(lost)),
        *_known(source, language),
    }
    known = frozenset().union(*(_learnt(word, language) for word in set(asked) - set(lost)))
    capitals = unique(_CAPITALS.findall(_CITY.sub("", target) if dateline else target))
    free = [word for word in capitals if word not in taken and known.isdisjoint(equivalents.stems(word))]
    named = [word for word in lost if not _names_body(word, source, target, language)]
    return named if len(named) > len(free) else []


def _names_body(acronym: str, source: str, target: str, language: str) -> bool:
    """The target has a body whose kind begins with a letter of `acronym`, and the source has none of that kind."""
    return not terms.lookup(acronym, language) and any(
        initial in acronym and said[language].search(target) and not english.search(source)
        for initial, english, said in _BODY
    )


def _known(source: str, language: str) -> set[str | None]:
    """What the words in capitals that need no check are called: the US is США, and no other acronym."""
    return {terms.lookup(word, language) for word in re.findall(r"\b[A-Z]{2,}\b", source)}
