"""Other digits in a pair, the same on both sides, so that numbers are copied and not remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

    Pair = tuple[np.ndarray, np.ndarray]

# Digits after which Russian declines a noun alike; 0 would stand first, and 1 is a class of its own.
CLASSES = ("234", "56789")


class Digits:
    """The digits of a tokenizer that splits numbers into them; they are exchanged in `share` of the pairs."""

    def __init__(self, tokenizer: SentencePieceProcessor, share: float) -> None:
        self.share = share
        pieces = [tokenizer.id_to_piece(i) for i in range(len(tokenizer))]
        self.classes = [np.array([pieces.index(digit) for digit in digits]) for digits in CLASSES]
        self._same = np.arange(len(pieces), dtype=np.uint16)
        self._digit = np.array([len(piece) == 1 and piece.isdecimal() for piece in pieces])
        self._hyphen = np.array([piece.startswith("-") for piece in pieces])

    def varied(self, pair: Pair, rng: np.random.Generator) -> Pair:
        """The pair's token ids with digits exchanged, as long as before.

        A pair stays as it is where one side has digits that the other lacks, and where they take endings
        (6-шы, but 5-ші), for those go by the digit.
        """
        source, target = pair
        if rng.random() >= self.share or not self._alike(source, target) or self._declined(target):
            return pair
        table = self._same.copy()
        for members in self.classes:
            table[members] = rng.permutation(members)
        return table[source], table[target]

    def _declined(self, target: np.ndarray) -> bool:
        return bool((self._digit[target[:-1]] & self._hyphen[target[1:]]).any())

    def _alike(self, source: np.ndarray, target: np.ndarray) -> bool:
        here, there = source[self._digit[source]], target[self._digit[target]]
        return len(here) > 0 and np.array_equal(np.sort(here), np.sort(there))
