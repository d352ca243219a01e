"""What a page shows: a brief in one language, as plain localised strings.

The view decides, the template only lays out. Every item carries the number of the source paragraph
that it can be checked against, and whether its translation still needs a reviewer.
"""

from __future__ import annotations

import os
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.errors import UnknownLanguage
from briefing.localise import Localiser, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Brief, Commitment, Moment, Party, Segment, Span, State


@dataclass(frozen=True)
class Item:
    """One string of the page; as text it is that string."""

    text: str
    paragraph: int | None = None
    review: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def plain(self) -> str:
        """The text with common spaces only, as catalogues of documents want it."""
        return self.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@dataclass(frozen=True)
class Row:
    """One commitment."""

    owner: str
    action: str
    recipient: str | None
    deadline: str | None
    firmness: str
    paragraph: int | None
    review: bool


@dataclass(frozen=True)
class Entry:
    """One line of the timeline."""

    date: str
    event: str
    paragraph: int | None
    review: bool


@dataclass(frozen=True)
class Person:
    """One person; `about` is role and affiliation."""

    name: str
    about: str
    review: bool


_LINE = 20  # letters that a line of a list leaves empty, about


@dataclass(frozen=True)
class View:
    """A page before it is laid out."""

    language: str
    title: Item
    lead: Item | None
    points: tuple[Item, ...]
    commitments: tuple[Row, ...]
    timeline: tuple[Entry, ...]
    dates: tuple[Item, ...]
    people: tuple[Person, ...]
    organisations: tuple[Item, ...]
    places: tuple[Item, ...]
    outlet: str | None
    url: str | None
    date: str | None
    created: str | None
    signature: str
    machine: bool
    draft: bool
    reviewed: str | None
    localiser: Localiser = field(repr=False)
    left_out: str | None = None

    @property
    def reviews(self) -> int:
        """How many items of the page are marked as needing review."""
        return sum(item.review for item in self._items())

    @property
    def to_review(self) -> str:
        """`reviews` in words."""
        return self.localiser.ngettext("{n} item to review", "{n} items to review", self.reviews)

    @property
    def timeline_width(self) -> float:
        """How wide the timeline should be, 1 to 2 times the list of people, for both to be as high."""
        events = sum(len(entry.event) + _LINE for entry in self.timeline)
        names = (*self.organisations, *self.places)
        people = sum(len(person.name + person.about) + _LINE for person in self.people)
        return round(min(2, max(1, events / (people + sum(len(str(name)) for name in names) + 3 * _LINE))), 2)

    @property
    def link(self) -> str | None:
        """`url` if it is safe to click on."""
        return self.url if self.url and self.url.startswith(("http://", "https://")) else None

    def _items(self) -> Iterator[Item | Row | Entry | Person]:
        yield self.title
        if self.lead:
            yield self.lead
        for name in ("points", "commitments", "timeline", "dates", "people", "organisations", "places"):
            yield from getattr(self, name)


def view(brief: Brief, language: str) -> View:
    """The view of `brief` in `language`.

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
    """
    if language not in brief.languages:
        there = ", ".join(brief.languages)
        raise UnknownLanguage(f"this brief is not translated into {language!r}; it is in {there}")
    return _Writer(brief, language).view()


