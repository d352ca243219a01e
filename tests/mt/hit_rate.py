"""How many terms of the annotated articles the installed packages say right, before and after our help.

    python -m tests.mt.hit_rate [LANGUAGE]…

"Before" is the best hypothesis of the model as it is; "after" the one that a brief shows, mended where that is
possible. What the term base answers whole is not counted: it is always right.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import briefing
from briefing.translate import engine, packages, retry, segments, term_check, terms
from tests.gold.score import ARTICLES, OWN

if TYPE_CHECKING:
    from collections.abc import Iterable


def sources() -> list[str]:
    """Every string to translate of the briefs of the articles, once each."""
    found: dict[str, None] = {}
    for path in sorted((*ARTICLES.glob("*.json"), *OWN.glob("*.json"))):
        article = json.loads(path.read_text(encoding="utf-8"))
        brief = briefing.summarise(article["text"], title=article["title"], date=article["date"][:10])
        found |= dict.fromkeys(segments.strings(brief))
    return list(found)


def share(pairs: Iterable[tuple[str, str]], base: terms.TermBase) -> str:
    """The share of the terms of the sources that the targets hold."""
    asked = lost = 0
    for source, target in pairs:
        asked += len(term_check.wanted(source, base))
        lost += len(term_check.missing(source, target, base))
    return f"{(asked - lost) / max(asked, 1):.3f} of {asked}"


def report(texts: list[str], language: str) -> str:
    """The shares in `language`, with the package that they are of."""
    base, package = terms.base(language), packages.find(language)
    asked = [text for text in texts if not base.lookup(text) and term_check.wanted(text, base)]
    model = engine.load(package)
    plain = [ways[0].text for ways in model.translate(asked, hypotheses=retry.HYPOTHESES)]
    helped = segments.machine(asked, segments.judge(base), model)
    before = share(zip(asked, plain, strict=True), base)
    after = share(((text, helped[text].target) for text in asked), base)
    return f"{language}\tbefore {before}\tafter {after}\t{len(asked)} segments\t{package}"


def main() -> None:
    """Print a line for each language."""
    texts = sources()
    for language in sys.argv[1:] or ("ru", "kk"):
        print(report(texts, language), flush=True)


if __name__ == "__main__":
    main()
