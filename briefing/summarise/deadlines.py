"""By when: which of the article's dates belongs to the clause of a commitment."""

from __future__ import annotations

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
FIRM = frozenset({"by", "within", "until"})


class Deadlines:
    """Finds the date of a clause."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._doc, self._day = reading.text, reading.doc, reading.day
        self._moments = reading.moments
        self._headings = [moment for moment in reading.moments if self._is_heading(moment)]

    def of(self, verb: Token) -> Moment | None:
        """The date in the clause of `verb`, else one that goes before it, else that of the diary's heading above."""
        inside = [m for m in self._moments if self._clause_has(verb, m)]
        firm = [m for m in inside if m.bound in FIRM]
        return next(iter(firm or inside), None) or self._before(verb) or self._heading(verb)

    def words(self, moment: Moment) -> Words:
        """The tokens of a date."""
        return covering(self._doc, moment.span.start, moment.span.end)

    def ahead(self, moment: Moment) -> bool:
        """Whether `moment` lies after the article's date, or may, so far as that is known."""
        return self._day is not None and moment.start is not None and moment.start >= self._day

    def over(self, moment: Moment) -> bool:
        """Whether `moment` had passed when the article appeared."""
        return self._day is not None and moment.end is not None and "0" < moment.end < self._day

    def _before(self, verb: Token) -> Moment | None:
        """A date to come, said with the verb that binds, or with the first of joined verbs: "In May X plans to do"."""
        head = verb.head
        if verb.dep_ not in {"xcomp", "conj", "ccomp"} or head.pos_ not in {"VERB", "AUX"} or head.lemma_ == "say":
            return None
        if verb.dep_ == "ccomp" and not any(c.lower_ == "to" for c in verb.children if c.dep_ == "aux"):
            return None
        held = [m for m in self._moments if self._clause_has(head, m) and not self.over(m)]
        early = [m for m in held if m.span.end <= head.idx or (verb.dep_ != "conj" and self.ahead(m))]
        told = head.tag_ in {"VBD", "VBN"} and verb.dep_ != "conj"
        fits = [m for m in early if not told or self.ahead(m)]
        return next(iter(fits), None) or (self._before(head) if verb.dep_ == "conj" else None)

    def _clause_has(self, verb: Token, moment: Moment) -> bool:
        span = self.words(moment)
        for token in [span.root, *span.root.ancestors]:
            if token == verb:
                return True
            joined = token.dep_ == "conj" and token.pos_ == "VERB"
            told = token.pos_ == "VERB" and token.tag_ in {"VBD", "VBN"} and token.lemma_ not in FIXED
            inner = (token.dep_ in INNER and token.lemma_ not in FIXED) or told
            if joined or (inner and not (moment.bound in {"by", "within"} and token.dep_ == "acl")):
                return False
        return False

    def _heading(self, verb: Token) -> Moment | None:
        """The weekday that heads the block of lines around `verb`, as in a diary: "MONDAY" alone on a line."""
        heads = (m for m in reversed(self._headings) if m.span.end < verb.idx)
        last = next(heads, None)
        return last if last is not None and "\n\n" not in self._text[last.span.end : verb.idx] else None

    def _is_heading(self, moment: Moment) -> bool:
        before, after = self._text[: moment.span.start], self._text[moment.span.end :]
        return before.endswith("\n") and after.startswith("\n") and moment.text.isalpha()
