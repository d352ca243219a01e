"""Negation: "not", "never", "without" and "unless" stay what they are."""

from __future__ import annotations

import re

from briefing.translate.checks.words import any_of

# What says no in English beyond doubt; "no", "un-" or "fail to" are often turned round. "Not only" says yes.
_NOT = re.compile(
    r"\b(?:not(?!\s+(?:only|just|least|long|far|less|more|later|all\s+that|to\s+mention))|cannot|never(?!theless)"
    r"|without|unless|no\s+longer|(?:do|does|did|is|are|was|were|has|have|had|wo|ca)n['’]t)\b",
    re.IGNORECASE,
)
# "Не" may be a word or begin one; these begin with it and deny nothing. "Никто" and its like never deny alone.
_RUSSIAN = any_of(
    r"не= нет= без(?!опас|услов|работ) нельзя нечего некому нету",
    r"не(?!дел|фт|сколько|котор|давн|мец|обходим|редк|е=|й=|м=|го=|му=|бес|бо=|рв|др|гр|сти|сет|сут|сл|тто|он"
    r"|йро|йтр|медл|мал|пал|рус|прем|пос|вер|счаст|завис|т)\w{4,}",
    "отсутств отказ запре лиш избе прекра вряд едва кроме помимо отверг откло опров переста отриц вместо",
    "воздерж сомне утрат потер против иначе",
)
# Not "тұмау" (influenza) nor "көрмеге" (to the exhibition).
_KAZAKH_VERB = r"\b(?!көрме(?:г|сі|нің|лер)|тұмау)\w{2,}(?:[мбп]а|[мбп]е)"
_KAZAKH = re.compile(
    rf"{_KAZAKH_VERB}(?:й(?:д|т|м|с|ақ|ек|ін|ын)\w*|й|ғ[аы]\w*|г[еі]\w*|д[ыі]\w*|с[ае]\w*|с[ыі]\w*|у\w*|пт[ыі]\w*|"
    rf"й?[ыі]қ|йік|ңыз\w*|ңіз\w*|ст[ае]й|стан|стен)\b|\w{{2,}}[мп][ае]с[ае]?\b"
    r"|\b(?:емес|жоқ|тыйым|тыю|бас\s+тарт|онсыз|тыс|басқа|гөрі"
    r"|айырыл|әйтпесе|сақтан|орнына|қарсы)\w*"
    r"|\b(?!қауіп|жұмыс|тәуел)\w{3,}(?:сыз|сіз)\w*",
    re.IGNORECASE,
)
_NO = {"ru": _RUSSIAN, "kk": _KAZAKH}


def lost(source: str, target: str, language: str) -> list[str]:
    """The source denies something, and the target nothing, or less often."""
    found = [match[0] for match in _NOT.finditer(source)]
    denies = _NO.get(language)
    if not found or not denies:
        return []
    return found[len(denies.findall(target)) :]
