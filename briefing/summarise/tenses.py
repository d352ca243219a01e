"""Whether the verb that governs a date tells of the past, the present or the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.summarise.date_expressions import Tense


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AHEAD = _words("'d 'll can could may might must shall should will wo would ’d ’ll")
PERFECT = {"have", "has", "had", "'ve", "’ve", "having"}
DONE = PERFECT | {"was", "were", "did"}
# "the meeting planned for", "is expected in": participles of what is to come.
PLANNED = _words("expect forecast intend plan schedule set slate")
# "originally planned for": it may have come to nothing long ago.
BROKEN = _words("initially originally previously")
# In a report these promise something; a deadline by them is not of the promise.
PLEDGING = _words(
    "agree allow ask assure call commit decide demand expect give hope instruct intend oblige order "
    "plan pledge promise propose request require say set swear task tell undertake urge vow want"
)
# "postponed until", "extended to": the verb is past, the date is not.
MOVED = _words("adjourn defer delay extend move postpone prolong reschedule shift suspend")
# "jailed for six years on Friday": the length says nothing of the Friday.
TERM = _words("hour day week month year decade")
# "failed to do", "had to do": the infinitive is as past as its verb.
BEHIND = _words("begin come fail force happen have help manage refuse start use")
WEIGHING = _words("consider propose suggest discuss recommend")
TASKING = _words("charge entrust task")
# "X says on Thursday": the historic present of reports.
REPORTING = _words("add announce note recall report say state stress tell write")
# "the office opens in May": the present of timetables, not of habits.
TIMETABLE = _words("arrive begin close come end enter expire leave open reopen resume run start take")


def governor(span: Span) -> Token | None:
    """The nearest verb above `span` in the parse; None where it tells nothing ("the 3 May elections")."""
    word = span.root
    while word.head != word:
        if word.dep_ in ("compound", "nmod", "nummod", "amod", "poss") and word.head.i >= span.end:
            return None
        word = word.head
        if (word.pos_ in ("VERB", "AUX") or _is_due(word)) and not span.start <= word.i < span.end and _is_finite(word):
            return word
        lasts = any(c.lemma_ in TERM and not span.start <= c.i < span.end for c in word.children)
        if word.dep_ == "prep" and word.lower_ == "for" and word.head.lemma_ not in PLANNED | MOVED and not lasts:
            return None
    return None


def _is_due(word: Token) -> bool:
    """Whether `word` is the adjective of "the vote, due on Sunday"."""
    return word.lower_ == "due" and word.dep_ in ("amod", "acl", "appos", "ROOT")


def _is_finite(verb: Token) -> bool:
    """Whether `verb` tells a tense: "following" and "including" do not, but "considered sending" tells a future."""
    weighed = verb.dep_ == "xcomp" and verb.head.lemma_ in WEIGHING
    tasked = verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.head.head.lemma_ in TASKING
    return verb.tag_ != "VBG" or bool(_auxiliaries(verb)) or verb.dep_ == "ROOT" or weighed or tasked


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def has_happened(verb: Token) -> bool:
    """Whether a deadline by `verb` is past: "by Friday the water had fallen", not "promised by Friday"."""
    is_told = verb.tag_ == "VBD" or bool(_auxiliaries(verb) & DONE)
    return is_told and tense_of(verb) == "past" and verb.lemma_ not in PLEDGING


def tense_of(verb: Token) -> Tense:
    """The tense of `verb` with its auxiliaries; of planning verbs, that of the plan."""
    auxiliaries = _auxiliaries(verb)
    if auxiliaries & AHEAD or _is_due(verb):
        return "future"
    if auxiliaries & {"do", "does"}:
        return "present"
    if "to" in auxiliaries:
        return _of_infinitive(verb)
    if auxiliaries & DONE:
        return "none" if verb.lemma_ in PLANNED else "past"
    if not auxiliaries and verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG"):
        return tense_of(verb.head)
    return _of_form(verb, assisted=bool(auxiliaries))


def _of_infinitive(verb: Token) -> Tense:
    above = verb.head
    is_past = verb.dep_ == "xcomp" and above.lemma_ in BEHIND and tense_of(above) == "past"
    return "past" if is_past else "future"


def _of_form(verb: Token, *, assisted: bool) -> Tense:
    if verb.tag_ == "VBN":
        if verb.lemma_ in PLANNED and any(child.lower_ in BROKEN for child in verb.children):
            return "none"
        return "future" if verb.lemma_ in PLANNED else "present" if assisted else "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "past" if verb.lemma_ in REPORTING else "present"
    return {"VBD": "past", "VB": "future", "VBG": "future"}.get(verb.tag_, "none")  # type: ignore[return-value]  # mypy widens the literals
