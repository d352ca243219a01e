"""Commitments: who has to do what, for whom, by when, how firmly, and the sentence that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model import Commitment, Firmness, Moment
from briefing.summarise import triggers
from briefing.summarise.minutes import action_points
from briefing.summarise.nlp import LABEL
from briefing.summarise.owners import Owners, acts, phrase
from briefing.summarise.phrases import bare, covering, date_phrase, join, span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from briefing.summarise.reading import Reading
    from briefing.summarise.triggers import Trigger

# Nothing of these belongs to the action: who speaks, what links the clause to others.
OUTSIDE = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "csubj",
        "expl",
        "aux",
        "auxpass",
        "neg",
        "mark",
        "cc",
        "conj",
        "parataxis",
        "agent",
    }
)
LINKERS = frozenset(
    "also however therefore moreover then thus too meanwhile further furthermore still next now once".split()
)
DECIDED = re.compile(
    r"^[ \t]*(?:decided|resolved|agreed|instructions?|actions?|decisions?)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
BINDING = re.compile(
    r"\b(?:joint (?:statement|declaration|communiqu[eé])|memorandum|protocol|agreement|decree|order)\b",
    re.IGNORECASE,
)
# What is left of "no later than 30 June" when the date is taken out.
LOOSE = re.compile(r"[\s,–(-]*\b(?:(?:no|not) later than|at the latest(?: by)?|deadline|due|by)[\s:)]*$", re.IGNORECASE)
HAPPENINGS = frozenset({"continue", "begin", "start", "open", "include", "resume", "launch", "cover", "involve"})


class Reader:
    """Reads the commitments of one article."""

    def __init__(self, reading: Reading) -> None:
        self._source, self._doc, self._day = reading.text, reading.doc, reading.day
        self._cast, self._speech, self._moments = reading.cast, reading.speech, reading.moments
        self._owners = Owners(reading.doc, reading.cast, reading.speech)
        self._binding = bool(BINDING.search(reading.title or ""))
        self._headings = [moment for moment in reading.moments if self._is_heading(moment)]
        self._last_owner: str | None = None

    def commitments(self) -> list[Commitment]:
        """All of them in text order, one for each action."""
        found: dict[tuple[str, str], Commitment] = {}
        for trigger in sorted(triggers.find(self._doc), key=lambda t: t.action.i):
            commitment = self._read(trigger)
            if commitment is not None:
                self._last_owner = commitment.owner
                found.setdefault((commitment.owner.lower(), commitment.action.lower()), commitment)
        for point in action_points(self._source, self._moments):
            owner = self._owners.named(point.owner)
            made = Commitment(
                owner=owner, action=point.action, deadline=point.deadline, firmness="agreed", evidence=point.evidence
            )
            found.setdefault((owner.lower(), point.action.lower()), made)
        return sorted(found.values(), key=lambda c: c.evidence.start)

    def _read(self, trigger: Trigger) -> Commitment | None:
        verb = trigger.action
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        owner, patient = self._owner(trigger, passive=passive)
        if owner is None:
            return None
        deadline = self._deadline(verb)
        ahead = deadline is not None and self._ahead(deadline)
        if (trigger.rule == "scheduled" and not ahead) or (deadline is not None and self._over(deadline)):
            return None
        action = self._action(trigger, patient, deadline)
        if action is None:
            return None
        speaker = self._speech.speaker(verb)
        return Commitment(
            owner=owner,
            action=action,
            recipient=self._recipient(verb),
            deadline=deadline,
            firmness=self._firmness(trigger),
            said_by=speaker.name if speaker is not None and speaker.name != owner else None,
            evidence=span_of(verb.sent, text_of(self._doc)),
        )

    def _ahead(self, moment: Moment) -> bool:
        """Whether `moment` lies after the article's date, so far as that is known."""
        return self._day is not None and moment.start is not None and moment.start >= self._day

    def _over(self, moment: Moment) -> bool:
        """Whether `moment` had passed when the article appeared."""
        return self._day is not None and moment.end is not None and "0" < moment.end < self._day

    def _owner(self, trigger: Trigger, *, passive: bool) -> tuple[str | None, Token | None]:
        """The owner, and the token that the action is done to when the clause is passive or has no actor."""
        verb, subject = trigger.action, trigger.owner
        if subject is None and verb.head.tag_ == "VBD" and trigger.rule.startswith("subject"):
            return self._owners.assembly(verb), None
        if subject is None or (passive and subject.pos_ == "PRON"):
            return None, None
        promise = triggers.promise(verb)
        promiser = self._owners.name(triggers.subject(promise)) if promise is not None else None
        if passive and not trigger.rule.startswith(("passive", "object")):
            named = self._named_behind(verb) or promiser
            return named or self._owners.responsible(verb, subject), subject
        owner = self._owners.name(subject)
        if owner is None and trigger.rule == "headline":
            return phrase(subject), None
        happens = verb.lemma_ in HAPPENINGS or any(child.lower_ == "place" for child in verb.children)
        if owner is None and happens and subject.pos_ in {"NOUN", "PROPN"}:
            return self._owners.responsible(verb, subject) or self._last_owner, subject
        return owner, None

    def _named_behind(self, verb: Token) -> str | None:
        """The person in brackets at the end of the sentence, as minutes name who sees to it."""
        last = verb.sent.text.rstrip(" .\n")
        inside = [t for t in verb.sent if last.endswith(")") and t.idx > verb.sent.start_char + last.rfind("(")]
        person = next((self._cast.at(token) for token in inside if self._cast.at(token)), None)
        return person.name if person else None

    def _action(self, trigger: Trigger, patient: Token | None, deadline: Moment | None) -> str | None:
        """An infinitive phrase in the words of the text."""
        verb = trigger.action
        rest = self._rest(verb, deadline)
        if patient is None:
            head = verb.text if verb.tag_ in {"VB", "VBP"} else verb.lemma_
            words = f"{head} {join(rest)}"
        else:
            words = self._active(verb, patient, rest)
        negated = any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)
        text = re.sub(r"\s+", " ", f"{'not ' if negated else ''}{words}").strip(" ,;–-")
        text = LOOSE.sub("", text) if deadline is not None else text
        return text if len(text.split()) > 1 or verb.lemma_ in {"attend", "visit", "resign", "arrive"} else None

    def _active(self, verb: Token, patient: Token, rest: list[Token]) -> str:
        """ "The conference will be held in May" → "hold the conference in May"."""
        thing = _lowered(join(list(patient.subtree)), patient)
        if verb.lemma_ in {"plan", "schedule"}:
            return f"hold {bare(thing)} {join(rest)}"
        if any(child.dep_ == "auxpass" for child in verb.children):
            return f"{verb.lemma_} {thing} {join(rest)}"
        if verb.lemma_ in {"include", "cover", "involve"}:
            return f"hold {join(rest)}"
        if verb.lemma_ == "take":
            place = [token for token in rest if token.lower_ != "place"]
            return f"hold {bare(thing)} {join(place)}"
        return f"{verb.lemma_} {thing} {join(rest)}"

    def _rest(self, verb: Token, deadline: Moment | None) -> list[Token]:
        """The tokens of the clause behind its verb that belong to the action."""
        kept = []
        for child in verb.children:
            linker = child.dep_ == "advmod" and (child.lower_ in LINKERS or child.i < verb.i)
            speech = child.dep_ == "ccomp" and child.i < verb.i
            if (
                child.dep_ in OUTSIDE
                or linker
                or speech
                or (child.i < verb.i and child.dep_ in {"advcl", "prep", "npadvmod", "punct"})
            ):
                continue
            kept += list(child.subtree)
        if triggers.shares_object(verb):
            kept += [t for child in verb.children if child.dep_ in {"cc", "conj"} for t in child.subtree]
        dated = date_phrase(self._words(deadline)) if deadline else set()
        return [t for t in kept if not (t.is_space or t in dated or _closes(t) or self._attribution(t, verb))]

    def _attribution(self, token: Token, verb: Token) -> bool:
        """Whether `token` lies beyond the quotation that the verb stands in."""
        quote = self._speech.quote(verb)
        return quote is not None and not quote.start <= token.idx < quote.end

    def _deadline(self, verb: Token) -> Moment | None:
        """The date in the clause of `verb`, else that of the diary's heading above it."""
        inside = [m for m in self._moments if self._clause_has(verb, m)]
        firm = [m for m in inside if m.bound in {"by", "within", "until"}]
        return next(iter(firm or inside), None) or self._heading(verb)

    def _heading(self, verb: Token) -> Moment | None:
        """The weekday that heads the block of lines around `verb`, as in a diary: "MONDAY" alone on a line."""
        heads = (m for m in reversed(self._headings) if m.span.end < verb.idx)
        last = next(heads, None)
        return last if last is not None and "\n\n" not in self._source[last.span.end : verb.idx] else None

    def _is_heading(self, moment: Moment) -> bool:
        before, after = self._source[: moment.span.start], self._source[moment.span.end :]
        return before.endswith("\n") and after.startswith("\n") and moment.text.isalpha()

    def _words(self, moment: Moment) -> Words:
        return covering(self._doc, moment.span.start, moment.span.end)

    def _clause_has(self, verb: Token, moment: Moment) -> bool:
        span = self._words(moment)
        for token in [span.root, *span.root.ancestors]:
            if token == verb:
                return True
            inner = token.dep_ in {"relcl", "acl", "ccomp", "advcl"} or (
                token.pos_ == "VERB" and token.tag_ in {"VBD", "VBN"}
            )
            if inner and not (moment.bound in {"by", "within"} and token.dep_ == "acl"):
                return False
        return False

    def _recipient(self, verb: Token) -> str | None:
        for child in verb.children:
            if child.dep_ == "dative" and child.pos_ != "ADP":
                return self._owners.name(child)
            if child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "for"} and child.i > verb.i:
                for pobj in child.children:
                    if pobj.dep_ == "pobj" and (self._cast.at(pobj) or acts(pobj)) and pobj.ent_type_ != "GPE":
                        return self._owners.name(pobj)
        return None

    def _firmness(self, trigger: Trigger) -> Firmness:
        """As the verb says, raised to agreed where a decision or a signed text stands behind it."""
        if trigger.firmness != "planned" or trigger.rule not in {"will", "headline", "is-to"}:
            return trigger.firmness
        opening = trigger.action.sent.text[:60]
        if self._binding or (
            re.match(r"\s*(?:According to|Under|By) (?:the|a) .*", opening) and BINDING.search(opening)
        ):
            return "agreed"
        return "agreed" if trigger.rule == "headline" and self._under_decisions(trigger.action) else "planned"

    def _under_decisions(self, verb: Token) -> bool:
        """Whether the last line that stands alone before `verb` says "Decided:" or the like."""
        before = self._source[: verb.sent.start_char]
        line = self._source[before.rfind("\n") + 1 :]
        if LABEL.match(line):
            return True
        block = before[before.rfind("\n\n") + 2 :] if "\n\n" in before else before
        return bool(DECIDED.search(block))


def _lowered(text: str, phrase: Token) -> str:
    """`text` as it reads inside a sentence: no capital that only the sentence's start gave it."""
    first = next((token for token in phrase.subtree if token.is_alpha), phrase)
    return (
        text[:1].lower() + text[1:]
        if (first.pos_ != "PROPN" and first.text[1:].islower()) or len(first.text) == 1
        else text
    )


def _closes(token: Token) -> bool:
    """Whether `token` is the full stop of its sentence."""
    return token.text in {".", ";", "!"} and token.i + 1 >= token.sent.end - 1
