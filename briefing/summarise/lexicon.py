"""Word lists that the rules look things up in, read once from `data/lexicon`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from babel import Locale

from briefing.resources import folder

HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Dame", "Lord", "Lady", "H.E", "Hon"})
SPEECH = frozenset(
    "say tell add note explain announce state stress emphasise emphasize underline report declare warn argue recall "
    "remark reply answer ask admit claim confirm insist complain object comment continue point promise assure write "
    "respond reveal recount acknowledge believe think conclude observe highlight reiterate reaffirm inform".split()
)


@cache
def words(name: str) -> frozenset[str]:
    """The words of `data/lexicon/NAME.txt`, lower case."""
    lines = (folder("data") / "lexicon" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_role(word: str) -> bool:
    """Whether `word` names what a person is ("minister", "head", "judges")."""
    lower = word.lower()
    return lower in words("roles") or lower.removesuffix("s") in words("roles")


def is_body(word: str) -> bool:
    """Whether `word` is part of the names of bodies ("ministry", "bank"), not of people."""
    lower = word.lower()
    forms = {lower, lower.removesuffix("s"), re.sub("ies$", "y", lower)}
    return not forms.isdisjoint(words("organisations"))


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Adjective of nationality → English name of the country."""
    lines = (folder("data") / "lexicon" / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """English names of the world's countries and territories."""
    return frozenset({*Locale("en").territories.values(), *demonyms().values(), "Turkey", "UK", "USA", "US"})
