"""Meaning, by the words that translations of the source's words usually have: all of it, and no more."""

from __future__ import annotations

import math
import re

from briefing.translate.checks.sound import alike
from briefing.translate.equivalents import evidence, rendered, supported, words
from briefing.translate.quantities import in_digits

UNRELATED = -7.0  # evidence below which a text is no translation of the source
EXTRA = {True: 2.0, False: 6.0}  # doubt about one sentence among others; in a target that has more of them or not
OTHER_LANGUAGE = 5.0  # evidence by which the other language must be likelier
NUMBER, NAME = 2.0, 3.0  # evidence of a number, and of a name, that both have
ALIKE = 0.85  # how alike a name sounds in both
SHORT = 3  # words; a shorter sentence tells nothing
# Logarithm of characters of the target over the source's, 10 added to each: mean and deviation of human translations.
LENGTHS = {"ru": (0.06, 0.155), "kk": (0.02, 0.155)}
WHOLE = 60  # characters of a text whose length deviates so
OMITTED = 6.2  # how many times unlikelier (its logarithm) than a whole translation's a gap and a length must be
# What a gap counts for, over the root of the words there are, or of six: of more, there are longer ones by chance.
GAP, FEW = 2.0, 6
# The same, of the word that a text cut short has lost: the head of a phrase in Kazakh, the last word in Russian.
HEAD, TAIL = 3.0, {"ru": 2.8, "kk": 1.9}
HANGING, ATTRIBUTE = 4.5, 2.4  # the same, of a last word that calls for another, or that likely does

_STOPPED = re.compile(r"[.?!…:][\"'”’»)]*\s*$")
_SENTENCE = re.compile(
    r"(?<=[.!?…])(?<!\bSt\.)(?<!\bDr\.)(?<!\bM[rs]\.)(?<!\b[A-ZА-Я]\.)[»”\")]*\s+(?=[«“\"(–—\s]*[А-ЯЁӘІҢҒҮҰҚӨҺA-Z])"
)
_CAPITALISED = re.compile(r"\b[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^\W\d_A-ZА-Я]{3,}")
_NUMBER = re.compile(r"\d+")
# Prepositions, conjunctions and the like, and a comma: nothing ends with them.
_HANGING = {
    "ru": r"\b(?:в|во|на|с|со|по|к|ко|о|об|от|до|для|из|за|под|над|при|без|через|между|и|а|но|или|что"
    r"|чтобы|как|не|чего)",
    "kk": r"\b(?:және|мен|пен|бен|да|де|атап|ең|өте|әр|әрбір|сондай-ақ|не|немесе|қайта|кейін)",
}
_HANGING_END = {language: re.compile(rf"(?:{words}|,)$", re.IGNORECASE) for language, words in _HANGING.items()}
# Forms that mostly stand before what they belong to: adjectives, and in Kazakh objects, before the verb.
_ATTRIBUTE_END = {
    "ru": re.compile(r"(?:ую|юю|ое|(?<!вперв)ые|ый|[кгхшщ]ий)$"),
    "kk": re.compile(r"(?:[ндт][ыі]ң|[ғқдт]а|[гкдт]е|[дт][ае]ғ[ыі]|[лд][ыі][қк]|[лдт][ае]рд[ыі]|с[ыі]н)$"),
}
_OTHER = {"kk": "ru", "ru": "kk"}


def unrelated(source: str, target: str, language: str) -> list[str]:
    """The target has hardly any word that its source calls for, or another length."""
    weights = rendered(source, target, language)
    same = len(set(_NUMBER.findall(source)) & set(_NUMBER.findall(target)))
    length = _deviation(source, target, language)
    total = evidence(weights) + NUMBER * same + NAME * _names(source, target) - length * length / 2
    return [f"{total:.1f}"] if len(weights) > 1 and total < UNRELATED else []


def _names(source: str, target: str) -> int:
    """How many names of the source are heard in the target."""
    there = _CAPITALISED.findall(target)
    return sum(any(alike(name, word) >= ALIKE for word in there) for name in set(_CAPITALISED.findall(source)))


def extra(source: str, target: str, language: str) -> list[str]:
    """One sentence of several in the target has hardly any word that comes from the source; length tells, too."""
    parts = [part for part in _SENTENCE.split(target) if len(words(part)) >= SHORT]
    if len(parts) < 2:  # noqa: PLR2004  one has nothing to be extra to
        return []
    length = _deviation(source, target, language)
    least = EXTRA[len(parts) > len(_SENTENCE.split(source))] - length * abs(length) / 2
    return [part for part in parts if -evidence(supported(source, part, language)) > least]


def _deviation(source: str, target: str, language: str) -> float:
    """How many standard deviations `target` is longer than a translation of `source` usually is.

    The lengths of short texts differ more.
    """
    mean, deviation = LENGTHS.get(language, (0.0, math.inf))
    sure = math.sqrt(min(1.0, len(source) / WHOLE))
    return sure * (math.log((len(target) + 10) / (len(source) + 10)) - mean) / deviation


def other_language(source: str, target: str, language: str) -> list[str]:
    """The target is likelier a translation of the source into Russian than Kazakh, or the other way round."""
    if language not in _OTHER:
        return []
    here, there = (rendered(source, target, tongue) for tongue in (language, _OTHER[language]))
    likelier = len(there) > 1 and evidence(there) > max(0, evidence(here)) + OTHER_LANGUAGE
    return [_OTHER[language]] if likelier else []


def omitted(source: str, target: str, language: str) -> list[str]:
    """A stretch of the source is not said in the target, which is short for it."""
    source = in_digits(source)  # which may be all that the target has of a long number
    weights = rendered(source, target, language)
    if language not in LENGTHS or not weights:
        return []
    short = _deviation(source, target, language)
    lost, start, end = _stretch([weight for _, weight in weights])
    doubt = (
        -GAP * lost / math.sqrt(max(FEW, len(weights))) + short * short / 2 + _cut(source, target, weights, language)
    )
    return [" ".join(word for word, _ in weights[start:end])] if doubt > OMITTED and lost < 0 and short < 0 else []


def _cut(source: str, target: str, weights: list[tuple[str, float]], language: str) -> float:
    """How much `target` looks like the beginning of a translation: by its last word, and by the one it lacks."""
    last = re.sub(r"[.?!…»\")]+$", "", target.rstrip())
    unstopped = not _STOPPED.search(source)
    doubt = HANGING if _HANGING_END[language].search(last) and not source.endswith(",") else 0.0
    if unstopped and not doubt and _ATTRIBUTE_END[language].search(last):
        doubt = ATTRIBUTE
    # Of dates and measures, written in other ways, the checks of numbers know more.
    tail = TAIL[language] * (unstopped and weights[-1][1] < 0 and not _NUMBER.search(source))
    head = HEAD * (language == "kk" and unstopped and len(source) < WHOLE and weights[0][1] < 0)
    return doubt + max(head, tail)


def _stretch(weights: list[float]) -> tuple[float, int, int]:
    """The smallest sum of neighbouring weights, and where they are."""
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return min(((sums[b] - sums[a], a, b) for b in range(len(sums)) for a in range(b + 1)), default=(0.0, 0, 0))
