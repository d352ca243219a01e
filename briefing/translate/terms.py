"""Names and terms that a table knows better than a model: countries, currencies, offices, bodies.

The tables are the user's own glossaries, then the term base, then Unicode CLDR; the first that has an
English term decides.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from babel import Locale
from babel.core import UnknownLocaleError

from briefing import resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What news calls countries that CLDR calls otherwise.
COUNTRY_NAMES = {
    "AE": "UAE",
    "CD": "DRC",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "UK|U.K.|Britain|Great Britain",
    "HK": "Hong Kong",
    "KG": "Kyrgyz Republic",
    "KR": "Republic of Korea",
    "MM": "Burma|Myanmar",
    "MO": "Macau",
    "NL": "Holland",
    "PS": "Palestine",
    "RU": "Russian Federation",
    "SK": "Slovak Republic",
    "TR": "Turkey|Türkiye",
    "US": "US|U.S.|USA|U.S.A.|America|United States of America",
    "VA": "Holy See|Vatican",
}
Part = Literal["own", "proper", "abbr", "noun", "phrase", "verb", "adj"]
# Which entry a whole string means, where the tables have several: the user's, then the term base by these.
PARTS_OF_SPEECH = get_args(Part)
Kind = Literal["office", "body", "country", "place", ""]
# What the terms of each table name; of the others nothing is known.
KINDS: dict[str, Kind] = {
    "offices": "office",
    "titles": "office",
    "groups": "body",
    "organisations": "body",
    "state_bodies": "body",
    "countries": "country",
    "places": "place",
}
WHOLE = "plural"  # the note of a row that no whole is put together from
CONTEXT = "context"  # the note of a row that is right for a whole string only, not wherever its words stand

_SMALL_WORDS = frozenset("of and the for in on to a".split())
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(frozen=True)
class Entry:
    """One term and what it is called in one language; the first of `targets` is written, all are accepted."""

    english: str
    targets: tuple[str, ...]
    part: Part
    note: str = ""
    cased: bool = False
    kind: Kind = ""

    @property
    def is_plain(self) -> bool:
        """Whether these words always mean this term, so that its translation can be asked for in a sentence."""
        return self.part in {"own", "proper", "abbr"} and not self.note.startswith(CONTEXT)


@dataclass(frozen=True)
class Row:
    """One term of a glossary; `translations` pairs a language's code with what the term is called there.

    A stroke parts the words for one thing: "United States|US", "США|Соединённые Штаты".
    """

    english: str
    translations: tuple[tuple[str, str], ...]
    part: Part = "own"
    note: str = ""
    cased: bool | None = None
    kind: Kind = ""

    def entries(self, language: str) -> Iterator[Entry]:
        """This row in `language`, if it has it, once for each English name."""
        targets = _ways(dict(self.translations).get(language, ""))
        for english in _ways(self.english) if targets else ():
            cased = self.part in {"proper", "abbr"} or english.isupper() if self.cased is None else self.cased
            yield Entry(english, targets, self.part, self.note, cased, self.kind)


@dataclass(frozen=True)
class Match:
    """Where a text has a term: characters `start` up to but not including `end`."""

    start: int
    end: int
    entry: Entry


def _ways(cell: str) -> tuple[str, ...]:
    return tuple(way for part in cell.split("|") if (way := part.strip()))


class _Node:
    """A place in the tree of the terms' words: where each next word leads, and the terms that end here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: list[Entry] = []


class TermBase:
    """Every term that the tables have in one language; `own` rows go before ours, and ours before CLDR."""

    def __init__(self, language: str, own: tuple[Row, ...] = ()) -> None:
        self.language = language
        self._whole: dict[str, Entry] = {}
        self._targets: dict[str, None] = {}
        self._root = _Node()
        rows = (*own, *_rows(), *_cldr(language))
        for entry in _with_acronyms([entry for row in rows for entry in row.entries(language)]):
            self._add(entry)
            self._targets |= dict.fromkeys(entry.targets)
            node = self._root
            for word in _TOKEN.findall(_bare(entry.english)):
                node = node.next.setdefault(word.casefold(), _Node())
            node.entries.append(entry)

    def lookup(self, text: str) -> str | None:
        """What all of `text` is called, if a table knows; "the" before it does not matter."""
        entry = self.entry(text)
        return entry.targets[0] if entry else None

    def entry(self, text: str) -> Entry | None:
        """The term that all of `text` is, as for `lookup`."""
        words = text.split()
        if words and words[0].casefold() == "the":
            words = words[1:]
        name = " ".join(words)
        return self._whole.get(name) or self._whole.get(name.casefold())

    def targets(self) -> list[str]:
        """What the terms are called, in every accepted way."""
        return list(self._targets)

    def _add(self, entry: Entry) -> None:
        """The first of a name stays; what it names, a row of the user's does not say, but the next may."""
        known = self._whole.setdefault(_key(entry), entry)
        if known.part == "own" and not known.kind:
            self._whole[_key(entry)] = replace(known, kind=entry.kind)

    def find(self, sentence: str) -> list[Match]:
        """The terms in an English sentence, in order, the longest at each place, without overlaps.

        Names and acronyms are found in their own letters only ("WHO", not "who"); the last word may be plural.
        """
        tokens = list(_TOKEN.finditer(sentence))
        words = [token[0] for token in tokens]
        found, at = [], 0
        while at < len(tokens):
            length, entry = _longest(self._root, words, at)
            if entry:
                found.append(Match(tokens[at].start(), tokens[at + length - 1].end(), entry))
            at += length
        return found


