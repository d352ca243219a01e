"""Typography: exact examples, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.localise import tidy

NBSP = "\N{NO-BREAK SPACE}"
PIECES = [
    *"абвкоАВ9125.,:;!?-–—'\"“”„‘’«»…#№%() \u00a0\u202f\n\t/@_",
    *("...", "--", " - ", " — ", "www.", "https://", "@a.kz", "No.", "г.", "И. В. ", " млн ", "января"),
    *("it's", "XX ", "век"),
]
anything = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
languages = st.sampled_from(["en", "ru", "kk"])

RUSSIAN = {
    'Он сказал: "Да".': "Он сказал: «Да».",
    "“He said”, the “Neva”": "«He said», the «Neva»",
    'Дом "Мир "Труд" и "Май"" открыт': "Дом «Мир „Труд“ и_„Май“» открыт",
    "«Доклад о ‘мягкой силе’»": "«Доклад о_„мягкой силе“»",
    "Астана - столица": "Астана_— столица",
    "Астана -- столица": "Астана_— столица",
    "Астана—столица": "Астана_— столица",
    "Алматы–Астана": "Алматы–Астана",
    "по-русски": "по-русски",
    "Резолюция No. 1325 и #5, № 7": "Резолюция №_1325 и_№_5, №_7",
    "рост 5% или 5 %": "рост 5_% или 5_%",
    "12 млн тг и 5 тыс. человек": "12_млн тг и_5_тыс. человек",
    "31 января 2027 г.": "31_января 2027_г.",
    "1 250 000 человек": "1_250_000 человек",
    "И. В. Рогов и Рогов И.В.": "И._В._Рогов и_Рогов_И.В.",
    "в г. Алматы, ст. 5": "в_г._Алматы, ст._5",
    "О правах и об условиях": "О_правах и_об_условиях",
    "Ждем...": "Ждем…",
    "14-15 апреля, 2025-2027 гг.": "14–15_апреля, 2025–2027_гг.",
    "тел. 555-1234, COVID-19, 2027-01-31, счет 2-1": "тел. 555-1234, COVID-19, 2027-01-31, счет 2-1",
    "10 - 5": "10 - 5",
    "III квартал, XXI век": "III_квартал, XXI_век",
    'Экран 5"': 'Экран 5"',
    '(см. "https://a.kz/x--y...z?a=5-7") a--b@c.kz': "(см. «https://a.kz/x--y...z?a=5-7») a--b@c.kz",
}  # fmt: skip
KAZAKH = {
    '"Қазақстан" - ортақ үйіміз': "«Қазақстан»_– ортақ үйіміз",
    "Қазақстан — ортақ үйіміз": "Қазақстан_– ортақ үйіміз",
    "2027 жылғы 31 қаңтарға дейін": "2027_жылғы 31_қаңтарға дейін",
    "5 % немесе 5%": "5% немесе 5%",
    "No. 5 бұйрық": "№_5 бұйрық",
}
ENGLISH = {
    'He said "it\'s here".': "He said “it’s here”.",
    "the judges' view, the 1990's": "the judges’ view, the 1990’s",
    "\"'Yes,' he said\"": "“‘Yes,’ he said”",
    "rock 'n' roll": "rock ’n’ roll",
    "5'10\"": "5'10\"",
    "on 14-15 April - at last...": "on 14–15_April_– at last…",
    "12 million, No. 5, 5 %": "12_million, No._5, 5%",
    "J. Smith": "J._Smith",
    "a well-known body": "a well-known body",
}


def visible(text: str) -> str:
    return text.replace(NBSP, "_")


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize(("rough", "set_"), RUSSIAN.items())
def test_russian(rough: str, set_: str) -> None:
    assert visible(tidy(rough, "ru")) == set_


@pytest.mark.parametrize(("rough", "set_"), KAZAKH.items())
def test_kazakh(rough: str, set_: str) -> None:
    assert visible(tidy(rough, "kk")) == set_


@pytest.mark.parametrize(("rough", "set_"), ENGLISH.items())
def test_english(rough: str, set_: str) -> None:
    assert visible(tidy(rough, "en")) == set_


def test_leaves_other_languages_alone() -> None:
    assert tidy('"Tak" - 5 % ...', "pl") == '"Tak" - 5 % ...'


@given(anything, languages)
def test_a_second_time_changes_nothing(text: str, language: str) -> None:
    once = tidy(text, language)
    assert tidy(once, language) == once


@given(anything, languages)
def test_keeps_every_letter_and_digit(text: str, language: str) -> None:
    text = text.replace("No", "no")  # "No. 5" is the one that may change
    assert letters(tidy(text, language)) == letters(text)
