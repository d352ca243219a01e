"""What a review does to a brief, and what it is refused for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefing.errors import MismatchedReview
from briefing.model import Brief, Finding, Segment
from briefing.review import Unit, apply
from briefing.review.units import units

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TITLE, LEAD, COSTS, ACTION, OWNER = range(5)


def returned(brief: Brief, at: int, **changes: Any) -> list[Unit]:  # noqa: ANN401  # of a unit's fields
    given = units(brief, "ru")
    given[at] = replace(given[at], **changes)
    return given


def after(brief: Brief, at: int, **changes: Any) -> Segment:  # noqa: ANN401  # as above
    return apply(brief, returned(brief, at, **changes)).brief.segments["ru"][at]


def test_what_comes_back_as_it_was_changes_nothing(brief: Brief) -> None:
    done = apply(brief, units(brief, "ru"))
    assert (done.brief, done.settled) == (brief, ())


@pytest.mark.parametrize("state", ["needs-review", "translated", "reviewed", "machine"])
def test_a_correction_is_reviewed_whatever_its_state(brief: Brief, state: str) -> None:
    done = apply(brief, returned(brief, COSTS, target=" Он стоит 4 доллара,\n не больше. ", state=state))
    (segment,) = done.settled
    assert (segment.target, segment.state, segment.findings) == ("Он стоит 4 доллара, не больше.", "reviewed", ())
    assert (done.corrected, done.replaced) == ((segment,), ())


def test_the_person_wins_over_the_checks(brief: Brief) -> None:
    segment = after(brief, COSTS, target="Он стоит денег.")
    assert segment.state == "reviewed"
    assert "numbers-missing" in [finding.check for finding in segment.findings]


def test_the_checks_ask_for_the_users_own_terms(brief: Brief, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("en\tru\nDostyk canal\tканал «Дружба»\n", encoding="utf-8")

    def blamed(target: str, *terms: Path) -> list[Finding]:
        done = apply(brief, returned(brief, LEAD, target=target), terms=terms)
        return [finding for finding in done.corrected[0].findings if finding.check == "term"]

    theirs = "Министерство отремонтирует «Достык» к маю."
    assert blamed(theirs) == []
    assert blamed(theirs, own) == [Finding(check="term", detail="Dostyk canal = канал «Дружба»")]
    assert blamed("Министерство займётся ремонтом канала «Дружба» к маю.", own) == []


@pytest.mark.parametrize(
    ("at", "state", "expected"),
    [
        (TITLE, "translated", "reviewed"),
        (TITLE, "reviewed", "reviewed"),
        (TITLE, "machine", "machine"),
        (LEAD, "translated", "memory"),
        (OWNER, "translated", "glossary"),
        (OWNER, "reviewed", "reviewed"),
        (ACTION, "translated", "reviewed"),
    ],
)
def test_approving_without_a_correction(brief: Brief, at: int, state: str, expected: str) -> None:
    segment = after(brief, at, state=state)
    assert (segment.state, segment.target) == (expected, brief.segments["ru"][at].target)


def test_an_empty_translation_stays_unreviewed(brief: Brief) -> None:
    assert after(brief, TITLE, target=" ", state="reviewed") == brief.segments["ru"][TITLE]


def test_english_that_a_tool_filled_in_is_no_correction(brief: Brief) -> None:
    assert after(brief, TITLE, target="Canal to be repaired").state == "machine"
    assert after(brief, TITLE, target="Canal to be repaired", state="reviewed").target == "Canal to be repaired"


def test_accepting_all_settles_what_a_machine_said(brief: Brief) -> None:
    done = apply(brief, units(brief, "ru"), accept_all=True)
    states = [segment.state for segment in done.brief.segments["ru"]]
    assert states == ["reviewed", "memory", "reviewed", "reviewed", "glossary"]
    assert done.corrected == ()


def test_a_part_of_the_segments_leaves_the_others(brief: Brief) -> None:
    done = apply(brief, returned(brief, TITLE, target="Ремонт канала")[:1])
    assert [new == old for new, old in zip(done.brief.segments["ru"], brief.segments["ru"], strict=True)] == [
        False,
        *[True] * 4,
    ]


def test_two_reviewers_of_one_export_do_not_undo_each_other(brief: Brief) -> None:
    first = returned(brief, TITLE, target="Ремонт канала")
    second = returned(brief, COSTS, target="Цена 4 доллара.")
    both = apply(apply(brief, first, reviewer="Aida").brief, second, reviewer="Bolat")
    assert [both.brief.segments["ru"][at].target for at in (TITLE, COSTS)] == ["Ремонт канала", "Цена 4 доллара."]
    assert both.brief.reviewers == {"ru": ("Aida", "Bolat")}
    third = apply(both.brief, returned(brief, TITLE, target="Канал чинят"))
    assert [segment.target for segment in third.replaced] == ["Ремонт канала"]


def test_importing_twice_is_importing_once(brief: Brief) -> None:
    given = returned(brief, TITLE, target="Ремонт канала")
    once = apply(brief, given).brief
    assert apply(once, given).settled == ()
    assert apply(once, given).brief == once


def test_the_memory_gets_what_was_settled(brief: Brief) -> None:
    (entry,) = apply(brief, returned(brief, TITLE, target="Ремонт канала")).entries("Aida\nSerik")
    assert (entry.source, entry.target, entry.language) == ("Canal to be repaired", "Ремонт канала", "ru")
    assert entry.reviewer == "Aida Serik"


def test_the_reviewed_brief_goes_through_json(brief: Brief) -> None:
    done = apply(brief, units(brief, "ru"), reviewer=" Aida\nSerik ").brief
    assert done.reviewers == {"ru": ("Aida Serik",)}
    assert Brief.from_json(done.to_json()) == done


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda given: given[:0], "no segment"),
        (lambda given: [replace(given[0], id="x")], "not a review of this brief"),
        (lambda given: [replace(given[0], id=given[0].id[:-1]), given[1]], "none of this brief's"),
        (lambda given: [given[0], *given], "2 times"),
        (lambda given: [replace(given[0], source="Canal not to be repaired")], "English text was changed"),
    ],
    ids=["none", "other brief", "unknown", "twice", "source"],
)
def test_a_file_that_does_not_fit_is_refused(
    brief: Brief, spoil: Callable[[list[Unit]], list[Unit]], message: str
) -> None:
    with pytest.raises(MismatchedReview, match=message) as caught:
        apply(brief, spoil(units(brief, "ru")))
    assert "\n" not in str(caught.value)


def test_a_review_of_another_article_is_refused(brief: Brief) -> None:
    other = brief.model_copy(update={"source": brief.source.model_copy(update={"text": "Another article."})})
    with pytest.raises(MismatchedReview, match="not a review of this brief"):
        apply(other, units(brief, "ru"))
