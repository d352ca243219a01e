"""Where on the page a string stands, and what the article says there, for whoever reviews its translation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.localise import Localiser
from briefing.render.view import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Brief, Span

AROUND = 120  # characters of the article shown on either side of the evidence

Place = tuple[str | None, str, "Span | None"]  # a string, the heading over it, its evidence


def contexts(brief: Brief, language: str) -> dict[str, str]:
    """For each string of the page a line in `language`: the heading, the paragraph, and its words."""
    localiser = Localiser(language)
    found: dict[str, str] = {}
    for text, heading, span in _places(brief):
        if text and text not in found:
            evidence = f" ¶\N{NARROW NO-BREAK SPACE}{_evidence(brief.source.text, span)}" if span else ""
            found[text] = f"{localiser.gettext(heading)}.{evidence}"
    return found


def _places(brief: Brief) -> Iterator[Place]:
    yield brief.title, "Title", None
    if brief.lead:
        yield brief.lead.text, "Summary", brief.lead.span
    for point in brief.what:
        yield point.text, "Key points", point.span
    for moment in brief.when:
        yield from ((text, "Timeline", moment.span) for text in (moment.event, moment.text))
    for promise in brief.commitments:
        deadline = promise.deadline.text if promise.deadline else None
        for text in (promise.action, promise.owner, promise.recipient, promise.said_by, deadline):
            yield text, "Commitments", promise.evidence
    for party in (*brief.who, *brief.where):
        first = party.mentions[0] if party.mentions else None
        heading = {"organisation": "Organisations", "place": "Places"}.get(party.kind, "People")
        yield from ((text, heading, first) for text in (party.role, party.affiliation, party.name))


def _evidence(text: str, span: Span) -> str:
    """The number of the paragraph, and its words around `span`."""
    starts = paragraphs(text)
    number = bisect_right(starts, span.start)
    first = starts[number - 1] if number else 0
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    start, end = max(first, span.start - AROUND), min(last, span.end + AROUND)
    words = " ".join(text[start:end].split())
    return f"{number}: {'…' if start > first else ''}{words}{'…' if end < last else ''}"
