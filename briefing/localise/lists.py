"""Lists in running text: "a, b and c"."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from briefing.localise.locales import base, locale

if TYPE_CHECKING:
    from collections.abc import Sequence

# What CLDR lacks: its Kazakh list of three has no conjunction.
_PATTERNS = {"kk": {"end": "{0} және {1}"}}


def join(items: Sequence[str], language: str) -> str:
    """`items` as a list in a sentence: "a, b and c", «а, б и в», «а, б және в».

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    standard = locale(language).list_patterns["standard"]
    patterns: dict[str, str] = {**standard, **_PATTERNS.get(base(language), {})}
    if len(items) < 2:  # noqa: PLR2004 (a list of one needs no pattern)
        return "".join(items)
    if len(items) == 2:  # noqa: PLR2004 (and one of two has its own)
        return patterns["2"].format(*items)
    head = reduce(patterns["middle"].format, items[2:-1], patterns["start"].format(*items[:2]))
    return patterns["end"].format(head, items[-1])
