"""Quotes, dashes, number signs and no-break spaces as printers of the language set them.

Most of it is a table of rules: a pattern, and what takes its place. They change punctuation and
spaces only, never a letter or a digit (but "No. 5" becomes «№ 5» in Russian and Kazakh), leave web
and mail addresses alone, and do nothing to a text that they have already been through.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.localise.locales import NBSP, base, locale
from briefing.localise.quotes import doubled, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

_SPACE = f"[ {NBSP}\N{NARROW NO-BREAK SPACE}]"
_ADDRESS = r"(?:https?://|www\.)[^\s\"«»„“”‘’<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"
_LETTER = r"[^\W\d_]"
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_SMALL = "[a-zа-яёәғқңөұүһі]"

Rule = tuple[str, str]  # a pattern, and the template of what replaces it


class Style(NamedTuple):
    """What a language does in its own way.

    `quotes` are the outer and the inner pair, `units` the words (patterns) that must not part from
    the number before them, `rules` those that not every language has.
    """

    quotes: tuple[str, str]
    dash: str
    percent: str
    units: str
    rules: tuple[Rule, ...]


_ENGLISH: tuple[Rule, ...] = (
    (r"'(?=(?:em|n|til|tis|twas|cause)\b)", "’"),
    (rf"(?<![^\s(\[{{“–—-])'(?={_LETTER})", "‘"),
    (rf"(?<={_LETTER})'|(?<=[.,!?…”])'(?!\w)|(?<=\d)'(?={_LETTER})", "’"),
    (rf"(?P<a>\bNo\.){_SPACE}(?=\d)", rf"\g<a>{NBSP}"),
)
_CYRILLIC: tuple[Rule, ...] = (
    (rf"(?<![\w&#/.])(?:No\.|№|#){_SPACE}*(?=\d)", f"№{NBSP}"),
    (r"(?<!\d)(?P<a>\d{1,3}) (?=\d{3}(?!\d))", rf"\g<a>{NBSP}"),
    (r"(?<=[IVX]) (?=квартал|тоқсан|ғасыр|век)", NBSP),
    (r"(?<=\d) (?=[₸₽$€£])", NBSP),
)
_RUSSIAN: tuple[Rule, ...] = (
    *_CYRILLIC,
    (
        r"(?<![\w-])(?P<a>(?i:[авикосуя]|во|да|до|за|из|ко|на|не|ни|но|об|от|по|со)) (?=\S)",
        rf"\g<a>{NBSP}",
    ),
    (rf"(?<!\w)(?P<a>г|им|обл|п|пп|ст|стр|ул)\. (?={_CAPITAL}|\d)", rf"\g<a>.{NBSP}"),
    (r"(?<!\w)т\. (?=[дек]\.)", f"т.{NBSP}"),
)
_AMOUNTS = r"тыс|млн|млрд|трлн|тг|тенге|теңге\w*|руб|долл|евро|км|м|см|кг|т|га|кВт|МВт|ГВт"
_STYLES = {
    "en": Style(("“”", "“”"), "–", "%", r"thousand|[mbtr]+illion|per cent|percent|km|kg|MW|GW", _ENGLISH),
    "ru": Style(("«»", "„“"), "—", f"{NBSP}%", rf"{_AMOUNTS}|гг?|год\w*|лет|процент\w*", _RUSSIAN),
    # State bodies and press of Kazakhstan print a spaced en dash, not Russian's em dash, in Kazakh.
    "kk": Style(("«»", "„“"), "–", "%", rf"{_AMOUNTS}|мың|жж?|жыл\w*|пайыз\w*", _CYRILLIC),
}


def tidy(text: str, language: str) -> str:
    """`text` with the punctuation and the no-break spaces of `language`.

    A text in a language other than English, Russian and Kazakh comes back as it is.
    """
    style = _STYLES.get(base(language))
    if style is None:
        return text
    if style.rules is not _ENGLISH:
        text = doubled(text)
    text = quoted(text, style.quotes)
    for pattern, replace in _rules(base(language)):
        text = pattern.sub(replace, text)
    return text


@lru_cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """The compiled rules of a language, in the order in which they apply."""
    style = _STYLES[language]
    dash = f"{NBSP}{style.dash} "
    between_words = r"--" if language == "en" else r"--|—"
    months = "|".join(locale(language).months["format"]["wide"].values())
    rules: tuple[Rule, ...] = (
        (r"(?<!\.)\.{3}(?!\.)", "…"),
        *style.rules,
        (rf"(?<={_LETTER})(?:{between_words})(?={_LETTER})", dash),
        # Between two digits a spaced hyphen may be a minus.
        (rf"(?<=\S)(?!(?<=\d){_SPACE}+-{_SPACE}+\d){_SPACE}+(?:--?|[–—]){_SPACE}+(?=\S)", dash),
        (rf"(?<=\d){_SPACE}?%" if NBSP in style.percent else rf"(?<=\d){_SPACE}%", style.percent),
        (rf"(?<=\d) (?=(?:{style.units})(?!\w)|(?:{months}))", NBSP),
        (rf"(?<!\w)(?P<a>{_CAPITAL}\.) (?={_CAPITAL})", rf"\g<a>{NBSP}"),
        (rf"(?<={_SMALL}) (?={_CAPITAL}\.{_SPACE}?{_CAPITAL}\.)", NBSP),
    )
    numbers = r"(?<![\w.,/:()+–-])(?P<a>\d{1,4})-(?P<b>\d{1,4})(?![\w/:–-]|[.,]\w)"
    return (*(_rule(pattern, _expand(template)) for pattern, template in rules), _rule(numbers, _range))


def _rule(
    pattern: str, replace: Callable[[re.Match[str]], str]
) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    """`pattern` outside of addresses, which are matched first so that nothing inside them is."""
    return re.compile(f"(?P<address>{_ADDRESS})|{pattern}"), lambda m: m["address"] or replace(m)


def _expand(template: str) -> Callable[[re.Match[str]], str]:
    return lambda m: m.expand(template)


def _range(m: re.Match[str]) -> str:
    """An en dash in "14-15" and "2025-2027"; a hyphen in scores and telephone numbers."""
    first, last = m["a"], m["b"]
    years = len(first) == len(last) == 4  # noqa: PLR2004 (digits of a year)
    short = max(len(first), len(last)) < 4  # noqa: PLR2004
    return f"{first}–{last}" if (years or short) and int(first) < int(last) else m[0]
