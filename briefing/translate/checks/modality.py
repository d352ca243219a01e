"""Modality: what must be done stays a duty, and what may be stays a possibility."""

from __future__ import annotations

import re

from briefing.translate.checks.words import any_of

_DUTY = {
    "en": any_of(
        "must= shall= should= ought= has_to= have_to= had_to= obliged= obligat required= requires= mandatory",
        "needs?_to= necess",
    ),
    "ru": any_of(
        "долж= должн должен обязан обяза необходим надо= нужн следует= следовало= придется= придётся= пришлось=",
        "приходи требу вынужд предстоит нуж стоит= надлеж подлеж",
    ),
    "kk": any_of("тиіс керек қажет міндет мәжбүр шарт= талап жөн= парыз борыш"),
}
_CHOICE = {
    "en": any_of(
        "may= might= can= could= able= possib perhaps= allow permit opportunit potential entitle capab likely"
    ),
    "ru": any_of("мож могу могл мог= можно возмож вправе= разреш позвол вероят способ умее допуска сможет смог сумел"),
    "kk": re.compile(
        r"\b(?:мүмкін|ықтимал|рұқсат|құқы(?:ғ|қ)|бәлкім|болар)\w*|\b(?:ал(?:а[дмст]|ар|мас?а?|у)\w*|бол(?:ады|атын)\w*)",
        re.IGNORECASE,
    ),
}
_MONTH = re.compile(r"\bMay\b")


def changed(source: str, target: str, language: str) -> list[str]:
    """The source has only duties and the target only possibilities, or the other way round."""
    if language not in {"ru", "kk"}:
        return []
    source = _MONTH.sub(" ", source)
    duty, choice = (kind["en"].search(source) for kind in (_DUTY, _CHOICE))
    still = [kind[language].search(target) for kind in (_DUTY, _CHOICE)]
    if duty and not choice and still[1] and not still[0]:
        return [duty[0]]
    return [choice[0]] if choice and not duty and still[0] and not still[1] else []
