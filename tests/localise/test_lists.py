"""Lists: the conjunction of each language, whatever the items are."""

from __future__ import annotations

import pytest

from briefing.localise import join


@pytest.mark.parametrize(
    ("language", "two", "four"),
    [
        ("en", "a and b", "a, b, c and d"),
        ("ru", "a и b", "a, b, c и d"),
        ("kk", "a және b", "a, b, c және d"),
        ("de", "a und b", "a, b, c und d"),
    ],
)
def test_join(language: str, two: str, four: str) -> None:
    assert join([], language) == ""
    assert join(["a"], language) == "a"
    assert join(["a", "b"], language) == two
    assert join(["a", "b", "c", "d"], language) == four


def test_three_in_kazakh_have_the_conjunction_that_cldr_lacks() -> None:
    assert join(["Астана", "Алматы", "Шымкент"], "kk") == "Астана, Алматы және Шымкент"


def test_braces_in_an_item_are_text() -> None:
    assert join(["{0}", "{1}", "{"], "en") == "{0}, {1} and {"
