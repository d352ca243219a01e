"""Roles and bodies that no table has as a whole, put together from the parts that the tables have.

    "Estonian Ambassador to Kazakhstan" = Estonia's (ambassador to Kazakhstan)
    "Deputy Head of the Human Rights Commission" = deputy (head of the Human Rights Commission)

Every word must be accounted for by a term, a rank or a link; else nothing is composed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from briefing.summarise.lexicon import demonyms
from briefing.translate import office_forms
from briefing.translate.terms import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.translate.terms import TermBase

Link = Literal["of", "in", "for", "at"]  # at: accredited to a body, or under it

MAX_WORDS = 24
_VICE = re.compile("vice-(?=minister|chair)", re.IGNORECASE)
_PLAIN = str.maketrans("’ʼ–—", "''--")
RANKS = frozenset({*office_forms.DEPUTIES, *office_forms.ADJECTIVES})
LINKS = frozenset("of for to in at under".split())
# The words by which an office is known, the last of its name.
ENVOYS = frozenset("ambassador representative envoy observer delegate consul".split())
HELPERS = frozenset("adviser advisor aide assistant secretary spokesperson spokesman spokeswoman".split())
SPEAKERS = frozenset("spokesperson spokesman spokeswoman".split())
ABOUT = frozenset("representative envoy director manager coordinator".split())
# What is said otherwise of another body or place: губернатор and аким, президент and председатель, «от Норвегии».
UNSURE = frozenset("governor mayor speaker co-chair co-chairman co-chairperson chancellor prince".split())
RULERS = frozenset("president vice-president king queen emir emperor".split())
LOCAL = frozenset("akim khokim prosecutor".split())
STATE = ENVOYS | RULERS | frozenset("minister ombudsman commissioner premier attaché counsellor senator".split())
# Of a country's adjective («казахстанская компания») a genitive is made only for what is the state's.
STATE_BODIES = frozenset("ministry embassy consulate delegation parliament government senate mission cabinet".split())


@dataclass(frozen=True)
class Phrase:
    """A term, the ranks before it, and whose it is, or where."""

    entry: Entry
    ranks: tuple[str, ...] = ()
    owners: tuple[tuple[Link, Phrase], ...] = ()
    named: bool = False

    @property
    def kind(self) -> str:
        """What it names; a term of the user's may be any body."""
        return self.entry.kind or "body"

    @property
    def noun(self) -> str:
        """The last word of the English before any "of" or "for": "representative" in "Representative on Media"."""
        return re.split(" (?:of|for|on|to|in) ", self.entry.english.casefold())[0].rpartition(" ")[2]

    def owned(self, link: Link, owner: Phrase) -> Phrase:
        """This phrase with one more owner or place."""
        return replace(self, owners=(*self.owners, (link, owner)))


def compose(text: str, terms: TermBase) -> str | None:
    """What a role or a body is called in the language of `terms`, put together from its parts; None if not certain.

    Two or more joined by “and” are composed if all are of one kind, and all or none say whose they are.
    """
    say = office_forms.SAY.get(terms.language)
    words = _VICE.sub("vice ", text.translate(_PLAIN)).split()
    if not say or len(words) > MAX_WORDS:
        return None
    read = Reader(terms).phrase
    whole = read(tuple(words))
    if whole:
        return say(whole)
    for english, conjunction in ((", ", ", "), (" and ", f" {office_forms.AND[terms.language]} ")):
        parts = [part for words in " ".join(words).split(english) if (part := read(tuple(words.split())))]
        if len(parts) == " ".join(words).count(english) + 1 > 1 and _alike(parts, english):
            said = [way for part in parts if (way := say(part))]
            return conjunction.join(said) if len(said) == len(parts) else None
    return None


def _alike(parts: list[Phrase], separator: str) -> bool:
    """Whether the parts can be said one by one: "A and B of C" does not tell whether A is C's, too."""
    owned = {bool(part.owners) for part in parts} if separator == " and " else {True}
    return len({part.kind == "office" for part in parts}) == len(owned) == 1


