"""Why each item stands in the brief: its sentence, and the rule that found it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.summarise.phrases import covering, span_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from briefing.model import Brief, Moment, Party, Span
    from briefing.summarise.commitments import Found


class Reason(NamedTuple):
    """One item of a brief: the part it stands in, its words, the rule's name, and the sentence as a span."""

    part: str
    item: str
    rule: str
    evidence: Span


def reasons(brief: Brief, doc: Doc, found: Sequence[Found]) -> Iterator[Reason]:
    """The reasons of every item of `brief`, in the order of its parts."""
    for part, parties in (("who", brief.who), ("where", brief.where)):
        for party in parties:
            if party.mentions:
                yield Reason(part, party.name, _party(party), _sentence(doc, party.mentions[0]))
    for moment in brief.when:
        yield Reason("when", moment.text, _moment(moment), _sentence(doc, moment.span))
    for point in brief.what:
        yield Reason("what", point.text, f"rank:{point.rank}", point.span)
    for commitment, rule in found:
        yield Reason("commitments", f"{commitment.owner} – {commitment.action}", rule, commitment.evidence)


def _party(party: Party) -> str:
    if party.kind == "person":
        return "name-with-role" if party.role else "name"
    return "place-of-the-events" if party.kind == "place" else "subject-of-clause"


def _moment(moment: Moment) -> str:
    if moment.start is None:
        return "date-without-anchor"
    told = any(character.isdigit() for character in moment.text)
    return f"{'date' if told else 'date-by-tense'}:{moment.bound}"


def _sentence(doc: Doc, span: Span) -> Span:
    """The sentence around `span`."""
    return span_of(covering(doc, span.start, span.end).sent, text_of(doc))
