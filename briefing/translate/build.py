"""Packs a checkpoint on disk, as Hugging Face Transformers keeps them, as an Argos package.

Argos Translate knows one tokenizer, and one target prefix at most; it adds no language tokens. So the
tokens that the model needs are put where CTranslate2 adds them itself: the one before the source as
`bos_token`, the one before the translation as target prefix, which the tokenizer is taught to leave out.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale

from briefing.errors import BriefingError, BuildFailed
from briefing.translate import families, packages
from briefing.translate.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.translate.families import Family

ARGOS_VERSION = "1.9"  # the oldest Argos Translate that knows a target prefix


@dataclass(frozen=True)
class Recipe:
    """What to make: a package of which version, for which languages, with weights of which type.

    `from_token` and `to_token` are the model's language tokens, where they cannot be told from the codes.
    """

    from_code: str
    to_code: str
    version: str = "1.0"
    quantization: str = "int8"
    family: str | None = None
    from_token: str | None = None
    to_token: str | None = None


def build(checkpoint: Path, out: Path, recipe: Recipe) -> Path:
    """Pack the checkpoint in the folder `checkpoint` into the file `out`.

    Code that comes with a checkpoint is never run, and nothing is downloaded.

    Raises:
        BuildFailed: the extra is not installed, or the checkpoint is none that can be packed.
        TranslationError: the file cannot be written.
    """
    for code in (recipe.from_code, recipe.to_code):
        if not packages.CODE.fullmatch(code):
            raise BuildFailed(f"{code!r} is not the code of a language, such as kk")
    if not packages.VERSION.fullmatch(recipe.version):
        raise BuildFailed(f"{recipe.version!r} is not a version, such as 1.0")
    family = families.FAMILIES[recipe.family] if recipe.family else families.recognise(checkpoint)
    for name in (family.pieces, "config.json"):
        if not (checkpoint / name).is_file():
            raise BuildFailed(f"{checkpoint}: no {name}, which a checkpoint of the family {family.name} has")
    if families.settings(checkpoint, "tokenizer_config.json").get("legacy_behaviour"):
        raise BuildFailed(f"{checkpoint}: the language comes last (legacy_behaviour); that cannot be packed")
    with packages.scratch(out.absolute().parent) as temp:
        top = temp / f"translate-{recipe.from_code}_{recipe.to_code}-{recipe.version.replace('.', '_')}"
        top.mkdir()
        _fill(top, checkpoint, family, recipe)
        _try(top)
        made = shutil.make_archive(str(temp / "package"), "zip", root_dir=temp, base_dir=top.name)
        Path(made).replace(out)
    return out


def _fill(top: Path, checkpoint: Path, family: Family, recipe: Recipe) -> None:
    """Write the files of the package into the folder `top`."""
    tokens = _convert(checkpoint, top / "model", family, recipe.quantization)
    sides = {
        "from": recipe.from_token or families.language_token(tokens, recipe.from_code, family)
        if family.first == "from"
        else None,
        "to": recipe.to_token or families.language_token(tokens, recipe.to_code, family),
    }
    unknown = [token for token in sides.values() if token and token not in tokens]
    if unknown:
        raise BuildFailed(f"{checkpoint}: the vocabulary has no token {unknown[0]!r}")
    _configure(top / "model" / "config.json", checkpoint, tokens, sides[family.first])
    _tokenizer(checkpoint / family.pieces, top / "sentencepiece.model", tokens, family)
    _metadata(top / "metadata.json", recipe, sides["to"] if family.forced else None)
    for pattern in ("README.md", "LICENSE*", "LICENCE*"):
        for path in checkpoint.glob(pattern):
            shutil.copyfile(path, top / path.name)


def _convert(checkpoint: Path, model: Path, family: Family, quantization: str) -> list[str]:
    """Convert the weights into the folder `model`; the vocabulary, in the order of the model's ids."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # read as the library is imported
    try:
        import transformers
        from ctranslate2.converters import TransformersConverter
    except ImportError as error:
        raise BuildFailed(
            f"{error.name} is not installed; in the folder of the program: pip install -e '.[build]'"
        ) from None
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()

    class Converter(TransformersConverter):  # type: ignore[misc]  # CTranslate2 has no types
        def load_tokenizer(self, *_: Any, **__: Any) -> Any:  # noqa: ANN401  # as there
            return _names(checkpoint, family)

    try:
        Converter(str(checkpoint)).convert(str(model), quantization=quantization)
        tokens: list[str] = json.loads((model / "shared_vocabulary.json").read_text("utf-8"))
    except BriefingError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever three libraries raise of a checkpoint that they do not like
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise BuildFailed(f"{checkpoint}: cannot be converted ({first})") from None
    return tokens


