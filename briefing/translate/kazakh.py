"""Kazakh nouns with their endings: plural, possession and case, by the vowel harmony of the stem.

    locative("Астана") == "Астанада"
    dative("Сыртқы істер министрлігі") == "Сыртқы істер министрлігіне"

A phrase takes its endings on the last word. Acronyms, numbers and Latin names take them after a hyphen,
as they are read aloud: "БҰҰ-ның", "5-тен".
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Literal

Case = Literal["nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental"]
Person = Literal["1", "2", "2-polite", "3", "1-plural"]

BACK, FRONT = "аоұыяё", "әөүіеэ"
VOWELS = BACK + FRONT
SOUNDS = (VOWELS, "мнң", "л", "рйуию", "зж", "")  # what a stem may end in; all others are voiceless
# The ending after each of these sounds, and after a third person's possessive ("министрлігі"); for back vowels.
ENDINGS: dict[str, str] = {
    "plural": "лар дар дар лар дар тар лар",
    "genitive": "ның ның дың дың дың тың ның",
    "dative": "ға ға ға ға ға қа на",
    "accusative": "ны ды ды ды ды ты н",
    "locative": "да да да да да та нда",
    "ablative": "дан нан дан дан дан тан нан",
    "instrumental": "мен мен мен мен бен пен мен",
}
THIRD = 6  # the column of that possessive
CASES: tuple[Case, ...] = ("nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental")
OWNED: dict[Person, tuple[str, str]] = {  # after a consonant, after a vowel
    "1": ("ым", "м"),
    "2": ("ың", "ң"),
    "2-polite": ("ыңыз", "ңыз"),
    "3": ("ы", "сы"),
    "1-plural": ("ымыз", "мыз"),
}
FRONTED = str.maketrans("аығқ", "еігк")

# банк, парк, Петербург, Нью-Йорк, октябрь: front, whatever the vowel.
_FRONT_END = re.compile(r"[нрлс][кг]$|ь$")
_CLUSTER = re.compile(r"ск$")  # takes an і before an ending: Минск, Минскіде
HARMONY = {"баку": FRONT, "сеул": FRONT, "ми": BACK}
VOICED = {"к": "г", "қ": "ғ", "п": "б"}
UNVOICED = {voiced: voiceless for voiceless, voiced in VOICED.items()}
KEPT_VOICELESS = frozenset("принцип тип".split())  # loans: принципі
# Stems that lose their last vowel before another one: халық, халқы.
ELIDED = frozenset("халық орын ауыз мұрын мойын қарын ерін ерік бөрік көрік ғұрып қауіп әріп қалып парық".split())
# An -ы or -і at the end of a phrase is a possessive, but not in these, nor in хатшы, елші, екінші …
_OWN_VOWEL = re.compile(r"(алматы|қаржы|кісі|дәрі|жылқы|шы|ші)$")
_STEM_IN_S = re.compile(r"(кеңес|процес|бизнес|дауыс)[ыі]$")  # the с is the stem's: кеңес, but мекемесі
_POSSESSED_IN_SHY = re.compile(r"\b(күші|іші|ұшы|ағашы)$")

DIGITS = "нөл бір екі үш төрт бес алты жеті сегіз тоғыз".split()
TENS = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split()
# How a Latin letter sounds at the end of a name.
LATIN = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абкдефгхижклмнопкрстуувсиз")
READ_AS_WORDS = frozenset({"АҚШ", "БРИКС"})


def inflect(phrase: str, case: Case = "nominative", *, plural: bool = False, person: Person | None = None) -> str:
    """`phrase` in that case; `plural` of things, `person` of their owner.

    A phrase that ends in a third person's possessive, as names of bodies do ("Біріккен Ұлттар Ұйымы"),
    is seen as such and takes the endings that follow it.
    """
    stem = _open(phrase) if plural or person or case != "nominative" else phrase
    if is_possessed(phrase) and (plural or person):
        stem, person = _unpossessed(phrase), person or "3"
    if plural:
        stem = _joined(stem, _ending(stem, "plural"))
    if person:
        stem = _owned(stem, person)
    if case == "nominative":
        return stem
    if case == "dative" and person in {"1", "2"}:
        return _joined(stem, _harmonised("а", stem))
    third = person == "3" or (not plural and not person and is_possessed(phrase))
    return _joined(stem, _ending(stem, case, third=third))


plural = partial(inflect, plural=True)
genitive = partial(inflect, case="genitive")
dative = partial(inflect, case="dative")
accusative = partial(inflect, case="accusative")
locative = partial(inflect, case="locative")
ablative = partial(inflect, case="ablative")
instrumental = partial(inflect, case="instrumental")


def possessive(phrase: str, person: Person = "3") -> str:
    """`phrase` as somebody's: "кітап" → "кітабы"."""
    return inflect(phrase, person=person)


def is_possessed(phrase: str) -> bool:
    """Whether several words end in a third person's possessive, as far as their letters tell."""
    last = phrase.casefold().rpartition(" ")[2]
    if " " not in phrase or not last.endswith(("ы", "і")):
        return False
    return bool(_POSSESSED_IN_SHY.search(last)) or not _OWN_VOWEL.search(last)


