"""Roles and bodies put together from the parts that the term base has.

`python -m tests.mt.office_share` tells how many of the roles, affiliations and owners of the 46 annotated articles
(332 strings) the tables translate. Before this module: ru 28.0 %, kk 28.0 %; since: as a whole 29.8 and 29.8 %, with
those in parts 46.4 and 46.1 %.
"""

from __future__ import annotations

import pytest

from briefing.translate import offices, russian, terms
from briefing.translate.terms import Row

# The rules were written with these in view.
SEEN = [
    (
        "head of Human Rights National Implementation Division",
        "руководитель Отдела по национальной имплементации прав человека",
        "Адам құқықтарын ұлттық деңгейде іске асыру бөлімінің басшысы",
    ),
    (
        "Chairman of Kazakhstan's Presidential Commission on Human Rights",
        "председатель Комиссии по правам человека при Президенте Казахстана",
        "Қазақстан Президентінің жанындағы Адам құқықтары жөніндегі комиссияның төрағасы",
    ),
    (
        "Secretary of the Human Rights Commission",
        "секретарь Комиссии по правам человека",
        "Адам құқықтары жөніндегі комиссияның хатшысы",
    ),
    ("Estonian Ambassador to Kazakhstan", "посол Эстонии в Казахстане", "Эстонияның Қазақстандағы елшісі"),
    ("Ambassador of France to Kazakhstan", "посол Франции в Казахстане", "Францияның Қазақстандағы елшісі"),
    (
        "OSCE Programme Office in Astana Deputy Head",
        "заместитель руководителя Бюро программ ОБСЕ в Астане",
        "Астанадағы ЕҚЫҰ Бағдарламалар кеңсесі басшысының орынбасары",
    ),
    (
        "UN Resident Coordinator in Kazakhstan",
        "постоянный координатор ООН в Казахстане",
        "Қазақстандағы БҰҰ Тұрақты үйлестірушісі",
    ),
    (
        "Deputy Minister of Transport and Communications of the Kyrgyz Republic",
        "заместитель министра транспорта и коммуникаций Кыргызстана",
        "Қырғызстан Көлік және коммуникациялар министрінің орынбасары",
    ),
    ("Latvia’s Minister of Transport", "министр транспорта Латвии", "Латвия Көлік министрі"),
    ("Minister of Culture of Tajikistan", "министр культуры Таджикистана", "Тәжікстан Мәдениет министрі"),
    (
        "President of the Republic of Uzbekistan",
        "Президент Республики Узбекистан",
        "Өзбекстан Республикасының Президенті",
    ),
    (
        "Vice Minister of Transport of the Republic of Kazakhstan",
        "вице-министр транспорта Республики Казахстан",
        "Қазақстан Республикасының Көлік вице-министрі",
    ),
    (
        "Deputy Chairperson of the Senate of the Oliy Majlis of Uzbekistan",
        "заместитель председателя Сената Олий Мажлиса Узбекистана",
        "Өзбекстан Олий Мәжілісінің Сенаты төрағасының орынбасары",
    ),
    ("Uzbekistan’s Ministry of Ecology", "Министерство экологии Узбекистана", "Өзбекстан Экология министрлігі"),
    ("Ministry of Culture of Tajikistan", "Министерство культуры Таджикистана", "Тәжікстан Мәдениет министрлігі"),
    (
        "ADB Country Director for the Kyrgyz Republic",
        "страновой директор АБР по Кыргызстану",
        "АДБ-ның Қырғызстан жөніндегі елдік директоры",
    ),
    ("representative of the EBRD", "представитель ЕБРР", "ЕҚДБ өкілі"),
    (
        "First Deputy Chairwoman of the Senate",
        "первый заместитель председателя Сената",
        "Сенат төрайымының бірінші орынбасары",
    ),
    ("Japan’s Ambassador to UNESCO", "посол Японии при ЮНЕСКО", "Жапонияның ЮНЕСКО жанындағы елшісі"),
    ("prosecutor of Zhetisu Region", "прокурор области Жетісу", "Жетісу облысының прокуроры"),
    ("inspectorate’s head", "руководитель инспекции", "инспекция басшысы"),
    ("VICE-MINISTER OF FINANCE", "вице-министр финансов", "Қаржы вице-министрі"),
    ("British Embassy", "Посольство Великобритании", "Ұлыбритания Елшілігі"),
    ("Sweden and Norway", "Швеция и Норвегия", "Швеция және Норвегия"),
    (
        "spokesman for the Foreign Ministry",
        "официальный представитель Министерства иностранных дел",
        "Сыртқы істер министрлігінің ресми өкілі",
    ),
    (
        "UN Working Group on Arbitrary Detention",
        "Рабочая группа ООН по произвольным задержаниям",
        "БҰҰ-ның Негізсіз ұстау жөніндегі жұмыс тобы",
    ),
    (
        "Permanent Representative of Kazakhstan to the United Nations",
        "постоянный представитель Казахстана при Организации Объединенных Наций",
        "Қазақстанның Біріккен Ұлттар Ұйымының жанындағы тұрақты өкілі",
    ),
    (
        "Kazakhstan's former Prime Minister",
        "бывший Премьер-министр Казахстана",
        "Қазақстанның бұрынғы Премьер-министрі",
    ),
    (
        "Acting Minister of Health of Kyrgyzstan",
        "исполняющий обязанности министра здравоохранения Кыргызстана",
        "Қырғызстан Денсаулық сақтау министрінің міндетін атқарушы",
    ),
    ("adviser to the Minister of Finance", "советник министра финансов", "Қаржы министрінің кеңесшісі"),
]
# From the annotated articles of tests/gold/articles, which were not looked at before the rules ran over them once. Then
# 21 of these 26 were right in Russian, and 5 not composed; in Kazakh 20, and 5, and one lacked a genitive.
HELD_OUT = [
    (
        "Council of Europe’s Group of States against Corruption",
        "Группа государств против коррупции Совета Европы",
        "Еуропа Кеңесінің Сыбайлас жемқорлыққа қарсы мемлекеттер тобы",
    ),
    (
        "Deputy Chief Sanitary Doctor",
        "заместитель главного государственного санитарного врача",
        "бас мемлекеттік санитариялық дәрігердің орынбасары",
    ),
    (
        "Deputy Emergency Situations Minister",
        "заместитель министра по чрезвычайным ситуациям",
        "Төтенше жағдайлар министрінің орынбасары",
    ),
    ("Deputy Mayor", "заместитель мэра", "мэрдің орынбасары"),
    ("EU Special Representative", "специальный представитель ЕС", "ЕО-ның арнайы өкілі"),
    (
        "European Commission and the European Investment Bank",
        "Европейская комиссия и Европейский инвестиционный банк",
        "Еуропалық комиссия және Еуропалық инвестициялық банк",
    ),
    ("Foreign Minister of Latvia", "министр иностранных дел Латвии", "Латвия Сыртқы істер министрі"),
    ("Government of Tajikistan", "Правительство Таджикистана", "Тәжікстан Үкіметі"),
    ("Kazakhstan and Uzbekistan", "Казахстан и Узбекистан", "Қазақстан және Өзбекстан"),
    (
        "Minister of Foreign Affairs of Montenegro",
        "министр иностранных дел Черногории",
        "Черногория Сыртқы істер министрі",
    ),
    ("Ombudsman’s representative", "представитель омбудсмена", "омбудсменнің өкілі"),
    (
        "World Bank Country Manager for Tajikistan",
        "страновой менеджер Всемирного банка по Таджикистану",
        "Дүниежүзілік банктің Тәжікстан жөніндегі елдік менеджері",
    ),
    ("committee head", "руководитель комитета", "комитет басшысы"),
    ("Department head", "директор департамента", "департамент директоры"),
    ("former judge", "бывший судья", "бұрынғы судья"),
    ("head of the Judicial Administration", "руководитель Судебной администрации", "Сот әкімшілігінің басшысы"),
    ("prosecutor and member of the delegation", "прокурор и член делегации", "прокурор және делегация мүшесі"),
    (
        "Minister of Trade and Integration of the Republic of Kazakhstan",
        "министр торговли и интеграции Республики Казахстан",
        "Қазақстан Республикасының Сауда және интеграция министрі",
    ),
    ("the Kyrgyz energy minister", "министр энергетики Кыргызстана", "Қырғызстан Энергетика министрі"),
    ("head of the mission", "глава миссии", "миссия басшысы"),
    ("KEGOC representative", "представитель KEGOC", None),
    (
        "deputy akim of Karaganda Region",
        "заместитель акима Карагандинской области",
        "Қарағанды облысы әкімінің орынбасары",
    ),
    (
        "Deputy Prime Minister – Minister of Foreign Affairs of the Republic of Kazakhstan",
        "заместитель Премьер-министра – министр иностранных дел Республики Казахстан",
        "Қазақстан Республикасы Премьер-министрінің орынбасары – Сыртқы істер министрі",
    ),
    ("Former Vice Minister of Education", "бывший вице-министр образования", "бұрынғы Білім вице-министрі"),
    (
        "Vice Minister, head of the Kazakh delegation",
        "вице-министр, руководитель делегации Казахстана",
        "вице-министр, Қазақстан делегациясының басшысы",
    ),
    (
        "Minister of Trade and Integration of the Republic of Kazakhstan, Minister of Economic Affairs of Finland",
        "министр торговли и интеграции Республики Казахстан, министр экономики Финляндии",
        "Қазақстан Республикасының Сауда және интеграция министрі, Финляндия Экономика министрі",
    ),
]
# From general news in English, which the rules ran over once when they were done: of 349 strings 9 were composed in
# Russian and 7 in Kazakh, with no mistake but a genitive that is usual in Kazakh («Ақ үйдің баспасөз хатшысы»).
GENERAL = [
    ("British Prime Minister", "Премьер-министр Великобритании", "Ұлыбритания Премьер-министрі"),
    ("US President", "Президент США", "АҚШ Президенті"),
    ("German Consulate", "Консульство Германии", "Германия Консулдығы"),
    ("White House Chief of Staff", "руководитель аппарата Белого дома", None),
]
NOTHING = [
    "",
    "and",
    "of Kazakhstan",
    "Kazakhstan of",
    "head of Water",  # a word that no table has
    "head of the Committee on Sheep",
    "chief of the Ministry",
    "Foreign Minister of the Islamic Republic",
    "Minister of Kazakhstan of Justice",
    "Nurlan's lawyer",
    "the Ministry promised",
    "Deputy",
    "Deputy of Kazakhstan",
    "Norwegian co-chair",  # от Норвегии
    "Governor of Karaganda Region",  # аким
    "mayor of Tashkent",  # хоким
    "President of the Supreme Court",  # председатель
    "president of the guild",
    "Kazakh lawyer",  # казахстанский
    "Kazakh company",
    "Osh City Court",  # Ошский
    "Deputy Chairman and Secretary of the Human Rights Commission",  # of it, both?
    "Director of Kazpost",  # «Казпочты»? a name in quotation marks
    "head of Kazakhstan's",
    "Commission and head of the delegation",
    "Taliban spokesman",
    "head of the Clinton campaign's opinion research division",
    "Vice President-elect",
    "vice-president of the bank",
    "office of " * 30,
]


