"""Russian words by their dictionary forms, and noun phrases in other cases."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pymorphy3 import MorphAnalyzer

Case = Literal["nomn", "gent", "datv", "loct"]
ADJECTIVES = frozenset({"ADJF", "PRTF"})
NAMES = frozenset({"Name", "Surn", "Patr"})  # of people
COMPLEMENTS = frozenset({"gent", "datv", "ablt"})  # the cases of nouns that depend on another
# Before a name, which stays as it is: «области Абай», «реки Или», «Республики Казахстан».
BEFORE_NAMES = frozenset("область река озеро партия республика".split())
FOREIGN = frozenset("олий жогорку".split())  # not declined, whatever they look like


@lru_cache(maxsize=1)
def _analyzer() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer  # loads its dictionary

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms that `word` can belong to, in small letters and with е for ё."""
    found = {parse.normal_form for parse in _analyzer().parse(word.casefold())}
    return frozenset(form.replace("ё", "е") for form in (*found, word.casefold()))


@lru_cache(maxsize=10_000)
def is_ordinary(word: str) -> bool:
    """Whether the dictionary has `word`, and never as a person's name."""
    if not _analyzer().word_is_known(word):
        return False
    return not any(map(_is_name, _analyzer().parse(word)))


@lru_cache(maxsize=4096)
def inflect(phrase: str, case: Case, *, person: bool = False) -> str | None:
    """The noun phrase in that case: «Комиссия по правам человека» → «Комиссии по правам человека».

    Its head noun and the adjectives before it change; what comes after, such as a genitive or a preposition, stays.
    None if it is not certain what the head is, or how it is declined.

    Args:
        phrase: a noun phrase in the nominative.
        case: as pymorphy3 calls it.
        person: whether it names a person: «посол» is one, and a kind of salting, too.
    """
    words = phrase.split()
    if case == "nomn":
        return phrase
    if words and _is_acronym(words[0]):
        return phrase if len(words) == 1 else None
    ways = {way for at in range(len(words)) if (way := _declined(words, at, case, person=person))}
    if len(ways) != 1:
        return None
    changed = ways.pop()
    kept = words[len(changed) :]
    return " ".join((*map(_like, words, changed), *kept))


def agreeing(adjective: str, noun: str, case: Case) -> str | None:
    """The adjective, a masculine, in that case before a noun phrase in the nominative; None if they do not agree."""
    whole = inflect(f"{adjective} {noun}", case, person=True)
    return whole.removesuffix(f" {inflect(noun, case, person=True)}") if whole else None


def _like(word: str, form: str) -> str:
    """The form with the capital letters of the word, of both its parts: «Премьер-министра»."""
    parts = zip(word.split("-"), form.split("-"), strict=False)
    return "-".join(new.capitalize() if old[:1].isupper() else new for old, new in parts)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _declined(words: list[str], head: int, case: Case, *, person: bool) -> tuple[str, ...] | None:
    """The words up to `head` in that case, if that can be the noun and all before it are its adjectives."""
    if not _stays(words, head):
        return None
    nouns = _heads(words[head], person=person)
    found = {tuple(_agreed(words[:head], noun, case)) for noun in nouns}
    forms = [way for way in found if None not in way]
    return forms[0] if len(found) == len(forms) == 1 else None  # type: ignore[return-value]  # none of them is None


def _agreed(adjectives: list[str], noun: Any, case: Case) -> list[str | None]:  # noqa: ANN401  pymorphy3 has no types
    return [*(_adjective(word, noun, case) for word in adjectives), _form((noun,), case)]


def _stays(words: list[str], head: int) -> bool:
    """Whether what comes after the noun is a complement, which does not change with it."""
    if head + 1 == len(words):
        return True
    following = words[head + 1]
    if following == "и":
        return False  # both nouns would change
    if re.match(r"[«(–—-]", following) or _is_acronym(following) or following.casefold() in FOREIGN:
        return True
    if words[head].casefold() in BEFORE_NAMES:
        return True
    tags = [parse.tag for parse in _analyzer().parse(following.strip("»,.").casefold())]
    return any(tag.POS == "PREP" or (tag.POS in {"NOUN", *ADJECTIVES} and tag.case in COMPLEMENTS) for tag in tags)


def _heads(word: str, *, person: bool) -> list[Any]:
    """What the noun may be in the nominative: of several the likelier, by whether it is a person."""
    parses = [parse for parse in _parses(word) if parse.tag.POS == "NOUN"]
    if not parses and person:
        return [parse for parse in _parses(word) if parse.tag.POS in ADJECTIVES and parse.tag.gender == "masc"]
    if not _analyzer().word_is_known(word.casefold()) and not re.search("министр|секретарь$", word):
        return _unlisted(word, parses)
    listed = [parse for parse in parses if not _is_name(parse)]
    likelier = [parse for parse in listed if (parse.tag.animacy == "anim") == person]
    return likelier or listed or _unlisted(word, parses)


def _unlisted(word: str, parses: list[Any]) -> list[Any]:
    """Of a word that no dictionary has: masculine after a consonant (акимат), feminine in -а; others are not sure."""
    gender = "masc" if re.search("[бвгджзклмнпрстфх]$", word) else "femn" if re.search("[ая]$", word) else None
    return [p for p in parses if gender and p.tag.gender == gender and p.tag.number == "sing" and "Fixd" not in p.tag]


def _adjective(word: str, noun: Any, case: Case) -> str | None:  # noqa: ANN401  pymorphy3 has no types
    if word.casefold() in FOREIGN:
        return word.casefold()
    gender = noun.tag.gender or "masc"  # «судья» is of both
    plural = noun.tag.number == "plur"
    parses = (parse for parse in _parses(word) if parse.tag.POS in ADJECTIVES and "Fixd" not in parse.tag)
    return _form([p for p in parses if (p.tag.number == "plur" if plural else p.tag.gender == gender)], case)


def _parses(word: str) -> list[Any]:
    if not re.fullmatch("[А-Яа-яЁё-]+", word):
        return []
    return [parse for parse in _analyzer().parse(word.casefold()) if parse.tag.case == "nomn"]


def _form(parses: Iterable[Any], case: Case) -> str | None:
    """The one form that all parses have in that case, in small letters."""
    made = [parse.inflect({case}) for parse in parses]
    forms = {parse.word.replace("ё", "е") for parse in made if parse}
    return forms.pop() if len(forms) == 1 and None not in made else None


def gender(given: str) -> str:
    """ "m" or "f" as the dictionary has the given name, or "" if it has not, or has it for both."""
    parses = [parse.tag for parse in _analyzer().parse(given) if parse.is_known and "Name" in parse.tag]
    found = {str(tag.gender)[0] for tag in parses if tag.case == "nomn" and tag.number == "sing" and tag.gender}
    return found.pop() if len(found) == 1 else ""


def is_word(word: str) -> bool:
    """Whether the dictionary has `word`, and not only as a name of people."""
    parses = [parse for parse in _analyzer().parse(word) if parse.is_known]
    return not all(map(_is_name, parses))


def _is_name(parse: Any) -> bool:  # noqa: ANN401  pymorphy3 has no types
    return not NAMES.isdisjoint(parse.tag.grammemes)
