"""The words of a name: which are titles, particles or initials, and what the text says of its language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.translate.names import lists

_DROPPED = re.compile(r"(?:Mrs?|Ms|Miss|H\.E|HE)\.?")
_INITIAL = re.compile(r"(?:[A-Z]|[KSCZ]h|Y[aeou])\.")
_ARTICLE = re.compile(r"(?:al|el|ash|as|an|ar|at|az|ad)-(?=\w)", re.IGNORECASE)
# The article of an Arabic name takes on the sound that follows: al-Sharaa is said ash-Sharaa.
_SUN = (("sh", "ш"), ("th", ""), ("s", "с"), ("n", "н"), ("r", "р"), ("t", "т"), ("z", "з"), ("d", "д"))
_NUMERAL = re.compile(r"[IVX]+")
_CAPITALS = 3  # letters; "JD" and "Li" may be as they are
# "Ambassador to Kazakhstan" does not come from there.
_ELSEWHERE = re.compile(r"\b(?:to|in|for|with)\b.*")


class Word(NamedTuple):
    """A word of a name; `said` is what it is in Cyrillic, whatever the language of the name."""

    latin: str
    said: str | None = None
    before: str = ""


@lru_cache(maxsize=2)
def _particles(to: str) -> dict[str, str]:
    return {row["latin"]: row[to] or row["ru"] for row in lists.rows("particles")}


def split(name: str, to: str) -> list[Word]:
    """The words of `name` without forms of address; capitals only are an ordinary name."""
    words = [word for word in re.split(r"[\s,]+", name.strip()) if word and not _DROPPED.fullmatch(word)]
    return [_word(_cased(word), to, last=i == len(words) - 1, first=i == 0) for i, word in enumerate(words)]


def _cased(word: str) -> str:
    letters = [char for char in word if char.isalpha()]
    shouted = len(letters) >= _CAPITALS and all(char.isupper() for char in letters) and not _NUMERAL.fullmatch(word)
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), word) if shouted else word


def _word(word: str, to: str, *, first: bool, last: bool) -> Word:
    known = _particles(to)
    bare = word.rstrip(".")
    if bare in known and bare[0].isupper():
        return Word(word, known[bare])
    if not last and bare.casefold() in known and (bare.islower() or not first):
        said = known[bare.casefold()]
        return Word(word, said if bare.islower() else said.capitalize())
    if _NUMERAL.fullmatch(word) and not first:
        return Word(word, word)
    article = _ARTICLE.match(word)
    return Word(word[article.end() :], None, _article(word[article.end() :], to)) if article else Word(word)


def _article(name: str, to: str) -> str:
    said = next((sound for letters, sound in _SUN if name.casefold().startswith(letters)), "")
    return f"а{said}-" if said else "әл-" if to == "kk" else "аль-"


def is_particle(word: str) -> bool:
    """Whether `word` is a "von" or "de" before a surname."""
    return word.islower() and word in _particles("ru")


def is_initial(word: str) -> bool:
    """Whether `word` is a first letter with a full stop."""
    return bool(_INITIAL.fullmatch(word))


def cultures(hint: str | None) -> frozenset[str]:
    """The cultures that a role or an affiliation points to: "Turkish Foreign Minister"."""
    said = set(re.findall(r"[\w.]+", _ELSEWHERE.sub("", hint or "").casefold()))
    said |= {word.rstrip(".") for word in said}
    return frozenset(row["culture"] for row in lists.rows("hints") if said & set(row["words"].split()))
