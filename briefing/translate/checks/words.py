"""The words of a text as the checks see them."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NAME = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*")  # "e-gov", "egov.kz" are one
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"«»”()]+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
CYRILLIC = frozenset({"ru", "kk"})
PATRONYMIC = r"(?:ович|евич|овн|евн|ұлы|улы|қызы|кызы)\w{,4}"  # how they end in Cyrillic letters, in any case


def words(text: str) -> list[str]:
    """The words of `text` in small letters; "don't" is one."""
    return WORD.findall(text.casefold())


def unique(found: list[str]) -> list[str]:
    """`found` without its repetitions, in order."""
    return list(dict.fromkeys(found))


def any_of(*patterns: str) -> re.Pattern[str]:
    """Whatever one of `patterns`, parted by spaces, finds at the beginning of a word; "_" is a space, "=" an end."""
    return re.compile(_beginning(patterns), re.IGNORECASE)


def any_cased(*patterns: str) -> re.Pattern[str]:
    """The same, with the letters' case as it is."""
    return re.compile(_beginning(patterns))


def _beginning(patterns: tuple[str, ...]) -> str:
    parts = (part.replace("_", r"\s+").replace("=", r"\b") for pattern in patterns for part in pattern.split())
    return rf"\b(?:{'|'.join(parts)})"
