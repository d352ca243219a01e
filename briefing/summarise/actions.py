"""What is to be done, as an infinitive phrase in the words of the text: "will be held in May" → "hold … in May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.summarise import clauses, nominal
from briefing.summarise.binding import FUTURE
from briefing.summarise.phrases import join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from briefing.summarise.clauses import Trigger

# Nothing of these belongs to the action: who speaks, what links the clause to others.
OUTSIDE = frozenset("nsubj nsubjpass csubj expl aux auxpass neg mark cc conj parataxis agent".split())
LINKERS = frozenset(
    "also however therefore moreover then thus too meanwhile further furthermore still next now once".split()
)
CONDITIONS = frozenset({"if", "unless", "once", "provided", "when", "should"})
# What is left of "no later than 30 June" when the date is taken out.
LOOSE = re.compile(
    r"[\s,–(-]*\b(?:(?:no|not) later than|at the latest(?: by)?|deadline|due|by|on|in|from|starting|and)[\s:)]*$",
    re.IGNORECASE,
)
# They say enough without an object.
ALONE = frozenset("attend visit resign arrive return come vote testify appeal decide reopen".split())


def phrase(trigger: Trigger, patient: Token | None, dated: set[Token], outside: Iterable[Token]) -> str | None:
    """The action of `trigger`; None if too little is left of it.

    Args:
        trigger: what was found.
        patient: what it is done to, where the clause is passive or has no actor.
        dated: the tokens of the deadline, which has a column of its own.
        outside: tokens of the clause that are not part of what is said, such as "he said".
    """
    verb = trigger.action
    rest = [t for t in _rest(verb) if not (t.is_space or t in dated or _closes(t) or t in outside)]
    words = _named(trigger, rest, dated) if trigger.noun is not None else _done(trigger, patient, rest)
    negated = any(child.dep_ == "neg" or child.lower_ == "never" for child in _negatable(trigger))
    text = re.sub(r"\s+", " ", f"{'not ' if negated else ''}{words}").strip(" ,;–-")
    text = LOOSE.sub("", re.sub(r"\(\s*\)", "", text)) if dated else text
    text = f"{text} {_condition(verb, dated)}".strip()
    enough = len(text.split()) > 1 or verb.lemma_ in ALONE or ":" in trigger.rule
    return text if enough else None


def _negatable(trigger: Trigger) -> list[Token]:
    verb = trigger.action
    going = [*verb.head.children] if trigger.rule == "going-to" else []
    return [*verb.children, *going]


def _named(trigger: Trigger, rest: list[Token], dated: set[Token]) -> str:
    """The action that a noun names, with what hangs on the verb beside it."""
    noun = trigger.noun
    assert noun is not None  # noqa: S101  # the caller has looked; this tells mypy
    top = next((t for t in (noun, *noun.ancestors) if t.head == trigger.action), noun)
    inside = set(top.subtree)
    beside = join(t for t in rest if t not in inside and t.lower_ != "due")
    if trigger.rule == "money":
        return f"give {join(t for t in noun.subtree if t not in dated)} {beside}"
    if trigger.rule == "due-noun":
        return f"be {beside}" if clauses.can_act(noun) else f"submit {lowered(join(noun.subtree), noun)} {beside}"
    otherwise = "consider" if trigger.rule == "considered-noun" else "carry out"
    return f"{nominal.phrase(noun, otherwise, dated)} {beside}"


def _done(trigger: Trigger, patient: Token | None, rest: list[Token]) -> str:  # noqa: PLR0911  # one return a reading
    verb = trigger.action
    if patient is None:
        head = verb.text if verb.tag_ in {"VB", "VBP"} else verb.lemma_
        return f"{head} {join(rest)}"
    thing = _thing(patient, verb)
    if trigger.rule == "gets":
        source = {t for c in verb.children if c.lower_ == "from" for t in c.subtree}
        return f"give {thing} {join(t for t in rest if t not in source)}"
    if any(child.dep_ == "auxpass" for child in verb.children):
        return f"{verb.lemma_} {thing} {join(rest)}"
    if verb.lemma_ in {"follow", "appear"} and clauses.is_submitted(patient):
        return f"publish {thing} {join(rest)}"
    if verb.lemma_ in {"include", "cover", "involve"}:
        return f"hold {join(rest)}"
    if verb.lemma_ == "take" or clauses.happens(verb):
        place = [token for token in rest if token.lower_ != "place"]
        return f"hold {thing} {join(place)}" if verb.lemma_ == "take" else f"{verb.lemma_} {thing} {join(place)}"
    if any(child.lower_ == "no" for child in patient.children) or thing in {"nobody", "no one"}:
        return f"let {thing} {verb.lemma_} {join(rest)}"
    will = any(child.lower_ in FUTURE | {"would"} for child in verb.children)
    return f"ensure that {thing} {'will ' if will else ''}{verb.lemma_} {join(rest)}"


def _thing(patient: Token, verb: Token) -> str:
    """The noun phrase of `patient` without the clause of `verb` and without a label before a colon."""
    words = [t for t in patient.subtree if not _under(t, patient, verb)]
    colon = max((t.i for t in patient.sent if t.text == ":" and t.i < patient.i), default=-1)
    kept = [t for t in words if t.i > colon]
    first = next((t for t in kept if t.is_alpha), patient)
    text = join(kept)
    plain = (first.pos_ != "PROPN" and first.text[1:].islower()) or len(first.text) == 1
    return text[:1].lower() + text[1:] if plain else text


def _under(token: Token, patient: Token, verb: Token) -> bool:
    """Whether `token` hangs on `patient` by way of `verb`."""
    return patient in verb.ancestors and (token == verb or verb in token.ancestors)


def _rest(verb: Token) -> list[Token]:
    """The tokens of the clause behind its verb that belong to the action."""
    kept: list[Token] = []
    for child in verb.children:
        linker = child.dep_ == "advmod" and (child.lower_ in LINKERS or child.i < verb.i)
        speech = child.dep_ == "ccomp" and child.i < verb.i
        early = child.i < verb.i and child.dep_ in {"advcl", "prep", "npadvmod", "punct"}
        if not (child.dep_ in OUTSIDE or linker or speech or early):
            kept += child.subtree
    if clauses.shares_object(verb):
        kept += [t for child in verb.children if child.dep_ in {"cc", "conj"} for t in child.subtree]
    return kept


def _condition(verb: Token, dated: set[Token]) -> str:
    """The condition that stands before the clause, which the reader must not miss: "if there is no answer"."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.i < verb.i:
            words = [t for t in child.subtree if t not in dated and not t.is_space]
            first = next((t for t in words if t.is_alpha and t.lower_ not in {"and", "but"}), None)
            if first is not None and first.lower_ in CONDITIONS:
                return lowered(join(t for t in words if t.i >= first.i), first)
    return ""


def lowered(text: str, top: Token) -> str:
    """`text` as it reads inside a sentence: no capital that only the sentence's start gave it."""
    first = next((token for token in top.subtree if token.is_alpha), top)
    plain = first.pos_ != "PROPN" and first.text[1:].islower()
    return text[:1].lower() + text[1:] if plain or len(first.text) == 1 else text


def _closes(token: Token) -> bool:
    """Whether `token` is the full stop of its sentence."""
    return token.text in {".", ";", "!"} and token.i + 1 >= token.sent.end - 1
