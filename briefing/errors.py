"""Every error that `briefing` raises on purpose: one tree, one exit code a kind.

The message is one line that says what is wrong and what to do; the command line prints it as it is
and exits with `exit_code`. The table of codes in the README is checked against this module.
"""

from __future__ import annotations

from typing import ClassVar


class BriefingError(Exception):
    """Base of the tree; an embedding program can catch this alone."""

    exit_code: ClassVar[int] = 1


class InvalidSettings(BriefingError):
    """A mistake in briefing.toml; the message names the file and the key or line."""

    exit_code = 3


class InputError(BriefingError):
    """The article cannot be briefed."""

    exit_code = 10


class InputNotFound(InputError):
    """No file at that path."""

    exit_code = 11


class InputUnreadable(InputError):
    """The file exists but cannot be opened."""

    exit_code = 12


class NoArticles(InputError):
    """The directory holds no file of a format that can be read."""

    exit_code = 13


class UnknownFormat(InputError):
    """The file is of a format that cannot be read."""

    exit_code = 14


class EmptyInput(InputError):
    """Nothing, or too little to brief."""

    exit_code = 15


class BinaryInput(InputError):
    """Not text."""

    exit_code = 16


class EncodingUnknown(InputError):
    """Text in an encoding that could not be told."""

    exit_code = 17


class NotEnglish(InputError):
    """Text in another language than English."""

    exit_code = 18


class InputTooLong(InputError):
    """Longer than an article can be."""

    exit_code = 19


class InvalidBrief(InputError):
    """A brief.json that does not match the schema."""

    exit_code = 20


class TranslationError(BriefingError):
    """The brief cannot be translated."""

    exit_code = 30


class UnknownLanguage(TranslationError):
    """Not the code of a language."""

    exit_code = 31


class NoPackage(TranslationError):
    """No package for that pair of languages, of that name or in that file."""

    exit_code = 32


class CorruptPackage(TranslationError):
    """A package that is damaged, incomplete or unsafe to unpack."""

    exit_code = 33


class DownloadFailed(TranslationError):
    """A package or an index cannot be had from the network."""

    exit_code = 34


class BuildFailed(TranslationError):
    """A checkpoint cannot be packed as an Argos package."""

    exit_code = 35


class InvalidGlossary(TranslationError):
    """A glossary of the user's that cannot be read; the message names file and line."""

    exit_code = 36


class RenderError(BriefingError):
    """The page cannot be made."""

    exit_code = 40


class TemplateError(RenderError):
    """A mistake in a template; the message names file and line."""

    exit_code = 41


class PageOverflow(RenderError):
    """Even the shortest form of the brief does not fit on one page."""

    exit_code = 42


class MissingLibrary(RenderError):
    """A system library or font that rendering needs is not installed."""

    exit_code = 43


class OutputError(BriefingError):
    """The results cannot be written."""

    exit_code = 50


class ReviewError(BriefingError):
    """A file that came back from review cannot be used."""

    exit_code = 60


class UnreadableReview(ReviewError):
    """Not a review file, or a damaged or unsafe one."""

    exit_code = 61


class MismatchedReview(ReviewError):
    """The review of another brief, or one whose ids or English texts were changed."""

    exit_code = 62


class TranslationMemoryError(BriefingError):
    """The translation memory cannot be used."""

    exit_code = 70


class CorruptMemory(TranslationMemoryError):
    """The file is damaged, or is no translation memory."""

    exit_code = 71


class NewerMemory(TranslationMemoryError):
    """A later version of the program made the translation memory."""

    exit_code = 72


class InvalidTmx(TranslationMemoryError):
    """Not a TMX file, or a damaged or unsafe one."""

    exit_code = 73
