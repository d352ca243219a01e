from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.deliver.files import prepare, write
from briefing.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_written_under_their_names(tmp_path: Path) -> None:
    paths = write({"a.json": b"{}", "a.pdf": b"%PDF"}, tmp_path / "new" / "out")
    assert [path.name for path in paths] == ["a.json", "a.pdf"]
    assert [path.read_bytes() for path in paths] == [b"{}", b"%PDF"]


def test_nothing_is_left_or_changed_when_one_file_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_bytes(b"old")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", fail)
    with pytest.raises(OutputError, match="No space left"):
        write({"a.json": b"new"}, tmp_path)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.json", b"old")]


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="--out"):
        prepare(tmp_path / "out")


def test_new_files_get_ordinary_permissions(tmp_path: Path) -> None:
    (path,) = write({"a.pdf": b"%PDF"}, tmp_path)
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    assert path.stat().st_mode == ordinary.stat().st_mode
