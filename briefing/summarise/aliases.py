"""The full names behind abbreviations and short forms: "GRECO", "the Company", "the working group"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.phrases import bare, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LINK = r"(?:of|for|and|on|the|in|against)"
TITLE_WORD = r"[A-Z][\w’&-]*"
NAME = rf"{TITLE_WORD}(?: (?:{LINK}(?: {LINK})? )?{TITLE_WORD})*"
# "To the Commission", "In May the Cabinet": the name begins behind the article.
OPENING = re.compile(r"^(?:[A-Z]\w* )the (?=[A-Z])")
BRACKETED = re.compile(rf"(?<![^\W_])({NAME}) \(([^()]{{2,90}})\)")
QUOTED = re.compile(r"“(?:the )?([^“”]+)”", re.IGNORECASE)
ABBREVIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*")


class Aliases:
    """Finds the full name of a body by what the text calls it elsewhere."""

    def __init__(self, doc: Doc) -> None:
        self._short = abbreviations(text_of(doc))
        found = (OPENING.sub("", match[0].split("’s ")[-1]) for match in re.finditer(NAME, text_of(doc)))
        parts = {bare(part) for name in found for part in name.split(" and the ")}
        self._names = {part for part in parts if " " in part} | set(self._short.values())

    def full(self, name: str) -> str:
        """The full name behind `name`; `name` itself if the text has none, or more than one."""
        plain = re.sub(r"^(?:the|his|her|their|its|our)\s+", "", name, flags=re.IGNORECASE)
        if plain in self._short:
            return self._short[plain]
        words = plain.lower().split()
        if not words or not (lexicon.is_body(words[-1]) or lexicon.is_body(words[0])):
            return name
        longer = {
            name
            for name in self._names
            if name != plain and not _of_person(name) and _within(words, name.lower().split())
        }
        return longer.pop() if len(longer) == 1 else name


def abbreviations(text: str) -> dict[str, str]:
    """What the text introduces in brackets behind a name → the name."""
    found: dict[str, str] = {}
    for match in BRACKETED.finditer(text):
        name = bare(match[1].split("’s ")[-1])
        found |= dict.fromkeys(QUOTED.findall(match[2]), name)
        if ABBREVIATION.fullmatch(match[2]) and (full := _from_initial(name, match[2][0])):
            found[match[2]] = full
    return found


def _from_initial(name: str, initial: str) -> str | None:
    """The end of `name` that begins with the abbreviation's first letter."""
    words = name.split()
    start = next((i for i, word in enumerate(words) if word.startswith(initial)), None)
    return " ".join(words[start:]) if start is not None and len(words) - start > 1 else None


def _of_person(name: str) -> bool:
    """Whether `name` is a title, or has one before a person's name: "Embassy Spokesperson Ann Lee"."""
    words = name.split()
    return lexicon.is_role(words[0]) or any(
        lexicon.is_role(word) and lexicon.is_body(before) for before, word in pairwise(words)
    )


def _within(words: list[str], name: list[str]) -> bool:
    """Whether `words` stand side by side in `name`."""
    return any(name[i : i + len(words)] == words for i in range(len(name) - len(words) + 1))
