"""TMX: what other tools read of ours, and what we read of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.tmx import tmxfile

from briefing.errors import InvalidTmx
from briefing.markup import line
from briefing.translate import tmx
from briefing.translate.memory import Entry

if TYPE_CHECKING:
    from pathlib import Path

HELLO = Entry("Fish & chips <hot>", "Балық", "kk", "Aida Serik", "2027-01-31T10:00:00Z")
words = st.text(min_size=1).map(line).filter(bool)


@given(st.lists(st.builds(Entry, words, words, st.sampled_from(["ru", "kk", "zh_Hant"]), words)))
def test_there_and_back_is_the_same(entries: list[Entry]) -> None:
    assert tmx.load(tmx.dump(entries)) == entries


def test_reviewer_and_date_are_kept() -> None:
    assert tmx.load(tmx.dump([HELLO])) == [HELLO]


def test_translate_toolkit_reads_it() -> None:
    store = tmxfile.parsestring(tmx.dump([HELLO]))
    assert store.getsourcelanguage() == "en"
    (unit,) = store.units
    assert (unit.source, unit.target) == ("Fish & chips <hot>", "Балық")


def test_we_read_what_translate_toolkit_writes() -> None:
    store = tmxfile()
    store.addtranslation("Hello", "en", "Сәлем", "kk")
    assert tmx.load(bytes(store)) == [Entry("Hello", "Сәлем", "kk")]


# As OmegaT writes it: a document type, countries, and the codes of formatting.
OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" srclang="EN-US"/><body>
<tu><tuv lang="EN-US"><seg>Hello</seg></tuv>
<tuv lang="KK-KZ" changeid="Aida" changedate="20270131T100000Z">
<seg>Сә<bpt i="1">&lt;b&gt;</bpt><hi>лем</hi></seg></tuv>
</tu>
<tu><tuv xml:lang="EN-US"><seg>No translation</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Hallo</seg></tuv><tuv xml:lang="ru"><seg>Привет</seg></tuv></tu>
<tu changedate="yesterday"><tuv xml:lang="en"><seg/></tuv><tuv xml:lang="ru"><seg>Привет</seg></tuv></tu>
</body></tmx>"""


def test_we_read_what_omegat_writes() -> None:
    assert tmx.load(OMEGAT.encode()) == [Entry("Hello", "Сәлем", "kk", "Aida", "2027-01-31T10:00:00Z")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not XML"),
        (b"<xliff/>", "<xliff>"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "entities"),
        (b'<!DOCTYPE tmx [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]><tmx/>', "entities"),
    ],
)
def test_what_is_no_tmx_or_hostile_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(content)
    with pytest.raises(InvalidTmx, match=message) as caught:
        tmx.read(path)
    assert str(caught.value).startswith(str(path))


def test_a_missing_file_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(InvalidTmx, match="cannot be opened"):
        tmx.read(tmp_path / "none.tmx")
