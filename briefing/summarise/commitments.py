"""Commitments: who has to do what, for whom, by when, how firmly, and the sentence that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.model import Commitment, Firmness, Moment
from briefing.summarise import actions, clauses, minutes, patterns, triggers
from briefing.summarise.actors import acts, phrase
from briefing.summarise.deadlines import Deadlines
from briefing.summarise.nlp import LABEL
from briefing.summarise.owners import Owners
from briefing.summarise.phrases import date_phrase, span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.summarise.clauses import Trigger
    from briefing.summarise.reading import Reading

DECIDED = re.compile(
    r"^[ \t]*(?:decided|resolved|agreed|instructions?|actions?|decisions?)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
DOCUMENT = r"joint (?:statement|declaration|communiqu[eé])|memorandum|protocol|decree|order|decision"
BINDING = re.compile(rf"\b(?:{DOCUMENT}|agreement)\b", re.IGNORECASE)
TITLED = re.compile(rf"\b(?:{DOCUMENT})\b", re.IGNORECASE)
UNDER = re.compile(r"\s*(?:According to|Under|By) .*")
# "A ruling must …", "those who live there": pronouns that stand for people or things, not for something said before.
INDEFINITE = frozenset("those nobody everyone everybody all none nothing anyone whoever".split())
RAISED = frozenset({"will", "headline", "is-to", "to-be-done"})


# The families of rules; what follows a colon in a rule's name is the word that binds.
RULES = frozenset({*triggers.NAMES, *patterns.NAMES, *minutes.NAMES})


class Found(NamedTuple):
    """A commitment, and the name of the rule that found it, such as "subject:agree" or "will"."""

    commitment: Commitment
    rule: str


class Reader:
    """Reads the commitments of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._doc, self._speech = reading.doc, reading.speech
        self._cast, self._deadlines = reading.cast, Deadlines(reading)
        self._owners = Owners(reading.doc, reading.cast, reading.speech, reading.title)
        self._binding = bool(TITLED.search(reading.title or ""))
        self._last_owner: str | None = None

    def commitments(self) -> list[Found]:
        """All of them in text order, one for each action, with the rules that found them."""
        found: dict[tuple[str, str], Found] = {}
        for trigger in sorted(triggers.find(self._doc), key=lambda t: t.action.i):
            commitment = self._read(trigger)
            if commitment is not None:
                self._last_owner = commitment.owner
                found.setdefault(_key(commitment), Found(commitment, trigger.rule))
        for point in minutes.action_points(self._reading):
            owner = self._owners.named(point.owner)
            made = Commitment(
                owner=owner,
                action=point.action,
                deadline=point.deadline,
                firmness=point.firmness,
                evidence=point.evidence,
            )
            found.setdefault(_key(made), Found(made, point.rule))
        return sorted(found.values(), key=lambda f: f.commitment.evidence.start)

    def _read(self, trigger: Trigger) -> Commitment | None:
        verb = trigger.action
        owner, patient = self._owner(trigger)
        if owner is None:
            return None
        deadline = self._deadlines.of(verb)
        if not self._timely(trigger, deadline):
            return None
        dated = date_phrase(self._deadlines.words(deadline)) if deadline else set()
        action = actions.phrase(trigger, patient, dated, self._beyond(verb))
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

    def _timely(self, trigger: Trigger, deadline: Moment | None) -> bool:
        """Whether the date fits: not past, and one to come where the tense alone would not tell a plan."""
        if deadline is not None and self._deadlines.over(deadline):
            return False
        told = clauses.promise(trigger.action) or (trigger.action.head if ":" in trigger.rule else None)
        if told is not None and told.tag_ == "VBD" and not (deadline is not None and self._deadlines.ahead(deadline)):
            return not self._deadlines.stale(trigger.action, trigger.action.sent)
        if trigger.rule not in {"scheduled", "due-noun"}:
            return True
        if deadline is None or not self._deadlines.ahead(deadline):
            return False
        done = any(child.dep_ == "dobj" and child.lower_ != "place" for child in trigger.action.children)
        return not (done and deadline.start == self._reading.day)  # "today publishes": that is the news

    def _owner(self, trigger: Trigger) -> tuple[str | None, Token | None]:  # noqa: PLR0911  # one return a reading
        """The owner, and the token that the action is done to when the clause is passive or has no actor."""
        verb, subject = trigger.action, trigger.owner
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        if trigger.rule == "agreed-by-all":
            return self._owners.meeting(verb), None
        if subject is None:
            return (self._owners.assembly(verb), None) if self._adopted(trigger) else (None, None)
        if passive and subject.pos_ == "PRON" and subject.lower_ not in INDEFINITE:
            return None, None
        if trigger.noun is not None:
            return self._of_noun(trigger, subject), None
        if trigger.rule == "gets":
            return self._owners.giver(verb, subject), subject
        if passive and not trigger.rule.startswith(("passive", "object")):
            named = self._named_behind(verb) or self._promiser(verb)
            return named or self._owners.responsible(verb, subject), subject
        return self._acting(trigger, subject)

    def _acting(self, trigger: Trigger, subject: Token) -> tuple[str | None, Token | None]:
        """The owner of an active clause, whose subject may be a thing that somebody sets going."""
        verb = trigger.action
        owner = self._owners.behalf(verb) or self._owners.name(subject)
        if owner is not None:
            return self._owners.named(owner) if trigger.rule == "headline" else owner, None
        if trigger.rule == "headline":
            return self._owners.named(phrase(subject)), None
        if clauses.happens(verb) and subject.pos_ in {"NOUN", "PROPN"} and trigger.rule != "passive:expect":
            return self._owners.responsible(verb, subject) or self._last_owner, subject
        return self._promiser(verb), subject

    def _of_noun(self, trigger: Trigger, subject: Token) -> str | None:
        """Who does what a noun names: of a plan whoever is responsible, else the subject."""
        if subject != trigger.noun:
            return self._owners.name(subject)
        if any(child.lower_ == "no" for child in subject.children):
            return None
        if trigger.rule == "due-noun" and clauses.can_act(subject):
            return self._owners.name(subject) or phrase(subject)
        if trigger.rule == "due-noun" and not clauses.is_submitted(subject):
            return None
        return self._owners.responsible(trigger.action, subject)

    def _adopted(self, trigger: Trigger) -> bool:
        """Whether the clause is a point of an adopted text: "Agreed to establish a network, and to review it"."""
        first = trigger.action
        while first.dep_ == "conj":
            first = first.head
        return trigger.rule.startswith("subject") and first.head.tag_ in {"VBD", "VBN"} and first.head.dep_ == "ROOT"

    def _promiser(self, verb: Token) -> str | None:
        promise = clauses.promise(verb)
        return self._owners.name(clauses.subject(promise)) if promise is not None else None

    def _named_behind(self, verb: Token) -> str | None:
        """The person in brackets at the end of the sentence, as minutes name who sees to it."""
        last = verb.sent.text.rstrip(" .\n")
        inside = [t for t in verb.sent if last.endswith(")") and t.idx > verb.sent.start_char + last.rfind("(")]
        person = next((self._cast.at(token) for token in inside if self._cast.at(token)), None)
        return person.name if person else None

    def _beyond(self, verb: Token) -> set[Token]:
        """The tokens of the clause that lie beyond the quotation that the verb stands in: "he said"."""
        quote = self._speech.quote(verb)
        return {t for t in verb.subtree if quote is not None and not quote.start <= t.idx < quote.end}

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
        if trigger.firmness != "planned" or trigger.rule not in RAISED:
            return trigger.firmness
        opening = trigger.action.sent.text[:60]
        signed = UNDER.match(opening) and BINDING.search(opening)
        own = self._binding and self._speech.speaker(trigger.action) is None
        if own or signed or self._listed(trigger.action):
            return "agreed"
        return "agreed" if trigger.rule == "headline" and self._under_decisions(trigger.action) else "planned"

    def _listed(self, verb: Token) -> bool:
        """Whether the list that `verb` stands in has a lead-in of a signed text: "Under the agreement:"."""
        source = self._reading.text
        block = source[: verb.sent.start_char]
        start = block.rfind("\n\n") + 2
        lead = block[start:] if ":\n" in block[start:] else block[block.rfind("\n\n", 0, max(0, start - 3)) + 2 : start]
        first = lead.split("\n")[0].rstrip()
        return first.endswith(":") and bool(BINDING.search(first))

    def _under_decisions(self, verb: Token) -> bool:
        """Whether the last line that stands alone before `verb` says "Decided:" or the like."""
        source = self._reading.text
        before = source[: verb.sent.start_char]
        if LABEL.match(source[before.rfind("\n") + 1 :]):
            return True
        block = before[before.rfind("\n\n") + 2 :] if "\n\n" in before else before
        return bool(DECIDED.search(block))


def _key(commitment: Commitment) -> tuple[str, str]:
    return commitment.owner.lower(), commitment.action.lower()
