"""Who said it: quotations and reported speech, each with its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.authors import answers
from briefing.summarise.nlp import sentences
from briefing.summarise.phrases import SUBJECTS, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

    from briefing.summarise.who import Cast, Person

# A quotation of several paragraphs opens each of them and closes only the last.
QUOTE = re.compile(r"“[^“”]*(?:”|(?=\n+\s*“)|\Z)|\"[^\"\n]+\"")
WORDS_IN_QUOTE = 4  # fewer are a title or a nickname


@dataclass(frozen=True)
class Quote:
    """A quotation: characters `start` to `end`, and its speaker if the text names one."""

    start: int
    end: int
    speaker: Person | None


class Speech:
    """The quotations of an article and the speakers of its clauses."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        self._cast = cast
        self._sentences = sentences(doc)
        self.quotes: list[Quote] = []
        for match in QUOTE.finditer(text_of(doc)):
            if len(match[0].split()) >= WORDS_IN_QUOTE:
                speaker = self._attributed(match.start(), match.end()) or self._continued(doc, match.start())
                self.quotes.append(Quote(match.start(), match.end(), speaker))
        self._turns = [Quote(*turn) for turn in answers(doc, cast)]

    def quote(self, token: Token) -> Quote | None:
        """The quotation that `token` stands in."""
        return next((quote for quote in self.quotes if quote.start <= token.idx < quote.end), None)

    def speaker(self, token: Token) -> Person | None:
        """Who is quoted or reported as saying the clause of `token`."""
        quote = self.quote(token)
        if quote is not None:
            return quote.speaker
        for ancestor in token.ancestors:
            if ancestor.lemma_ in lexicon.SPEECH and not _within(token, "nsubj", ancestor):
                subject = next((c for c in ancestor.children if c.dep_ in SUBJECTS), None)
                if subject is not None:
                    return self._cast.resolve(subject) or self._titled(subject)
        return self._according(token.sent) or self._answering(token)

    def _answering(self, token: Token) -> Person | None:
        """Whose turn of a dialogue `token` stands in."""
        return next((turn.speaker for turn in self._turns if turn.start <= token.idx < turn.end), None)

    def _according(self, sentence: Sentence) -> Person | None:
        for token in sentence:
            if token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according":
                return self._cast.resolve(token)
        return None

    def _attributed(self, start: int, end: int) -> Person | None:
        """The subject of a verb of speech beside the quotation, outside it."""
        near = [s for s in self._sentences if s.start_char < end + 3 and s.end_char > start - 3]
        for sentence in near:
            for token in sentence:
                outside = not start <= token.idx < end
                if outside and token.dep_ == "nsubj" and token.head.lemma_ in lexicon.SPEECH:
                    person = self._cast.resolve(token) or self._titled(token)
                    if person is not None:
                        return person
        return self._announced(near, start)

    def _announced(self, near: list[Sentence], start: int) -> Person | None:
        """The person of the sentence that a colon joins to the quotation: "Lee does not hide it: “…”."""
        for sentence in near:
            before = text_of(sentence.doc)[max(0, start - 3) : start].rstrip()
            if before.endswith(":") and sentence.start_char < start:
                subjects = (t for t in sentence if t.dep_ == "nsubj" and t.idx < start)
                return next((p for t in subjects if (p := self._cast.resolve(t))), None)
        return None

    def _titled(self, subject: Token) -> Person | None:
        """The person whose name stands behind a long title: "said ADB Country Director for Kyrgyzstan Ann Lee"."""
        return next((person for t in subject.subtree if (person := self._cast.at(t))), None)

    def _continued(self, doc: Doc, start: int) -> Person | None:
        """The speaker of the quotation before, if nothing but a line break or a short clause lies between."""
        if not self.quotes:
            return None
        gap = text_of(doc)[self.quotes[-1].end : start]
        return self.quotes[-1].speaker if len(gap) < 4 or "\n" not in gap else None  # noqa: PLR2004  # characters


def _within(token: Token, dep: str, ancestor: Token) -> bool:
    """Whether `token` hangs on `ancestor` through a child with that relation."""
    child = token
    while child.head not in {ancestor, child}:
        child = child.head
    return child.dep_.startswith(dep)
