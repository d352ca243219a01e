"""Dates: the readings that stand on a page, in three languages and in any other."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UnknownLanguage
from briefing.localise import day, moment, sort_key, tidy
from briefing.model import Bound, Granularity, Moment, Span

GRANULARITIES: tuple[Granularity, ...] = ("day", "week", "month", "quarter", "season", "year", "range")
BOUNDS: tuple[Bound, ...] = ("on", "by", "since", "until", "within")


def make(days: str | None, granularity: Granularity = "day", bound: Bound = "on") -> Moment:
    """A moment from "start/end", or one date for both."""
    start, _, end = (days or "").partition("/")
    return Moment(
        text="then",
        start=start or None,
        end=end or start or None,
        granularity=granularity,
        bound=bound,
        span=Span(start=0, end=4),
    )


# days, granularity, bound: English, Russian, Kazakh; "_" is a no-break space.
READINGS: list[tuple[str, Granularity, Bound, str, str, str]] = [
    ("2027-01-31", "day", "on", "31_January 2027", "31_января 2027_г.", "2027_жылғы 31_қаңтар"),
    ("--01-31", "day", "on", "31_January", "31_января", "31_қаңтар"),
    ("--02-29", "day", "by", "by 29_February", "до_29_февраля", "29_ақпанға дейін"),
    (
        "2026-10-30", "day", "by",
        "by 30_October 2026", "до_30_октября 2026_г.", "2026_жылғы 30_қазанға дейін",
    ),
    (
        "2027-07-01", "day", "since",
        "from 1_July 2027", "с_1_июля 2027_г.", "2027_жылғы 1_шілдеден бастап",
    ),
    (
        "2027-01-02", "day", "since",
        "from 2_January 2027", "со_2_января 2027_г.", "2027_жылғы 2_қаңтардан бастап",
    ),
    (
        "2027-05-09", "day", "until",
        "until 9_May 2027", "до_9_мая 2027_г.", "2027_жылғы 9_мамырға дейін",
    ),
    (
        "2027-04-01/2027-04-11", "day", "within",
        "by 11_April 2027", "до_11_апреля 2027_г.", "2027_жылғы 11_сәуірге дейін",
    ),
    ("2027-10-01/2027-10-31", "month", "on", "October 2027", "октябрь 2027_г.", "2027_жылғы қазан"),
    (
        "2027-10-01/2027-10-31", "month", "by",
        "by October 2027", "до_октября 2027_г.", "2027_жылғы қазанға дейін",
    ),
    (
        "2027-10-01/2027-10-31", "month", "within",
        "during October 2027", "в_течение октября 2027_г.", "2027_жылғы қазан ішінде",
    ),
    ("--10-01/--10-31", "month", "on", "October", "октябрь", "қазан"),
    ("2027-07-01/2027-09-30", "quarter", "on", "Q3 2027", "III_квартал 2027_г.", "2027_жылғы III_тоқсан"),
    (
        "2027-04-01/2027-06-30", "quarter", "since",
        "from Q2 2027", "со_II_квартала 2027_г.", "2027_жылғы II_тоқсаннан бастап",
    ),
    ("2027-03-01/2027-05-31", "season", "on", "spring 2027", "весна 2027_г.", "2027_жылғы көктем"),
    (
        "2026-12-01/2027-02-28", "season", "by",
        "by winter 2026/27", "до_зимы 2026/27_г.", "2026/27_жылғы қысқа дейін",
    ),
    ("2030-01-01/2030-12-31", "year", "on", "2030", "2030_г.", "2030_жыл"),
    ("2030-01-01/2030-12-31", "year", "by", "by 2030", "до_2030_г.", "2030_жылға дейін"),
    ("2018-01-01/2018-12-31", "year", "since", "from 2018", "с_2018_г.", "2018_жылдан бастап"),
    ("2027-01-01/2027-12-31", "year", "within", "during 2027", "в_течение 2027_г.", "2027_жыл ішінде"),
    (
        "2027-04-14/2027-04-15", "range", "on",
        "14–15_April 2027", "14–15_апреля 2027_г.", "2027_жылғы 14–15_сәуір",
    ),
    ("--04-14/--04-15", "range", "on", "14–15_April", "14–15_апреля", "14–15_сәуір"),
    (
        "2027-04-28/2027-05-02", "range", "on",
        "28_April_– 2_May 2027", "28_апреля_— 2_мая 2027_г.", "2027_жылғы 28_сәуір_– 2_мамыр",
    ),
    (
        "2026-12-28/2027-01-03", "week", "on",
        "28_December 2026_– 3_January 2027",
        "28_декабря 2026_г._— 3_января 2027_г.",
        "2026_жылғы 28_желтоқсан_– 2027_жылғы 3_қаңтар",
    ),
    (
        "2027-03-01/2027-05-31", "range", "on",
        "March–May 2027", "март_— май 2027_г.", "2027_жылғы наурыз_– мамыр",
    ),
    (
        "2026-10-01/2027-03-31", "range", "on",
        "October 2026_– March 2027",
        "октябрь 2026_г._— март 2027_г.",
        "2026_жылғы қазан_– 2027_жылғы наурыз",
    ),
    (
        "2027-03-01/2027-03-31", "range", "on",
        "1–31_March 2027", "1–31_марта 2027_г.", "2027_жылғы 1–31_наурыз",
    ),
    ("2025-01-01/2027-12-31", "range", "on", "2025–2027", "2025–2027_гг.", "2025–2027_жылдар"),
    (
        "2025-01-01/2027-12-31", "range", "by",
        "by 31_December 2027", "до_31_декабря 2027_г.", "2027_жылғы 31_желтоқсанға дейін",
    ),
]  # fmt: skip

# Kazakh months with the endings that harmony and the last sound give them.
CASES = """
    қаңтарға қаңтардан
    ақпанға ақпаннан
    наурызға наурыздан
    сәуірге сәуірден
    мамырға мамырдан
    маусымға маусымнан
    шілдеге шілдеден
    тамызға тамыздан
    қыркүйекке қыркүйектен
    қазанға қазаннан
    қарашаға қарашадан
    желтоқсанға желтоқсаннан
