"""Tokenise the parallel text and pack it: python -m models.train.prepare OUT --tokenizer spm.model [--raw DIR].

OUT gets NAME.LANGUAGE.npz files: `source` and `target` hold the token ids of all pairs one after the
other (uint16), `source_ends` and `target_ends` where each pair ends. A source is the tag of the wanted
language, the sentence's tokens and </s>; a target is its tokens alone.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from models.train import corpus
from models.train.batches import END, PAD, START

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LONGEST = 190  # tokens


def train_tokenizer(text: Sequence[str], model: Path, size: int = 12_000) -> None:
    """A unigram tokenizer for all three languages, with a tag for each target."""
    SentencePieceTrainer.train(
        sentence_iterator=iter(text),
        model_prefix=str(model.with_suffix("")),
        vocab_size=size,
        character_coverage=0.9998,
        byte_fallback=True,
        pad_id=PAD,
        unk_id=1,
        bos_id=START,
        eos_id=END,
        control_symbols=[f"<2{language}>" for language in (*corpus.LANGUAGES, "en")],
        split_digits=True,
        minloglevel=2,
    )


def pack(tokenizer: SentencePieceProcessor, pairs: Sequence[corpus.Pair], tag: str) -> dict[str, NDArray[Any]]:
    """Arrays of the pairs' token ids; pairs longer than `LONGEST` on a side are left out."""
    code = tokenizer.piece_to_id(tag)
    sides = zip(tokenizer.encode([p[0] for p in pairs]), tokenizer.encode([p[1] for p in pairs]), strict=True)
    kept = [([code, *s, END], t) for s, t in sides if 0 < len(s) <= LONGEST and 0 < len(t) <= LONGEST]
    return {
        "source": np.array([token for s, _ in kept for token in s], np.uint16),
        "target": np.array([token for _, t in kept for token in t], np.uint16),
        "source_ends": np.cumsum([len(s) for s, _ in kept], dtype=np.int64),
        "target_ends": np.cumsum([len(t) for _, t in kept], dtype=np.int64),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--raw", type=Path, help="folder of NAME.ru.tsv and NAME.kk.tsv (English, tab, translation)")
    parser.add_argument("--tokenizer", type=Path, help="use this one; else one is trained on the text")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    sources = {language: corpus.read(options.raw, language) for language in corpus.LANGUAGES}
    model = options.out / "spm.model"
    if options.tokenizer:
        shutil.copy(options.tokenizer, model)
    else:
        everything = {side for found in sources.values() for some in found.values() for pair in some for side in pair}
        train_tokenizer(sorted(everything), model)
    tokenizer = SentencePieceProcessor(model_file=str(model))
    for language, found in sources.items():
        for name, some in found.items():
            arrays = pack(tokenizer, some, f"<2{language}>")
            np.savez(options.out / f"{name}.{language}.npz", allow_pickle=False, **arrays)
            print(f"{name}.{language}: {len(some)} pairs")


if __name__ == "__main__":
    main()
