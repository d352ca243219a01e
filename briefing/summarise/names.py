"""Finds the names of people: capitalised words that the text treats as a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.nlp import pipeline
from briefing.summarise.phrases import covering, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŴŶŸŹŻŽȘȚ"
WORD = rf"[{UPPER}](?:[^\W\d_]|[’'‘ʻ](?=[^\W\d_]))*(?:-[^\W\d_]+)*"
PARTICLE = r"(?:al|bin|ibn|da|de|del|den|der|di|du|el|la|le|van|von|ter|uulu|kyzy)"
INITIAL = rf"[{UPPER}][hv]?\."
JOINT = rf"(?:{INITIAL}|{PARTICLE}(?: {PARTICLE})?(?= [{UPPER}])|{WORD})"
NAME = re.compile(rf"(?<![^\W_])(?:(?:{INITIAL} ?){{1,2}}{WORD}|{WORD}(?: {JOINT}){{1,8}})")
POST_NOMINALS = frozenset("KC QC MP MEP MD PhD OBE CBE MBE KBE DBE Jr Sr Esq".split())
KIN = frozenset("brother daughter father grandfather grandmother husband mother sister son widow wife victim".split())
POSSESSIVE = re.compile(r"[’']s?$")
MOST = 4  # words of a name
NOT_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "EVENT", "LAW"})
AFTER = frozenset("the a an at it he she in on for and but this that we they you as to with by his her".split())
LOUD = 3  # capital letters that are more than initials
# Who took the picture or wrote the piece is not in the news.
_NAMES = rf"{WORD}(?: {JOINT}){{1,3}}(?: and {WORD}(?: {JOINT}){{1,2}})?"
CREDIT = re.compile(
    r"\((?:Photos?|Pictures?|Images?|Credit)\b[^()\n]*\)|\([^()\n]{3,60}(?:/[A-Z]| via )[^()\n]*\)"
    rf"|(?:^|(?<=\n)|(?<=\. ))(?:Photo(?:graph)?s? )?[Bb]y {_NAMES}(?=\n|\Z| [{UPPER}]{{3}})"
)
ENOUGH = 3  # points that make a run of capitals a person


@dataclass(frozen=True)
class Name:
    """A run of characters that may be a person's name."""

    start: int
    end: int
    text: str

    @property
    def surname(self) -> str:
        """Its last word."""
        return self.text.split()[-1]


def find(doc: Doc) -> list[Name]:
    """The full names of people, in text order (one a mention, with two words or an initial).

    What is a person in one place is one everywhere in the text.
    """
    text = text_of(doc)
    credited = [match.span() for match in CREDIT.finditer(text)]
    runs = (
        _strip_titles(Name(match.start(), match.end(), match[0]), doc)
        for match in NAME.finditer(text)
        if not any(start <= match.start() < end for start, end in credited)
    )
    names = [name for name in runs if name]
    people = {name.text for name in names if _points(doc, name) >= ENOUGH}
    return [_alone(name, people) for name in names if name.text in people]


def _alone(name: Name, people: set[str]) -> Name:
    """`name` without ordinary words that a caption or headline has run into it: "Anna Berg Play" is Anna Berg."""
    for known in people:
        extra = name.text.replace(known, "", 1).split() if known in name.text else []
        if extra and all(is_common(word) or word.isupper() for word in extra):
            start = name.start + name.text.index(known)
            return Name(start, start + len(known), known)
    return name


def _strip_titles(name: Name, doc: Doc) -> Name | None:
    """`name` without the titles, nationalities and ordinary words before it; None if no name is left."""
    words = [(m.start(), POSSESSIVE.sub("", m[0])) for m in re.finditer(r"\S+", name.text)]
    while len(words) > 2 and words[-1][1].rstrip(".") in POST_NOMINALS:  # noqa: PLR2004  # two words are left
        words = words[:-1]
    words = _behind_body(words, doc, name.start)
    while len(words) > 1 and _is_title(words[0][1], len(words), words[1][1]):
        words = words[1:]
    words = _of_one_case(words, opens=name.start == 0 or text_of(doc)[name.start - 1] == "\n")
    if not 1 < len(words) <= MOST or any(lexicon.is_body(w) or w.lower() in lexicon.words("things") for _, w in words):
        return None
    if words[-1][1] in lexicon.countries() | set(lexicon.demonyms()) or lexicon.is_role(words[-1][1]):
        return None
    start = name.start + words[0][0]
    end = name.start + words[-1][0] + len(words[-1][1])
    return Name(start, end, " ".join(word for _, word in words))


def _behind_body(words: list[tuple[int, str]], doc: Doc, start: int) -> list[tuple[int, str]]:
    """`words` without the body in front that a role is of: "Chairman of Samruk-Energy Anna Berg"."""
    before = text_of(doc)[:start].split()[-2:]
    heads = len(before) == 2 and before[1] == "of" and lexicon.is_role(before[0]) and before[0].lower() not in KIN  # noqa: PLR2004
    return words[-2:] if heads and len(words) > 2 else words  # noqa: PLR2004  # a first name and a surname


