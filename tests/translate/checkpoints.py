"""Tiny checkpoints of each family, as Transformers keeps them, that have learnt a few sentences by heart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENGLISH = ["The minister met farmers in Astana.", "The court has not yet named a date.", "Who pays for the canal?"]
LEARNT = {
    "ru": ["Министр встретился с фермерами в Астане.", "Суд ещё не назвал дату.", "Кто платит за канал?"],
    "kk": ["Министр Астанада фермерлермен кездесті.", "Сот күнін әлі атаған жоқ.", "Арнаға кім төлейді?"],
}
TEXTS = [sentence for sentences in (ENGLISH, *LEARNT.values()) for sentence in sentences]
SIZES = {
    "d_model": 32,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 48,
    "decoder_ffn_dim": 48,
    "max_position_embeddings": 256,
    "init_std": 0.1,
    "dropout": 0.0,
    "activation_dropout": 0.0,
}
STEPS = 300  # at most
ENOUGH = 0.005  # of the loss; the language token itself cannot be foretold
NLLB = {"en": "eng_Latn", "ru": "rus_Cyrl", "kk": "kaz_Cyrl"}


@dataclass(frozen=True)
class Original:
    """A checkpoint as its family's own code runs it: `prepare` sets the tokenizer for a target language.

    `prepare` returns what goes before the text, and the token that the translation is made to begin with.
    """

    model: Any
    tokenizer: Any
    prepare: Callable[[str], tuple[str, int | None]]

    def translate(self, text: str, to: str) -> str:
        """The greedy translation."""
        before, forced = self.prepare(to)
        inputs = self.tokenizer(before + text, return_tensors="pt")
        options = {"forced_bos_token_id": forced, "num_beams": 1, "do_sample": False, "max_new_tokens": 60}
        found = self.model.generate(**inputs, **options)[0]
        return str(self.tokenizer.decode(found, skip_special_tokens=True))

    def learn(self, *languages: str) -> None:
        """Train until the sentences are known in `languages`; what it says of others is still its own."""
        import torch

        torch.set_num_threads(1)  # more of them only wait for each other, in a model this small
        optimizer = torch.optim.AdamW(self.model.parameters(), lr=5e-3)
        batch = self._batch(languages)
        self.model.train()
        for _ in range(STEPS):
            loss = self.model(**batch).loss
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            with torch.no_grad():  # Marian starts from this row, and Marian's is zero
                self.model.get_input_embeddings().weight[self.tokenizer.pad_token_id] = 0
            if loss < ENOUGH:
                break
        self.model.eval()

    def _batch(self, languages: tuple[str, ...]) -> dict[str, Any]:
        import torch
        from torch.nn.utils.rnn import pad_sequence

        sources, labels, end = [], [], self.tokenizer.eos_token_id
        for to in languages:
            before, forced = self.prepare(to)
            start = [forced] if forced is not None else []
            sources += self.tokenizer([before + text for text in ENGLISH]).input_ids
            targets = self.tokenizer(text_target=LEARNT[to], add_special_tokens=False).input_ids
            labels += [[*start, *pieces, end] for pieces in targets]
        pad = self.tokenizer.pad_token_id
        inputs = pad_sequence([torch.tensor(ids) for ids in sources], batch_first=True, padding_value=pad)
        wanted = pad_sequence([torch.tensor(ids) for ids in labels], batch_first=True, padding_value=-100)
        return {"input_ids": inputs, "attention_mask": (inputs != pad).long(), "labels": wanted}


def marian(folder: Path, languages: dict[str, str]) -> Original:
    """Marian: two tokenizers, one vocabulary; `languages` are the tokens of one with several targets."""
    from transformers import MarianTokenizer

    source = train(folder / "source.spm", ENGLISH)
    target = train(folder / "target.spm", [*LEARNT["ru"], *LEARNT["kk"]])
    tokens = list(dict.fromkeys(["</s>", "<unk>", *languages.values(), *source, *target, "<pad>"]))
    write(folder / "vocab.json", {token: number for number, token in enumerate(tokens)})
    write(folder / "tokenizer_config.json", {"source_lang": "en", "target_lang": "kk"})
    pad = len(tokens) - 1
    ids = {"pad_token_id": pad, "eos_token_id": 0, "decoder_start_token_id": pad, "forced_eos_token_id": None}
    model = weights("Marian", len(tokens), bos_token_id=None, **ids)
    tokenizer = MarianTokenizer.from_pretrained(folder)
    return Original(model, tokenizer, lambda to: (languages.get(to, ""), None))


def m2m100(folder: Path) -> Original:
    """M2M-100: the source's language before the source, the target's before the translation."""
    tokenizer, model = _m2m(folder)
    return Original(model, tokenizer, lambda to: ("", tokenizer.get_lang_id(to)))


def small100(folder: Path) -> Original:
    """SMaLL-100: the target's language before the source, and nothing before the translation."""
    tokenizer, model = _m2m(folder)
    (folder / "tokenization_small100.py").write_text("raise SystemExit('code of a checkpoint was run')")

    def prepare(to: str) -> tuple[str, None]:
        tokenizer.src_lang = to
        return "", None

    return Original(model, tokenizer, prepare)


