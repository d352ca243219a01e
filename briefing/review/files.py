"""Briefs and reviews as files: by the ending of its name a review is XLIFF, CSV or a Word table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from briefing.errors import InputNotFound, InputUnreadable, UnreadableReview
from briefing.model import Brief
from briefing.review import table, word, xliff
from briefing.review.units import fingerprint, units

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.review.units import Unit
    from briefing.translate.memory import Memory

Format = Literal["xliff", "csv", "docx-table"]
FORMATS: tuple[Format, ...] = get_args(Format)
ENDINGS: dict[Format, str] = {"xliff": "xlf", "csv": "csv", "docx-table": "docx"}
LIMIT = 16 << 20  # bytes; a review has some hundred thousand
READERS: dict[str, Callable[[bytes], list[Unit]]] = {
    ".xlf": xliff.load,
    ".xliff": xliff.load,
    ".csv": lambda content: table.units(table.load(content)),
    ".docx": lambda content: table.units(word.load(content)),
}


def read_brief(path: Path) -> Brief:
    """The brief in the file at `path`.

    Raises:
        InputNotFound: no file there.
        InputUnreadable: it cannot be opened.
        InvalidBrief: not a brief.json.
    """
    return Brief.from_json(_content(path))


def stem(path: Path) -> str:
    """The name of the article of the brief at `path`: "article.brief.json" is "article"."""
    return path.name.removesuffix(".json").removesuffix(".brief") or path.name


def export(brief: Brief, language: str, form: Format = "xliff", memory: Memory | None = None) -> bytes:
    """The translation of `brief` as a file for its reviewer.

    Args:
        brief: the brief.
        language: one of its languages but English.
        form: "xliff", "csv", or "docx-table" for a Word document.
        memory: where suggestions for the segments come from.

    Raises:
        UnknownLanguage: the brief is not translated into `language`.
        TranslationMemoryError: the memory cannot be read.
    """
    given = units(brief, language, memory)
    if form == "xliff":
        return xliff.dump(given, language, f"{fingerprint(brief)}.brief.json", brief.title)
    rows = table.rows(given, language)
    return table.dump(rows) if form == "csv" else word.dump(rows)


def load(path: Path) -> list[Unit]:
    """The units in the review file at `path`.

    Raises:
        InputNotFound: no file there.
        InputUnreadable: it cannot be opened.
        UnreadableReview: not a review file, or a damaged or unsafe one.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableReview(f"{path}: the name of a review ends in {', '.join(READERS)}")
    try:
        return reader(_content(path, LIMIT))
    except ValueError as error:
        raise UnreadableReview(f"{path}: {error}") from None


def _content(path: Path, limit: int | None = None) -> bytes:
    try:
        if limit is not None and path.stat().st_size > limit:
            raise ValueError(f"larger than {limit >> 20} MiB")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputNotFound(f"{path}: no such file") from None
    except OSError as error:
        raise InputUnreadable(f"{path}: cannot be opened ({error.strerror})") from None
