"""Putting the right form of a person's name where a model misspelt it, when only one place can be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio

from briefing.model import Finding
from briefing.translate import equivalents, russian
from briefing.translate.checks.names import WORD_ENDING
from briefing.translate.checks.sound import alike
from briefing.translate.names import cases
from briefing.translate.names.check import is_there, named
from briefing.translate.names.render import LANGUAGES
from briefing.translate.names.spelling import bgn, plain
from briefing.translate.names.words import is_initial

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.translate.names.render import Rendered
    from briefing.translate.terms import TermBase

# How alike a word must sound to stand for a surname by itself, and for a name beside the other one of the person.
ALONE, BESIDE = 0.7, 0.5
SHORT = 5  # letters of a surname; too many words sound like a shorter one
LONGEST = 2  # times as many letters as the name has
LEAST = 3  # letters of a word that may be a misspelt name
_WORD = re.compile(r"[^\W\d_]+(?:[-‑’'\ufffd]+[^\W\d_]+)*\ufffd*")  # a model may put half a letter into a name
_OPENS = re.compile(r"(?:^|[.!?…:]\s)[\s«“\"(–—-]*$")  # what stands before the first word of a sentence
_OWNING = re.compile(r"['’]s?$")
_CYRILLIC = re.compile(r"[а-яёәіңғүұқөһ-]+", re.IGNORECASE)


class Person(NamedTuple):
    """A person by the surname in English and in the target language, and by the given name likewise, if that is known.

    `owns` if the source has the surname as a possessive.
    """

    latin: str
    right: str
    given_latin: str
    given: str
    owns: bool


class Word(NamedTuple):
    """A word of a target, its place, the word before it, if a space parts them, and whether it opens a sentence."""

    text: str
    start: int
    end: int
    before: Word | None
    opens: bool


class Place(NamedTuple):
    """The word that stands for a surname, and the one before it that stands for the given name, if one does."""

    surname: Word
    given: Word | None


def mend(source: str, target: str, names: Mapping[str, Rendered], base: TermBase) -> tuple[str, list[Finding]]:
    """`target` with the names of `source` that it misspells put right, and a finding for each.

    Only a name whose form is certain, and that `target` does not have, takes the place of another word: of the one
    capitalised word that sounds like it and like no other word of `source`, and that is no word of the language, of
    a term of `base` or of another name. The case is that of the word, as far as something tells it.
    """
    lost = [p for p in _people(source, names) if not is_there(p.right, target)] if base.language in LANGUAGES else []
    free = _free(source, target, names, base) if lost else []
    found = [(person, place) for person in lost if (place := _place(person, source, free, base.language))]
    taken = [place.surname for _, place in found]
    findings = []
    for person, place in sorted(found, key=lambda claim: -claim[1].surname.start):
        if taken.count(place.surname) == 1:
            start, end = (place.given or place.surname).start, place.surname.end
            wrong, right = target[start:end], _right(person, place, base.language)
            findings += [Finding(check="name-mended", detail=f"{wrong} → {right}")] if wrong != right else []
            target = target[:start] + right + target[end:]
    return target, findings[::-1]


def _people(source: str, names: Mapping[str, Rendered]) -> Iterator[Person]:
    """The people of `source` whose names are certain and have a word for each of the English ones.

    No name inside a longer one ("Rogov Foundation").
    """
    for name in named(source, names):
        latin, way = name.split(), names[name]
        if re.search(rf"{re.escape(name)} [A-Z]", source):
            continue
        if way.certainty == "unsure" or len(way.text.split()) != len(latin) or is_initial(latin[-1]):
            continue
        full = [name] if len(latin) > 1 else [n for n in names if n.endswith(f" {name}")]
        given = {(n.split()[0], names[n].text.split()[0]) for n in full}
        owns = bool(re.search(rf"{re.escape(name)}['’]s?(?!\w)", source))
        yield Person(latin[-1], way.text.split()[-1], *(given.pop() if len(given) == 1 else ("", "")), owns)


def _free(source: str, target: str, names: Mapping[str, Rendered], base: TermBase) -> list[Word]:
    """The capitalised words of `target` that are no form of another name or of a term of `source`."""
    ways = [way.text for way in names.values()]
    ways += [way for match in base.find(source) for way in match.entry.targets]
    known = {word for way in ways for word in _WORD.findall(way)}
    words = [word for word in _words(target) if word.text[0].isupper() and len(word.text) >= LEAST]
    return [word for word in words if not any(is_there(way, word.text) for way in known)]


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    for match in _WORD.finditer(text):
        before = found[-1] if found and re.fullmatch(r"\.?\s", text[found[-1].end : match.start()]) else None
        found.append(Word(match[0], match.start(), match.end(), before, bool(_OPENS.search(text[: match.start()]))))
    return found


def _place(person: Person, source: str, free: list[Word], language: str) -> Place | None:
    """Where `person` is meant; a sentence's first word, capitalised anyway, only if no other word can be."""
    others = {_OWNING.sub("", word) for word in _WORD.findall(source)} - {person.latin}
    found = [place for word in free if (place := _as_name(word, person, others, free, language))]
    beside = [place for place in found if place.given]
    best = beside or [place for place in found if not place.surname.opens] or found
    return best[0] if len(best) == 1 else None


