"""By when: which of the article's dates belongs to the clause of a commitment."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # `date` is the field's usual name
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing.summarise.phrases import covering

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from briefing.model import Moment
    from briefing.summarise.reading import Reading

INNER = frozenset({"relcl", "acl", "ccomp", "advcl"})
# "the meeting scheduled for 21 November": the date of the thing is that of the action.
FIXED = frozenset({"schedule", "plan", "set"})
RECENT = 45  # days after which a promise is old news
FIRM = frozenset({"by", "within", "until"})


class Deadlines:
    """Finds the date of a clause."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._doc, self._day = reading.text, reading.doc, reading.day
        self._moments = reading.moments
        self._headings = [moment for moment in reading.moments if self._is_heading(moment)]

    def of(self, verb: Token) -> Moment | None:
        """The date in the clause of `verb`, else one that goes before it, else that of the diary's heading above."""
        inside = [m for m in self._beside(verb) if self._clause_has(verb, m)]
        firm = [m for m in inside if m.bound in FIRM]
        return next(iter(firm or inside), None) or self._before(verb) or self._heading(verb)

    def _beside(self, verb: Token) -> list[Moment]:
        """The dates of the sentence of `verb`."""
        start, end = verb.sent.start_char, verb.sent.end_char
        return [moment for moment in self._moments if start <= moment.span.start < end]

    def words(self, moment: Moment) -> Words:
        """The tokens of a date."""
        return covering(self._doc, moment.span.start, moment.span.end)

    def ahead(self, moment: Moment) -> bool:
        """Whether `moment` lies after the article's date, or may, so far as that is known."""
        return self._day is not None and moment.start is not None and moment.start >= self._day

    def _later(self, moment: Moment) -> bool:
        return self.ahead(moment) and moment.start != self._day

    def over(self, moment: Moment) -> bool:
        """Whether `moment` had passed when the article appeared."""
        return self._day is not None and moment.end is not None and "0" < moment.end < self._day

    def stale(self, verb: Token, sentence: Words) -> bool:
        """Whether `sentence` dates the promise, outside the action, long ago: "In 2025 they decided to"."""
        inside = set(verb.subtree)
        return self._day is not None and any(
            moment.end is not None
            and "0" < moment.end < _days_before(self._day, RECENT)
            and sentence.start_char <= moment.span.start < sentence.end_char
            and not inside & set(self.words(moment))
            for moment in self._moments
        )

    def _before(self, verb: Token) -> Moment | None:
        """A date to come, said with the verb that binds, or with the first of joined verbs: "In May X plans to do"."""
        head = verb.head
        joined = verb.dep_ == "conj"
        bound = verb.dep_ in {"xcomp", "ccomp"} and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        if not (joined or bound) or head.pos_ not in {"VERB", "AUX"}:
            return None
        told = head.tag_ in {"VBD", "VBN"} and not joined
        for moment in self._beside(verb):
            early = moment.span.end <= head.idx or (not joined and self.ahead(moment))
            # What was said on the day of the article was said then; only a later day can be that of the deed.
            fits = early and not (told and not self._later(moment)) and not self.over(moment)
            if fits and self._clause_has(head, moment) and not self._clause_has(verb, moment):
                return moment
        return self._before(head) if joined else None

    def _clause_has(self, verb: Token, moment: Moment) -> bool:
        span = self.words(moment)
        for token in [span.root, *span.root.ancestors]:
            if token == verb:
                return True
            if (token.dep_ == "conj" and not self._shares(token, verb)) or self._closed(token, moment):
                return False
        return False

    def _shares(self, joined: Token, verb: Token) -> bool:
        """Whether the date of a joined verb is that of the first one too: "replace the units and report by May"."""
        own = any(child.dep_ in {"aux", "nsubj", "nsubjpass"} for child in joined.children)
        return joined.pos_ != "VERB" or (joined.head == verb and joined.tag_ == "VB" and not own)

    def _closed(self, token: Token, moment: Moment) -> bool:
        """Whether a date inside the clause of `token` is of that clause, not of the one around it."""
        past = token.dep_ == "acl" and token.tag_ == "VBN" and self.ahead(moment)  # "the bread served, from 1 May"
        starting = token.tag_ == "VBG" and token.lemma_ in {"start", "begin"}
        if past or starting or token.lemma_ in FIXED:
            return False
        told = token.pos_ == "VERB" and token.tag_ in {"VBD", "VBN"}
        return (token.dep_ in INNER or told) and not (moment.bound in {"by", "within"} and token.dep_ == "acl")

    def _heading(self, verb: Token) -> Moment | None:
        """The weekday that heads the block of lines around `verb`, as in a diary: "MONDAY" alone on a line."""
        heads = (m for m in reversed(self._headings) if m.span.end < verb.idx)
        last = next(heads, None)
        return last if last is not None and "\n\n" not in self._text[last.span.end : verb.idx] else None

    def _is_heading(self, moment: Moment) -> bool:
        before, after = self._text[: moment.span.start], self._text[moment.span.end :]
        return before.endswith("\n") and after.startswith("\n") and moment.text.isalpha()


def _days_before(day: str, days: int) -> str:
    return (Date.fromisoformat(day) - timedelta(days=days)).isoformat()
