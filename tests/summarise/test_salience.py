"""Whom the news is about comes first, named or not."""

from __future__ import annotations

import pytest

import briefing


def who(text: str, title: str | None = None) -> list[str]:
    return [party.name for party in briefing.summarise(text, title=title, date="2027-03-12").who]


COURT = (
    "A gunman wounded five people in Harlow on Thursday. Rita Olsen saw it from her shop. “He ran away,” said Rita "
    "Olsen. Police say that they look for a tall man, and that the street is closed until Saturday."
)


def test_an_unnamed_actor_of_the_lead_comes_before_a_named_witness() -> None:
    assert who(COURT)[:2] == ["Gunman", "Rita Olsen"]


def test_the_headline_decides_who_is_first() -> None:
    text = (
        "Marta Riedel met Pavel Novotny in Riga on Monday. They spoke of trade and of the new bridge over the river. "
        "Pavel Novotny said that Pavel Novotny and his team were ready. Marta Riedel smiled."
    )
    assert who(text, "Novotny ready for bridge talks")[0] == "Pavel Novotny"
    assert who(text, "Riedel in bridge talks")[0] == "Marta Riedel"


@pytest.mark.parametrize(
    "text",
    [
        "The director said on Monday that the plan had failed and that it would be revised before the summer break.",
        "Judges hear such cases. The bridge was opened in Riga on Monday and carries forty thousand cars every day.",
    ],
)
def test_known_people_and_people_in_general_are_no_group(text: str) -> None:
    assert [p for p in briefing.summarise("The bridge is open to all cars. " + text).who if p.kind == "group"] == []


def test_a_short_name_is_the_body_that_it_stands_for() -> None:
    text = (
        "The National Bank of Latvia raised its rate on Monday. The Bank expects prices to fall. The Finance Ministry "
        "agreed with the decision, and the Bank will publish its forecast on 20 March."
    )
    assert "National Bank of Latvia" in who(text)
    assert "Bank" not in who(text)
    assert "Finance Ministry" in who(text)


def test_dates_of_the_news_come_before_its_background() -> None:
    text = (
        "Since 1908 the club had won nothing. Then the Harlow Rovers won the cup. Fans danced in the streets. "
        "The team had lost the finals of 1948 and 1961. On Wednesday it won at last, by three goals to two."
    )
    when = briefing.summarise(text, date="2027-03-12").when
    assert when[0].text == "Wednesday"
