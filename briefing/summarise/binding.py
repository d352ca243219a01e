"""The words that bind somebody to act, and how firmly each does; the tables behind the rules of commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Firmness


def _table(**words: str) -> dict[str, Firmness]:
    return {word: firmness for firmness, row in words.items() for word in row.split()}  # type: ignore[misc]  # keywords are firmnesses


# "X agreed to do": the subject is bound.
SUBJECT = _table(
    agreed="agree decide resolve accept",
    pledged="pledge promise commit undertake vow guarantee swear oblige",
    planned="plan intend aim expect prepare mean",
    hoped="hope propose offer consider want wish seek aspire look discuss",
)
# "Y was told to do", "Z told Y to do": the object, or the subject of the passive, is bound.
OBJECT = _table(
    agreed="instruct tell task order direct charge oblige require mandate assign",
    planned="schedule expect plan set intend slate",
)
# "X is ready to do"
ADJECTIVE = _table(
    pledged="committed obliged bound",
    planned="due set scheduled determined",
    hoped="ready willing prepared able keen",
)
# "its intention to do"
NOUN = _table(
    agreed="decision agreement instruction order invitation",
    pledged="commitment promise pledge obligation",
    planned="intention plan aim goal target",
    hoped="readiness hope proposal wish possibility willingness interest offer",
)
# "gave an assurance that …": the noun of a promise that is given.
WORD = frozenset("assurance word promise pledge commitment guarantee undertaking vow".split())
GIVE = frozenset("give make offer".split())
# "pledged $9 million": what is given is the object.
DONATE = _table(pledged="pledge commit promise", planned="earmark", hoped="offer")
FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
SCHEDULED = frozenset(
    "open begin start arrive come publish hold host meet visit speak resume leave reopen continue close".split()
)
# "The families will get 100 tenge": somebody else gives.
GETS = frozenset({"get", "receive"})
# States and effects, which nobody promises by saying they will be.
STATES = frozenset(
    "be become have need depend cost mean know see seem appear lack exceed reach rise fall grow increase "
    "decrease decline affect benefit require suffer lie stand like happen occur want lose last say".split()
)
# A promise that somebody only remembers: "recalled that the company had vowed to …".
REMEMBERED = frozenset("recall remember remind".split())
# What is doubted, or only foretold.
DOUBT = frozenset("doubt deny rule fear warn predict forecast foretell".split())
UNSURE = frozenset({"hardly", "probably", "perhaps", "likely"})