def nllb(folder: Path) -> Original:
    """NLLB: as M2M-100, with other names of languages, and SentencePiece's ids moved by one."""
    from transformers import NllbTokenizer
    from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

    train(folder / "sentencepiece.bpe.model", TEXTS, "bpe")
    made = NllbTokenizer.from_pretrained(folder, extra_special_tokens=FAIRSEQ_LANGUAGE_CODES, src_lang="eng_Latn")
    made.save_pretrained(folder)
    tokenizer = NllbTokenizer.from_pretrained(folder, src_lang="eng_Latn")
    model = weights("M2M100", len(tokenizer) + 2)
    return Original(model, tokenizer, lambda to: ("", tokenizer.convert_tokens_to_ids(NLLB[to])))


def _m2m(folder: Path) -> tuple[Any, Any]:
    from transformers import M2M100Tokenizer
    from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES

    pieces = train(folder / "sentencepiece.bpe.model", TEXTS)
    # In another order than the SentencePiece model, as in the published checkpoints.
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *sorted(pieces)]
    write(folder / "vocab.json", {token: number for number, token in enumerate(tokens)})
    codes = [f"__{code}__" for code in FAIRSEQ_LANGUAGE_CODES["m2m100"]]
    write(folder / "special_tokens_map.json", {"additional_special_tokens": codes})
    tokenizer = M2M100Tokenizer.from_pretrained(folder, tgt_lang="kk")
    return tokenizer, weights("M2M100", len(tokens) + len(codes) + tokenizer.num_madeup_words)


def train(path: Path, lines: list[str], kind: str = "unigram") -> list[str]:
    """A SentencePiece model of `lines` at `path`; its pieces, without the first three signs."""
    import sentencepiece

    text = path.with_suffix(".txt")
    text.write_text("\n".join(lines * 5), "utf-8")
    options: dict[str, Any] = {"vocab_size": 100, "hard_vocab_limit": False, "minloglevel": 2}
    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(input=str(text), model_writer=file, model_type=kind, **options)
    model = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [model.id_to_piece(number) for number in range(3, model.get_piece_size())]


def write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def weights(kind: str, size: int, **ids: int | None) -> Any:  # noqa: ANN401  # a model of Transformers'
    """A random model, the same each time."""
    import torch
    import transformers

    torch.manual_seed(1)
    usual = {"pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2, "decoder_start_token_id": 2}
    config = getattr(transformers, f"{kind}Config")(vocab_size=size, **SIZES | usual | ids)
    model = transformers.MarianMTModel if kind == "Marian" else transformers.M2M100ForConditionalGeneration
    return model(config)
