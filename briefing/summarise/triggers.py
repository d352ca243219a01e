"""What makes a clause a commitment: the rules over its verb, by name; their words are in `binding`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.summarise import finite, patterns
from briefing.summarise.binding import (
    ADJECTIVE,
    CLAUSE,
    FUTURE,
    NOUN,
    OBJECT,
    SUBJECT,
    SUBJECTS,
)
from briefing.summarise.clauses import (
    Trigger,
    is_condition,
    is_infinitive,
    is_negated,
    is_relative,
    is_remembered,
    lemma,
    shares_object,
    subject,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token


NAMES = frozenset(
    "will gets may should headline is-to going-to adjective passive object subject noun entrusted to-be-done "
    "proposed-that gerund scheduled".split()
)


def find(doc: Doc) -> Iterator[Trigger]:
    """Every clause of `doc` that may commit somebody, joined verbs one by one."""
    for match in patterns.find(doc):
        yield from _matched(match)
    for token in doc:
        if is_condition(token) or is_remembered(token):
            continue
        for trigger in (rule(token) for rule in RULES):
            if trigger is not None and not _delegates(trigger.action) and not is_relative(trigger.action):
                yield trigger
                yield from _joined(trigger)
                break


def _matched(match: patterns.Match) -> Iterator[Trigger]:
    """What a pattern found, as a trigger; of a noun that is planned or due, nobody is the subject."""
    bind, noun = match.tokens["bind"], match.tokens.get("noun")
    if is_condition(bind) or is_negated(bind):
        return
    if noun is None:
        yield Trigger(match.tokens["action"], None, match.firmness, match.pattern.name)
        return
    planned = noun.dep_ in {"nsubj", "nsubjpass", "advcl"}
    if planned and any(is_infinitive(child) for child in bind.children):
        return  # "is due to open", which says more
    verb = match.tokens.get("be", bind)
    owner = subject(bind) or (bind.head if bind.dep_ == "acl" else None)
    yield Trigger(verb, noun if planned else owner, match.firmness, match.pattern.name, noun)


def _joined(trigger: Trigger) -> Iterator[Trigger]:
    for verb in trigger.action.conjuncts:
        own = any(child.dep_ in SUBJECTS or child.lower_ in FUTURE for child in verb.children)
        if shares_object(trigger.action):
            return
        if (
            verb.i > trigger.action.i
            and verb.pos_ == "VERB"
            and verb.tag_ in {"VB", "VBP", "VBG", trigger.action.tag_}
            and not own
        ):
            yield Trigger(verb, trigger.owner, trigger.firmness, trigger.rule)


def _controlled(verb: Token) -> Trigger | None:  # noqa: PLR0911  # one return a reading
    """ "X agreed to do", "Z instructed Y to do", "Y is expected to do", "X is ready to do"."""
    if not is_infinitive(verb):
        return None
    head = _binder(verb)
    if head is None or head.i > verb.i:
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if head.pos_ == "ADJ" and head.lower_ in ADJECTIVE:
        return Trigger(verb, subject(head.head), ADJECTIVE[head.lower_], f"adjective:{head.lower_}")
    if any(child.dep_ == "nsubjpass" for child in head.children) and head.lemma_ in OBJECT:
        return Trigger(verb, subject(head), OBJECT[head.lemma_], f"passive:{head.lemma_}")
    if head.dep_ == "acl" and head.tag_ == "VBG":
        return None  # "a law obliging courts to do"
    if head.lemma_ in OBJECT and (told := own or _told(head, verb)) is not None:
        return Trigger(verb, told, OBJECT[head.lemma_], f"object:{head.lemma_}")
    if any(child.lower_ == "it" and child.dep_ == "nsubjpass" for child in head.children):
        return None  # "it was agreed to", which a pattern reads
    if lemma(head) in SUBJECT and own is None and not is_negated(head):
        return Trigger(verb, subject(head), SUBJECT[lemma(head)], f"subject:{lemma(head)}")
    return None


def _binder(verb: Token) -> Token | None:
    """The word that the infinitive `verb` completes, past a participle or second object that the parser took for it."""
    head = verb.head
    if verb.dep_ == "conj" and head.lemma_ in OBJECT and any(c.dep_ in SUBJECTS for c in verb.children):
        return head  # "instructed A to do this, and B to do that"
    if verb.dep_ not in CLAUSE:
        return None
    if verb.dep_ in {"acl", "relcl"} and head.dep_ == "conj" and head.head.lemma_ in OBJECT:
        return head.head  # "ordered A to do this and B to do that"
    if head.dep_ == "acl" and head.tag_ == "VBN" and head.lemma_ not in OBJECT:
        return next(
            (above for above in head.ancestors if above.pos_ == "VERB"), None
        )  # "obliged under the law passed to"
    return head if head.pos_ != "NOUN" else None


def _told(head: Token, verb: Token) -> Token | None:
    """Whom `head` tells to do `verb`."""
    return verb.head if verb.dep_ == "acl" and verb.head.dep_ == "conj" else _object(head, verb)


def _nominal(verb: Token) -> Trigger | None:  # noqa: PLR0911  # one return a reading
    """ "confirmed its intention to do", "discussed the possibility of doing", "the pledge of X to do"."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None  # "a plan to be presented"
    holder = _holder(verb)
    if holder is not None:
        word = holder.head.head.lemma_
        return Trigger(verb, holder, NOUN[word], f"noun:{word}")
    head = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "of" else verb.head
    if verb.dep_ not in {"acl", "pcomp", "relcl"} or head.pos_ != "NOUN" or head.lemma_ not in NOUN:
        return None
    if not is_infinitive(verb) and verb.tag_ != "VBG":
        return None
    governor = next((token for token in head.ancestors if token.pos_ == "VERB"), None)
    if head.lemma_ == "invitation" and (governor is None or governor.lemma_ != "accept"):
        return None
    if governor is None or any(child.lower_ in {"no", "without"} for child in head.children):
        return None
    return Trigger(verb, subject(governor), NOUN[head.lemma_], f"noun:{head.lemma_}")