@pytest.mark.parametrize(("english", "ru", "kk"), SEEN + HELD_OUT + GENERAL)
def test_roles(english: str, ru: str, kk: str | None) -> None:
    assert offices.compose(english, terms.base("ru")) == ru
    assert offices.compose(english, terms.base("kk")) == kk


@pytest.mark.parametrize("english", NOTHING)
def test_what_is_not_certain_is_not_composed(english: str) -> None:
    assert offices.compose(english, terms.base("ru")) is None
    assert offices.compose(english, terms.base("kk")) is None


def test_every_word_must_be_known() -> None:
    """Any word put anywhere into a role that can be composed makes it one that cannot."""
    words = "Deputy Minister of Culture of Tajikistan".split()
    for at in range(len(words) + 1):
        text = " ".join((*words[:at], "brandywine", *words[at:]))
        assert offices.compose(text, terms.base("ru")) is None, text


def test_forms_that_are_not_certain() -> None:
    assert offices.compose("former deputy head of the Ministry of Justice", terms.base("kk")) is None
    assert offices.compose("professor of Nazarbayev University", terms.base("ru")) is None
    assert offices.compose("Minister of Justice of Finland", terms.base("de")) is None


def test_the_users_terms_are_parts_too() -> None:
    own = (
        Row("Water Fund", (("ru", "Водный фонд"), ("kk", "Су қоры"))),
        Row("Ministry of Justice", (("ru", "Минюст"), ("kk", "Әділетмин"))),
    )
    assert (
        offices.compose("deputy head of the Water Fund", terms.base("ru", own))
        == "заместитель руководителя Водного фонда"
    )
    assert offices.compose("head of the Water Fund", terms.base("kk", own)) == "Су қорының басшысы"
    assert offices.compose("head of the Ministry of Justice", terms.base("ru", own)) == "руководитель Минюста"