def _of_one_case(words: list[tuple[int, str]], *, opens: bool) -> list[tuple[int, str]]:
    """`words` without capitals of an agency or caption ("REUTERS Customers") and stop words behind the name.

    Where a paragraph opens with "ANNA Berg", the capitals are typography, and the name is Anna Berg.
    """
    loud = [len(word) >= LOUD and word.isupper() for _, word in words]
    if all(loud) or not words:
        return words
    if opens and loud[0] and not any(loud[1:]) and len(words[0][1]) > LOUD:
        return [(words[0][0], words[0][1].title()), *words[1:]]
    while words and loud[0]:
        words, loud = words[1:], loud[1:]
    while words and (loud[-1] or words[-1][1].lower() in AFTER):
        words, loud = words[:-1], loud[:-1]
    return words


def _is_title(word: str, left: int, following: str) -> bool:
    """Whether `word` is none of the name; before an initial even a common word is: "Mark B. Berg"."""
    plain = word.rstrip(".")
    if re.fullmatch(INITIAL, word):
        return False
    return (
        plain in lexicon.HONORIFICS
        or (re.search("-[a-z]", plain) is not None and is_common(plain.split("-")[0]))  # "President-elect"
        or lexicon.is_role(plain)
        or plain in lexicon.demonyms()
        or plain in lexicon.countries()
        or plain.lower() in pipeline().Defaults.stop_words
        or (left > 2 and is_common(plain) and not re.fullmatch(INITIAL, following))  # noqa: PLR2004  # two words are left
    )


def is_common(word: str) -> bool:
    """Whether `word` stands in an English dictionary (WordNet's list, which spaCy carries)."""
    lower = word.lower()
    forms = {lower, lower.removesuffix("s"), lower.removesuffix("es"), re.sub("ies$", "y", lower)}
    return not forms.isdisjoint(_dictionary())


@cache
def _dictionary() -> frozenset[str]:
    nlp = pipeline()
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]  # untyped component
    return frozenset(nlp.Defaults.stop_words).union(*index.values())


def _points(doc: Doc, name: Name) -> int:
    span = covering(doc, name.start, name.end)
    if "\n" in span.text:
        return 0
    first, last = doc[span.start], doc[span.end - 1]
    before = doc[first.i - 1] if first.i else None
    words = name.text.split()
    labels = {token.ent_type_ for token in span} - {""}
    alone = len(re.findall(rf"(?<!\w){re.escape(name.surname)}(?![\w-])", text_of(doc)))
    introduced = speaks(last) or _apposition_follows(last) or _apposition_precedes(first)
    odd = [word for word in words if not is_common(word) and len(word) > 2]  # noqa: PLR2004  # initials tell nothing
    evidence = (
        (2, "PERSON" in labels),
        (-3, bool(labels & NOT_PEOPLE) and "PERSON" not in labels and not introduced),
        (len(odd), True),
        (1, re.match(INITIAL, words[0]) is not None and not is_common(words[-1])),
        (3, before is not None and (before.text.rstrip(".") in lexicon.HONORIFICS or lexicon.is_role(before.text))),
        (-2, any(re.search(r"[a-z][A-Z]", word) and not word.startswith("Mc") for word in words)),
        (2, introduced),
        (1, any(re.fullmatch(PARTICLE, word) for word in words[1:-1])),
        (1, _titled(first) and bool(odd)),
        (1, alone > len(re.findall(re.escape(name.text), text_of(doc)))),
        (-3, before is not None and before.lower_ in {"in", "at", "near", "to"}),
        (-3, before is not None and before.lower_ in {"the", "this"}),
    )
    return sum(weight for weight, holds in evidence if holds)


def speaks(last: Token) -> bool:
    """Whether the name that ends in `last` is the subject of a verb of speech, or "according to"."""
    head = last.head
    if last.dep_.startswith("nsubj") and head.lemma_ in lexicon.SPEECH:
        return True
    return last.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ == "according"


def _titled(first: Token) -> bool:
    """Whether a role stands before the name in its noun phrase: "the Chairman of the Commission on Rights X"."""
    for token in reversed(first.doc[max(first.sent.start, first.i - 12) : first.i]):
        if lexicon.is_role(token.text):
            return True
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "PART", "CCONJ"} and token.lower_ not in {
            "of",
            "for",
            "on",
            "-",
        }:
            return False
    return False


def _apposition_precedes(first: Token) -> bool:
    """Whether "The Foreign Minister of Latvia," stands before the name."""
    if first.i < 2 or first.nbor(-1).text != ",":  # noqa: PLR2004  # a comma and a word
        return False
    for token in reversed(first.doc[max(first.sent.start, first.i - 9) : first.i - 1]):
        if lexicon.is_role(token.text):
            return True
        if token.is_punct or token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _apposition_follows(last: Token) -> bool:
    """Whether ", head of …", ", who …" or "(contractor)" stands behind the name."""
    doc, i = last.doc, last.i + 1
    if i + 1 >= len(doc) or doc[i].text not in {",", "("}:
        return False
    ahead = doc[i + 1 : i + 8]
    for token in ahead:
        if token.lower_ == "who" or lexicon.is_role(token.text):
            return True
        if token.pos_ in {"VERB", "AUX"} or token.is_punct:
            return False
    return False
