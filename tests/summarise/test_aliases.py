from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.summarise.aliases import Aliases, abbreviations

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Council’s Group of States against Corruption (GRECO)", {"GRECO": "Group of States against Corruption"}),
        ("The World Health Organization (WHO) said", {"WHO": "World Health Organization"}),
        ("Tulpar JSC (hereinafter “the Company” or “TJ”)", {"Company": "Tulpar JSC", "TJ": "Tulpar JSC"}),
        ("Hanna Lindqvist (UNDP) spoke", {}),
        ("Deputy Minister Aliyev (left) spoke", {}),
    ],
)  # fmt: skip
def test_what_brackets_introduce(text: str, found: dict[str, str]) -> None:
    assert abbreviations(text) == found


def test_a_short_form_is_expanded_only_when_it_is_plain(parse: Callable[[str], Doc]) -> None:
    aliases = Aliases(
        parse("The Joint Working Group on Water met. The Budget Committee and the Ethics Committee met too.")
    )
    assert aliases.full("the working group") == "Joint Working Group on Water"
    assert aliases.full("the Committee") == "the Committee", "there are two"
    assert aliases.full("the farmers") == "the farmers"
