"""Who a subject stands for: the fullest name behind "he", "we", "the sides", "the Kazakh side"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.aliases import Aliases
from briefing.summarise.names import is_common
from briefing.summarise.phrases import ARTICLE, join, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing.summarise.speech import Speech
    from briefing.summarise.who import Cast, Person

GROUPS = frozenset(
    "side party government country state nation minister president delegation participant expert deputy resident "
    "authority company firm brother sister villager farmer interlocutor "
    "community coalition team staff operator citizen neighbour guest host organiser garrison".split()
)
CODED = re.compile(r"[A-Z]{2,}|[A-Z]+[a-z]+[A-Z]\w*")  # UNDP, KazAvtoZhol
# "We, the Heads of State of …,": who "we" are in a declaration or an appeal.
BEHALF = re.compile(r"\b(?:on behalf of|For) the [a-z]+ “([^”\n]+)”", re.IGNORECASE)
SIGNED = re.compile(r"\bWe, ((?:the )?[^,\n]{3,60}?)(?: of |,)")
HEADING = re.compile(r"\W*([A-Z][^:.,;\n]{2,60}): ")
LEFT_OUT = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "punct"})


class Owners:
    """Finds the owner of a commitment."""

    def __init__(self, doc: Doc, cast: Cast, speech: Speech) -> None:
        self._doc, self._cast, self._speech = doc, cast, speech
        self._aliases = Aliases(doc)
        signed = BEHALF.search(text_of(doc)) or SIGNED.search(text_of(doc))
        self._we = signed[1] if signed else None

    def name(self, token: Token | None) -> str | None:
        """The owner that `token`, the subject, stands for; None if it is nobody who can act."""
        if token is None or token.dep_ == "expl":
            return None
        if token.lower_ in {"i", "we", "us"}:
            return self._speaker(token)
        person = self._person(token)
        if person is not None:
            return phrase(token) if list(token.conjuncts) else person.name
        if token.lower_ in {"it", "they"}:
            return self._antecedent(token)
        return self._body(token) if acts(token) else None

    def _person(self, token: Token) -> Person | None:
        """The person that `token` names, or that stands behind it: "its chairman, Bolat Iskendirov"."""
        behind = (self._cast.at(child) for child in token.children if child.dep_ == "appos")
        return self._cast.resolve(token) or next((person for person in behind if person), None)

    def _body(self, token: Token) -> str:
        """The full name of the body or state that `token` is the head of."""
        name = phrase(token)
        full = self._state(token) or self._aliases.full(name)
        if full == name and token.lemma_ in {"company", "firm"}:
            return self._antecedent(token) or name
        return full

    def named(self, text: str) -> str:
        """The fullest name of the owner that a line of minutes calls `text`."""
        people = [
            p.name for p in self._cast.people if text in {p.name, p.surname} or (p.role or "").lower() == text.lower()
        ]
        return people[0] if len(people) == 1 else self._aliases.full(text)

    def _state(self, token: Token) -> str | None:
        """The country behind "her country", from the role of the person meant."""
        holder = next((child for child in token.children if child.dep_ == "poss"), None)
        person = (
            self._cast.resolve(holder) if holder is not None and token.lower_ in {"country", "government"} else None
        )
        words = re.findall(r"\w+", person.role or "") if person else []
        found = [lexicon.demonyms().get(word, word) for word in words]
        return next((word for word in found if word in lexicon.countries()), None)

    def assembly(self, verb: Token) -> str | None:
        """Who adopted a text whose points begin "Agreed to …": the last group named before."""
        return next(
            (f"the {t.lower_}" for t in reversed(self._doc[: verb.i]) if t.tag_ == "NNS" and t.lemma_ in GROUPS), None
        )

    def responsible(self, verb: Token, patient: Token) -> str | None:
        """Who will do what the text puts in the passive: the agent, the body in the subject, or the one spoken of."""
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        if agent is not None:
            return next((self.name(c) for c in agent.children if c.dep_ == "pobj"), None)
        for token in patient.subtree:
            if token != patient and token.dep_ in {"pobj", "poss"} and is_organisation(token):
                return self.name(token)
        return self._antecedent(verb) or self._speaker(verb)

    def _speaker(self, token: Token) -> str | None:
        """Whom "we" speaks for: the speaker's organisation, or the speaker."""
        person = self._speech.speaker(token)
        if person is None:
            return self._we if token.lower_ in {"we", "us"} and self._speech.quote(token) is None else None
        return (token.lower_ != "i" and self._employer(person)) or person.name

    def _employer(self, person: Person) -> str | None:
        """The organisation that a person speaks for: the affiliation, or "EIB" of "EIB Vice-President"."""
        party = person.party()
        first = next(iter((party.role or "").split()), "")
        body = CODED.fullmatch(first) and not lexicon.is_role(first)
        return party.affiliation or (self._aliases.full(first) if body else None)

    def _antecedent(self, token: Token) -> str | None:
        """The last body or state that acted before `token`, within its paragraph or the one before.

        "UNICEF: tents have arrived" is about UNICEF.
        """
        line = text_of(self._doc)[text_of(self._doc).rfind("\n", 0, token.idx) + 1 : token.idx]
        if heading := HEADING.match(line):
            return self._aliases.full(heading[1])
        start = text_of(self._doc).rfind("\n", 0, max(0, text_of(self._doc).rfind("\n", 0, token.idx) - 2)) + 1
        for other in reversed(self._doc[: token.i]):
            if other.idx < start:
                return None
            if other.dep_ in {"nsubj", "nsubjpass"} and is_organisation(other) and not self._cast.at(other):
                return self._aliases.full(phrase(other))
        return None


def is_organisation(token: Token) -> bool:
    """Whether `token` names a body or state, not people or things."""
    state = token.ent_type_ == "GPE" and token.text in lexicon.countries()
    return token.text not in lexicon.demonyms() and (state or token.ent_type_ == "ORG" or lexicon.is_body(token.text))


def acts(token: Token) -> bool:
    """Whether `token` names somebody who can act: a person, a body, a state."""
    named = token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME", "EVENT", "LAW", "NORP"}
    opens = token.left_edge.is_sent_start and token.ent_type_ not in {"GPE", "ORG"} and len(list(token.subtree)) == 1
    if (named and not (opens and is_common(token.text))) or CODED.fullmatch(token.text):
        return True
    words = [t.text for t in token.subtree if t.dep_ == "compound"] + [token.text]
    return token.lemma_.lower() in GROUPS or any(lexicon.is_body(w) or lexicon.is_role(w) for w in words)


def phrase(token: Token) -> str:
    """The noun phrase of `token` without what follows it, and "the Kazakh side" as the country."""
    dropped = {t for child in token.subtree for t in [child] if any(a.dep_ in LEFT_OUT for a in _chain(child, token))}
    text = join([t for t in token.subtree if t not in dropped or t.text in {"-", "’s"}])
    side = re.fullmatch(r"(?:the )?(\w+) side", text, re.IGNORECASE)
    if side and side[1] in lexicon.demonyms():
        return lexicon.demonyms()[side[1]]
    return ARTICLE.sub("", text) if token.pos_ == "PROPN" or token.ent_type_ in {"ORG", "GPE"} else text


def _chain(token: Token, top: Token) -> list[Token]:
    chain = []
    while token != top:
        chain.append(token)
        token = token.head
    return chain