"""


@pytest.mark.parametrize("row", READINGS, ids=lambda row: "-".join(row[:3]))
def test_reading(row: tuple[str, Granularity, Bound, str, str, str]) -> None:
    days, granularity, bound, *expected = row
    m = make(days, granularity, bound)
    readings = [(moment(m, language) or "").replace("\u00a0", "_") for language in ("en", "ru", "kk")]
    assert readings == expected


@pytest.mark.parametrize(("month", "cases"), list(enumerate(CASES.strip().splitlines(), 1)))
def test_kazakh_cases_of_every_month(month: int, cases: str) -> None:
    dative, ablative = cases.split()
    days = f"--{month:02}-01/--{month:02}-28"
    assert moment(make(days, "month", "by"), "kk") == f"{dative} дейін"
    assert moment(make(days, "month", "since"), "kk") == f"{ablative} бастап"


@pytest.mark.parametrize(
    ("first", "ending"), [("01", "қыстан"), ("04", "көктемнен"), ("07", "жаздан"), ("10", "күзден")]
)
def test_kazakh_seasons(first: str, ending: str) -> None:
    assert moment(make(f"--{first}-01", "season", "since"), "kk") == f"{ending} бастап"


def test_an_unresolved_moment_has_no_reading() -> None:
    assert moment(make(None), "ru") is None


def test_other_languages_have_dates_of_their_own_and_english_words() -> None:
    assert moment(make("2027-04-14/2027-04-15", "range"), "de") == "14. April 2027 – 15. April 2027"
    assert moment(make("2027-10-01/2027-10-31", "month", "by"), "uz") == "by oktabr, 2027"
    assert day("2027-01-31", "zh_Hans") == "2027年1月31日"
    assert day("--01-31", "fr") == "31 janvier"


def test_a_country_does_not_change_the_language() -> None:
    assert day("2027-01-31", "kk-KZ") == day("2027-01-31", "kk")


def test_argos_codes_that_babel_does_not_know() -> None:
    assert day("2027-01-31", "pb") == day("2027-01-31", "pt_BR")


@pytest.mark.parametrize("code", ["xx", "", "no such", "../en"])
def test_unknown_language(code: str) -> None:
    with pytest.raises(UnknownLanguage, match="not the code of a language"):
        day("2027-01-31", code)


@pytest.mark.parametrize("language", ["en", "ru", "kk", "kk_Arab", "ar", "de", "fa", "ja", "pt_BR", "th"])
def test_every_kind_of_moment_has_a_reading(language: str) -> None:
    assert language in localedata.locale_identifiers()
    for granularity, bound, year in product(GRANULARITIES, BOUNDS, ("2027", "-")):
        assert moment(make(f"{year}-10-01/{year}-12-31", granularity, bound), language)


days = st.dates().map(lambda d: d.isoformat()) | st.dates().map(lambda d: f"-{d.isoformat()[4:]}")


@given(days, days, st.sampled_from(GRANULARITIES), st.sampled_from(BOUNDS), st.sampled_from(["en", "ru", "kk"]))
def test_readings_are_well_set(start: str, end: str, granularity: Granularity, bound: Bound, language: str) -> None:
    text = moment(make(f"{start}/{end}", granularity, bound), language)
    assert text
    assert tidy(text, language) == text
    assert "{" not in text
    assert "None" not in text


def test_sort_key_puts_undated_moments_last() -> None:
    in_order = [
        make("2026-12-31"),
        make("2026-01-01/2027-03-31", "range", "within"),
        make("2027-04-14"),
        make("2027-04-14/2027-04-15", "range"),
        make("--01-31"),
        make(None),
    ]
    assert all(sort_key(first) < sort_key(second) for first, second in pairwise(in_order))
