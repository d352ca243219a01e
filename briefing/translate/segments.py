"""The strings of a brief, each with its translation, how that was made, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefing.model import Brief, Finding, Segment, State
from briefing.translate import checks, engine, packages, terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.translate.memory import Memory

HYPOTHESES = 4
NO_REPEAT = 3  # tokens, of the second attempt
KEPT = frozenset({"reviewed", "memory"})  # what people have said goes before any model


class Translator(Protocol):
    """What this module needs of an `engine.Engine`."""

    def translate(
        self, texts: Sequence[str], hypotheses: int = 1, no_repeat_ngram: int = 0
    ) -> list[list[engine.Hypothesis]]:
        """The best `hypotheses` translations of each text, best first."""


@dataclass(frozen=True)
class _Attempt:
    target: str
    findings: tuple[Finding, ...]

    @property
    def badness(self) -> tuple[bool, int]:
        return any(finding.check == "empty" for finding in self.findings), len(self.findings)


def translate(
    brief: Brief, language: str, *, memory: Memory | None = None, progress: Callable[[int, int], None] | None = None
) -> Brief:
    """A copy of `brief` with its strings in `language`, and in its signature what translated them.

    Segments that a person reviewed stay as they are, and what `memory` has is taken from it rather than from
    the term base or the model. English returns the brief as it is.

    Args:
        brief: the brief, in English.
        language: the code of the target language.
        memory: the reviewed translations of earlier briefs.
        progress: called with the number of strings done, and of all.

    Raises:
        UnknownLanguage: not the code of a language.
        NoPackage: no package translates English into that language.
        CorruptPackage: the package for that language is damaged.
        TranslationMemoryError: the memory cannot be read.
    """
    if language == "en":
        return brief
    package = packages.find(language)
    kept = {s.source: s for s in brief.segments.get(language, ()) if s.state in KEPT}
    sources = strings(brief)
    remembered = _remembered(sources, language, memory) if memory else {}
    known = _glossary(sources, language) | remembered | {source: kept[source] for source in sources if source in kept}
    unknown = [source for source in sources if source not in known]

    def report(left: int) -> None:
        if progress:
            progress(len(sources) - left, len(sources))

    report(len(unknown))
    known |= _machine(unknown, language, engine.load(package), report) if unknown else {}
    if package.draft:
        names = set(_names(brief))
        known |= {s: _doubted(known[s], package.version, named=s in names) for s in unknown}
    signature = brief.signature.model_copy(
        update={"packages": brief.signature.packages | {language: str(package)}, "terms": terms.digest()}
    )
    segments = brief.segments | {language: tuple(known[source] for source in sources)}
    return brief.model_copy(update={"segments": segments, "signature": signature})


def needs_review(brief: Brief, language: str) -> list[Segment]:
    """The segments in `language` that a person should look at, in the order of the page."""
    return [segment for segment in brief.segments.get(language, ()) if segment.state == "needs-review"]


def strings(brief: Brief) -> list[str]:
    """Every string of `brief` to translate, once each, in the order of the page.

    Not persons' names, which stay as they are, and not dates, which are written from their values;
    only a date that the text alone does not tell ("on Thursday") has to be translated as text.
    """
    people = [party.name for party in brief.who if party.kind == "person"]
    names = {*people, *(name.split()[-1] for name in people)}
    return [text for text in dict.fromkeys(_page(brief)) if text and text.strip() and text not in names]


def _page(brief: Brief) -> Iterator[str | None]:
    yield brief.title
    yield brief.lead.text if brief.lead else None
    yield from (point.text for point in brief.what)
    for moment in brief.when:
        yield moment.event
        yield moment.text if moment.start is None else None
    for promise in brief.commitments:
        deadline = promise.deadline
        yield from (promise.action, promise.owner, promise.recipient)
        yield deadline.text if deadline and deadline.start is None else None
    for party in brief.who:
        yield from (party.role, party.affiliation)
    yield from (party.name for party in (*brief.who, *brief.where) if party.kind != "person")
    yield from (promise.said_by for promise in brief.commitments)


def _names(brief: Brief) -> Iterator[str | None]:
    """The strings that say who or where, not what."""
    for promise in brief.commitments:
        yield from (promise.owner, promise.recipient, promise.said_by)
    for party in (*brief.who, *brief.where):
        yield from (party.name, party.role, party.affiliation)


def _glossary(sources: list[str], language: str) -> dict[str, Segment]:
    found = {source: terms.lookup(source, language) for source in sources}
    return {s: Segment(source=s, target=target, state="glossary") for s, target in found.items() if target}


def _remembered(sources: list[str], language: str, memory: Memory) -> dict[str, Segment]:
    found = memory.lookup(sources, language)
    return {s: Segment(source=s, target=target, state="memory") for s, target in found.items()}


def _machine(sources: list[str], language: str, model: Translator, report: Callable[[int], None]) -> dict[str, Segment]:
    """Translate; what no hypothesis passes every check with is tried once more, without repetitions."""
    best = dict(zip(sources, _attempts(sources, language, model, 0), strict=True))
    failed = [source for source, attempt in best.items() if attempt.findings]
    report(len(failed))
    if failed:
        again = _attempts(failed, language, model, NO_REPEAT)
        best |= {s: min(best[s], new, key=lambda a: a.badness) for s, new in zip(failed, again, strict=True)}
        report(0)
    return {source: _segment(source, attempt) for source, attempt in best.items()}


def _doubted(segment: Segment, version: str, *, named: bool) -> Segment:
    """`segment` marked for review, whatever the checks say, since the model that made it is a draft.

    The names of bodies, places and offices stay in English: a promise under another ministry's name would
    be worse than one that is not translated.
    """
    draft = Finding(check="draft-model", detail=version)
    if named:
        return Segment(source=segment.source, target=segment.source, state="needs-review", findings=(draft,))
    return segment.model_copy(update={"state": "needs-review", "findings": (*segment.findings, draft)})


def _attempts(sources: list[str], language: str, model: Translator, no_repeat: int) -> list[_Attempt]:
    """For each source the first hypothesis without findings, or else the one with the fewest."""
    found = model.translate(sources, hypotheses=HYPOTHESES, no_repeat_ngram=no_repeat)
    return [
        min((_checked(source, way, language) for way in ways), key=lambda attempt: attempt.badness)
        for source, ways in zip(sources, found, strict=True)
    ]


def _checked(source: str, way: engine.Hypothesis, language: str) -> _Attempt:
    cut = (Finding(check="truncated", detail=way.text[-40:]),) if way.truncated else ()
    return _Attempt(way.text, (*checks.findings(source, way.text, language), *cut))


def _segment(source: str, attempt: _Attempt) -> Segment:
    state: State = "needs-review" if attempt.findings else "machine"
    return Segment(source=source, target=attempt.target, state=state, findings=attempt.findings)
