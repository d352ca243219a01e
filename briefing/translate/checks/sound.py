"""How alike an English name and a word in Cyrillic letters sound, by their consonants and by their letters."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.translate.names.spelling import bgn, plain

SURE = 0.75  # share of the consonants in common from which they count in full
LEAST = 4  # letters compared, however short the name

_DIGRAPHS: tuple[tuple[str, str], ...] = (
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "ч"),
    ("zh", "j"),
    ("kh", "h"),
    ("ts", "ц"),
    ("tz", "ц"),
)
_DIGRAPHS += (("ph", "f"), ("th", "t"), ("ck", "k"), ("dj", "j"), ("дж", "j"), ("ge", "je"), ("gi", "ji"), ("x", "ks"))
_SOUNDS = str.maketrans("бвгғдѓжзкқлмнңпрстфхһцчшщwqc", "bvggdgjzkklmnnprstfhhccssvkk")
_SOUNDS |= str.maketrans("yйiи", "    ")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_VOWELS = re.compile(r"[^b-df-hj-np-tv-xz]+")
# What languages spell and do not say, or say as one: Cécile, Wright, Lemieux, Khan.
_SOFT = (
    (r"c(?=[eiy])", "s"),
    (r"gh(?![aeiou])", ""),
    (r"(?<=[aeou])u?x$", ""),
    (r"[zз]", "s"),
    (r"w", ""),
    (r"ц", "с"),
    (r"ж(?=ск)", "г"),  # Ладожское
)
# What else letters may say: Christine, Charlotte, Hugo, Juan, Jong.
_OTHERWISE = (("ch", "k"), ("ch", "sh"), (r"^h", "g"), (r"^j", "h"), (r"^j", "ч"))
# After each first letter of a name, the Cyrillic letters that it may have there.
_INITIALS = {
    letters[0]: letters[1:]
    for letters in (
        "aаәэеяо bбвп cкқцсчш dдж eэеиёіяа fфв gгғджхк hхһгуюэеёиоаә iиайіыэ jджйхяюёиеч kкқхнг lл mм nн oоуаөэ "
        "pпфбс qкқчц rр sсшзщжц tтцчсф uуюаұүв vвф wвурұү xзксшх yйяюеёижұы zзцсжчдш"
    ).split()
}


def _consonants(word: str) -> str:
    """What of a name is the same in Latin and Cyrillic letters, more or less."""
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", word.translate(_SOUNDS)))


@lru_cache(maxsize=4096)
def _ways(word: str) -> frozenset[str]:
    word = plain(word) if word.isascii() or not _CYRILLIC.search(word) else word.casefold()
    soft = word
    for letters, sound in _SOFT:
        soft = re.sub(letters, sound, soft)
    said = [word, soft, word.replace("w", ""), re.sub("[wв]", "", word)]
    return frozenset(map(_consonants, said + [re.sub(letters, sound, word) for letters, sound in _OTHERWISE]))


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@lru_cache(maxsize=16_384)
def alike(name: str, word: str) -> float:
    """From 0 to 1, how alike an English `name` sounds and the beginning of `word`, whose end may be a case ending."""
    pairs = ((mine, theirs) for mine in _ways(name) for theirs in _ways(word) if mine and theirs)
    sound = max((_ratio(m, t[: len(m) + more]) for m, t in pairs for more in (0, 1)), default=SURE)
    latin = plain(name)
    spelt = _ratio(latin, plain(bgn(word))[: max(len(latin), LEAST)])
    return max(sound if sound >= SURE else 0.8 * sound, spelt)


def same_start(name: str, word: str) -> bool:
    """Whether `word` begins with a letter that an English `name` may begin with."""
    first = plain(name)[:1]
    return first not in _INITIALS or word[:1].casefold() in _INITIALS[first]
