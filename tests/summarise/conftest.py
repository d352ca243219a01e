"""Parsing is slow, so each short text is parsed once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from briefing.summarise import nlp
from briefing.summarise.speech import Speech
from briefing.summarise.who import Cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


@cache
def _parsed(text: str) -> Doc:
    return nlp.parse(text)


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Doc]:
    """A text's parse."""
    return _parsed


@pytest.fixture(scope="session")
def cast() -> Callable[[str], Cast]:
    """A text's people."""
    return lambda text: Cast(_parsed(text))


@pytest.fixture(scope="session")
def speech() -> Callable[[str], Speech]:
    """A text's quotations."""
    return lambda text: Speech(_parsed(text), Cast(_parsed(text)))
