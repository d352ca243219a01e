"""Which quotation mark opens and which closes, and the pair that belongs at that depth."""

from __future__ import annotations

import re

_OPENING_CONTEXT = frozenset("([{—–-/«„")
_SINGLE = re.compile(r"(?<!\w)‘(?=\S)([^‘’\n]*)(?<=\S)’(?!\w)")


def quoted(text: str, pairs: tuple[str, str]) -> str:
    """`text` with its double quotation marks replaced by the pair of their depth.

    `pairs` are the outer and the inner marks, deeper ones alternate. A straight mark that neither
    opens nor closes anything (5") stays.
    """
    written: list[str] = []
    opened: list[str] = []  # the marks read that are still open, and what was written for them
    for position, mark in enumerate(text):
        following = text[position + 1 : position + 2]
        match _role(mark, written[-1:], following, opened, pairs):
            case "open":
                opened.append(mark + pairs[len(opened) % 2][0])
                written.append(opened[-1][1])
            case "close":
                written.append(pairs[(len(opened) - 1) % 2 if opened else 0][1])
                del opened[-1:]
            case _:
                written.append(mark)
    return "".join(written)


def doubled(text: str) -> str:
    """`text` with ‘single’ quotation marks, inner ones first, made double; apostrophes stay."""
    count = 1
    while count:
        text, count = _SINGLE.subn(r"„\1“", text)
    return text


def _role(mark: str, before: list[str], after: str, opened: list[str], pairs: tuple[str, str]) -> str:
    """Whether `mark` opens, closes, or (an empty string) is none of our business."""
    if mark == '"':
        context = not before or before[0].isspace() or before[0] in _OPENING_CONTEXT | {pairs[0][0]}
        if context and after.strip():
            return "open"
        return "close" if opened else ""
    if mark == "“" and pairs[1][1] == "“":  # closes „inner“ ones, opens English ones
        return "close" if opened and "„" in opened[-1] else "open"
    return {pairs[0][0]: "open", pairs[1][0]: "open", pairs[0][1]: "close", "”": "close"}.get(mark, "")
