"""Whether a text can be briefed: long enough, short enough, and English."""

from __future__ import annotations

import re

from babel import Locale

from briefing.errors import EmptyInput, InputTooLong, NotEnglish

FEWEST_WORDS = 20
MOST_CHARACTERS = 200_000
LATIN = re.compile(r"[A-Za-z]")
SAMPLE = 4_000  # characters are enough to tell a language


def check(text: str, name: str = "the text") -> None:
    """Refuse what is not an English article; `name` is what the message calls it.

    Raises:
        EmptyInput: fewer than `FEWEST_WORDS` words.
        InputTooLong: more than `MOST_CHARACTERS` characters.
        NotEnglish: the text is in another language.
    """
    words = len(re.findall(r"\w+", text.lstrip()[: 100 * FEWEST_WORDS]))
    if words < FEWEST_WORDS:
        raise EmptyInput(f"{name}: too little text to brief ({words} words; an article has {FEWEST_WORDS} or more)")
    if len(text) > MOST_CHARACTERS:
        raise InputTooLong(
            f"{name}: {len(text):,} characters; an article has {MOST_CHARACTERS:,} at most: split it into articles"
        )
    language = _language(text)
    if language != "en":
        likely = Locale("en").languages.get(language, f"“{language}”")
        raise NotEnglish(f"{name}: not English (it looks like {likely}): only English articles can be briefed")


def _language(text: str) -> str:
    """The ISO 639-1 code of the likeliest language."""
    import py3langid  # loads a model of a megabyte: only when an article is read

    code: str = py3langid.classify(text[:SAMPLE])[0]
    return code
