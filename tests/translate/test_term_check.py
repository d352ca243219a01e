"""Terms in translations: known in every form, missed where they are missing, put in where they were left."""

from __future__ import annotations

import pytest

from briefing.translate import term_check, terms
from briefing.translate.terms import Row

OWN = (
    Row("water fund", (("ru", "водный фонд|фонд воды"), ("kk", "су қоры"))),
    Row("flood", (("ru", "паводок"), ("kk", "тасқын")), note="context: a river's only"),
    Row("Ministry of Foreign Affairs", (("kk", "Сыртқы істер министрлігі"),)),
)


def missing(source: str, target: str, language: str) -> list[str]:
    return [finding.detail for finding in term_check.missing(source, target, terms.base(language, OWN))]


def mend(source: str, target: str, language: str) -> str:
    return term_check.mend(source, target, terms.base(language, OWN))[0]


@pytest.mark.parametrize(
    ("source", "language", "target"),
    [
        ("The water fund opened.", "ru", "Открытие водного фонда."),
        ("Water funds", "ru", "о водных фондах"),
        ("the water fund", "ru", "в фонде воды"),
        ("the water fund", "kk", "су қорының ашылуы"),
        ("water funds", "kk", "су қорларынан"),
        ("the OSCE", "ru", "миссия ОБСЕ"),
        ("the OSCE", "kk", "ЕҚЫҰ-ның миссиясы"),
        ("in Astana", "ru", "в Астане"),
        ("in Astana", "kk", "Астанадағы"),
        ("Ministry of Foreign Affairs", "kk", "Сыртқы істер министрлігіне"),
        ("the Black Sea", "ru", "на Чёрном море"),
        ("a Kazakhstan school", "ru", "казахстанская школа"),
        ("the European Union", "kk", "ЕО-да"),
        ("in Tomsk", "kk", "Томскіде"),
        ("the Kremlin", "kk", "Кремлде"),
        ("the Senate of the Parliament", "kk", "Қазақстан Республикасы Парламентінің Сенаты"),
        ("the Senate of the Parliament", "kk", "Қазақстан Республикасы Парламенті Сенатының депутаты"),
        ("the Parliament of the Republic of Kazakhstan", "kk", "ҚР Парламентінде"),
        ("the Parliament of the Republic of Kazakhstan", "ru", "в Парламенте РК"),
        ("President Kassym-Jomart Tokayev", "kk", "Президент Қ. К. Тоқаев"),
        ("President Kassym-Jomart Tokayev", "ru", "Президент К.-Ж. Токаев"),
        ("in Almaty Region and Akmola Region", "ru", "в Алматинской и Акмолинской областях"),
        ("the UN Working Group on Arbitrary Detention", "ru", "в Рабочую группу ООН по произвольным задержаниям"),
    ],
)
def test_held_in_any_form(source: str, language: str, target: str) -> None:
    assert missing(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "language", "target", "detail"),
    [
        ("The water fund opened.", "ru", "Открытие водного форума.", "water fund = водный фонд"),
        ("The water fund opened.", "kk", "Су туралы форум ашылды.", "water fund = су қоры"),
        ("the OSCE", "ru", "обсе", "OSCE = ОБСЕ"),
        ("the OSCE", "kk", "ЕҚЫҰО", "OSCE = ЕҚЫҰ"),
        ("in Astana", "ru", "в Алматы", "Astana = Астана"),
        ("the European Union", "ru", "Европейский банк", "European Union = Европейский союз"),
        (
            "the Ministry of Health and UNICEF",
            "ru",
            "Минкультуры и ЮНИСЕФ",
            "Ministry of Health = Министерство здравоохранения",
        ),
        ("the Minister of Montenegro Ms Vukčević", "kk", "Моңғолия министрі Вукчевич", "Montenegro = Черногория"),
        ("The World Bank spoke.", "ru", "В банке сообщили", "World Bank = Всемирный банк"),
        ("the European Union and President Tokayev", "ru", "Африканский союз", "European Union = Европейский союз"),
        ("the Akmola Region", "ru", "Акмолинского района", "Akmola Region = Акмолинская область"),
        ("the European Union (EU)", "ru", "Европейский банк (ЕС)", "European Union = Европейский союз"),
    ],
)
def test_missing(source: str, language: str, target: str, detail: str) -> None:
    assert missing(source, target, language) == [detail]


def test_what_is_not_asked_for() -> None:
    assert missing("a flood of words", "поток слов", "ru") == [], "right for whole strings only"
    assert missing("the parties issued an order", "вышел приказ", "ru") == [], "everyday words"
    assert missing("Georgia Tech won", "Победил Технологический институт", "ru") == [], "part of another name"
    assert missing("the Ministry of Health and Sport", "Минздрав и спорта", "ru") == [], "a name that goes on"
    assert missing("Kazakhstan", "Kasachstan", "de") == [], "a language whose forms are not known"
    assert missing("Astana and Astana", "город", "kk") == ["Astana = Астана"], "once each"


@pytest.mark.parametrize(
    ("source", "language", "target", "mended"),
    [
        ("the OSCE met", "ru", "OSCE провела встречу", "ОБСЕ провела встречу"),
        ("the OSCE's mission", "kk", "OSCE-нің миссиясы", "ЕҚЫҰ-ның миссиясы"),
        ("to the OSCE", "kk", "OSCE-ге барды", "ЕҚЫҰ-ға барды"),
        ("from the OSCE", "kk", "OSCEден келді", "ЕҚЫҰ-дан келді"),
        ("in Astana", "kk", "Astana-да өтті", "Астанада өтті"),
        ("the Ministry of Foreign Affairs", "kk", "Ministry of Foreign Affairs-ке", "Сыртқы істер министрлігіне"),
        ("the OSCE met", "ru", "OSCEAN провела", "OSCEAN провела"),
        ("Reuters said", "ru", "сообщило Reuters", "сообщило Reuters"),
        ("JICA helps", "kk", "JICA-ның көмегі", "JICA-ның көмегі"),
    ],
)
def test_english_left_standing_is_mended(source: str, language: str, target: str, mended: str) -> None:
    assert mend(source, target, language) == mended


def test_every_mending_is_told() -> None:
    _, findings = term_check.mend("UN and OSCE", "UN и OSCE", terms.base("ru"))
    assert [(finding.check, finding.detail) for finding in findings] == [
        ("term-mended", "UN → ООН"),
        ("term-mended", "OSCE → ОБСЕ"),
    ]
