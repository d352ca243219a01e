"""What a person is: the title before a name, the apposition or clause behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.phrases import bare, join

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

LINKS = frozenset({"of", "for", "on", "and", "the", "’s", "'s", "&", "-", "–", "to", "at", "in", "from"})
LEADS = {"head": "head of", "lead": "head of", "chair": "chair of", "run": "head of", "direct": "director of"}
FIRST = 6  # words of an apposition among which its head must stand
AFFILIATION = re.compile(r"\s+(?:at|from)\s+(?:the\s+)?(?=[A-Z])")


def role_of(words: Words, blocked: set[int]) -> str | None:
    """The role that the text gives to the name `words`; `blocked` are the token indices of other names."""
    title = _title_before(words, blocked)
    parts = [title, _apposition(words, blocked, titled=title is not None), _clause(words)]
    found = [part for part in parts if part]
    distinct = [part for i, part in enumerate(found) if part.lower() not in {p.lower() for p in found[:i]}]
    return ", ".join(distinct) or None


def split(role: str) -> tuple[str, str | None]:
    """A role and its affiliation: "head of Division at the Council of Europe" → head of Division, Council of Europe."""
    parts = AFFILIATION.split(role, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) > 1 and "," not in parts[1] else (role, None)


def _title_before(words: Words, blocked: set[int]) -> str | None:
    doc, end = words.doc, words.start
    while end > words.sent.start and doc[end - 1].text.rstrip(".") in lexicon.HONORIFICS:
        end -= 1
    comma = end > words.sent.start and doc[end - 1].text == ","
    start = end - 1 - comma
    while start >= words.sent.start and start not in blocked and _in_title(doc[start]):
        start -= 1
    window = list(doc[start + 1 : end - comma])
    head = next((token for token in window if lexicon.is_role(token.text) and not _is_genitive(token)), None)
    if head is None or (comma and not _is_definite(doc, head, window)):
        return None
    return _clean(join([token for token in window if token.i >= _left_edge(head, window)]))


def _in_title(token: Token) -> bool:
    if token.text.rstrip(".") in lexicon.HONORIFICS or token.text in {"“", "”"}:
        return token.text not in {"“", "”"}
    return token.lower_ in LINKS or token.pos_ in {"NOUN", "PROPN", "ADJ"} or (token.is_title and token.pos_ != "ADP")


def _is_genitive(token: Token) -> bool:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return following is not None and following.text in {"’s", "'s", "’"}


def _is_definite(doc: Doc, head: Token, window: list[Token]) -> bool:
    """Before a comma only "The Minister of Health, NAME," is a title: it has an article or opens the sentence."""
    edge = _left_edge(head, window)
    opens = all(token.is_space or token.is_punct for token in doc[head.sent.start : edge])
    return opens or doc[edge - 1].lower_ in {"the", "a", "an", "his", "her", "its", "our", "their"}


def _left_edge(head: Token, window: list[Token]) -> int:
    """Index of the first modifier of `head` in `window`."""
    edge = head.i
    while edge > window[0].i and _modifies(head.doc[edge - 1]):
        edge -= 1
    return edge


def _modifies(token: Token) -> bool:
    named = token.is_title and token.is_alpha and token.pos_ not in {"DET", "ADP", "PRON"}
    return named or token.pos_ in {"ADJ", "PROPN", "NOUN"} or token.text in {"-", "–", "’s", "'s"}


def _apposition(words: Words, blocked: set[int], *, titled: bool) -> str | None:
    doc, i = words.doc, words.end
    if i + 1 >= len(doc) or doc[i].text not in {",", "("}:
        return None
    closing = ")" if doc[i].text == "(" else ","
    if doc[i + 1].like_num and i + 3 < len(doc) and doc[i + 2].text == ",":  # "X, 51, head of Y"
        i += 2
    kept = _until(doc, i + 1, closing, blocked)
    head = next((token for token in kept[:FIRST] if lexicon.is_role(token.text)), None)
    plain = (
        closing == ")"
        and kept
        and (kept[0].is_title or kept[0].is_upper or any(lexicon.is_body(t.text) for t in kept))
        and not titled
    )
    if kept and kept[-1].i + 1 in blocked:
        return None  # ", Ambassador of Latvia Anna Berg": the title of the next person
    return _clean(join(kept)) if head is not None or plain else None


def _until(doc: Doc, start: int, closing: str, blocked: set[int]) -> list[Token]:
    """The tokens of an apposition: up to its closing mark, a verb, a date or another name."""
    kept: list[Token] = []
    for token in doc[start:]:
        if (token.is_sent_start and kept) or token.i in blocked or token.text in {closing, ";", ".", "”", "(", ":"}:
            if token.text == "," and _goes_on(doc, token.i):
                kept.append(token)
                continue
            break
        if (
            (token.pos_ in {"VERB", "AUX", "PRON"} and not token.is_upper)
            or token.text in {"who", "which", "that"}
            or _dates(token)
        ):
            break
        kept.append(token)
    return kept


def _goes_on(doc: Doc, comma: int) -> bool:
    """Whether the comma joins parts of one name: "Minister of Labour, Social Protection and Migration"."""
    ahead = []
    for token in doc[comma + 1 : comma + 8]:
        if token.is_punct or token.pos_ in {"VERB", "AUX"}:
            break
        ahead.append(token)
    return (
        bool(ahead)
        and ahead[0].is_title
        and any(token.lower_ == "and" for token in ahead)
        and not any(token.ent_type_ == "PERSON" for token in ahead)
    )


def _dates(token: Token) -> bool:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADP" and following is not None and following.ent_type_ in {"DATE", "TIME"}


def _clause(words: Words) -> str | None:
    """The role in "X, who heads Y", "X became head of Y" or "Y is led by X"."""
    doc, i, last = words.doc, words.end, words[-1]
    if last.head.dep_ == "agent" and last.head.head.lemma_ in LEADS:
        led = next((child for child in last.head.head.children if child.dep_ == "nsubjpass"), None)
        return f"{LEADS[last.head.head.lemma_]} {_object(led)}" if led is not None else None
    if i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ == "who":
        i += 2
    verb = doc[i] if i < len(doc) else None
    while verb is not None and verb.pos_ in {"AUX", "ADV"} and verb.i + 1 < len(doc) and verb.lemma_ != "be":
        verb = doc[verb.i + 1]
    if verb is None or verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_ in {"be", "become"}:
        noun = next((c for c in verb.children if c.dep_ == "attr" and lexicon.is_role(c.text)), None)
        return bare(_object(noun)) if noun is not None else None
    for told in (verb, *verb.conjuncts):
        objects = [child for child in told.children if child.dep_ == "dobj"]
        if told.lemma_ in LEADS and objects and told.sent == verb.sent:
            return f"{LEADS[told.lemma_]} {_object(objects[0])}"
    return None


def _object(token: Token) -> str:
    kept = [
        t
        for t in token.subtree
        if not any(a.dep_ in {"relcl", "appos", "acl"} for a in [t, *t.ancestors] if token.is_ancestor(a))
    ]
    return join(kept)


def _clean(text: str) -> str | None:
    text = re.sub(rf"\b(?:{'|'.join(sorted(lexicon.HONORIFICS))})\b\.?\s*$", "", text).strip(" ,")
    return bare(re.sub(r"^(?:then|former then)\s+", "", bare(text))) or None
