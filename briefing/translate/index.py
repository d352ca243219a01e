"""Reads an Argos index: which packages there are, in which versions, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin

from pydantic import BaseModel, TypeAdapter, ValidationError

from briefing.errors import DownloadFailed, NoPackage
from briefing.translate import download, packages

if TYPE_CHECKING:
    from pathlib import Path

MAX_INDEX = 4 << 20  # bytes; the public one has some 50,000


class Offer(BaseModel):
    """A package that an index offers; `links` are addresses of the same file."""

    type: Literal["translate"] = "translate"
    from_code: str
    to_code: str
    package_version: str = ""
    links: tuple[str, ...]

    @property
    def version(self) -> tuple[int, ...]:
        """The numbers of its version, to compare."""
        return packages.numbers(self.package_version)


def newest(from_: str, to: str, url: str | None, folder: Path) -> Offer:
    """The newest package of a pair that the index at `url` offers, with addresses that can be fetched.

    Args:
        from_: code of the source language.
        to: code of the target language.
        url: of index.json or the folder it is in; None for the one that Argos Translate is set to.
        folder: a temporary one for the download.

    Raises:
        DownloadFailed: the index cannot be had, or is none.
        NoPackage: it offers none for that pair.
    """
    url = _address(url or str(packages.argos().settings.remote_package_index))
    found = [offer for offer in _read(url, folder) if (offer.from_code, offer.to_code) == (from_, to)]
    if not found:
        raise NoPackage(f"the index {url} has no package from {from_} to {to}")
    best = max(found, key=lambda offer: offer.version)
    links = (urljoin(url, link) for link in best.links)
    return best.model_copy(update={"links": tuple(link for link in links if re.match("https?:", link))})


def _address(url: str) -> str:
    return url if url.endswith(".json") else f"{url.rstrip('/')}/index.json"


def _read(url: str, folder: Path) -> list[Offer]:
    """What the index offers; entries of other kinds than translation packages are left out."""
    path = folder / "index.json"
    download.fetch(url, path, limit=MAX_INDEX)
    offers = []
    try:
        entries = TypeAdapter(list[dict[str, object]]).validate_json(path.read_bytes())
    except ValidationError:
        raise DownloadFailed(f"{url}: not an index of Argos packages") from None
    for entry in entries:
        try:
            offers.append(Offer.model_validate(entry))
        except ValidationError:
            continue
    return offers
