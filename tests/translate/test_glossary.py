"""A user's own glossary: what can be read, and what is said of a file that cannot."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import InvalidGlossary
from briefing.translate import glossary, terms
from briefing.translate.terms import Row

if TYPE_CHECKING:
    from pathlib import Path

TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en-US"><seg>water fund</seg></tuv>
<tuv xml:lang="ru"><seg>водный <bpt i="1">&lt;b&gt;</bpt>фонд</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>без английского</seg></tuv><tuv xml:lang="kk"><seg>бір</seg></tuv></tu>
</body></tmx>"""
TBX = """<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1">
<langSet xml:lang="en"><tig><term>water fund</term></tig><tig><term>WF</term></tig></langSet>
<langSet xml:lang="kk"><tig><term>су қоры</term></tig></langSet>
</termEntry></body></text></martif>"""
TBX_3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="1">
<langSec xml:lang="en"><termSec><term>water fund</term></termSec></langSec>
<langSec xml:lang="kk"><termSec><term>су қоры</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def write(folder: Path, text: str | bytes, name: str = "own.tsv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_tables(tmp_path: Path) -> None:
    tabs = write(tmp_path, "en\tru\tkk\tnote\tcase\nwater fund\tводный фонд\tсу қоры\tcontext\t\nFund\tФонд\t\t\tyes\n")
    assert glossary.read([tabs]) == (
        Row("water fund", (("ru", "водный фонд"), ("kk", "су қоры")), note="context"),
        Row("Fund", (("ru", "Фонд"),), cased=True),
    )


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_what_spreadsheets_save(tmp_path: Path, delimiter: str) -> None:
    text = f'\ufeffKK{delimiter}EN\r\n"су қоры"{delimiter}" water  fund "\r\n{delimiter}\r\n'
    assert glossary.read([write(tmp_path, text, "own.CSV")]) == (Row("water fund", (("kk", "су қоры"),)),)


@pytest.mark.parametrize(
    ("name", "text", "row"),
    [
        ("own.tmx", TMX, Row("water fund", (("ru", "водный фонд"),))),
        ("own.tbx", TBX, Row("water fund|WF", (("kk", "су қоры"),))),
        ("own.tbx", TBX_3, Row("water fund", (("kk", "су қоры"),))),
    ],
)
def test_exchange_formats(tmp_path: Path, name: str, text: str, row: Row) -> None:
    assert glossary.read([write(tmp_path, text, name)]) == (row,)
    utf_16 = text.replace('<?xml version="1.0"?>', "").encode("utf-16")
    assert glossary.read([write(tmp_path, utf_16, name)]) == (row,)


def test_the_first_file_decides(tmp_path: Path) -> None:
    first = write(tmp_path, "en\tru\nwater fund\tводный фонд\n", "a.tsv")
    second = write(tmp_path, "en\tru\nWater Fund\tфонд воды\nKazakhstan\tРК\n", "b.tsv")
    own = glossary.read([first, second])
    assert terms.base("ru", own).lookup("water fund") == "водный фонд"
    assert terms.base("ru", own).lookup("Kazakhstan") == "РК", "the user's terms go before ours"
    assert glossary.read([first, first]) == glossary.read([first])


BAD: dict[str, tuple[str | bytes, int, str]] = {
    "missing column": ("ru\tkk\nа\tә\n", 1, "no column en"),
    "no language": ("en\tnote\na\tb\n", 1, "no column en"),
    "misspelt column": ("en\tru\tdomian\na\tа\t\n", 1, "did you mean domain?"),
    "column twice": ("en\tru\tru\na\tа\tа\n", 1, "the same column twice"),
    "too few cells": ("en\tru\tkk\na\tа\n", 2, "2 cells, and the header has 3"),
    "no English": ("en\tru\na\tа\n\tб\n", 3, "no English term"),
    "no translation": ("en\tru\na\tа\nb\t\n", 3, "no translation"),
    "formula": ("en\tru\na\t=HYPERLINK(1)\n", 2, "begins like a formula"),
    "control character": ("en\tru\na\tа\x07\n", 2, "control character"),
    "turned text": ("en\tru\na\tа\u202e\n", 2, "control character"),
    "not UTF-8": (b"en\tru\na\t\xe0\n", 2, "not UTF-8"),
    "long cell": ("en\tru\na\t" + "а" * 301 + "\n", 2, "301 characters"),
    "open quote": ('en\tru\na\t"а\n', 2, "cannot be read"),
    "bad case": ("en\tru\tcase\na\tа\tmaybe\n", 2, "write yes, no or nothing"),
    "twice": ("en\tru\na\tа\nb\tб\nA\tв\n", 4, "stands in line 2 too"),
}


@pytest.mark.parametrize("case", BAD)
def test_mistakes_are_named_with_their_line(tmp_path: Path, case: str) -> None:
    text, line, why = BAD[case]
    path = write(tmp_path, text)
    with pytest.raises(InvalidGlossary) as caught:
        glossary.read([path])
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert why in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("own.xlsx", "PK", "give a file in one of"),
        ("own.tsv", "", "no column en"),
        ("own.tsv", "en\tru\n", "no terms"),
        ("own.tsv", "en\tru\n" + "a\tа\n" * 1_300_000, "larger than 5 MB"),
        ("own.tmx", "<tmx><body>\n</tmx>", r"own.tmx: not XML \(mismatched tag: line 2"),
        ("own.tmx", '<!DOCTYPE x [<!ENTITY a "b">]><tmx/>', "declares entities"),
        ("own.tmx", "<tmx/>", "no terms"),
    ],
)
def test_files_that_are_no_glossary(tmp_path: Path, name: str, text: str, why: str) -> None:
    with pytest.raises(InvalidGlossary, match=why):
        glossary.read([write(tmp_path, text, name)])


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidGlossary, match=r"none\.tsv: cannot be opened"):
        glossary.read([tmp_path / "none.tsv"])


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200), name=st.sampled_from(["own.tsv", "own.csv", "own.tmx", "own.tbx"]))
def test_any_bytes_give_rows_or_one_line(tmp_path: Path, data: bytes, name: str) -> None:
    path = write(tmp_path, b"en\tru\tnote\n" + data if name == "own.tsv" else data, name)
    with suppress(InvalidGlossary):
        assert glossary.read([path])
        return
    with pytest.raises(InvalidGlossary) as caught:
        glossary.read([path])
    assert str(caught.value).isprintable(), "one line"
