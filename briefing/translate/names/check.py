"""Whether a translated sentence still names the people that its source names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model import Finding
from briefing.translate.names.render import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.translate.names.render import Rendered

_ENDING = re.compile("(?:ий|ый|ой|ая|ия|ья|[аяоеийьы])$")
_SHORT = 4  # letters; Ли and Ким keep all of theirs


def name_findings(source: str, target: str, names: Mapping[str, Rendered], language: str) -> tuple[Finding, ...]:
    """The people whom `source` names and `target` does not: neither in Cyrillic, in any case, nor in Latin letters.

    Args:
        source: an English text.
        target: its translation into `language`.
        names: the people by every name they go by, as `Names` has them.
        language: only "ru" and "kk" are checked.
    """
    if language not in LANGUAGES:
        return ()
    lost = [name for name in named(source, names) if not _there(names[name], target)]
    return tuple(Finding(check="names-missing", detail=names[name].text) for name in lost)


def named(source: str, names: Mapping[str, Rendered]) -> list[str]:
    """The names that stand in `source`, the longest where one is part of another."""
    found: list[str] = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source):
            found += [name]
            source = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", source)
    return list({names[name].text.split()[-1]: name for name in reversed(found)}.values())


def _there(name: Rendered, target: str) -> bool:
    """By the last word, which every way of naming a person keeps."""
    return any(is_there(form.split()[-1], target) for form in (name.text, name.latin))


def is_there(word: str, target: str) -> bool:
    """Whether `target` has `word` of a name, in any case."""
    return bool(re.search(_stem(word), target, re.IGNORECASE))


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word) if len(word) > _SHORT else word
    if len(stem) < _SHORT:
        return rf"\b{re.escape(word)}\b"
    return rf"\b{re.escape(stem)}".replace("ё", "[её]")
