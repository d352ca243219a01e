"""The people of an article, each once, under the fullest name; and who a surname, "he" or "the minister" is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon, names, roles
from briefing.summarise.phrases import covering, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

FEMALE, MALE = {"she", "her", "hers", "herself"}, {"he", "him", "his", "himself"}


@dataclass
class Person:
    """A person while the article is read."""

    name: str
    role: str | None = None
    gender: str | None = None
    mentions: list[Span] = field(default_factory=list)

    @property
    def surname(self) -> str:
        return self.name.split()[-1]

    def party(self) -> Party:
        """This person as plain data."""
        role, affiliation = roles.split(self.role) if self.role else (None, None)
        mentions = tuple(sorted(self.mentions, key=lambda span: span.start))
        return Party(name=self.name, kind="person", role=role, affiliation=affiliation, mentions=mentions)


class Cast:
    """The people of one article; finds who a token means."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.people: list[Person] = []
        self._at: dict[int, Person] = {}
        found = [(name, covering(doc, name.start, name.end)) for name in names.find(doc)]
        blocked = {token.i for _, words in found for token in words}
        for name, words in found:
            self._meet(name, words, blocked)
        self._surnames(blocked)

    def at(self, token: Token) -> Person | None:
        """The person whose name `token` is part of."""
        return self._at.get(token.i)

    def resolve(self, token: Token) -> Person | None:
        """The person that `token`, a name, pronoun or role noun, means; None if that is not clear."""
        direct = self.at(token)
        if direct is not None:
            return direct
        if token.lower_ in FEMALE | MALE:
            return self._recent(token, "female" if token.lower_ in FEMALE else "male")
        if lexicon.is_role(token.text) and not token.text.endswith("s"):
            return self._with_role(token)
        return None

    def parties(self) -> list[Party]:
        """Everybody, in the order of their first mention."""
        return [person.party() for person in sorted(self.people, key=lambda p: p.mentions[0].start)]

    def _meet(self, name: names.Name, span: Words, blocked: set[int]) -> None:
        person = self._known(name.text)
        if person is None:
            person = Person(name.text)
            self.people.append(person)
        elif len(name.text) > len(person.name):
            person.name = name.text
        role = roles.role_of(span, blocked)
        if role and (person.role is None or (len(person.role.split()) == 1 and role.lower() != person.role.lower())):
            person.role = role
        self._mark(person, span)

    def _known(self, text: str) -> Person | None:
        words = text.split()
        for person in self.people:
            known = person.name.split()
            if known[-1] == words[-1] and (
                known[0][0] == words[0][0] and (known[0] == words[0] or "." in known[0] + words[0])
            ):
                return person
        return None

    def _mark(self, person: Person, span: Words) -> None:
        person.mentions.append(Span(start=span.start_char, end=span.end_char))
        person.gender = person.gender or _gender(span, person)
        for token in span:
            self._at[token.i] = person

    def _surnames(self, blocked: set[int]) -> None:
        """Link each surname that stands alone to the one person who bears it."""
        for surname in {person.surname for person in self.people}:
            for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text_of(self.doc)):
                span = covering(self.doc, match.start(), match.end())
                if any(token.i in blocked for token in span):
                    continue
                person = self._bearer(surname, span)
                if person is not None:
                    self._mark(person, span)

    def _bearer(self, surname: str, span: Words) -> Person | None:
        bearers = [person for person in self.people if person.surname == surname]
        if len(bearers) == 1:
            return bearers[0]
        before = self.doc[span.start - 1].text if span.start else ""
        named = [p for p in bearers if p.role and before and before.lower() in p.role.lower()]
        return named[0] if len(named) == 1 else None

    def _recent(self, token: Token, gender: str) -> Person | None:
        """The person of that gender last spoken of, subjects before others, within some six sentences."""
        subject = next((t for t in reversed(self.doc[: token.i]) if t.dep_ == "nsubj" and t.pos_ != "PRON"), None)
        untitled = subject is not None and lexicon.is_role(subject.text) and not subject.text.endswith("s")
        if subject is not None and untitled and subject.sent != token.sent and self.resolve(subject) is None:
            return None  # "The director said … He promised": somebody whose name the text does not tell
        fits: list[tuple[int, int, Person]] = []
        for i, person in self._at.items():
            distance = token.i - i
            if 0 < distance < 200 and person.gender in {None, gender}:  # noqa: PLR2004  # tokens: some six sentences
                other = self.doc[i]
                bonus = 25 if other.dep_.startswith("nsubj") and not _subordinate(other, token) else 0
                fits.append((distance - bonus, i, person))
        return min(fits, key=lambda fit: fit[:2])[2] if fits else None

    def _with_role(self, token: Token) -> Person | None:
        """The one person introduced before with this role ("the minister"), if there is just one."""
        if not any(child.lower_ in {"the", "this", "his", "her"} for child in token.children):
            return None
        wanted = {token.lower_} | {c.lower_ for c in token.children if c.dep_ in {"compound", "amod"}}
        found = [p for p in self.people if p.role and wanted <= set(re.findall(r"\w+", p.role.lower()))]
        return found[0] if len(found) == 1 else None


def _subordinate(other: Token, token: Token) -> bool:
    return other.head.dep_ in {"relcl", "acl"} and other.sent != token.sent


def _gender(span: Words, person: Person) -> str | None:
    """From an honorific, or a Slavic or Turkic surname's ending; None where neither tells."""
    before = span.doc[span.start - 1].text.rstrip(".") if span.start else ""
    if before in {"Mr", "Sir", "Lord"} or re.search(r"(?:ov|ev|yov|in|sky|uly|ich)$", person.surname):
        return "male"
    if before in {"Ms", "Mrs", "Miss", "Dame"} or re.search(r"(?:ova|eva|yova|ina|skaya|kyzy|aya)$", person.surname):
        return "female"
    return None
