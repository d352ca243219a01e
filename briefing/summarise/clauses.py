"""What can be told of a clause: its subject, and whether it is negated, doubted, asked, a condition or a promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.summarise.binding import CLAUSE, DOUBT, GIVE, REMEMBERED, SUBJECT, SUBJECTS, UNSURE, WORD

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.model import Firmness


@dataclass(frozen=True)
class Trigger:
    """A clause that commits somebody: the verb of the action, who it binds, how firmly, by which rule.

    Where a noun names the action, `noun` is that noun, and `action` the verb that it hangs on.
    """

    action: Token
    owner: Token | None
    firmness: Firmness
    rule: str
    noun: Token | None = None


# A thing that does this is made to: "The workshop opens on Monday."
HAPPENINGS = frozenset("continue begin start open include resume launch cover involve close".split())
SUBMITTED = frozenset("report answer reply response plan study opinion draft bill application statement list".split())


def lemma(token: Token) -> str:
    """The dictionary form; spaCy's lemmatizer takes "hopes" for a form of "hop"."""
    return "hope" if token.lower_ in {"hopes", "hoped", "hoping"} else token.lemma_


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, its own or that of the verb it is joined to."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None or verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
        return own
    passive = any(child.dep_ == "auxpass" for child in verb.head.children)
    finite = next((a for a in verb.head.ancestors if a.tag_ == verb.tag_), None)
    # "assured them that it would not be changed, and promised to …": the parser joins the verb to the nearer clause.
    return subject(finite if passive and verb.tag_ == "VBD" and finite is not None else verb.head)


def happens(verb: Token) -> bool:
    """Whether `verb` tells that an event happens, which somebody else holds."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    follows = verb.lemma_ in {"follow", "appear"} and subject is not None and is_submitted(subject)
    return follows or verb.lemma_ in HAPPENINGS or any(child.lower_ == "place" for child in verb.children)


def can_act(noun: Token) -> bool:
    """Whether `noun` is a person, body or state, as against a paper or an event."""
    return noun.ent_type_ in {"PERSON", "ORG", "GPE"} or (
        noun.lemma_.lower() not in SUBMITTED and noun.lemma_.lower() in {"delegation", "mission", "team", "minister"}
    )


def is_submitted(noun: Token) -> bool:
    """Whether `noun` is a paper that somebody owes."""
    return noun.lemma_.lower() in SUBMITTED


def shares_object(verb: Token) -> bool:
    """Whether what `verb` is done to stands only behind the verb joined to it: "close or transform homes"."""
    behind = [child.dep_ for child in verb.children if child.i > verb.i and not child.is_punct]
    return behind in (["cc", "conj"], ["preconj", "cc", "conj"])


def is_infinitive(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def is_unsure(verb: Token) -> bool:
    return any(child.lower_ in UNSURE for child in verb.children)


def is_indefinite(noun: Token) -> bool:
    bare = noun.tag_ in {"NN", "NNS"} and not any(child.dep_ in {"det", "poss"} for child in noun.children)
    return bare or any(child.lower_ in {"a", "an", "any", "every"} for child in noun.children)


def promise(verb: Token) -> Token | None:
    """The verb that reports the clause of `verb` as a promise: "decided that …", "gave his word that …"."""
    if verb.dep_ not in {"ccomp", "acl", "relcl"} or (verb.dep_ == "relcl" and not _completes(verb)):
        return None
    head = next((above for above in verb.ancestors if above.pos_ == "VERB"), None)
    if head is None:
        return None
    given = head.lemma_ in GIVE and any(c.dep_ == "dobj" and c.lemma_ in WORD for c in head.children)
    return head if given or lemma(head) in SUBJECT or head.lemma_ == "assure" else None


def _completes(verb: Token) -> bool:
    """Whether a clause that the parser takes for a relative one has a subject of its own: "that no job will be cut"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def is_reported(verb: Token) -> bool:
    """Whether "would" tells what somebody announced: no "if", and the clause is finite."""
    return not any(child.dep_ == "advcl" and any(g.lower_ == "if" for g in child.children) for child in verb.children)


def is_doubted(verb: Token) -> bool:
    """Whether the clause is what somebody denies, or does not rule out."""
    return verb.dep_ == "ccomp" and (is_negated(verb.head) or verb.head.lemma_ in DOUBT)


def is_asked(verb: Token) -> bool:
    """Whether the clause is a reported question: "asked when the road will be opened"."""
    return verb.dep_ in {"ccomp", "advcl"} and any(
        child.lower_ in {"when", "how", "why", "what", "where", "who"} and child.i < verb.i for child in verb.children
    )


def is_remembered(token: Token) -> bool:
    """Whether the clause is what somebody recalls, in the past perfect: "recalled that it had vowed to …"."""
    above = token.head if token.dep_ in CLAUSE else token
    had = any(child.dep_ == "aux" and child.lower_ == "had" for child in above.children)
    return had and any(ancestor.lemma_ in REMEMBERED for ancestor in above.ancestors)


def is_relative(verb: Token) -> bool:
    """Whether what `verb` is done to is "which" or "what": the action cannot be read without its clause."""
    return any(child.dep_ == "dobj" and child.tag_ in {"WDT", "WP"} for child in verb.children)


def is_condition(token: Token) -> bool:
    """Whether the clause of `token` is a condition, a purpose or a question, which commits nobody."""
    marks = {"if", "whether", "unless"}
    chain = [token, *token.ancestors]
    return any(child.lower_ in marks and child.dep_ == "mark" for verb in chain[:2] for child in verb.children) or (
        token.sent.text.rstrip().endswith("?")
    )
