"""Padded batches of the packed pairs, drawn by the weights of their sources."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from torch import Tensor

    from models.train.digits import Digits

PAD, START, END = 0, 2, 3  # ids of the tokenizer's <pad>, <s> and </s>
IGNORED = -100  # a target that is padding
POOL = 8000  # pairs drawn at once, to find some of like length
STEP = 8  # tokens; a CPU's matrix library prepares each new shape anew, so there are few


def packed_files(data: Path, language: str) -> list[Path]:
    """The packed pairs of `language`, without their alignments."""
    return [path for path in sorted(data.glob(f"*.{language}.npz")) if not path.name.endswith(".links.npz")]


class Packed:
    """The pairs of one source; `pairs[i]` are the token ids of a source and a target."""

    def __init__(self, path: Path) -> None:
        arrays = np.load(path)
        self.name = path.stem
        self.source, self.target = arrays["source"], arrays["target"]
        self.source_at = np.append(0, arrays["source_ends"])
        self.target_at = np.append(0, arrays["target_ends"])
        aligned = path.with_suffix(".links.npz")
        self.links, self.links_at = np.empty((0, 2), np.uint8), np.zeros(len(self) + 1, np.int64)
        if aligned.exists():
            arrays = np.load(aligned)
            self.links, self.links_at = arrays["links"], np.append(0, arrays["ends"])

    def __len__(self) -> int:
        return len(self.source_at) - 1

    def __getitem__(self, i: int) -> tuple[np.ndarray, np.ndarray]:
        return (
            self.source[self.source_at[i] : self.source_at[i + 1]],
            self.target[self.target_at[i] : self.target_at[i + 1]],
        )

    def aligned(self, i: int) -> np.ndarray:
        """Rows of (source index, target index) of pair `i`, counted without the source's tag."""
        return self.links[self.links_at[i] : self.links_at[i + 1]]

    def short(self, longest: int) -> np.ndarray:
        """Indices of the pairs of no more than `longest` tokens a side."""
        return np.flatnonzero((np.diff(self.source_at) <= longest) & (np.diff(self.target_at) < longest))


@dataclass(frozen=True)
class Batch:
    """Token ids, pairs x length; `attention`, pairs x target length x source length, sums to 1 or 0 a row."""

    source: Tensor
    given: Tensor
    wanted: Tensor
    attention: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on `device`."""
        return Batch(*(t.to(device, non_blocking=True) for t in (self.source, self.given, self.wanted, self.attention)))


def batches(
    sources: Sequence[tuple[Packed, float]], tokens: int, longest: int, digits: Digits, seed: int
) -> Iterator[Batch]:
    """Endless batches of about `tokens` padded tokens a side, no pair longer than `longest`.

    `sources` are drawn from by their weights; `digits` varies what is drawn.
    """
    rng = np.random.default_rng(seed)
    data = [pairs for pairs, _ in sources]
    share = np.array([weight for _, weight in sources])
    share /= share.sum()
    streams = [_shuffled(pairs, longest, rng) for pairs in data]
    while True:
        by_length = defaultdict(list)
        for k in rng.choice(len(data), size=POOL, p=share):
            i = next(streams[k])
            source, target = digits.varied(data[k][i], rng)
            by_length[-(-max(len(source), len(target) + 1) // STEP) * STEP].append((source, target, data[k].aligned(i)))
        groups = []
        for length, members in by_length.items():
            size = max(STEP, tokens // length // STEP * STEP)
            groups += [(length, members[i : i + size]) for i in range(0, len(members) - size + 1, size)]
        rng.shuffle(groups)
        for length, members in groups:
            yield _batch(members, length)


def _shuffled(pairs: Packed, longest: int, rng: np.random.Generator) -> Iterator[int]:
    indices = pairs.short(longest)
    while True:
        yield from rng.permutation(indices)


def _batch(members: list[tuple[np.ndarray, np.ndarray, np.ndarray]], length: int) -> Batch:
    shape = len(members), length
    source, given = np.full(shape, PAD, np.int64), np.full(shape, PAD, np.int64)
    wanted, attention = np.full(shape, IGNORED, np.int64), np.zeros((*shape, length), np.float32)
    for row, (s, t, links) in enumerate(members):
        source[row, : len(s)] = s
        given[row, 0], given[row, 1 : len(t) + 1] = START, t
        wanted[row, : len(t)], wanted[row, len(t)] = t, END
        attention[row, links[:, 1], links[:, 0].astype(int) + 1] = 1
        attention[row, len(t), len(s) - 1] = 1
    attention /= attention.sum(-1, keepdims=True).clip(min=1)
    return Batch(*map(torch.from_numpy, (source, given, wanted, attention)))
