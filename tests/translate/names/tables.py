"""The tables of names beside this module."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(name: str) -> Iterator[tuple[str, str, tuple[str, ...], str | None]]:
    """Name, target language, accepted forms (with е for ё) and hint of each row; not where kk is empty in known."""
    with (Path(__file__).parent / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for to in ("ru", "kk"):
                forms = row[to] or (row["ru"] if name == "held_out" else "")
                if forms:
                    yield row["latin"], to, tuple(simple(form) for form in forms.split("|")), row["hint"] or None


def simple(text: str) -> str:
    """Russian may write е for ё."""
    return text.replace("ё", "е").replace("Ё", "Е")
