"""What must survive translation: each check compares an English source with its target.

A check is a pure function of source, target and language that returns what it found wrong, in the words
of the text. One that does not know the language finds nothing in it. The limits are set so that texts
which people translated well pass; a finding is a reason to look, not a proof. `python -m
tests.translate.faults` measures both.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Finding
from briefing.translate.checks import acronyms, dates, form, meaning, modality, names, negation, numbers, units
from briefing.translate.checks import language as tongue

Check = Callable[[str, str, str], list[str]]

# By the stable id that stands in findings.
CHECKS: dict[str, Check] = {
    "empty": form.empty,
    "unrelated": meaning.unrelated,
    "not-kazakh": tongue.not_kazakh,
    "not-russian": tongue.not_russian,
    "source-copied": tongue.source_copied,
    "wrong-script": tongue.wrong_script,
    "numbers-missing": numbers.missing,
    "numbers-added": numbers.added,
    "dates-missing": dates.missing,
    "dates-added": dates.added,
    "units-changed": units.changed,
    "negation-lost": negation.lost,
    "modality-changed": modality.changed,
    "acronym-missing": acronyms.missing,
    "names-missing": names.missing,
    "names-added": names.added,
    "url-missing": form.url_missing,
    "omitted": meaning.omitted,
    "extra-sentence": meaning.extra,
    "repetition": form.repetition,
    "length-ratio": form.length_ratio,
    "punctuation": form.punctuation,
    "brackets": form.brackets,
    "quotes": form.quotes,
}
# What a reader can live with; anything else says that the target may say something wrong.
MINOR = frozenset({"punctuation", "brackets", "quotes", "name-mended"})


def findings(source: str, target: str, language: str) -> tuple[Finding, ...]:
    """What every check of `CHECKS` finds wrong with `target` as the translation of English `source`."""
    if form.empty(source, target, language):  # the other checks would only say so again
        return (Finding(check="empty"),)
    return tuple(
        Finding(check=name, detail=detail)
        for name, check in CHECKS.items()
        for detail in check(source, target, language)
    )
