"""Tasks that minutes list one a line: action points, rows of a table, lines that end in "Responsible: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.summarise import nominal
from briefing.summarise.phrases import covering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Firmness, Moment
    from briefing.summarise.reading import Reading

LINE = re.compile(r"^[ \t]*(?:AP|Action(?: point| item)?)[ .]?\d+\s*[–—|:-]\s*(?P<rest>\S[^\r\n]*)", re.MULTILINE)
DASH = re.compile(r"\s+[–—|]\s+")
# A line such as "- Installation of 16 stoves: by 30 September. Responsible: R. Dzholdoshov."
RESPONSIBLE = re.compile(
    r"^[ \t]*(?:[-–•*]|\d+[.)])?[ \t]*(?P<task>[^\n:|]{4,200}?)(?::(?P<due>[^\n]{2,60}?))?[.;,]?[ \t]+\(?"
    r"(?:Responsible|Owner|Lead|Executor|In charge|Assigned to)(?: person)?: *"
    r"(?P<owner>[^\n.;,)]{2,80}(?:\. ?[A-Z][^\n.;,)]+)?)"
    r"(?P<rest>[^\n]*)",
    re.MULTILINE,
)
ROW = re.compile(r"^[ \t]*\|?[^|\n]+(?:\|[^|\n]*)+\|?[ \t]*$", re.MULTILINE)
RULER = re.compile(r"^[\s|:+-]+$")
# What the head of a column says of it.
COLUMNS = {
    "owner": re.compile(r"responsib|owner|who|lead|executor|assign|person|in charge", re.IGNORECASE),
    "deadline": re.compile(r"deadline|due|when|by|date|term|time", re.IGNORECASE),
    "action": re.compile(r"action|task|what|activit|decision|measure|step|instruction", re.IGNORECASE),
}
NAMES = frozenset({"action-point", "responsible-line", "table-row"})
WORDS = 2  # fewer are no action


@dataclass(frozen=True)
class ActionPoint:
    """One line: who, what, by when if it says so, and the rule that read it."""

    owner: str
    action: str
    deadline: Moment | None
    evidence: Span
    rule: str
    firmness: Firmness = "agreed"


def action_points(reading: Reading) -> Iterator[ActionPoint]:
    """The tasks listed in the text."""
    yield from _numbered(reading)
    yield from _responsible(reading)
    yield from _rows(reading)


def _numbered(reading: Reading) -> Iterator[ActionPoint]:
    """ "AP3 – Legal unit – 15 May – give an opinion": the part with a date is the deadline, the longest the action."""
    for match in LINE.finditer(reading.text):
        parts = list(_parts(reading.text, match.start("rest"), match.end("rest")))
        due = _date(reading, match.start(), match.end())
        kept = (part.of(reading.text).strip(" .") for part in parts if due is None or not _holds(part, due))
        words = [word for word in kept if re.search(r"\w", word)]
        if len(words) > 1:
            longest = max(range(len(words)), key=lambda i: len(words[i]))
            action, owner = words[longest], words[longest == 0]
            yield ActionPoint(owner, action, _by(due), Span(start=match.start(), end=match.end()), "action-point")


def _responsible(reading: Reading) -> Iterator[ActionPoint]:
    """ "Training of stokers: fourth quarter. Responsible: the engineer, if he is well."."""
    for match in RESPONSIBLE.finditer(reading.text):
        due = _date(reading, match.start("task"), match.start("owner"))
        start = match.start("task")
        task = match["task"][: due.span.start - start] if due and due.span.start < match.end("task") else match["task"]
        condition = match["rest"].strip(" .;,")
        action = _infinitive(reading, start, start + len(task.rstrip()))
        action = f"{action}, {condition}" if condition.startswith(("if ", "unless ", "provided ")) else action
        evidence = Span(start=start, end=match.end())
        yield ActionPoint(match["owner"].strip(), action, _by(due), evidence, "responsible-line", "planned")


def _rows(reading: Reading) -> Iterator[ActionPoint]:
    """The rows of a table whose head names the columns of owner and action."""
    columns: dict[str, int] = {}
    end = -2
    for match in ROW.finditer(reading.text):
        cells = [cell.strip() for cell in match[0].strip().strip("|").split("|")]
        if match.start() > end + 1:
            columns = _columns(cells)
        elif {"owner", "action"} <= columns.keys() and not RULER.match(match[0]) and len(cells) > max(columns.values()):
            yield from _row(reading, cells, columns, Span(start=match.start(), end=match.end()))
        end = match.end()


def _columns(cells: list[str]) -> dict[str, int]:
    """Which column is what, by the words of the table's head."""
    found: dict[str, int] = {}
    for i, cell in enumerate(cells):
        kind = next((kind for kind, pattern in COLUMNS.items() if kind not in found and pattern.search(cell)), None)
        if kind is not None:
            found[kind] = i
    return found


def _row(reading: Reading, cells: list[str], columns: dict[str, int], evidence: Span) -> Iterator[ActionPoint]:
    owner, action = cells[columns["owner"]], cells[columns["action"]].rstrip(".")
    if re.search(r"\w", owner) and len(action.split()) >= WORDS:
        start = reading.text.index(action, evidence.start)
        words = _infinitive(reading, start, start + len(action))
        due = _date(reading, evidence.start, evidence.end)
        yield ActionPoint(owner, words, _by(due), evidence, "table-row")


def _infinitive(reading: Reading, start: int, end: int) -> str:
    """The task between two characters as an infinitive phrase: "Installation of stoves" → "install stoves"."""
    words = covering(reading.doc, start, end)
    noun = next((t for t in words if t.is_alpha), None)
    text = reading.text[start:end].strip(" .")
    verb = nominal.VERBS.get(noun.lower_) if noun is not None else None
    if verb is not None and noun is not None and noun.i + 1 < len(reading.doc) and noun.nbor(1).lower_ == "of":
        return f"{verb} {text.split(' of ', 1)[1]}"
    text = re.sub(r"^[Tt]o\s+", "", text)
    return text[:1].lower() + text[1:]


def _date(reading: Reading, start: int, end: int) -> Moment | None:
    return next((m for m in reading.moments if start <= m.span.start < end), None)


def _by(due: Moment | None) -> Moment | None:
    """A deadline: a bare date in minutes means "by then"."""
    return due.model_copy(update={"bound": "by"}) if due and due.bound == "on" else due


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    for dash in DASH.finditer(text, start, end):
        yield Span(start=start, end=dash.start())
        start = dash.end()
    yield Span(start=start, end=end)


def _holds(part: Span, moment: Moment) -> bool:
    """Whether `part` is little more than the date."""
    inside = part.start <= moment.span.start and moment.span.end <= part.end
    return inside and part.end - part.start < 2 * (moment.span.end - moment.span.start) + 8
