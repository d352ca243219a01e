"""Whether a translation has the terms of its source, in whatever inflected form, and mending the plainest misses."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from briefing.model import Finding
from briefing.translate import kazakh, russian
from briefing.translate.checks.words import PATRONYMIC

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.translate.terms import Entry, Match, TermBase

_WORD = re.compile(r"[^\W\d_]\.(?:-[^\W\d_]\.)?(?=\s?[^\W\d_])|\w+(?:[-‑]\w+)*")  # an initial keeps its full stop
# How official texts shorten the name of the state.
SHORTENED = {"ru": (r"\bРеспублики Казахстан\b", "РК"), "kk": (r"\bҚазақстан Республикасының\b", "ҚР")}
_REGION = re.compile(r"(?<=ская) область$")  # «в Алматинской и Акмолинской областях»
# What may stand within a name: initials, patronymics, and in a longer one an acronym: «Рабочая группа ООН по …».
_WITHIN = re.compile(rf"\w\.|[А-ЯӘҒҚҢӨҰҮҺІ]\w+{PATRONYMIC}")
_ACRONYM = re.compile(r"[^\W\d_a-zа-яёәғқңөұүһі]{2,}")
LONGER = 3  # words at least of such a name
_GOES_ON = re.compile(r"(?:,\s[A-Z]\w*(?:\s[A-Z]\w*){,2})*,?\sand\s(?=[A-Z])")
_EXPLAINED = re.compile(r"\s\([A-Z]\w*[A-Z]\)")
_CAPITAL = re.compile(r"[A-Z]")
_OF = re.compile(r"\b(?:of|in|to|from|with|and|between)\s$")


def wanted(source: str, base: TermBase) -> list[Match]:
    """The terms of an English `source` whose translation can be asked for, each once.

    A single name inside a longer capitalised one ("Georgia" in "Georgia Tech") is left alone.
    """
    if base.language not in HELD:
        return []
    known = base.find(source)
    starts = {match.start for match in known if match.entry.is_plain or match.entry.kind == "office"}
    plain = (match for match in known if match.entry.is_plain)
    found = [match for match in plain if match.entry.part == "own" or not _in_longer_name(source, match, starts)]
    return list({match.entry: match for match in map(partial(_in_words, source), found)}.values())


def _in_words(source: str, match: Match) -> Match:
    """Of a name whose acronym follows it in brackets the acronym alone is no translation."""
    words = tuple(way for way in match.entry.targets if not way.isupper())
    explained = words and not match.entry.english.isupper() and _EXPLAINED.match(source, match.end)
    return replace(match, entry=replace(match.entry, targets=words)) if explained else match


def missing(source: str, target: str, base: TermBase) -> list[Finding]:
    """The terms of `source` that `target` does not have in any form."""
    return [
        Finding(check="term", detail=f"{match.entry.english} = {match.entry.targets[0]}")
        for match in wanted(source, base)
        if not holds(target, match.entry, base.language)
    ]


def mend(source: str, target: str, base: TermBase) -> tuple[str, list[Finding]]:
    """`target` with the terms that it left in English put in, and a finding for each.

    Russian gets the dictionary form; Kazakh the ending that the English word had: "OSCE-нің" → "ЕҚЫҰ-ның".
    """
    findings = []
    for match in wanted(source, base):
        english, entry = source[match.start : match.end], match.entry
        if not holds(target, entry, base.language):
            mended = re.sub(_copied(english), lambda copy: _instead(copy, entry, base.language), target)  # noqa: B023  # used at once
            if mended != target:
                findings.append(Finding(check="term-mended", detail=f"{english} → {entry.targets[0]}"))
            target = mended
    return target, findings


def _copied(english: str) -> str:
    """How `english` stands in a translation that left it as it is, perhaps with an ending after a hyphen."""
    return rf"(?<![\w-]){re.escape(english)}(?:['’]s)?(?:[-‑]?(?P<ending>[а-яәіңғүұқөһ]+))?(?![\w-])"


def _instead(copy: re.Match[str], entry: Entry, language: str) -> str:
    way = entry.targets[0]
    if language != "kk" or not copy["ending"]:
        return way
    case = kazakh.case_of(copy["ending"])
    return kazakh.inflect(way, case) if case else way


def holds(target: str, entry: Entry, language: str) -> bool:
    """Whether `target` has one of the accepted translations of `entry`, in any inflected form."""
    words, ways = _words(target), _ways(entry.targets, language)
    bare = (_REGION.sub("", way) for way in ways if _REGION.search(way) and "област" in target)
    return any(_stands_in(way, words, language) for way in (*ways, *bare))


@lru_cache(maxsize=4096)
def _ways(targets: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The accepted translations `targets`, and how official texts shorten them."""
    ways = [way.strip("«»") for way in targets]
    return tuple(dict.fromkeys([*ways, *(re.sub(*SHORTENED[language], way) for way in ways)]))


