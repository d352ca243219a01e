"""People who get lost on the way into a translated sentence."""

from __future__ import annotations

import pytest

from briefing.translate.names import Names, name_findings

PEOPLE = {"Igor Rogov": "", "Tastemir Abishev": "", "Nina Li": "Kazakhstan", "Timothy Brandywine": ""}


@pytest.mark.parametrize(
    ("source", "target", "language", "lost"),
    [
        ("Igor Rogov spoke.", "Выступил Игорь Рогов.", "ru", []),
        ("He thanked Rogov.", "Он поблагодарил Рогова.", "ru", []),
        ("He thanked Rogov.", "Он поблагодарил Петрова.", "ru", ["Рогов"]),
        ("He thanked Igor Rogov.", "Он поблагодарил его.", "ru", ["Игорь Рогов"]),
        ("Igor Rogov spoke, Rogov said.", "Он говорил.", "ru", ["Игорь Рогов"]),
        ("Rogov spoke.", "Выступил Rogov.", "ru", []),
        ("Rogovsky spoke.", "Выступил он.", "ru", []),
        ("Abishev said so.", "Бұл туралы Әбішев айтты.", "kk", []),
        ("It was given to Abishev.", "Ол Әбішевке берілді.", "kk", []),
        ("It was given to Abishev.", "Ол министрге берілді.", "kk", ["Әбішев"]),
        ("Brandywine said so.", "Так сказал Brandywine.", "ru", []),
        ("Brandywine said so.", "Так сказал он.", "ru", ["Brandywine"]),
        ("Nothing of note.", "Ничего.", "ru", []),
        ("Rogov sprach.", "Er sprach.", "de", []),
    ],
)
def test_name_findings(source: str, target: str, language: str, lost: list[str]) -> None:
    found = name_findings(source, target, Names.build(PEOPLE, language), language)
    assert [(finding.check, finding.detail) for finding in found] == [("names-missing", name) for name in lost]


def test_short_surname_is_not_found_inside_words() -> None:
    names = Names.build({"Larissa Pak": ""}, "ru")
    assert name_findings("Pak spoke.", "Это пакет.", names, "ru")
    assert not name_findings("Pak spoke.", "Говорила Пак.", names, "ru")
