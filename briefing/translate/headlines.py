"""Headlines say "Kazakhstan to hold talks" for "will hold", which models take for the past or for an infinitive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NO_VERB = r"date|this\s+day"  # what "to" may lead to in a sentence that has its verb


def spelled_out(names: Iterable[str]) -> Callable[[str], str]:
    """What gives a text with "will" where it begins as a headline does: a name or several of `names`, and "to hold".

    Before anything else than a name an infinitive may be many things ("Plan to hold talks"); between two
    names "to" is a direction.
    """
    name = "|".join(map(re.escape, sorted({name for name in names if name}, key=len, reverse=True)))
    subject = rf"(?:[Tt]he\s+)?(?:{name})"
    headline = re.compile(
        rf"\A(?P<who>{subject}(?:(?:,|,?\s+and|\s+&)\s+{subject})*)(?P<no>\s+not)?\s+to\s+"
        rf"(?!(?:{_NO_VERB})\b)(?!{subject}\b)(?=[A-Za-z]{{2}})"
    )
    return lambda text: headline.sub(r"\g<who> will\g<no> ", text) if name else text
