"""Keys under which the Latin spellings of one name fall together: Tokayev, Tokaev, Toqayev."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "ı": "i", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ə": "a"})
_DIGRAPHS = str.maketrans({"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "х": "kh"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_APOSTROPHES = re.compile("['’‘ʻʼ`ʹ]")
# Only the fold uses these capitals: one a sound, whatever letters write it.
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("i?ye", "E"),
        ("shch", "W"),
        ("t?ch", "C"),
        ("sh", "S"),
        ("dzh|dj", "D"),
        ("zh|j", "J"),
        ("kh|h", "H"),
        ("gh", "g"),
        ("t[sz]", "T"),
        ("q", "k"),
        ("w", "v"),
        ("x", "ks"),
        ("[iy]?y[ae]|ii?a", "A"),
        ("iyu|yu|iu", "U"),
        ("iyo|yo|io", "O"),
        ("ie|E", "e"),
        ("(?<=[aeouAEUO])y|y$|yi|iy", "i"),
        ("ss+", "s"),
        ("ii+", "i"),
    )
)
# Russian and Kazakh letters as BGN/PCGN writes them.
_BGN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya a g q n o u u h i".split(),
        strict=True,
    )
)


@lru_cache(maxsize=1024)
def plain(word: str) -> str:
    """`word` without case, accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", word.casefold()).translate(_LETTERS))
    return "".join(char for char in bare if not unicodedata.combining(char))


def german(word: str) -> str:
    """`word` as `plain`, with umlauts as two letters: Mueller."""
    return plain(unicodedata.normalize("NFC", word).casefold().translate(_UMLAUTS))


def loose(key: str) -> str:
    """A folded key without double letters, and with ы as some passports have it: Bakitzhan."""
    return re.sub(r"(.)\1+", r"\1", key.replace("y", "i"))


@lru_cache(maxsize=1024)
def fold(word: str) -> str:
    """What is left of a name of the region when its passport spelling does not matter."""
    key = word.casefold()
    key = key if key.isascii() and key.isalpha() else plain(unicodedata.normalize("NFC", key).translate(_DIGRAPHS))
    for letters, sound in _SOUNDS:
        key = letters.sub(sound, key)
    return key


def bgn(cyrillic: str) -> str:
    """A Russian or Kazakh word in Latin letters, as BGN/PCGN writes it."""
    return "".join(_BGN.get(char, char) for char in cyrillic.casefold()).replace("-", "")