class _Writer:
    """Puts the strings of one brief into one language."""

    def __init__(self, brief: Brief, language: str) -> None:
        self.brief = brief
        self.language = language
        self.localiser = Localiser(language)
        self.segments: dict[str, Segment] = {s.source: s for s in brief.segments.get(language, ())}
        self.starts = paragraphs(brief.source.text)

    def view(self) -> View:
        brief, source = self.brief, self.brief.source
        undated = tuple(self.undated(moment) for moment in brief.when if not moment.event)
        return View(
            language=self.language,
            title=self.item(brief.title),
            lead=self.item(brief.lead.text, brief.lead.span) if brief.lead else None,
            points=tuple(self.item(point.text, point.span) for point in sorted(brief.what, key=lambda p: p.rank)),
            commitments=tuple(self.row(commitment) for commitment in brief.commitments),
            timeline=_merged(self.entry(m) for m in sorted(brief.when, key=sort_key) if m.event),
            dates=_distinct(undated),
            people=tuple(self.person(p) for p in brief.who if p.kind in {"person", "group"}),
            organisations=self.names(p for p in brief.who if p.kind == "organisation"),
            places=self.names(p for p in (*brief.where, *brief.who) if p.kind == "place"),
            outlet=clean(source.outlet) if source.outlet else None,
            url=clean(source.url) if source.url else None,
            date=self.localiser.day(source.date) if source.date else None,
            created=_created(source.date),
            signature=str(brief.signature),
            machine=self.has("machine", "needs-review"),
            draft=any(f.check == "draft-model" for s in self.segments.values() for f in s.findings),
            reviewed=self.reviewed(),
            localiser=self.localiser,
        )

    def has(self, *states: State) -> bool:
        return any(segment.state in states for segment in self.segments.values())

    def reviewed(self) -> str | None:
        """By whom the translation was reviewed, once all of it is; memory is what was reviewed for another page."""
        if self.has("machine", "needs-review") or not self.has("reviewed", "memory"):
            return None
        names = [name for name in map(clean, self.brief.reviewers.get(self.language, ())) if name]
        say = self.localiser
        return (
            say.gettext("Translation reviewed by {names}", names=say.join(names))
            if names
            else say.gettext("Reviewed translation")
        )

    def say(self, text: str) -> str:
        """`text` in the language of the page, or as it is where it has no translation."""
        segment = self.segments.get(text)
        return self.localiser.tidy(clean(segment.target if segment else text))

    def doubtful(self, *texts: str | None) -> bool:
        found = (self.segments.get(text) for text in texts if text)
        return any(segment.state == "needs-review" for segment in found if segment)

    def moment(self, moment: Moment) -> tuple[str, bool]:
        """The date or period, and whether it is a doubtful translation of the text's words."""
        date = self.localiser.moment(moment)
        return (date, False) if date else (self.say(moment.text), self.doubtful(moment.text))

    def item(self, text: str, span: Span | None = None) -> Item:
        return Item(self.say(text), self.paragraph(span), self.doubtful(text))

    def row(self, promise: Commitment) -> Row:
        deadline, doubt = self.moment(promise.deadline) if promise.deadline else (None, False)
        return Row(
            owner=self.say(promise.owner),
            action=self.say(promise.action),
            recipient=self.say(promise.recipient) if promise.recipient else None,
            deadline=deadline,
            firmness=self.localiser.gettext(promise.firmness),
            paragraph=self.paragraph(promise.evidence),
            review=doubt or self.doubtful(promise.owner, promise.action, promise.recipient),
        )

    def entry(self, moment: Moment) -> Entry:
        date, doubt = self.moment(moment)
        event = moment.event or ""
        return Entry(date, self.say(event), self.paragraph(moment.span), doubt or self.doubtful(event))

    def undated(self, moment: Moment) -> Item:
        text, doubt = self.moment(moment)
        return Item(text, self.paragraph(moment.span), doubt)

    def person(self, party: Party) -> Person:
        about = [self.say(text) for text in (party.role, party.affiliation) if text]
        review = self.doubtful(party.name, party.role, party.affiliation)
        return Person(self.say(party.name), ", ".join(about), review)

    def names(self, parties: Iterable[Party]) -> tuple[Item, ...]:
        return _distinct(self.item(party.name) for party in parties)

    def paragraph(self, span: Span | None) -> int | None:
        return bisect_right(self.starts, span.start) or None if span else None


def paragraphs(text: str) -> list[int]:
    """Where each paragraph (a line that is not blank) of `text` starts, in characters."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [start for start, line in zip(starts, lines, strict=False) if line.strip()]


# What our fonts lack, and what stands for it.
_STAND_INS = str.maketrans({"\u2011": "-", "\u2027": "·"})


def clean(text: str) -> str:
    """`text` on one line, each letter and its accent as one character, and none that cannot be seen."""
    seen = (char for char in text if char.isspace() or not unicodedata.category(char).startswith("C"))
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).translate(_STAND_INS).split())


def _created(day: str | None) -> str | None:
    """The ISO date that a page gives as its own: never today's, so that it can be made again."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return day if day and not day.startswith("--") else None


def _merged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, with all dates of one event in one entry."""
    events: dict[tuple[str, int | None], Entry] = {}
    for entry in entries:
        before = events.get(key := (entry.event, entry.paragraph))
        date = f"{before.date}, {entry.date}" if before else entry.date
        events[key] = replace(entry, date=date, review=entry.review or bool(before and before.review))
    return tuple(events.values())


def _distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple({item.text: item for item in items}.values())
