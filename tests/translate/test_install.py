"""Packages from files, URLs and indexes: what comes, what it replaces, what is refused, what is removed."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from briefing.errors import CorruptPackage, DownloadFailed, NoPackage, TranslationError
from briefing.translate import archive, download, index, install, packages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .conftest import World

LOCAL = pytest.mark.allow_hosts(["127.0.0.1"])


class Mirror(ThreadingHTTPServer):
    """A web server on this computer: `pages` maps a path to a body, a status, or the place it moved to."""

    pages: dict[str, bytes | int | str]
    asked: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def offer(self, *packages: Mapping[str, object]) -> None:
        self.pages["/index.json"] = json.dumps(packages).encode()


class Answer(BaseHTTPRequestHandler):
    server: Mirror

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        page = self.server.pages.get(self.path, 404)
        self.send_response(page if isinstance(page, int) else 302 if isinstance(page, str) else 200)
        body = page if isinstance(page, bytes) else b""
        if isinstance(page, str):
            self.send_header("Location", page)
        # A path with "cut" promises more than it sends.
        self.send_header("Content-Length", str(len(body) + 10 * ("cut" in self.path)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def mirror() -> Iterator[Mirror]:
    server = Mirror(("127.0.0.1", 0), Answer)
    server.pages, server.asked = {}, []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def entry(to: str = "kk", version: str = "1.0", *links: str) -> dict[str, object]:
    return {"from_code": "en", "to_code": to, "package_version": version, "links": links or (f"{to}.argosmodel",)}


def folders(world: World) -> list[str]:
    assert [path.name for path in world.installed.parent.iterdir()] == ["packages"], "no leftovers"
    return sorted(path.name for path in world.installed.iterdir())


def test_a_file(world: World) -> None:
    path = world.bundle("kk", "1.0", files={"README.md": b"read"})
    change = install.install(str(path))
    assert change.package == packages.find("kk")
    assert (change.package.path, change.replaced, change.new) == (world.installed / "translate-en_kk-1_0", (), True)
    assert folders(world) == ["translate-en_kk-1_0"]


def test_the_same_version_again(world: World) -> None:
    folder = world.install("kk", "1.0", files={"model/old.txt": b"old"})
    assert install.from_file(world.bundle("kk", "1.0")).replaced == ()
    assert not (folder / "model" / "old.txt").exists()


@pytest.mark.parametrize("version", ["1.9", "1.11"])
def test_another_version_takes_the_place_of_the_one_that_was_there(world: World, version: str) -> None:
    """Argos Translate would use whichever it finds first."""
    world.install("kk", "1.10")
    world.install("ru", "1.0")
    assert install.from_file(world.bundle("kk", version)).replaced == ("1.10",)
    assert folders(world) == [f"translate-en_kk-{version.replace('.', '_')}", "translate-en_ru-1_0"]


def test_the_archives_folder_may_have_any_name_but_takes_no_ones_place(world: World) -> None:
    world.install("ru", "1.0")
    files = {f"translate-en_ru-1_0/{name}": data for name, data in world.files("kk", "2.0", None).items()}
    install.from_file(world.zip("kk.argosmodel", files))
    assert folders(world) == ["translate-en_kk-2_0", "translate-en_ru-1_0"]
    assert packages.find("ru").to_code == "ru"


def test_the_old_one_stays_if_the_new_one_is_broken(world: World) -> None:
    world.install("kk", "1.0")
    with pytest.raises(CorruptPackage, match="incomplete"):
        install.from_file(world.bundle("kk", "2.0", files={"model/model.bin": None}))
    assert packages.find("kk").version == "1.0"
    assert folders(world) == ["translate-en_kk-1_0"]


def test_the_old_one_stays_if_the_new_one_cannot_be_moved(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.install("kk", "1.0", files={"model/old.txt": b"old"})
    path = world.bundle("kk", "1.0")
    rename = type(path).rename

    def fail(source: Path, target: Path) -> Path:
        if source.name == "translate-en_kk-1_0" and source.parent != world.installed:
            raise OSError(28, "No space left on device")
        return rename(source, target)

    monkeypatch.setattr(type(path), "rename", fail)
    with pytest.raises(TranslationError, match="No space left"):
        install.from_file(path)
    assert (world.installed / "translate-en_kk-1_0" / "model" / "old.txt").exists()


@pytest.mark.parametrize("what", ["nothing.argosmodel", "../en-ru.argosmodel", ".", "ru", "en-ru-kk", ""])
def test_neither_a_file_nor_a_name(world: World, what: str) -> None:
    with pytest.raises(NoPackage, match="no such file, and not the name of a package"):
        install.install(what)
    assert folders(world) == []


def test_a_file_with_another_sha256(world: World) -> None:
    path = world.bundle("kk")
    with pytest.raises(CorruptPackage, match="its SHA-256 is"):
        install.install(str(path), sha256="0" * 64)
    assert folders(world) == []
    assert install.install(str(path), sha256=packages.sha256(path)).new


@LOCAL
@pytest.mark.parametrize("name", ["en-kk", "en_kk", "translate-en_kk"])
def test_a_name_from_an_index(world: World, mirror: Mirror, name: str) -> None:
    data = world.bundle("kk", "1.10").read_bytes()
    mirror.pages["/new.argosmodel"] = data
    other = {"type": "sbd", "from_codes": ["en"], "links": []}
    mirror.offer(entry(version="1.9"), other, entry("ru"), entry("kk", "1.10", "new.argosmodel"))
    seen: list[tuple[int, int | None]] = []
    change = install.install(name, index_url=mirror.url, progress=lambda done, total: seen.append((done, total)))
    assert change.package == packages.find("kk")
    assert change.package.version == "1.10"
    assert seen[-1] == (len(data), len(data))
    assert folders(world) == ["translate-en_kk-1_10"]


@LOCAL
def test_an_index_without_anything_newer(world: World, mirror: Mirror) -> None:
    world.install("kk", "1.10")
    mirror.offer(entry(version="1.9"))
    change = install.install("en-kk", index_url=f"{mirror.url}/index.json")
    assert (change.new, change.package.version, mirror.asked) == (False, "1.10", ["/index.json"])


@LOCAL
def test_the_index_that_argos_translate_is_set_to(
    world: World, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages.argos().settings, "remote_package_index", f"{mirror.url}/index.json")
    mirror.offer(entry("ru"))
    with pytest.raises(NoPackage, match="no package from en to kk"):
        install.install("en-kk")
    assert folders(world) == []


@LOCAL
def test_the_second_address_if_the_first_fails(world: World, mirror: Mirror) -> None:
    mirror.pages["/good"] = world.bundle("kk").read_bytes()
    mirror.offer(entry("kk", "1.0", "ipfs://Qm", "/gone", "/good"))
    assert install.install("en-kk", index_url=mirror.url).new
    assert mirror.asked == ["/index.json", "/gone", "/good"]


@LOCAL
def test_a_package_of_another_pair_than_the_index_says(world: World, mirror: Mirror) -> None:
    mirror.pages["/kk.argosmodel"] = world.bundle("ru").read_bytes()
    mirror.offer(entry())
    with pytest.raises(CorruptPackage, match=r"kk\.argosmodel: translates from en to ru"):
        install.install("en-kk", index_url=mirror.url)
    assert folders(world) == []


@LOCAL
def test_a_url(world: World, mirror: Mirror) -> None:
    path = world.bundle("kk")
    mirror.pages |= {"/kk": path.read_bytes(), "/moved": "/kk"}
    assert install.install(f"{mirror.url}/moved", sha256=packages.sha256(path)).package == packages.find("kk")
    with pytest.raises(CorruptPackage, match="its SHA-256 is"):
        install.install(f"{mirror.url}/kk", sha256="0" * 64)


@LOCAL
@pytest.mark.parametrize(
    ("path", "page", "why"),
    [
        ("/kk", 404, "answers 404"),
        ("/kk", 500, "answers 500"),
        ("/kk-cut", b"half", "cannot be downloaded"),
        ("/kk", "http://example.org/kk", "example.org/kk: not an https:// address"),
        ("/kk", "file:///etc/passwd", "."),
        ("/kk", "/kk", "cannot be downloaded"),
        ("/kk", b"x" * 101, "larger than 100 bytes"),
    ],
)
def test_downloads_that_fail(  # noqa: PLR0913, PLR0917  # three fixtures and three parameters
    world: World, mirror: Mirror, monkeypatch: pytest.MonkeyPatch, path: str, page: bytes | int | str, why: str
) -> None:
    monkeypatch.setattr(archive, "MAX_BYTES", 100)
    mirror.pages[path] = page
    with pytest.raises(DownloadFailed, match=why) as error:
        install.install(mirror.url + path)
    assert "\n" not in str(error.value)
    assert folders(world) == []


@LOCAL
def test_a_download_that_is_no_package_is_named_by_its_url(world: World, mirror: Mirror) -> None:
    mirror.pages["/page"] = b"<html>Log in to the network</html>"
    with pytest.raises(CorruptPackage, match=f"{mirror.url}/page: damaged"):
        install.install(f"{mirror.url}/page")
    assert folders(world) == []


@LOCAL
@pytest.mark.parametrize("page", [b"<html>", b"{}", b"[1]", b'{"a": 1}'])
def test_pages_that_are_no_index(world: World, mirror: Mirror, page: bytes) -> None:
    mirror.pages["/index.json"] = page
    with pytest.raises(DownloadFailed, match="not an index"):
        install.install("en-kk", index_url=mirror.url)
    assert folders(world) == []


@LOCAL
def test_an_index_that_is_too_large(world: World, mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "MAX_INDEX", 10)
    mirror.offer(entry())
    with pytest.raises(DownloadFailed, match="larger than 10 bytes"):
        install.install("en-kk", index_url=mirror.url)
    assert folders(world) == []


@LOCAL
def test_nobody_answers(world: World, mirror: Mirror) -> None:
    mirror.shutdown()
    mirror.server_close()
    with pytest.raises(DownloadFailed, match="without a network, `briefing models install FILE`"):
        install.install("en-kk", index_url=mirror.url)
    assert folders(world) == []


@LOCAL
def test_silence(world: World, mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.2)
    waiting = threading.Event()
    monkeypatch.setattr(Answer, "do_GET", lambda _: waiting.wait(5))
    with pytest.raises(DownloadFailed, match="cannot be downloaded"):
        install.install(f"{mirror.url}/kk")
    waiting.set()
    assert folders(world) == []


@pytest.mark.parametrize("url", ["http://example.org/a", "ftp://example.org/a", "file:///etc/passwd", "https://"])
def test_addresses_that_are_not_asked(world: World, url: str) -> None:
    with pytest.raises(DownloadFailed):
        install.install(url)
    assert folders(world) == []


def test_an_index_in_place_of_a_package(world: World) -> None:
    with pytest.raises(NoPackage, match=r"--index https://example\.org/index\.json"):
        install.install("https://example.org/index.json")
    assert folders(world) == []


@pytest.mark.parametrize("name", ["en-kk", "translate-en_kk", "translate-en_kk-1_0"])
def test_remove(world: World, name: str) -> None:
    folder = world.install("kk")
    world.install("ru")
    assert install.remove(name) == (folder,)
    assert folders(world) == ["translate-en_ru-1_0"]


def test_remove_a_broken_one(world: World) -> None:
    world.install("kk", files={"metadata.json": b"{"})
    assert [path.name for path in install.remove("en-kk")] == ["translate-en_kk-1_0"]
    assert folders(world) == []


@pytest.mark.parametrize("name", ["en-kk", "kk", "..", "", "translate-en_ru-9_9"])
def test_remove_what_is_not_there(world: World, name: str) -> None:
    world.install("ru")
    with pytest.raises(NoPackage, match="there are: translate-en_ru-1_0"):
        install.remove(name)
    assert folders(world) == ["translate-en_ru-1_0"]


def test_the_bundled_ones_stay(world: World) -> None:
    path = world.bundle("kk")
    with pytest.raises(NoPackage, match="came with the program"):
        install.remove("en-kk")
    assert path.exists()