def _holder(verb: Token) -> Token | None:
    """X in "the pledge of X to do": what stands before "to" tells, whatever the parser hangs the verb on."""
    to = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"), None)
    if to is None or to.i == 0:
        return None
    before = to.nbor(-1)
    for token in (before, *before.ancestors):
        noun = token.head.head
        if token.dep_ == "pobj" and token.head.lower_ == "of" and noun.pos_ == "NOUN" and noun.lemma_ in NOUN:
            return token if token.right_edge.i <= verb.right_edge.i else None
    return None


def _entrusted(verb: Token) -> Trigger | None:
    """ "tasked Y with doing"."""
    told = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or told.lemma_ not in OBJECT:
        return None
    passive = any(child.dep_ == "auxpass" for child in told.children)
    return Trigger(
        verb, subject(told) if passive else _object(told, verb), OBJECT[told.lemma_], f"entrusted:{told.lemma_}"
    )


def _considered(verb: Token) -> Trigger | None:
    """ "X is considering moving", "X suggested holding": a gerund."""
    head = verb.head
    weighing = head.lemma_ in {"consider", "suggest", "propose", "discuss"} and verb.tag_ == "VBG"
    if not weighing or verb.dep_ not in {"xcomp", "ccomp"} or head.i > verb.i:
        return None
    return Trigger(verb, subject(head), "hoped", f"gerund:{head.lemma_}")


def _delegates(verb: Token) -> bool:
    """Whether the action is to have somebody else act, which is a commitment of its own."""
    if verb.lemma_ not in OBJECT:
        return False
    clauses = [c for child in verb.children for c in (child, *child.children) if c.dep_ in CLAUSE]
    return any(_entrusted(c) or (is_infinitive(c) and _object(verb, c) is not None) for c in clauses)


def _object(head: Token, verb: Token) -> Token | None:
    """Whom `head` binds: its last object before `verb`."""
    told = [c for c in head.children if c.dep_ in {"dobj", "dative", "iobj"} and c.i < verb.i and c.tag_ != "WDT"]
    told += [g for c in head.children if c.lower_ == "on" and c.i < verb.i for g in c.children if g.dep_ == "pobj"]
    return told[-1] if told else None


# In the order in which they are tried; the first that fits a verb is the one that counts.
RULES: tuple[Callable[[Token], Trigger | None], ...] = (
    finite.future,
    finite.is_to,
    finite.going,
    _controlled,
    _nominal,
    _entrusted,
    finite.to_be_done,
    finite.proposed_that,
    _considered,
    finite.scheduled,
)
