"""`python -m tests.gold`: prints the figures of both sets as the README's table."""

from tests.gold.score import ARTICLES, NAMES, OWN, score

sets = [score(sorted(folder.glob("*.json"))) for folder in (ARTICLES, OWN)]
for name in NAMES:
    cells = [f"{t.precision:.3f} | {t.recall:.3f} | {t.f1:.3f} ({t.gold})" for t in (tallies[name] for tallies in sets)]
    print(f"| {name} | {' | '.join(cells)} |")