def _in_longer_name(source: str, match: Match, starts: set[int]) -> bool:
    """Whether a longer name has the term `match`: "Ministry of Labour and Social Protection", not "… and UNICEF"."""
    if re.search(r"(?:[Ss]outh|[Nn]orth)-$" if " " in match.entry.english else "-$", source[: match.start]):
        return True
    if " " in match.entry.english:
        goes_on = _GOES_ON.match(source, match.end)
        return match.entry.kind == "body" and goes_on is not None and goes_on.end() not in starts
    if match.entry.kind == "country" and _OF.search(source[: match.start]):  # the Minister of Montenegro Ms Vukčević
        return False
    before = re.search(r"([\w’'&]+) $", source[: match.start])
    after = re.match(r"[ -]([\w&]+)", source[match.end :])
    opens = before and not source[: before.start()].strip()
    joined = [word for word in (before and not opens and before[1], after and after[1]) if word]
    return any(map(_CAPITAL.match, joined))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """The words of `text`; of an acronym with an ending ("БҰҰ-ның"), the acronym."""
    words = _WORD.findall(text.replace("ё", "е").replace("Ё", "Е").replace("‑", "-"))
    heads = [word.partition("-")[0] for word in words]
    return tuple(head if head.isupper() and len(head) > 1 else word for head, word in zip(heads, words, strict=True))


def _stands_in(way: str, words: tuple[str, ...], language: str) -> bool:
    """Whether the words of `way` stand in `words` one after the other; the last is told what the phrase is."""
    own = _words(way)
    phrases = ["", *[""] * (len(own) - 2), way][-len(own) :] if own else []
    asked = list(zip(own, phrases, strict=True))
    return any(_follow(asked, words[at:], language) for at in range(len(words) - len(own) + 1) if own)


def _follow(asked: Sequence[tuple[str, str]], words: Sequence[str], language: str) -> bool:
    """Whether `words` begin with those asked for, but for what may stand within a name."""
    rest, longer = iter(words), len(asked) >= LONGER
    for at, (own, phrase) in enumerate(asked):
        while not _held(own, word := next(rest, ""), phrase, language):
            within = _WITHIN.fullmatch(word) or (longer and _ACRONYM.fullmatch(word))
            if at == 0 or not within:
                return False
    return True


def _held(own: str, given: str, phrase: str, language: str) -> bool:
    """Whether the word `given` is `own` in some form; of an acronym only as it is, of a name also its initial."""
    if own.isupper() and len(own) > 1:
        return own == given
    return _is_initial(given, own, phrase) or HELD[language](own, given, phrase)


def _held_in_russian(own: str, given: str, phrase: str) -> bool:
    if russian.lemmas(own) & russian.lemmas(given):
        return True
    # "казахстанский" says Казахстан.
    stem = own.casefold().rstrip("аеиоуыьэюяй")
    return phrase == own and len(stem) > 2 and given.casefold().startswith(stem) and "ск" in given[len(stem) - 1 :]  # noqa: PLR2004  a stem


def _held_in_kazakh(own: str, given: str, phrase: str) -> bool:
    return _folded(given) in (_last_words(phrase) if phrase else _owners(own))


@lru_cache(maxsize=4096)
def _owners(word: str) -> frozenset[str]:
    """How `word` may stand before what is its own: "Парламент", "Парламенттің", "Парламенті", "Парламентінің"."""
    ways = [word, re.sub(r"[ндт][ыі]ң$", "", word), kazakh.genitive(word)]
    ways += [kazakh.possessive(word), kazakh.inflect(word, "genitive", person="3")]
    return frozenset(map(_folded, ways))


def _is_initial(given: str, own: str, phrase: str) -> bool:
    """`given` is the initial of a name of which more follows: «К. Токаев»."""
    return given[1:2] == "." and not phrase and given[0].isupper() and own.startswith(given[0])


def _folded(word: str) -> str:
    """Without vowel harmony, over which writers of foreign names differ: Сингапурда, Сингапурде; and without ь."""
    return word.casefold().replace("ь", "").replace("ё", "е").translate(kazakh.FRONTED)


@lru_cache(maxsize=4096)
def _last_words(phrase: str) -> frozenset[str]:
    return frozenset(_folded(form.rpartition(" ")[2]) for form in kazakh.forms(phrase))


HELD: dict[str, Callable[[str, str, str], bool]] = {"ru": _held_in_russian, "kk": _held_in_kazakh}
