"""The families of checkpoints that can be packed: which files they have, and where their language tokens go."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from babel.core import get_global

from briefing.errors import BuildFailed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True)
class Family:
    """How a kind of model is told in which languages it works.

    `first` is the side whose token stands before the source text; `forced` says that the target's
    token stands before the translation. `token` finds the language in such a token.
    """

    name: str
    pieces: str
    token: re.Pattern[str]
    first: Literal["from", "to"]
    forced: bool = False


_M2M = re.compile(r"__(?P<language>[a-z]+)__")
FAMILIES = {
    family.name: family
    for family in (
        # Only models with several target languages have tokens.
        Family("marian", "source.spm", re.compile(r">>(?P<language>[a-z]+)(_(?P<script>[A-Z]\w{3}))?<<"), "to"),
        Family("m2m100", "sentencepiece.bpe.model", _M2M, "from", forced=True),
        Family("small100", "sentencepiece.bpe.model", _M2M, "to"),
        Family(
            "nllb",
            "sentencepiece.bpe.model",
            re.compile(r"(?P<language>[a-z]{3})_(?P<script>[A-Z][a-z]{3})"),
            "from",
            forced=True,
        ),
    )
}


def settings(folder: Path, *names: str) -> dict[str, Any]:
    """What the JSON files `names` of a checkpoint say, the later over the earlier; those that lack are passed over.

    Raises:
        BuildFailed: one is not JSON.
    """
    merged: dict[str, Any] = {}
    for path in (folder / name for name in names):
        try:
            merged |= json.loads(path.read_text("utf-8")) if path.is_file() else {}
        except (ValueError, TypeError) as error:
            raise BuildFailed(f"{path}: not a JSON object ({error})") from None
    return merged


def recognise(folder: Path) -> Family:
    """The family of the checkpoint in `folder`.

    Raises:
        BuildFailed: it is of no family that is known.
    """
    config = settings(folder, "tokenizer_config.json", "config.json")
    if not (folder / "config.json").is_file():
        raise BuildFailed(f"{folder}: not a folder with a checkpoint: it has no config.json")
    if config.get("model_type") == "marian":
        return FAMILIES["marian"]
    if config.get("model_type") != "m2m_100":
        raise BuildFailed(f"{folder}: a {config.get('model_type')!r} checkpoint; known are {', '.join(FAMILIES)}")
    if not (folder / "vocab.json").is_file():
        return FAMILIES["nllb"]
    named = f"{config.get('_name_or_path')} {config.get('tokenizer_class')}".casefold()
    small = (folder / "tokenization_small100.py").is_file() or "small100" in named or "small-100" in named
    return FAMILIES["small100" if small else "m2m100"]


def language_token(tokens: Iterable[str], code: str, family: Family) -> str | None:
    """The token for the language `code` in its usual script; None if no token is one of a language.

    Raises:
        BuildFailed: there are language tokens, but not one for `code` alone.
    """
    matches = [match for token in tokens if (match := family.token.fullmatch(token))]
    found = [match[0] for match in matches if _is(code, **match.groupdict())]
    if matches and len(found) != 1:
        there = ", ".join(match[0] for match in matches[:5])
        raise BuildFailed(
            f"{len(found)} language tokens for {code!r} ({there} …); name them with --from-token and --to-token"
        )
    return found[0] if found else None


def _is(code: str, language: str, script: str | None = None) -> bool:
    """Whether `language` (of two or three letters, perhaps with a script) is the one with the code `code`."""
    usual = get_global("likely_subtags").get(code, "").split("_")
    same = get_global("language_aliases").get(language, language) == code
    return same and (script is None or script in usual)
