"""What tables translate, and a lint of the term base."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefing import resources
from briefing.translate import terms
from briefing.translate.checks.language import wrong_script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = ["en", "ru", "kk", "pos", "domain", "note"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kazakhstan", "ru", "Казахстан"),
        ("Kazakhstan", "kk", "Қазақстан"),
        ("Germany", "de", "Deutschland"),
        ("euro", "ru", "евро"),
        ("a sentence that no table has", "ru", None),
        ("", "ru", None),
        ("the", "ru", None),
        ("us", "ru", None),
        ("Kazakhstan", "tlh", None),
    ],
)
def test_lookup(text: str, language: str, expected: str | None) -> None:
    assert terms.lookup(text, language) == expected


@pytest.mark.parametrize("language", ["ru", "kk", "de"])
@pytest.mark.parametrize(
    "same",
    [
        ("United States", "the United States", "US", "USA", "U.S.", "the United States of America"),
        ("United Kingdom", "UK", "the UK", "Britain"),
        ("Turkey", "Türkiye", "turkey"),
        ("Russia", "the Russian Federation"),
        ("Kyrgyzstan", "THE Kyrgyzstan", " Kyrgyzstan "),
    ],
)
def test_other_names_of_one_country(same: tuple[str, ...], language: str) -> None:
    found = {terms.lookup(name, language) for name in same}
    assert None not in found
    if language == "de":  # the term base, which has no German, may tell a full name from a short one
        assert len(found) == 1


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "terms").mkdir()
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    terms._table.cache_clear()  # noqa: SLF001  # the files are read once a run
    yield tmp_path / "terms" / "terms.tsv"
    terms._table.cache_clear()  # noqa: SLF001  # the files are read once a run


def test_term_base(base: Path) -> None:
    rows = [
        "head\tвозглавлять\tбасқару\tverb",
        "head\tглава\tбасшы\tnoun",
        "the WHO\tВОЗ\tДДҰ\tabbr",
        'a "b"\tв\tг\tnoun',
    ]
    base.write_text("\t".join(COLUMNS) + "\n" + "".join(f"{row}\tx\t\n" for row in rows))
    assert terms.lookup("The Head", "kk") == "басшы", "nouns before verbs"
    assert terms.lookup("WHO", "ru") == "ВОЗ"
    assert terms.lookup("who", "ru") is None
    assert terms.lookup('a "b"', "ru") == "в"
    assert terms.lookup("head", "de") is None


def test_term_base_goes_before_cldr(base: Path) -> None:
    base.write_text("\t".join(COLUMNS) + "\nKyrgyzstan\tКыргызстан\t\tproper\tplace\t\n")
    assert terms.lookup("Kyrgyzstan", "ru") == "Кыргызстан"
    assert terms.lookup("Kyrgyzstan", "kk") == "Қырғызстан"


def test_digest_tells_any_change(base: Path) -> None:
    seen = [terms.digest()]
    for text in ("a", "b"):
        base.write_text(text)
        seen.append(terms.digest())
    base.rename(base.with_name("other.tsv"))
    assert len({*seen, terms.digest()}) == 4


def rows() -> list[tuple[str, dict[str, str]]]:
    found = []
    for path in sorted((resources.folder("data") / "terms").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            assert reader.fieldnames == COLUMNS, path.name
            found += [(f"{path.name}:{number}", row) for number, row in enumerate(reader, start=2)]
    return found


def test_rows_have_every_column() -> None:
    assert [
        at for at, row in rows() if None in row or None in row.values() or row["pos"] not in terms.PARTS_OF_SPEECH
    ] == []
    assert [at for at, row in rows() if not (row["en"] and row["ru"] and row["kk"])] == []


def test_no_term_twice() -> None:
    counts = Counter((row["en"].casefold(), row["pos"]) for _, row in rows())
    assert [term for term, count in counts.items() if count > 1] == []


def test_terms_are_in_their_script() -> None:
    """Latin only where the English term has the same word: acronyms and brands."""
    cells = [(at, row["en"], row[language], language) for at, row in rows() for language in ("ru", "kk")]
    bad = [(at, target) for at, source, target, language in cells if wrong_script(source, target, language)]
    assert bad == []


def test_terms_are_clean_text() -> None:
    cells = [(at, cell) for at, row in rows() for cell in row.values()]
    assert [
        (at, cell) for at, cell in cells if cell != " ".join(cell.split()) or cell != unicodedata.normalize("NFC", cell)
    ] == []
