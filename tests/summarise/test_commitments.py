from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.summarise import summarise

if TYPE_CHECKING:
    from briefing.model import Brief

PADDING = " The talks were held in the capital and lasted for two hours. They were the third since the winter began."


def brief(text: str, title: str | None = None) -> Brief:
    return summarise(text + PADDING, title=title, date="2027-04-16")


@pytest.mark.parametrize(
    ("text", "owner", "action", "firmness"),
    [
        (
            "The Ministry of Health will open 120 clinics.",
            "Ministry of Health",
            "open 120 clinics",
            "planned",
        ),
        (
            "Kazakhstan undertook to repair three gauging stations.",
            "Kazakhstan",
            "repair three gauging stations",
            "pledged",
        ),
        (
            "The ministers agreed to maintain regular contact.",
            "The ministers",
            "maintain regular contact",
            "agreed",
        ),
        ("The World Bank hopes to share its experience.", "World Bank", "share its experience", "hoped"),
        (
            "Kazakhstan to hold a regional conference on water.",
            "Kazakhstan",
            "hold a regional conference on water",
            "planned",
        ),
        (
            "The minister instructed the akims to check every culvert.",
            "the akims",
            "check every culvert",
            "agreed",
        ),
        (
            "The Government intends to close or transform twelve homes.",
            "Government",
            "close or transform twelve homes",
            "planned",
        ),
        (
            "The Commission will publish the names unless a court forbids it.",
            "Commission",
            "publish the names unless a court forbids it",
            "planned",
        ),
    ],
)
def test_who_has_to_do_what_and_how_firmly(text: str, owner: str, action: str, firmness: str) -> None:
    found = [(c.owner, c.action, c.firmness) for c in brief(text).commitments]
    assert found == [(owner, action, firmness)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Health opened 120 clinics.",
        "Will the Ministry of Health open the clinics?",
        "Residents asked when the Ministry would open the road.",
        "The number of doctors will fall next year.",
        "The Ministry did not rule out that the sum would be revised.",
        "In June 2021 the Ministry undertook to line the pond by the end of that year.",
        "It is important to protect the rights of children.",
    ],
)
def test_what_commits_nobody(text: str) -> None:
    assert brief(text).commitments == ()


def test_joined_verbs_are_commitments_of_their_own() -> None:
    found = brief("The Health Department will invite an expert and publish the report.").commitments
    assert [c.action for c in found] == ["invite an expert", "publish the report"]


def test_the_deadline_is_taken_out_of_the_action() -> None:
    (found,) = brief("Kazakhstan will repair the gauging stations by May 25.").commitments
    assert found.action == "repair the gauging stations"
    assert found.deadline is not None
    assert (found.deadline.end, found.deadline.bound) == ("2027-05-25", "by")


def test_we_is_the_speakers_organisation_and_the_speaker_is_named() -> None:
    text = "“We hope to hold several joint events,” said Anna Berg, head of division at the Council of Europe."
    (found,) = brief(text).commitments
    assert (found.owner, found.said_by, found.firmness) == ("Council of Europe", "Anna Berg", "hoped")


def test_the_passive_names_the_body_that_will_act() -> None:
    (found,) = brief("The next session of the Commission will be held in Tashkent.").commitments
    assert (found.owner, found.action) == (
        "Commission",
        "hold the next session of the Commission in Tashkent",
    )


def test_what_was_decided_in_minutes_is_agreed() -> None:
    text = "Progress was slow this month.\n\nDecided:\n1.1. The Health Department to invite an expert.\n\n"
    (found,) = brief(text).commitments
    assert (found.owner, found.firmness) == ("Health Department", "agreed")


def test_evidence_is_the_sentence() -> None:
    result = brief("It was a cold day in Astana. Kazakhstan undertook to repair three stations.")
    (found,) = result.commitments
    assert found.evidence.of(result.source.text) == "Kazakhstan undertook to repair three stations."


