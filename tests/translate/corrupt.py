"""The mistakes that `faults` makes: each takes a correct translation and returns it with one, or None."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from briefing.summarise.nlp import parse
from briefing.translate import term_check, terms

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


@dataclass(frozen=True)
class Row:
    """One sentence in three languages."""

    en: str
    ru: str
    kk: str

    def target(self, language: str) -> str:
        return self.ru if language == "ru" else self.kk


@dataclass(frozen=True)
class Case:
    """A row to spoil, another to take material from, and the dice."""

    row: Row
    language: str
    other: Row
    dice: random.Random

    @property
    def target(self) -> str:
        return self.row.target(self.language)

    @property
    def foreign(self) -> str:
        return self.other.target(self.language)

    def pick(self, pattern: str, text: str | None = None) -> re.Match[str] | None:
        """One of the places that match."""
        found = list(re.finditer(pattern, self.target if text is None else text))
        return self.dice.choice(found) if found else None

    def put(self, match: re.Match[str] | None, new: str) -> str | None:
        """The target with `new` in the place of `match`."""
        return match and self.target[: match.start()] + new + self.target[match.end() :]

    def swap(self, pairs: dict[str, str]) -> str | None:
        """The target with one word that begins like a key beginning like its value."""
        match = self.pick(rf"(?<!\w)(?:{'|'.join(map(re.escape, pairs))})")
        return self.put(match, pairs[match[0]]) if match else None


_NUMBER = r"(?<![\w.,:/-])\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)*(?![\w.,:/]*\d)"
_MONTHS = {
    "ru": "январ феврал март апрел июн июл август сентябр октябр ноябр декабр".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
}
_UNITS = {
    "ru": {"процент": "тонн", "%": "‰", "доллар": "евро", "евро": "долларов", "тенге": "сомов", "рубл": "юан"}
    | {"недел": "месяц", "месяц": "недел", "километр": "метр", "гектар": "километр", "тонн": "килограмм"}
    | {"$": "€", "€": "$", "минут": "час", "млн": "млрд", "миллион": "миллиард", "миллиард": "миллион"},
    "kk": {"пайыз": "тонна", "%": "‰", "доллар": "еуро", "еуро": "доллар", "теңге": "сом", "рубль": "юань"}
    | {"апта": "ай", "километр": "метр", "гектар": "километр", "тонна": "килограмм"}
    | {"$": "€", "€": "$", "минут": "сағат", "млн": "млрд", "миллион": "миллиард", "миллиард": "миллион"},
}
_NEGATED = re.compile(r"\b(?:not(?! only)|cannot|never|without|unless|no longer)\b|n['’]t\b", re.IGNORECASE)
_MODALS = {
    "ru": {"должны": "могут", "должен": "может", "должна": "может", "должно": "может", "обязан": "может"}
    | {"необходимо": "можно", "следует": "можно", "нужно": "можно", "может": "должен", "могут": "должны"}
    | {"можно": "нужно"},
    "kk": {"тиіс": "мүмкін", "керек": "мүмкін", "қажет": "мүмкін", "міндетті": "мүмкін", "мүмкін": "тиіс"}
    | {"алады": "тиіс"},
}
_MODAL = re.compile(r"\b(?:must|shall|should|may(?! \d)|might|can|could)\b")


def digit_changed(case: Case) -> str | None:
    match = case.pick(_NUMBER)
    if not match:
        return None
    places = [at for at, char in enumerate(match[0]) if char.isdigit()]
    at = case.dice.choice(places)
    new = case.dice.choice([digit for digit in "123456789" if digit != match[0][at]])
    return case.put(match, match[0][:at] + new + match[0][at + 1 :])


def number_dropped(case: Case) -> str | None:
    return case.put(case.pick(rf"{_NUMBER}(?:-\w+)?\s?%?\s?"), "")


def number_added(case: Case) -> str | None:
    match = case.pick(r"(?<=[а-яәіңғүұқөһ] )(?=[а-яәіңғүұқөһ])")
    return case.put(match, f"{case.dice.choice([13, 37, 46, 58, 217, 640])} ")


SURNAMES = ("Смагулов", "Петренко", "Байжанов", "Гринберг", "Досмухамедов", "Ильчибеков", "Вахромеев")


def name_swapped(case: Case) -> str | None:
    """A person's surname, as NER finds it and its sound tells it again, is another's."""
    people = [ent.text for ent in _parsed(case.row.en).ents if ent.label_ == "PERSON" and " " in ent.text]
    wanted = [_latin(person.split()[-1]) for person in people]
    words = list(re.finditer(r"\b[А-ЯӘҒҚҰӨ][а-яёәіңғүұқөһ]{3,}", case.target))
    scored = [(SequenceMatcher(None, name, _latin(word[0])).ratio(), word) for name in wanted for word in words]
    score, match = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return case.put(match, case.dice.choice(SURNAMES)) if score > 0.6 else None


_parsed = cache(parse)
_LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюяәіңғүұқөһ"
_SOUNDS = "a b v g d e j z i i k l m n o p r s t u f h c ch sh sh y e yu ya a i n g u u k o h".split()


def _latin(word: str) -> str:
    return word.casefold().translate(dict(zip(map(ord, _LETTERS), _SOUNDS, strict=True)))


def negation_lost(case: Case) -> str | None:
    denied = len(_NEGATED.findall(case.row.en))
    if denied != (len(re.findall(r"\b[Нн]е ", case.target)) if case.language == "ru" else 1):
        return None  # another sentence part may deny, too
    if case.language == "ru":
        return case.put(case.pick(r"\b[Нн]е "), "")
    return _kazakh_yes(case)


def _kazakh_yes(case: Case) -> str | None:
    """Without "емес", or without the -ма- of a verb."""
    if found := case.pick(r" емес\b"):
        return case.put(found, "")
    verb = case.pick(
        r"(?<=\w\w)(?<!\bтұ)(?<!\bқа)(?<!\bне)(?<!\bорын)(?<!\bіз)(?:[мбп]а|[мбп]е)(?=(?:й(?:ды|ді|тын|тін)|ған|ген|ды|ді|у|са|се)\w{0,5}\b)"
    )
    if not verb:
        return None
    before, after = case.target[: verb.start()], case.target[verb.end() :]
    if after.startswith("й") and before[-1] not in "аәеиоөуүұыі":  # алмайды, алады
        return before + verb[0][-1] + after[1:]
    return before + after


def modality_changed(case: Case) -> str | None:
    found = set(_MODAL.findall(case.row.en))
    if "мүмкінді" in case.target:  # an opportunity, not a "may"
        return None
    return case.swap(_MODALS[case.language]) if len(found) == 1 else None


# Bodies and countries that a muddled model may name instead.
_OTHER_TERMS = {
    "ru": ["Европейская комиссия", "Международный валютный фонд", "Португалия", "Верховный суд", "Исландия"],
    "kk": ["Еуропалық комиссия", "Халықаралық валюта қоры", "Португалия", "Жоғарғы Сот", "Исландия"],
}


def term_wrong(case: Case) -> str | None:
    """A term that stands in the target as the term base has it is another one."""
    base, there = terms.base(case.language), case.target.casefold()
    asked = [match.entry.targets[0] for match in term_check.wanted(case.row.en, base)]
    found = [term for term in asked if term.casefold() in there and len(term) > 2]
    if not found:
        return None
    old = max(found, key=len)
    new = case.dice.choice([term for term in _OTHER_TERMS[case.language] if term.casefold() not in there])
    at = there.index(old.casefold())
    return case.target[:at] + new + case.target[at + len(old) :]


def loop(case: Case) -> str | None:
    words = case.target.split()
    size = min(case.dice.choice([1, 2, 3]), len(words))
    at = case.dice.randrange(len(words) - size + 1)
    return " ".join(words[: at + size] + words[at : at + size] * 3 + words[at + size :])


def truncation(case: Case) -> str | None:
    """As a decoder cuts: half of the words, and no full stop."""
    words = case.target.split()
    return " ".join(words[: len(words) // 2]) if len(words) > 3 else None


def half_omitted(case: Case) -> str | None:
    """Half of the words, and the end mark: nothing looks wrong."""
    words = case.target.split()
    end = re.search(r"[.?!]$", case.target)
    return " ".join(words[: len(words) // 2]).rstrip(",;:–—") + (end[0] if end else "") if len(words) > 7 else None


def wrong_language(case: Case) -> str:
    """Russian instead of Kazakh, and Kazakh instead of Russian."""
    return case.row.target("ru" if case.language == "kk" else "kk")


def source_copied(case: Case) -> str:
    return case.row.en


def extra_sentence(case: Case) -> str | None:
    return f"{case.target} {case.foreign}" if re.search(r"[.?!]$", case.target) and " " in case.foreign else None


def another_segment(case: Case) -> str:
    return case.foreign


def date_changed(case: Case) -> str | None:
    months = _MONTHS[case.language]
    english = re.search(
        r"\b(?:January|February|April|June|July|August|September|October|November|December)\b", case.row.en
    )
    match = case.pick(rf"(?:{'|'.join(months)})") if english else None
    return case.put(match, case.dice.choice([month for month in months if month != match[0]])) if match else None


def unit_changed(case: Case) -> str | None:
    return case.swap(_UNITS[case.language]) if re.search(r"\d", case.row.en) else None


_DOLLARS = ("доллар", "доллара", "долларов", "долларах", r"долл\.")
_NO_DOLLAR = "".join(f"(?<!{dollar} )" for dollar in _DOLLARS) + "(?!АҚШ доллар)"


def acronym_dropped(case: Case) -> str | None:
    """One of the acronyms, where both sides have as many; capitals at the beginning are a dateline's.

    Not that of a currency: a dollar without the США is the same dollar.
    """
    pattern = rf"(?<![\w-])(?<!^){_NO_DOLLAR}(?![IVXLC]+\b)[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{{2,}}(?:-\w+)?\b\s?"
    same = len(re.findall(pattern, case.target)) == len(re.findall(pattern, case.row.en))
    return case.put(case.pick(pattern), "") if same else None


def address_changed(case: Case) -> str | None:
    return case.put(case.pick(r"(?<=\w)\.(?:kz|org|com|int|gov)\b"), ".net")


def end_mark_lost(case: Case) -> str | None:
    return case.target[:-1] if case.row.en[-1:] in ".?!" and case.target[-1:] in ".?!" else None


def quote_left_open(case: Case) -> str | None:
    return case.put(case.pick("»"), "")


KINDS: dict[str, Callable[[Case], str | None]] = {
    "digit changed": digit_changed,
    "number dropped": number_dropped,
    "number made up": number_added,
    "date changed": date_changed,
    "unit or currency changed": unit_changed,
    "name swapped": name_swapped,
    "acronym dropped": acronym_dropped,
    "term wrong": term_wrong,
    "negation lost": negation_lost,
    "modality changed": modality_changed,
    "loop": loop,
    "truncation": truncation,
    "half omitted": half_omitted,
    "wrong language": wrong_language,
    "source copied": source_copied,
    "extra sentence": extra_sentence,
    "another segment": another_segment,
    "address changed": address_changed,
    "end mark lost": end_mark_lost,
    "quote left open": quote_left_open,
}
