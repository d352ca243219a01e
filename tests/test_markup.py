"""The one-line form in which texts go into XML and come back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.markup import line


@given(st.text())
@example("a \0 b")
def test_a_line_is_its_own_line(text: str) -> None:
    assert line(line(text)) == line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a\r\n\tb ", "a b"),
        ("a\u2028b", "a b"),
        ("a \0 b", "a b"),
        ("№\u00a05", "№\u00a05"),
        ("и\u0306", "й"),
        ("\ufffe\ud800", ""),
    ],
)
def test_what_a_line_keeps(text: str, expected: str) -> None:
    assert line(text) == expected
