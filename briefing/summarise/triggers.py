"""What makes a clause a commitment: modal and control verbs, as data, and the firmness each expresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

    from briefing.model import Firmness


@dataclass(frozen=True)
class Trigger:
    """A clause that commits somebody: the verb of the action, who it binds, how firmly, by which rule."""

    action: Token
    owner: Token | None
    firmness: Firmness
    rule: str


# "X agreed to do": the subject is bound.
SUBJECT: dict[str, Firmness] = {
    **dict.fromkeys(["agree", "decide", "resolve", "accept"], "agreed"),
    **dict.fromkeys(["pledge", "promise", "commit", "undertake", "vow", "guarantee", "swear", "oblige"], "pledged"),
    **dict.fromkeys(["plan", "intend", "aim", "expect", "prepare", "mean"], "planned"),
    **dict.fromkeys(
        ["hope", "propose", "offer", "consider", "want", "wish", "seek", "aspire", "look", "discuss"], "hoped"
    ),
}
# "Y was told to do", "Z told Y to do": the object, or the subject of the passive, is bound.
OBJECT: dict[str, Firmness] = {
    **dict.fromkeys(
        ["instruct", "task", "order", "direct", "charge", "oblige", "require", "mandate", "assign"], "agreed"
    ),
    **dict.fromkeys(["schedule", "expect", "plan", "set", "intend", "slate"], "planned"),
    **dict.fromkeys(["ask", "request"], "hoped"),
}
# "X is ready to do"
ADJECTIVE: dict[str, Firmness] = {
    **dict.fromkeys(["committed", "obliged", "bound"], "pledged"),
    **dict.fromkeys(["due", "set", "scheduled", "determined"], "planned"),
    **dict.fromkeys(["ready", "willing", "prepared", "able", "keen"], "hoped"),
}
# "its intention to do"
NOUN: dict[str, Firmness] = {
    **dict.fromkeys(["decision", "agreement", "instruction", "order", "invitation"], "agreed"),
    **dict.fromkeys(["commitment", "promise", "pledge", "obligation"], "pledged"),
    **dict.fromkeys(["intention", "plan", "aim"], "planned"),
    **dict.fromkeys(["readiness", "hope", "proposal", "wish", "possibility", "willingness", "interest"], "hoped"),
}
FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
SCHEDULED = frozenset("open begin start arrive come publish hold host meet visit speak resume leave".split())
# States and effects, which nobody promises by saying they will be.
STATES = frozenset(
    "be become remain have need depend cost mean know see seem appear lack exceed reach rise fall grow increase "
    "decrease decline affect benefit require suffer lie stand like happen occur want get lose".split()
)


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


def find(doc: Doc) -> Iterator[Trigger]:
    """Every clause of `doc` that may commit somebody, joined verbs one by one."""
    for token in doc:
        if _in_condition(token):
            continue
        for trigger in (rule(token) for rule in RULES):
            if trigger is not None and not _delegates(trigger.action):
                yield trigger
                yield from _joined(trigger)
                break


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


def shares_object(verb: Token) -> bool:
    """Whether what `verb` is done to stands only behind the verb joined to it: "close or transform homes"."""
    behind = [child.dep_ for child in verb.children if child.i > verb.i and not child.is_punct]
    return behind in (["cc", "conj"], ["preconj", "cc", "conj"])


def _future(verb: Token) -> Trigger | None:
    """ "X will do"; "would" where it reports what somebody said; "X to do" as in headlines and minutes."""
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ == "relcl":
        return None
    aux = next((child for child in verb.children if child.dep_ == "aux"), None)
    owner = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if aux is None or owner is None or verb.lemma_ in STATES or verb.lemma_ in SUBJECT:
        return None
    if aux.lower_ in FUTURE or (aux.lower_ == "would" and _reported(verb)):
        promised = _promise(verb)
        if _doubted(verb) or any(
            child.lower_ in {"hardly", "probably", "perhaps", "likely"} for child in verb.children
        ):
            return None
        return None if _asked(verb) else Trigger(verb, owner, promised, "will")
    if (
        aux.lower_ == "to"
        and verb.tag_ == "VB"
        and (verb.dep_ == "ROOT" or owner.i == verb.sent.start or aux.norm_ == "will")
    ):
        return Trigger(verb, owner, "planned", "headline")
    return None


def _is_to(verb: Token) -> Trigger | None:
    """ "X is to do": the verb hangs on a form of "be"."""
    head = verb.head
    if verb.dep_ not in {"xcomp", "ccomp"} or head.lemma_ != "be" or not _infinitive(verb):
        return None
    owner = subject(head)
    plain = owner is not None and not any(child.dep_ in {"attr", "acomp"} for child in head.children)
    return Trigger(verb, owner, "planned", "is-to") if plain and verb.lemma_ not in STATES else None


def _going(verb: Token) -> Trigger | None:
    """ "X is going to do"."""
    going = verb.head.lower_ == "going" and any(child.lemma_ == "be" for child in verb.head.children)
    if not going or not _infinitive(verb) or verb.lemma_ in STATES or _negated(verb.head):
        return None
    return Trigger(verb, subject(verb.head), "planned", "going-to")


def _controlled(verb: Token) -> Trigger | None:
    """ "X agreed to do", "Z instructed Y to do", "Y is expected to do", "X is ready to do"."""
    head = verb.head
    if verb.dep_ not in CLAUSE or not _infinitive(verb) or head.i > verb.i:
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if head.pos_ == "ADJ" and head.lower_ in ADJECTIVE:
        return Trigger(verb, subject(head.head), ADJECTIVE[head.lower_], f"adjective:{head.lower_}")
    if any(child.dep_ == "nsubjpass" for child in head.children) and head.lemma_ in OBJECT:
        return Trigger(verb, subject(head), OBJECT[head.lemma_], f"passive:{head.lemma_}")
    if head.lemma_ in OBJECT and (told := own or _object(head, verb)) is not None:
        return Trigger(verb, told, OBJECT[head.lemma_], f"object:{head.lemma_}")
    if lemma(head) in SUBJECT and own is None and not _negated(head):
        return Trigger(verb, subject(head), SUBJECT[lemma(head)], f"subject:{lemma(head)}")
    return None


def _nominal(verb: Token) -> Trigger | None:
    """ "confirmed its intention to do", "discussed the possibility of doing"."""
    head = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "of" else verb.head
    if verb.dep_ not in {"acl", "pcomp", "relcl"} or head.pos_ != "NOUN" or head.lemma_ not in NOUN:
        return None
    holder = next((g for c in head.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)
    if holder is not None and verb.dep_ == "acl":
        return Trigger(verb, holder, NOUN[head.lemma_], f"noun:{head.lemma_}")
    governor = next((token for token in head.ancestors if token.pos_ == "VERB"), None)
    if head.lemma_ == "invitation" and (governor is None or governor.lemma_ != "accept"):
        return None
    return Trigger(verb, subject(governor), NOUN[head.lemma_], f"noun:{head.lemma_}") if governor is not None else None


def _entrusted(verb: Token) -> Trigger | None:
    """ "tasked Y with doing"."""
    told = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or told.lemma_ not in OBJECT:
        return None
    passive = any(child.dep_ == "auxpass" for child in told.children)
    return Trigger(
        verb, subject(told) if passive else _object(told, verb), OBJECT[told.lemma_], f"entrusted:{told.lemma_}"
    )


def _event(verb: Token) -> Trigger | None:
    """ "Meetings are planned with the parties": what is planned is an event, and somebody will hold it."""
    thing = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    present = any(child.dep_ == "auxpass" and child.tag_ in {"VBP", "VBZ"} for child in verb.children)
    bare = not any(child.dep_ in CLAUSE and _infinitive(child) for child in verb.children)
    planned = verb.lemma_ in {"plan", "schedule"} and verb.dep_ in {"ROOT", "conj", "ccomp"}
    return Trigger(verb, thing, "planned", "event") if planned and thing is not None and present and bare else None


def _considered(verb: Token) -> Trigger | None:
    """ "X is considering moving", "X suggested holding": a gerund."""
    head = verb.head
    weighing = head.lemma_ in {"consider", "suggest", "propose", "discuss"} and verb.tag_ == "VBG"
    if not weighing or verb.dep_ not in {"xcomp", "ccomp"} or head.i > verb.i:
        return None
    return Trigger(verb, subject(head), "hoped", f"gerund:{head.lemma_}")


def _scheduled(verb: Token) -> Trigger | None:
    """ "The session opens", "The minister is coming": the present tense, which only a date makes a plan."""
    coming = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children)
    if not (coming or verb.tag_ in {"VBZ", "VBP"}) or verb.lemma_ not in SCHEDULED or verb.dep_ not in {"ROOT", "conj"}:
        return None
    own = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return Trigger(verb, own, "planned", "scheduled") if own is not None else None


def _delegates(verb: Token) -> bool:
    """Whether the action is to have somebody else act, which is a commitment of its own."""
    if verb.lemma_ not in OBJECT:
        return False
    clauses = [c for child in verb.children for c in (child, *child.children) if c.dep_ in CLAUSE]
    return any(_entrusted(c) or (_infinitive(c) and _object(verb, c) is not None) for c in clauses)


def _infinitive(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _object(head: Token, verb: Token) -> Token | None:
    """Whom `head` binds: its last object before `verb`."""
    told = [c for c in head.children if c.dep_ in {"dobj", "dative", "iobj"} and c.i < verb.i and c.tag_ != "WDT"]
    told += [g for c in head.children if c.lower_ == "on" and c.i < verb.i for g in c.children if g.dep_ == "pobj"]
    return told[-1] if told else None


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _reported(verb: Token) -> bool:
    """Whether "would" tells what somebody announced: no "if", and the clause is finite."""
    return not any(child.dep_ == "advcl" and any(g.lower_ == "if" for g in child.children) for child in verb.children)


def promise(verb: Token) -> Token | None:
    """The verb that reports the clause of `verb` as a promise or decision: "promised that …"."""
    head = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    binding = lemma(head) in SUBJECT or head.lemma_ == "assure"
    return head if verb.dep_ in {"ccomp", "acl"} and binding and head.pos_ == "VERB" else None


def _promise(verb: Token) -> Firmness:
    """How firmly the verb that reports the clause says it: "promised that …" is more than "said that …"."""
    head = promise(verb)
    return "planned" if head is None else SUBJECT.get(lemma(head), "pledged")


def _doubted(verb: Token) -> bool:
    """Whether the clause is what somebody denies, or does not rule out."""
    return verb.dep_ == "ccomp" and (
        _negated(verb.head) or verb.head.lemma_ in {"doubt", "deny", "rule", "fear", "warn"}
    )


def _asked(verb: Token) -> bool:
    """Whether the clause is a reported question: "asked when the road will be opened"."""
    return verb.dep_ in {"ccomp", "advcl"} and any(
        child.lower_ in {"when", "how", "why", "what", "where", "who"} and child.i < verb.i for child in verb.children
    )


def _in_condition(token: Token) -> bool:
    """Whether the clause of `token` is a condition, a purpose or a question, which commits nobody."""
    marks = {"if", "whether", "unless"}
    chain = [token, *token.ancestors]
    return any(child.lower_ in marks and child.dep_ == "mark" for verb in chain[:2] for child in verb.children) or (
        token.sent.text.rstrip().endswith("?")
    )


# In the order in which they are tried; the first that fits a verb is the one that counts.
RULES: tuple[Callable[[Token], Trigger | None], ...] = (
    _future,
    _is_to,
    _going,
    _controlled,
    _nominal,
    _entrusted,
    _event,
    _considered,
    _scheduled,
)