@lru_cache(maxsize=8)
def base(language: str, own: tuple[Row, ...] = ()) -> TermBase:
    """The term base of `language`, made once."""
    return TermBase(language, own)


def lookup(text: str, language: str) -> str | None:
    """`TermBase.lookup` without rows of the user's."""
    return base(language).lookup(text)


def digest(own: tuple[Row, ...] = ()) -> str:
    """The SHA-256 of our tables of terms and of people's names, their files' names included, and of the user's rows."""
    whole, data = hashlib.sha256(), resources.folder("data")
    for path in (*_files(), *sorted((data / "names").rglob("*.tsv"))):
        listed = path.relative_to(data).as_posix()
        whole.update(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {listed}\n".encode())
    for row in own:
        whole.update(f"{row!r}\n".encode())
    return whole.hexdigest()


def _with_acronyms(entries: list[Entry]) -> Iterator[Entry]:
    """The entries; of ours a name also accepts what its acronym is called, and an acronym its name, as people do."""
    names: dict[str, list[Entry]] = defaultdict(list)
    acronyms: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.english.isupper():
            acronyms[entry.english].append(entry)
        else:
            names[_initials(entry.english)].append(entry)
    for entry in entries:
        others = names[entry.english] if entry.english.isupper() else acronyms[_initials(entry.english)]
        more = [way for other in others for way in other.targets if entry.part != "own"]
        yield replace(entry, targets=tuple(dict.fromkeys((*entry.targets, *more)))) if more else entry


def _initials(english: str) -> str:
    """The acronym that a name may have: "WHO" for World Health Organization; of one word none."""
    words = [word for word in _TOKEN.findall(english) if word.isalnum() and word not in _SMALL_WORDS]
    return "".join(word[0].upper() for word in words) if len(words) > 1 else ""


def _bare(english: str) -> str:
    return english[4:] if english[:4].casefold() == "the " else english


def _key(entry: Entry) -> str:
    """Acronyms only match as they are: "who" is not the WHO, nor "us" the US."""
    english = _bare(entry.english)
    exact = english.isupper() or (entry.cased and entry.part == "own")
    return english if exact else english.casefold()


def _longest(root: _Node, words: list[str], at: int) -> tuple[int, Entry | None]:
    """The longest term that begins with the word `at`, and how many words it has; 1 if there is none."""
    best: tuple[int, Entry | None] = (1, None)
    node: _Node | None = root
    for end in range(at + 1, len(words) + 1):
        if node is None:
            break
        ends = [node.next[form] for form in _singulars(words[end - 1]) if form in node.next]
        entries = (entry for leaf in ends for entry in leaf.entries if _fits(entry, words[at:end]))
        best = next(((end - at, entry) for entry in entries), best)
        node = node.next.get(words[end - 1].casefold())
    return best


def _singulars(word: str) -> Iterator[str]:
    """The word, which is the surest, then what it may be the plural of."""
    own = word.casefold()
    yield own
    for plural, singular in (("s", ""), ("es", ""), ("ies", "y")):
        if own.endswith(plural) and len(own) > len(plural) + 1:
            yield own.removesuffix(plural) + singular


def _fits(entry: Entry, words: list[str]) -> bool:
    """Whether the letters' case is the term's: of each word, but for the ending of a plural."""
    if not entry.cased:
        return True
    own = _TOKEN.findall(_bare(entry.english))
    last, given = own[-1], words[-1]
    plural = given.startswith(last) and given[len(last) :] in {"", "s", "es"}
    return own[:-1] == words[:-1] and (plural or (given.endswith("ies") and given[:-3] + "y" == last))


def _files() -> list[Path]:
    return sorted((resources.folder("data") / "terms").glob("*.tsv"))


def _rows() -> list[Row]:
    """The rows of the term base, in the order of `PARTS_OF_SPEECH`."""
    rows = []
    for path in _files():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                translations = tuple((code, row[code]) for code in ("ru", "kk"))
                part: Part = row["pos"]  # type: ignore[assignment]  # a test checks pos
                kind = _kind(path.stem, part, row["domain"]) if row["note"] != WHOLE else ""
                rows.append(Row(row["en"], translations, part, row["note"], kind=kind))
    return sorted(rows, key=lambda row: PARTS_OF_SPEECH.index(row.part))


def _kind(table: str, part: Part, domain: str) -> Kind:
    if part not in {"proper", "abbr", "noun"}:
        return ""
    return "office" if domain == "title" else KINDS.get(table, "")


def _cldr(language: str) -> Iterator[Row]:
    """Countries, languages and currencies as CLDR calls them, in English and in `language`."""
    try:
        ours, theirs = Locale("en"), Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for code, name in ours.territories.items():
        if code.isalpha() and code in theirs.territories:
            names = "|".join(filter(None, (name, COUNTRY_NAMES.get(code))))
            there = theirs.territories[code].replace("о-ва", "острова")  # no abbreviations in a text
            yield Row(names, ((language, there),), "proper", kind="country")
    # Of the languages only those with a two-letter code: "Ga", "Even" and "Fang" are other things in a brief.
    for here, words in ((ours.languages, theirs.languages), (ours.currencies, theirs.currencies)):
        for code, name in here.items():
            if code in words and (code.isupper() or len(code) == 2):  # noqa: PLR2004  see above
                yield Row(name, ((language, words[code]),), "noun")
