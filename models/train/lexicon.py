"""Embeddings that know a dictionary before training begins.

    python -m models.train.lexicon DATA OUT.npz --to kk --width 256

From the aligned tokens comes a matrix of positive pointwise mutual information, English tokens x
target tokens; its singular vectors give a token and its translations embeddings that point the same
way. With one table for source, target and output, a decoder that attends to the right word then
already prefers its translation, and what is left to learn is where to look and how to inflect.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import sentencepiece
from scipy import sparse
from scipy.sparse.linalg import svds

from models.train.batches import Packed, packed_files

SMOOTHING = 3  # added to the count of each token: the rare ones prove little


def counts(data: list[Packed], size: int) -> sparse.csr_matrix:
    """How often each source token is aligned to each target token."""
    rows, columns = [], []
    for pairs in data:
        for i in range(len(pairs)):
            source, target = pairs[i]
            links = pairs.aligned(i).astype(int)
            rows.append(source[links[:, 0] + 1])
            columns.append(target[links[:, 1]])
    at = np.concatenate(rows).astype(int), np.concatenate(columns).astype(int)
    return sparse.coo_matrix((np.ones(len(at[0])), at), shape=(size, size)).tocsr()


def information(table: sparse.csr_matrix) -> sparse.csr_matrix:
    """Positive pointwise mutual information of the tokens met together more than once, in nats."""
    found = table.tocoo()
    by_row, by_column = (np.asarray(table.sum(axis)).ravel() + SMOOTHING for axis in (1, 0))
    value = np.log(found.data * found.data.sum() / (by_row[found.row] * by_column[found.col]))
    value *= np.minimum(1, np.sqrt(found.data) / 2)
    kept = (value > 0) & (found.data > 1)
    return sparse.coo_matrix((value[kept], (found.row[kept], found.col[kept])), shape=table.shape).tocsr()


def embeddings(table: sparse.csr_matrix, width: int, seed: int = 1) -> np.ndarray:
    """Unit vectors, tokens x width: a token's source side if it is met there more often, else its target side."""
    rng = np.random.default_rng(seed)
    left, strength, right = svds(information(table).astype(np.float32), k=width)
    sides = left * np.sqrt(strength), right.T * np.sqrt(strength)
    english = np.asarray(table.sum(1)).ravel() > np.asarray(table.sum(0)).ravel()
    vectors = np.where(english[:, None], *sides)
    norm = np.linalg.norm(vectors, axis=1, keepdims=True)
    # The strongest singular vectors come first: a rotation gives every attention head its share.
    rotation = np.linalg.qr(rng.normal(size=(width, width)))[0]
    known = (vectors / np.maximum(norm, 1e-3)) @ rotation
    made: np.ndarray = np.where(norm > 1e-3, known, rng.normal(size=known.shape) * width**-0.5).astype(np.float32)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--to", required=True, nargs="+")
    parser.add_argument("--width", type=int, default=256)
    options = parser.parse_args()
    size = len(sentencepiece.SentencePieceProcessor(model_file=str(options.data / "spm.model")))
    data = [Packed(path) for language in options.to for path in packed_files(options.data, language)]
    np.savez(options.out, embeddings=embeddings(counts(data, size), options.width))


if __name__ == "__main__":
    main()
