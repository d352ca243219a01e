"""The people whom the news is about without naming them: "five people", "a gunman", "dozens of rescuers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.nlp import sentences
from briefing.summarise.phrases import SUBJECTS, bare, capitalised, join, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing.model import Point
    from briefing.summarise.who import Cast

MOST = 2
SENTENCES = 4  # from the lead on, in which the news is told
LONGEST = 8  # words that still name somebody
KNOWN = frozenset("this that these those my our your his her its their average typical every each any no".split())


def groups(doc: Doc, cast: Cast, opening: Point | None, title: str | None = None) -> list[Party]:
    """At most two: those who act or suffer in the first sentences, or act somewhere and stand in the headline.

    Each is called by the words that bring them in.
    """
    told = set(re.findall(r"\w+", (title or "").casefold()))
    start = opening.span.start if opening else 0
    first = [sentence for sentence in sentences(doc) if sentence.start_char >= start][:SENTENCES]
    early = {token.i for sentence in first for token in sentence}
    found: dict[str, Party] = {}
    for head in doc:
        titled = head.lower_ in told and not any(child.lower_ in KNOWN for child in head.children)
        news = head.i in early and _suffers_or_acts(head) and _is_new(head, leads=head.i < first[0].end)
        if (news or (titled and head.dep_ in SUBJECTS)) and is_people(head) and not _named(head, cast):
            words = _words(head)
            if words:
                found.setdefault(head.lemma_.lower(), _party(doc, words, head))
    return list(found.values())[:MOST]


def _party(doc: Doc, words: list[Token], head: Token) -> Party:
    span = Span(start=words[0].idx, end=words[-1].idx + len(words[-1].text))
    return Party(name=capitalised(bare(join(words))), kind="group", mentions=(span, *_again(doc, head)))


def _suffers_or_acts(token: Token) -> bool:
    """Whether it is the subject or agent of what happens; who only reports it is not."""
    verb = token.head.head if token.head.dep_ == "agent" else token.head
    if token.dep_ in SUBJECTS or token.head.dep_ == "agent":
        return verb.lemma_ not in lexicon.SPEECH and verb.dep_ not in {"relcl", "acl"}
    return False


def _named(head: Token, cast: Cast) -> bool:
    """Whether the text names them: there, or elsewhere somebody with that role ("Ministers")."""
    roles = {word for person in cast.people for word in re.findall(r"\w+", (person.role or "").lower())}
    return head.lemma_.lower() in roles or any(cast.at(token) for token in head.subtree)


def _is_new(head: Token, *, leads: bool) -> bool:
    """Whether `head` brings in somebody new: "the director" is known already.

    "Drivers" without any other word are somebody only in the lead; further on they are drivers in general.
    """
    children = list(head.children)
    if any(child.lower_ in KNOWN for child in children) or head.nbor(-1 if head.i else 0).text in {",", "("}:
        return False
    counted = any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in children)
    described = any(child.dep_ in {"amod", "compound", "nmod"} or child.lower_ == "of" for child in children)
    definite = any(child.lower_ == "the" for child in children)
    return counted or (described if definite else leads or described)


def is_people(noun: Token) -> bool:
    """Whether `noun` means people: "passengers", "a driver", "dozens of rescuers", "Brits"."""
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"} or noun.like_num:
        return False
    forms = {noun.lower_, noun.lemma_.lower(), noun.lower_.removesuffix("s")}
    common = not forms.isdisjoint(lexicon.words("people")) or (noun.pos_ == "NOUN" and lexicon.is_role(noun.text))
    return common or (noun.ent_type_ == "NORP" and noun.text.endswith("s") and noun.text[0].isupper())


def _words(head: Token) -> list[Token]:
    """The noun phrase of `head` without clauses and asides; none if it is too long for a name."""
    kept = [
        token
        for token in head.subtree
        if not any(
            t.dep_ in {"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis"}
            or (t.dep_ == "prep" and t.lower_ != "of")
            for t in [token, *token.ancestors]
            if head.is_ancestor(t)
        )
    ]
    opening = next((c.left_edge.i for c in head.lefts if c.dep_ in {"det", "nummod"}), 0)
    kept = [token for token in kept if token.i >= opening]  # a caption may have run into the sentence
    while kept and (kept[-1].is_punct or kept[-1].is_space):
        kept.pop()
    while kept and (kept[0].is_punct or kept[0].is_space):
        kept.pop(0)
    whole = kept and kept[-1].i - kept[0].i + 1 == len(kept)
    return kept if whole and len(kept) <= LONGEST else []


def _again(doc: Doc, head: Token) -> list[Span]:
    """Where the text speaks of them again."""
    word = re.escape(head.text)
    later = re.finditer(rf"\b{word}\b", text_of(doc)[head.idx + len(head.text) :], re.IGNORECASE)
    after = head.idx + len(head.text)
    return [Span(start=after + match.start(), end=after + match.end()) for match in later]
