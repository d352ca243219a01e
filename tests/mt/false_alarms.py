"""How often the term check blames what people translated: share of segments with a finding, per file and language.

Beside it, so that a check that blames nothing does not look good: the share of the terms that it misses, as it
should, in the translation of another sentence.

    python -m tests.mt.false_alarms FILE…

A file has one segment a line, in English, Russian and Kazakh, with tabs between. With --list, every finding follows.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from briefing.translate import term_check, terms
from tests.mt.score import LANGUAGES, read


def strays(rows: list[list[str]], column: int) -> str:
    """How many terms are said to be missing in the translation of a sentence far away, as they should be."""
    base = terms.base(LANGUAGES[column - 1])
    far = [*rows[len(rows) // 2 :], *rows[: len(rows) // 2]]
    asked = sum(len(term_check.wanted(row[0], base)) for row in rows)
    caught = sum(len(term_check.missing(row[0], other[column], base)) for row, other in zip(rows, far, strict=True))
    return f"{caught / max(asked, 1):.3f}\t{asked} terms"


def report(path: Path) -> tuple[list[str], list[str]]:
    """A line for each language, and a line for each finding."""
    rows, lines, found = read(path), [], []
    for column, language in enumerate(LANGUAGES, start=1):
        base, blamed = terms.base(language), 0
        for row in rows:
            findings = term_check.missing(row[0], row[column], base)
            blamed += bool(findings)
            found += [f"{language}\t{finding.detail}\t{row[column]}" for finding in findings]
        lines.append(
            f"{path.name}\t{language}\t{blamed / len(rows):.3f}\t{blamed} of {len(rows)}\t{strays(rows, column)}"
        )
    return lines, found


def main() -> None:
    """Print the shares, then with --list what was found."""
    paths = [Path(given) for given in sys.argv[1:] if given != "--list"]
    reports = [report(path) for path in paths]
    print(*(line for lines, _ in reports for line in lines), sep="\n")
    if "--list" in sys.argv:
        found = [line for _, lines in reports for line in lines]
        print(*sorted(found), sep="\n")
        print(*Counter(line.split("\t")[1] for line in found).most_common(40), sep="\n")


if __name__ == "__main__":
    main()