@lru_cache(maxsize=4096)
def forms(phrase: str) -> frozenset[str]:
    """Every form that `phrase` can take, with what is made of it for "of" and "from": -дағы, -лық."""
    made = {
        inflect(phrase, case, plural=many, person=person)
        for case in CASES
        for many in (False, True)
        for person in (None, *OWNED)
    }
    made |= {_joined(form, _harmonised("ғы", form)) for form in made if re.search(r"[дт][ае]$", form)}
    return frozenset(made | _adjectives(phrase))


def case_of(ending: str) -> Case | None:
    """The case that an ending marks, whatever the harmony; None if none does."""
    for case in CASES[1:]:
        if any(ending in {way, way.translate(FRONTED)} for way in ENDINGS[case].split()):
            return case
    return None


def _adjectives(phrase: str) -> set[str]:
    """ "америкалық", "қазақстандықтар": who and what is from there."""
    stem = _open(phrase)
    initial = _ending(stem, "plural")[0]
    one = _joined(stem, _harmonised(f"{initial}ық", stem))
    return {inflect(one, case, plural=many) for case in CASES for many in (False, True)}


def _open(phrase: str) -> str:
    """The stem before an ending: "Минскі"."""
    return f"{phrase}і" if _CLUSTER.search(phrase) else phrase


def _ending(stem: str, kind: str, *, third: bool = False) -> str:
    sound = THIRD if third else _sound(_read(stem))
    return _harmonised(ENDINGS[kind].split()[sound], stem)


def _harmonised(ending: str, stem: str) -> str:
    return ending.translate(FRONTED) if _is_front(_read(stem)) else ending


def _joined(stem: str, ending: str) -> str:
    """Endings follow a hyphen only once: "БҰҰ-ның", "БҰҰ-лардың"."""
    return f"{stem}-{ending}" if _is_read_aloud(stem) else stem + ending


def _is_read_aloud(stem: str) -> bool:
    last = stem.rpartition(" ")[2]
    return bool(re.search(r"[0-9A-Za-z]\W*$|[^\W\d_a-zа-яәіңғүұқөһ]{2}$", last)) or len(last) == 1


def _sound(word: str) -> int:
    last = word.rstrip("ьъ")[-1:]
    return next((at for at, letters in enumerate(SOUNDS) if last and last in letters), len(SOUNDS) - 1)


def _is_front(word: str) -> bool:
    """Whether the last vowel is front; у and и are neither, and go by the vowels before them."""
    if letters := HARMONY.get(word.rpartition(" ")[2]):
        return letters == FRONT
    if _FRONT_END.search(word):
        return True
    for at in range(len(word) - 1, -1, -1):
        letter = word[at]
        if letter in BACK or letter in FRONT:
            return letter in FRONT
        if letter == "и":
            return not re.search("[қғ]", word)
        if letter == "у" and at < len(word) - 1 and word[at - 1 : at] not in VOWELS:
            return False  # институт, курс; but Мәскеу, келісу and сәуір by the vowel before
    return False


def _owned(stem: str, person: Person) -> str:
    after_consonant, after_vowel = OWNED[person]
    if _sound(_read(stem)) == 0:
        return _joined(stem, _harmonised(after_vowel, stem))
    return _joined(_softened(stem), _harmonised(after_consonant, stem))


def _softened(stem: str) -> str:
    """The stem as it is before a vowel: мектеб-, халқ-."""
    last = stem.casefold().rpartition(" ")[2]
    if last in ELIDED:
        return stem[:-2] + stem[-1]
    if stem[-1:] in VOICED and re.search(r"[аәеоөұүыіэиу].$", last) and last not in KEPT_VOICELESS:
        return stem[:-1] + VOICED[stem[-1]]
    return stem


def _unpossessed(phrase: str) -> str:
    """The phrase without its possessive: "министрлігі" → "министрлік"."""
    if re.search(f"[{VOWELS}]с[ыі]$", phrase) and not _STEM_IN_S.search(phrase.casefold()):
        return phrase[:-2]
    stem = phrase[:-1]
    return stem[:-1] + UNVOICED.get(stem[-1], stem[-1])


@lru_cache(maxsize=4096)
def _read(stem: str) -> str:
    """The last word of `stem` in small letters as it is read aloud."""
    last = re.sub(r"\W+$", "", stem).rpartition(" ")[2]
    if match := re.search(r"[\d\u00a0 ]*\d$", re.sub(r"\W+$", "", stem)):
        return _numeral(re.sub(r"\D", "", match[0]))
    own = last.casefold()
    if re.search("[a-z]$", own):
        return own.translate(LATIN)
    if last.isupper() and len(last) > 1 and last not in READ_AS_WORDS and _is_spelled(own):
        return own + "ы"  # letter by letter: қа-қы-ды
    return own


def _is_spelled(acronym: str) -> bool:
    """Whether it ends in two consonants, so that nobody can read it as a word: ТМД, ЕҚДБ."""
    return not any(letter in VOWELS + "иу" for letter in acronym[-2:])


def _numeral(digits: str) -> str:
    """The last word of a number: "2030" → "отыз"."""
    number = int(digits[-12:])
    if number == 0:
        return DIGITS[0] if len(digits) == 1 else "миллиард"
    for unit, word in ((10**9, "миллиард"), (10**6, "миллион"), (1000, "мың"), (100, "жүз")):
        if number % unit == 0:
            return word
    return DIGITS[number % 10] if number % 10 else TENS[number // 10 % 10 - 1]
