"""Meaning, by the words that translations of the source's words usually have: all of it, and no more."""

from __future__ import annotations

import math
import re

from briefing.translate.equivalents import evidence, rendered, supported, words

UNRELATED = -5.0  # evidence below which a text is no translation of the source
EXTRA = -1.0  # the same, of one sentence among others of the target
OTHER_LANGUAGE = 5.0  # evidence by which the other language must be likelier
NUMBER = 2.0  # evidence of a number that both have
SHORT = 3  # words; a shorter sentence tells nothing
# Logarithm of characters of the target over the source's, 10 added to each: mean and deviation of human translations.
LENGTHS = {"ru": (0.06, 0.155), "kk": (0.02, 0.155)}
OMITTED = 9.5  # how many times unlikelier (its logarithm) than a whole translation's a gap and a length must be

_SENTENCE = re.compile(r"(?<=[.!?…])[»”\")]*\s+(?=[«“\"(–—\s]*[А-ЯЁӘІҢҒҮҰҚӨҺA-Z])")
_NUMBER = re.compile(r"\d+")
_OTHER = {"kk": "ru", "ru": "kk"}


def unrelated(source: str, target: str, language: str) -> list[str]:
    """The target has hardly any word that its source calls for."""
    weights = rendered(source, target, language)
    same = len(set(_NUMBER.findall(source)) & set(_NUMBER.findall(target)))
    total = evidence(weights) + NUMBER * same
    return [f"{total:.1f}"] if len(weights) > 1 and total < UNRELATED else []


def extra(source: str, target: str, language: str) -> list[str]:
    """One sentence of several in the target has hardly any word that comes from the source."""
    parts = [part for part in _SENTENCE.split(target) if len(words(part)) >= SHORT]
    return [part for part in parts if len(parts) > 1 and evidence(supported(source, part, language)) < EXTRA]


def other_language(source: str, target: str, language: str) -> list[str]:
    """The target is likelier a translation of the source into Russian than Kazakh, or the other way round."""
    if language not in _OTHER:
        return []
    here, there = (rendered(source, target, tongue) for tongue in (language, _OTHER[language]))
    likelier = len(there) > 1 and evidence(there) > max(0, evidence(here)) + OTHER_LANGUAGE
    return [_OTHER[language]] if likelier else []


def omitted(source: str, target: str, language: str) -> list[str]:
    """A stretch of the source is not said in the target, which is short for it."""
    weights = rendered(source, target, language)
    if language not in LENGTHS or not weights:
        return []
    mean, deviation = LENGTHS[language]
    short = (math.log((len(target) + 10) / (len(source) + 10)) - mean) / deviation
    lost, start, end = _stretch([weight for _, weight in weights])
    doubt = -lost + (short * short / 2 if short < 0 else -short * short / 2)
    return [" ".join(word for word, _ in weights[start:end])] if doubt > OMITTED and lost < 0 and short < 0 else []


def _stretch(weights: list[float]) -> tuple[float, int, int]:
    """The smallest sum of neighbouring weights, and where they are."""
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return min(((sums[b] - sums[a], a, b) for b in range(len(sums)) for a in range(b + 1)), default=(0.0, 0, 0))
