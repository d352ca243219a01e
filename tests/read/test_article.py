from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import errors
from briefing.read import from_text, read
from briefing.read.article import clean

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = (
    "The minister met farmers in Almaty on Thursday. She said that the canal would be repaired by the end of the "
    "year, and that the ministry had set aside 4 million dollars for it."
)
RUSSIAN = (
    "Министр встретился с фермерами в Алматы в четверг и сообщил, что канал будет отремонтирован до конца года. " * 3
)


def test_a_first_line_that_stands_alone_is_the_title(tmp_path: Path) -> None:
    path = tmp_path / "canal.txt"
    path.write_text(f"Canal to be repaired\n\n{ENGLISH}\n", encoding="utf-8")
    (article,) = read([path])
    assert (article.stem, article.title, article.text) == ("canal", "Canal to be repaired", ENGLISH)


def test_a_first_line_that_is_a_sentence_is_text(tmp_path: Path) -> None:
    path = tmp_path / "canal.txt"
    path.write_text(f"The canal is old.\n\n{ENGLISH}\n", encoding="utf-8")
    (article,) = read([path])
    assert article.title is None
    assert article.text.startswith("The canal is old.")


def test_markdown_gives_title_date_outlet_and_words(tmp_path: Path) -> None:
    path = tmp_path / "canal.md"
    path.write_text(
        f"---\ndate: 2027-01-31\nsource: KazWater\n---\n# Canal *repaired*\n\n{ENGLISH}\n\n* one\n* [two](http://x.kz)\n",
        encoding="utf-8",
    )
    (article,) = read([path])
    assert (article.title, article.date, article.outlet) == ("Canal repaired", "2027-01-31", "KazWater")
    assert article.text == f"{ENGLISH}\n\n– one\n\n– two"


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "picture.png"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    assert [article.stem for article in read([tmp_path])] == ["a", "b"]


def test_two_inputs_of_one_name_get_different_stems(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "sub" / "a.txt"):
        path.write_text(ENGLISH, encoding="utf-8")
    assert [a.stem for a in read([tmp_path / "a.txt", tmp_path / "sub" / "a.txt"])] == ["a", "a-2"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    (article,) = read(["-"])
    assert (article.stem, article.text) == ("standard-input", ENGLISH)


def test_another_encoding_is_read_and_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "old.txt"
    text = ENGLISH.replace("farmers", "“farmers” – naïve café owners") * 3
    path.write_bytes(text.encode("cp1252"))
    (article,) = read([path])
    assert "“farmers” – naïve café owners" in article.text
    assert article.encoding in caplog.text


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", errors.EmptyInput),
        ("short.txt", b"Canal repaired.", errors.EmptyInput),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", errors.BinaryInput),
        ("zeros.txt", b"abc\x00def" * 50, errors.BinaryInput),
        ("half.txt", b"\xff\xfea", errors.EncodingUnknown),
        ("russian.txt", RUSSIAN.encode(), errors.NotEnglish),
        ("article.docx", b"anything", errors.UnknownFormat),
        ("large.txt", (ENGLISH * 30_000).encode(), errors.InputTooLong),
        ("long.txt", (ENGLISH * 1_500).encode(), errors.InputTooLong),
    ],
)
def test_what_cannot_be_briefed_is_refused_by_name(
    tmp_path: Path, name: str, content: bytes, error: type[errors.BriefingError]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error, match=name) as caught:
        read([path])
    assert "\n" not in str(caught.value)


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(errors.InputNotFound):
        read([tmp_path / "none.txt"])
    with pytest.raises(errors.NoArticles):
        read([tmp_path])


def test_the_language_is_named() -> None:
    with pytest.raises(errors.NotEnglish, match="Russian"):
        from_text(RUSSIAN)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_lines_broken_at_a_fixed_width_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(
        "The Ministry of Water Resources promised on Thursday to send a list\n"
        "of the needs to the World Bank by the end of the year, it said.\n"
        "- Chair: Ms. Rakhimova spoke about the canals of the whole basin and said\n"
        "that they would be repaired.\n\n"
        "“We shall mend every metre of it before the summer ends,” said the chair. “Soon.”\n"
        "Nobody asked when that would be.\n\n"
        "Decided:\n1. The canal to be repaired\n2. The road to be closed\n",
        encoding="utf-8",
    )
    (article,) = read([path])
    lines = article.text.splitlines()
    assert lines[0].endswith("a list of the needs to the World Bank by the end of the year, it said.")
    assert lines[1].endswith("and said that they would be repaired.")
    assert lines[3].endswith("“Soon.”")
    assert lines[6:] == ["Decided:", "1. The canal to be repaired", "2. The road to be closed"]


def test_a_numbered_stem_is_not_given_twice(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    paths = [tmp_path / "a.txt", tmp_path / "sub" / "a.txt", tmp_path / "a-2.txt"]
    for path in paths:
        path.write_text(ENGLISH, encoding="utf-8")
    assert len({article.stem for article in read(paths)}) == 3


def test_a_language_that_has_no_name_is_refused_too() -> None:
    with pytest.raises(errors.NotEnglish):
        from_text("water\n" * 200)


def test_front_matter_without_a_value_does_not_take_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle:\ndate: 2027-01-31\n---\n{ENGLISH}\n", encoding="utf-8")
    assert read([path])[0].date == "2027-01-31"
