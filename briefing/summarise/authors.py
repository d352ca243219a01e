"""Whom the text itself speaks for: the author of a letter, the person interviewed, the body that publishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.phrases import bare, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefing.summarise.who import Cast, Person

# "We, the Heads of State of …,": who "we" are in a declaration or an appeal.
BEHALF = re.compile(r"\b(?:on behalf of|For) the [a-z]+ “([^”\n]+)”", re.IGNORECASE)
SIGNED = re.compile(r"\bWe, ((?:the )?[^,\n]{3,60}?)(?: of |,)")
# "Submitted to the donor by the public foundation X." at the head of a report.
ISSUED = re.compile(
    r"\b(?:[Ss]ubmitted|[Pp]repared|[Ii]ssued|[Pp]ublished)(?: to [^.\n]{3,60}?)? by (?:the )?"
    r"(?:[a-z]+ )*(?:Secretariat of the )?([A-Z][^.,;\n(]{2,80})"
)
HEADED = re.compile(r"\A([A-Z][^:.“”]{3,60}): ")
NAMED = re.compile(r"\b[Mm]y name is ")
INTERVIEWED = re.compile(r"\b(?:spoke|talked|speaks|talks|interview|conversation) (?:to|with) ")
ANSWER = re.compile(r"^A: *", re.MULTILINE)
# A dialogue's dashes have been blanked, as bullets are.
DASHED = re.compile(r"^ {2,}\S[^\n]+", re.MULTILINE)
HEAD = 400  # characters in which a report says who issues it
TURNS = 4  # dashed lines that make a dialogue


@dataclass(frozen=True)
class Author:
    """The person behind "I" and the body behind "we" outside quotations, so far as the text tells."""

    person: Person | None
    body: str | None


def author(doc: Doc, cast: Cast, title: str | None) -> Author:
    """The author of `doc`."""
    text = text_of(doc)
    return Author(_person(doc, cast), _body(text, title))


def answers(doc: Doc, cast: Cast) -> Iterator[tuple[int, int, Person]]:
    """The turns of a dialogue: first and last character, and who speaks."""
    text = text_of(doc)
    for match in re.finditer(r"^([^\n:]{5,70}): +(?=\S)[^\n]+", text, re.MULTILINE):
        named = _named(doc, cast, match.start(), match.end(1))
        if named is not None and match[1].isupper():
            yield match.start() + len(match[1]), match.end(), named
    host = _interviewee(doc, cast)
    if host is not None:
        for start, end in _answered(text):
            yield start, end, host


def _answered(text: str) -> Iterator[tuple[int, int]]:
    """Where the person interviewed speaks: after "A:", or on every second line that a dash opens."""
    for match in ANSWER.finditer(text):
        yield match.end(), text.find("\n\n", match.end()) % (len(text) + 1)
    lines = list(DASHED.finditer(text))
    asked = sum("?" in match[0] for match in lines[::2])
    if len(lines) >= TURNS and asked * 2 >= len(lines[::2]):
        yield from ((match.start(), match.end()) for match in lines[1::2])


def _interviewee(doc: Doc, cast: Cast) -> Person | None:
    """Who is interviewed: the one spoken to, else the first one named."""
    text = text_of(doc)
    opening = text.find("\n\n")
    starts = [0, *(match.end() for match in INTERVIEWED.finditer(text, 0, max(opening, 0)))]
    asked = (_named(doc, cast, start, start + 40) for start in reversed(starts))
    return next((person for person in asked if person is not None), None)


def _person(doc: Doc, cast: Cast) -> Person | None:
    """Who says "my name is", or signs below the text."""
    text = text_of(doc)
    introduced = NAMED.search(text)
    if introduced:
        return _named(doc, cast, introduced.end(), introduced.end() + 30)
    last = text.rstrip().rfind("\n") + 1
    signed = _named(doc, cast, last, last + 30)
    return signed if signed is not None and text.startswith(signed.name, last) else None


def _named(doc: Doc, cast: Cast, start: int, end: int) -> Person | None:
    """The first person named between two characters."""
    words = doc.char_span(start, min(end, len(text_of(doc))), alignment_mode="expand")
    return next((person for token in words or () if (person := cast.at(token))), None)


def _body(text: str, title: str | None) -> str | None:
    signed = BEHALF.search(text) or SIGNED.search(text) or ISSUED.search(text[:HEAD])
    if signed:
        return signed[1].strip()
    headed = HEADED.match(title or "")
    name = bare(headed[1].split(",")[0]) if headed else ""
    words = re.findall(r"\w+", name)
    named = words and words[0] not in {"No", "Not"} and (lexicon.is_body(words[0]) or lexicon.is_body(words[-1]))
    return name if named else None
