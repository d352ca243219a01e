"""Who a subject stands for: the fullest name behind "he", "we", "the sides", "the Kazakh side", "the operator"."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.actors import (
    CODED,
    FIRMS,
    GROUPS,
    HEADS,
    OURS,
    PAPERS,
    STAFF,
    acts,
    country,
    is_organisation,
    offices,
    phrase,
)
from briefing.summarise.aliases import Aliases
from briefing.summarise.authors import author
from briefing.summarise.mentions import Mentions
from briefing.summarise.phrases import SUBJECTS, join, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from briefing.summarise.speech import Speech
    from briefing.summarise.who import Cast, Person

OF_BODY = re.compile(r"\b(?:of|at|for) (?:the )?([A-Z].*)$")
HEADING = re.compile(r"\W*([A-Z][^:.,;\n]{2,60}): ")


class Owners:
    """Finds the owner of a commitment."""

    def __init__(self, doc: Doc, cast: Cast, speech: Speech, title: str | None = None) -> None:
        self._doc, self._cast, self._speech = doc, cast, speech
        self._aliases = Aliases(doc)
        self._mentions = Mentions(doc, cast, self._aliases)
        self._author = author(doc, cast, title)

    def name(self, token: Token | None) -> str | None:  # noqa: PLR0911  # one return a reading
        """The owner that `token`, the subject, stands for; None if it is nobody who can act."""
        if token is None or token.dep_ == "expl":
            return None
        if token.lower_ in {"i", "we", "us", "’ll"}:
            return self._speaker(token)
        person = self._person(token)
        if person is not None:
            return phrase(token) if list(token.conjuncts) else person.name
        if token.lower_ in {"it", "they"}:
            return self._reporter(token) or (None if self._speech.quote(token) else self._antecedent(token))
        if token.lemma_ in OURS and any(child.lower_ == "our" for child in token.children):
            return self._speaker(token)
        if token.lower_ in {"each", "all", "both", "some", "most"} or token.pos_ == "NUM":
            return self._some_of(token)
        return self._body(token) if acts(token) else None

    def named(self, text: str) -> str:
        """The fullest name of the owner that a line of minutes calls `text`."""
        held = [p.name for p in self._cast.people if re.search(rf"(?<!\w){re.escape(p.name)}(?!\w)", text)]
        if len(held) == 1 and not lexicon.is_body(text.split(maxsplit=1)[0]):
            return held[0]
        initial = re.fullmatch(r"([A-Z])\.\s?([\w-]+)", text)
        people = [
            p.name for p in self._cast.people if initial and p.surname == initial[2] and p.name.startswith(initial[1])
        ] or [
            p.name
            for p in self._cast.people
            if text in {p.name, p.surname}
            or (lexicon.is_role(text.rsplit(maxsplit=1)[-1]) and text.lower() in offices(p))
        ]
        return people[0] if len(people) == 1 else self._aliases.full(text)

    def assembly(self, verb: Token) -> str | None:
        """Who adopted a text whose points begin "Agreed to …": the last group named before."""
        return next(
            (f"the {t.lower_}" for t in reversed(self._doc[: verb.i]) if t.tag_ == "NNS" and t.lemma_ in GROUPS), None
        )

    def meeting(self, verb: Token) -> str | None:
        """Who agreed where the text says only that "it was agreed": the body that meets."""
        return self._antecedent(verb) or self.publisher or self.assembly(verb)

    def responsible(self, verb: Token, patient: Token) -> str | None:
        """Who will do what the text puts in the passive.

        In this order: the agent; the body that the subject belongs to; who says so, or the body that this
        person leads; the one spoken of in the paragraph; the body that publishes the text.
        """
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        if agent is not None:
            found = next((self.name(c) for c in agent.children if c.dep_ == "pobj"), None)
            if found is not None:
                return found
        if self._unattributed(verb):
            return None
        held = self._holder(patient) or self._reporting(verb)
        return held or self._antecedent(patient.left_edge, paragraphs=1) or self.publisher or self._antecedent(verb)

    def behalf(self, verb: Token) -> str | None:
        """For whom somebody binds himself: "undertook, on behalf of the Government, to do"."""
        words = [t for c in verb.head.children if c.dep_ == "prep" for t in c.subtree]
        of = next((c for t in words if t.lower_ == "behalf" for c in t.children if c.lower_ == "of"), None)
        return next((self.name(c) for c in of.children if c.dep_ == "pobj"), None) if of is not None else None

    def giver(self, verb: Token, receiver: Token) -> str | None:
        """Who gives what `receiver` will get: the one it comes from, or who says so; None if nobody is told."""
        source = (g for c in verb.children if c.lower_ == "from" for g in c.children if g.dep_ == "pobj" and acts(g))
        named = next(source, None)
        if named is not None:
            return self.name(named)
        line = text_of(self._doc)[text_of(self._doc).rfind("\n", 0, receiver.idx) + 1 : receiver.idx]
        return self._antecedent(receiver) if HEADING.match(line) else self._reporting(verb)

    @cached_property
    def publisher(self) -> str | None:
        """The body whose report this is, else the one that the first sentence tells of."""
        if self._author.body:
            return self._author.body
        for sentence in self._doc.sents:
            for token in sentence:
                if (
                    token.dep_ == "nsubj"
                    and token.head.dep_ == "ROOT"
                    and token.pos_ == "PROPN"
                    and is_organisation(token)
                ):
                    return self._aliases.full(phrase(token, alone=True))
            if sentence.root.pos_ in {"VERB", "AUX"}:
                return None
        return None

    def _person(self, token: Token) -> Person | None:
        """The person that `token` names, or that stands behind it: "its chairman, Bolat Iskendirov"."""
        behind = (self._cast.at(child) for child in token.children if child.dep_ == "appos")
        return next((person for person in behind if person), None) or self._cast.resolve(token)

    def _body(self, token: Token) -> str | None:
        """The full name of the body or state that `token` is the head of."""
        name = phrase(token)
        full = self._mentions.state(token) or self._aliases.full(name)
        generic = len(name.split()) == 1 and lexicon.is_body(name) and not CODED.fullmatch(name)
        if full != name or (token.pos_ == "PROPN" and not generic):
            return full if name not in lexicon.demonyms() else None
        if token.lemma_ in STAFF:
            return self._staff(token) or name
        definite = any(child.lower_ == "the" for child in token.children)
        introduced = self._mentions.introduced(token) if definite else None
        if introduced is None and definite and token.lemma_ in FIRMS:
            introduced = self._mentions.firm(token)
        return introduced or (self._meant(token) if definite else None) or name

    def _meant(self, token: Token) -> str | None:
        """The body behind "the mission" or "the Bank": the one that "its mission" was of, or the speaker's."""
        for other in self._mentions.near(token):
            holder = next((c for c in other.children if c.lower_ == "its"), None)
            if other.lower_ == token.lower_ and holder is not None:
                return self._antecedent(holder)
        whole = self.publisher if lexicon.is_body(token.text) else None
        if whole is not None and token.lower_ in {whole.lower().split()[0], whole.lower().split()[-1]}:
            return whole
        person = self._speech.speaker(token) if lexicon.is_body(token.text) else None
        return self._employer(person, token, spoken=False) if person else None

    def _staff(self, token: Token) -> str | None:
        """The body that "its members" or "activists" belong to; None where the text counts or names them."""
        holder = next((c for c in token.children if c.lower_ in {"its", "their"}), None)
        if holder is not None:
            return self._antecedent(holder)
        bare_plural = token.tag_ == "NNS" and all(c.dep_ == "compound" for c in token.lefts)
        if not bare_plural:
            return None
        person = self._speech.speaker(token)
        return (self._employer(person, token) if person else None) or self.publisher

    def _some_of(self, token: Token) -> str | None:
        """The owner of "each of us", "three of our members", "both"."""
        of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        whole = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        if whole is not None:
            if whole.lower_ == "us":
                return self._speaker(whole)
            return join(token.subtree) if acts(whole) else None
        return self._mentions.several(token) if token.lower_ == "both" else None

    def _holder(self, patient: Token) -> str | None:
        """The body that the thing belongs to: "the Committee’s next session", "the session of the Commission"."""
        for token in patient.children:
            if token.dep_ == "poss" and is_organisation(token):
                return self.name(token)
            if token.dep_ == "prep" and token.lower_ == "of":
                held = next((c for c in token.children if c.dep_ == "pobj" and is_organisation(c)), None)
                if held is not None:
                    return self.name(held)
        return None

    def _unattributed(self, verb: Token) -> bool:
        """Whether nobody can be held to the clause: a paper says so, or somebody whom the text does not name."""
        if self._speech.quote(verb) is not None:
            return self._speech.speaker(verb) is None
        above = next((a for a in (verb.head, *verb.children) if a.lemma_ in {"say", "state", "read"}), None)
        subject = next((c for c in above.children if c.dep_ == "nsubj"), None) if above is not None else None
        return subject is not None and subject.lemma_.lower() in PAPERS

    def _reporting(self, verb: Token) -> str | None:
        """Who says that it will be done, or the body that this person leads."""
        beside = [c for c in verb.children if c.dep_ in {"parataxis", "ccomp", "conj"}]
        above = next((a for a in (*verb.ancestors, *beside) if a.lemma_ in lexicon.SPEECH), None)
        subject = next((c for c in above.children if c.dep_ == "nsubj"), None) if above is not None else None
        if subject is not None and is_organisation(subject) and not self._cast.at(subject):
            return self.name(subject)
        person = self._speech.speaker(verb)
        if person is None:
            return self.name(subject) if subject is not None and subject.pos_ == "NOUN" and acts(subject) else None
        return self._employer(person, verb) or person.name

    def _speaker(self, token: Token) -> str | None:
        """Whom "we" speaks for: the speaker's organisation, or the speaker."""
        person = self._speech.speaker(token)
        if person is None and self._speech.quote(token) is not None:
            return None
        if person is None:
            own = self._author.person.name if self._author.person else None
            return own if token.lower_ == "i" else self._author.body or own
        return (token.lower_ != "i" and self._employer(person, token)) or person.name

    def _employer(self, person: Person, token: Token, *, spoken: bool = True) -> str | None:  # noqa: PLR0911  # one return a reading
        """The body or state that a person speaks for at `token`: as the role says, or (`spoken`) the one spoken of."""
        party = person.party()
        role = party.role or ""
        words = re.findall(r"[\w’-]+", role)
        if party.affiliation:
            return party.affiliation
        if "ambassador" in role.lower():
            return country(person)
        if not HEADS & {word.lower() for word in words}:
            return self._mentions.cabinet(token) if "minister" in role.lower() else None
        if CODED.fullmatch(words[0]) and not lexicon.is_role(words[0]):
            return self._aliases.full(words[0])
        of = OF_BODY.search(role)
        if of and (any(lexicon.is_body(word) for word in of[1].split()) or "director" in role.lower()):
            return self._aliases.full(of[1])
        bodies = [word for word in re.findall(r"\w+", role) if lexicon.is_body(word)]
        if bodies:  # "the inspectorate’s head": which one, the text must tell
            return next((name for word in bodies if " " in (name := self._aliases.full(word))), None)
        return self._spoken_of(token) if spoken else None

    def _spoken_of(self, token: Token) -> str | None:
        """The body whose matter is spoken of at `token`, the nearest sign first."""
        near = self._antecedent(token, paragraphs=1) or self.publisher or self._antecedent(token)
        return near or self._mentions.introduced(token, FIRMS) or self._mentions.firm(token)

    def _reporter(self, token: Token) -> str | None:
        """The body that speaks, where "it" is the subject of what it says: "the producer said that it would"."""
        verb = token.head
        above = verb.head
        if verb.dep_ not in {"ccomp", "conj"} or above.pos_ != "VERB":
            return None
        subject = next((c for c in above.children if c.dep_ == "nsubj"), None)
        known = subject is not None and subject.lower_ not in {"it", "they"} and not self._cast.at(subject)
        return self.name(subject) if known else None

    def _antecedent(self, token: Token, paragraphs: int = 2) -> str | None:
        """The last body or state that acted before `token`, within its paragraph or the one before.

        "UNICEF: tents have arrived" is about UNICEF.
        """
        text = text_of(self._doc)
        line = text[text.rfind("\n", 0, token.idx) + 1 : token.idx]
        if (heading := HEADING.match(line)) and self._is_body(heading[1]):
            return self._aliases.full(re.sub(r" \([A-Za-z]+\)$", "", heading[1]))
        start = token.idx - len(line)
        if paragraphs > 1:
            start = text.rfind("\n", 0, max(0, start - 3)) + 1
        return next(self._actors(token, start), None)

    def _actors(self, token: Token, start: int) -> Iterator[str]:
        """The bodies that act before `token` and after character `start`, the last first."""
        for other in reversed(self._doc[: token.i]):
            if other.idx < start:
                return
            if other.dep_ in SUBJECTS and is_organisation(other) and not self._cast.at(other):
                yield self._body(other) or phrase(other)

    @staticmethod
    def _is_body(heading: str) -> bool:
        words = re.findall(r"\w+", heading)
        return heading in lexicon.countries() or any(CODED.fullmatch(w) or lexicon.is_body(w) for w in words)
