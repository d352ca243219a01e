"""The people whom the news is about without naming them: "five people", "a gunman", "dozens of rescuers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.nlp import sentences
from briefing.summarise.phrases import bare, capitalised, join, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing.model import Point
    from briefing.summarise.who import Cast

MOST = 2
SENTENCES = 3  # from the lead on, in which the news is told
LONGEST = 8  # words that still name somebody
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def groups(doc: Doc, cast: Cast, opening: Point | None) -> list[Party]:
    """At most two, those who act or suffer in the first sentences, under the words that bring them in."""
    start = opening.span.start if opening else 0
    told = [sentence for sentence in sentences(doc) if sentence.start_char >= start][:SENTENCES]
    found: dict[str, Party] = {}
    for head in (token for sentence in told for token in sentence):
        words = _words(head) if _acts(head) and _is_unnamed(head, cast) else []
        if words:
            name = capitalised(bare(join(words)))
            span = Span(start=words[0].idx, end=words[-1].idx + len(words[-1].text))
            found.setdefault(head.lemma_.lower(), Party(name=name, kind="group", mentions=(span, *_again(doc, head))))
    return list(found.values())[:MOST]


def _acts(token: Token) -> bool:
    """Whether it is the subject or agent of what happens; who only reports it is not."""
    verb = token.head.head if token.head.dep_ == "agent" else token.head
    if token.dep_ in SUBJECTS or token.head.dep_ == "agent":
        return verb.lemma_ not in lexicon.SPEECH and verb.dep_ not in {"relcl", "acl"}
    return False


def _is_unnamed(head: Token, cast: Cast) -> bool:
    """Whether `head` is a noun for people that brings in somebody new: "the director" is known already."""
    if not is_people(head) or any(cast.at(token) for token in head.subtree):
        return False
    modifiers = [child for child in head.children if child.dep_ in {"amod", "nummod", "compound", "nmod"}]
    known = any(child.lower_ in {"the", "this", "that", "these", "those", "his", "her"} for child in head.children)
    return bool(modifiers) or not known


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
            t.dep_ in {"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis"} or (t.dep_ == "prep" and t.lower_ != "of")
            for t in [token, *token.ancestors]
            if head.is_ancestor(t)
        )
    ]
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
