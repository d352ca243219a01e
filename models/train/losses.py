"""What a step of training should make small: the error of the next token, and of where the decoder looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  # its usual name

from models.train.batches import END, IGNORED, Batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from models.train.batches import Packed
    from models.train.network import Translator

EARLY, LATE = 0, (0, 1)  # the guided heads of the first and of the last decoder layer
EARLY_SHARE = 0.3


class Candidates:
    """The tokens that a batch is scored against: its own, and others drawn by how frequent they are.

    A fourth of the vocabulary teaches nearly as much as all of it, for a fourth of the time that the
    output layer takes (sampled softmax: Jean et al. 2015). The rarer a token is drawn, the more its score
    is raised while it is, or it would be written too often later, when nobody draws.
    """

    def __init__(self, data: Sequence[Packed], vocabulary: int, size: int, seed: int) -> None:
        """`size` candidates of `vocabulary` tokens, by the target side of `data`."""
        counts = sum((np.bincount(pairs.target, minlength=vocabulary) for pairs in data), np.ones(vocabulary))
        counts[END] += sum(map(len, data))
        self.unseen = torch.from_numpy(counts == 1)
        self._share = counts**0.6 / (counts**0.6).sum()
        self._size, self._rng = size, np.random.default_rng(seed)
        drawn = 1 - (1 - self._share) ** (size * 2) if size < vocabulary else np.ones(vocabulary)
        self._raised = -torch.from_numpy(np.log(drawn)).float()

    def raised(self, among: Tensor) -> Tensor:
        """What to add to the scores of candidates for having been drawn."""
        return self._raised.to(among.device)[among]

    def of(self, wanted: Tensor) -> Tensor:
        """Sorted ids: all of `wanted`, and others up to the set size."""
        own = torch.unique(wanted)
        if self._size >= len(self._share):
            return torch.arange(len(self._share), device=wanted.device)
        drawn = torch.from_numpy(self._rng.choice(len(self._share), self._size * 2, p=self._share)).to(wanted.device)
        others = torch.unique(drawn)
        others = others[~torch.isin(others, own)]
        chosen = others[torch.randperm(len(others), device=others.device)[: max(0, self._size - len(own))]]
        return torch.cat([own, chosen]).sort().values


def next_token(model: Translator, states: Tensor, wanted: Tensor, candidates: Candidates, smoothing: float) -> Tensor:
    """Label-smoothed cross entropy of the wanted tokens among the candidates, in nats a token."""
    real = (wanted != IGNORED).flatten().nonzero().squeeze(1)
    tokens = wanted.flatten()[real]
    among = candidates.of(tokens)
    bias = model.out_bias[among] + candidates.raised(among)
    scores = F.linear(states.flatten(0, 1)[real], model.emb.weight[among], bias)
    return F.cross_entropy(scores.float(), torch.searchsorted(among, tokens), label_smoothing=smoothing)


def guidance(looked: list[Tensor], batch: Batch) -> Tensor:
    """Cross entropy of the aligned source tokens under the guided heads (Chen et al. 2016).

    The last layer should look at the source of the token that comes next; the first one at the source
    of the token before, which it can tell from the token itself.
    """
    last = _missed(looked[-1][:, LATE].mean(1), batch.attention)
    # An end that is not yet written has no token before it to look for.
    before = batch.attention[:, :-1] * (batch.wanted[:, 1:] != IGNORED)[..., None]
    return last + EARLY_SHARE * _missed(looked[0][:, EARLY, 1:], before)


def _missed(weights: Tensor, aligned: Tensor) -> Tensor:
    rows = (aligned.sum(-1) > 0).sum().clamp(min=1)
    return -(aligned * weights.float().clamp(min=1e-6).log()).sum() / rows
