"""Negation: "not", "never", "without" and "unless" stay what they are."""

from __future__ import annotations

import re

from briefing.translate import equivalents
from briefing.translate.checks.words import any_of

# What says no in English beyond doubt; "no", "un-" or "fail to" are often turned round. "Not only" says yes.
_NOT = re.compile(
    r"\b(?:not(?!\s+(?:only|just|least|long|far|less|more|later|all\s+that|to\s+mention))|cannot|never(?!theless)"
    r"|without|unless|no\s+longer|(?:do|does|did|is|are|was|were|has|have|had|wo|ca|would|could|should)n['’]t)\b",
    re.IGNORECASE,
)
# "Не" may be a word or begin one; these begin with it and deny nothing. "Никто" and its like never deny alone.
_RUSSIAN = any_of(
    r"не= нет= без(?!опас|услов|работ) нельзя нечего некому нету",
    r"не(?!дел|фт|сколько|котор|давн|мец|обходим|редк|е=|й=|м=|го=|му=|бес|бо=|рв|др|гр|сти|сет|сут|сл|тто|он"
    r"|йро|йтр|медл|мал|пал|рус|прем|пос|вер|счаст|завис|т|смотря)\w{4,}",
    "отсутств отказ запре лиш избе прекра вряд едва кроме помимо отверг откло опров переста отриц вместо",
    "воздерж сомне утрат потер против иначе",
)
# Not "немесе" (or), "тұмау" (influenza), "қамау" (arrest), nor the nouns in -ма and -ме: "бағдарламаға", "мекемесі".
_KAZAKH_VERB = r"\b(?!көрме(?:г|сі|нің|лер)|тұмау|қамау|немесе)\w{2,}(?:[мбп]а|[мбп]е)"
_KAZAKH = re.compile(
    rf"{_KAZAKH_VERB}(?:й(?:д|т|м|с|ақ|ек|ін|ын)\w*|й|ған\w*|ген\w*|д[ыі]\w*|с[ае]\w*|с(?:ын|ін)?\b|у\w*|пт[ыі]\w*|"
    rf"й?[ыі]қ|йік|ңыз\w*|ңіз\w*|ст[ае]й|стан|стен)\b"
    r"|\b(?:емес|жоқ|тыйым|тыю|бас\s+тарт|онсыз|тыс|басқа(?!р)|гөрі"
    r"|айырыл|әйтпесе|сақтан|орнына|қарсы)\w*"
    r"|\b(?!қауіп|жұмыс|тәуел)\w{3,}(?:сыз|сіз)\w*",
    re.IGNORECASE,
)
_NO = {"ru": _RUSSIAN, "kk": _KAZAKH}
# What else in English is often said by these; they then say nothing of a "not".
_ELSE = {
    "against oppos resist contest= versus contra": {"ru": "против", "kk": "қарсы"},
    "other another else except besides apart unlike different": {"ru": "кроме помимо иначе", "kk": "басқа тыс"},
    "instead rather than=": {"ru": "вместо", "kk": "орнына гөрі"},
    r"no(?!\s+longer)= none= nor= neither nobody nothing un(?!der|less|til|it|ion)[a-z]{4,} non in(?:def"
    "|vis|cap|corr)[a-z]+"
    " il?legal [a-z]{3,}less im(?:poss|mun)": {
        "ru": r"не(?!смотря|завис)\w{4,} нет= без\w*",
        "kk": r"\w{3,}(?:сыз|сіз)\w* жоқ",
    },
    r"no(?!\s+longer)= none= nobody nothing": {"ru": "нигде=", "kk": "ештеңе ешкім ешқандай ешбір"},
    "los[est] ban= bann prohibit refus reject den[iy] declin stop ceas prevent avoid absen abstain doubt": {
        "ru": "отсутств отказ запре лиш избе прекра отверг откло опров переста отриц воздерж сомне утрат потер",
        "kk": r"тыйым тыю бас\s+тарт айырыл сақтан",
    },
}
_SAID = [(any_of(english), {to: any_of(words) for to, words in said.items()}) for english, said in _ELSE.items()]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset(
    "be been is are was were a an the to of in on at it i we he she they you this that by for with and or but as have"
    " has had do does did will would can could should may might any much very really so"
    " just only yet even all there".split()
)
BEFORE, AFTER = 6, 4  # words of the target around the denied one that may deny it
DENIED = 2  # words after "not" that may be the one that is denied
SURE = 0.5  # how often a word must be rendered by the stems of the table


def lost(source: str, target: str, language: str) -> list[str]:
    """The source denies something, and the target nothing, less often, or something else."""
    found = list(_NOT.finditer(source))
    denies = _NO.get(language)
    if not found or not denies:
        return []
    missing = len(found) - len(denies.findall(target)) + _spent(source, target, language)
    if missing > 0:
        return [match[0] for match in found[-missing:]]
    return [match[0] for match in found if _affirmed(source[match.end() :], target, language)]


def _spent(source: str, target: str, language: str) -> int:
    """How many of the denying words of the target say something else of the source."""
    return sum(min(len(english.findall(source)), len(said[language].findall(target))) for english, said in _SAID)


def _affirmed(after: str, target: str, language: str) -> bool:
    """The first word `after` a negation that the target says has none around it there."""
    table = equivalents.table(language)
    words = list(_WORD.finditer(target))
    clause = after.partition(",")[0].casefold()
    for word in [word for word in _WORD.findall(clause) if word not in _SMALL][:DENIED]:
        known = [table[stem] for stem in equivalents.english_stems(word) if stem in table and table[stem].hit >= SURE]
        stems = frozenset(stem for equivalent in known for stem in equivalent.stems)
        places = [at for at, said in enumerate(words) if not stems.isdisjoint(equivalents.stems(said[0]))]
        if places:
            return not any(_NO[language].search(_around(target, words, at)) for at in places)
    return False


def _around(text: str, words: list[re.Match[str]], at: int) -> str:
    return text[words[max(0, at - BEFORE)].start() : words[min(len(words) - 1, at + AFTER)].end()]
