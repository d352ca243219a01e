"""BLEU, chrF and chrF++ of the installed packages, through the program's own engine.

    python -m tests.mt.score [FILE.tsv ...]

Each line of a file holds a sentence in English, Russian and Kazakh, separated by tabs. Without files,
our held-out 300 official texts are scored, and what the briefs of the annotated articles say (gold.tsv:
their strings, translated by hand without a look at the program). The scores are sacreBLEU's, with its
signatures.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from briefing.translate import engine, packages

HELD_OUT, GOLD = (Path(__file__).with_name(name) for name in ("heldout.tsv", "gold.tsv"))
LANGUAGES = ("ru", "kk")
METRICS = {"BLEU": BLEU(), "chrF": CHRF(), "chrF++": CHRF(word_order=2)}


class Score(NamedTuple):
    """One measure of one package on one set, from 0 to 100."""

    metric: str
    value: float
    signature: str


def read(path: Path) -> list[list[str]]:
    """Rows of English, Russian and Kazakh."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def scores(rows: list[list[str]], language: str) -> list[Score]:
    """What the installed package for `language` gets on `rows`."""
    column = 1 + LANGUAGES.index(language)
    found = engine.load(packages.find(language)).translate([row[0] for row in rows])
    output, reference = [ways[0].text for ways in found], [[row[column] for row in rows]]
    result = []
    for name, metric in METRICS.items():
        result.append(Score(name, metric.corpus_score(output, reference).score, str(metric.get_signature())))
    return result


def main() -> None:
    for path in [Path(name) for name in sys.argv[1:]] or [HELD_OUT, GOLD]:
        rows = read(path)
        for language in LANGUAGES:
            print(f"{path.stem} en-{language} {packages.find(language)}, {len(rows)} sentences")
            for score in scores(rows, language):
                print(f"  {score.metric:7} {score.value:5.1f}  {score.signature}")


if __name__ == "__main__":
    main()