@pytest.mark.parametrize(
    ("phrase", "case", "form"),
    [
        ("Комиссия по правам человека", "gent", "Комиссии по правам человека"),
        ("Министерство иностранных дел", "loct", "Министерстве иностранных дел"),
        ("Вооруженные Силы", "gent", "Вооруженных Сил"),
        ("Международный финансовый центр «Астана»", "gent", "Международного финансового центра «Астана»"),
        ("Рабочая группа", "datv", "Рабочей группе"),
        ("Уполномоченный по правам ребенка", "gent", None),
        ("ОБСЕ", "gent", "ОБСЕ"),
        ("Баку", "loct", "Баку"),
        ("Алматы", "loct", "Алматы"),
        ("Шымкент", "loct", "Шымкенте"),
        ("область Абай", "gent", "области Абай"),
        ("Назарбаев Университет", "gent", None),
        ("экономика и финансы", "gent", None),
        ("«Казпочта»", "gent", None),
        ("Жетісу", "gent", None),
        ("", "gent", None),
    ],
)
def test_russian_phrases(phrase: str, case: russian.Case, form: str | None) -> None:
    assert russian.inflect(phrase, case) == form


def test_persons_and_things_are_declined_apart() -> None:
    assert russian.inflect("посол", "gent", person=True) == "посла"
    assert (
        russian.inflect("Уполномоченный по правам ребенка", "gent", person=True) == "Уполномоченного по правам ребенка"
    )
    assert russian.agreeing("бывший", "судья", "gent") == "бывшего"
