"""Headlines are given to the model as sentences; what is no headline stays as it is."""

from __future__ import annotations

import pytest

from briefing.translate.headlines import spelled_out

NAMES = ["Kazakhstan", "Kyrgyz Republic", "Ministry of Justice", "Astana", "Almaty"]


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Kazakhstan to hold talks on water", "Kazakhstan will hold talks on water"),
        ("Kazakhstan to Host Water Summit", "Kazakhstan will Host Water Summit"),
        ("Kazakhstan not to attend", "Kazakhstan will not attend"),
        ("The Ministry of Justice to be reformed by May", "The Ministry of Justice will be reformed by May"),
        ("Kazakhstan, the Kyrgyz Republic to share data", "Kazakhstan, the Kyrgyz Republic will share data"),
        ("Kazakhstan and Kyrgyz Republic to plan to save", "Kazakhstan and Kyrgyz Republic will plan to save"),
    ],
)
def test_a_name_and_an_infinitive_are_the_future(headline: str, sentence: str) -> None:
    assert spelled_out(NAMES)(headline) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Plan to hold talks in Kazakhstan",
        "Kazakhstan plans to hold talks",
        "Kazakhstan to date has four dams.",
        "Almaty to Astana in two hours",
        "He told Kazakhstan to hold talks",
        "Kazakhstan’s pledge to hold talks",
    ],
)
def test_other_infinitives_stay(text: str) -> None:
    assert spelled_out(NAMES)(text) == text


def test_a_brief_without_names_has_no_headlines() -> None:
    assert spelled_out([])("to hold talks") == "to hold talks"
