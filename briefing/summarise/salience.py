"""Whom and what an article is about: its parties and dates, the most important first."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.nlp import sentences
from briefing.summarise.phrases import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from briefing.model import Moment, Party, Point

# What a party gains by where it stands; chosen by hand, on news with answers of three readers each.
TITLE, TITLE_FIRST, LEAD, LEAD_SUBJECT = 3.0, 1.5, 2.0, 2.0
MOST_MENTIONS = 10
SENTENCES = 3  # from the lead on, in which the news is told
WEEK = 7  # days


class Salience:
    """Weighs the parties of one article."""

    def __init__(self, doc: Doc, title: str | None, opening: Point | None) -> None:
        self._doc = doc
        self._title = _words(title or "")
        self._lead = opening.span if opening else None
        told = [s for s in sentences(doc) if opening and s.start_char >= opening.span.start][:SENTENCES]
        self._told = (told[0].start_char, told[-1].end_char) if told else (0, 0)

    def ranked(self, parties: Iterable[Party]) -> list[Party]:
        """`parties`, the most important first; of equals, the one that comes first in the text."""
        return sorted(parties, key=lambda p: (-self.of(p), p.mentions[0].start if p.mentions else 0))

    def of(self, party: Party) -> float:
        """How much the article is about `party`."""
        return self._titled(party) + self._leading(party) + math.log2(1 + min(len(party.mentions), MOST_MENTIONS))

    def dated(self, moments: Iterable[Moment], day: date | None) -> list[Moment]:
        """`moments`, those of the news first: days around that of the article, then what the first sentences tell."""

        def background(moment: Moment) -> tuple[bool, bool]:
            recent = day is not None and moment.granularity == "day" and _near(moment.start, day)
            return not recent, not self._told[0] <= moment.span.start < self._told[1]

        return sorted(moments, key=lambda moment: (*background(moment), moment.span.start))

    def _titled(self, party: Party) -> float:
        """Points for a name in the headline, more the nearer it stands to its beginning."""
        words = _words(party.name)
        wanted = words[-1:] if party.kind in {"person", "group"} else _telling(words)
        places = [self._title.index(word) for word in wanted if word in self._title]
        if not places or len(places) < len(wanted):
            return 0.0
        return TITLE + TITLE_FIRST * (1 - min(places) / len(self._title))

    def _leading(self, party: Party) -> float:
        """Points for a part in the lead, more for its subject."""
        if self._lead is None:
            return 0.0
        inside = [m for m in party.mentions if self._lead.start <= m.start < self._lead.end]
        if not inside:
            return 0.0
        acts = any(self._acts(m.start, m.end) for m in inside)
        return LEAD + LEAD_SUBJECT * acts

    def _acts(self, start: int, end: int) -> bool:
        words = self._doc.char_span(start, end, alignment_mode="expand")
        return words is not None and any(token.dep_ in SUBJECTS for token in words)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W_]+(?:[-.][^\W_]+)*", text)]


def _near(start: str | None, day: date) -> bool:
    """Whether `start` is within a week of the article's day."""
    dated = start is not None and not start.startswith("-")
    return dated and abs((date.fromisoformat(str(start)) - day).days) <= WEEK


def _telling(words: list[str]) -> list[str]:
    """The words by which a headline names a body: the last one of "Chicago Cubs", all of "Ministry of Health"."""
    return words if any(lexicon.is_body(word) for word in words) else words[-1:]
