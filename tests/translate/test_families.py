"""Which family a checkpoint is of, and which of its tokens means a language."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest

from briefing.errors import BuildFailed
from briefing.translate.build import Recipe, build
from briefing.translate.families import FAMILIES, language_token, recognise

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("config", "files", "family"),
    [
        ({"model_type": "marian"}, ["vocab.json"], "marian"),
        ({"model_type": "m2m_100"}, ["vocab.json"], "m2m100"),
        ({"model_type": "m2m_100"}, ["vocab.json", "tokenization_small100.py"], "small100"),
        ({"model_type": "m2m_100", "_name_or_path": "someone/SMaLL-100"}, ["vocab.json"], "small100"),
        ({"model_type": "m2m_100"}, [], "nllb"),
    ],
)
def test_recognise(tmp_path: Path, config: dict[str, str], files: list[str], family: str) -> None:
    (tmp_path / "config.json").write_text(json.dumps(config))
    for name in files:
        (tmp_path / name).touch()
    assert recognise(tmp_path).name == family


@pytest.mark.parametrize(("config", "why"), [("{", "not a JSON object"), ("3", "not a JSON object"), ("{}", "None")])
def test_what_is_none(tmp_path: Path, config: str, why: str) -> None:
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(BuildFailed, match=why):
        recognise(tmp_path)


@pytest.mark.parametrize(
    ("family", "code", "token"),
    [
        ("marian", "kk", ">>kaz_Cyrl<<"),
        ("marian", "ru", ">>rus<<"),
        ("m2m100", "kk", "__kk__"),
        ("small100", "ru", "__ru__"),
        ("nllb", "kk", "kaz_Cyrl"),
        ("nllb", "uz", "uzn_Latn"),
        ("nllb", "zh", "zho_Hans"),
        ("nllb", "ky", "kir_Cyrl"),
    ],
)
def test_language_tokens(family: str, code: str, token: str) -> None:
    tokens = ["<s>", "▁a", ">>kaz_Cyrl<<", ">>kaz_Latn<<", ">>rus<<", "__kk__", "__ru__", "kaz_Cyrl", "uzn_Latn"]
    tokens += ["zho_Hans", "zho_Hant", "kir_Cyrl", "kaz_Arab"]
    assert language_token(tokens, code, FAMILIES[family]) == token


def test_a_model_for_one_language_has_no_token() -> None:
    assert language_token(["</s>", "▁a"], "kk", FAMILIES["marian"]) is None


def test_two_tokens_for_one_language_must_be_chosen_from() -> None:
    with pytest.raises(BuildFailed, match=r"2 language tokens for 'kk'.*--to-token"):
        language_token([">>kaz<<", ">>kaz_Cyrl<<"], "kk", FAMILIES["marian"])


@pytest.mark.skipif(bool(importlib.util.find_spec("transformers")), reason="the extra “build” is installed")
def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "marian"}')
    (tmp_path / "source.spm").touch()
    with pytest.raises(BuildFailed, match=r"transformers is not installed; .*pip install -e '\.\[build\]'"):
        build(tmp_path, tmp_path / "made.argosmodel", Recipe("en", "kk"))
    assert not (tmp_path / "made.argosmodel").exists()
