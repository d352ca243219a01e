"""Names that a model misspelt: put right where one place only can be meant, in the case of what stood there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.translate import terms
from briefing.translate.names import Names
from briefing.translate.names.mend import mend

PEOPLE = {
    "Igor Rogov": "",
    "Vadim Serebryakov": "",
    "Tastemir Abishev": "Kazakhstan",
    "Saule Kenesbayeva": "Kazakhstan",
    "Larissa Pak": "",
    "Timothy Brandywine": "",
}


def mended(source: str, target: str, language: str) -> str:
    base = terms.base(language)
    return mend(source, target, Names.build(PEOPLE, language, base.lookup), base)[0]


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("Rogov spoke.", "Выступил Rogov.", "Выступил Рогов."),
        ("Rogov spoke.", "Выступил Rogo\ufffdв.", "Выступил Рогов."),
        ("Rogov's letter", "письмо Rogov", "письмо Рогова"),
        ("Igor Rogov spoke.", "Выступил Igor Rogov.", "Выступил Игорь Рогов."),
        ("Igor Rogov spoke.", "Выступил Игорь Рugov.", "Выступил Игорь Рогов."),
        ("He met Serebryakov.", "Он встретил Себракова.", "Он встретил Серебрякова."),
        ("He met Vadim Serebryakov.", "Он с Вадимом Себряков.", "Он с Вадимом Серебряковым."),
        ("He thanked Vadim Serebryakov.", "Он благодарил Вадима Себрякова.", "Он благодарил Вадима Серебрякова."),
        ("It was given by Serebryakov.", "Это сделано Серебрьяковым.", "Это сделано Серебряковым."),
        ("According to Serebryakov", "по словам Сербряков", "по словам Серебрякова"),
        ("To Saule Kenesbayeva", "Сауле Кессбаевой", "Сауле Кенесбаевой"),
        ("Serebryakov said so.", "Себряков так сказал.", "Серебряков так сказал."),
        ("Igor Rogov and Vadim Serebryakov", "Игор Ругов и Вадим Себряков", "Игорь Рогов и Вадим Серебряков"),
    ],
)
def test_russian(source: str, target: str, right: str) -> None:
    assert mended(source, target, "ru") == right


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("Rogov's letter", "Rogovтың хаты", "Роговтың хаты"),
        ("Rogov's letter", "Rogov-тың хаты", "Роговтың хаты"),
        ("It was given to Serebryakov.", "Бұл Себраковке берілді.", "Бұл Серебряковқа берілді."),
        ("He spoke with Abishev.", "Ол Абышевпен сөйлесті.", "Ол Әбішевпен сөйлесті."),
        ("Abishev said so.", "Деп айтты Абышев.", "Деп айтты Әбішев."),
        ("Saule Kenesbayeva came.", "Саule Кесенбаева келді.", "Сәуле Кеңесбаева келді."),
    ],
)
def test_kazakh(source: str, target: str, right: str) -> None:
    assert mended(source, target, "kk") == right


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Rogov spoke.", "Об этом говорил Рогов.", "ru"),
        ("Rogov met Rogozin.", "Он встретил Рогозина.", "ru"),
        ("Rogov met Rugunov.", "Он встретил Ругунова.", "ru"),
        ("Serebryakov spoke in Serebryansk.", "Он выступил в Серебрянске.", "ru"),
        ("Rogov spoke in Rogun.", "Он выступил в Рогуне.", "ru"),
        ("Abishev spoke in Abai.", "Ол Абайда сөйледі.", "kk"),
        ("Serebryakov spoke.", "Серебро было продано.", "ru"),
        ("Larissa Pak spoke of Pakistan.", "Речь шла о Пакистане.", "ru"),
        ("Larissa Pak spoke at Easter.", "Ол Пасхаға дейін сөйледі.", "kk"),
        ("Serebryakov spoke.", "Выступили Себряков и Сербеков.", "ru"),
        ("The Rogov Foundation helps.", "Помогает Rogov Foundation.", "ru"),
        ("Timothy Brandywine spoke.", "Выступил Тимоти Брендивайн.", "ru"),
        ("Rogov spoke.", "Rogov sprach.", "de"),
    ],
)
def test_what_may_be_another_word_is_left(source: str, target: str, language: str) -> None:
    assert mended(source, target, language) == target


def test_two_people_never_take_one_word() -> None:
    base = terms.base("ru")
    names = Names.build({"Serik Akhmetov": "", "Berik Akhmatov": ""}, "ru")
    assert mend("Akhmetov and Akhmatov met.", "Встретились Ахмтов.", names, base)[0] == "Встретились Ахмтов."
    assert (
        mend("Akhmetov and Akhmatov met.", "Ахметов встретил Akhmatov.", names, base)[0] != "Ахметов встретил Ахметов."
    )


def test_what_was_put_right_is_told() -> None:
    base = terms.base("ru")
    names = Names.build(PEOPLE, "ru", base.lookup)
    _, findings = mend("Igor Rogov met Serebryakov.", "Игорь Ругов встретил Себрякова.", names, base)
    assert [(finding.check, finding.detail) for finding in findings] == [
        ("name-mended", "Игорь Ругов → Игорь Рогов"),
        ("name-mended", "Себрякова → Серебрякова"),
    ]


@given(
    st.lists(st.sampled_from("Москва Банк Совет он Сейм Рим вода План Сербия Абай".split()), max_size=8).map(" ".join)
)
def test_words_of_the_language_are_never_taken(target: str) -> None:
    for name in PEOPLE:
        assert mended(f"{name} spoke.", target, "ru") == target
