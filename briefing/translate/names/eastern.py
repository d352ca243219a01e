"""Chinese by Palladius, Korean by Kontsevich as the press writes it, Japanese by Polivanov."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.translate.names import lists, rules
from briefing.translate.names.spelling import plain

_PINYIN_ONLY = re.compile("zh|[xq]")
_VOICED = {"к": "г", "т": "д", "п": "б", "ч": "чж"}
_SYLLABLES_OF_A_NAME = 3


@lru_cache(maxsize=2)
def _syllables(name: str) -> dict[str, str]:
    first, second = ("pinyin", "cyrillic") if name == "pinyin" else ("latin", "cyrillic")
    return {row[first]: row[second] for row in lists.rows(name)}


def pinyin(word: str) -> tuple[str, ...]:
    """The syllables of `word`; empty if it is not Hanyu Pinyin. Only the first may begin with a vowel."""
    return _split(plain(word), first=True) or ()


def _split(rest: str, *, first: bool) -> tuple[str, ...] | None:
    if not rest:
        return ()
    if not first and rest[0] in "aeo":
        return None
    for size in range(min(6, len(rest)), 0, -1):
        if rest[:size] in _syllables("pinyin"):
            tail = _split(rest[size:], first=False)
            if tail is not None:
                return (rest[:size], *tail)
    return None


def chinese(words: list[str], *, sure: bool) -> list[str] | None:
    """`words` by Palladius, if they are a Chinese name; `sure` if the text says so."""
    parts = [tuple(s for piece in re.split("['’-]", word) for s in pinyin(piece)) for word in words]
    surname = next((i for i in (0, len(words) - 1) if plain(words[i]) in lists.table("zh", "surnames")), None)
    if surname is None or not all(parts) or len(words) > _SYLLABLES_OF_A_NAME or any("-" in word for word in words):
        return None
    if not sure and (len(words) == 1 or not _likely(words, parts)):
        return None
    return [_joined(part) for part in parts]


def palladius(name: str) -> str:
    """One name, written in Hanyu Pinyin, by Palladius; empty if it is not so written."""
    return _joined(pinyin(name))


def _joined(syllables: tuple[str, ...]) -> str:
    return "".join(map(_palladius, syllables, (*syllables[1:], ""))).capitalize()


def _likely(words: list[str], parts: list[tuple[str, ...]]) -> bool:
    return sum(map(len, parts)) >= _SYLLABLES_OF_A_NAME or any(_PINYIN_ONLY.search(plain(word)) for word in words)


def _palladius(syllable: str, following: str) -> str:
    hard = "ъ" if syllable.endswith("ng") and following[:1] in {"a", "e", "o"} and following else ""
    return _syllables("pinyin")[syllable] + hard


def korean(words: list[str], *, sure: bool) -> list[str] | None:
    """`words` with each syllable apart, if they are a Korean name: Ли Чжэ Мён."""
    surnames = lists.table("ko", "surnames")
    surname = surnames.get(plain(words[0]))
    parts = [part for word in words[1:] for part in word.split("-")]
    if surname is None or not 1 <= len(parts) <= 2 or not all(plain(part) in _syllables("korean") for part in parts):  # noqa: PLR2004  # a Korean given name has one or two
        return None
    if not sure and len(parts) == 1:
        return None
    said = [surname.ru]
    for part in parts:
        said.append(_after(said[-1], _syllables("korean")[plain(part)]))
    return said if len(words) == len(said) else [said[0], " ".join(said[1:])]


def _after(before: str, syllable: str) -> str:
    """A consonant is voiced after a vowel or a sonorant: Хан Док Су, but Пак Кын Хе."""
    hard = before[-1] in "ктп" or syllable.startswith(("кх", "тх", "пх", "чх", "чж"))
    return (syllable if hard else _VOICED.get(syllable[0], syllable[0]) + syllable[1:]).capitalize()


def japanese(words: list[str], *, sure: bool) -> list[str] | None:
    """`words` by Polivanov, if one of them is a known Japanese name."""
    known = [word for word in words if lists.find(word, "ja")]
    strange = [word for word in words if word not in known and any(lists.find(word, c) for c in lists.SPELT)]
    if not sure and (not known or strange):
        return None
    said = [rules.transcribe(word, "ja") for word in words]
    return [text for text in said if text] if all(said) else None
