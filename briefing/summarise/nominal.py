"""Actions that a noun names: "a purchase of vials" is to purchase vials, "a grant" is to give one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.summarise.phrases import join

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

# The noun of an action → its verb.
VERBS = {
    noun: verb
    for verb, nouns in {
        "adopt": "adoption",
        "amend": "amendment",
        "announce": "announcement",
        "appoint": "appointment",
        "approve": "approval",
        "assess": "assessment",
        "build": "construction building",
        "cancel": "cancellation",
        "close": "closure closing",
        "commission": "commissioning",
        "complete": "completion",
        "create": "creation",
        "deliver": "delivery",
        "develop": "development",
        "distribute": "distribution",
        "establish": "establishment",
        "evaluate": "evaluation",
        "expand": "expansion",
        "extend": "extension",
        "finance": "financing",
        "increase": "increase",
        "inspect": "inspection",
        "install": "installation",
        "introduce": "introduction",
        "launch": "launch",
        "merge": "merger",
        "modernise": "modernisation modernization",
        "open": "opening",
        "pay": "payment",
        "prepare": "preparation",
        "present": "presentation",
        "publish": "publication",
        "purchase": "purchase procurement",
        "ban": "ban",
        "ratify": "ratification",
        "reconstruct": "reconstruction",
        "recruit": "recruitment",
        "reduce": "reduction",
        "remove": "removal",
        "renovate": "renovation",
        "repair": "repair",
        "replace": "replacement",
        "review": "review",
        "revise": "revision",
        "sell": "sale",
        "sign": "signing signature",
        "submit": "submission",
        "supply": "supply",
        "train": "training",
        "transfer": "transfer",
        "translate": "translation",
        "withdraw": "withdrawal",
    }.items()
    for noun in nouns.split()
}
EVENTS = frozenset(
    "meeting talk talks session conference forum summit round training course seminar workshop briefing hearing "
    "exhibition festival ceremony vote election referendum consultation consultations visit exercise drill event "
    "sitting assembly congress dialogue negotiation negotiations call celebration competition fair concert".split()
)
GIFTS = frozenset("grant loan top-up credit aid assistance support money contribution donation help relief".split())
WORKS = frozenset("mapping survey study mission repairs work works research monitoring".split())
POSSESSED = {"its": "it", "their": "them", "his": "him", "her": "her"}


def phrase(noun: Token, otherwise: str, without: Container[Token] = ()) -> str:
    """The infinitive phrase of the action that `noun` names, without the tokens in `without`.

    `otherwise` is the verb for a noun that the tables do not know.
    """
    thing = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in _prepositions(noun)), None)
    owned = next((POSSESSED[c.lower_] for c in noun.children if c.lower_ in POSSESSED), None)
    plain = not any(child.dep_ in {"amod", "compound"} for child in noun.children)
    verb = VERBS.get(noun.lemma_) or VERBS.get(noun.lower_)
    said = {t for c in noun.children if c.dep_ in {"advcl", "acl", "relcl"} for t in c.subtree}
    words = [t for t in noun.subtree if t not in without and t not in said]
    if verb is None or not plain or (thing is None and owned is None):
        text = join(words)
        return f"{_holding(noun, otherwise)} {text[:1].lower() + text[1:] if noun.pos_ != 'PROPN' else text}"
    dropped = {thing, noun, *(c for c in noun.children if c.dep_ in {"det", "poss"})}
    rest = join(t for t in words if t not in dropped)
    return f"{verb} {owned} {rest}" if thing is None else f"{verb} {rest}"


def _prepositions(noun: Token) -> frozenset[str]:
    return frozenset({"of", "to"}) if noun.lemma_ == "amendment" else frozenset({"of"})


def _holding(noun: Token, otherwise: str) -> str:
    """The verb that goes with a noun: a grant is given, a study carried out, a meeting held."""
    kinds = {"".join(t.lower_ for t in noun.lefts if t.dep_ == "compound" or t.text == "-") + noun.lemma_.lower()}
    kinds |= {noun.lemma_.lower(), noun.lower_}
    verbs = {"give": GIFTS, "carry out": WORKS, "hold": EVENTS}
    return next((verb for verb, nouns in verbs.items() if kinds & nouns), otherwise)
