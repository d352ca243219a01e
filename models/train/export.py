"""Write a trained network as an Argos package.

    python -m models.train.export WEIGHTS.pt... spm.model OUT_DIR --to kk --version 1.0

The weights of several files are averaged.

The wanted language is a source token, which CTranslate2 adds itself: it is the `bos_token` of the
model's config.json, with `add_source_bos`. So a stock Argos Translate, which cannot add source
tokens, asks for the right language. The same input makes the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ctranslate2
import sentencepiece
import torch

from models.train import network

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAMES = {"ru": "Russian", "kk": "Kazakh"}
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can tell

State = dict[str, "NDArray[Any]"]


def _linear(spec: Any, state: State, name: str) -> None:  # noqa: ANN401  # CTranslate2 ships no types
    spec.weight, spec.bias = state[f"{name}.weight"], state[f"{name}.bias"]


def _norm(spec: Any, state: State, name: str) -> None:  # noqa: ANN401  # as above
    spec.gamma, spec.beta = state[f"{name}.weight"], state[f"{name}.bias"]


def _attention(spec: Any, state: State, name: str, *projections: str) -> None:  # noqa: ANN401  # as above
    _norm(spec.layer_norm, state, f"{name}.norm")
    for linear, projection in zip(spec.linear, (*projections, "out"), strict=True):
        _linear(linear, state, f"{name}.{projection}")


def _feed_forward(spec: Any, state: State, name: str) -> None:  # noqa: ANN401  # as above
    _norm(spec.layer_norm, state, f"{name}.norm")
    _linear(spec.linear_0, state, f"{name}.up")
    _linear(spec.linear_1, state, f"{name}.down")


def specification(model: network.Translator, pieces: list[str], language: str) -> Any:  # noqa: ANN401  # as above
    """CTranslate2's form of `model`, which asks for `language`."""
    shape = model.shape
    state = {name: value.float().numpy() for name, value in model.state_dict().items()}
    layers = shape.encoder_layers, shape.decoder_layers
    relu = ctranslate2.specs.Activation.RELU
    spec = ctranslate2.specs.TransformerSpec.from_config(layers, shape.heads, pre_norm=True, activation=relu)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = network.positions(shape.positions, shape.width).numpy()
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = state["emb.weight"]
    spec.decoder.projection.weight, spec.decoder.projection.bias = state["emb.weight"], state["out_bias"]
    _norm(spec.encoder.layer_norm, state, "enc_norm")
    _norm(spec.decoder.layer_norm, state, "dec_norm")
    for i, layer in enumerate(spec.encoder.layer):
        _attention(layer.self_attention, state, f"encoder.{i}.attn", "q")
        _feed_forward(layer.ffn, state, f"encoder.{i}.ffn")
    for i, layer in enumerate(spec.decoder.layer):
        _attention(layer.self_attention, state, f"decoder.{i}.attn", "q")
        _attention(layer.attention, state, f"decoder.{i}.cross", "q", "kv")
        _feed_forward(layer.ffn, state, f"decoder.{i}.ffn")
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.unk_token, spec.config.eos_token, spec.config.decoder_start_token = "<unk>", "</s>", "<s>"
    spec.config.bos_token, spec.config.add_source_bos, spec.config.add_source_eos = f"<2{language}>", True, True
    spec.validate()
    return spec


def discourage(model: network.Translator, pieces: list[str], latin: float) -> None:
    """Lower the scores of pieces in Latin letters: a model that has not learnt long copies too much English."""
    found = [at for at, piece in enumerate(pieces) if re.fullmatch("▁?[A-Za-z]{2,}", piece)]
    with torch.no_grad():
        model.out_bias[found] -= latin


def metadata(language: str, version: str) -> str:
    """The package's metadata.json."""
    known = {"package_version": version, "argos_version": "1.9", "from_code": "en", "from_name": "English"}
    return json.dumps(known | {"to_code": language, "to_name": NAMES[language], "links": []}, indent=2) + "\n"


def archive(folder: Path, out: Path) -> Path:
    """`folder` as OUT/FOLDER.argosmodel, without times and owners."""
    path = out / f"{folder.name}.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(f"{folder.name}/{file.relative_to(folder)}", EPOCH)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                packed.writestr(entry, file.read_bytes())
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--to", required=True, choices=NAMES)
    parser.add_argument("--version", required=True)
    parser.add_argument("--latin", type=float, default=1.5, help="what the scores of Latin pieces are lowered by")
    options = parser.parse_args()
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(options.tokenizer))
    pieces = [tokenizer.id_to_piece(i) for i in range(len(tokenizer))]
    model = network.average(options.weights)
    discourage(model, pieces, options.latin)
    spec = specification(model, pieces, options.to)
    spec.optimize(quantization="int8")
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / f"translate-en_{options.to}-{options.version.replace('.', '_')}"
        (folder / "model").mkdir(parents=True)
        spec.save(str(folder / "model"))
        shutil.copy(options.tokenizer, folder / "sentencepiece.model")
        (folder / "metadata.json").write_text(metadata(options.to, options.version), encoding="utf-8")
        path = archive(folder, options.out)
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
