"""Finds the articles among the inputs, and turns each into plain text with its title and source."""

from __future__ import annotations

import itertools
import re
import sys
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import (
    InputNotFound,
    InputTooLong,
    InputUnreadable,
    NoArticles,
    UnknownFormat,
)
from briefing.read import markdown
from briefing.read.check import check
from briefing.read.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STDIN = "-"
MOST_BYTES = 1_000_000
# The break of a long line that ends in a word, before a line that begins with one and is no label or heading.
WRAP = re.compile(r"(?<=[^\n]{45}[^\n.!?…:;|)”’»\"])\n[ ]*(?=[^\W\d_])(?![A-Z][\w ]{0,20}:)(?![A-Z]{2}[A-Z ]*\n)")
TITLE_LENGTH = 160  # characters; a longer first line is a paragraph


@dataclass(frozen=True)
class Article:
    """An article as plain text: paragraphs separated by line breaks, Unicode NFC.

    `stem` names the files made of it; `outlet` is who published it, where the file says so.
    """

    stem: str
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    encoding: str = "utf-8"


def _unwrapped(text: str) -> str:
    """`text` with lines joined that were broken at a fixed width, as in e-mail.

    A line goes on in the next if it is long, ends in no punctuation, and the next is no list item or label.
    """
    return WRAP.sub(" ", text)


def _plain(text: str) -> Article:
    """A text file: a first line that stands alone and is no sentence is the title; underlining is dropped."""
    text = _unwrapped(re.sub(r"\n[=_*~-]{3,}[ ]*(?=\n)", "\n", text))
    first, _, rest = text.strip("\n").partition("\n")
    heading = first.strip()
    alone = rest.startswith("\n") and rest.strip() and len(heading) <= TITLE_LENGTH
    if heading and alone and not re.search(r"[.!?:;,]$", heading):
        return Article("", rest.strip("\n"), title=heading)
    return Article("", text.strip("\n"))


def _markdown(text: str) -> Article:
    page = markdown.read(text)
    return Article("", page.text, title=page.title, date=page.date, outlet=page.outlet)


FORMATS: dict[str, Callable[[str], Article]] = {".txt": _plain, ".md": _markdown, ".markdown": _markdown}


def read(inputs: Iterable[str | Path]) -> list[Article]:
    """The articles of files, folders (every readable file directly in them) and "-" (standard input).

    Every one has been checked: English, and of an article's length. No two have the same stem.

    Raises:
        InputError: one of its kinds, for the first input that can't be briefed.
    """
    articles = [_load(source) for source in _sources(inputs)]
    return _distinct(articles)


def from_text(text: str, stem: str = "article") -> Article:
    """The article in `text`, checked.

    Raises:
        InputError: one of its kinds, if it can't be briefed.
    """
    article = _plain(clean(text))
    check(article.text)
    return replace(article, stem=stem)


def clean(text: str) -> str:
    """`text` in Unicode NFC, with plain spaces and line feeds, and nothing invisible."""
    text = (
        unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode()).replace("\r\n", "\n").replace("\r", "\n")
    )
    text = re.sub("[\u00a0\u2007\u202f\t]", " ", text)
    text = re.sub("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]", "", text)
    return re.sub(r" +(?=\n|\Z)", "", text)


def _sources(inputs: Iterable[str | Path]) -> Iterator[str | Path]:
    for given in inputs:
        if given == STDIN:
            yield STDIN
            continue
        path = Path(given)
        if not _exists(path):
            raise InputNotFound(f"{path}: no such file; give the path of an article, or - for standard input")
        yield from _folder(path) if path.is_dir() else [path]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False


def _folder(path: Path) -> list[Path]:
    try:
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in FORMATS and file.is_file())
    except OSError as error:
        raise InputUnreadable(f"{path}: cannot be opened ({error.strerror}); check its permissions") from None
    if not files:
        raise NoArticles(f"{path}: no article in this folder; put {' or '.join(FORMATS)} files into it")
    return files


def _load(source: str | Path) -> Article:
    path = Path("standard-input.txt") if source == STDIN else Path(source)
    convert = FORMATS.get(path.suffix.lower())
    if convert is None:
        raise UnknownFormat(
            f"{path}: cannot read {path.suffix or 'files without a suffix'}; save it as {' or '.join(FORMATS)}"
        )
    name = "standard input" if source == STDIN else str(path)
    decoded = decode(_bytes(source, name), name)
    article = convert(clean(decoded.text))
    check(article.text, name)
    return replace(article, stem=path.stem, encoding=decoded.encoding)


def _bytes(source: str | Path, name: str) -> bytes:
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1) if source == STDIN else _head(Path(source))
    except OSError as error:
        raise InputUnreadable(f"{name}: cannot be read ({error.strerror}); check its permissions") from None
    if len(data) > MOST_BYTES:
        raise InputTooLong(f"{name}: larger than {MOST_BYTES:,} bytes, which is no article: split it")
    return data


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _distinct(articles: list[Article]) -> list[Article]:
    """`articles` with a number behind a stem that came before, so that no output overwrites another."""
    used: set[str] = set()
    out = []
    for article in articles:
        candidates = (f"{article.stem}-{n}" if n > 1 else article.stem for n in itertools.count(1))
        stem = next(stem for stem in candidates if stem not in used)
        used.add(stem)
        out.append(replace(article, stem=stem))
    return out
