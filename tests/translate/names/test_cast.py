"""A brief's people: each written once, the surname as in the full name."""

from __future__ import annotations

from briefing.translate.names import Names


def test_surname_is_the_tail_of_the_full_name() -> None:
    names = Names.build({"Tastemir Abishev": "", "Heinrich von Müller": "", "Wang Wentao": ""}, "kk")
    assert names["Tastemir Abishev"].text == "Тастемір Әбішев"
    assert names["Abishev"].text == "Әбішев"
    assert names["von Müller"].text == "фон Мюллер"
    assert names["Müller"].text == "Мюллер"


def test_role_helps() -> None:
    names = Names.build({"Robert Habeck": "German Minister of Economy"}, "ru")
    assert names["Habeck"].text == "Хабек"


def test_glossary_goes_first_also_for_the_surname() -> None:
    names = Names.build({"Elena Lee": ""}, "ru", {"Elena Lee": "Елена Ли-Петрова"}.get)
    assert (names["Elena Lee"].text, names["Lee"].text) == ("Елена Ли-Петрова", "Ли-Петрова")


def test_unknown_name_stays_whole() -> None:
    names = Names.build({"Timothy Brandywine": ""}, "ru")
    assert (names["Brandywine"].text, names["Brandywine"].certainty) == ("Brandywine", "unsure")


def test_full_name_goes_before_another_persons_surname() -> None:
    names = Names.build({"Madina Daulet": "", "Daulet": ""}, "ru")
    assert (names["Daulet"].text, names["Madina Daulet"].text) == ("Даулет", "Мадина Даулет")