class Reader:
    """Reads English phrases by the terms of one language; each part only once."""

    def __init__(self, terms: TermBase) -> None:
        self._terms = terms
        self._read: dict[tuple[str, ...], Phrase | None] = {}

    def phrase(self, words: tuple[str, ...]) -> Phrase | None:
        """What the words mean: the longest terms first, a rank before everything but a whole term."""
        words = words[1:] if words and words[0].casefold() == "the" else words
        if words not in self._read:
            self._read[words] = None
            ways = (self._ranked, self._term, self._linked, self._premodified)
            self._read[words] = next((found for way in ways if (found := way(words))), None)
        return self._read[words]

    def _term(self, words: tuple[str, ...]) -> Phrase | None:
        text = " ".join(words)
        bare = " ".join(word for word in words if word != "the")
        entry = self._terms.entry(text) or self._terms.entry(bare) or self._minister(bare)
        known = entry and (entry.kind or entry.part == "own")
        return Phrase(entry, named=text[:1].isupper()) if entry and known else None

    def _minister(self, text: str) -> Entry | None:
        """A minister is called as the ministry is, in English, Russian and Kazakh."""
        english, of_ministry = re.subn(r"\bminister\b", "ministry", text.casefold())
        ministry = self._terms.entry(english) if of_ministry else None
        if not ministry:
            return None
        target, changed = re.subn("^Министерство(?= )|министрлігі$", _of_minister, ministry.targets[0])
        return Entry(text, (target,), "noun", kind="office") if changed else None

    def _ranked(self, words: tuple[str, ...]) -> Phrase | None:
        if words[:1] and words[0].casefold() == "vice":
            return self._vice(words)
        for length in (2, 1):
            rank = " ".join(words[:length]).casefold()
            inner = self.phrase(words[length:]) if rank in RANKS and len(words) > length else None
            if inner and inner.kind == "office":
                return replace(inner, ranks=(rank, *inner.ranks))
        return None

    def _vice(self, words: tuple[str, ...]) -> Phrase | None:
        """A vice minister, or a vice chairman, who is a deputy; other vices have names of their own."""
        inner = self.phrase(words[1:])
        if not inner or inner.ranks:
            return None
        if inner.noun.startswith("chair"):
            return replace(inner, ranks=("deputy",))
        target, changed = re.subn("^министр(?= |$)|министрі?$", r"вице-\g<0>", inner.entry.targets[0])
        return replace(inner, entry=replace(inner.entry, targets=(target,))) if changed else None

    def _linked(self, words: tuple[str, ...]) -> Phrase | None:
        for at in range(1, len(words) - 1):
            head = self.phrase(words[:at]) if words[at].casefold() in LINKS else None
            owner = self.phrase(words[at + 1 :]) if head else None
            if head and owner and (link := _link(words[at].casefold(), head, owner)):
                return self._official(head, owner, link) or head.owned(link, owner)
        return None

    def _premodified(self, words: tuple[str, ...]) -> Phrase | None:
        for at in range(len(words) - 1, 0, -1):
            left, possessive = _unpossessed(words[:at])
            head = self.phrase(words[at:])
            owner = (self.phrase(left) or self._country(left, head, possessive=possessive)) if head else None
            if head and owner and _may_own(owner, head, possessive=possessive):
                return self._official(head, owner, "of") or head.owned("of", owner)
        return None

    def _country(self, words: tuple[str, ...], head: Phrase | None, *, possessive: bool) -> Phrase | None:
        """The country of an adjective ("Estonian")."""
        name = demonyms().get(" ".join(words))
        entry = self._terms.entry(name) if name and not possessive else None
        return Phrase(entry) if entry and head else None

    def _official(self, head: Phrase, owner: Phrase, link: Link) -> Phrase | None:
        """The whole term, where a table has "X of Kazakhstan" for "Kazakhstan's X"."""
        plain = not (head.owners or head.ranks or owner.owners or owner.ranks)
        entry = self._terms.entry(f"{head.entry.english} of {owner.entry.english}") if plain and link == "of" else None
        return Phrase(entry, named=True) if entry and entry.kind else None


def _of_minister(match: re.Match[str]) -> str:
    return "министр" if match[0].startswith("М") else "министрі"


def _unpossessed(words: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    bare = re.sub("(?<=s)'$|'s$", "", words[-1])
    return (*words[:-1], bare), bare != words[-1]


def _may_own(owner: Phrase, head: Phrase, *, possessive: bool) -> bool:
    """Whether "OWNER HEAD" or "OWNER's HEAD" means "HEAD of OWNER"."""
    if owner.kind == "office":
        return possessive and _link("of", head, owner) is not None
    if owner.kind in {"country", "place"} and not possessive and not _is_of_state(owner, head):
        return False
    return _link("of", head, owner) is not None


def _is_of_state(owner: Phrase, head: Phrase) -> bool:
    """Whether the head before a bare place is that place's: names of courts and firms have adjectives («Ошский»)."""
    if owner.kind == "place":
        return head.noun in LOCAL
    return head.noun in STATE | STATE_BODIES or (head.kind == "body" and head.entry.part == "proper")


def _link(word: str, head: Phrase, owner: Phrase) -> Link | None:
    """How the owner belongs to the head, if that can be said for certain."""
    if head.kind not in {"office", "body"}:
        return None
    readings: Iterator[Link] = (link for kind, link, fits in _READINGS if kind == word and fits(head, owner))
    return next(readings, None)


def _is_of(head: Phrase, owner: Phrase) -> bool:
    if head.kind == "body":
        return owner.kind != "office"
    if head.noun in UNSURE or any(link == "of" for link, _ in head.owners):
        return False
    if head.noun in RULERS:
        return owner.kind == "country"
    return {"office": head.noun in HELPERS | ENVOYS, "place": head.noun in LOCAL}.get(owner.kind, True)


# What a word between the two may mean, how the second belongs to the first, and when.
_READINGS: tuple[tuple[str, Link, Callable[[Phrase, Phrase], bool]], ...] = (
    ("of", "of", _is_of),
    ("for", "of", lambda head, owner: head.noun in SPEAKERS and owner.kind == "body"),
    ("for", "for", lambda head, owner: head.noun in ABOUT and owner.kind in {"country", "place"}),
    ("to", "in", lambda head, owner: head.noun in ENVOYS and owner.kind == "country"),
    ("to", "at", lambda head, owner: head.noun in ENVOYS and owner.kind == "body"),
    ("to", "of", lambda head, owner: head.noun in HELPERS and owner.kind == "office"),
    ("in", "in", lambda _, owner: owner.kind in {"country", "place"}),
    ("at", "of", lambda head, owner: head.noun not in ENVOYS and owner.kind == "body" and _is_of(head, owner)),
    ("under", "at", lambda head, owner: head.kind == "body" and owner.kind in {"body", "office"}),
)
