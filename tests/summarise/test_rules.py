"""Each rule of the commitments: a sentence that it reads, and a like one that it must leave alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.summarise import commitments, nlp, when
from briefing.summarise.reading import Reading
from briefing.summarise.speech import Speech
from briefing.summarise.who import Cast

if TYPE_CHECKING:
    from briefing.summarise.commitments import Found

DAY = "2027-04-16"
# rule, sentence, owner, action, firmness, counter-example
TABLE = [
    (
        "will",
        "The Ministry of Transport assured residents that the road would be repaired by 1 July.",
        ("Ministry of Transport", "repair the road", "pledged"),
        "The Ministry of Transport fears that the road would be repaired too late.",
    ),
    (
        "gets",
        "Students will receive laptops, the Ministry of Education announced.",
        ("Ministry of Education", "give students laptops", "planned"),
        "Students will receive laptops.",
    ),
    (
        "may",
        "The Commission may extend the deadline.",
        ("Commission", "extend the deadline", "hoped"),
        "A citizen may extend the deadline.",
    ),
    (
        "should",
        "The Commission decided that the working group should meet in Osh.",
        ("the working group", "meet in Osh", "agreed"),
        "The working group should meet in Osh.",
    ),
    (
        "headline",
        "Kazakhstan to hold a regional conference on water.",
        ("Kazakhstan", "hold a regional conference on water", "planned"),
        "According to Kazakhstan, holding a conference costs money.",
    ),
    (
        "is-to",
        "The Government and ADB are to sign the agreement in Bishkek on 9 June.",
        ("Government and ADB", "sign the agreement in Bishkek", "planned"),
        "The road was to have been opened by the Government on 9 June.",
    ),
    (
        "going-to",
        "Anna Berg, director of the Tien Shan Fund, said: “We are going to plant 10,000 trees.”",
        ("Tien Shan Fund", "plant 10,000 trees", "planned"),
        "Anna Berg, director of the Tien Shan Fund, said: “They are going home.”",
    ),
    (
        "adjective",
        "The World Bank is ready to finance the second phase.",
        ("World Bank", "finance the second phase", "hoped"),
        "The World Bank is happy to finance nothing.",
    ),
    (
        "passive",
        "The president is expected to visit Ankara next month.",
        ("The president", "visit Ankara", "planned"),
        "Rains are expected to reach Ankara next month.",
    ),
    (
        "object",
        "The Prime Minister instructed the Ministry of Energy to submit a plan within two weeks.",
        ("Ministry of Energy", "submit a plan", "agreed"),
        "A law obliging courts to hear every child was debated.",
    ),
    (
        "subject",
        "Uzbekistan has promised to deliver 40 containers before 21 May.",
        ("Uzbekistan", "deliver 40 containers", "pledged"),
        "Anna Berg recalled that Uzbekistan had promised to deliver 40 containers.",
    ),
    (
        "noun",
        "The ministers noted the pledge of Sweden to contribute SEK 14 million.",
        ("Sweden", "contribute SEK 14 million", "pledged"),
        "The Ministry has no plans to close the school.",
    ),
    (
        "entrusted",
        "The ministers tasked the agencies with completing the talks.",
        ("the agencies", "complete the talks", "agreed"),
        "The ministers helped the agencies with completing the talks.",
    ),
    (
        "to-be-done",
        "Georgia hosts the forum, the exact dates to be communicated by the secretariat.",
        ("secretariat", "communicate the exact dates", "planned"),
        "Georgia hosts the forum, the exact dates communicated by the secretariat.",
    ),
    (
        "proposed-that",
        "The Foreign Ministry proposes that the talks be moved to Astana.",
        ("Foreign Ministry", "move the talks to Astana", "hoped"),
        "The Foreign Ministry says that the talks were moved to Astana.",
    ),
    (
        "gerund",
        "The World Bank is considering opening a school.",
        ("World Bank", "open a school", "hoped"),
        "The World Bank stopped opening schools.",
    ),
    (
        "scheduled",
        "The delegation leaves for Geneva on Monday.",
        ("The delegation", "leave for Geneva", "planned"),
        "The delegation leaves for Geneva often.",
    ),
    (
        "money",
        "Germany pledged €20 million for the reconstruction of the hospital.",
        ("Germany", "give €20 million for the reconstruction of the hospital", "pledged"),
        "Germany spent €20 million on the reconstruction of the hospital.",
    ),
    (
        "considered-noun",
        "UNICEF is considering a joint training of stokers.",
        ("UNICEF", "hold a joint training of stokers", "hoped"),
        "UNICEF considered a joint training of stokers too dear.",
    ),
    (
        "possibility-noun",
        "The two sides discussed the possibility of joint mapping.",
        ("The two sides", "carry out joint mapping", "hoped"),
        "The two sides discussed the results of joint mapping.",
    ),
    (
        "planned-noun",
        "The Ministry of Health met the donors. Installation of twelve stoves is planned for October.",
        ("Ministry of Health", "install twelve stoves", "planned"),
        "The Ministry of Health met the donors. No additional hiring is planned.",
    ),
    (
        "due-noun",
        "Uzbekistan thanked the experts. Its next report is due in July 2030.",
        ("Uzbekistan", "submit its next report", "planned"),
        "Uzbekistan thanked the experts. Its success is due to them.",
    ),
    (
        "agreed-by-all",
        "The Board heard the report. It was agreed to dispense with the ceremony.",
        ("Board", "dispense with the ceremony", "agreed"),
        "The Board heard the report. It was hard to dispense with the ceremony.",
    ),
    (
        "action-point",
        "The board met in Osh.\n\nAP3 – Legal unit – 15 May – give an opinion on the lease\n\n",
        ("Legal unit", "give an opinion on the lease", "agreed"),
        "The board met in Osh.\n\nAP3 – Legal unit\n\n",
    ),
    (
        "responsible-line",
        "The board met in Osh.\n\n- Training of 30 stokers: June. Responsible: Legal unit, if funds allow.\n\n",
        ("Legal unit", "train 30 stokers, if funds allow", "planned"),
        "The board met in Osh.\n\n- Training of 30 stokers: fourth quarter. Everybody is responsible.\n\n",
    ),
    (
        "table-row",
        "The board met.\n\n| Task | Who | By |\n|---|---|---|\n| Draft the budget | Legal unit | 15 May |\n\n",
        ("Legal unit", "draft the budget", "agreed"),
        "The board met.\n\n| Task | Cost | By |\n|---|---|---|\n| Draft the budget | 20 euros | 15 May |\n\n",
    ),
]


def found(text: str) -> list[Found]:
    doc = nlp.parse(text)
    cast = Cast(doc)
    moments = when.mentions(doc, date.fromisoformat(DAY))
    reading = Reading(text, doc, cast, Speech(doc, cast), moments, None, DAY)
    return commitments.Reader(reading).commitments()


def family(rule: str) -> str:
    return rule.split(":", maxsplit=1)[0]


@pytest.mark.parametrize(("rule", "text", "expected", "_counter"), TABLE, ids=[row[0] for row in TABLE])
def test_the_rule_reads_its_sentence(rule: str, text: str, expected: tuple[str, str, str], _counter: str) -> None:
    read = [(family(name), c.owner, c.action, c.firmness) for c, name in found(text)]
    assert (rule, *expected) in read


@pytest.mark.parametrize(("_rule", "_text", "_expected", "counter"), TABLE, ids=[row[0] for row in TABLE])
def test_a_like_sentence_commits_nobody(_rule: str, _text: str, _expected: tuple[str, str, str], counter: str) -> None:
    assert found(counter) == []


def test_every_rule_has_its_sentence() -> None:
    assert {row[0] for row in TABLE} == commitments.RULES


# text, owner, action, deadline (last day) if any
CASES = {
    "the condition before the clause is kept": (
        "If the ceasefire holds, the Red Cross will deliver food to the villages.",
        ("Red Cross", "deliver food to the villages if the ceasefire holds", None),
    ),
    "a promise about a thing": (
        "The mayor gave his word that the bridge would reopen by 1 July.",
        ("The mayor", "ensure that the bridge will reopen", "2027-07-01"),
    ),
    "a promise that nothing happens": (
        "Serik Omarov promised that no excavator would enter the yard.",
        ("Serik Omarov", "let no excavator enter the yard", None),
    ),
    "the firm named with its noun": (
        "The developer, NordWind Steppe, signed in May. The company plans to hire 40 builders.",
        ("NordWind Steppe", "hire 40 builders", None),
    ),
    "the operator named before": (
        "The rail operator KTZ was late. The operator will pay a fine.",
        ("KTZ", "pay a fine", None),
    ),
    "on behalf of somebody": (
        "Anna Berg undertook, on behalf of the Government, to open a hotline.",
        ("Government", "open a hotline", None),
    ),
    "the head of a body speaks for it": (
        "The cycle will not be shown, the director of the Rudaki Museum, Farrukh Nazriev, explained.",
        ("Rudaki Museum", "not show the cycle", None),
    ),
    "two who are told in one sentence": (
        (
            "The minister ordered the garrison of Uralsk to send 300 soldiers and 14 pumps to Kaztalovka by 6 p.m. "
            "and the akims of districts to check every culvert."
        ),
        ("the akims of districts", "check every culvert", None),
    ),
    "the date before the verb that binds": (
        "In 2028 the World Bank expects to finance 40 schools.",
        ("World Bank", "finance 40 schools", "2028-12-31"),
    ),
    "the author of a letter": (
        "I was invited by the Government. I will present my report in May 2027.\n\nAnna Berg, head of the mission",
        ("Anna Berg", "present my report", "2027-05-31"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_owner_action_and_deadline(text: str, expected: tuple[str, str, str | None]) -> None:
    read = [(c.owner, c.action, c.deadline and c.deadline.end) for c, _ in found(text)]
    assert expected in read


def test_a_promise_of_long_ago_is_no_commitment() -> None:
    assert found("In 2025 the Government decided to close the mine.") == []


def test_in_an_interview_the_answers_are_the_guests() -> None:
    text = (
        "Our reporter spoke to Azamat Kapshikbayev, deputy director of the Glacier Centre, in his office.\n\n"
        "Q: And what will you do?\nA: We are going to drill a core in August.\n\n"
    )
    assert [(c.owner, c.action) for c, _ in found(text)] == [("Glacier Centre", "drill a core")]
