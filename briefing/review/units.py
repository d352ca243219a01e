"""What a reviewer gets of each segment, in whatever format, and the id under which it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.errors import UnknownLanguage
from briefing.localise import Localiser
from briefing.markup import line
from briefing.review.context import contexts
from briefing.translate.segments import strings

if TYPE_CHECKING:
    from briefing.model import Brief, Segment
    from briefing.translate.memory import Memory, Suggestion

UNREVIEWED = frozenset({"machine", "needs-review"})


@dataclass(frozen=True)
class Unit:
    """One segment on its way to the reviewer or back.

    `state` is one of `model.State`, or "translated", as XLIFF calls what a translator has settled and nobody
    approved yet. `base` is the digest of the translation as it went out: what comes back with another was
    corrected. `context` and `notes` are for the reviewer's eyes.
    """

    id: str
    source: str
    target: str
    state: str
    base: str | None = None
    context: str = ""
    notes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def units(brief: Brief, language: str, memory: Memory | None = None) -> list[Unit]:
    """The segments of `brief` in `language`, in the order of the page; suggestions for those not yet reviewed.

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
        TranslationMemoryError: the memory cannot be read.
    """
    if language not in brief.segments:
        there = ", ".join(brief.segments) or "no other language than English"
        raise UnknownLanguage(f"this brief is not translated into {language!r}; it is in {there}")
    segments, context = brief.segments[language], contexts(brief, language)
    asked = [segment.source for segment in segments if segment.state in UNREVIEWED]
    similar = memory.suggest(asked, language) if memory else {}
    localiser = Localiser(language)
    return [
        Unit(
            id=identify(brief, language, segment),
            source=line(segment.source),
            target=line(segment.target),
            state=segment.state,
            base=digest(line(segment.target)),
            context=line(context.get(segment.source, "")),
            notes=tuple(line(localiser.finding(found)) for found in segment.findings),
            suggestions=tuple(similar.get(segment.source, ())),
        )
        for segment in segments
    ]


def identify(brief: Brief, language: str, segment: Segment) -> str:
    """The id of a unit: its language, its brief and its English text; the same in every export."""
    return f"{prefix(brief, language)}{digest(segment.source)}"


def prefix(brief: Brief, language: str) -> str:
    """What the ids of a brief's units in `language` begin with."""
    return f"{language}-{fingerprint(brief)}-"


def fingerprint(brief: Brief) -> str:
    """What tells a brief from every other: a digest of its English text and strings."""
    return digest("\0".join((brief.source.text, *strings(brief))))


def digest(text: str) -> str:
    """A short SHA-256."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
