"""Commitments whose action a noun names, as dependency patterns: "pledged $9 million", "is considering a loan"."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefing.summarise.binding import DONATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.matcher import DependencyMatcher
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

    from briefing.model import Firmness

    Node = dict[str, Any]


@dataclass(frozen=True)
class Pattern:
    """A rule: its nodes, and how firmly it binds, by the lemma of the node "bind" ("" for any)."""

    name: str
    firmness: Mapping[str, Firmness]
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Match:
    """What a pattern found: tokens by the names of its nodes ("bind", "noun", "action")."""

    pattern: Pattern
    tokens: dict[str, Token] = field(repr=False)

    @property
    def firmness(self) -> Firmness:
        table = self.pattern.firmness
        return table.get(self.tokens["bind"].lemma_, table.get("", "planned"))


def _top(name: str, **attrs: object) -> Node:
    return {"RIGHT_ID": name, "RIGHT_ATTRS": attrs}


def _child(parent: str, name: str, **attrs: object) -> Node:
    return {"LEFT_ID": parent, "REL_OP": ">", "RIGHT_ID": name, "RIGHT_ATTRS": attrs}


def _any(*words: str) -> dict[str, list[str]]:
    return {"IN": list(words)}


PATTERNS = (
    # "Canada has pledged 20 million dollars for planting saxaul."
    Pattern(
        "money",
        DONATE,
        (
            _top("bind", POS="VERB", LEMMA=_any(*DONATE)),
            _child("bind", "noun", DEP="dobj", ENT_TYPE="MONEY"),
        ),
    ),
    Pattern(
        "money",
        DONATE,
        (
            _top("bind", POS="VERB", LEMMA=_any(*DONATE)),
            _child("bind", "noun", DEP="dobj"),
            _child("noun", "sum", LOWER=_any("million", "billion", "thousand", "mln", "bn")),
        ),
    ),
    # "UNICEF is considering a joint training."
    Pattern(
        "considered-noun",
        {"": "hoped"},
        (
            _top("bind", LEMMA=_any("consider", "weigh"), TAG="VBG"),
            _child("bind", "noun", DEP="dobj", POS="NOUN"),
        ),
    ),
    # "discussed the possibility of joint mapping"
    Pattern(
        "possibility-noun",
        {"": "hoped"},
        (
            _top("bind", LEMMA="discuss"),
            _child("bind", "possibility", DEP="dobj", LEMMA=_any("possibility", "option", "prospect")),
            _child("possibility", "of", LOWER="of"),
            _child("of", "noun", DEP="pobj", POS="NOUN"),
        ),
    ),
    # "A conference is planned for May."
    Pattern(
        "planned-noun",
        {"foresee": "hoped", "": "planned"},
        (
            _top("bind", TAG="VBN", LEMMA=_any("plan", "schedule", "foresee", "envisage")),
            _child("bind", "noun", DEP=_any("nsubjpass", "advcl"), TAG=_any("NN", "NNS", "NNP", "VBG")),
            _child("bind", "is", DEP="auxpass", TAG=_any("VBZ", "VBP")),
        ),
    ),
    # "Its next report is due in July."
    Pattern(
        "due-noun",
        {"": "planned"},
        (
            _top("be", LEMMA="be", TAG=_any("VBZ", "VBP")),
            _child("be", "bind", LOWER="due"),
            _child("be", "noun", DEP="nsubj", POS=_any("NOUN", "PROPN")),
        ),
    ),
    # "It was agreed to drop the ceremony."
    Pattern(
        "agreed-by-all",
        {"": "agreed"},
        (
            _top("bind", TAG="VBN", LEMMA=_any("agree", "decide", "resolve")),
            _child("bind", "it", LOWER="it"),
            _child("bind", "action", DEP=_any("xcomp", "ccomp", "advcl"), TAG="VB"),
        ),
    ),
)

NAMES = frozenset(pattern.name for pattern in PATTERNS)


def find(doc: Doc) -> Iterator[Match]:
    """Every match in `doc`, one for each binding word."""
    seen: set[int] = set()
    for key, tokens in _matcher(doc.vocab)(doc):
        pattern = PATTERNS[int(doc.vocab.strings[key])]
        named = {node["RIGHT_ID"]: doc[i] for node, i in zip(pattern.nodes, tokens, strict=True)}
        if named["bind"].i not in seen:
            seen.add(named["bind"].i)
            yield Match(pattern, named)


@lru_cache(maxsize=1)
def _matcher(vocab: Vocab) -> DependencyMatcher:
    from spacy.matcher import DependencyMatcher  # slow to import

    matcher = DependencyMatcher(vocab)
    for i, pattern in enumerate(PATTERNS):
        matcher.add(str(i), [list(pattern.nodes)])
    return matcher
