"""Russian words by their dictionary forms, so that a term is known in every case."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer


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
    return not any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in _analyzer().parse(word))


def gender(given: str) -> str:
    """ "m" or "f" as the dictionary has the given name, or "" if it has not, or has it for both."""
    parses = [parse.tag for parse in _analyzer().parse(given) if parse.is_known and "Name" in parse.tag]
    found = {str(tag.gender)[0] for tag in parses if tag.case == "nomn" and tag.number == "sing" and tag.gender}
    return found.pop() if len(found) == 1 else ""


def is_word(word: str) -> bool:
    """Whether the dictionary has `word`, and not only as a name of people."""
    parses = [parse for parse in _analyzer().parse(word) if parse.is_known]
    return any(not {"Name", "Surn", "Patr"} & set(parse.tag.grammemes) for parse in parses)
