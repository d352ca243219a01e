"""Train: python -m models.train.fit DATA OUT.pt --to kk --minutes 90 [--lexicon FILE | --resume FILE...] [--hold].

The learning rate warms up, holds, and falls to nearly nothing in the last 60 % of the time; with
--hold it stays, for another run to go on from OUT.pt. What is saved is a running average of the
weights. One thread a language is the best use of a small CPU: set OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from sentencepiece import SentencePieceProcessor

from models.train import network
from models.train.batches import IGNORED, Packed, batches, packed_files
from models.train.digits import Digits
from models.train.losses import Candidates, guidance, next_token

if TYPE_CHECKING:
    from models.train.batches import Batch

WARMUP = 300  # steps
SILENT = -30.0  # a score that is never the best
AVERAGED = 5  # steps between two looks of the running average
WEIGHTS = Path(__file__).with_name("weights.json")


class Average:
    """An exponential running average of a network's weights, over some 2,500 steps at most."""

    def __init__(self, model: network.Translator) -> None:
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def add(self, model: network.Translator, step: int) -> None:
        keep = min(0.998, step / (step + 50))
        for name, value in model.state_dict().items():
            self.weights[name].lerp_(value, 1 - keep)


def rate(step: int, done: float, *, hold: bool) -> float:
    """The learning rate's factor at a share `done` of the time."""
    fall = 1.0 if hold or done < 0.4 else 0.02 + 0.98 * (1 - done) / 0.6
    return min(1.0, (step + 1) / WARMUP) * fall


def sources(data: Path, languages: list[str], weights: Path) -> list[tuple[Packed, float]]:
    """The packed sources that `weights` does not leave out, each with how often to draw from it."""
    factors: dict[str, float] = json.loads(weights.read_text(encoding="utf-8"))
    found = [Packed(path) for language in languages for path in packed_files(data, language)]
    weighed = [(pairs, factors.get(pairs.name, 1.0) * len(pairs)) for pairs in found]
    return [(pairs, weight) for pairs, weight in weighed if weight > 0]


def tokenizer_of(data: Path) -> SentencePieceProcessor:
    """The tokenizer of the packed pairs in `data`."""
    return SentencePieceProcessor(model_file=str(data / "spm.model"))


def begin(options: argparse.Namespace) -> network.Translator:
    """The network to train: an older one, one that knows a lexicon, or one that knows nothing."""
    if options.resume:
        return network.average(options.resume, options.dropout)
    size = len(tokenizer_of(options.data))
    encoder, decoder = options.layers
    shape = network.Shape(size, options.width, options.width // 64, encoder, decoder, options.dropout)
    model = network.Translator(shape)
    if options.lexicon:
        model.know(torch.from_numpy(np.load(options.lexicon)["embeddings"]))
    return model


def learn(
    model: network.Translator, batch: Batch, candidates: Candidates, options: argparse.Namespace
) -> tuple[float, float]:
    """Add the gradients of one batch; its two losses, in nats."""
    device = batch.source.device.type
    with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
        states, looked = model(batch.source, batch.given)
    token = next_token(model, states, batch.wanted, candidates, options.smoothing)
    look = guidance(looked, batch)
    (token + options.guide * look).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return token.item(), look.item()


def fit(model: network.Translator, options: argparse.Namespace) -> None:
    """Train `model` for the options' minutes, saving its average every minute."""
    device = next(model.parameters()).device
    drawn = sources(options.data, options.to, options.weights)
    digits = Digits(tokenizer_of(options.data), options.vary)
    candidates = Candidates([pairs for pairs, _ in drawn], model.shape.vocabulary, options.candidates, options.seed)
    with torch.no_grad():  # English words, which a target never has
        model.out_bias[candidates.unseen.to(device)] = SILENT
    optimizer = torch.optim.AdamW(model.parameters(), options.rate, (0.9, 0.98), 1e-9, weight_decay=0.01, fused=True)
    average, stream = Average(model), batches(drawn, options.tokens, options.longest, digits, options.seed)
    batch, step, seen = next(stream), 0, 0  # the first pool takes seconds: not training time
    start = saved = time.monotonic()
    losses: list[tuple[float, float]] = []
    while (done := (time.monotonic() - start) / (options.minutes * 60)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = options.rate * rate(step, done, hold=options.hold)
        losses.append(learn(model, batch.to(device), candidates, options))
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step, seen = step + 1, seen + int((batch.wanted != IGNORED).sum())
        if step % AVERAGED == 0:
            average.add(model, step)
        if time.monotonic() - saved > 60:
            token, look = np.mean(losses, 0)
            print(f"{done:4.0%} step {step} tokens {seen} loss {token:.3f} looking {look:.3f}", flush=True)
            network.save(average.weights, model.shape, options.out)
            losses, saved = [], time.monotonic()
        batch = next(stream)
    network.save(average.weights, model.shape, options.out)
    print(f"done: {step} steps, {seen} target tokens")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--to", required=True, nargs="+")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--lexicon", type=Path)
    parser.add_argument("--resume", type=Path, nargs="+", help="weights to go on from; of several their mean")
    parser.add_argument("--hold", action="store_true")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="JSON: source -> how often it is drawn")
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--layers", type=int, nargs=2, default=(3, 2), help="of the encoder, of the decoder")
    parser.add_argument("--tokens", type=int, default=1000, help="padded tokens a batch")
    parser.add_argument("--longest", type=int, default=64, help="tokens of a pair's longer side")
    parser.add_argument("--candidates", type=int, default=3072)
    parser.add_argument("--rate", type=float, default=1.1e-3)
    parser.add_argument("--guide", type=float, default=1.0, help="weight of the alignments' loss")
    parser.add_argument("--smoothing", type=float, default=0.1, help="share of a token's weight that others get")
    parser.add_argument("--vary", type=float, default=0.0, help="share of the pairs whose digits are exchanged")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    model = begin(options).to("cuda" if torch.cuda.is_available() else "cpu").train()
    fit(model, options)


if __name__ == "__main__":
    main()
