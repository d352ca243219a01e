"""The ladder: what fails a check is decoded again, step by step, and the best of all attempts is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.translate import retry
from briefing.translate.engine import Hypothesis
from briefing.translate.segments import judge
from briefing.translate.terms import base

if TYPE_CHECKING:
    from collections.abc import Sequence

JUDGE = judge(base("ru"))
SOURCE = "The ministry has allocated 28 million tenge; the canal must be repaired by 1 May."
GOOD = "Министерство выделило 28 млн тенге; канал должен быть отремонтирован к 1 мая."
LOOP = "Министерство выделило выделило 28 млн тенге; канал должен быть отремонтирован к 1 мая."
WRONG = "Министерство выделило 28 млн долларов; канал может быть отремонтирован к 1 мая."


class Scripted:
    """Answers the first call with the first list, and so on; the last list stays. Remembers the calls."""

    def __init__(self, *answers: list[Hypothesis | str]) -> None:
        self.answers = [[Hypothesis(a, 0.0) if isinstance(a, str) else a for a in step] for step in answers]
        self.calls: list[tuple[list[str], dict[str, object]]] = []

    def translate(
        self, texts: Sequence[str], hypotheses: int = 1, no_repeat_ngram: int = 0, **options: object
    ) -> list[list[Hypothesis]]:
        assert hypotheses == retry.HYPOTHESES
        at = min(len(self.calls), len(self.answers) - 1)
        self.calls.append((list(texts), options | {"no_repeat_ngram": no_repeat_ngram}))
        return [self.answers[at] for _ in texts]


def kept(model: Scripted) -> tuple[str, list[str]]:
    attempt = retry.best([SOURCE], JUDGE, model)[SOURCE]
    return attempt.target, [finding.check for finding in attempt.findings]


def test_a_good_translation_is_taken_at_once() -> None:
    model = Scripted([GOOD])
    assert kept(model) == (GOOD, [])
    assert len(model.calls) == 1
    assert model.calls[0][1] == {"no_repeat_ngram": 0, "beam": 8, "bounded": False, "clauses": False}


def test_another_hypothesis_goes_before_another_decoding() -> None:
    model = Scripted([LOOP, WRONG, GOOD])
    assert kept(model) == (GOOD, [])
    assert len(model.calls) == 1


def test_a_loop_is_decoded_again_without_repetitions_and_within_bounds() -> None:
    model = Scripted([LOOP], [GOOD])
    assert kept(model) == (GOOD, [])
    options = model.calls[1][1]
    assert (options["no_repeat_ngram"], options["bounded"], options["clauses"]) == (3, True, False)
    assert options["beam"] == 8


def test_then_each_clause_by_itself() -> None:
    model = Scripted([LOOP], [WRONG], [GOOD])
    assert kept(model) == (GOOD, [])
    assert [call[1]["clauses"] for call in model.calls] == [False, False, True]


def test_only_what_failed_is_tried_again() -> None:
    model = Scripted([GOOD], [GOOD])
    found = retry.best([SOURCE, "Who will pay for the roads of Aktobe?"], JUDGE, model)
    assert model.calls[1][0] == ["Who will pay for the roads of Aktobe?"]
    assert found[SOURCE].findings == ()


def test_if_nothing_helps_the_least_bad_is_kept_with_the_reasons() -> None:
    model = Scripted([WRONG], ["", "Кошка спала на тёплой печи весь день."], [LOOP])
    assert kept(model) == (LOOP, ["repetition"])


def test_grave_findings_weigh_more_than_many_others() -> None:
    unrelated = "Кошка спала на печи, а собака весь день ела вкусный суп."
    many = "Министерство выделило выделило 29 долларов; канал отремонтируют к 2 июня"
    assert kept(Scripted([unrelated, many]))[0] == many


def test_an_output_that_was_cut_and_an_input_that_was_torn_are_said() -> None:
    model = Scripted([Hypothesis(GOOD, 0.0, truncated=True, parted="of … the")])
    assert kept(model) == (GOOD, ["truncated", "parted"])


def test_progress_is_told_after_each_step() -> None:
    left: list[int] = []
    retry.best([SOURCE], JUDGE, Scripted([LOOP], [LOOP], [GOOD]), left.append)
    assert left == [1, 1, 0]
