"""Composed roles and bodies in Russian and Kazakh: who goes before whom, and in which case."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.translate import kazakh, russian

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.translate.offices import Phrase

    Say = Callable[["Phrase"], str | None]

# Ranks that take their office in the genitive: in Russian in the nominative and the genitive, then in Kazakh.
DEPUTIES = {
    "deputy": ("заместитель", "заместителя", "орынбасары"),
    "first deputy": ("первый заместитель", "первого заместителя", "бірінші орынбасары"),
    "acting": ("исполняющий обязанности", "исполняющего обязанности", "міндетін атқарушы"),
}
ADJECTIVES = {
    "former": ("бывший", "бұрынғы"),
    "interim": ("временный", "уақытша"),
    "honorary": ("почетный", "құрметті"),
    "senior": ("старший", "аға"),
}
AND = {"ru": "и", "kk": "және"}

_ISLANDS = frozenset("Кипр Мальта Куба Филиппины Ямайка Барбадос Гаити Мадагаскар Гренада Доминика".split())
# Kazakh: the head of a body is told apart from the body, so no owner can go before both.
_OF_A_BODY = re.compile(
    r" (басшысы|бастығы|төрағасы|төрайымы|депутаты|мүшесі|жетекшісі|судьясы|спикері|орынбасары)( |$)"
)
_SEPARATED = re.compile(r" (жөніндегі|жанындағы) ")


def say_russian(phrase: Phrase, case: russian.Case = "nomn") -> str | None:
    """The phrase in that case: the ranks, the office, whose it is; None if a form is not certain."""
    if not phrase.ranks:
        return _russian_office(phrase, case)
    rank, rest = phrase.ranks[0], _without_rank(phrase)
    if rank in DEPUTIES:
        inner = say_russian(rest, "gent")
        forms = {"nomn": DEPUTIES[rank][0], "gent": DEPUTIES[rank][1]}
        return f"{forms[case]} {inner}" if inner and case in forms else None
    inner = say_russian(rest, case)
    first = DEPUTIES[rest.ranks[0]][0] if rest.ranks and rest.ranks[0] in DEPUTIES else rest.entry.targets[0]
    before = russian.agreeing(ADJECTIVES[rank][0], first, case)
    return f"{before} {inner}" if before and inner else None


def _russian_office(phrase: Phrase, case: russian.Case) -> str | None:
    target = phrase.entry.targets[0]
    office = russian.inflect(target, case, person=phrase.kind == "office")
    owners = [_russian_owner(link, owner) for link, owner in phrase.owners]
    if not office or not all(owners):
        return None
    return _with_owners(_capital(office, phrase), phrase, [owner for owner in owners if owner])


def _with_owners(office: str, phrase: Phrase, owners: list[str]) -> str:
    """The owners after the office; the first of them before what it is for: «Комиссар Совета Европы по …»."""
    head, purpose, rest = office.partition(" по ")
    if not purpose or not phrase.owners or phrase.owners[0][0] != "of" or head.casefold().startswith("минист"):
        return " ".join((office, *owners))
    return " ".join((head, owners[0], "по", rest, *owners[1:]))


def _capital(text: str, phrase: Phrase) -> str:
    """An embassy of a country has a name, "the embassy" has not; a delegation never has."""
    named = phrase.named and phrase.kind == "body" and phrase.noun != "delegation"
    return text[0].upper() + text[1:] if named and any(link == "of" for link, _ in phrase.owners) else text


def _russian_owner(link: str, owner: Phrase) -> str | None:
    cases: dict[str, russian.Case] = {"of": "gent", "in": "loct", "at": "loct", "for": "datv"}
    said = say_russian(owner, cases[link])
    return f"{_preposition(link, owner, said)} {said}".strip() if said else None


def _preposition(link: str, owner: Phrase, said: str) -> str:
    if link == "in":
        island = owner.entry.targets[0] in _ISLANDS or "остров" in said.casefold()
        return "на" if island else "во" if re.match("(?i)[вф][^аеёиоуыэюя]", said) else "в"
    return {"of": "", "at": "при", "for": "по"}[link]


def say_kazakh(phrase: Phrase) -> str | None:
    """The phrase in the nominative: the owner, the place, the office with its ending, the ranks after it."""
    if not phrase.ranks or phrase.ranks[0] not in DEPUTIES:
        return _kazakh_office(phrase)
    inner = say_deputised(_without_rank(phrase))
    return f"{kazakh.genitive(inner)} {DEPUTIES[phrase.ranks[0]][2]}" if inner else None


def say_deputised(phrase: Phrase) -> str | None:
    """As `say_kazakh`, but the owner without its genitive, since another genitive follows."""
    if phrase.ranks and phrase.ranks[0] in DEPUTIES:
        return say_kazakh(phrase)
    return _kazakh_office(phrase, chained=True)


def _kazakh_office(phrase: Phrase, *, chained: bool = False) -> str | None:
    office = phrase.entry.targets[0]
    if any(rank in DEPUTIES for rank in phrase.ranks) or _is_quoted(office):
        return None  # a former deputy; a name in quotation marks
    adjectives = [ADJECTIVES[rank][1] for rank in phrase.ranks]
    where = [_kazakh_place(link, owner) for link, owner in phrase.owners if link != "of"]
    whose = [owner for link, owner in phrase.owners if link == "of"]
    if not all(where) or len(whose) > 1 or (whose and kazakh.is_possessed(office) and _OF_A_BODY.search(office)):
        return None
    between = [word for word in (*where, *adjectives) if word]
    if not whose:
        return " ".join((*between, office))
    far = bool(between or _SEPARATED.search(office) or _is_described(office))
    before = _kazakh_owner(whose[0], far=far, chained=chained)
    return " ".join((before, *between, _capital(kazakh.possessive(office), phrase))) if before else None


def _kazakh_owner(owner: Phrase, *, far: bool, chained: bool) -> str | None:
    """The owner, bare right before what is its own ("Қазақстан Президенті"); a person or a compound in the genitive."""
    said = say_kazakh(owner)
    if not said or _is_quoted(said):
        return None
    compound = kazakh.is_possessed(said) or bool(_SEPARATED.search(said))
    return kazakh.genitive(said) if far or owner.kind == "office" or (compound and not chained) else said


def _is_described(office: str) -> bool:
    """Whether an adjective comes first, which is not part of a title: "ресми өкіл", but not "бас хатшы"."""
    return " " in office and office[0].islower() and not office.startswith("бас ") and not kazakh.is_possessed(office)


def _kazakh_place(link: str, owner: Phrase) -> str | None:
    said = say_kazakh(owner)
    if not said or _is_quoted(said):
        return None
    if link == "in":
        place = kazakh.locative(said)
        return place + ("ғы" if place.endswith("а") else "гі")
    owned = kazakh.genitive(said) if link == "at" and kazakh.is_possessed(said) else said
    return f"{owned} {'жанындағы' if link == 'at' else 'жөніндегі'}"


def _is_quoted(said: str) -> bool:
    return not re.search("[а-яёәіңғүұқөһ]$", said.casefold())


def _without_rank(phrase: Phrase) -> Phrase:
    return replace(phrase, ranks=phrase.ranks[1:])


SAY: dict[str, Say] = {"ru": say_russian, "kk": say_kazakh}
