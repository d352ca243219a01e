"""What the program adds to its models: numbers, dates, terms and names that are right before and after its help.

    python -m tests.mt.before_after [--articles N] [--to LANGUAGE]… [FOLDER]…

For each language a Markdown table over every string of the briefs of the annotated articles. *Before* is the best
hypothesis of the package, untouched; *after* is what a brief shows: from the term base, the tables
of names, or the model with all that the checks make the program try. The last three columns are of the strings for
which a brief, too, has the model's words.

What is right is told by the program's own readers: a number by its value, a date by its month, its weekday and the
digits of its day, a term in any inflected form, a person by the surname as listed or transcribed, in any case. The
program chooses among hypotheses by these readers, so they favour what is after. They do not see whether a number, a
term or a name stands in its place in the sentence, nor what else the sentence says, nor names whose form no table is
sure of, which are not counted. `tests.mt.score` judges whole sentences by what people wrote.

A segment is *marked* if it has a finding other than that the package is a draft. Offices and bodies that only a draft
could translate are *left as they are*, in English: these have no other finding, and their terms count as wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import briefing
from briefing.translate import engine, packages, retry, segments, term_check, terms
from briefing.translate.checks import dates, numbers
from briefing.translate.names import Names, name_findings
from tests.gold.score import ARTICLES, OWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.model import Brief, Finding, Segment
    from briefing.translate.names import Rendered
    from briefing.translate.terms import TermBase

    Rendering = Mapping[str, Rendered]

SIDES = ("asked", "before", "after")
HEADER = "| {} | in all | before | after | by the model | before | after |\n|---|---|---|---|---|---|---|"


class Case(NamedTuple):
    """A string of a brief, what the model alone makes of it, what the checks find in that, and its segment."""

    source: str
    raw: str
    faults: tuple[Finding, ...]
    segment: Segment
    names: Rendering

    @property
    def findings(self) -> set[str]:
        """What the brief says of the segment, but that its package is a draft."""
        return {finding.check for finding in self.segment.findings} - {"draft-model"}

    @property
    def modelled(self) -> bool:
        """Whether the brief has the model's words: no table's, nor the English ones."""
        left = self.segment.target == self.source and not self.findings
        return self.segment.state != "glossary" and "name-unsure" not in self.findings and not left


def briefs(folders: Iterable[Path], limit: int | None = None) -> list[Brief]:
    """The briefs of the articles in `folders`, or of `limit` of them, taken evenly."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.json"))]
    step = max(1, len(paths) // limit) if limit else 1
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in paths[::step][:limit]]
    return [briefing.summarise(a["text"], title=a["title"], date=a["date"][:10]) for a in articles]


def cases(brief: Brief, base: TermBase) -> Iterator[Case]:
    """Every string of `brief` in the language of `base`."""
    names, sources = Names.of(brief, base.language, base.lookup), segments.strings(brief)
    found = engine.load(packages.find(base.language)).translate(sources)
    after = segments.translate(brief, base.language).segments[base.language]
    for source, (way, *_), segment in zip(sources, found, after, strict=True):
        faults = (*segments.findings(source, way.text, base, names), *retry.limits(way))
        yield Case(source, way.text, faults, segment, names)


def missed(source: str, target: str, base: TermBase, names: Rendering) -> Counter[str]:
    """How many of each kind in `source` the readers do not find in `target`; all of them if it is empty."""
    sure = {name: replace(way, latin=way.text) for name, way in names.items() if way.certainty != "unsure"}
    found: dict[str, Sequence[object]] = {
        "numbers": numbers.missing(source, target, base.language),
        "dates": dates.missing(source, target, base.language),
        "terms": term_check.missing(source, target, base),
        "names": name_findings(source, target, sure, base.language),
    }
    return Counter({kind: len(lost) for kind, lost in found.items()})


def right(all_cases: Iterable[Case], base: TermBase) -> dict[str, Counter[str]]:
    """For each kind how many the sources ask for, and how many of them are right before and after."""
    counts = {kind: Counter[str]() for kind in ("numbers", "dates", "terms", "names")}
    for case in all_cases:
        asked, *lost = (missed(case.source, text, base, case.names) for text in ("", case.raw, case.segment.target))
        for kind, count in counts.items():
            count.update(dict(zip(SIDES, (asked[kind], *(asked[kind] - side[kind] for side in lost)), strict=True)))
    return counts


def looks(all_cases: Iterable[Case]) -> dict[str, Counter[str]]:
    """How many segments there are, and how many need a look before and after."""
    counts = {kind: Counter[str]() for kind in ("segments marked", "segments left as they are")}
    for case in all_cases:
        counts["segments marked"].update(asked=1, before=bool(case.faults), after=bool(case.findings))
        same = [text == case.source for text in (case.raw, case.segment.target)]
        counts["segments left as they are"].update(asked=1, before=same[0], after=same[1])
    return counts


def cells(count: Counter[str]) -> list[str]:
    """A number, and two shares of it."""
    return [f"{count['asked']:,}", *(f"{100 * count[side] / max(count['asked'], 1):.1f} %" for side in SIDES[1:])]


def table(found: list[Case], base: TermBase, name: str) -> str:
    """The Markdown table of one language."""
    modelled = [case for case in found if case.modelled]
    whole, part = (right(group, base) | looks(group) for group in (found, modelled))
    lines = [f"| {kind} | {' | '.join((*cells(count), *cells(part[kind])))} |" for kind, count in whole.items()]
    return "\n".join((HEADER.format(name), *lines))


def main() -> None:
    """Print a table for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=(ARTICLES, OWN), metavar="FOLDER")
    parser.add_argument("--articles", type=int, metavar="N", help="only so many, taken evenly")
    parser.add_argument("--to", action="append", metavar="LANGUAGE", help="ru and kk if not given")
    given = parser.parse_args()
    made = briefs(given.folders, given.articles)
    for language in given.to or ("ru", "kk"):
        base, package = terms.base(language), packages.find(language)
        found = [case for brief in made for case in cases(brief, base)]
        print(table(found, base, f"{package.name} {package.version}"), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
