"""What reads like a date and is none: habits, names, numbers, "today" for "nowadays"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.summarise.date_words import pattern
from briefing.summarise.phrases import text_of
from briefing.summarise.tenses import TIMETABLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Span, Token

    from briefing.summarise.date_expressions import Expression, Tense

WINDOW = 60  # characters before a date that can hold what makes it none

PAIRED = pattern(r"\b(?:1[5-9]|20)\d\d (?:and|or) $")  # "the 2018 and 2022 cycles"
_CUE = (
    r"(?:in|on|by|at|before|after|until|till|since|during|for|of|than|from|to|through|and|or|between|as of"
    r"|this|next|last|early|late|mid)(?: the| about| around)? $"
)
CUE = pattern(r"\b" + _CUE)
RECURRING = pattern(r"\b(?:every|each|any|per|most|many|some|other|another|a|an|one|typical)(?: other)? $")
NAMED_DAY = pattern(r"\b(?:black|good|bloody|palm|easter|cyber|ash|maundy) $")
NUMBERED = pattern(r"\b(?:resolution|decision|recommendation|law|act|decree|order)s?(?: no\.?)? [\d/.]+ \($")
QUANTITY = pattern(
    r"(?:[$€£₸¥#№]|\bno\.|\b(?:about|some|nearly|almost|over|under|least|most|only|another|usd|eur|kzt)"
    r"|\b(?:more|less|fewer|greater|higher|lower) than) ?$"
)


def is_no_date(span: Span, start: int, expression: Expression) -> bool:
    """Whether what reads like a date is something else: a habit, a name, a number.

    `span` is the date without its article, `start` the offset with it.
    """
    text, end = text_of(span.doc), span.end_char
    before = text[max(0, start - WINDOW) : start]
    if RECURRING.search(before) or NAMED_DAY.search(before) or _is_part_of_word(text, start, end):
        return True
    check = CHECKS.get(expression.name)
    return bool(check and expression.kind != "relative" and check(span, before))


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    after, ahead = text[end : end + 2], text[max(0, start - 1) : start]
    glued = after[:1].isalnum() and text[end - 1].isalnum()
    return glued or (after[:1] == "-" and after[1:].isalpha()) or ahead in ("-", "/", "#", "№", "$", "€", "£", "+")


def _is_no_year(span: Span, before: str) -> bool:
    """Whether it is "Resolution 1612", "1900 wagons", "the 2030 Agenda"; not "the 2022 cycle"."""
    token = span[0]
    if len(span) > 1:
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    counts = token.dep_ == "nummod" and token.head == following and token.head.tag_ in ("NNS", "NNPS")
    if NUMBERED.search(before):
        return True
    if token.is_sent_start or token.i == 0 or QUANTITY.search(before):
        return counts or bool(QUANTITY.search(before))
    previous = token.nbor(-1)
    if previous.pos_ in ("DET", "ADJ") or previous.lower_ in ("’s", "'s") or previous.tag_ == "PRP$":
        return following is not None and following.pos_ == "PROPN"
    if previous.pos_ == "VERB" and previous.lemma_ not in ("be", "do"):
        return counts or token.ent_type_ != "DATE"
    return (counts and not PAIRED.search(before)) or previous.like_num or previous.pos_ in ("NOUN", "PROPN", "SYM")


def _is_no_month(span: Span, before: str) -> bool:
    """Whether it is "May said", "March on the capital", "April Smith"."""
    if any(letter.isdigit() for letter in span.text):
        return False
    if CUE.search(before):
        return False
    return span.text.lower() in ("may", "march") or _is_first_name(span)


def _is_first_name(span: Span) -> bool:
    """Whether a capitalised noun follows that `span` belongs to: "April Jones", "the Friday Mosque"."""
    head = span.root.head
    return span.root.dep_ in ("compound", "nmod") and head.i >= span.end and span.doc[span.end].pos_ == "PROPN"


def _is_no_season(span: Span, before: str) -> bool:
    """Whether it is "summer recess", "winter balance"."""
    if any(letter.isdigit() for letter in span.text):
        return False
    return not CUE.search(before) or (span.root.dep_ in ("compound", "amod", "nmod") and span.root.head.i >= span.end)


def _is_no_weekday(span: Span, _: str) -> bool:
    return len(span) == 1 and _is_first_name(span)


def _lacks_cue(_: Span, before: str) -> bool:
    return not CUE.search(before)


def _is_no_nth(span: Span, before: str) -> bool:
    """Whether it is "the 9th session"."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    noun = following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
    return noun or not CUE.search(before)


def is_habit(expression: Expression, verb: Token | None, tense: Tense) -> bool:
    """Whether it is "the power is cut from November to March": every year, not one."""
    return (
        tense == "present"
        and verb is not None
        and expression.kind in ("yearly", "often")
        and expression.name in ("month", "season", "range", "part")
        and (expression.name == "season" or verb.lemma_ not in TIMETABLE | {"be"})
    )


def is_nowadays(text: str, start: int, verb: Token | None, tense: Tense) -> bool:
    """Whether "today" is said in a quotation about the present: it means "nowadays"."""
    paragraph = text[text.rfind("\n", 0, start) + 1 : start]
    quoted = paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1
    goes_on = tense in ("present", "none") or (verb is not None and verb.tag_ == "VBG")
    return quoted and goes_on


CHECKS: dict[str, Callable[[Span, str], bool]] = {
    "year": _is_no_year,
    "month": _is_no_month,
    "season": _is_no_season,
    "weekday": _is_no_weekday,
    "feast": _lacks_cue,
    "nth": _is_no_nth,
}
