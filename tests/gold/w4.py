"""`python -m tests.gold.w4 FOLDER`: who, when and where of real news against human answers (Giveme5W1H's set).

FOLDER holds JSON files with the keys title, description (the standfirst), date, text and
gold.{who,when,where}: [{text, parsed}]. The texts are not ours, so they stay outside this repository.

Each article is briefed as a user would brief it: the standfirst as its first paragraph unless the text begins
with it (`--bare`: the text alone), title and date from the metadata. A W is right when one gold answer is among
the first three of ours; an article without an answer for a W does not count for it. Answers agree when, case
folded and without articles, prepositions, honorifics and possessives,

  who    our words hold all of the gold's and no more than as many others ("Taliban insurgents" for "Taliban");
         or the gold's hold ours and the last word is the same ("Cubs" for "Chicago Cubs"); or half of the words
         and the last one are the same ("James Comey" for "James B. Comey"). Numbers must agree. An answer that
         lists people ("X, 62, from Y, and Z") is met by any of them.
  where  one holds all words of the other, but for words such as "city" ("Baoding" for "Baoding, Hebei province").
         Names of countries, their short forms and adjectives are one ("British stores", "UK").
  when   our days are the day annotated; or the two phrases share a weekday, or a day and month ("Sunday" for
         "11am on Sunday"); or one holds all words of the other, years and parts of the day aside.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import briefing
from briefing.summarise import lexicon
from briefing.summarise.date_words import MONTHS, NUMBERS, WEEKDAYS
from tests.gold.score import STOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import Moment, Party

    Item = dict[str, Any]

WS = ("who", "when", "where")
FIRST = 3  # of our answers that count, unless --first says otherwise
EMPTY = STOP | {word.casefold() for word in lexicon.HONORIFICS} | set("least about around near some s".split())
KINDS_OF_PLACE = frozenset("city town village province region county district country state central".split())
PARTS_OF_DAY = frozenset("morning afternoon evening night early late hours local time a.m p.m am pm".split())
SAME_COUNTRY = {"uk": "United Kingdom", "britain": "United Kingdom", "us": "United States", "usa": "United States"}


@dataclass(frozen=True)
class Answer:
    """One W of one article: the human answers, our first ones, and whether they agree."""

    article: str
    w: str
    gold: Sequence[str]
    ours: Sequence[str]
    right: bool


def answers(files: Iterable[Path], *, bare: bool = False, first: int = FIRST) -> list[Answer]:
    """Every W with a gold answer of the articles in `files`; with `bare`, the standfirst is left out."""
    found = []
    for file in files:
        article = json.loads(file.read_text(encoding="utf-8"))
        day = article["date"][:10] if article["date"][:1].isdecimal() else None
        brief = briefing.summarise(_page(article, bare=bare), title=article["title"], date=day)
        ours: dict[str, Sequence[Party] | Sequence[Moment]] = {w: getattr(brief, w)[:first] for w in WS}
        for w in WS:
            gold = [answer for answer in article["gold"].get(w, []) if answer.get("text")]
            if gold:
                right = any(SAME[w](g, o) for g in gold for o in ours[w])
                found.append(Answer(file.stem, w, [g["text"] for g in gold], [_text(o) for o in ours[w]], right))
    return found


def _page(article: Item, *, bare: bool) -> str:
    standfirst, text = (article.get("description") or "").strip(), article["text"].strip()
    return text if bare or not standfirst or text.startswith(standfirst[:40]) else f"{standfirst}\n\n{text}"


def _text(found: Party | Moment) -> str:
    return str(getattr(found, "name", None) or getattr(found, "text", ""))


def words(text: str) -> list[str]:
    """The words of an answer that tell something, case folded; "F.B.I." is "fbi"."""
    plain = re.sub(r"\b(?:[A-Z]\.){2,}", lambda m: m[0].replace(".", ""), text).replace("’", "'")
    found = re.findall(r"[^\W_]+", re.sub(r"'s\b", "", plain.casefold()))
    return [word for word in found if word not in EMPTY] or found


def same_who(gold: Item, ours: Party) -> bool:
    parts = [part for part in re.split(r",? and |, ", gold["text"]) if part]
    return any(_same_who(words(part), words(ours.name)) for part in (gold["text"], *parts))


def _same_who(gold: list[str], ours: list[str]) -> bool:
    shared = set(gold) & set(ours)
    numbers = [{w for w in side if w.isdecimal() or w in NUMBERS} for side in (gold, ours)]
    if not shared or (all(numbers) and numbers[0] != numbers[1]):
        return False
    if set(gold) <= set(ours):
        return 2 * len(set(gold)) >= len(set(ours))
    return gold[-1] == ours[-1] and (set(ours) <= set(gold) or 4 * len(shared) >= len(set(gold)) + len(set(ours)))


def same_where(gold: Item, ours: Party) -> bool:
    a, b = ({_country(w) for w in words(text) if w not in KINDS_OF_PLACE} for text in (gold["text"], ours.name))
    countries = {_country(word) for word in a} & set(lexicon.demonyms().values())
    return bool(a and b) and (a <= b or b <= a or b <= countries)


def _country(word: str) -> str:
    title = word.capitalize()
    return (SAME_COUNTRY.get(word) or lexicon.demonyms().get(title) or title).casefold()


def same_when(gold: Item, ours: Moment) -> bool:
    day = (gold.get("parsed") or "")[:10]
    if day and ours.granularity == "day" and (ours.start, ours.end) == (day, day):
        return True
    a, b = ({_calendar(w) for w in words(text)} - PARTS_OF_DAY for text in (gold["text"], ours.text))
    dated = [{w for w in side if not re.fullmatch(r"(?:19|20)\d\d", w)} for side in (a, b)]
    days = set(WEEKDAYS.values())
    weekday = any(f"day {n}" in a & b for n in days)
    month = any(f"month {n}" in a & b for n in MONTHS.values()) and _ordinals(a) & _ordinals(b)
    return bool(all(dated) and (weekday or month or dated[0] <= dated[1] or dated[1] <= dated[0]))


def _calendar(word: str) -> str:
    if word in WEEKDAYS:
        return f"day {WEEKDAYS[word]}"
    return f"month {MONTHS[word]}" if word in MONTHS else word


def _ordinals(side: set[str]) -> set[str]:
    return {word.lstrip("0") for word in side if word.isdecimal() and len(word) < 3}


SAME: dict[str, Callable[[Any, Any], bool]] = {"who": same_who, "when": same_when, "where": same_where}


def main() -> None:
    """Print the table, and with -v every miss."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bare", action="store_true", help="leave the standfirst out")
    parser.add_argument("--first", type=int, default=FIRST, metavar="N", help="how many of our answers count (3)")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every miss, ours and the gold")
    given = parser.parse_args()
    found = answers(sorted(given.folder.glob("*.json")), bare=given.bare, first=given.first)
    for w in WS:
        asked = [answer for answer in found if answer.w == w]
        right = sum(answer.right for answer in asked)
        print(f"| {w} | {right} of {len(asked)} | {right / max(1, len(asked)):.1%} |")
        for miss in (answer for answer in asked if given.verbose and not answer.right):
            print(f"    {miss.article}: ours {list(miss.ours)}, gold {list(miss.gold)}")


if __name__ == "__main__":
    main()
