"""What a reviewer is told about each string."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.review.context import contexts
from briefing.translate.segments import strings

if TYPE_CHECKING:
    from briefing.model import Brief


def test_every_string_has_its_heading_and_evidence(brief: Brief) -> None:
    found = contexts(brief, "en")
    assert set(strings(brief)) <= set(found)
    assert found["Canal to be repaired"] == "Title."
    assert found["repair the canal"] == (
        "Commitments. ¶\u202f2: The ministry will repair the Dostyk canal by May. It costs 4 dollars & no more."
    )


def test_a_long_paragraph_is_cut_around_the_evidence(brief: Brief) -> None:
    text = brief.source.text.replace("It costs", "word " * 200 + "It costs")
    long = brief.model_copy(update={"source": brief.source.model_copy(update={"text": text})})
    found = contexts(long, "kk")["repair the canal"]
    assert found.startswith("Міндеттемелер. ¶\u202f2: The ministry will repair the Dostyk canal by May. word")
    assert found.endswith("…")
    assert len(found) < 250