def _as_name(word: Word, person: Person, others: set[str], free: list[Word], language: str) -> Place | None:
    """`word` as the surname of `person`, with what is beside it, if none of the `others` of the source explains it."""
    before = word.before
    given = before if before and person.given and _is_given(before, person, free) else None
    enough = _sounds(word.text, person, language, beside=bool(given))
    return Place(word, given) if enough and not any(_explains(o, word.text, person.latin) for o in others) else None


def _sounds(word: str, person: Person, language: str, *, beside: bool) -> bool:
    """Whether `word` is like enough; a word of the language only `beside` the given name, a short one hardly ever."""
    if len(word) > LONGEST * max(len(person.latin), len(person.right)):
        return False
    known, sound = _is_known(word, language), alike(person.latin, word)
    if beside:
        return sound >= (ALONE if known else BESIDE)
    return not known and (sound >= ALONE if len(person.latin) >= SHORT else word.startswith(person.latin))


def _is_given(word: Word, person: Person, free: list[Word]) -> bool:
    return is_there(person.given, word.text) or (word in free and alike(person.given_latin, word.text) >= BESIDE)


def _is_known(word: str, language: str) -> bool:
    """Whether `word` is one of the language, and not only a name."""
    if not _CYRILLIC.fullmatch(word):
        return False
    return russian.is_word(word) if language == "ru" else equivalents.knows(word, language, WORD_ENDING[language])


def _explains(other: str, word: str, name: str) -> bool:
    """Whether `word` sounds as much like the `other` word of the source as like `name`, and is as near in letters."""
    latin, short = bgn(word), plain(other)
    near = latin.startswith(short) or ratio(latin, short) >= ratio(latin, plain(name))
    return near and alike(other, word) >= alike(name, word)


def _right(person: Person, place: Place, language: str) -> str:
    """The words of `person` in the case of what stands in `place`."""
    gender = cases.gender(person.given, person.right)
    surname = cases.forms(person.right, language, gender, surname=True)
    given = cases.forms(person.given, language, gender, surname=False)
    case = _case(person, place, surname, given, language)
    if not place.given:
        return surname[case]
    return f"{given['nominative'] if language == 'kk' else given[case]} {surname[case]}"


def _case(person: Person, place: Place, surname: cases.Forms, given: cases.Forms, language: str) -> str:
    """As the given name beside tells, or the word before, or the ending; else genitive of who owns something."""
    before = (place.given or place.surname).before
    governed = cases.governed(before.text) if before and language == "ru" else None
    beside = place.given.text if place.given and language == "ru" else ""
    told = {case: surname[case] for case in given if given[case] == beside}
    case = governed or cases.case_of(place.surname.text, told or surname, language)
    return "genitive" if person.owns and case == "nominative" else case
