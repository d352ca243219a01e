"""Fault injection: a translator that makes every kind of mistake, to measure which ones the checks catch.

`python -m tests.translate.faults [PATH...]` takes correct human translations, lines of `English<TAB>
Russian<TAB>Kazakh`: the project's own sample, the strings of the annotated briefs, and those of PATH. It prints
how often each check is raised on them as they are (false alarms), and how many of the mistakes put into them raise
one (caught).
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.translate.checks import CHECKS
from briefing.translate.segments import findings
from briefing.translate.terms import base
from tests.mt.score import GOLD  # translated without a look at the checks
from tests.translate import corrupt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OWN = Path(__file__).parent / "fixtures" / "official.tsv"
DEPARTURES = Path(__file__).parent / "fixtures" / "departures.tsv"
LANGUAGES = ("ru", "kk")
ALL_CHECKS = (*CHECKS, "term")


@dataclass(frozen=True)
class Rate:
    """How many of how many."""

    part: int
    whole: int

    def __str__(self) -> str:
        return f"{100 * self.part / self.whole:.1f} ({self.whole})" if self.whole else "–"

    @property
    def share(self) -> float:
        return self.part / self.whole if self.whole else 0.0


def read(path: Path) -> list[corrupt.Row]:
    """The rows of one file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [corrupt.Row(*line.split("\t")[:3]) for line in lines if line.strip()]


class Alarms(NamedTuple):
    """How often correct translations have a finding."""

    by_check: dict[str, Rate]  # without the findings that a reader agreed with
    false: Rate  # the same, of any check
    raised: Rate  # with them


def false_alarms(rows: Sequence[corrupt.Row], language: str) -> Alarms:
    """How many of human translations have findings, which need not be false: translators leave out things, too.

    A finding that a reader agreed with who knew nothing of the checks but their names, as DEPARTURES lists them, is no
    false alarm.
    """
    raised = [{found.check for found in findings(row.en, row.target(language), base(language))} for row in rows]
    false = [
        checks - departures().get((digest(row.en), language), set()) for row, checks in zip(rows, raised, strict=True)
    ]
    counts = Counter(check for checks in false for check in checks)
    by_check = {name: Rate(counts[name], len(rows)) for name in ALL_CHECKS}
    return Alarms(by_check, *(Rate(sum(map(bool, sets)), len(rows)) for sets in (false, raised)))


@cache
def departures() -> dict[tuple[str, str], set[str]]:
    """The findings that are right, by the English sentence's digest and the language."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    with DEPARTURES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["english"], row["language"]].add(row["check"])
    return found


def digest(english: str) -> str:
    """How DEPARTURES names a sentence, which the licence of a set may not let us hold."""
    return hashlib.sha256(english.encode()).hexdigest()[:12]


def wrong(rows: Sequence[corrupt.Row], kind: str, language: str) -> Iterator[tuple[corrupt.Row, str]]:
    """Each row that this kind of mistake can be made in, with the mistake."""
    for at, row in enumerate(rows):
        made = corrupt.KINDS[kind](corrupt.Case(row, language, rows[(at * 7 + 3) % len(rows)], random.Random(row.en)))  # noqa: S311  the same every time
        if made and made != row.target(language):
            yield row, made


def missed(rows: Sequence[corrupt.Row], kind: str, language: str) -> tuple[list[tuple[corrupt.Row, str]], Rate]:
    """The mistakes of that kind that no check is raised on, and how many of all were caught."""
    made = list(wrong(rows, kind, language))
    slipped = [case for case in made if not findings(case[0].en, case[1], base(language))]
    return slipped, Rate(len(made) - len(slipped), len(made))


def table(head: Sequence[str], body: Iterable[Sequence[object]]) -> str:
    """A table in Markdown."""
    rows = [list(head), ["---"] * len(head), *([str(cell) for cell in row] for row in body)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def report(paths: Sequence[Path]) -> str:
    """Both tables: caught of each kind, and false alarms of each check, by file and language."""
    sets = [(path.name.split(".")[0].split("-")[0], language, read(path)) for path in paths for language in LANGUAGES]
    head = [f"{name} {language}" for name, language, _ in sets]
    hits = ([kind, *(missed(rows, kind, language)[1] for _, language, rows in sets)] for kind in corrupt.KINDS)
    alarms = [false_alarms(rows, language) for _, language, rows in sets]
    by_check = [[name, *(f"{100 * each.by_check[name].share:.1f}" for each in alarms)] for name in ALL_CHECKS]
    total = ["**any**", *(f"**{100 * each.false.share:.1f}**" for each in alarms)]
    raised = ["with those that a reader agreed with", *(f"{100 * each.raised.share:.1f}" for each in alarms)]
    caught_table = table(["caught, % (of)", *head], hits)
    return f"{caught_table}\n\n{table(['false alarms, %', *head], [*by_check, total, raised])}"


def main(arguments: Sequence[str]) -> None:
    """Print the report, or with `--missed KIND` the mistakes of that kind that were not caught."""
    paths = [OWN, GOLD, *(Path(argument) for argument in arguments if re.search(r"\.tsv$", argument))]
    if "--missed" not in arguments:
        print(report(paths))
        return
    kind = arguments[arguments.index("--missed") + 1]
    for path in paths:
        for language in LANGUAGES:
            for row, made in missed(read(path), kind, language)[0]:
                print(f"{row.en}\n  {row.target(language)}\n  {made}\n")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
