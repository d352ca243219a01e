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
