"""Reads the user's own glossaries: tables with tabs or commas, and the exchange formats TBX and TMX.

Whatever is wrong with a file is said in one line with the line's number, and none of it is used.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from briefing import markup
from briefing.errors import InvalidGlossary
from briefing.translate import tmx
from briefing.translate.terms import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from xml.etree.ElementTree import Element

MAX_BYTES = 5_000_000
MAX_ROWS = 50_000
MAX_CELL = 300  # characters
ABOUT = ("domain", "note", "case", "pos")  # columns beside the languages'; domain and pos are for people
CASES = {"": None, "yes": True, "no": False}
DELIMITERS = {".tsv": "\t", ".csv": ",;"}
LANGUAGES = frozenset(Locale("en").languages)
# Not letters, or letters that turn the text around them; a glossary has no use for them.
_UNSEEN = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")
_FORMULA = re.compile(r"[=+@-]")

Cells = dict[str, str]


def read(paths: Iterable[str | Path]) -> tuple[Row, ...]:
    """The rows of the glossaries at `paths`; where two have a term, the one that is named first decides.

    Raises:
        InvalidGlossary: a file is missing, too large, not UTF-8, or not a glossary.
    """
    return tuple(row for path in dict.fromkeys(map(Path, paths)) for row in _file(path))


def _file(path: Path) -> list[Row]:
    formats: dict[str, Callable[[Path, bytes], Iterator[tuple[int, Cells]]]] = {
        ".tsv": _table,
        ".csv": _table,
        ".tbx": _exchanged,
        ".tmx": _exchanged,
    }
    if path.suffix.lower() not in formats:
        raise InvalidGlossary(f"{path}: not a glossary; give a file in one of {', '.join(formats)}")
    rows: dict[tuple[str, bool | None], tuple[int, Row]] = {}
    for line, cells in formats[path.suffix.lower()](path, _content(path)):
        row = _row(path, line, cells)
        first, known = rows.setdefault((row.english.casefold(), row.cased), (line, row))
        if known != row:
            raise _wrong(path, line, f"“{row.english}” stands in line {first} too, and differs; keep one of them")
        if len(rows) > MAX_ROWS:
            raise _wrong(path, line, f"more than {MAX_ROWS} terms; split the file")
    if not rows:
        raise InvalidGlossary(f"{path}: no terms below the header; write one a line")
    return [row for _, row in rows.values()]


def _wrong(path: Path, line: int, why: str) -> InvalidGlossary:
    return InvalidGlossary(f"{path}:{line}: {why}")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidGlossary(f"{path}: cannot be opened ({error.strerror}); check the path") from None
    if len(data) > MAX_BYTES:
        raise InvalidGlossary(f"{path}: larger than {MAX_BYTES // 1_000_000} MB; split the file")
    return data


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong(path, data.count(b"\n", 0, error.start) + 1, "not UTF-8; save the file as UTF-8") from None


def _table(path: Path, data: bytes) -> Iterator[tuple[int, Cells]]:
    """The cells of each line by their column, and the line's number."""
    text = _text(path, data)
    delimiters = DELIMITERS[path.suffix.lower()]
    delimiter = max(delimiters, key=text.partition("\n")[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = _header(path, next(reader, []))
        for cells in reader:
            if not any(map(str.strip, cells)):
                continue
            if len(cells) != len(header):
                raise _wrong(path, reader.line_num, f"{len(cells)} cells, and the header has {len(header)}")
            yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise _wrong(path, reader.line_num, f"cannot be read ({error})") from None


def _header(path: Path, cells: list[str]) -> list[str]:
    header = [cell.strip().casefold() for cell in cells]
    for name in header:
        if name not in ABOUT and name not in LANGUAGES:
            near = get_close_matches(name, ("en", "ru", "kk", *ABOUT), 1)
            raise _wrong(path, 1, f"unknown column “{_shown(name)}”{f'; did you mean {near[0]}?' if near else ''}")
    if "en" not in header or not set(header) - {"en", *ABOUT}:
        raise _wrong(path, 1, "no column en and one of another language; begin the file with a header: en, ru, kk")
    if len(set(header)) < len(header):
        raise _wrong(path, 1, "the same column twice; keep one of them")
    return header


def _exchanged(path: Path, data: bytes) -> Iterator[tuple[int, Cells]]:
    """The terms of a TMX or TBX file by language; for a line stands the number of the entry."""
    try:
        root = markup.parse(data, MAX_BYTES)
    except ValueError as error:
        raise InvalidGlossary(f"{path}: {error}") from None
    entries = (node for node in root.iter() if _tag(node) in {"tu", "termEntry", "conceptEntry"})
    for number, entry in enumerate(entries, start=1):
        cells = _by_language(entry)
        if "en" in cells and len(cells) > 1:
            yield number, cells


def _by_language(entry: Element) -> Cells:
    """What the entry is called in each language; several terms of one language are parted by strokes."""
    found: dict[str, dict[str, None]] = {}
    for node in entry.iter():
        if _tag(node) in {"tuv", "langSet", "langSec"}:
            terms = (tmx.words(term) for term in node.iter() if _tag(term) in {"seg", "term"})
            found.setdefault(tmx.language(node), {}).update(dict.fromkeys(filter(None, terms)))
    return {language: "|".join(terms) for language, terms in found.items() if language in LANGUAGES and terms}


def _tag(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _row(path: Path, line: int, cells: Cells) -> Row:
    clean = {column: _cell(path, line, cell) for column, cell in cells.items()}
    english = clean.pop("en")
    about = {name: clean.pop(name, "") for name in ABOUT}
    translations = tuple((language, words) for language, words in clean.items() if words.strip("| "))
    if not english.strip("| ") or not translations:
        missing = "translation" if english.strip("| ") else "English term"
        raise _wrong(path, line, f"no {missing}; fill it in or take the line out")
    if about["case"].casefold() not in CASES:
        raise _wrong(path, line, f"case is “{_shown(about['case'])}”; write yes, no or nothing")
    return Row(english, translations, note=about["note"], cased=CASES[about["case"].casefold()])


def _cell(path: Path, line: int, cell: str) -> str:
    if len(cell) > MAX_CELL:
        raise _wrong(path, line, f"a cell of {len(cell)} characters; a term has at most {MAX_CELL}")
    if any(unicodedata.category(char) in {"Cc", "Co", "Cs"} for char in cell) or _UNSEEN.search(cell):
        raise _wrong(path, line, "a control character, which cannot be seen; take it out")
    if _FORMULA.match(cell.strip()):
        raise _wrong(path, line, f"“{_shown(cell.strip())}” begins like a formula; write the term itself")
    return unicodedata.normalize("NFC", " ".join(cell.split()))


def _shown(cell: str) -> str:
    """The beginning of a cell, as far as it can be printed."""
    return "".join(char if char.isprintable() else "·" for char in cell[:30])
