"""`python -m tests.gold [FOLDER]`: prints the figures as the README's table."""

import sys
from pathlib import Path

from tests.gold.score import ARTICLES, score

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
for name, tally in score(sorted(folder.glob("*.json"))).items():
    print(f"| {name} ({tally.gold}) | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} |")
