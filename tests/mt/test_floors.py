"""The bundled packages must not get worse, and must never have seen what they are judged by."""

from __future__ import annotations

import pytest

from models.train import corpus
from tests.mt import score

FLOORS = {"ru": 60.8, "kk": 62.9}  # chrF on the held-out official texts; they only rise


@pytest.mark.parametrize("language", FLOORS)
def test_the_package_is_as_good_as_it_was(language: str) -> None:
    found = {s.metric: s.value for s in score.scores(score.read(score.HELD_OUT), language)}
    assert found["chrF"] >= FLOORS[language]


def test_the_recipe_bars_what_the_packages_are_judged_by() -> None:
    judged = [row[0] for path in (score.HELD_OUT, score.GOLD) for row in score.read(path)]
    assert len(judged) == 300 + 1061
    assert {corpus.fingerprint(sentence) for sentence in judged} <= corpus.barred()
    assert not list(corpus.pairs(f"{sentence}\tПеревод такой же длины, как и текст." for sentence in judged))


def test_case_punctuation_and_spaces_do_not_smuggle_a_sentence_in() -> None:
    sentence = score.read(score.HELD_OUT)[0][0]
    assert corpus.fingerprint(sentence.upper().replace(" ", "  ") + "!") in corpus.barred()


def test_our_own_triples_hold_no_sentence_of_the_test_sets() -> None:
    rows = [row for path in sorted(corpus.TRIPLES.glob("*.tsv")) for row in score.read(path)]
    assert len(rows) > 7000
    assert not [row[0] for row in rows if corpus.fingerprint(row[0]) in corpus.barred()]


def test_our_own_triples_are_complete_and_usable() -> None:
    for path in corpus.TRIPLES.glob("*.tsv"):
        for row in score.read(path):
            assert len(row) == 3, row
            assert all(corpus.clean(field) for field in row), row
