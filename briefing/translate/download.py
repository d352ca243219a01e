"""Fetches a file over HTTPS: nothing else in the program uses the network, and only by the user's command."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.errors import CorruptPackage, DownloadFailed

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

TIMEOUT = 30  # seconds without an answer, or without a byte
MAX_REDIRECTS = 5
CHUNK = 1 << 16  # bytes
HERE = frozenset({"localhost", "127.0.0.1", "::1"})  # plain HTTP goes no further than this computer

Progress = Callable[[int, int | None], None]  # bytes that are there, and bytes in all if the server tells


def fetch(url: str, target: Path, *, limit: int, sha256: str | None = None, progress: Progress | None = None) -> None:
    """Write what is at `url` into the new file `target`.

    Args:
        url: an https:// address, or an http:// one of this computer; redirections are held to the same.
        target: where the bytes go; what is there after an error is not to be used.
        limit: the most bytes taken.
        sha256: what the SHA-256 must be, in lower-case hexadecimal digits.
        progress: called after each piece.

    Raises:
        DownloadFailed: offline, no answer, no such file, too large, or not https.
        CorruptPackage: it has another SHA-256.
        OSError: `target` cannot be written.
    """
    import httpx  # slow to import

    options = {"timeout": TIMEOUT, "max_redirects": MAX_REDIRECTS, "follow_redirects": True}
    hooks = {"request": [_check_address]}
    try:
        with httpx.Client(event_hooks=hooks, **options) as client, client.stream("GET", url) as response:  # type: ignore[arg-type]  # the options are of several types
            response.raise_for_status()
            found = _save(response, target, limit, progress)
    except httpx.HTTPStatusError as error:
        raise DownloadFailed(f"{url}: the server answers {error.response.status_code}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        why = str(error) or type(error).__name__
        raise DownloadFailed(
            f"{url}: cannot be downloaded ({why}); without a network, `briefing models install FILE` takes a file"
        ) from None
    if sha256 and found != sha256:
        raise CorruptPackage(f"{url}: its SHA-256 is {found}, not {sha256}; nothing was installed")


def _check_address(request: httpx.Request) -> None:
    url = request.url
    if url.scheme != "https" and not (url.scheme == "http" and url.host in HERE):
        raise DownloadFailed(f"{url}: not an https:// address")


def _save(response: httpx.Response, target: Path, limit: int, progress: Progress | None) -> str:
    """Write the body into `target`; its SHA-256."""
    total, done, digest = int(response.headers.get("content-length", 0)), 0, hashlib.sha256()
    with target.open("xb") as file:
        for chunk in response.iter_bytes(CHUNK):
            done += len(chunk)
            if max(done, total) > limit:
                raise DownloadFailed(f"{response.url}: larger than {limit} bytes")
            digest.update(chunk)
            file.write(chunk)
            if progress:
                progress(done, total or None)
    return digest.hexdigest()
