from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.summarise.speech import Speech


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We have the money for it,” said Anna Berg.", "Anna Berg"),
        ("Anna Berg said: “We have the money for it.”", "Anna Berg"),
        ("Aigul Serikova was calm. “We have the money. We have the plans,” she told journalists.", "Aigul Serikova"),
        ("“We have the money,” said Anna Berg. “The plans are ready and waiting.”", "Anna Berg"),
        ("“We have the money for it,” the crowd shouted.", None),
    ],
)
def test_the_speaker_of_a_quotation(speech: Callable[[str], Speech], text: str, speaker: str | None) -> None:
    quotes = speech(text).quotes
    assert {quote.speaker and quote.speaker.name for quote in quotes} == {speaker}


def test_a_quotation_of_two_paragraphs_is_one_speakers(speech: Callable[[str], Speech]) -> None:
    text = "“We have the money for it,” said Anna Berg.\n“And we have the plans for it. \n“And the people.”"
    assert [quote.speaker and quote.speaker.name for quote in speech(text).quotes][:1] == ["Anna Berg"]


def test_a_title_in_quotation_marks_is_no_speech(speech: Callable[[str], Speech]) -> None:
    assert speech("They showed “Three Doors” on Monday.").quotes == []


def test_reported_speech_has_its_speaker(speech: Callable[[str], Speech]) -> None:
    said = speech("Anna Berg said that the canal would be repaired. According to Ivan Petrov, it leaks.")
    tokens = {token.text: token for token in said._sentences[0].doc}  # noqa: SLF001  # the parse, for its tokens
    found = {word: said.speaker(tokens[word]) for word in ("repaired", "leaks")}
    assert {word: person and person.name for word, person in found.items()} == {
        "repaired": "Anna Berg",
        "leaks": "Ivan Petrov",
    }
