"""Which of several translations most of the others agree with.

A beam's most probable translation is often one that leaves something out. What the beam as a whole agrees
on is better: minimum Bayes risk decoding (Kumar and Byrne 2004), with chrF (Popović 2015) as the measure.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ORDER = 6  # characters of the longest n-gram
BETA = 2  # how much more the recall weighs than the precision

Grams = list[Counter[str]]


def ranking(texts: Sequence[str]) -> list[int]:
    """The places of `texts`, the one that agrees best with all of them first; equals in their order."""
    grams = [_grams(text) for text in texts]
    agreement = [sum(_chrf(one, other) for other in grams) for one in grams]
    return sorted(range(len(texts)), key=lambda place: -agreement[place])


def _grams(text: str) -> Grams:
    """The n-grams of `text` without its spaces, from single characters to `ORDER` of them."""
    letters = "".join(text.split())
    return [Counter(letters[i : i + n] for i in range(len(letters) - n + 1)) for n in range(1, ORDER + 1)]


def _chrf(text: Grams, reference: Grams) -> float:
    """The chrF of a text, from 0 to 1, over the n-grams that both are long enough for."""
    pairs = [(ours, theirs) for ours, theirs in zip(text, reference, strict=True) if ours and theirs]
    common = [(ours & theirs).total() for ours, theirs in pairs]
    precision = sum(count / ours.total() for count, (ours, _) in zip(common, pairs, strict=True))
    recall = sum(count / theirs.total() for count, (_, theirs) in zip(common, pairs, strict=True))
    if not precision:
        return 0.0
    return (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall) / len(pairs)
