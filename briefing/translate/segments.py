"""The strings of a brief, each with its translation, how that was made, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Brief, Finding, Segment, State
from briefing.translate import checks, engine, glossary, headlines, offices, packages, retry, term_check
from briefing.translate.names import Names, mend, name_findings
from briefing.translate.terms import TermBase, base, digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from briefing.translate.memory import Memory
    from briefing.translate.names import Rendered

KEPT = frozenset({"reviewed", "memory"})  # what people have said goes before any model


def translate(
    brief: Brief,
    language: str,
    *,
    terms: Iterable[str | Path] = (),
    memory: Memory | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Brief:
    """A copy of `brief` with its strings in `language`, and in its signature what translated them.

    Segments that a person reviewed stay as they are, and what `memory` has is taken from it rather than from
    the term base or the model. English returns the brief as it is.

    Args:
        brief: the brief, in English.
        language: the code of the target language.
        terms: the user's own glossaries, the first before the others and all before ours.
        memory: the reviewed translations of earlier briefs.
        progress: called with the number of strings done, and of all.

    Raises:
        UnknownLanguage: not the code of a language.
        NoPackage: no package translates English into that language.
        CorruptPackage: the package for that language is damaged.
        InvalidGlossary: one of `terms` cannot be read.
        TranslationMemoryError: `memory` cannot be read.
    """
    if language == "en":
        return brief
    package = packages.find(language)
    own = glossary.read(terms)
    known_terms = base(language, own)
    kept = {s.source: s for s in brief.segments.get(language, ()) if s.state in KEPT}
    sources = strings(brief)
    names = Names.of(brief, language, known_terms.lookup)
    named = set(_names(brief))
    known = _glossary(sources, named, known_terms) | _people(brief, names)
    known |= _remembered(sources, language, memory) if memory else {}
    known |= {source: kept[source] for source in sources if source in kept}
    unknown = [source for source in sources if source not in known]

    def report(left: int) -> None:
        if progress:
            progress(len(sources) - left, len(sources))

    report(len(unknown))
    if unknown:
        plain = headlines.spelled_out(party.name for party in (*brief.who, *brief.where))
        known |= machine(unknown, judge(known_terms, names), engine.load(package), report, plain)
    if package.draft:
        known |= {s: _doubted(known[s], package.version, named=s in named) for s in unknown}
    used = brief.signature.packages | {language: str(package)}
    signature = brief.signature.model_copy(update={"packages": used, "terms": digest(own)})
    segments = brief.segments | {language: tuple(known[source] for source in sources)}
    return brief.model_copy(update={"segments": segments, "signature": signature})


def needs_review(brief: Brief, language: str) -> list[Segment]:
    """The segments in `language` that a person should look at, in the order of the page."""
    return [segment for segment in brief.segments.get(language, ()) if segment.state == "needs-review"]


def strings(brief: Brief) -> list[str]:
    """Every string of `brief` to translate, once each, in the order of the page.

    Not dates, which are written from their values; only a date that the text alone does not tell
    ("on Thursday") has to be translated as text.
    """
    return [text for text in dict.fromkeys(_page(brief)) if text and text.strip()]


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
        yield party.name if party.kind == "person" else None
        yield from (party.role, party.affiliation)
    yield from (party.name for party in (*brief.who, *brief.where) if party.kind != "person")
    yield from (promise.said_by for promise in brief.commitments)


def _names(brief: Brief) -> Iterator[str | None]:
    """The strings that say who or where, not what."""
    for promise in brief.commitments:
        yield from (promise.owner, promise.recipient, promise.said_by)
    for party in (*brief.who, *brief.where):
        yield from (party.name, party.role, party.affiliation)


def _glossary(sources: list[str], named: set[str | None], terms: TermBase) -> dict[str, Segment]:
    """What the tables have as a whole and, of the strings that say who or where, in parts."""
    found = {s: terms.lookup(s) or (offices.compose(s, terms) if s in named else None) for s in sources}
    return {s: Segment(source=s, target=target, state="glossary") for s, target in found.items() if target}


def _remembered(sources: list[str], language: str, memory: Memory) -> dict[str, Segment]:
    found = memory.lookup(sources, language)
    return {s: Segment(source=s, target=target, state="memory") for s, target in found.items()}


def _people(brief: Brief, names: Names) -> dict[str, Segment]:
    """People by all their names but those that are a place or body of the brief, too."""
    others = {party.name for party in (*brief.who, *brief.where) if party.kind != "person"}
    full = {party.name for party in brief.who}
    return {name: _person(name, names[name], whole=name in full) for name in names if name not in others}


def _person(name: str, rendered: Rendered, *, whole: bool) -> Segment:
    """What is not certain shows its Latin form, too, where the full name introduces the person."""
    target = rendered.first if whole else rendered.text
    if rendered.certainty != "unsure":
        return Segment(source=name, target=target, state="glossary")
    unsure = Finding(check="name-unsure", detail=name)
    return Segment(source=name, target=target, state="needs-review", findings=(unsure,))


def machine(
    sources: list[str],
    judge: retry.Judge,
    model: retry.Translator,
    report: Callable[[int], None] = lambda _: None,
    plain: Callable[[str], str] = str,
) -> dict[str, Segment]:
    """Each of `sources` as `model` translates it; what `judge` finds fault with is tried again in other ways.

    `report` is called with the number of those still to do; `plain` says what the model is given for each.
    """
    best = retry.best(sources, judge, model, report, plain)
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


def findings(source: str, target: str, terms: TermBase, names: Names | None = None) -> list[Finding]:
    """What is wrong with `target`; an acronym or a name that two checks miss is told once."""
    lost = term_check.missing(source, target, terms)
    lost += name_findings(source, target, names, terms.language) if names else []
    told = {finding.detail.partition(" = ")[0] for finding in lost} | {finding.check for finding in lost}
    found = checks.findings(source, target, terms.language)
    return [f for f in found if not told & {f.check, f.detail}] + lost


def judge(terms: TermBase, names: Names | None = None) -> retry.Judge:
    """What to say of a hypothesis: what the checks find, after the terms it left in English and names are put right."""

    def judged(source: str, way: engine.Hypothesis) -> retry.Attempt:
        target, mended = term_check.mend(source, way.text, terms)
        target, renamed = mend.mend(source, target, names or {}, terms)
        found = (*findings(source, target, terms, names), *mended, *renamed, *retry.limits(way))
        return retry.Attempt(target, found)

    return judged


def _segment(source: str, attempt: retry.Attempt) -> Segment:
    state: State = "needs-review" if attempt.findings else "machine"
    return Segment(source=source, target=attempt.target, state=state, findings=attempt.findings)
