"""Scores briefs against annotated articles.

Figures, each with precision, recall and F1 over all articles (micro):

  persons           a person counts when first and last name agree (case folded)
  roles             share of found persons whose role agrees with the annotated one (token F1 of 0.5 or more)
  dates             start, end and bound agree
  dates.days        start and end agree, whatever the bound
  points            recall of the annotated points: one counts when half of it lies in `lead` or `what`
  commitments       evidence overlaps by half and the owner agrees
  commitments.full  as above, and action token F1 of 0.5 or more, and the deadline's start and end agree
  firmness          share of matched commitments with the annotated firmness
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Item = dict[str, Any]
    Extent = tuple[int, int]

ARTICLES = Path(__file__).parent / "articles"  # the rules were written with these in view
OWN = Path(__file__).parent / "own"  # annotated by hands that had not seen the rules
STOP = set("a an the of to in on for and with by at from its his her their this that as into up be will would".split())
NAMES = ("persons", "roles", "dates", "dates.days", "points", "commitments", "commitments.full", "firmness")
HALF = 0.5


@dataclass
class Tally:
    """Counts of what was found, predicted and annotated."""

    hit: int = 0
    pred: int = 0
    gold: int = 0

    def add(self, hit: int, pred: int, gold: int) -> None:
        self.hit, self.pred, self.gold = self.hit + hit, self.pred + pred, self.gold + gold

    @property
    def precision(self) -> float:
        return self.hit / self.pred if self.pred else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(files: Iterable[Path]) -> dict[str, Tally]:
    """The figures over the annotated articles in `files`."""
    tallies = {name: Tally() for name in NAMES}
    for file in files:
        article = json.loads(file.read_text(encoding="utf-8"))
        brief = briefing.summarise(article["text"], title=article["title"], date=article["date"][:10])
        made = brief.model_dump(mode="json")
        _people(article["gold"], made, tallies)
        _dates(article["gold"], made, tallies)
        _points(article, made, tallies)
        _commitments(article, made, tallies)
    return tallies


def _people(gold: Item, made: Item, tallies: dict[str, Tally]) -> None:
    wanted = [party for party in gold["who"] if party["kind"] == "person"]
    found = [party for party in made["who"] if party["kind"] == "person"]
    pairs = match(wanted, found, lambda g, p: same_person(g["name"], p["name"]))
    tallies["persons"].add(len(pairs), len(found), len(wanted))
    titled = [(g, p) for g, p in pairs if g.get("role")]
    right = sum(token_f1(g["role"], p.get("role")) >= HALF for g, p in titled)
    tallies["roles"].add(right, len(titled), len(titled))


def _dates(gold: Item, made: Item, tallies: dict[str, Tally]) -> None:
    def bounded(moment: Item) -> tuple[str, str, str]:
        return (moment["start"], moment["end"], moment.get("bound") or "on")

    keys: dict[str, Callable[[Item], tuple[str, ...]]] = {"dates": bounded, "dates.days": lambda m: bounded(m)[:2]}
    for name, key in keys.items():
        pairs = match(gold["when"], made["when"], lambda g, p, key=key: key(g) == key(p))  # type: ignore[misc]  # bound now
        tallies[name].add(len(pairs), len(made["when"]), len(gold["when"]))


def _points(article: Item, made: Item, tallies: dict[str, Tally]) -> None:
    chosen = [_span(point["span"]) for point in [made["lead"], *made["what"]] if point]
    wanted = [_find(article["text"], quote) for quote in article["gold"]["points"]]
    hit = sum(any(_shared(c, g) >= HALF * (g[1] - g[0]) for c in chosen) for g in wanted)
    tallies["points"].add(hit, len(wanted), len(wanted))


def _commitments(article: Item, made: Item, tallies: dict[str, Tally]) -> None:
    text, wanted, found = article["text"], article["gold"]["commitments"], made["commitments"]

    def same(gold: Item, pred: Item) -> float:
        a, b = _find(text, gold["evidence"]), _span(pred["evidence"])
        near = _shared(a, b) >= HALF * min(a[1] - a[0], b[1] - b[0])
        return (
            0.01 + token_f1(gold["action"], pred["action"]) if near and same_owner(gold["owner"], pred["owner"]) else 0
        )

    pairs = match(wanted, found, same)
    full = [(g, p) for g, p in pairs if token_f1(g["action"], p["action"]) >= HALF and _days(g) == _days(p)]
    tallies["commitments"].add(len(pairs), len(found), len(wanted))
    tallies["commitments.full"].add(len(full), len(found), len(wanted))
    tallies["firmness"].add(sum(g["firmness"] == p["firmness"] for g, p in pairs), len(pairs), len(pairs))


def match(gold: list[Item], pred: list[Item], same: Callable[[Item, Item], float]) -> list[tuple[Item, Item]]:
    """Greedy one-to-one pairs for which `same` is not 0, the highest first."""
    scored = [(same(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(pred)]
    pairs, left, right = [], set(), set()
    for value, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if value and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((gold[i], pred[j]))
    return pairs


def tokens(text: str | None) -> list[str]:
    words = re.findall(r"[^\W_]+", (text or "").casefold())
    return [word for word in words if word not in STOP] or words


def token_f1(a: str | None, b: str | None) -> float:
    x, y = Counter(tokens(a)), Counter(tokens(b))
    same = sum((x & y).values())
    return 2 * same / (x.total() + y.total()) if same else 0.0


def same_person(a: str, b: str) -> bool:
    x, y = tokens(a), tokens(b)
    short = min(len(x), len(y)) == 1 and len(x) == len(y)
    return bool(x and y) and x[-1] == y[-1] and (x[0] == y[0] or short)


def same_owner(a: str, b: str) -> bool:
    return token_f1(a, b) >= HALF or tokens(a)[-1:] == tokens(b)[-1:]


def _find(text: str, quote: str) -> Extent:
    start = text.find(quote)
    return (start, start + len(quote)) if start >= 0 else (-1, -1)


def _span(span: Item) -> Extent:
    return span["start"], span["end"]


def _shared(a: Extent, b: Extent) -> int:
    """Shared characters; none if they only touch."""
    return min(a[1], b[1]) - max(a[0], b[0]) or -1


def _days(commitment: Item) -> Extent | None:
    deadline = commitment.get("deadline")
    return (deadline["start"], deadline["end"]) if deadline else None