@pytest.mark.parametrize(
    ("text", "owner", "action", "firmness"),
    [
        ("The Board of Directors will not pay a dividend.", "Board of Directors", "not pay a dividend", "planned"),
        ("The minister is going to visit Almaty.", "The minister", "visit Almaty", "planned"),
        (
            "The ministers tasked the agencies with completing the talks.",
            "the agencies",
            "complete the talks",
            "agreed",
        ),
        ("The World Bank is considering opening a school.", "World Bank", "open a school", "hoped"),
        (
            "Its chairman, Bolat Iskendirov, agreed to recount the ballots.",
            "Bolat Iskendirov",
            "recount the ballots",
            "agreed",
        ),
        ("Serik Omarov promised that the roof would be repaired.", "Serik Omarov", "repair the roof", "pledged"),
    ],
)
def test_further_ways_to_commit(text: str, owner: str, action: str, firmness: str) -> None:
    found = [(c.owner, c.action, c.firmness) for c in brief(text).commitments]
    assert found == [(owner, action, firmness)]


def test_an_abbreviation_is_the_body_it_was_introduced_for() -> None:
    text = "The Group of States against Corruption (GRECO) met in May. GRECO will publish its report."
    (found,) = brief(text).commitments
    assert found.owner == "Group of States against Corruption"


def test_action_points_of_minutes_are_read_line_by_line() -> None:
    text = "The board met in Osh and heard the report.\n\nAP3 – Legal unit – 15 May – give an opinion on the lease\n\n"
    (found,) = brief(text).commitments
    assert (found.owner, found.action, found.firmness) == ("Legal unit", "give an opinion on the lease", "agreed")
    assert found.deadline is not None
    assert (found.deadline.end, found.deadline.bound) == ("2027-05-15", "by")


def test_a_labelled_action_is_agreed() -> None:
    (found,) = brief("The board met in Osh.\n\nACTION: The secretariat to send the minutes.\n\n").commitments
    assert (found.owner, found.action, found.firmness) == ("The secretariat", "send the minutes", "agreed")


def test_in_a_diary_the_heading_is_the_date() -> None:
    (found,) = brief("The week begins.\n\nMONDAY\nThe Ministry of Finance will present the budget.\n\n").commitments
    assert found.deadline is not None
    assert found.deadline.start == "2027-04-19"


@pytest.mark.parametrize("line", ["AP1 – Legal – Legal", "AP1 – Legal unit – .", "Action 3: Legal unit – –"])
def test_a_damaged_action_point_harms_nothing(line: str) -> None:
    assert all(c.owner.strip("–. ") for c in brief(f"The board met in Osh.\n\n{line}\n\n").commitments)


def test_a_date_alone_at_the_head_is_no_deadline() -> None:
    text = "PRESS RELEASE\n12 March 2027\n\nThe Ministry of Health will open 120 clinics."
    (found,) = brief(text).commitments
    assert found.deadline is None


def test_the_day_on_which_it_was_said_is_no_deadline() -> None:
    today = "Kazakhstan to hold a regional conference, said Olga Kim, head of the agency, on 16 April in Astana."
    assert brief(today).commitments[0].deadline is None
    later = "Kazakhstan to hold a regional conference on water on 7 May, said Olga Kim, head of the agency."
    found = brief(later).commitments[0].deadline
    assert found is not None
    assert found.start == "2027-05-07"


def test_no_later_than_goes_with_the_date() -> None:
    (found,) = brief("Kazakhstan undertook to repair the bridge no later than 30 June.").commitments
    assert (found.action, found.deadline and found.deadline.end) == ("repair the bridge", "2027-06-30")


def test_spaces_of_every_kind_keep_words_apart() -> None:
    text = "The Ministry of\u00a0Health will open\t120\u00a0clinics."
    result = brief(text)
    assert [c.action for c in result.commitments] == ["open 120 clinics"]
    assert result.lead is not None
    assert result.lead.text == "The Ministry of Health will open 120 clinics."


def test_he_is_nobody_when_the_last_one_named_is_only_a_title() -> None:
    text = "Karin Smith spoke first. The director of the port said it was late. He promised to publish the tariff."
    assert brief(text).commitments == ()
