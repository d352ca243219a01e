from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.errors import UnknownLanguage
from briefing.model import Finding, Party, Segment
from briefing.render import markdown
from briefing.render.view import clean, paragraphs, view

if TYPE_CHECKING:
    from briefing.model import Brief


def test_english_needs_no_segments(small: Brief) -> None:
    shown = view(small, "en")
    assert str(shown.title) == small.title
    assert not shown.machine
    assert shown.reviews == 0


def test_points_are_in_order_of_rank_with_their_paragraph(small: Brief) -> None:
    points = view(small, "en").points
    assert [point.text.split()[0] for point in points] == ["The", "Farmers"]
    assert [point.paragraph for point in points] == [3, 2]


def test_people_are_named_as_their_segments_say(small: Brief) -> None:
    name = small.who[0].name
    doubted = Segment(source=name, target="Айгерім", state="needs-review", findings=(Finding(check="name-unsure"),))
    given = small.model_copy(update={"segments": {"kk": (*small.segments["kk"], doubted)}})
    person = view(given, "kk").people[0]
    assert (person.name, person.review) == ("Айгерім", True)


def test_every_string_is_translated_but_persons_without_segments_keep_their_names(small: Brief) -> None:
    shown = view(small, "kk")
    assert str(shown.title) == "Қазақстан мен Қырғызстан өзендерін бірге өлшейді"
    assert [(row.owner, row.recipient) for row in shown.commitments] == [
        ("екі тарап", "жұртшылық"),
        ("Еуропа қайта құру және даму банкі", None),
        ("Қырғызстанның су қызметі", None),
    ]
    assert [(person.name, person.about) for person in shown.people] == [
        ("Aigerim Sadykova", "басшысы, Бассейн кеңесі"),
        ("Bakyt Osmonov", "Қырғызстанның су қызметі"),
    ]
    assert [str(place) for place in shown.places] == ["Тараз", "Шу", "Талас, ұлы һәм өр"]
    assert shown.outlet == "The Steppe Courier"


def test_dates_are_localised_and_in_order(small: Brief) -> None:
    shown = view(small, "ru")
    assert [entry.date.replace("\N{NO-BREAK SPACE}", " ") for entry in shown.timeline] == [
        "2006 г.",
        "4 марта 2025 г.",
    ]
    assert [row.deadline is None for row in shown.commitments] == [False, True, False]


def test_a_date_that_the_text_does_not_tell_keeps_its_words(small: Brief) -> None:
    assert [str(date) for date in view(small, "en").dates] == ["in November"]
    assert [str(date).replace("\N{NO-BREAK SPACE}", " ") for date in view(small, "ru").dates] == ["в ноябре"]


def test_the_dates_of_one_event_stand_in_one_entry(small: Brief) -> None:
    march, *others = small.when
    later = march.model_copy(update={"text": "5 March", "start": "2025-03-05", "end": "2025-03-05"})
    shown = view(small.model_copy(update={"when": (later, march, *others)}), "en")
    assert [entry.date.replace("\N{NO-BREAK SPACE}", " ") for entry in shown.timeline] == [
        "2006",
        "4 March 2025, 5 March 2025",
    ]


def test_a_long_timeline_is_given_more_of_the_width(small: Brief) -> None:
    long = small.when[0].model_copy(update={"event": "the ministers met in Taraz " * 20})
    widths = [view(small.model_copy(update={"when": when}), "en").timeline_width for when in ((), small.when, (long,))]
    assert widths == [1, 1, 2]


def test_an_item_to_review_is_marked_and_counted(small: Brief) -> None:
    shown = view(small, "ru")
    assert [row.review for row in shown.commitments] == [False, False, True]
    assert shown.machine
    assert shown.reviews == 1
    assert "1" in shown.to_review


def test_a_reviewed_translation_is_not_called_a_machine_s(small: Brief) -> None:
    reviewed = tuple(s.model_copy(update={"state": "reviewed"}) for s in small.segments["ru"])
    assert not view(small.model_copy(update={"segments": {"ru": reviewed}}), "ru").machine


@pytest.mark.parametrize(
    ("language", "names", "line"),
    [
        ("en", (), None),
        ("ru", (), "Перевод проверен редактором"),
        ("kk", (), "Редактор тексерген аударма"),
        ("ru", ("Аида Серик", "Болат Ахмет"), "Проверка перевода: Аида Серик и Болат Ахмет"),
        ("kk", ("Аида Серік",), "Аударманы тексерген: Аида Серік"),
    ],
)
def test_a_reviewed_page_says_so_and_by_whom(
    small: Brief, language: str, names: tuple[str, ...], line: str | None
) -> None:
    given = small
    for code, state in (("ru", "reviewed"), ("kk", "memory")):
        settled = tuple(s.model_copy(update={"state": state}) for s in small.segments[code])
        given = given.model_copy(update={"segments": given.segments | {code: settled}})
    given = given.model_copy(update={"reviewers": {language: names} if names else {}})
    found = view(given, language).reviewed
    assert (found and found.replace("\N{NO-BREAK SPACE}", " ")) == line
    assert (f"*{line}*" in markdown(given, language).replace("\N{NO-BREAK SPACE}", " ")) == bool(line)


