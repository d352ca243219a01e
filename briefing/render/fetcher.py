"""Serves a page its own files, and nothing else: no network, no other file of the machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Fetcher(URLFetcher):  # type: ignore[misc]  # weasyprint ships no types
    """Serves `data:` URLs, files under `folders`, and `files`.

    Links out of a folder count as outside it.
    """

    def __init__(self, folders: Iterable[Path], files: Iterable[Path]) -> None:
        super().__init__(allowed_protocols=("data", "file"), allow_redirects=False)
        self._folders = [folder.resolve() for folder in folders]
        self._files = {file.resolve() for file in files}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The contents of `url`.

        Raises:
            ValueError: of another protocol.
            PermissionError: a file that is not the page's own.
        """
        parts = urlsplit(url)
        if parts.scheme == "file" and not self._ours(parts.netloc, parts.path):
            raise PermissionError(f"not a file of the template: {url}")
        return super().fetch(url, headers)

    def _ours(self, host: str, name: str) -> bool:
        path = Path(url2pathname(name)).resolve()
        return not host and (path in self._files or any(path.is_relative_to(f) for f in self._folders))
