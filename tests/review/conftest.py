"""A brief with a segment in each state, and the memory of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model import Brief, Commitment, Finding, Point, Segment, Signature, Source, Span
from briefing.translate.memory import Entry, Memory

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "A canal is repaired.\n\nThe ministry will repair the Dostyk canal by May. It costs 4 dollars & no more.\n"
LEAD = "The ministry will repair the Dostyk canal by May."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


@pytest.fixture
def brief() -> Brief:
    number = Finding(check="numbers-missing", detail="4")
    return Brief(
        title="Canal to be repaired",
        source=Source(text=TEXT),
        lead=Point(text=LEAD, rank=1, span=span(LEAD)),
        what=(Point(text="It costs 4 dollars & no more.", rank=1, span=span("It costs")),),
        commitments=(
            Commitment(owner="the ministry", action="repair the canal", firmness="pledged", evidence=span(LEAD)),
        ),
        segments={
            "ru": (
                Segment(source="Canal to be repaired", target="Канал отремонтируют", state="machine"),
                Segment(source=LEAD, target="Министерство отремонтирует канал «Достык» к маю.", state="memory"),
                Segment(
                    source="It costs 4 dollars & no more.",
                    target="Он стоит <денег> & всё.",
                    state="needs-review",
                    findings=(number,),
                ),
                Segment(source="repair the canal", target="отремонтировать канал", state="reviewed"),
                Segment(source="the ministry", target="министерство", state="glossary"),
            )
        },
        signature=Signature(program="1", nlp="x"),
    )


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    made = Memory(tmp_path / "memory.sqlite3")
    made.add([Entry("It costs 5 dollars & no more.", "Это стоит 5 долларов, не больше.", "ru", "Aida Serik")])
    return made
