"""Modality: what must be done stays a duty, and what may be stays a possibility."""

from __future__ import annotations

import re

from briefing.translate.checks.words import CYRILLIC, any_of

_DUTY = {
    "en": any_of(
        "must= shall= should= ought= has_to= have_to= had_to= obliged= obligat required= requires= mandatory",
        "needs?_to= necess (?:a|the|his|her|its|their|our|new)_dut(?:y|ies)=",
    ),
    "ru": any_of(
        "долж= должн должен обязан обяза необходим надо= нужн следует= следовало= придется= придётся= пришлось=",
        "приходи требу вынужд предстоит нуж стоит= надлеж подлеж",
    ),
    "kk": any_of("тиіс керек қажет міндет мәжбүр шарт= талап жөн= парыз борыш тура_кел"),
}
_CHOICE = {
    "en": any_of(
        "may= might= can= could= able= possib perhaps= allow permit admit(?!(?:s|ted)?_that) opportunit potential"
        " entitle capab likely"
    ),
    "ru": any_of("мож могу могл мог= можно возмож вправе= разреш позвол вероят способ умее допуска сможет смог сумел"),
    "kk": re.compile(
        r"\b(?:мүмкін|ықтимал|рұқсат|құқы(?:ғ|қ)|бәлкім|болар)\w*|\b(?:ал(?:а[дмст]|ар|мас?а?|у)\w*|(?<!т[ыі]н\s)бол(?:ады|атын)\w*)",
        re.IGNORECASE,
    ),
}
# Words that say nothing else, so that one is enough where the source has no word of their kind.
_PLAIN_DUTY = {
    "ru": any_of("должны= должен= должна= должно= обязан следует= необходимо= нужно= надлежит="),
    "kk": any_of("тиіс= міндетті= керек= қажет="),
}
_PLAIN_CHOICE = {"ru": any_of("может= могут= можно= могу= можем= можете="), "kk": any_of("мүмкін=")}
# Words of choice that a plain word of the target hardly ever says: "capabilities" is "мүмкіндік", not "мүмкін".
_THING = any_of("capab opportunit potential entitle allow permit")
_NEED = any_of("need[a-z]* requir[a-z]* due= critical vital essential supposed= expected= let= at_least more_than")
_MONTH = re.compile(r"\bMay\b")
# "Should the price drop, …" is no duty.
_IF = re.compile(
    r"(?:^|(?<=,\s))[Ss]hould(?=\s(?:the|an?|any|th(?:is|ese)|that|those|no|they|s?he|it|we|[A-Z]\w*)\b[^?]*$)"
)


def changed(source: str, target: str, language: str) -> list[str]:
    """A duty of the source has become a possibility, or the other way round."""
    if language not in CYRILLIC:
        return []
    source = _IF.sub(" ", _MONTH.sub(" ", source))
    duties, choices = (kind["en"].findall(source) for kind in (_DUTY, _CHOICE))
    bound, free = (len(kind[language].findall(target)) for kind in (_DUTY, _CHOICE))
    if free > len(choices) and bound < len(duties):
        return duties[:1]
    if bound > len(duties) and free < len(choices):
        return choices[:1]
    if duties and len(choices) == len(_THING.findall(source)) and _PLAIN_CHOICE[language].search(target):
        return duties[:1]
    unasked = choices and not duties and not _NEED.search(source)
    return choices[:1] if unasked and _PLAIN_DUTY[language].search(target) else []