@dataclass
class _Names:
    """What the converter asks a tokenizer: the names of the ids, all of them, each once."""

    tokens: list[str]
    bos_token: str = "<s>"  # noqa: S105  # a token of the other kind
    eos_token: str = "</s>"  # noqa: S105  # as above
    unk_token: str = "<unk>"  # noqa: S105  # as above
    num_madeup_words: int = 0
    special_tokens_map: dict[str, list[str]] = field(default_factory=dict)

    def get_vocab(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}

    def convert_ids_to_tokens(self, number: int | None) -> str | None:
        return None if number is None else self.tokens[number]


def _names(checkpoint: Path, family: Family) -> Any:  # noqa: ANN401  # a tokenizer of Transformers', or _Names
    import transformers

    if family.name == "marian":
        tokenizer = transformers.MarianTokenizer.from_pretrained(checkpoint)
        if tokenizer.separate_vocabs:
            raise BuildFailed(f"{checkpoint}: a vocabulary for each language; only a shared one can be packed")
        return tokenizer
    size = families.settings(checkpoint, "config.json")["vocab_size"]
    names = _nllb(checkpoint, size) if family.name == "nllb" else _m2m(checkpoint, size)
    return _Names([names.get(number, f"madeupword{number}") for number in range(size)])


def _m2m(checkpoint: Path, size: int) -> dict[int, str]:
    from transformers import M2M100Tokenizer

    tokenizer = M2M100Tokenizer.from_pretrained(checkpoint)
    names = dict(enumerate(tokenizer.convert_ids_to_tokens(range(size))))
    # An id without a name is called unknown too.
    return {number: name for number, name in names.items() if name != "<unk>" or number == tokenizer.unk_token_id}


def _nllb(checkpoint: Path, size: int) -> dict[int, str]:
    """As tokenizer.json has it; without that, in the order that all the published ones keep to."""
    import sentencepiece
    from tokenizers import Tokenizer
    from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

    if (path := checkpoint / "tokenizer.json").is_file():
        names = {number: name for name, number in Tokenizer.from_file(str(path)).get_vocab().items()}
    else:
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(checkpoint / "sentencepiece.bpe.model"))
        spelled = [pieces.id_to_piece(number) for number in range(3, pieces.get_piece_size())]
        names = dict(enumerate(["<s>", "<pad>", "</s>", "<unk>", *spelled, *FAIRSEQ_LANGUAGE_CODES, "<mask>"]))
    return {number: name for number, name in names.items() if number < size}


def _configure(path: Path, checkpoint: Path, tokens: list[str], first: str | None) -> None:
    """Tell CTranslate2 which tokens it adds: `first` and the end before the text, the start before its translation."""
    config = json.loads(path.read_text("utf-8"))
    config |= {"add_source_bos": first is not None, "add_source_eos": True}
    if first:
        config["bos_token"] = first
    start = families.settings(checkpoint, "config.json", "generation_config.json").get("decoder_start_token_id")
    if start is not None and start < len(tokens):  # Marian starts with a token that CTranslate2 does without
        config["decoder_start_token"] = tokens[start]
    path.write_text(json.dumps(config, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _tokenizer(source: Path, target: Path, tokens: Iterable[str], family: Family) -> None:
    """Copy the tokenizer; the tokens that are no text become control symbols, of which nothing is printed."""
    from sentencepiece import sentencepiece_model_pb2

    schema: Any = sentencepiece_model_pb2  # made as it is imported
    model = schema.ModelProto.FromString(source.read_bytes())
    there = {piece.piece for piece in model.pieces}
    for token in tokens:
        if token not in there and (family.name != "marian" or family.token.fullmatch(token)):
            model.pieces.add(piece=token, score=0, type=schema.ModelProto.SentencePiece.CONTROL)
    target.write_bytes(model.SerializeToString())


def _metadata(path: Path, recipe: Recipe, prefix: str | None) -> None:
    names = Locale("en").languages
    data = {
        "package_version": recipe.version,
        "argos_version": ARGOS_VERSION,
        "from_code": recipe.from_code,
        "from_name": names.get(recipe.from_code, recipe.from_code),
        "to_code": recipe.to_code,
        "to_name": names.get(recipe.to_code, recipe.to_code),
        "links": [],
        **({"target_prefix": prefix} if prefix else {}),
    }
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _try(top: Path) -> None:
    """See that the package loads and translates, before anybody installs it."""
    try:
        Engine(packages.read_folder(top)).translate(["water"])
    except BriefingError as error:
        raise BuildFailed(f"what was made of the checkpoint does not work: {error}") from None
