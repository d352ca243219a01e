"""Parallel text for training: read, cleaned, and never a sentence that the models are judged by."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BARRED = Path(__file__).with_name("barred.txt")
TRIPLES = Path(__file__).parents[1] / "corpus"
LANGUAGES = ("ru", "kk")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))

Pair = tuple[str, str]


def clean(text: str) -> str:
    """`text` in NFC, without invisible characters, and with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def fingerprint(english: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a sentence's letters and digits."""
    letters = "".join(c for c in clean(english).casefold() if c.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:12]


def barred() -> frozenset[str]:
    """Fingerprints of every English sentence of the test sets: FLORES-200, NTREX-128, our held-out texts."""
    return frozenset(BARRED.read_text(encoding="ascii").split())


def usable(english: str, target: str) -> bool:
    """Whether a pair looks like a translation: Cyrillic, not a copy, of a like length."""
    if not english or english == target or not _CYRILLIC.search(target) or len(english) > 600 or len(target) > 700:
        return False
    if max(len(english), len(target)) > 12 and not 0.4 < len(target) / len(english) < 2.6:
        return False
    return len(_CYRILLIC.findall(target)) >= 0.4 * sum(map(str.isalpha, target))


def pairs(lines: Iterable[str], column: int = 1) -> Iterator[Pair]:
    """Usable pairs of tab-separated lines, once each: the first field and field `column`."""
    forbidden, seen = barred(), set()
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) <= column:
            continue
        pair = clean(fields[0]), clean(fields[column])
        if pair not in seen and usable(*pair) and fingerprint(pair[0]) not in forbidden:
            seen.add(pair)
            yield pair


def read(folder: Path | None, language: str) -> dict[str, list[Pair]]:
    """Every source for `language`: our triples in models/corpus, and NAME.LANGUAGE.tsv files of `folder`."""
    column = 1 + LANGUAGES.index(language)
    files = [(path, column) for path in sorted(TRIPLES.glob("*.tsv"))]
    files += [(path, 1) for path in sorted(folder.glob(f"*.{language}.tsv"))] if folder else []
    found = {}
    for path, field in files:
        with path.open(encoding="utf-8") as lines:
            found[path.stem.removesuffix(f".{language}")] = list(pairs(lines, field))
    return found
