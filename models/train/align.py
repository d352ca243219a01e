"""Align the words of the packed pairs: python -m models.train.align DATA --to kk.

Both directions by eflomal (Östling and Tiedemann 2016), over all sources of a language together. Kept
are the links that both directions find and, for target tokens without one, the links that one finds.
DATA gets NAME.LANGUAGE.links.npz: `links`, rows of (source index, target index) counted without the
tag, and `ends`, where each pair's rows end.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import eflomal
import numpy as np

from models.train.batches import Packed, packed_files

if TYPE_CHECKING:
    from collections.abc import Iterable

Links = set[tuple[int, int]]


def symmetric(forward: Links, backward: Links) -> Links:
    """The common links, and for target tokens without a common link whatever there is."""
    common = forward & backward
    covered = {target for _, target in common}
    return common | {link for link in forward | backward if link[1] not in covered}


def _parse(line: str) -> Links:
    return {(int(s), int(t)) for s, t in (link.split("-") for link in line.split())}


def _write(data: Iterable[Packed], source: TextIO, target: TextIO) -> None:
    for pairs in data:
        for i in range(len(pairs)):
            s, t = pairs[i]
            source.write(" ".join(map(str, s[1:-1])) + "\n")
            target.write(" ".join(map(str, t)) + "\n")
    source.seek(0)
    target.seek(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--to", required=True)
    options = parser.parse_args()
    files = packed_files(options.data, options.to)
    data = [Packed(path) for path in files]
    with (
        tempfile.TemporaryFile("w+") as source,
        tempfile.TemporaryFile("w+") as target,
        tempfile.NamedTemporaryFile("r") as forward,
        tempfile.NamedTemporaryFile("r") as backward,
    ):
        _write(data, source, target)
        eflomal.Aligner().align(source, target, links_filename_fwd=forward.name, links_filename_rev=backward.name)
        lines = zip(forward, backward, strict=True)
        for path, pairs in zip(files, data, strict=True):
            found = [sorted(symmetric(_parse(f), _parse(b))) for f, b in islice(lines, len(pairs))]
            links = np.array([link for some in found for link in some], np.uint8).reshape(-1, 2)
            ends = np.cumsum([len(some) for some in found], dtype=np.int64)
            np.savez(path.with_suffix(".links.npz"), links=links, ends=ends)


if __name__ == "__main__":
    main()
