"""The case forms of names, and the case that a misspelt form tells."""

from __future__ import annotations

import pytest

from briefing.translate.names.cases import case_of, forms, gender


@pytest.mark.parametrize(
    ("given", "surname", "instrumental"),
    [
        ("Игорь", "Рогов", "Игорем Роговым"),
        ("Марина", "Рогова", "Мариной Роговой"),
        ("Константин", "Мюллер", "Константином Мюллером"),
        ("Анна", "Мюллер", "Анной Мюллер"),
        ("Анна", "Бродская", "Анной Бродской"),
        ("Нина", "Ли", "Ниной Ли"),
        ("Айгуль", "Шевченко", "Айгуль Шевченко"),
    ],
)
def test_russian(given: str, surname: str, instrumental: str) -> None:
    whose = gender(given, surname)
    found = [forms(word, "ru", whose, surname=word == surname)["instrumental"] for word in (given, surname)]
    assert " ".join(found) == instrumental


def test_kazakh() -> None:
    assert forms("Әбішев", "kk", "m", surname=True)["genitive"] == "Әбішевтің"
    assert forms("Көшербайұлы", "kk", "m", surname=True)["dative"] == "Көшербайұлына"


@pytest.mark.parametrize(
    ("misspelt", "right", "language", "case"),
    [
        ("Ругуновым", "Рогов", "ru", "instrumental"),
        ("Ругунов", "Рогов", "ru", "nominative"),
        ("Rogov", "Рогов", "ru", "nominative"),
        ("Ругуновтың", "Рогов", "kk", "genitive"),
        ("Алийге", "Әлиев", "kk", "dative"),
        ("Абден", "Әбден", "kk", "nominative"),
    ],
)
def test_case_of(misspelt: str, right: str, language: str, case: str) -> None:
    assert case_of(misspelt, forms(right, language, "m", surname=True), language) == case
