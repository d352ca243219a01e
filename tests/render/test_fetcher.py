from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.render import fonts
from briefing.render.fetcher import Fetcher

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A template folder with a logo, beside a file that is none of its business."""
    folder = tmp_path / "template"
    folder.mkdir()
    (folder / "logo.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


def test_it_serves_the_template_s_files_the_fonts_and_data(page: Path) -> None:
    font = next(iter(fonts.files().values()))
    fetcher = Fetcher([page], [font])
    assert fetcher.fetch((page / "logo.svg").as_uri()).read() == b"<svg/>"
    assert fetcher.fetch(font.as_uri()).read()[:4] == b"\0\1\0\0"
    assert fetcher.fetch("data:text/plain,hello").read() == b"hello"


@pytest.mark.parametrize("url", ["http://x.example/a.png", "https://x.example/", "ftp://x.example/", "gopher://x/"])
def test_it_never_goes_to_the_network(page: Path, url: str) -> None:
    with pytest.raises(ValueError, match="disallowed"):
        Fetcher([page], []).fetch(url)


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/link", "?/logo.svg", "/../template-2/x"])
def test_it_refuses_every_other_file(page: Path, path: str) -> None:
    (page / "link").symlink_to(page.parent / "secret.txt")
    (page.parent / "template-2").mkdir()
    with pytest.raises(PermissionError):
        Fetcher([page / "empty"], []).fetch(page.as_uri() + path)
    if not path.startswith("?"):
        with pytest.raises(PermissionError):
            Fetcher([page], []).fetch(page.as_uri() + path)


def test_it_refuses_files_of_another_host(page: Path) -> None:
    with pytest.raises(PermissionError):
        Fetcher([page], []).fetch(f"file://x.example{page}/logo.svg")
