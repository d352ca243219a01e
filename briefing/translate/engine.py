"""One Argos package at work: texts in, hypotheses out, all sentences in one call of CTranslate2."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.translate import consensus
from briefing.translate.archive import corrupt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.translate.packages import Package

BEAM = 8
LENGTH_PENALTY = 1.0  # the mean of the tokens' scores; with Argos Translate's 0.2 long sentences lose their ends
MAX_INPUT = 160  # tokens of a piece; some models know no more than 256 positions
MAX_OUTPUT = 256  # tokens; CTranslate2 cuts there without a word
MAX_THREADS = 8  # a brief does not fill more
BATCH = 512  # tokens; enough batches for every core, and little padding

# A full stop after these ends no sentence; after the second kind, not if a number follows.
_ABBREVIATION = re.compile(
    r"(?:[a-z]\.)*[a-z]|mrs?|ms|messrs|dr|prof|st|gen|lt|col|maj|capt|cmdr|adm|sgt|gov|sen|rep|rev|hon|amb|vs|approx"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|etc|inc|ltd|co|corp|dept|ave|blvd|jr|sr"
)
_BEFORE_NUMBER = re.compile(r"nos?|arts?|pp?|para|sec|vol|fig|ch")
_END = re.compile(r"(?P<word>[^\s(\"“‘]*)[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
# Where a clause ends for sure: what follows stands by itself when it is translated.
_CLAUSE = re.compile(
    r"(?<=;)\s+|\s+(?=[–—]\s)"
    r"|(?<=,)\s+(?=(?:and|but|while|whereas|although|because|since|so|which|who|whose|where|unless|if|when)\s)"
)
CLAUSE_WORDS = 4  # a shorter part is none
LENGTHS = (0.4, 2.5)  # tokens of an output over those of its input, when it is bounded
GROUP = 8  # tokens that the lengths of inputs bounded together differ by
# Where a long sentence may be cut, best first; the space goes.
_CUTS = tuple(map(re.compile, (r"(?<=;)\s+", r"\s+(?=[–—]\s)", r"(?<=,)\s+", r"\s+(?=(?:and|or|but)\s)", r"\s+", "")))


@dataclass(frozen=True)
class Hypothesis:
    """One way to translate a text, and the logarithm of its probability as LENGTH_PENALTY normalises it.

    `truncated` if a sentence of it reached the longest output; `parted` is where in the source a sentence
    too long for the model had to be cut though no clause ends there.
    """

    text: str
    score: float
    truncated: bool = False
    parted: str = ""


class Way(NamedTuple):
    """One way to translate a piece: `length` counts its tokens."""

    text: str
    score: float
    length: int


def sentences(text: str) -> list[str]:
    """The sentences of an English text; better one too few than a cut after "Jan." or "No."."""
    found, start = [], 0
    for match in _END.finditer(text):
        word = match["word"].casefold()
        number = _BEFORE_NUMBER.fullmatch(word) and text[match.end()].isdigit()
        stop = "." in match[0] and not re.search("[!?…]", match[0])
        if stop and (number or _ABBREVIATION.fullmatch(word)):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    return [sentence for sentence in (*found, text[start:].strip()) if sentence]


def clauses(sentence: str) -> list[str]:
    """The clauses of an English sentence, each of some words; the sentence alone if it has but one."""
    found: list[str] = []
    for part in _CLAUSE.split(sentence):
        if found and min(len(part.split()), len(found[-1].split())) < CLAUSE_WORDS:
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def halves(sentence: str) -> tuple[str, str]:
    """`sentence` cut near its middle: at the end of a clause if there is one, at a space if not."""
    low, high = len(sentence) // 4, max(len(sentence) * 3 // 4, 1)
    for cut in _CUTS:
        places = [
            m.span() for m in cut.finditer(sentence) if max(low, 1) <= m.start() <= high and m.end() < len(sentence)
        ]
        if places:
            start, end = min(places, key=lambda place: abs(place[0] - len(sentence) // 2))
            return sentence[:start], sentence[end:]
    raise AssertionError("the empty cut is everywhere")


def _ends_clause(left: str, right: str) -> bool:
    return bool(re.search(r"[;,:–—]$", left) or re.match(r"[–—]\s|(?:and|or|but)\s", right))


class Engine:
    """A package's model and tokenizer, loaded once; several threads may share it.

    Raises:
        CorruptPackage: the model or the tokenizer cannot be loaded.
    """

    def __init__(self, package: Package, split: Callable[[str], list[str]] = sentences) -> None:
        """Load `package`; `split` makes sentences of a text."""
        import ctranslate2  # slow to import
        from argostranslate.package import Package as ArgosPackage  # makes folders as it is imported

        self._split = split
        try:
            argos = ArgosPackage(package.path)
            self._tokenizer, self._prefix = argos.tokenizer, argos.target_prefix
            self._tokenizer.encode("")  # which loads it
            # Two translations side by side keep two cores busier than one with two threads.
            self._model: Any = ctranslate2.Translator(
                str(package.path / "model"),
                device="cpu",
                inter_threads=min(os.cpu_count() or 1, MAX_THREADS),
                intra_threads=1,
            )
        except Exception as error:  # noqa: BLE001  # each library has its own, most of them RuntimeErrors
            raise corrupt(package.path, f"cannot be loaded ({error})") from None

    def translate(  # noqa: PLR0913  the options of a decoder
        self,
        texts: Sequence[str],
        hypotheses: int = 1,
        no_repeat_ngram: int = 0,
        *,
        beam: int = BEAM,
        bounded: bool = False,
        clauses: bool = False,
    ) -> list[list[Hypothesis]]:
        """The best `hypotheses` translations of each text, the one that the others agree with most first.

        Nothing is left out: what is too long for the model is translated in pieces.

        Args:
            texts: in English.
            hypotheses: how many ways of each.
            no_repeat_ngram: no sequence of so many tokens comes twice; 0 for any.
            beam: how many beginnings are kept at each step, and how many translations have a say in the order.
            bounded: hold the length of each output to `LENGTHS`.
            clauses: translate each clause by itself.
        """
        pieces = [
            [piece for sentence in self._parts(text, clauses) for piece in self._short(sentence)] for text in texts
        ]
        flat = [tokens for text in pieces for tokens, _ in text]
        options = {"no_repeat_ngram_size": no_repeat_ngram, "beam_size": max(hypotheses, beam)}
        results = iter(self._decode(flat, options, bounded=bounded))
        return [
            self._join(list(islice(results, len(text))), hypotheses, next((at for _, at in text if at), ""))
            for text in pieces
        ]

    def _parts(self, text: str, parted: bool) -> list[str]:  # noqa: FBT001  the option of `translate`
        return [part for sentence in self._split(text) for part in (clauses(sentence) if parted else [sentence])]

    def _short(self, sentence: str) -> list[tuple[list[str], str]]:
        """The tokens of `sentence`, in pieces if need be, each with the words it was torn off, if it was."""
        tokens: list[str] = self._tokenizer.encode(sentence)
        if len(tokens) <= MAX_INPUT or len(sentence) == 1:
            return [(tokens, "")]
        left, right = halves(sentence)
        (first, _), *rest = self._short(right)
        torn = "" if _ends_clause(left, right) else f"{left[-20:]} … {right[:20]}"
        return [*self._short(left), (first, torn), *rest]

    def _decode(self, pieces: list[list[str]], options: dict[str, int], *, bounded: bool = False) -> list[list[Way]]:
        """The translations of each piece that its beam ends with, ranked."""
        if bounded:
            return self._bounded(pieces, options)
        results: list[Any] = self._model.translate_batch(
            pieces,
            target_prefix=[[self._prefix]] * len(pieces) if self._prefix else None,
            replace_unknowns=True,
            max_batch_size=BATCH,
            batch_type="tokens",
            num_hypotheses=options["beam_size"],
            length_penalty=LENGTH_PENALTY,
            return_scores=True,
            **({"max_decoding_length": MAX_OUTPUT} | options),
        )
        return [self._ranked(result) for result in results]

    def _ranked(self, result: Any) -> list[Way]:  # noqa: ANN401  CTranslate2 has no types
        ways = [
            Way(" ".join(self._tokenizer.decode(self._own(tokens)).split()), score, len(tokens))
            for tokens, score in zip(result.hypotheses, result.scores, strict=True)
        ]
        return [ways[place] for place in consensus.ranking([way.text for way in ways])]

    def _bounded(self, pieces: list[list[str]], options: dict[str, int]) -> list[list[Way]]:
        """Decode pieces of about one length together, since the bounds of a call are those of all its pieces."""
        groups = defaultdict(list)
        for at, piece in enumerate(pieces):
            groups[len(piece) // GROUP].append(at)
        found: dict[int, list[Way]] = {}
        for size, places in groups.items():
            low, high = int(LENGTHS[0] * size * GROUP), int(LENGTHS[1] * (size + 1) * GROUP)
            bounds = {"min_decoding_length": low, "max_decoding_length": min(high, MAX_OUTPUT)}
            results = self._decode([pieces[at] for at in places], options | bounds)
            found |= dict(zip(places, results, strict=True))
        return [found[at] for at in range(len(pieces))]

    def _join(self, results: list[list[Way]], hypotheses: int, parted: str) -> list[Hypothesis]:
        """One text from its pieces: the best of each, the second best of each, and so on."""
        return [
            Hypothesis(
                text=" ".join(result[way].text for result in results).strip(),
                score=sum(result[way].score for result in results),
                truncated=any(result[way].length >= MAX_OUTPUT for result in results),
                parted=parted,
            )
            for way in range(hypotheses)
        ]

    def _own(self, tokens: list[str]) -> list[str]:
        return tokens[1:] if self._prefix and tokens[:1] == [self._prefix] else tokens


@lru_cache(maxsize=4)
def load(package: Package) -> Engine:
    """The engine of `package`; the last four stay loaded.

    Raises:
        CorruptPackage: the model or the tokenizer cannot be loaded.
    """
    return Engine(package)
