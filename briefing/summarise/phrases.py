"""Pieces of sentences as readers want them: a noun phrase without its article, a clause without its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

EDGES = " \t\n,;:–—-…"
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
DATING = frozenset(
    "in on by at of as from since until till before after during within between to for through over".split()
)
SPACE = re.compile(r"\s+")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})  # how the parser calls them


def span_of(piece: Sentence | Token, text: str) -> Span:
    """The characters of `piece`, a spaCy span or token of `text`, without outer white space."""
    start = piece.idx if hasattr(piece, "idx") else piece.start_char
    end = start + len(piece.text)
    raw = text[start:end]
    return Span(start=start + len(raw) - len(raw.lstrip()), end=start + len(raw.rstrip()))


def text_of(doc: Doc) -> str:
    """`doc.text`, kept: spaCy joins the tokens anew at every access, which a long article would feel."""
    if "text" not in doc.user_data:
        doc.user_data["text"] = doc.text
    kept: str = doc.user_data["text"]
    return kept


def covering(doc: Doc, start: int, end: int) -> Sentence:
    """The tokens that cover characters `start` to `end`, which must lie inside `doc`.

    Raises:
        ValueError: they do not.
    """
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None:
        raise ValueError(f"characters {start} to {end} are outside the text")
    return words


def date_phrase(date: Sentence) -> set[Token]:
    """The tokens of a date with its article and the prepositions that bring it ("as of the", "by")."""
    phrase = {*date, *(t for t in date.root.lefts if t.dep_ == "det")}
    head = date.root.head
    while (
        head.dep_ in {"prep", "pcomp"} and head.lower_ in DATING and all(t in phrase for t in head.subtree if t != head)
    ):
        phrase.add(head)
        head = head.head
    return phrase


def join(tokens: Iterable[Token]) -> str:
    """The text of `tokens` in their order, one space where tokens between them are left out."""
    ordered = sorted(tokens, key=lambda token: token.i)
    out = ""
    for before, token in zip([None, *ordered], ordered, strict=False):
        gap = before is not None and before.i + 1 < token.i and not out.endswith(" ")
        out += (" " if gap else "") + token.text_with_ws
    out = SPACE.sub(" ", out)
    return balance(re.sub(r"(,)(?:\s*,)+", r"\1", re.sub(r"\s+([,.;:])", r"\1", out)).strip(EDGES))


def balance(text: str) -> str:
    """`text` without a bracket or quotation mark that has lost its partner."""
    for opening, closing in ("()", "[]", "“”"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return SPACE.sub(" ", text).strip(EDGES)


def bare(text: str) -> str:
    """`text` without a leading article."""
    return ARTICLE.sub("", text)


def capitalised(text: str) -> str:
    """`text` with its first letter upper case."""
    return text[:1].upper() + text[1:]
