from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError, InvalidBrief
from briefing.model import Brief, Commitment, Moment, Party, Point, Segment, Signature, Source, Span, schema

spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(start=min(p), end=max(p)))
text = st.text(min_size=1, max_size=20)
moments = st.builds(
    Moment,
    text=text,
    start=st.sampled_from([None, "2027-01-31", "--01-31"]),
    end=st.just("2027-02-28"),
    granularity=st.sampled_from(["day", "month", "range"]),
    span=spans,
)
briefs = st.builds(
    Brief,
    title=text,
    source=st.builds(Source, text=st.text()),
    lead=st.none() | st.builds(Point, text=text, rank=st.just(1), span=spans),
    who=st.lists(
        st.builds(Party, name=text, kind=st.sampled_from(["person", "place"]), mentions=st.tuples(spans)),
        max_size=3,
    ),
    when=st.lists(moments, max_size=3),
    commitments=st.lists(
        st.builds(
            Commitment,
            owner=text,
            action=text,
            deadline=st.none() | moments,
            firmness=st.sampled_from(["agreed", "hoped"]),
            evidence=spans,
        ),
        max_size=3,
    ),
    segments=st.dictionaries(
        st.sampled_from(["ru", "kk"]),
        st.lists(st.builds(Segment, source=text, target=text, state=st.just("machine")), max_size=2),
    ),
    signature=st.builds(Signature, program=st.just("1.0"), nlp=st.just("nlp 1")),
)


@given(briefs)
def test_json_and_back_is_the_same_byte_for_byte(brief: Brief) -> None:
    once = brief.to_json()
    assert Brief.from_json(once) == brief
    assert Brief.from_json(once).to_json() == once


@pytest.mark.parametrize("damaged", ["", "[]", "{}", '{"title": "x"}', '{"schema_version": 2}'])
def test_what_is_no_brief_is_refused_in_one_line(damaged: str) -> None:
    with pytest.raises(InvalidBrief, match="not a brief") as caught:
        Brief.from_json(damaged)
    assert "\n" not in str(caught.value)


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(InvalidBrief):
        Brief.from_json(json.dumps({"title": "x", "headline": "y"}))


def test_the_schema_has_the_published_field_names() -> None:
    fields = schema()["properties"]
    assert {
        "title",
        "source",
        "lead",
        "who",
        "what",
        "when",
        "where",
        "commitments",
        "segments",
        "signature",
    } <= set(fields)
    assert schema()["$defs"]["Span"]["properties"].keys() == {"start", "end"}
    assert "evidence" in schema()["$defs"]["Commitment"]["required"]


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Span(start=3, end=2)


def test_the_signature_names_everything_that_made_the_brief() -> None:
    signature = Signature(
        program="0.1.0", nlp="en_core_web_sm 3.8.0", packages={"kk": "en_kk 1.0 sha256:ab"}, template="cd"
    )
    assert str(signature) == "briefing:0.1.0|nlp:en_core_web_sm-3.8.0|kk:en_kk-1.0-sha256:ab|template:cd"


def test_every_error_has_an_exit_code_of_its_own() -> None:
    kinds, seen = [BriefingError], dict[int, str]()
    for kind in kinds:
        kinds += kind.__subclasses__()
        assert kind.exit_code not in seen, f"{kind.__name__} and {seen[kind.exit_code]} share an exit code"
        seen[kind.exit_code] = kind.__name__
    assert len(seen) > 20
