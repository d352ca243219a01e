"""Negation: "not", "never", "without" and "unless" stay what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.translate import equivalents
from briefing.translate.checks.words import any_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.translate.equivalents import Equivalent

# What says no in English beyond doubt; "no", "un-" or "fail to" are often turned round. "Not only" says yes, and so
# do "if not", "whether or not", "not unlike", "can't wait", "couldn't help" and "isn't it?".
_NOT = re.compile(
    r"\b(?:(?<!if )(?<!or )not(?!\s+(?:only|just|merely|least|long|far|less|more|later|all\s+that|to\s+mention|unlike"
    r"|too\s+long\s+ago))|cannot(?!\s+(?:help|wait)\b)|never(?!theless)|without(?!\s+(?:fail|doubt|question)\b)|unless|no\s+longer(?!\s+than)"
    r"|(?:do|does|did|is|are|was|were|has|have|had|wo|ca|would|could|should)n['’]t(?!\s+(?:help|wait)\b|\s\w+\?))\b",
    re.IGNORECASE,
)
# "Не" may be a word or begin one; these begin with it and deny nothing. "Никто" and its like never deny alone.
_PREFIXED = (
    r"не(?!дел|фт|скольк|совершеннолет|мног|когда|апол|вест(?!н|и)|движ|устойк|отлож|задолго|ктар|котор|давн|мец|обходим|редк|е=|й=|м=|го=|му=|бес|бо=|рв|др|гр|сти|сет|сут|сл|тто|он"
    r"|йро|йтр|медл|мал|пал|рус|прем|пос|веро|счаст|завис|гат|т|смотря|больш|нави|вол)\w{4,}"
)
_RUSSIAN = any_of(
    r"не= нет= без(?!опас|услов|работ|граж|пилот|домн) бес(?!поко|поря|плат|смер|печн)[кпстфхцчшщ]\w{4}",
    f"нельзя нечего некому нету негде некуда {_PREFIXED}",
    "отсутств отказ запре лиш(?!н|ь|\\w*\\s+свобод) избе прекра вряд едва кроме помимо отверг откло опров",
    "переста(?!н) отриц вместо",
    r"воздерж сомне утрат(?!\w*\s+сил) потер(?!п) против= иначе",
)
# Not "немесе" (or), "тұмау" (influenza), "қамау" (arrest), nor the nouns in -ма and -ме: "бағдарламаға", "мекемесін".
_NOUN = (
    "себеп|көрме(?:г|сі|нің|лер)|тұмау|қамау|немесе|томас|қарама(?:ст|й)|белбеу|(?:жоба|бағдарлама|мекеме|басқарма|мәлімдеме"
    "|тапсырма|анықтама|сараптама|шығарма|аударма|нұсқама|баспа|кеме|шама|сома|әңгіме|тұжырымдама)с[ыі]"
    "|орынбас|ізбас|демеу|тізбе|семей|дербес|жанармай|жаппай\\b|көбей|таба(?!н)|алапес|көпес|қаңғыбас|айырбас|қарғыбау"
    "|алмас(?:у|а[дт]|т[ыі](?!р\\w*[мпб][ае])|қ|ып)|бұрынғы"
)
_KAZAKH_VERB = rf"\b(?!{_NOUN})\w{{2,}}(?:[мбп]а|[мбп]е)"
_KAZAKH_NOT = (
    rf"{_KAZAKH_VERB}(?:й(?:д|т|м|с|ақ|ек|ін|ын)\w*|й|ған\w*|ген\w*|д[ыі]\w*|с[ае]\w*|с(?:ын|ін)?\b|у\w*|пт[ыі]\w*|"
    rf"й?[ыі]қ|йік|ңыз\w*|ңіз\w*|ст[ае]й|стан|стен)\b"
)
_KAZAKH = re.compile(
    rf"{_KAZAKH_NOT}|\b(?:емес|жоқ|жоғалт|тыйым|тыю|бас\s+тарт|онсыз|гөрі|айырыл|әйтпесе|сақтан(?!дыр)|орнына|қарсы(?!\s+көрсет))\w*"
    r"|[дтн][ае]н\s+(?:тыс|басқа(?!р))\w*"
    r"|\b(?!қауіп|жұмыс|тәуел|қамтама|сөз|үздік|тыным|орталық|(?:ала|бере|айта|біле|көре)сі?ы?з\b)\w{3,}(?:сыз|сіз)(?!д)\w*",
    re.IGNORECASE,
)
_NO = {"ru": _RUSSIAN, "kk": _KAZAKH}
# What may be said instead of a "not" before these words: "не" is in none of it.
_INSTEAD = {
    "well= good= great= much= as= very=": {"ru": "плох хуже мало меньш слаб", "kk": "нашар жаман төмен аз= шамалы"},
    "until= before= till=": {"ru": "только= лишь= ни=", "kk": "тек= ғана= барып="},
    r"pay(?!\w|\s+for)": {"ru": "бесплатн", "kk": "тегін ақысыз"},
    "care= matter= mind= damn=": {"ru": "плевать безразлич равно=", "kk": "бәрібір"},
}
# What else in English is often said by these; they then say nothing of a "not".
_ELSE = {
    "against oppos object(?!iv) resist contest= versus contra": {"ru": "против=", "kk": "қарсы"},
    r"at_(?:least|most) minim maxim up_to not?_(?:later|earlier|less|fewer|more|longer)_than": {
        "ru": "не_(?:позднее|позже|менее|меньше|более|больше|ранее|раньше|дольше)",
        "kk": "кешіктірме кем_емес артық_емес",
    },
    "poor=_quality badly": {"ru": "некачествен неуд", "kk": "сапасыз"},
    "other another else except besides apart unlike different": {
        "ru": "кроме помимо иначе",
        "kk": r"\w+[дтн][ае]н\s+(?:тыс|басқа)",
    },
    r"instead rather than= place\s+of=": {"ru": "вместо", "kk": "орнына гөрі"},
    r"no(?!\s+longer)= none= nor= neither nobody nothing un(?!der|less|til|it|ion|iv|iq|if|an|do)[a-z]{4,} non in(?:def"
    "|vis|cap|corr)[a-z]+ [a-z]+-free="
    " il?legal [a-z]{3,}less im(?:poss|mun) adverse fail": {
        "ru": rf"{_PREFIXED} нет= без(?!опас|услов|работ)\w*",
        "kk": r"\w{3,}(?:сыз|сіз)(?!д)\w* жоқ емес",
    },
    r"no(?!\s+longer)= none= nobody nothing": {"ru": "нигде=", "kk": "еш= ештеңе ешкім ешқандай ешбір"},
    "los[est] ban= bann prohibit forb[ia] refus reject den[iy] declin stop ceas prevent avoid absen abstain doubt"
    r" rul(?:e|ed|es|ing)\s+out dismiss exclud": {
        "ru": "отсутств отказ запре лиш(?!н|ь) избе прекра отверг откло опров переста отриц воздерж сомне утрат"
        " потер(?!п)",
        "kk": r"тыйым тыю бас\s+тарт айырыл сақтан жоққа\s+шығар жоғалт",
    },
}
_SAID, _SOFTER = (
    [(any_of(english), {to: any_of(words) for to, words in said.items()}) for english, said in table.items()]
    for table in (_ELSE, _INSTEAD)
)

_CLAUSE = re.compile(r"[,.;:!?]")
_END = re.compile(r"[.;!?]")
# Words that only go with a "not", and what says it then.
_NEVER = {
    "ru": re.compile(
        r"(?<!как )(?<!почти )\b(?:никогда|никто|никого|никому|никем|никуда|ни\s+один|ни\s+одна)\b", re.IGNORECASE
    ),
    "kk": any_of("ешқашан ешкім ештеңе ешбір ешқандай ешнәрсе бірде-бір"),
}
_PLAIN_NO = {
    "ru": any_of(f"не= нет= нельзя {_PREFIXED}"),
    "kk": re.compile(rf"{_KAZAKH_NOT}|\b(?:емес|жоқ)", re.IGNORECASE),
}
_NOT_ONLY = re.compile(r"\bnot\s+(?:only|just|merely|solely|simply)\b", re.IGNORECASE)
_ONLY = {"ru": any_of("только= просто= лишь="), "kk": any_of("ғана= тек= қана= жай=")}

# "Not later than" and its like, what they compare by, and a conditional, which "unless" denies.
_LIMIT = re.compile(r"\bnot?\s+(?:later|earlier|less|fewer|more)\s+than\b", re.IGNORECASE)
_COMPARED = {
    "ru": re.compile(r"(?<!\bне )\b(?:поздн?ее|позже|ранее|раньше|менее|меньше|более|больше)\b", re.IGNORECASE),
    "kk": any_of("кеш кем= артық= көп= аз= ерте="),
}
_LIMITED = {"ru": any_of("не_(?:поз|ран|мен|бол)"), "kk": _PLAIN_NO["kk"]}
# "Unless" as "if", "until" as "while": they need a "not".
_UNLESS = r"\bunless\b(?!.*\bif\b)"
_KAZAKH_IF = r"\b(?!баса|аса|немесе)\w{2,}с[ае]\b"
_KAZAKH_IF_NOT = r"\w[мбп][ае](?:с[ае]\b|[ғг][ае]н\s+(?:жағдай|болса))|\b(?:емес|жоқ)|(?:сыз|сіз)\b"
_CONDITIONALS = {
    "ru": (
        (_UNLESS, r"(?<!случаев, )\bесли\b(?!.*\b(?:не|нет|без)\b)"),
        (r"\buntil\b", r"^(?!.*\bдо\b).*\bпока\b(?!.*\bне\b)"),
    ),
    "kk": ((_UNLESS, rf"^(?=.*{_KAZAKH_IF})(?!.*(?:{_KAZAKH_IF_NOT}))"),),
}

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset(
    "be been is are was were a an the to of in on at it i we he she they you this that by for with and or but as have"
    " has had do does did will would can could should may might any much very really so"
    " just only yet even all there him her them me us his its their our my your who which what when where".split()
)
BEFORE, AFTER = {"ru": 6, "kk": 1}, {"ru": 4, "kk": 99}  # words around the denied one, up to the sentence's end
FLAGS = re.IGNORECASE | re.DOTALL
SPAN = 12  # words after a "not" in which it may be turned round
DENIED = 2  # words after "not" that may be the one that is denied
SURE, RARE = 0.5, 0.003  # how often the stems of the table must render a word, and how rare they must be


def lost(source: str, target: str, language: str) -> list[str]:
    """The source denies something, and the target nothing, less often, or something else."""
    denies = _NO.get(language)
    if not denies:
        return []
    found = [*_denied(source, target, language), *_unfinished(source, target, language)]
    return found or [*_nothing(source, target, language), *_opposites(source, target, language)]


def _unfinished(source: str, target: str, language: str) -> list[str]:
    """What calls for a "not" in the target that is not there."""
    plain = _PLAIN_NO[language].search(target)
    only = [] if plain or not _ONLY[language].search(target) else _NOT_ONLY.findall(source)
    bare = _COMPARED[language].search(target) and not _LIMITED[language].search(target)  # "позднее" for "not later"
    limits = _LIMIT.findall(source) if bare else []
    return [*only, *limits, *_conditionals(source, target, language), *_nevers(target, language)]


def _conditionals(source: str, target: str, language: str) -> list[str]:
    """ "Unless" as "болса", "until" as "пока"."""
    return [
        here[0]
        for english, undenied in _CONDITIONALS[language]
        if (here := re.search(english, source, FLAGS)) and re.search(undenied, target, FLAGS)
    ]


def _nevers(target: str, language: str) -> list[str]:
    """ "Никогда" and its like in a sentence that denies nothing."""
    parts = ((_NEVER[language].search(part), _PLAIN_NO[language].search(part)) for part in _END.split(target))
    return [never[0] for never, plain in parts if never and not plain]


def _denied(source: str, target: str, language: str) -> list[str]:
    found, denies = list(_NOT.finditer(source)), _NO[language]
    missing = len(found) - len(denies.findall(target)) + _spent(source, target, language)
    if missing > 0:
        return [match[0] for match in found[-missing:] if not _said_instead(source[match.end() :], target, language)]
    # "Unless" denies a whole clause.
    single = [match for match in found if match[0].casefold() != "unless"]
    return [match[0] for match in single if _affirmed(source[match.end() :], target, language)]


def _said_instead(after: str, target: str, language: str) -> bool:
    """Words `after` a negation are rendered by an opposite: "not well" by "плохо", "not until" by "только"."""
    clause = " ".join(_CLAUSE.split(after)[0].split()[:SPAN])
    return any(english.search(clause) and said[language].search(target) for english, said in _SOFTER)


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
        if places and max(equivalent.chance for equivalent in known) > RARE:
            return False
        if places:
            places += [at for at, said in enumerate(words) if not stems.isdisjoint(equivalents.stems(_bare(said[0])))]
            return not any(_NO[language].search(_around(target, words, at, language)) for at in places)
    return False


def _bare(word: str) -> str:
    """Without the не- that may begin it."""
    return re.sub(r"^не(?=\w{4})", "", word, flags=re.IGNORECASE)


def _around(text: str, words: list[re.Match[str]], at: int, language: str) -> str:
    """The words that may deny the one `at`: in Kazakh the verb, and with it the "not", ends the sentence."""
    start, last = words[max(0, at - BEFORE[language])], words[min(len(words) - 1, at + AFTER[language])]
    before, after = text[start.start() : words[at].end()], text[words[at].end() : last.end()]
    return before + _END.split(after)[0]


# "No" and its like are said in many ways; that nothing at all says no is wrong nevertheless. Not "no later than".
_NOTHING = re.compile(
    r"\b(?:no(?!\s+(?:longer|doubt|matter|wonder|surprise|later|sooner|more\s+than|less|fewer|earlier|problem)\b)(?=\s+[a-z])"
    r"|nobody|no\s+one|nothing(?!\s+but\b)|none|neither)\b"
)
_SOMEHOW = {"ru": any_of("ни\\w* нулев ноль= нуля= мало= плох вне= слаб"), "kk": any_of("еш нөл аз=")}


def _nothing(source: str, target: str, language: str) -> list[str]:
    said = (_NO, _PLAIN_NO, _SOMEHOW)
    return [] if any(words[language].search(target) for words in said) else _NOTHING.findall(source)


# Words that a prefix makes the opposite of another: "inhumane", "unlawful", "inequality".
_OPPOSITE = re.compile(
    r"\b(?:un(?!der|til|ion|iv|i[tqf]|less|like|veil|fold|lock)|in(?=human|equal|just|stab|secur|adequ|accur|accept|direct|effect|effici|elig"
    r"|formal|suffici|toler|valid|volunt|complet|consist|correct|admiss|access)|im(?=poss|partial|proper|balanc)"
    r"|il(?=legal|legit|liter)|ir(?=regul|respons))[a-z]{4,}",
    re.IGNORECASE,
)
_TURNED = {
    "ru": re.compile(r"\b(?:не|без|бес|анти|противо|нару)", re.IGNORECASE),
    "kk": re.compile(r"\bбей|с[ыі]з"),
}


def _opposites(source: str, target: str, language: str) -> list[str]:
    """The words that a prefix turns round, if the target has no translation of theirs, and denies nothing."""
    asked = _OPPOSITE.findall(source)
    if not asked or _NO[language].search(target) or _TURNED[language].search(target):
        return []
    table, there = equivalents.table(language), equivalents.stems(target)
    known = {word: table.get(equivalents.english_stems(word)[0]) for word in asked}
    return [w for w, says in known.items() if says and says.hit >= SURE and there.isdisjoint(_own(w, says, table))]


def _own(word: str, says: Equivalent, table: Mapping[str, Equivalent]) -> set[str]:
    """What says `word` but not also what it is the opposite of: «адамгершілік» of "inhumane" is of "human", too."""
    root = table.get(equivalents.english_stems(word[2:])[0])
    roots = tuple(stem.rstrip("=") for stem in root.stems) if root else ()
    return {stem for stem in says.stems if not stem.startswith(roots)}
