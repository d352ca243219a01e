"""Fixtures of the translate stage: packages of a few bytes, and folders of their own to put them in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from briefing import resources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES = {"sentencepiece.model": b"pieces", "model/model.bin": b"weights", "model/config.json": b"{}"}


@dataclass
class World:
    """The folders that packages come from: `models` bundled, `installed` Argos's, `cache` ours."""

    models: Path
    installed: Path
    cache: Path

    def files(self, to: str, version: str, more: Mapping[str, bytes | None] | None) -> dict[str, bytes]:
        metadata = {"from_code": "en", "to_code": to, "package_version": version}
        files = {"metadata.json": json.dumps(metadata).encode(), **FILES, **(more or {})}
        return {name: data for name, data in files.items() if data is not None}

    def bundle(self, to: str, version: str = "1.0", files: Mapping[str, bytes | None] | None = None) -> Path:
        """A bundled archive; a file given as None is left out."""
        top = f"translate-en_{to}-{version.replace('.', '_')}"
        inside = {f"{top}/{name}": data for name, data in self.files(to, version, files).items()}
        return self.zip(f"{top}.argosmodel", inside)

    def zip(self, name: str, files: dict[str, bytes]) -> Path:
        path = self.models / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for inside, data in files.items():
                archive.writestr(inside, data)
        return path

    def install(self, to: str, version: str = "1.0", files: Mapping[str, bytes | None] | None = None) -> Path:
        """An installed folder; a file given as None is left out."""
        folder = self.installed / f"translate-en_{to}-{version.replace('.', '_')}"
        for name, data in self.files(to, version, files).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return folder


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    from argostranslate import settings  # makes folders as it is imported

    made = World(tmp_path / "models", tmp_path / "argos" / "packages", tmp_path / "cache")
    for folder in (made.models, made.installed):
        folder.mkdir(parents=True)
    real = resources.folder
    monkeypatch.setattr(resources, "folder", lambda name: made.models if name == "models" else real(name))
    monkeypatch.setattr(settings, "package_dirs", [made.installed])
    monkeypatch.setattr(settings, "package_data_dir", made.installed)
    monkeypatch.setenv("XDG_CACHE_HOME", str(made.cache))
    return made


def python(code: str, **env: str) -> str:
    """What a fresh interpreter prints that runs `code`."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=os.environ | env, capture_output=True, text=True, check=True)  # noqa: S603  # our own code
    return done.stdout.strip()
