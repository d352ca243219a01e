from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.summarise import roles

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.summarise.who import Cast


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "“It works,” said Sergey Dikman, head of the Rights Division at the Council of Europe on Jan. 31.",
            "Sergey Dikman",
            "head of the Rights Division",
        ),
        (
            "The visit of Kazakh Deputy Foreign Minister Roman Vassilenko to Strasbourg went well.",
            "Roman Vassilenko",
            "Kazakh Deputy Foreign Minister",
        ),
        (
            "They met the Chairman of Kazakhstan’s Presidential Commission on Human Rights Igor Rogov on Monday.",
            "Igor Rogov",
            "Chairman of Kazakhstan’s Presidential Commission on Human Rights",
        ),
        (
            "Aida Sultanalieva, Deputy Minister of Labour, Social Protection and Migration, said it was fair.",
            "Aida Sultanalieva",
            "Deputy Minister of Labour, Social Protection and Migration",
        ),
        (
            "The talks with the Minister of Economic Affairs of Finland, Ms. Riikka Halonen-Virta, took place here.",
            "Riikka Halonen-Virta",
            "Minister of Economic Affairs of Finland",
        ),
        (
            "Vice Minister Daulet Seitbekov, who headed the Kazakh delegation, said the sensors are needed.",
            "Daulet Seitbekov",
            "Vice Minister, head of the Kazakh delegation",
        ),
        (
            "Arman Nurpeisov heads the Judicial Administration. Nurpeisov has found housing.",
            "Arman Nurpeisov",
            "head of the Judicial Administration",
        ),
        (
            "Present: A. Lukyanenko (Health Department), Dr. P. Reimer (chief physician).",
            "P. Reimer",
            "chief physician",
        ),
    ],
)
def test_a_person_gets_the_role_that_the_text_gives(
    cast: Callable[[str], Cast], text: str, name: str, role: str
) -> None:
    found = {party.name: party.role for party in cast(text).parties()}
    assert found.get(name) == role


def test_an_employer_is_the_affiliation() -> None:
    assert roles.split("head of Division at the Council of Europe") == (
        "head of Division",
        "Council of Europe",
    )
    assert roles.split("Minister of Health") == ("Minister of Health", None)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Water Resources signed the Paris Agreement in New York.",
        "In Bogen there is a refrigerator. The Shardara Reservoir is full.",
        "May was the worst month. Deputy Ministers met in West Kazakhstan Region.",
        "Human Rights Education was discussed at the Hotel Radiance on Monday.",
    ],
)
def test_bodies_places_and_months_are_no_people(cast: Callable[[str], Cast], text: str) -> None:
    assert cast(text).parties() == []


TWO = (
    "Minister Aigul Serikova met the chairman of the bank, Daniyar Akhmetov, on Monday. Serikova promised money. "
    "“I agree,” he said. The minister smiled."
)


def test_a_surname_a_pronoun_and_a_title_lead_to_the_full_name(cast: Callable[[str], Cast]) -> None:
    people = cast(TWO)
    tokens = {token.text: token for token in people.doc}
    assert [p.name for p in people.parties()] == ["Aigul Serikova", "Daniyar Akhmetov"]
    found = {word: people.resolve(tokens[word]) for word in ("he", "minister", "Serikova", "money")}
    assert {word: person and person.name for word, person in found.items()} == {
        "he": "Daniyar Akhmetov",
        "minister": "Aigul Serikova",
        "Serikova": "Aigul Serikova",
        "money": None,
    }


def test_mentions_are_the_places_in_the_text(cast: Callable[[str], Cast]) -> None:
    serikova = cast(TWO).parties()[0]
    assert [span.of(TWO) for span in serikova.mentions] == ["Aigul Serikova", "Serikova"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They spoke to President-elect Anna Berg. Mr. Berg", ["Anna Berg"]),
        ("ANNA Berg has won the race, she said.", ["Anna Berg"]),
        ("Prosecutor James Adeyemi KC said the case was large.", ["James Adeyemi"]),
        ("It was told by James B. Conway, head of the office.", ["James B. Conway"]),
        ("They met Chairman of Samruk-Kazyna Nurlan Zhakupov.", ["Nurlan Zhakupov"]),
        ("A tram turned over. (Photo: Marta Riedel, AP) Anna Berg said it was fast.", ["Anna Berg"]),
    ],
)
def test_titles_captions_and_credits_are_no_part_of_a_name(
    cast: Callable[[str], Cast], text: str, names: list[str]
) -> None:
    assert [party.name for party in cast(text).parties()] == names


def test_a_title_in_a_list_is_of_the_person_behind_it(cast: Callable[[str], Cast]) -> None:
    text = "Present were Minister of Energy Yerlan Akkenov, Ambassador of Latvia Monika Iwersen and others."
    assert {p.name: p.role for p in cast(text).parties()} == {
        "Yerlan Akkenov": "Minister of Energy",
        "Monika Iwersen": "Ambassador of Latvia",
    }
