"""What the words around a date tell: its bound (by, since, until), its verb, and the side of the anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.summarise.date_words import pattern
from briefing.summarise.tenses import MOVED, TIMETABLE, governor, has_happened, tense_of

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Span, Token

    from briefing.model import Bound
    from briefing.summarise.date_expressions import Tense

WINDOW = 60  # characters before a date that can hold its preposition

# What may stand between the preposition and the date.
_LEAD = (
    r"(?: (?:at least|at|about|around|approximately|roughly|in|on|the|even|only|this))*"
    r"(?: (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight),?(?: on| of)?)? ?$"
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight)"
_BEFORE: tuple[tuple[str, Bound], ...] = (
    (rf"(?:shortly|just|soon|minutes|hours) (?:after|before) {_CLOCK},?(?: local time)?,?(?: on)?", "on"),
    (r"(?:(?:no|not) (?:earlier|sooner) than|not (?:before|until|till))", "since"),
    (r"(?:has|have|had|given|gave|deadline|is) (?:time )?(?:until|till)", "by"),
    (r"(?:by|before|prior to|ahead of|(?:no|not) later than|in time for)", "by"),
    (r"deadline(?: [\w’-]+){0,4}?(?:,? (?:of|is|was|remains)|:)", "by"),
    (r"(?:by|before|until|till) (?:the|a|an|its|their|his|her|our) (?:[\w’-]+ ){1,3}(?:of|on)", "by"),
    (r"(?:as from|since|after|(?:starting|beginning|effective)(?: from)?|with effect from)", "since"),
    (r"(?:data|figures?|reports?|letters?|videos?|photos?|pictures?|footage) from", "on"),
    (r"(?:moved|postponed|shifted|rescheduled|brought forward|delayed|extended)(?: \w+){0,3} from", "on"),
    (r"from", "since"),
    (r"(?:until|till|up to|through)", "until"),
    (r"(?:within)", "within"),
)
BEFORE = [(pattern(r"\b" + source + _LEAD), bound) for source, bound in _BEFORE]
_AFTER: tuple[tuple[str, Bound], ...] = (
    (r"'s\b", "on"),  # "after yesterday's hearing" is no earlier than yesterday
    (r",? (?:at the latest|or earlier|or sooner)\b", "by"),
    (r" (?:onwards?|or later)\b|,? at the earliest\b", "since"),
)
AFTER = [(pattern(source), bound) for source, bound in _AFTER]
TOWARDS, AWAY = pattern(r"\b(?:to|until|till|for|by) $"), pattern(r"\bfrom $")
OF, AS_OF = pattern(r"(?<!as) of (?:the )?$"), pattern(r"\bas of" + _LEAD)


def bound_of(text: str, start: int, end: int) -> Bound:
    """The bound that the words around `text[start:end]` set."""
    window = text[max(0, start - WINDOW) : start]
    for regex, bound in AFTER:
        if regex.match(text, end):
            return bound
    return next((bound for regex, bound in BEFORE if regex.search(window)), "on")


class Context(NamedTuple):
    """The verb that governs a date, its tense, and the bound that the preposition sets."""

    bound: Bound
    verb: Token | None = None
    tense: Tense = "none"
    is_state: bool = False  # "as of"

    def lean(self) -> Tense:
        """The side of the anchor on which to look: deadlines lie ahead, what began "since" lies behind."""
        if self.bound == "by":
            return "past" if self.verb is not None and has_happened(self.verb) else "future"
        if self.bound in ("until", "within"):
            return "past" if self.tense == "past" else "future"
        if self.tense == "present" and self.verb is not None and self.verb.lemma_ in TIMETABLE:
            return "future"
        return "past" if self.bound == "since" and self.tense == "none" else self.tense

    def bound_from(self, start: str | None, anchor: date | None) -> Bound:
        """The bound of a date that begins at `start`: "as of" a day to come, something begins."""
        ahead = start is not None and anchor is not None and start > anchor.isoformat()
        return "since" if self.is_state and ahead and self.verb is not None else self.bound


def context_of(text: str, start: int, end: int, tokens: Span | None) -> Context:
    """What stands around `text[start:end]`; `tokens` is None where no verb governs it, as in a heading."""
    verb = governor(tokens) if tokens is not None else None
    tense = tense_of(verb) if verb is not None else "none"
    window = text[max(0, start - WINDOW) : start]
    if tense != "past" and OF.search(window):  # what has a date is often past, whatever is said of it
        tense = "none"
    if verb is not None and verb.lemma_ in MOVED and tense == "past":
        tense = "future" if TOWARDS.search(window) else "none" if AWAY.search(window) else tense
    return Context(bound_of(text, start, end), verb, tense, bool(AS_OF.search(window)))
