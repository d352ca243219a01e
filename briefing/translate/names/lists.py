"""The names that we know: given names, surnames and the roots of surnames, by culture."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from briefing import resources
from briefing.translate.names.spelling import bgn, fold, german, loose, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

# Cultures whose names Latin letters only transliterate, the likelier one first.
REGION = ("kk", "ru", "uk", "ky", "uz", "tg", "tk", "az", "hy", "ka")
# Those that write in Latin letters, and Arabic and Persian, which have many ways to.
WESTERN = ("en", "de", "fr", "it", "es", "tr", "pl", "xx", "ar", "fa")
SPELT = (*REGION, *WESTERN)
# Cultures that make surnames of given names with -ов and -ев.
_DERIVING = ("kk", "ky", "uz", "tg", "tk", "az")
_PATRONYMICS = (("улы", "ұлы"), ("кызы", "қызы"))
_VOWELS = "аеёиоуыэюяәіөұү"


class Entry(NamedTuple):
    """A name in both languages."""

    ru: str
    kk: str


@lru_cache(maxsize=64)
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in `data/names`; none if there is no such table."""
    path = resources.folder("data") / "names" / f"{name}.tsv"
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=64)
def table(culture: str, kind: str) -> dict[str, Entry]:
    """The names of `culture` by key; `kind` is "given" or "surnames"."""
    regional = culture in REGION
    found = [
        (_latin(row), Entry(row.get("ru") or "", row.get("kk") or row.get("ru") or ""))
        for row in rows(f"{culture}.{kind}")
    ]
    if not regional:
        return {key(form): entry for latin, entry in reversed(found) for form in latin for key in (german, plain)}
    return _indexed([*found, *(_derived(culture) if kind == "surnames" else ())])


def find(word: str, culture: str) -> Entry | None:
    """`word` as a given name or surname of `culture`."""
    return _look(word, culture, "given") or _look(word, culture, "surnames")


def is_given(word: str, culture: str) -> bool:
    """Whether `word`, or each half of it, is a given name of `culture`."""
    return all(_look(half, culture, "given") for half in word.split("-")) or bool(_look(word, culture, "given"))


def _look(word: str, culture: str, kind: str) -> Entry | None:
    names = table(culture, kind)
    if culture not in REGION:
        return names.get(plain(word))
    key = fold(word)
    if "D" in key and key not in names:  # Джумабаев is what some Russian passports have for Жұмабаев
        shorter = word.casefold().replace("dzh", "zh").replace("dj", "zh")
        found = None if "D" in fold(shorter) else _look(shorter, culture, kind)  # as it is in "ad’j"
        return Entry(found.ru.replace("Ж", "Дж", 1), found.kk) if found else None
    return names.get(key) or (None if "y" in key or kind != "given" else names.get(f"~{loose(key)}"))


def _latin(row: dict[str, str]) -> list[str]:
    return [form for form in (row["latin"] or "").split("|") if form]


def _indexed(found: list[tuple[list[str], Entry]]) -> dict[str, Entry]:
    """By the spelling that is given, then by the Russian one, the Kazakh one, and without "y" (marked "~")."""
    table: dict[str, Entry] = {}
    for spell in (lambda latin, _: latin, lambda _, entry: [bgn(entry.ru)], lambda _, entry: [bgn(entry.kk)]):
        for latin, entry in found:
            for form in spell(latin, entry):
                table.setdefault(fold(form), entry)
    for key, entry in list(table.items()):
        table.setdefault(f"~{loose(key)}", entry)
    return table


def _derived(culture: str) -> Iterator[tuple[list[str], Entry]]:
    """What roots make: Абиш → Абишев, Әбішев; Kazakh roots, also of two parts, are names themselves."""
    if culture not in _DERIVING:
        return
    compounds = _compounds() if culture == "kk" else ()
    for row in [*rows(f"{culture}.given"), *rows(f"{culture}.roots"), *compounds]:
        root = Entry(row["ru"], row["kk"] or row["ru"])
        yield _latin(row), root
        yield from _surnames(root, _latin(row))


def _compounds() -> Iterator[dict[str, str]]:
    parts = rows("kk.parts")
    firsts, lasts = ([row for row in parts if row["place"] == place] for place in ("first", "last"))
    for first, last in product(firsts, lasts):
        latin = [
            "".join(pair)
            for pair in product(*((row["latin"] or bgn(row["ru"]), bgn(row["ru"])) for row in (first, last)))
        ]
        kk = (first["kk"] or first["ru"]) + (last["kk"] or last["ru"])
        yield {"ru": first["ru"] + last["ru"], "kk": kk, "latin": "|".join(dict.fromkeys(latin))}


def _surnames(root: Entry, latin: list[str]) -> Iterator[tuple[list[str], Entry]]:
    """The surnames of a root, each with its irregular spellings."""
    if re.search(r"(?:ов|ев|ин)$", root.ru):
        yield [f"{form}a" for form in latin], Entry(root.ru + "а", root.kk + "а")
        return
    bare = Entry(*(re.sub("[ыі]$", "и", re.sub("[йь]$", "", form)) for form in root))
    stems = [re.sub("[iy]$", "", form) if root.ru[-1] == "й" else form for form in latin]
    soft = root.ru[-1] in "шжчщцй" or root.ru[-1] in _VOWELS
    for suffix in ("ев", "ева") if soft else ("ов", "ова"):
        yield [stem + bgn(suffix) for stem in stems], Entry(bare.ru + suffix, bare.kk + suffix)
    for ru, kk in _PATRONYMICS:
        yield [], Entry(root.ru + ru, root.kk + kk)
