"""A pre-norm Transformer with one table of embeddings for source, target and output.

It is exactly what `ctranslate2.specs.TransformerSpec` can hold: sinusoidal positions numbered from 1,
ReLU, biases everywhere. Its decoder also returns where it looked, so that alignments can teach it.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F  # noqa: N812  # its usual name
from torch import Tensor, nn

from models.train.batches import PAD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Shape:
    """Sizes of a network; the feed-forward layers are four times as wide as the rest."""

    vocabulary: int = 12_000
    width: int = 256
    heads: int = 4
    encoder_layers: int = 3
    decoder_layers: int = 2
    dropout: float = 0.0
    positions: int = 256


def positions(length: int, width: int) -> Tensor:
    """CTranslate2's table of positions, length x width: sines, then cosines."""
    rates = torch.exp(torch.arange(width // 2) * -(math.log(10_000.0) / (width // 2 - 1)))
    angles = torch.arange(1, length + 1)[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    """Normalised attention with its residual; of `memory` if it is given, else of the sequence itself."""

    def __init__(self, shape: Shape, *, cross: bool) -> None:
        super().__init__()
        self.heads, self.cross = shape.heads, cross
        self.norm = nn.LayerNorm(shape.width)
        self.q = nn.Linear(shape.width, shape.width * (1 if cross else 3))
        if cross:
            self.kv = nn.Linear(shape.width, shape.width * 2)
        self.out = nn.Linear(shape.width, shape.width)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, hidden: Tensor, memory: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """The new states, and the weights (pairs x heads x target x source); `hidden` positions get none."""
        projected = self.q(self.norm(x))
        parts = (projected, *self.kv(memory).chunk(2, -1)) if self.cross else projected.chunk(3, -1)
        q, k, v = (p.unflatten(-1, (self.heads, -1)).transpose(1, 2) for p in parts)
        scores = (q * q.size(-1) ** -0.5) @ k.transpose(-1, -2)
        weights = scores.masked_fill(hidden, -1e4).softmax(-1)
        return x + self.drop(self.out((weights @ v).transpose(1, 2).flatten(2))), weights


class FeedForward(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(shape.width)
        self.up, self.down = nn.Linear(shape.width, shape.width * 4), nn.Linear(shape.width * 4, shape.width)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.drop(self.down(F.relu(self.up(self.norm(x)))))


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attn, self.ffn = Attention(shape, cross=False), FeedForward(shape)

    def forward(self, x: Tensor, padding: Tensor) -> Tensor:
        return self.ffn(self.attn(x, padding)[0])


class DecoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attn, self.cross = Attention(shape, cross=False), Attention(shape, cross=True)
        self.ffn = FeedForward(shape)

    def forward(self, y: Tensor, future: Tensor, memory: Tensor, padding: Tensor) -> tuple[Tensor, Tensor]:
        y, looked = self.cross(self.attn(y, future)[0], padding, memory)
        return self.ffn(y), looked


class Translator(nn.Module):
    """Token ids in, decoder states out; `emb.weight` and `out_bias` make scores of them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.emb = nn.Embedding(shape.vocabulary, shape.width)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.enc_norm, self.dec_norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.out_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.drop = nn.Dropout(shape.dropout)
        self.register_buffer("pos", positions(shape.positions, shape.width), persistent=False)
        nn.init.normal_(self.emb.weight, std=shape.width**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def _embed(self, ids: Tensor) -> Tensor:
        x: Tensor = self.drop(self.emb(ids) * math.sqrt(self.shape.width) + self.pos[: ids.size(1)])
        return x

    def forward(self, source: Tensor, given: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Decoder states (pairs x target length x width), and each decoder layer's weights on the source."""
        padding = (source == PAD)[:, None, None, :]
        x = self._embed(source)
        for layer in self.encoder:
            x = layer(x, padding)
        memory, y, looked = self.enc_norm(x), self._embed(given), []
        future = torch.ones(given.size(1), given.size(1), dtype=torch.bool, device=given.device).triu(1)
        for layer in self.decoder:
            y, weights = layer(y, future, memory, padding)
            looked.append(weights)
        return self.dec_norm(y), looked

    @torch.no_grad()
    def know(self, embeddings: Tensor) -> None:
        """Begin as a dictionary: the embeddings of models.train.lexicon, and attention that hands them on.

        The first decoder layer looks for the source of the word before (a like embedding); the last one
        adds what it looks at to the output. The other layers begin small.
        """
        self.emb.weight.copy_(embeddings)
        width = self.shape.width
        turn, identity = torch.linalg.qr(torch.randn(width, width))[0], torch.eye(width)
        for layer in (*self.encoder, *self.decoder):
            layer.attn.out.weight *= 0.25
            layer.ffn.down.weight *= 0.2
        for layer in self.decoder:
            layer.cross.kv.weight[width:] = identity
            layer.cross.out.weight.copy_(identity * (1.5 if layer is self.decoder[-1] else 0.5))
        self.decoder[0].cross.q.weight.copy_(turn)
        self.decoder[0].cross.kv.weight[:width] = turn


def save(weights: dict[str, Any], shape: Shape, path: Path) -> None:
    """Write `weights` in half precision; a reader sees the old file or the new one, never a part."""
    part = path.with_suffix(".part")
    torch.save({"shape": asdict(shape), "weights": {k: v.to(torch.float16) for k, v in weights.items()}}, part)
    part.rename(path)


def load(path: Path, dropout: float = 0.0) -> Translator:
    """The network that `save` wrote."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = Translator(Shape(**saved["shape"] | {"dropout": dropout}))
    model.load_state_dict({k: v.float() for k, v in saved["weights"].items()})
    return model


def average(paths: Sequence[Path], dropout: float = 0.0) -> Translator:
    """The network whose weights are the means of those in `paths`, in the half precision of the files."""
    models = [load(path, dropout) for path in paths]
    states = [model.state_dict() for model in models]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    models[0].load_state_dict({name: value.half().float() for name, value in mean.items()})
    return models[0]
