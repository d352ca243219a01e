"""One reading of a name: as a name of the region, of a western language, or of an eastern one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.translate.names import eastern, lists, rules
from briefing.translate.names.spelling import plain
from briefing.translate.names.words import is_initial

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Certainty = Literal["listed", "rule", "unsure"]
# How much each thing says about the language of a name; a reading needs ENOUGH.
HINT, GIVEN, SURNAME, ENDING, LETTERS = 4, 3, 2, 2, 1
ENOUGH, ENOUGH_ALONE = 3, 2
BORROWED = 0  # a word that only another language knows
_LETTERS = {
    "de": "[äöüß]",
    "fr": "[éèêëçàœ]",
    "es": "[ñáíóú]",
    "pl": "[łżśćńąęź]|(?:sk[ia]|wicz|czyk)$",
    "tr": "[ğşıİçöü]",
}
_LOST = re.compile("[cgiosu]")  # Turkish letters that English prints without their marks
_WEAK = re.compile("[a-z]{3,}(?:ina?|yna?|sk[iy]y?|sk[iy]i|ko|uk|[oe]vi?ch|yan|ian|ikh|ykh|ago|man)")


class Piece(NamedTuple):
    """A word in Cyrillic, and how far to trust it."""

    text: str
    certainty: Certainty


@dataclass(frozen=True)
class Attempt:
    """All words of a name, read in one language, and what speaks for it."""

    pieces: tuple[Piece, ...]
    score: int


class Reader:
    """Reads the words of one name; `hints` are the cultures that the text points to."""

    def __init__(self, words: Sequence[str], to: str, hints: frozenset[str]) -> None:
        self.words = list(words)
        self.to = to
        self.hints = hints

    def attempts(self) -> list[Attempt]:
        """Every reading that says all words."""
        found = [self._region(), *(self._western(c) for c in lists.WESTERN)]
        found += [self._eastern("zh", eastern.chinese), self._eastern("ko", eastern.korean)]
        found += [self._eastern("ja", eastern.japanese)]
        return [attempt for attempt in found if attempt]

    def _eastern(self, culture: str, say: Callable[..., list[str] | None]) -> Attempt | None:
        if self.hints and culture not in self.hints:
            return None
        said = say(self.words, sure=culture in self.hints)
        score = HINT * (culture in self.hints) + GIVEN + SURNAME
        return Attempt(tuple(Piece(text, "rule") for text in said), score) if said else None

    def _western(self, culture: str) -> Attempt | None:
        hinted = culture in self.hints
        native = lists.is_given(self.words[0], culture)
        marked = native and bool(re.search(_LETTERS.get(culture, "$^"), " ".join(self.words).casefold()))
        ruled = bool(rules.of(culture)) and (hinted or marked or (native and self._only(culture)))
        score = HINT * hinted + LETTERS * marked
        pieces = []
        for place, word in enumerate(self.words):
            piece, points = self._western_word(word, culture, first=place == 0, ruled=ruled)
            if piece is None:
                return None
            pieces.append(piece)
            score += points
        return Attempt(tuple(pieces), score)

    def _western_word(self, word: str, culture: str, *, first: bool, ruled: bool) -> tuple[Piece | None, int]:
        if is_initial(word):
            return _initial(word, culture), 0
        if entry := _listed(word, culture, first=first and len(self.words) > 1):
            return Piece(self._text(entry), "listed"), GIVEN if first and lists.is_given(word, culture) else SURNAME
        borrowed = self._borrowed(word, given=first and len(self.words) > 1)
        if (
            ruled
            and (culture in self.hints or not borrowed)
            and (said := _by_rule(word, culture, " ".join(self.words)))
        ):
            return Piece(said, "rule"), 0
        if borrowed:
            return Piece(borrowed, "rule"), BORROWED
        return (Piece(text, "rule"), BORROWED) if (text := _slavic(word)) and not first else (None, 0)

    def _only(self, culture: str) -> bool:
        """Whether the given name is of this culture alone, and the surname may be: Yvette Cooper is not French."""
        fits = [pattern for c, pattern in _endings() if c == culture]
        if fits and not any(pattern.fullmatch(plain(self.words[-1])) for pattern in fits):
            return False
        return not any(lists.is_given(self.words[0], c) for c in lists.WESTERN if c != culture)

    def _borrowed(self, word: str, *, given: bool) -> str | None:
        """`word` as every other culture that knows it writes it, if they agree."""
        found = {entry for c in lists.SPELT if (entry := _listed(word, c, first=given))}
        texts = {self._text(entry) for entry in found}
        return texts.pop() if len(texts) == 1 else None

    def _text(self, entry: lists.Entry) -> str:
        return entry.kk if self.to == "kk" else entry.ru

    def _region(self) -> Attempt | None:
        region = Region(self.words, self.to, self.hints)
        pieces = [region.word(place) for place in range(len(self.words))]
        if not all(pieces):
            return None
        return Attempt(tuple(piece for piece in pieces if piece), region.score)


class Region:
    """A name of Central Asia, the Caucasus or an eastern Slavic country."""

    def __init__(self, words: list[str], to: str, hints: frozenset[str]) -> None:
        self.words, self.to = words, to
        self.hints = [c for c in lists.REGION if c in hints]
        self.foreign = bool(hints) and not self.hints
        self.given = [c for c in lists.REGION if lists.is_given(words[0], c)]
        last = plain(words[-1])
        self.endings = [c for c, end in _endings() if c in {"region", *lists.REGION} and end.fullmatch(last)]
        named = [c for c in self.endings if c != "region"]
        self.order = list(dict.fromkeys([*self.hints, *named, *self.given]))
        kazakh = {"kk", "ru"} & set(self.given) or not self.given
        self.kazakh = "kk" in self.hints if self.hints else bool(kazakh) and not set(named) - {"kk", "uk"}
        self.score = HINT * bool(self.hints) + ENDING * bool(self.endings)

    def word(self, place: int) -> Piece | None:
        """The word at `place`; None if nothing can say it."""
        word, first = self.words[place], place == 0
        if is_initial(word):
            return _initial(word, "kk" if self.to == "kk" and self.kazakh else "ru")
        if piece := self._listed(word, first=first):
            return piece
        if first and len(self.words) > 1 and any(lists.is_given(word, c) for c in lists.WESTERN):
            return None
        return self._ruled(word) if self._trusted(word, first=first) else None

    def _listed(self, word: str, *, first: bool) -> Piece | None:
        for culture in dict.fromkeys([*self.order, *lists.REGION]):
            if entry := _listed(word, culture, first=first and len(self.words) > 1):
                self.score += GIVEN if first and lists.is_given(word, culture) else SURNAME
                return self._entry(entry, culture, first=first)
        return None

    def _entry(self, entry: lists.Entry, culture: str, *, first: bool) -> Piece:
        """A Kazakh's surname with a root that only a neighbour's list has may have Kazakh letters."""
        if self.to != "kk" or (culture == "kk" and not self.kazakh):
            return Piece(entry.ru, "listed")
        doubt = self.kazakh and not first and "kk" in self.order and culture not in {"kk", "ru", "uk"}
        return Piece(entry.kk, "unsure" if doubt else "listed")

    def _trusted(self, word: str, *, first: bool) -> bool:
        """Whether the text, the given name or the ending says that the rules of the region apply."""
        if self.hints:
            return True
        if self.foreign:
            return False
        if first and len(self.words) > 1:
            return bool(self.endings) and any(_listed(self.words[-1], c, first=False) for c in lists.REGION)
        strangers = any(lists.is_given(self.words[0], c) for c in lists.WESTERN)
        strong = bool(self.endings) and (not strangers or bool(self.given) or len(self.words) == 1)
        weak = _WEAK.fullmatch(plain(word)) and bool(self.given) and not strangers
        return strong or bool(weak) or bool(set(self.given) - {"ru", "uk"} and not strangers)

    def _ruled(self, word: str) -> Piece | None:
        for culture in self.order or ["ru"]:
            if said := _by_rule(word, culture, word):
                kazakh = self.kazakh and "kk" in (self.order or ["kk"])
                return Piece(said, "unsure" if self.to == "kk" and kazakh else "rule")
        return None


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["culture"], re.compile(f".*?{row['latin']}")) for row in lists.rows("endings"))


def _slavic(word: str) -> str | None:
    strong = any(pattern.fullmatch(plain(word)) for culture, pattern in _endings() if culture == "region")
    return rules.transcribe(word, "ru") if strong else None


def _listed(word: str, culture: str, *, first: bool) -> lists.Entry | None:
    if entry := (lists.find(word, culture) if not first else _given(word, culture)):
        return entry
    halves = word.split("-")
    found = [_given(half, culture) or lists.find(half, culture) for half in halves]
    if len(halves) == 1 or not all(found):
        return None
    return lists.Entry(*("-".join(texts) for texts in zip(*(entry for entry in found if entry), strict=True)))


def _given(word: str, culture: str) -> lists.Entry | None:
    return lists.find(word, culture) if lists.is_given(word, culture) or culture == "kk" else None


def _by_rule(word: str, culture: str, name: str) -> str | None:
    ascii_only = culture == "tr" and not re.search(_LETTERS["tr"], name.casefold())
    if ascii_only and _LOST.search(word.casefold()):
        return None
    said = [rules.transcribe(part, culture) for part in word.split("-")]
    return "-".join(part for part in said if part) if all(said) else None


_INITIALS = dict(zip("ABDFIKLMNOPRSTVZ", "АБДФИКЛМНОПРСТВЗ", strict=True))
_INITIALS |= {"Zh": "Ж", "Sh": "Ш", "Ch": "Ч", "Kh": "Х", "Ya": "Я", "Yu": "Ю", "Yo": "Ё", "Ye": "Е"}
_OWN_INITIALS = {
    "ru": {"E": "Е", "G": "Г", "U": "У"},
    "en": {"J": "Дж", "E": "Э", "H": "Х"},
    "de": {"J": "Й", "G": "Г"},
}
_UNSURE_INITIALS = {"kk": "AGIKNOUH", "en": "AIUCSTPK"}


def _initial(word: str, culture: str) -> Piece | None:
    letter = word.rstrip(".")
    said = _OWN_INITIALS.get(culture, {}).get(letter) or _INITIALS.get(letter)
    sure = letter not in _UNSURE_INITIALS.get(culture, "")
    return Piece(f"{said}.", "rule" if sure else "unsure") if said else None