def test_a_partly_reviewed_page_is_still_a_machine_s(small: Brief) -> None:
    first, *others = small.segments["ru"]
    partly = (first.model_copy(update={"state": "reviewed"}), *others)
    given = small.model_copy(update={"segments": {"ru": partly}, "reviewers": {"ru": ("Аида Серик",)}})
    assert view(given, "ru").machine
    assert view(given, "ru").reviewed is None
    assert "Аида Серик" not in markdown(given, "ru")


def test_a_page_of_terms_alone_claims_no_review(small: Brief) -> None:
    terms = tuple(s.model_copy(update={"state": "glossary"}) for s in small.segments["ru"])
    assert view(small.model_copy(update={"segments": {"ru": terms}}), "ru").reviewed is None


def test_a_draft_models_page_says_that_it_is_no_handout(small: Brief) -> None:
    draft = Finding(check="draft-model", detail="0.1")
    found = tuple(s.model_copy(update={"state": "needs-review", "findings": (draft,)}) for s in small.segments["kk"])
    page = markdown(small.model_copy(update={"segments": {"kk": found}}), "kk")
    assert "таратуға арналмаған" in page
    assert "таратуға арналмаған" not in markdown(small, "kk")


def test_a_string_without_a_translation_stays_english(small: Brief) -> None:
    one = Segment(source=small.title, target="Заголовок", state="machine")
    shown = view(small.model_copy(update={"segments": {"ru": (one,)}}), "ru")
    assert str(shown.title) == "Заголовок"
    assert shown.commitments[0].owner == "both sides"


def test_a_language_without_a_translation(small: Brief) -> None:
    with pytest.raises(UnknownLanguage, match="it is in en, ru, kk"):
        view(small, "uz")


def test_a_place_named_twice_is_shown_once(small: Brief) -> None:
    twice = small.model_copy(update={"where": (*small.where, Party(name="Taraz", kind="place"))})
    assert [str(place) for place in view(twice, "en").places] == ["Taraz", "Chu", "Talas"]


def test_only_web_addresses_are_links(small: Brief) -> None:
    assert view(small, "en").link == "https://courier.example/rivers"
    source = small.source.model_copy(update={"url": "javascript:alert(1)"})
    assert view(small.model_copy(update={"source": source}), "en").link is None


@pytest.mark.parametrize(
    ("date", "epoch", "created"),
    [
        ("2025-03-05", None, "2025-03-05"),
        ("--03-05", None, None),
        (None, None, None),
        ("2025-03-05", "1700000000", "2023-11-14"),
    ],
)
def test_the_date_of_the_page_is_never_today_s(
    small: Brief, monkeypatch: pytest.MonkeyPatch, date: str | None, epoch: str | None, created: str | None
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    source = small.source.model_copy(update={"date": date})
    assert view(small.model_copy(update={"source": source}), "en").created == created


def test_paragraphs_are_lines_that_are_not_blank() -> None:
    assert paragraphs("one\n\n  \ntwo\nthree") == [0, 8, 12]
    assert paragraphs("") == []


@given(st.text())
def test_paragraphs_start_a_line_with_something_on_it(text: str) -> None:
    starts = paragraphs(text)
    assert len(starts) == sum(bool(line.strip()) for line in text.split("\n"))
    assert all(text[start - 1 : start] in {"", "\n"} for start in starts)


@given(st.text())
@example("a \0 b")
def test_clean_text_is_one_line_that_can_be_seen(text: str) -> None:
    tidy = clean(text)
    assert not any(unicodedata.category(char).startswith("C") for char in tidy)
    assert "  " not in tidy


def test_clean_composes_letters_and_drops_what_turns_the_text_round() -> None:
    assert clean("и\N{COMBINING BREVE}од \N{RIGHT-TO-LEFT OVERRIDE}abc") == "йод abc"


def test_people_without_a_name_stand_among_the_people(small: Brief) -> None:
    party = Party(name="Five passengers", kind="group")
    shown = view(small.model_copy(update={"who": (party, *small.who)}), "en")
    assert shown.people[0].name == "Five passengers"
    assert "Five passengers" not in {str(item) for item in shown.organisations}
