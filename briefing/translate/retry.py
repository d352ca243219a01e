"""What is done about a translation that a check finds fault with: other ways to decode it, and the best of them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.model import Finding
from briefing.translate import checks
from briefing.translate.engine import BEAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.translate.engine import Hypothesis

HYPOTHESES = 8


class Step(NamedTuple):
    """One way to decode; see `engine.Engine.translate`."""

    no_repeat_ngram: int = 0
    beam: int = BEAM
    bounded: bool = False
    clauses: bool = False


# Each step is taken with what still has findings after the one before it.
STEPS = (
    Step(),  # its other hypotheses cost nothing
    Step(no_repeat_ngram=3, beam=8, bounded=True),  # against loops, and texts cut short or drawn out
    Step(no_repeat_ngram=3, beam=8, bounded=True, clauses=True),  # a short clause is easier than a long sentence
)
GRAVE = frozenset({"empty", "unrelated", "not-kazakh", "not-russian"})  # worse than any number of other findings


class Translator(Protocol):
    """What this module needs of an `engine.Engine`."""

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
        """The best `hypotheses` translations of each text, best first."""


@dataclass(frozen=True)
class Attempt:
    """A translation, and what the checks find wrong with it."""

    target: str
    findings: tuple[Finding, ...]

    @property
    def badness(self) -> tuple[int, int, int]:
        """Less is better: grave findings, those that change what is said, and all."""
        found = [finding.check for finding in self.findings]
        return len(GRAVE.intersection(found)), len([c for c in found if c not in checks.MINOR]), len(found)


Judge = Callable[[str, "Hypothesis"], Attempt]  # of an English text and a translation of it


def best(
    sources: Sequence[str],
    judge: Judge,
    model: Translator,
    left: Callable[[int], None] | None = None,
    plain: Callable[[str], str] = str,
) -> dict[str, Attempt]:
    """For each source the first attempt without findings, or else the one with the least grave.

    Args:
        sources: English texts, once each.
        judge: what says how good a translation is.
        model: what translates.
        left: called after each step with the number of texts that the next one is taken with.
        plain: what the model is given for a source; the judge sees the source itself.
    """
    found: dict[str, Attempt] = {}
    todo = list(sources)
    for step in STEPS:
        given = [plain(source) for source in todo]
        for source, ways in zip(todo, model.translate(given, HYPOTHESES, **step._asdict()), strict=True):
            tried = [found[source]] if source in found else []
            tried += [judge(source, way) for way in ways]
            found[source] = min(tried, key=lambda attempt: attempt.badness)
        todo = [source for source in todo if found[source].findings]
        if left:
            left(len(todo))
        if not todo:
            break
    return found


def limits(way: Hypothesis) -> tuple[Finding, ...]:
    """What the model's limits did to a hypothesis: its end cut off, or its source cut inside a clause."""
    cut = (Finding(check="truncated", detail=way.text[-40:]),) if way.truncated else ()
    parted = (Finding(check="parted", detail=way.parted),) if way.parted else ()
    return (*cut, *parted)
