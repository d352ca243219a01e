"""Text → Brief: who, what, when, where and the commitments, each with its evidence."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # `date` is the parameter that callers write
from importlib.metadata import version
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.model import Brief, Signature, Source
from briefing.summarise.reading import Reading

if TYPE_CHECKING:
    from briefing.summarise.reasons import Reason


def summarise(
    text: str, *, title: str | None = None, date: Date | str | None = None, source: Source | str | None = None
) -> Brief:
    """The brief of an English article.

    Args:
        text: the article, paragraphs separated by line breaks.
        title: its headline; made from the first sentence if not given.
        date: the day it was published (a date, or ISO "2027-01-31"), from which "on Thursday" and dates
            without a year are reckoned.
        source: the outlet or URL it came from, or a full Source (whose text is replaced by `text`).

    Raises:
        EmptyInput: there is too little text to brief.
        NotEnglish: the text is in another language.
        InputError: `date` is not a date.
        InputTooLong: the text is longer than an article can be.
    """
    return explain(text, title=title, date=date, source=source)[0]


def explain(
    text: str, *, title: str | None = None, date: Date | str | None = None, source: Source | str | None = None
) -> tuple[Brief, tuple[Reason, ...]]:
    """The brief that `summarise` makes, and why each of its items stands in it.

    Args and errors are those of `summarise`.
    """
    from briefing.read.check import check  # the stages load only when used
    from briefing.summarise import (  # spaCy is slow
        bodies,
        commitments,
        groups,
        nlp,
        reasons,
        speech,
        what,
        when,
        where,
        who,
    )
    from briefing.summarise.salience import Salience

    check(text)
    day = _day(date)
    doc = nlp.parse(text)
    cast = who.Cast(doc)
    said = speech.Speech(doc, cast)
    dates = when.mentions(doc, day)
    opening = what.lead(doc)
    reading = Reading(text, doc, cast, said, dates, title, day.isoformat() if day else None)
    salience = Salience(doc, title, opening)
    acting = [*cast.parties(), *bodies.bodies(doc, cast, title, opening), *groups.groups(doc, cast, opening, title)]
    read = commitments.Reader(reading).commitments()
    found = [commitment for commitment, _ in read]
    brief = Brief(
        title=title or what.headline(opening, doc),
        source=_source(source, text, title, day),
        lead=opening,
        who=tuple(salience.ranked(acting)),
        what=tuple(what.points(doc, said, opening, title, [c.evidence for c in found])),
        when=tuple(m.model_copy(update={"event": what.event(m, doc)}) for m in salience.dated(when.once(dates), day)),
        where=tuple(where.places(doc, cast, title, opening)),
        commitments=tuple(found),
        signature=Signature(program=version("briefing"), nlp=nlp.signature()),
    )
    return brief, tuple(reasons.reasons(brief, doc, read))


def _day(date: Date | str | None) -> Date | None:
    try:
        return Date.fromisoformat(date) if isinstance(date, str) else date
    except ValueError:
        raise InputError(f"{date!r} is not a date; write it as 2027-01-31") from None


def _source(source: Source | str | None, text: str, title: str | None, day: Date | None) -> Source:
    iso = day.isoformat() if day else None
    if isinstance(source, Source):
        return source.model_copy(update={"text": text, "title": source.title or title, "date": source.date or iso})
    url = source if source and "://" in source else None
    return Source(text=text, title=title, outlet=None if url else source, url=url, date=iso)
