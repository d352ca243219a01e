"""XLIFF: valid, readable for the tools that translators have, and back again whatever those do to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.xliff import xlifffile

from briefing import review
from briefing.markup import line
from briefing.review import xliff
from briefing.review.units import Unit, units

if TYPE_CHECKING:
    from briefing.model import Brief
    from briefing.translate import Memory

SCHEMA = Path(__file__).parent / "schema"
HEAD = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body>'
UNIT = '<trans-unit id="x"><source>Hi</source><target state="translated">Сәлем</target></trans-unit>'


class Local(etree.Resolver):  # type: ignore[misc]  # lxml ships no types
    """Gives the schema's import from the folder, not from the network."""

    def resolve(self, url: str, _id: str, context: object) -> object:
        return self.resolve_filename(str(SCHEMA / Path(url).name), context)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    return etree.XMLSchema(etree.parse(SCHEMA / "xliff-core-1.2-strict.xsd", parser))


def test_it_is_valid_by_the_strict_schema(brief: Brief, memory: Memory, schema: etree.XMLSchema) -> None:
    schema.assertValid(etree.fromstring(review.export(brief, "ru", "xliff", memory)))


def test_translate_toolkit_reads_states_notes_and_suggestions(brief: Brief, memory: Memory) -> None:
    store = xlifffile.parsestring(review.export(brief, "ru", "xliff", memory))
    assert (store.sourcelanguage, store.targetlanguage) == ("en", "ru")
    title, lead, costs, action, owner = (unit for unit in store.units if unit.istranslatable())
    assert (costs.source, costs.target) == ("It costs 4 dollars & no more.", "Он стоит <денег> & всё.")
    assert [unit.isapproved() for unit in (title, lead, costs, action, owner)] == [False, False, False, True, False]
    assert [unit.isfuzzy() or unit.isreview() for unit in (title, costs, action)] == [True, True, False]
    assert "пропущено число: 4" in costs.getnotes()
    assert "¶\u202f2: The ministry will repair" in lead.getnotes()
    (like,) = costs.getalttrans()
    assert (like.source, like.target) == ("It costs 5 dollars & no more.", "Это стоит 5 долларов, не больше.")
    assert title.getalttrans() == []


def test_the_ids_are_the_same_in_every_export(brief: Brief) -> None:
    later = brief.model_copy(update={"segments": {"ru": brief.segments["ru"][::-1], "kk": ()}})
    assert [unit.id for unit in units(brief, "ru")] == [unit.id for unit in units(later, "ru")][::-1]


words = st.text().map(line)


@given(words, words, st.sampled_from(list(xliff.STATES)))
def test_there_and_back_is_the_same(source: str, target: str, state: str) -> None:
    unit = Unit("ru-1-2", source, target, state, base="b", notes=(source,))
    (back,) = xliff.load(xliff.dump([unit], "ru", "x", source))
    assert (back.id, back.source, back.target, back.base) == ("ru-1-2", source, target, "b")
    assert back.state == {"reviewed": "reviewed", "glossary": "translated", "memory": "translated"}.get(
        state, "needs-review"
    )


@pytest.mark.parametrize(
    ("attributes", "state", "expected"),
    [
        ("", 'state="final"', "reviewed"),
        ("", 'state="signed-off"', "reviewed"),
        ('approved="yes"', "", "reviewed"),
        ('approved="yes"', 'state="translated"', "reviewed"),
        ('approved="yes"', 'state="needs-review-translation"', "needs-review"),
        ('approved="no"', 'state="translated"', "translated"),
        ("", 'state="needs-review-translation"', "needs-review"),
        ("", "", "needs-review"),
    ],
)
def test_the_states_that_tools_write(attributes: str, state: str, expected: str) -> None:
    text = f'{HEAD}<trans-unit id="x" {attributes}><source>Hi</source><target {state}>Сәлем</target></trans-unit>'
    (unit,) = xliff.load(f"{text}</body></file></xliff>".encode())
    assert unit.state == expected


def test_marks_inside_the_text_are_read_through() -> None:
    text = f'{HEAD}<trans-unit id="x"><source>Hi</source><target><mrk mtype="seg">Сә<g id="1">лем</g></mrk>\n </target>'
    (unit,) = xliff.load(f"{text}</trans-unit></body></file></xliff>".encode())
    assert unit == replace(unit, target="Сәлем", base=None)


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not XML"),
        (b"<xliff", "not XML"),
        (b'<?xml version="1.0" encoding="klingon"?><x/>', "not XML"),
        ((BOMB + HEAD + UNIT + "</body></file></xliff>").encode(), "entities"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "entities"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"/>', "XLIFF 1.2"),
        (b"<html/>", "XLIFF 1.2"),
        (b"<x/>" + b" " * xliff.LIMIT, "16 MiB"),
    ],
    ids=["empty", "cut", "encoding", "bomb", "file", "xliff2", "html", "large"],
)
def test_what_is_not_ours_or_hostile_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        xliff.load(content)


def test_an_outer_document_type_is_not_fetched() -> None:
    text = f'<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">{HEAD}{UNIT}</body></file></xliff>'
    assert [unit.target for unit in xliff.load(text.encode())] == ["Сәлем"]
