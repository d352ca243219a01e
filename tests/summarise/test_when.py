"""Dates of news English, resolved as a reader of that day would."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarise.nlp import parse
from briefing.summarise.when import mentions, moments, resolve, stated

if TYPE_CHECKING:
    from briefing.model import Moment

FRIDAY = date(2027, 4, 16)  # the anchor of all tables

# text | start | end (= the same) | granularity | bound
ANY_TENSE = """
31 January 2027 | 2027-01-31 | = | day | on
31 Jan 2027 | 2027-01-31 | = | day | on
Jan. 31, 2027 | 2027-01-31 | = | day | on
January 31st, 2027 | 2027-01-31 | = | day | on
the 31st of January, 2027 | 2027-01-31 | = | day | on
the first of September 2026 | 2026-09-01 | = | day | on
the twenty-third of May 2027 | 2027-05-23 | = | day | on
Monday, 15 March 2027 | 2027-03-15 | = | day | on
Tuesday 20 October 2026 | 2026-10-20 | = | day | on
Thursday, April 9, 2026 | 2026-04-09 | = | day | on
2026-10-30 | 2026-10-30 | = | day | on
30.10.2026 | 2026-10-30 | = | day | on
12/03/2027 | 2027-03-12 | = | day | on
03/31/2027 | 2027-03-31 | = | day | on
29 February 2028 | 2028-02-29 | = | day | on
17–18 September 2025 | 2025-09-17 | 2025-09-18 | range | on
April 14-15, 2026 | 2026-04-14 | 2026-04-15 | range | on
19 to 30 May 2025 | 2025-05-19 | 2025-05-30 | range | on
from 3 to 5 July 2027 | 2027-07-03 | 2027-07-05 | range | on
1 and 2 May 2027 | 2027-05-01 | 2027-05-02 | range | on
30 April – 2 May 2027 | 2027-04-30 | 2027-05-02 | range | on
30 December – 2 January 2027 | 2026-12-30 | 2027-01-02 | range | on
from 1 January 2026 to 31 December 2028 | 2026-01-01 | 2028-12-31 | range | on
January to June 2026 | 2026-01-01 | 2026-06-30 | range | on
November–March 2027 | 2026-11-01 | 2027-03-31 | range | on
August 1960 | 1960-08-01 | 1960-08-31 | month | on
Feb. 2028 | 2028-02-01 | 2028-02-29 | month | on
February of 2027 | 2027-02-01 | 2027-02-28 | month | on
the third quarter of 2027 | 2027-07-01 | 2027-09-30 | quarter | on
Q1 2026 | 2026-01-01 | 2026-03-31 | quarter | on
the first half of 2027 | 2027-01-01 | 2027-06-30 | range | on
H2 2026 | 2026-07-01 | 2026-12-31 | range | on
the summer of 2028 | 2028-06-01 | 2028-08-31 | season | on
spring 2027 | 2027-03-01 | 2027-05-31 | season | on
the winter of 2022–2023 | 2022-12-01 | 2023-02-28 | season | on
the mudflow season of 2028 | 2028-03-01 | 2028-05-31 | season | on
2025 | 2025-01-01 | 2025-12-31 | year | on
in 1937 | 1937-01-01 | 1937-12-31 | year | on
2026–2030 | 2026-01-01 | 2030-12-31 | range | on
between 1994 and 2005 | 1994-01-01 | 2005-12-31 | range | on
2019 to 2023 | 2019-01-01 | 2023-12-31 | range | on
the 1990s | 1990-01-01 | 1999-12-31 | range | on
the early 1990s | 1990-01-01 | 1993-12-31 | range | on
the mid-1980s | 1984-01-01 | 1986-12-31 | range | on
the academic year 2026/27 | 2026-09-01 | 2027-06-30 | range | on
the 2026-2027 school year | 2026-09-01 | 2027-06-30 | range | on
the end of 2026 | 2026-12-31 | = | day | on
the beginning of 2027 | 2027-01-01 | = | day | on
mid-2027 | 2027-06-30 | = | day | on
early 2027 | 2027-01-01 | 2027-04-30 | range | on
late 2024 | 2024-09-01 | 2024-12-31 | range | on
early March 2027 | 2027-03-01 | 2027-03-10 | range | on
late February 2027 | 2027-02-21 | 2027-02-28 | range | on
mid-March 2027 | 2027-03-15 | = | day | on
the middle of May 2027 | 2027-05-15 | = | day | on
the first half of October 2026 | 2026-10-01 | 2026-10-15 | range | on
the second half of February 2027 | 2027-02-16 | 2027-02-28 | range | on
the first week of December 2026 | 2026-12-01 | 2026-12-07 | week | on
the last week of October 2026 | 2026-10-25 | 2026-10-31 | week | on
the third Tuesday of May 2027 | 2027-05-18 | = | day | on
the last Friday in May 2027 | 2027-05-28 | = | day | on
the first nine months of 2026 | 2026-01-01 | 2026-09-30 | range | on
the first ten days of June 2026 | 2026-06-01 | 2026-06-10 | range | on
the twelve months ended 31 December 2026 | 2026-01-01 | 2026-12-31 | year | on
six months to June 2026 | 2026-01-01 | 2026-06-30 | range | on
the year ended 30 June 2026 | 2025-07-01 | 2026-06-30 | range | on
the night of 9 April 2026 | 2026-04-09 | = | day | on
the week of 12 May 2027 | 2027-05-10 | 2027-05-16 | week | on
New Year 2028 | 2028-01-01 | = | day | on
Ramadan 2026 | 2026-02-18 | 2026-03-19 | range | on
today | 2027-04-16 | = | day | on
yesterday evening | 2027-04-15 | = | day | on
tomorrow | 2027-04-17 | = | day | on
the day before yesterday | 2027-04-14 | = | day | on
the day after tomorrow | 2027-04-18 | = | day | on
this morning | 2027-04-16 | = | day | on
this very morning | 2027-04-16 | = | day | on
tonight | 2027-04-16 | = | day | on
last night | 2027-04-15 | = | day | on
last week | 2027-04-05 | 2027-04-11 | week | on
this week | 2027-04-12 | 2027-04-18 | week | on
next week | 2027-04-19 | 2027-04-25 | week | on
last month | 2027-03-01 | 2027-03-31 | month | on
this month | 2027-04-01 | 2027-04-30 | month | on
next month | 2027-05-01 | 2027-05-31 | month | on
last quarter | 2027-01-01 | 2027-03-31 | quarter | on
this quarter | 2027-04-01 | 2027-06-30 | quarter | on
last year | 2026-01-01 | 2026-12-31 | year | on
this year | 2027-01-01 | 2027-12-31 | year | on
next year | 2028-01-01 | 2028-12-31 | year | on
this year or next year | 2027-01-01 | 2028-12-31 | range | on
next weekend | 2027-04-24 | 2027-04-25 | range | on
last Saturday | 2027-04-10 | = | day | on
last Friday | 2027-04-09 | = | day | on
next Tuesday | 2027-04-20 | = | day | on
this Sunday | 2027-04-18 | = | day | on
Monday next week | 2027-04-19 | = | day | on
Friday last week | 2027-04-09 | = | day | on
last January | 2027-01-01 | 2027-01-31 | month | on
last December | 2026-12-01 | 2026-12-31 | month | on
last July | 2026-07-01 | 2026-07-31 | month | on
this June | 2027-06-01 | 2027-06-30 | month | on
next May | 2027-05-01 | 2027-05-31 | month | on
last summer | 2026-06-01 | 2026-08-31 | season | on
last winter | 2026-12-01 | 2027-02-28 | season | on
this summer | 2027-06-01 | 2027-08-31 | season | on
next spring | 2028-03-01 | 2028-05-31 | season | on
two days ago | 2027-04-14 | = | day | on
two weeks ago | 2027-03-29 | 2027-04-04 | week | on
three months ago | 2027-01-01 | 2027-01-31 | month | on
a year ago | 2026-01-01 | 2026-12-31 | year | on
later this month | 2027-04-17 | 2027-04-30 | range | on
earlier this week | 2027-04-12 | 2027-04-15 | range | on
later this year | 2027-04-17 | 2027-12-31 | range | on
the past three years | 2024-04-16 | 2027-04-16 | range | on
the past year | 2026-04-16 | 2027-04-16 | range | on
the last ten days | 2027-04-06 | 2027-04-16 | range | on
the end of the year | 2027-12-31 | = | day | on
the end of this quarter | 2027-06-30 | = | day | on
the beginning of the year | 2027-01-01 | = | day | on
the end of the month | 2027-04-30 | = | day | on
year-end | 2027-12-31 | = | day | on
the middle of the century | 2050-01-01 | 2050-12-31 | year | on
the end of the decade | 2029-12-31 | = | day | on
the second half of this year | 2027-07-01 | 2027-12-31 | range | on
the first half of next year | 2028-01-01 | 2028-06-30 | range | on
the fourth quarter of last year | 2026-10-01 | 2026-12-31 | quarter | on
the first nine months of the year | 2027-01-01 | 2027-09-30 | range | on
the first of July next year | 2028-07-01 | = | day | on
31 December this year | 2027-12-31 | = | day | on
the twelfth of this month | 2027-04-12 | = | day | on
the 5th of next month | 2027-05-05 | = | day | on
within ten days | 2027-04-16 | 2027-04-26 | range | within
within 24 hours | 2027-04-16 | 2027-04-17 | range | within
within a month | 2027-04-16 | 2027-05-16 | range | within
within approximately two months | 2027-04-16 | 2027-06-16 | range | within
within five working days | 2027-04-16 | 2027-04-23 | range | within
within two years | 2027-04-16 | 2029-04-16 | range | within
over the next six years | 2027-04-16 | 2033-04-16 | range | within
"""
WITH_BOUND = """
by 25 May 2027 | 2027-05-25 | = | day | by
before 1 September 2026 | 2026-09-01 | = | day | by
no later than 15 March 2028 | 2028-03-15 | = | day | by
not later than March 2026 | 2026-03-01 | 2026-03-31 | month | by
prior to 2010 | 2010-01-01 | 2010-12-31 | year | by
by 10:00 on 30 April 2027 | 2027-04-30 | = | day | by
the deadline is 30 April 2027 | 2027-04-30 | = | day | by
until the end of 2026 | 2026-12-31 | = | day | until
up to 2030 | 2030-01-01 | 2030-12-31 | year | until
through August 2027 | 2027-08-01 | 2027-08-31 | month | until
has until 1 December 2027 | 2027-12-01 | = | day | by
since 2018 | 2018-01-01 | 2018-12-31 | year | since
from May 2027 | 2027-05-01 | 2027-05-31 | month | since
as from May 2021 | 2021-05-01 | 2021-05-31 | month | since
after 1 January 2028 | 2028-01-01 | = | day | since
no earlier than autumn 2027 | 2027-09-01 | 2027-11-30 | season | since
not sooner than in 2026 | 2026-01-01 | 2026-12-31 | year | since
starting from 1 May 2027 | 2027-05-01 | = | day | since
as of 12 April 2027 | 2027-04-12 | = | day | on
figures from 2022 | 2022-01-01 | 2022-12-31 | year | on
after yesterday's hearing | 2027-04-15 | = | day | on
in 2028 at the latest | 2028-01-01 | 2028-12-31 | year | by
1 May 2027 onwards | 2027-05-01 | = | day | since
"""
PAST = """
on Thursday | 2027-04-15 | = | day | on
on Friday | 2027-04-16 | = | day | on
on Saturday | 2027-04-10 | = | day | on
on Sunday night | 2027-04-11 | = | day | on
between Saturday noon and Sunday midnight | 2027-04-10 | 2027-04-11 | range | on
at the weekend | 2027-04-10 | 2027-04-11 | range | on
on 9 November | 2026-11-09 | = | day | on
on April 16 | 2027-04-16 | = | day | on
in August | 2026-08-01 | 2026-08-31 | month | on
in January-September | 2026-01-01 | 2026-09-30 | range | on
between February and May | 2026-02-01 | 2026-05-31 | range | on
in the spring | 2027-03-01 | 2027-05-31 | season | on
in the fourth quarter | 2026-10-01 | 2026-12-31 | quarter | on
on the 9th | 2027-04-09 | = | day | on
at the end of March | 2027-03-31 | = | day | on
on 29 February | 2024-02-29 | = | day | on
"""
FUTURE = """
on Thursday | 2027-04-22 | = | day | on
on Friday | 2027-04-16 | = | day | on
from Monday to Wednesday | 2027-04-19 | 2027-04-21 | range | on
on 9 November | 2027-11-09 | = | day | on
on 15 April | 2028-04-15 | = | day | on
between June 1 and August 31 | 2027-06-01 | 2027-08-31 | range | on
in August | 2027-08-01 | 2027-08-31 | month | on
in the fourth quarter | 2027-10-01 | 2027-12-31 | quarter | on
in winter | 2027-12-01 | 2028-02-29 | season | on
on the 9th | 2027-05-09 | = | day | on
by Friday | 2027-04-16 | = | day | by
before the New Year | 2028-01-01 | = | day | by
before Advent | 2027-11-28 | = | day | by
before Nauryz | 2028-03-21 | = | day | by
before the end of January | 2028-01-31 | = | day | by
on 29 February | 2028-02-29 | = | day | on
in three days | 2027-04-16 | 2027-04-19 | range | within
in one month | 2027-04-16 | 2027-05-16 | range | within
"""
NO_ANCHOR = """
Jan. 31 | --01-31 | = | day | on
April 14-15 | --04-14 | --04-15 | range | on
between June 1 and August 31 | --06-01 | --08-31 | range | on
29 February | --02-29 | = | day | on
31 January 2027 | 2027-01-31 | = | day | on
since 1997 | 1997-01-01 | 1997-12-31 | year | since
in March | - | - | month | on
next spring | - | - | season | on
Thursday | - | - | day | on
the end of January | - | - | day | on
within ten days | - | - | range | within
"""
NOTHING = ("", "31 February 2027", "2026-13-01", "1,204 cases", "may", "march on", "no date", "section 12.5")

Case = tuple[str, str | None, str | None, str, str]


def rows(table: str) -> list[Case]:
    cases = []
    for line in filter(None, table.splitlines()):
        text, start, end, granularity, bound = (cell.strip() for cell in line.split("|"))
        first = None if start == "-" else start
        last = first if end == "=" else None if end == "-" else end
        cases.append((text, first, last, granularity, bound))
    return cases


def facts(moment: Moment | None) -> tuple[str | None, str | None, str, str] | None:
    return None if moment is None else (moment.start, moment.end, moment.granularity, moment.bound)


@pytest.mark.parametrize("tense", ["past", "future", "none"])
@pytest.mark.parametrize("case", rows(ANY_TENSE + WITH_BOUND), ids=lambda case: case[0])
def test_whatever_the_tense(case: Case, tense: Literal["past", "future", "none"]) -> None:
    assert facts(resolve(case[0], FRIDAY, tense=tense)) == case[1:]


@pytest.mark.parametrize("case", rows(PAST), ids=lambda case: case[0])
def test_of_the_past(case: Case) -> None:
    assert facts(resolve(case[0], FRIDAY, tense="past")) == case[1:]


@pytest.mark.parametrize("case", rows(FUTURE), ids=lambda case: case[0])
def test_of_the_future(case: Case) -> None:
    assert facts(resolve(case[0], FRIDAY, tense="future")) == case[1:]


@pytest.mark.parametrize("case", rows(NO_ANCHOR), ids=lambda case: case[0])
def test_without_anchor(case: Case) -> None:
    assert facts(resolve(case[0], None)) == case[1:]


@pytest.mark.parametrize("text", NOTHING)
def test_no_date(text: str) -> None:
    assert resolve(text, FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [("on 10 January", "2027-01-10"), ("on 10 September", "2027-09-10"), ("in May", "2027-05-01")],
)
def test_without_tense_the_nearest(text: str, start: str) -> None:
    found = resolve(text, FRIDAY)
    assert found
    assert found.start == start


def found(text: str, anchor: date | None = FRIDAY) -> list[str]:
    """The moments of `text` as "words = start/end bound", short where the parts are plain."""
    out = []
    for moment in moments(parse(text), anchor):
        assert moment.span.of(text) == moment.text
        days = f"{moment.start}" if moment.start == moment.end else f"{moment.start}/{moment.end}"
        out.append(f"{moment.text} = {days}" + ("" if moment.bound == "on" else f" {moment.bound}"))
    return out


TENSES = [
    (
        "The council met on Thursday and will meet again on Monday.",
        ["Thursday = 2027-04-15", "Monday = 2027-04-19"],
    ),
    (
        "The minister said on Tuesday that the road would be opened by Friday.",
        ["Tuesday = 2027-04-13", "Friday = 2027-04-16 by"],
    ),
    ("The law came into force on 1 January.", ["1 January = 2027-01-01"]),
    ("The law comes into force on 1 January.", ["1 January = 2028-01-01"]),
    (
        "He took office in January and will leave in January.",
        ["January = 2027-01-01/2027-01-31", "January = 2028-01-01/2028-01-31"],
    ),
    ("By September, prices had doubled.", ["September = 2026-09-01/2026-09-30 by"]),
    ("He promised to finish the bridge by September.", ["September = 2027-09-01/2027-09-30 by"]),
    ("The hearing was adjourned until Tuesday.", ["Tuesday = 2027-04-20 until"]),
    ("The vote was moved from 18 April to 25 April.", ["18 April = 2027-04-18", "25 April = 2027-04-25"]),
    ("The office opened its mission for the 25 June local elections.", ["25 June = 2027-06-25"]),
    (
        "After the earthquake of 23 November, 300 families were rehoused.",
        ["23 November = 2026-11-23"],
    ),
    ("He recalled that in 1991 the plant closed.", ["1991 = 1991-01-01/1991-12-31"]),
    ("Talks resume tomorrow morning.", ["tomorrow morning = 2027-04-17"]),
    ("The new rate applies as of 1 May.", ["1 May = 2027-05-01 since"]),
    ("The lake held two million tons as of 1 April.", ["1 April = 2027-04-01"]),
]


@pytest.mark.parametrize(("text", "expected"), TENSES)
def test_tense_of_the_governing_verb(text: str, expected: list[str]) -> None:
    assert found(text) == expected


TRAPS = [
    "May said the plan may change.",
    "Resolution 1325 and Article 12 are clear; Channel 4 and No. 24 are not.",
    "The company shipped 1900 wagons, and 2,025 people came.",
    "Expo 2017 was held here. Strategy 2050 and Vision 2030 remain, and so does the 2030 Agenda.",
    "The hotline is +996 555 004 112, room 2015.",
    "A shepherd aged 58 went missing at km 41–58.",
    "The score was 2-1 after 12.5 minutes.",
    "The contract, worth $2026 million, was signed.",
    "The project runs for two years, with a delay of three months.",
    "In three days volunteers handed out 5,000 meals.",
    "Half of the schools will stand empty in ten years.",
    "Every Monday the market opens, and on Fridays it closes early.",
    "A nurse comes on a Saturday.",
    "The electricity is cut from November to March.",
    "In winter the road is closed.",
    "Every spring we count the dead.",
    "The bill passed its second reading at the 9th session.",
    "The Friday Mosque was full. Black Friday sales began.",
    "“The task our system is facing today is hard,” he said.",
    "The shop works from 7:00 till 19:00, 24 hours a day.",
    "The money will be paid within 30 days of signing.",
    "The summer recess was long.",
    "Judith May-Whitcombe wrote it.",
    "Annual growth was 5% year on year.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert found(text) == []


def test_term_runs_from_the_event_of_its_paragraph() -> None:
    text = "He sent a request to the Prime Minister on April 9; the answer is due within one month."
    assert found(text)[1] == "within one month = 2027-04-09/2027-05-09 within"


def test_term_runs_from_the_meeting_that_the_lead_tells() -> None:
    text = "The sides met on 13–14 April.\n\nThe Minister undertook to report within thirty days."
    assert found(text)[1] == "within thirty days = 2027-04-14/2027-05-14 within"


def test_term_with_its_own_start() -> None:
    text = "The result will be published within ten days of 1 June 2027."
    assert "within ten days = 2027-06-01/2027-06-11 within" in found(text)


def test_same_period_goes_back_from_now() -> None:
    text = "Since January 1, 1,204 cases have been registered, four times less than in the same period of 2026."
    assert found(text) == [
        "January 1 = 2027-01-01 since",
        "the same period of 2026 = 2026-01-01/2026-04-16",
    ]


def test_until_then() -> None:
    text = "I will present the report in June. Until then I shall be silent."
    assert found(text)[1] == "Until then = 2027-06-01/2027-06-30 until"


def test_a_time_alone_is_a_deadline_of_today() -> None:
    assert found("He ordered them to send pumps by 6 p.m.") == ["6 p.m. = 2027-04-16 by"]
    assert found("Bids must be sent by 6 p.m. on Tuesday.") == ["Tuesday = 2027-04-20 by"]


def test_headings_of_a_diary_go_on() -> None:
    text = "MONDAY\nThe committee votes.\n\nFRIDAY\nThe court sits. Its ruling will come on Tuesday."
    assert found(text) == ["MONDAY = 2027-04-19", "FRIDAY = 2027-04-23", "Tuesday = 2027-04-27"]


def test_a_day_said_twice_in_a_row_is_one() -> None:
    assert found("The court ruled on Thursday (15 April).") == ["Thursday = 2027-04-15"]


def test_two_days_without_anchor_are_two() -> None:
    assert found("The court sat on Thursday, Friday was free.", None) == ["Thursday = None", "Friday = None"]


def test_mentions_keep_repetitions_and_moments_do_not() -> None:
    doc = parse("The fair opened on Thursday. The first prize was won on Thursday.")
    assert len(mentions(doc, FRIDAY)) == 2
    assert len(moments(doc, FRIDAY)) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ASTANA, 12 March 2027 – The committee met on Thursday.", date(2027, 3, 12)),
        ("ALMATY (30 May 2025)\n\nLadies and gentlemen,", date(2025, 5, 30)),
        ("Minutes No. 7\nDate: 6 October 2026\nPlace: Karaganda", date(2026, 10, 6)),
        ("Brussels, 18 November 2026\n\nToday the Commission signed.", date(2026, 11, 18)),
        ("On 8 October 2020 the court ruled.", None),
        ("ASTANA – Nothing happened.", None),
    ],
)
def test_the_date_that_an_article_states(text: str, day: date | None) -> None:
    assert stated(text) == day


def test_stated_date_is_the_anchor_of_an_article_without_one() -> None:
    text = "ASTANA, 12 March 2027 – The committee met on Thursday."
    assert found(text, None)[1] == "Thursday = 2027-03-11"


def test_article_without_any_date() -> None:
    text = "The head of the division spoke on Jan. 31. Members have met since 1997, and again on Thursday."
    assert found(text, None) == ["Jan. 31 = --01-31", "1997 = 1997-01-01/1997-12-31 since", "Thursday = None"]


FORMATS = (
    "%d %B %Y",
    "%B %d, %Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%A, %d %B %Y",
)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS), st.none() | st.dates())
def test_a_full_date_means_itself(day: date, form: str, anchor: date | None) -> None:
    text = day.strftime(form)
    moment = resolve(text, anchor)
    assert moment
    assert (moment.text, moment.start, moment.end) == (text, day.isoformat(), day.isoformat())


@given(st.dates(date(1900, 1, 1), date(2089, 12, 31)), st.integers(1, 3000))
def test_a_full_range_means_itself(first: date, days: int) -> None:
    last = first + timedelta(days)
    moment = resolve(f"from {first:%d %B %Y} to {last:%d %B %Y}", None)
    assert moment
    assert (moment.start, moment.end, moment.granularity) == (first.isoformat(), last.isoformat(), "range")


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_day_without_year_lies_on_the_side_of_its_tense(day: date, anchor: date) -> None:
    text = f"{day:%d %B}"
    past, future = (resolve(text, anchor, tense=tense) for tense in ("past", "future"))
    assert past
    assert future
    assert str(past.start) <= anchor.isoformat() <= str(future.start)
    assert str(past.start)[4:] == str(future.start)[4:] == day.isoformat()[4:]


PIECES = (
    "the|end|of|first|week|last|next|this|from|to|between|and|by|within|May|January|Feb.|Monday|12|31|2027|0|999"
    "|years|months|ago|quarter|half|summer|-|–|/|,|(|same|period|until|then|Ramadan|mid-|q4|9th|weekend|earlier"
    "|ended|today|ſunday|ten|working|days|\n|\n\n|’s"
)
WORDS = st.sampled_from(PIECES.split("|"))


@given(
    st.one_of(st.text(), st.lists(WORDS, max_size=12).map(" ".join)),
    st.none() | st.dates(),
    st.sampled_from(("past", "future", "none")),
)
def test_any_text_is_read_without_error(
    text: str, anchor: date | None, tense: Literal["past", "future", "none"]
) -> None:
    moment = resolve(text, anchor, tense=tense)
    if moment and moment.start and moment.end:
        assert moment.start[0] == "-" or moment.start <= moment.end
    if moment:
        assert moment.span.of(text) == moment.text


@given(st.lists(WORDS, min_size=1, max_size=15).map(" ".join), st.none() | st.dates())
def test_any_article_is_read_without_error(text: str, anchor: date | None) -> None:
    offsets = [moment.span.start for moment in mentions(parse(text), anchor)]
    assert offsets == sorted(offsets)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was jailed for six years on Tuesday for taking bribes.", [("Tuesday", "2027-04-13", "on")]),
        ("The talks are planned for Tuesday.", [("Tuesday", "2027-04-20", "on")]),
        ("The slope collapsed shortly after 2 a.m. Thursday.", [("Thursday", "2027-04-15", "on")]),
        ("Most of the cuts fall in Winterthur.", []),
        ("It is consistent with resolution 2518 (2020).", []),
    ],
)
def test_lengths_clock_times_and_numbers_around_a_date(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(m.text, m.start, m.bound) for m in moments(parse(text), FRIDAY)] == found
