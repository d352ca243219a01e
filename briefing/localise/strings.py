"""The strings of the page in the reader's language, from gettext catalogs."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from briefing.localise.locales import base, locale
from briefing.resources import folder

if TYPE_CHECKING:
    from briefing.model import Finding

# What each check of a translation found, by the check's id.
FINDINGS = {
    "acronym-missing": "acronym missing",
    "brackets": "bracket or quotation mark not closed",
    "dates-added": "date not in the original",
    "dates-missing": "date missing",
    "draft-model": "translated by a draft model",
    "empty": "empty translation",
    "extra-sentence": "sentence not in the original",
    "length-ratio": "length out of proportion",
    "modality-changed": "“must” and “may” mixed up",
    "name-mended": "spelling of a name put right",
    "name-unsure": "spelling of the name to be confirmed",
    "names-missing": "name missing",
    "names-added": "name not in the original",
    "negation-lost": "negation lost",
    "not-kazakh": "not in Kazakh",
    "not-russian": "not in Russian",
    "numbers-added": "number not in the original",
    "numbers-missing": "number missing",
    "omitted": "part of the original missing",
    "parted": "long sentence translated in parts",
    "punctuation": "final punctuation differs",
    "quotes": "quotation marks lost",
    "repetition": "repetition",
    "source-copied": "copied from the original",
    "term": "term missing",
    "term-mended": "term put in",
    "truncated": "translation cut short",
    "units-changed": "unit or currency differs",
    "unrelated": "meaning differs from the original",
    "untranslated": "left in English",
    "url-missing": "address missing",
    "wrong-script": "letters of another script",
}


def catalog(language: str) -> Translations:
    """The catalog of `language`, with `gettext`, `ngettext` and `pgettext`; English if it has none.

    Raises:
        UnknownLanguage: Babel does not know that language.
    """
    locale(language)
    return _load(base(language))


def finding(found: Finding, language: str) -> str:
    """What a check found, in words, and where: "number missing: 25".

    A check that has no message is called by its id.
    """
    message = catalog(language).gettext(FINDINGS.get(found.check, found.check))
    return f"{message}: {found.detail}" if found.detail else str(message)


@lru_cache
def _load(language: str) -> Translations:
    path = folder("locale") / f"{language}.po"
    if not path.is_file():
        return _load("en")
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)
