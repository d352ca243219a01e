"""Rules of commitments over finite clauses: "X will do", "X is to do", "X may do", "the session opens on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.summarise.binding import CLAUSE, FUTURE, GETS, SCHEDULED, STATES, SUBJECT, SUBJECTS
from briefing.summarise.clauses import (
    Trigger,
    is_asked,
    is_doubted,
    is_indefinite,
    is_infinitive,
    is_negated,
    is_reported,
    is_unsure,
    lemma,
    promise,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.model import Firmness


def future(verb: Token) -> Trigger | None:  # noqa: PLR0911  # one return a reading
    """ "X will do"; "would" where it reports what somebody said; "X may do"; "X to do" as in headlines and minutes."""
    aux = next((child for child in verb.children if child.dep_ == "aux"), None)
    if aux is None or verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ in STATES or is_unsure(verb):
        return None
    owner = _bound(verb)
    if owner is None or (verb.lemma_ in SUBJECT and any(child.dep_ in CLAUSE for child in verb.children)):
        return None
    if aux.lower_ in FUTURE or (aux.lower_ == "would" and is_reported(verb)):
        rule = "gets" if verb.lemma_ in GETS else "will"
        return None if is_doubted(verb) or is_asked(verb) else Trigger(verb, owner, _promise(verb), rule)
    if aux.lower_ == "should" and _promise(verb) == "agreed":
        return Trigger(verb, owner, "agreed", "should")
    if aux.lower_ == "may":
        return Trigger(verb, owner, "hoped", "may") if _allowed(verb) else None
    headline = verb.dep_ == "ROOT" or owner.i == verb.sent.start or aux.norm_ == "will"
    if aux.lower_ == "to" and verb.tag_ == "VB" and verb.lemma_ not in GETS and headline:
        return Trigger(verb, owner, "planned", "headline")
    return None


def _bound(verb: Token) -> Token | None:
    """The subject of a finite clause: its own, that of the clause it is joined to, or what "who" stands for."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is None:
        return subject(verb) if any(child.lower_ in FUTURE for child in verb.children) else None
    if own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head if own.lower_ == "who" else None
    return own


def _allowed(verb: Token) -> bool:
    """Whether "may" tells what somebody might do, not what could happen or what anybody is free to do."""
    main = verb.dep_ in {"ROOT", "conj", "ccomp"}
    bound = _bound(verb)
    subjects = [bound] if bound is not None else []
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    free = any(
        (s.lower_ in {"they", "it", "you"}) or (is_indefinite(s) and not passive) or (passive and s.tag_ == "NNS")
        for s in subjects
    )
    return main and not free and not is_negated(verb) and verb.lemma_ not in GETS | {"change", "take", "go", "try"}


def _promise(verb: Token) -> Firmness:
    """How firmly the verb that reports the clause says it: "promised that …" is more than "said that …"."""
    head = promise(verb)
    return "planned" if head is None else SUBJECT.get(lemma(head), "pledged")


def to_be_done(verb: Token) -> Trigger | None:
    """ "the dates to be communicated by the secretariat"."""
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    agent = any(child.dep_ == "agent" for child in verb.children)
    fits = verb.dep_ in {"relcl", "acl"} and verb.tag_ == "VBN" and to and agent
    return Trigger(verb, verb.head, "planned", "to-be-done") if fits else None


def proposed_that(verb: Token) -> Trigger | None:
    """ "proposes that the talks be moved": the subjunctive."""
    fits = verb.dep_ == "ccomp" and verb.head.lemma_ in {"propose", "suggest"}
    be = any(child.dep_ == "auxpass" and child.lower_ == "be" for child in verb.children)
    plain = not any(child.dep_ == "aux" for child in verb.children)
    owner = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return Trigger(verb, owner, "hoped", "proposed-that") if fits and be and plain and owner is not None else None


def is_to(verb: Token) -> Trigger | None:
    """ "X is to do": the verb hangs on a form of "be"."""
    head = verb.head
    if verb.dep_ not in {"xcomp", "ccomp"} or head.lemma_ != "be" or not is_infinitive(verb):
        return None
    owner = subject(head)
    plain = owner is not None and not any(child.dep_ in {"attr", "acomp"} for child in head.children)
    if any(child.lower_ == "have" for child in verb.children if child.dep_ == "aux"):
        return None  # "was to have been opened": it was not
    return Trigger(verb, owner, "planned", "is-to") if plain and verb.lemma_ not in STATES else None


def going(verb: Token) -> Trigger | None:
    """ "X is going to do"."""
    going = verb.head.lower_ == "going" and any(child.lemma_ == "be" for child in verb.head.children)
    if not going or not is_infinitive(verb) or verb.lemma_ in STATES or is_negated(verb.head):
        return None
    return Trigger(verb, subject(verb.head), "planned", "going-to")


def scheduled(verb: Token) -> Trigger | None:
    """ "The session opens", "The minister is coming": the present tense, which only a date makes a plan."""
    place = verb.lemma_ == "take" and any(child.dep_ == "dobj" and child.lower_ == "place" for child in verb.children)
    coming = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children)
    if not (coming or verb.tag_ in {"VBZ", "VBP"}) or not (place or verb.lemma_ in SCHEDULED):
        return None
    if verb.dep_ not in {"ROOT", "conj", "ccomp"} or (
        verb.dep_ == "ccomp" and any(c.dep_ == "mark" for c in verb.children)
    ):
        return None
    own = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return Trigger(verb, own, "planned", "scheduled") if own is not None else None
