"""Puts what came back from review into the brief: what a person has corrected or approved stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import MismatchedReview
from briefing.markup import line
from briefing.model import Segment
from briefing.review.units import UNREVIEWED, digest, identify, prefix
from briefing.translate import glossary
from briefing.translate.memory import Entry
from briefing.translate.names import Names
from briefing.translate.segments import findings
from briefing.translate.terms import base

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefing.model import Brief
    from briefing.review.units import Unit
    from briefing.translate.terms import TermBase


@dataclass(frozen=True)
class Review:
    """The reviewed brief, and what this review has settled.

    `corrected` are those of `settled` with another translation than before; `replaced` the reviewed ones that
    a correction made from an older state of the brief has replaced.
    """

    brief: Brief
    language: str
    settled: tuple[Segment, ...]
    corrected: tuple[Segment, ...]
    replaced: tuple[Segment, ...]

    def entries(self, reviewer: str | None = None) -> list[Entry]:
        """What the translation memory should keep of it."""
        return [Entry(s.source, s.target, self.language, line(reviewer or "")) for s in self.settled]


def apply(
    brief: Brief,
    units: Sequence[Unit],
    *,
    reviewer: str | None = None,
    accept_all: bool = False,
    terms: Iterable[str | Path] = (),
) -> Review:
    """The review of `brief` that `units` make.

    A unit is settled if its translation was corrected, whatever its state, or its state says that a person has
    approved it. The checks look at corrections too, but the person wins: the segment is reviewed, with findings.

    Args:
        brief: the brief of which the units were exported.
        units: what came back; the others' segments stay as they are, as do those whose translation is empty.
        reviewer: who reviewed them.
        accept_all: take every translation among `units` as approved.
        terms: the user's own glossaries, for the checks, as `briefing.translate` has them.

    Raises:
        InvalidGlossary: one of `terms` cannot be read.
        MismatchedReview: units of another brief, unknown or twice the same, or with another English text.
    """
    language = _language(brief, units)
    given = _matched(brief, language, units)
    old = brief.segments[language]
    new = tuple(_settled(s, given[s.source], accept_all=accept_all) if s.source in given else s for s in old)
    new = _checked(brief, base(language, glossary.read(terms)), old, new)
    pairs = [(before, after) for before, after in zip(old, new, strict=True) if before is not after]
    corrected = [(before, after) for before, after in pairs if line(before.target) != after.target]
    names = brief.reviewers.get(language, ())
    if reviewer and line(reviewer):
        names = tuple(dict.fromkeys((*names, line(reviewer))))
    update = {
        "segments": brief.segments | {language: new},
        "reviewers": brief.reviewers | ({language: names} if names else {}),
    }
    return Review(
        brief=brief.model_copy(update=update),
        language=language,
        settled=tuple(after for _, after in pairs),
        corrected=tuple(after for _, after in corrected),
        replaced=tuple(before for before, _ in corrected if _later(before, given[before.source])),
    )


def _language(brief: Brief, units: Sequence[Unit]) -> str:
    """The language that every id names."""
    if not units:
        raise MismatchedReview("no segment in it; export the review again")
    for language in brief.segments:
        if any(unit.id.startswith(prefix(brief, language)) for unit in units):
            return language
    raise MismatchedReview("not a review of this brief; import it into the brief that it was exported from")


def _matched(brief: Brief, language: str, units: Sequence[Unit]) -> dict[str, Unit]:
    """The unit of each segment that came back, by its English text."""
    sources = {identify(brief, language, segment): segment.source for segment in brief.segments[language]}
    for name, times in Counter(unit.id for unit in units).items():
        if name not in sources:
            raise MismatchedReview(f"the id {name!r} is none of this brief's; export the review again")
        if times > 1:
            raise MismatchedReview(f"the id {name!r} is there {times} times; keep one of them")
    for unit in units:
        if unit.source.split() != line(sources[unit.id]).split():
            raise MismatchedReview(f"{unit.id}: the English text was changed to {unit.source!r}; restore it")
    return {sources[unit.id]: unit for unit in units}


def _checked(brief: Brief, terms: TermBase, old: tuple[Segment, ...], new: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """`new` with what the checks find wrong with the segments that are not as in `old`."""
    names = Names.of(brief, terms.language, terms.lookup)
    return tuple(
        after
        if after is before
        else after.model_copy(update={"findings": tuple(findings(after.source, after.target, terms, names))})
        for before, after in zip(old, new, strict=True)
    )


def _settled(segment: Segment, unit: Unit, *, accept_all: bool) -> Segment:
    """`segment` as the unit leaves it; the same object if it leaves it as it is."""
    target = line(unit.target)
    if not target or not (_corrected(segment, unit) or _approved(segment, unit, accept_all=accept_all)):
        return segment
    if segment.state == "reviewed" and target == line(segment.target):
        return segment
    return Segment(source=segment.source, target=target, state="reviewed")


def _corrected(segment: Segment, unit: Unit) -> bool:
    """Whether the translation is another than the one that went out.

    Tools fill in the English text where a person wrote nothing: that is no correction, unless approved.
    """
    english = unit.target == unit.source and unit.state in UNREVIEWED
    return not english and digest(line(unit.target)) != (unit.base or digest(line(segment.target)))


def _later(segment: Segment, unit: Unit) -> bool:
    """Whether someone reviewed the segment after the unit went out."""
    return segment.state == "reviewed" and unit.base not in {None, digest(line(segment.target))}


def _approved(segment: Segment, unit: Unit, *, accept_all: bool) -> bool:
    """Whether a person has approved the translation that the brief still has."""
    settled = unit.state == "reviewed" or (segment.state in UNREVIEWED and (accept_all or unit.state == "translated"))
    return settled and line(unit.target) == line(segment.target)
