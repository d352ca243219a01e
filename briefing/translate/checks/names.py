"""Names: one that the source has is heard in the target, too, and no other."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing import resources
from briefing.translate import equivalents, russian, terms
from briefing.translate.checks.sound import alike, same_start
from briefing.translate.checks.words import CYRILLIC, PATRONYMIC, unique
from briefing.translate.names import eastern, lists

# How alike two spellings of one name must sound: with a capital letter, and without.
ALIKE = (0.67, 0.85)
STRANGE = 0.6  # less than which a name sounds like nothing in the source
FIRST = 0.8  # how alike a first name must sound for the word after it to be the surname
SURELY = 0.85  # how alike a surname must sound that begins with another letter
ENDING = {"ru": 3, "kk": 4}  # letters that may follow a name
# What may follow the stem of a known word.
WORD_ENDING = {
    "ru": re.compile(r"\w{,3}"),
    "kk": re.compile(
        r"\w?(?:[лдт][ае]р)?(?:[ыі]?[мң](?:[ыі]з)?|с?[ыі])?"
        r"(?:[ндт]?[ыі]ң?|[гғкқ]?[ае]|н?[дт]?[ае]н?|[мбп]ен|[дт][ае]ғ[ыі]|[лдт][ыі][қкғг]\w*|ш[ыі]\w*|с[ыі]з)?"
    ),
}

_CYRILLIC_NAME = r"[А-ЯЁӘҒҚҰӨІҢҮҺ][а-яёәіңғүұқөһ]"
_LATIN_PARTICLE = r"(?:[A-Z]\. |(?:[Bb]in|ibn|[Aa]l|[Dd][aeiou]|[Vv][ao]n|der|[Ll][ae]|[Ee]l|[Bb]en)[ -])*"
_CYRILLIC_PARTICLE = r"(?:[А-Я]\. |(?:[Бб][еи]н|ибн|[АаӘә]ль?|[Дд][аеиоую]|[Вв][ао]н|дер|[Лл][аея]|[Ээ]ль?)[ -])*"
_CAPITALISED = re.compile(r"\b([A-Z][^\W\d_]+)(?: [A-Z]\.)? (?=([A-Z][^\W\d_A-Z]{2,}))")  # after another such word
_TITLE = (
    "г-н[а-я]*|господин|госпож|мистер|миссис|доктор|профессор|принц|корол|президент|министр|сенатор|судь|мырза|леди"
)
_SECOND = re.compile(rf"\b(?:{_CYRILLIC_NAME}+|[А-Я]\.|(?:{_TITLE})[а-яі]*) (?=({_CYRILLIC_NAME}{{4,}}))")
_PAIR = re.compile(rf"\b([A-Z](?:[^\W\d_A-Z]+|\.))[ -]{_LATIN_PARTICLE}(?=([A-Z][^\W\d_]{{2,}}))")
_THERE = re.compile(rf"\b([А-ЯЁӘҒҚҰӨІҢҮҺ](?:[а-яёәіңғүұқөһ]+|\.))[ -]{_CYRILLIC_PARTICLE}(?=({_CYRILLIC_NAME}{{2,}}))")
_PATRONYMIC = re.compile(rf"(?:(?:y?e|o)v(?:ich|na)|[uy]ly|[kq]yzy|{PATRONYMIC})$", re.IGNORECASE)
_COMMON = re.compile(r"(?:ing|ions?|hood|ground|ness|ship|al|ies|ills|ally)$")  # a word of a title, not a name
_OWNED = re.compile(r"с?[ыі](?:н[ыі]ң|н[дт]?[ае]н?|н|мен)$")  # of a Kazakh noun that is somebody's: "Одағының"
_UNKNOWN = 4  # letters of a name that no table knows; a shorter one is told by its given name only
_KNOWN = 3  # letters at least that a listed spelling and a word must begin with
_LONG = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters of a word of the term base that tell it


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """The stems of English words that are not in the tables of equivalents, but no names either."""
    folder = resources.folder("data") / "lexicon"
    places = (folder / "places.txt").read_text(encoding="utf-8")
    return frozenset(equivalents.english_stems(places) + (folder / "ordinary.txt").read_text(encoding="utf-8").split())


def _is_word(name: str) -> bool:
    """A word of the language, whatever its capital says: Canyon, Rally."""
    return any(
        stem in table
        for stem in equivalents.english_stems(name)
        for table in (*map(equivalents.table, sorted(CYRILLIC)), _ordinary())
    )


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    return any(lists.is_given(word, culture) for culture in lists.SPELT)


@lru_cache(maxsize=4096)
def _spellings(name: str) -> tuple[str, ...]:
    """How lists, and Palladius, write `name`, without the last letter, which inflection may change."""
    found = [entry for culture in lists.WESTERN if (entry := lists.find(name, culture))]
    forms = [eastern.palladius(name), *(form for entry in found for form in entry)]
    return tuple({form.casefold()[:-1] for form in forms if len(form) > _KNOWN})


def _heard(name: str, word: str, least: float, language: str) -> bool:
    """`word` sounds like `name`, or is what a list has for it; Turarovich may be Тұрарұлы."""
    if alike(name, word) >= least or _same_father(name, word, least):
        return True
    longest = len(word) - 1 - ENDING[language]
    return any(word.casefold().startswith(form) and len(form) >= longest for form in _spellings(name))


def _same_father(name: str, word: str, least: float) -> bool:
    father, other = _PATRONYMIC.sub("", name), _PATRONYMIC.sub("", word)
    return father not in {name, ""} and other not in {word, ""} and alike(father, other) >= least


def _stems(word: str, language: str) -> frozenset[str]:
    """What the table has for `word`, which may be a word, too: Jobs, Grant."""
    known = (equivalents.table(language).get(stem) for stem in equivalents.english_stems(word))
    return frozenset(stem for equivalent in known if equivalent for stem in equivalent.stems)


def _asked(source: str, language: str) -> dict[str, frozenset[str]]:
    """The names that no table knows, and the surnames after a given name, with the stems that may say them."""
    found = {}
    for given, name in _CAPITALISED.findall(source):
        unknown = not _is_word(name) and len(name) >= _UNKNOWN and not _COMMON.search(name)
        if not terms.lookup(name, language) and (unknown or _is_given(given)):
            found[name] = _stems(name, language)
    return found


def missing(source: str, target: str, language: str) -> list[str]:
    """A name of the source is heard nowhere in the target, or another one stands in its place."""
    if language not in CYRILLIC:
        return []
    there = [(word, ALIKE[word.islower()]) for word in _LONG.findall(target)]
    said = equivalents.stems(target)
    lost = [
        name
        for name, stems in _asked(source, language).items()
        if said.isdisjoint(stems) and not any(_heard(name, word, least, language) for word, least in there)
    ]
    return unique([*lost, *_replaced(source, target, language)])


def _replaced(source: str, target: str, language: str) -> list[str]:
    """The surnames in whose place, after the first name, the target has another."""
    places, found = _THERE.findall(target), []
    for first, name in _PAIR.findall(source):
        after = [there for before, there in places if _same_first(first, before, language)]
        if not first.endswith(".") and _is_word(name) and (not _is_given(first) or terms.lookup(first, language)):
            after = [
                there for there in after if _is_strange(there, source, language)
            ]  # "Fulton County", "German Turks"
        if after and not any(_said(name, there, language) for there in after):
            found.append(name)
    return found


def _is_strange(name: str, source: str, language: str) -> bool:
    """No word of the target language, and like nothing in `source`."""
    return not (
        _is_ordinary(name, language) or any(_heard(word, name, STRANGE, language) for word in _LONG.findall(source))
    )


def _same_first(first: str, word: str, language: str) -> bool:
    """`word` is the first name or the initial `first`."""
    if first.endswith(".") or word.endswith("."):
        return first[1] == word[1] and same_start(first, word)
    return (_is_given(first) or not _is_word(first)) and _heard(first, word, FIRST, language)


def _said(name: str, word: str, language: str) -> bool:
    likeness = ALIKE[0] if same_start(name, word) else SURELY
    term = terms.lookup(name, language)
    stems = _stems(name, language) | (equivalents.stems(term) if term else frozenset())
    return _heard(name, word, likeness, language) or not stems.isdisjoint(equivalents.stems(word))


@lru_cache(maxsize=2)
def _of_terms(language: str) -> frozenset[str]:
    """How the words of our terms begin: "Ледовитый", "Еуроодақ"; not of people, whose names are all in capitals."""
    found = (target for target in terms.base(language).targets() if " " not in target or not target.istitle())
    return frozenset(word[:_STEM] for target in found for word in equivalents.words(target))


def _is_ordinary(name: str, language: str) -> bool:
    """A word of the target language that a capital letter makes no name."""
    if equivalents.knows(name, language, WORD_ENDING[language]) or equivalents.words(name)[0][:_STEM] in _of_terms(
        language
    ):
        return True
    return russian.is_ordinary(name) if language == "ru" else bool(_OWNED.search(name))


def added(source: str, target: str, language: str) -> list[str]:
    """After a given name, the target has a name that no table knows, and that sounds like nothing in the source."""
    if language not in CYRILLIC:
        return []
    return [name for name in unique(_SECOND.findall(target)) if _is_strange(name, source, language)]
