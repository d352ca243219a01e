"""When: finds the dates of an article and resolves them to days, by our own small grammar."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing.model import Moment, Span
from briefing.summarise import date_references as references
from briefing.summarise.date_context import Context, bound_of, context_of
from briefing.summarise.date_expressions import choose
from briefing.summarise.date_grammar import parse
from briefing.summarise.date_traps import is_habit, is_no_date, is_nowadays
from briefing.summarise.phrases import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

    from briefing.model import Bound
    from briefing.summarise.date_expressions import Days, Expression, Tense

WORD = re.compile(r"(?<![\w.,:’'])\w(?!\w*@)")
OPENING = re.compile(r"(?:from|the(?= (?:\d|first half|second half|\w+ quarter)))\s+", re.IGNORECASE)
# The prefix of a dateline is names and punctuation: "ASTANA, Kazinform, ", "ALMATY (".
DATELINE = re.compile(r"(?!On|In|By)(?:[A-ZÀ-Þ][\w’'-]*[\s,.(–—/-]*){0,6}")
DATE_LINE = re.compile(r"^\W*Date\s*:\s*", re.IGNORECASE | re.MULTILINE)
HEAD = 300  # characters in which an article states its date


def moments(doc: Doc, anchor: date | None) -> list[Moment]:
    """The dates and periods of an article, in text order, each said the same way once.

    Args:
        doc: a parse of the article; a token's `idx` is its offset in the article.
        anchor: the publication date, from which "Thursday" and "last year" are told. If None, a date
            that the article itself states at its head stands in; without that too, a day without a
            year is "--01-31" and other relative dates have neither start nor end.
    """
    return once(mentions(doc, anchor))


def once(found: list[Moment]) -> list[Moment]:
    """`found` without those that say the same in the same words again."""
    seen: dict[tuple[str, str | None, str | None, str], Moment] = {}
    for moment in found:
        seen.setdefault((moment.text.casefold(), moment.start, moment.end, moment.bound), moment)
    return list(seen.values())


def mentions(doc: Doc, anchor: date | None) -> list[Moment]:
    """As `moments`, with every repetition: what a sentence says of its own deadline."""
    return _Reader(doc, anchor or stated(text_of(doc))).read()


def resolve(text: str, anchor: date | None, *, tense: Tense = "none") -> Moment | None:
    """The first date in `text`, read without a parse; a preposition before it sets the bound.

    Args:
        text: an expression: "by 31 January", "last Thursday", "within ten days".
        anchor: the day from which relative dates are told, if known.
        tense: of the verb that `text` would stand by.

    Returns:
        None if there is no date in `text`.
    """
    for match in WORD.finditer(text):
        at = match.start()
        if found := references.term_at(text, at, tense):
            days: Days | None = references.term(found, anchor)
            return _moment(text, at, found.end(), days, "within") if days else None
        if parsed := parse(text, at):
            context = Context(bound_of(text, at, parsed[0]), tense=tense)
            days = choose(parsed[1], anchor, context.lean())
            return _moment(text, at, parsed[0], days, context.bound) if days else None
    return None


def stated(text: str) -> date | None:
    """The full date of a dateline ("ASTANA, 12 March 2027 –") or of a line "Date: 6 October 2026"."""
    openings = [DATELINE.match(text), DATE_LINE.search(text[:HEAD])]
    for opening in openings:
        found = parse(text, opening.end()) if opening else None
        days = choose(found[1], None, "none") if found and found[1].kind == "fixed" else None
        if days and days.granularity == "day" and days.start:
            return date.fromisoformat(days.start)
    return None


THAT = re.compile(r"\bthat (?:year|month|quarter|week)\b", re.IGNORECASE)


class _Reader:
    """Reads one article from start to end; later dates may refer to those already `found`."""

    def __init__(self, doc: Doc, anchor: date | None) -> None:
        self.doc, self.text, self.anchor = doc, text_of(doc), anchor
        self.found: list[Moment] = []
        self.heading: date | None = None  # "MONDAY" over what is to happen on that day

    def read(self) -> list[Moment]:
        at = 0
        for match in WORD.finditer(self.text):
            if match.start() >= at:
                at = self._refer(match.start()) or self._term(match.start()) or self._date(match.start()) or at
        return self.found

    def _date(self, at: int) -> int | None:
        """Take the date at `at`, if there is one; the offset of its end."""
        parsed = parse(self.text, at)
        if not parsed:
            return None
        end, expression = parsed
        context = context_of(self.text, at, end, None if self._is_heading(at, end) else self._tokens(at, end))
        if not self._is_passed_over(at, end, expression, context):
            self._resolve(at, end, expression, context)
        return end

    def _is_passed_over(self, at: int, end: int, expression: Expression, context: Context) -> bool:
        return (
            is_no_date(self._tokens(at, end), at, expression)
            or (context.bound == "on" and is_habit(expression, context.verb, context.tense))
            or (expression.name == "today" and is_nowadays(self.text, at, context.verb, context.tense))
        )

    def _resolve(self, at: int, end: int, expression: Expression, context: Context) -> None:
        tense, heads = context.lean(), self._is_heading(at, end)
        coming = tense != "past" and expression.kind == "often"
        base = self._told() if THAT.search(self.text, at, end) else self.heading if heads or coming else None
        days = choose(expression, base or self.anchor, tense)
        if days is None:
            return
        self._add(at, end, days, context.bound_from(days.start, self.anchor))
        if heads and expression.kind == "often" and days.start:
            self.heading = date.fromisoformat(days.start)

    def _told(self) -> date | None:
        """The day told last, to which "that year" points back."""
        dated = (m.start for m in reversed(self.found) if m.start and not m.start.startswith("-"))
        return next((date.fromisoformat(start) for start in dated), None)

    def _term(self, at: int) -> int | None:
        match = references.term_at(self.text, at, "none")
        if match is None and (match := references.IN.match(self.text, at)):
            tokens = self._tokens(at, match.end())
            match = match if context_of(self.text, at, match.end(), tokens).tense == "future" else None
        if match is None:
            return None
        self._add(at, match.end(), references.term_from(match, self.found, self.text, self.anchor), "within")
        return match.end()

    def _refer(self, at: int) -> int | None:
        """Take "until then", "the same period last year", "by 6 p.m."."""
        base = self.found[-1] if self.found else None
        if match := references.THEN.match(self.text, at):
            days = references.then(base)
            self._add(at, match.end(), days, references.THEN_BOUNDS[match["bound"].lower()])
        elif match := references.SAME.match(self.text, at):
            self._add(at, match.end(), references.same(match, base, self.anchor), "on")
        elif match := references.SAME_DAY.match(self.text, at):
            self._add(at, match.end(), references.same_day(self.anchor), "on")
        elif match := references.CLOCK.match(self.text, at):
            self._add(match.start("time"), match.end(), references.clock(match, self.text, self.anchor), "by")
        return match.end() if match else None

    def _add(self, start: int, end: int, days: Days | None, bound: Bound) -> None:
        if days is None:
            return
        moment = _moment(self.text, start, end, days, bound)
        last = self.found[-1] if self.found else None
        # "on Friday (3 April)" is one date.
        gap = self.text[last.span.end : moment.span.start] if last else ""
        again = last and gap in (" ", ", ", " (") and (last.start, last.end) == days[:2] != (None, None)
        if not again:
            self.found.append(moment)

    def _is_heading(self, start: int, end: int) -> bool:
        line = self.text[self.text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
        return line.strip(" \t*#:") == self.text[start:end]

    def _tokens(self, start: int, end: int) -> Tokens:
        tokens = self.doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:  # spaCy's types allow it, "expand" does not
            return self.doc[:0]
        while len(tokens) > 1 and tokens[0].pos_ in ("DET", "ADP"):  # they hang on what the date stands by
            tokens = tokens[1:]
        return tokens


def _moment(text: str, start: int, end: int, days: Days, bound: Bound) -> Moment:
    if opening := OPENING.match(text, start, end):
        start = opening.end()
    return Moment(
        text=text[start:end],
        start=days.start,
        end=days.end,
        granularity=days.granularity,
        bound=bound,
        span=Span(start=start, end=end),
    )
