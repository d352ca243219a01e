"""Which Babel locale stands for a language code of a brief or of an Argos package."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from briefing.errors import UnknownLanguage

NBSP = "\N{NO-BREAK SPACE}"

# British dates; ₸ is the tenge's sign only in Kazakhstan's locales; the last two are Argos's own codes.
_LOCALES = {"en": "en_GB", "ru": "ru_KZ", "kk": "kk_KZ", "pb": "pt_BR", "zt": "zh_Hant"}


def base(language: str) -> str:
    """The language without its country ("kk" for "kk_KZ"), but with a script that is not its usual one."""
    code, *rest = language.replace("-", "_").split("_")
    script = next((part for part in rest if len(part) == 4), "Cyrl")  # noqa: PLR2004 (as ISO 15924 has it)
    return code.lower() if script.title() == "Cyrl" else f"{code.lower()}_{script.title()}"


@lru_cache
def locale(language: str) -> Locale:
    """The locale of `language`.

    Raises:
        UnknownLanguage: Babel does not know that code.
    """
    code = language.replace("-", "_")
    try:
        return Locale.parse(_LOCALES.get(code, code))
    except (UnknownLocaleError, ValueError):
        raise UnknownLanguage(f"not the code of a language: {language!r}") from None
