"""A whole name in Russian or Kazakh, with how certain that is; what is not certain stays in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from briefing.translate.names.attempts import ENOUGH, ENOUGH_ALONE, Certainty, Reader
from briefing.translate.names.words import Word, cultures, is_initial, split

LANGUAGES = frozenset({"ru", "kk"})
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_RANK: tuple[Certainty, ...] = ("listed", "rule", "unsure")


@dataclass(frozen=True)
class Rendered:
    """A name as it is written in another language.

    `certainty` is "listed" if tables know every word, "rule" if the rules of a language that is certain wrote
    some, and "unsure" if a person has to look; `words` are the parts of `text`, one a word of the name, if known.
    """

    text: str
    certainty: Certainty
    latin: str
    words: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """How to write it at its first mention: with the Latin form, where it is not certain."""
        plain = self.certainty != "unsure" or self.text == self.latin
        return self.text if plain else f"{self.text} ({self.latin})"


@lru_cache(maxsize=4096)
def render(name: str, to: str, *, hint: str | None = None) -> Rendered:
    """`name` in the nominative, as people write it in `to`.

    Args:
        name: a person's name in Latin letters; one in Cyrillic comes back as it is.
        to: "ru" or "kk"; for other languages the name stays as it is.
        hint: a role or an affiliation that may tell where the person comes from: "Turkish Foreign Minister".
    """
    latin = " ".join(unicodedata.normalize("NFC", name).split())
    if to not in LANGUAGES or not _LATIN.search(latin):
        return Rendered(latin, "listed", latin, tuple(latin.split()))
    words = split(latin, to)
    said = _best([word.latin for word in words if not word.said], to, cultures(hint)) if words else None
    return _joined(words, said, latin) if said else Rendered(latin, "unsure", latin)


def _best(words: list[str], to: str, hints: frozenset[str]) -> list[tuple[str, Certainty]] | None:
    """The reading for which most speaks; None if nothing does, or as much speaks for another."""
    if not words or re.search(r"[^\w'’‘ʻʼ.-]", "".join(words)):
        return None
    found = sorted(Reader(words, to, hints).attempts(), key=lambda attempt: -attempt.score)
    alone = sum(not is_initial(word) for word in words) == 1
    enough = ENOUGH_ALONE if alone else ENOUGH
    best = [attempt for attempt in found if attempt.score == found[0].score >= enough]
    texts = {tuple(piece.text for piece in attempt.pieces) for attempt in best}
    return [(piece.text, piece.certainty) for piece in best[0].pieces] if len(texts) == 1 else None


def _joined(words: list[Word], said: list[tuple[str, Certainty]], latin: str) -> Rendered:
    left = iter(said)
    pieces: list[tuple[str, Certainty]] = []
    for word in words:
        text, certainty = (word.said, _RANK[0]) if word.said else next(left)
        pieces.append((word.before + text, certainty))
    texts = tuple(text for text, _ in pieces)
    return Rendered(" ".join(texts), max((level for _, level in pieces), key=_RANK.index), latin, texts)
