"""How many roles, affiliations and owners of the annotated articles the tables translate, as a whole and in parts.

python -m tests.mt.office_share [FOLDER]…
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.translate import offices, terms
from tests.gold.score import ARTICLES, OWN
from tests.mt.before_after import briefs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Brief


def roles(brief: Brief) -> Iterator[str | None]:
    """Who people are, where they belong, and who owes what to whom; not the names of people."""
    people = {party.name for party in brief.who if party.kind == "person"}
    for party in (*brief.who, *brief.where):
        yield from (party.role, party.affiliation)
    for promise in brief.commitments:
        yield from (name for name in (promise.owner, promise.recipient, promise.said_by) if name not in people)


def main() -> None:
    """Print a table of both languages."""
    folders = [Path(folder) for folder in sys.argv[1:]] or [ARTICLES, OWN]
    texts = {role for brief in briefs(folders) for role in roles(brief) if role}
    print(f"| of {len(texts)} | as a whole | with those in parts |\n|---|---|---|")
    for language in ("ru", "kk"):
        base = terms.base(language)
        whole = {text for text in texts if base.lookup(text)}
        parts = {text for text in texts - whole if offices.compose(text, base)}
        print(f"| {language} | {len(whole) / len(texts):.1%} | {len(whole | parts) / len(texts):.1%} |")


if __name__ == "__main__":
    main()
