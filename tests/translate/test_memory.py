"""The translation memory: exact reuse, suggestions, several processes, and files that are none."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import CorruptMemory, NewerMemory, TranslationMemoryError
from briefing.translate.memory import Entry, Memory, Suggestion, default_path

if TYPE_CHECKING:
    from collections.abc import Callable

HELLO = Entry("Hello, world.", "Привет, мир.", "ru", "Aida Serik", "2024-01-31T10:00:00Z")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "deep" / "memory.sqlite3")


def test_a_memory_that_is_not_there_is_empty_and_stays_away(memory: Memory) -> None:
    assert (memory.lookup(["Hello, world."], "ru"), memory.entries(), memory.forget()) == ({}, [], 0)
    memory.add([])
    memory.check()
    assert not memory.path.parent.exists()


def test_what_was_added_is_found_again(memory: Memory) -> None:
    memory.add([HELLO])
    again = Memory(memory.path)
    assert again.lookup(["Hello, world.", "Bye."], "ru") == {"Hello, world.": "Привет, мир."}
    assert again.lookup(["Hello, world."], "kk") == {}
    assert again.entries() == [HELLO]


@pytest.mark.parametrize("same", ["Hello,  world.", " Hello,\nworld. ", "Hello,\u00a0world."])
def test_white_space_does_not_part_sentences(memory: Memory, same: str) -> None:
    memory.add([HELLO])
    assert memory.lookup([same], "ru") == {same: "Привет, мир."}


def test_accents_may_be_encoded_either_way(memory: Memory) -> None:
    memory.add([Entry("caf\u00e9", "кафе", "ru")])
    assert memory.lookup(["cafe\u0301"], "ru") == {"cafe\u0301": "кафе"}


@pytest.mark.parametrize("other", ["Hello, world!", "hello, world.", "Hello, world. 2"])
def test_anything_else_does(memory: Memory, other: str) -> None:
    memory.add([HELLO])
    assert memory.lookup([other], "ru") == {}


def test_another_number_is_never_exact_but_suggested(memory: Memory) -> None:
    memory.add([Entry("It costs 5 dollars.", "Это стоит 5 долларов.", "ru"), HELLO])
    assert memory.lookup(["It costs 4 dollars."], "ru") == {}
    assert memory.suggest(["It costs 4 dollars.", "Something else."], "ru") == {
        "It costs 4 dollars.": [Suggestion("It costs 5 dollars.", "Это стоит 5 долларов.", 94)],
        "Something else.": [],
    }


def test_suggestions_come_best_first_and_not_too_many(memory: Memory) -> None:
    memory.add([Entry(f"The canal will cost {n} dollars.", str(n), "ru") for n in (4, 44, 444, 4444, 9)])
    found = memory.suggest(["The canal will cost 4 dollars."], "ru")["The canal will cost 4 dollars."]
    assert [like.likeness for like in found] == sorted((like.likeness for like in found), reverse=True)
    assert (len(found), found[0]) == (3, Suggestion("The canal will cost 4 dollars.", "4", 100))


def test_the_later_review_wins_whichever_comes_first(memory: Memory) -> None:
    older = Entry("Hello, world.", "Здравствуй, мир.", "ru", "Bolat", "2023-01-01T00:00:00Z")
    memory.add([HELLO, older])
    assert memory.entries() == [HELLO]
    memory.add([Entry("Hello, world.", "Привет всем.", "ru")])
    (entry,) = memory.entries()
    assert entry.target == "Привет всем."
    assert entry.date > HELLO.date


def test_a_date_in_the_future_does_not_lock_out_later_reviews(memory: Memory) -> None:
    memory.add([Entry("Hi", "1", "ru", date="9999-01-01T00:00:00Z")])
    memory.add([Entry("Hi", "2", "ru")])
    assert memory.lookup(["Hi"], "ru") == {"Hi": "2"}


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [(None, None, []), ("ru", None, ["kk"]), (None, "привет", ["kk", "ru"]), ("kk", "WORLD", ["ru", "ru"])],
)
def test_forgetting(memory: Memory, language: str | None, text: str | None, left: list[str]) -> None:
    memory.add([HELLO, Entry("Hello, world.", "Сәлем, әлем.", "kk"), Entry("Bye.", "Пока.", "ru")])
    assert memory.forget(language, text) == 3 - len(left)
    assert [entry.language for entry in memory.entries()] == left


def test_what_is_forgotten_leaves_no_trace_in_the_file(memory: Memory) -> None:
    memory.add([Entry("The witness is Aida Serik.", "Свидетель – Аида Серик.", "ru")])
    assert b"Aida Serik" in memory.path.read_bytes()
    memory.forget(text="Aida Serik")
    assert b"Aida Serik" not in memory.path.read_bytes()


def test_only_the_user_can_read_their_own(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[Memory.__module__], "default_path", lambda: memory.path)
    Memory().add([HELLO])
    assert stat.S_IMODE(memory.path.stat().st_mode) == 0o600


def test_it_is_in_the_users_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform.startswith("linux"):
        monkeypatch.setenv("XDG_DATA_HOME", "/data")
        assert default_path() == Path("/data/briefing/memory.sqlite3")
    assert Memory().path == default_path()


def test_several_processes_lose_nothing(memory: Memory) -> None:
    code = (
        "import sys\n"
        "from briefing.translate.memory import Entry, Memory\n"
        "memory = Memory(sys.argv[1])\n"
        "for n in range(25):\n"
        "    memory.add([Entry(f'{sys.argv[2]} {n}', 'x', 'ru'), Entry('same', sys.argv[2], 'ru')])\n"
        "    assert memory.lookup(['same'], 'ru')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, memory.path, name]) for name in "abcd"]  # noqa: S603  # our own code
    assert [process.wait(timeout=60) for process in running] == [0] * 4
    assert len(memory.entries()) == 4 * 25 + 1


def test_what_fails_midway_leaves_nothing(memory: Memory) -> None:
    memory.add([HELLO])
    with pytest.raises(TranslationMemoryError):
        memory.add([Entry("Bye.", "Пока.", "ru"), Entry("Hi", None, "ru")])  # type: ignore[arg-type]  # what the table refuses
    assert memory.entries() == [HELLO]


def damaged(path: Path) -> None:
    Memory(path).add(Entry(f"Sentence {n}.", "x" * 500, "ru") for n in range(50))
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * 8192 + content[12288:])


def of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE segment (x)")
    db.close()


def of_tomorrow(path: Path) -> None:
    Memory(path).add([HELLO])
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda path: path.write_text("my notes, not a database at all"), CorruptMemory),
        (damaged, CorruptMemory),
        (of_another_program, CorruptMemory),
        (of_tomorrow, NewerMemory),
        (lambda path: path.mkdir(), TranslationMemoryError),
    ],
    ids=["text", "damaged", "other", "newer", "folder"],
)
def test_a_file_that_cannot_be_used_is_one_clear_line_and_left_alone(
    tmp_path: Path, spoil: Callable[[Path], object], error: type[TranslationMemoryError]
) -> None:
    path = tmp_path / "memory.sqlite3"
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    memory = Memory(path)
    for use in (lambda: memory.add([HELLO]), lambda: memory.lookup(["Sentence 1."], "ru"), memory.entries):
        with pytest.raises(error) as caught:
            use()
        assert str(caught.value).startswith(str(path))
        assert "\n" not in str(caught.value)
    assert before is None or path.read_bytes() == before


def test_a_memory_in_use_is_said_to_be(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.add([HELLO])
    monkeypatch.setattr(sys.modules[Memory.__module__], "PATIENCE", 0.05)
    db = sqlite3.connect(memory.path, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    with pytest.raises(TranslationMemoryError, match="locked"):
        memory.add([HELLO])
    db.close()
