"""Which nouns can act – people, bodies, states – and the name that each bears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.names import is_common
from briefing.summarise.phrases import ARTICLE, join

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.summarise.who import Person

GROUPS = frozenset(
    "side party government country state nation minister president delegation participant expert deputy resident "
    "authority company firm brother sister villager farmer interlocutor founder foundry network inspector "
    "community coalition team staff operator citizen neighbour guest host organiser garrison member producer "
    "developer investor carrier activist mission volunteer".split()
)
CODED = re.compile(r"[A-Z]{2,}|[A-Z]+[a-z]+[A-Z]\w*")  # UNDP, KazAvtoZhol
# "The company": a firm that the text has named before.
FIRMS = frozenset("company firm producer developer investor carrier manufacturer builder supplier".split())
# "Our board" decides for the speaker's firm.
OURS = FIRMS | frozenset(
    "board bank foundation organisation organization coalition union institute centre center".split()
)
# Words of public bodies, which no "company" means.
PUBLIC = frozenset("ministry committee court agency inspectorate service office department commission".split())
PAPERS = frozenset("plan message declaration document law article paragraph poster banner paper text rule".split())
# People of a body that has a name of its own: "its members", "activists", "mission members".
STAFF = frozenset("member expert staff activist volunteer employee".split())
# They speak for what they lead; a minister or a member speaks for himself.
HEADS = frozenset(
    "director director-general manager officer executive head chairman chairwoman chair president vice-president "
    "spokesperson spokesman spokeswoman representative leader rector coordinator secretary-general ceo".split()
)
LEFT_OUT = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})


def is_organisation(token: Token) -> bool:
    """Whether `token` names a body or state, not people or things."""
    state = token.pos_ == "PROPN" and token.text in lexicon.countries()
    coded = token.pos_ == "PROPN" and len(token.text) > 2 and CODED.fullmatch(token.text) and token.ent_type_ != "DATE"  # noqa: PLR2004  # "MW" is a unit
    return token.text not in lexicon.demonyms() and bool(
        coded or state or token.ent_type_ == "ORG" or lexicon.is_body(token.text)
    )


def acts(token: Token) -> bool:
    """Whether `token` names somebody who can act: a person, a body, a state."""
    named = token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME", "EVENT", "LAW", "NORP"}
    opens = token.left_edge.is_sent_start and token.ent_type_ not in {"GPE", "ORG"} and len(list(token.subtree)) == 1
    if (named and not (opens and is_common(token.text))) or CODED.fullmatch(token.text):
        return True
    words = [t.text for t in token.children if t.dep_ == "compound"] + [token.text]
    return token.lemma_.lower() in GROUPS or any(lexicon.is_body(w) or lexicon.is_role(w) for w in words)


def phrase(token: Token, *, alone: bool = False) -> str:
    """The noun phrase of `token` without what follows it, and "the Kazakh side" as the country.

    `alone` leaves out the nouns joined to it.
    """
    dropped = {t for t in token.subtree if any(_beside(a, token, alone=alone) for a in _chain(t, token))}
    text = join([t for t in token.subtree if t not in dropped])
    side = re.fullmatch(r"(?:the )?(\w+) side", text, re.IGNORECASE)
    if side and side[1] in lexicon.demonyms():
        return lexicon.demonyms()[side[1]]
    return ARTICLE.sub("", text) if token.pos_ == "PROPN" or token.ent_type_ in {"ORG", "GPE"} else text


def _beside(token: Token, head: Token, *, alone: bool) -> bool:
    """Whether `token` and what hangs on it are no part of the name that `head` bears."""
    kind = token.dep_ == "compound" and token.is_lower and CODED.fullmatch(head.text)  # "the grid operator KEGOC"
    dated = token.dep_ == "prep" and any(c.ent_type_ == "DATE" for c in token.children)
    early = token.dep_ in {"compound", "nmod"} and token.ent_type_ == "DATE"  # "in May the Cabinet"
    joined = alone and token.dep_ in {"cc", "conj"}
    return token.dep_ in LEFT_OUT or bool(kind) or dated or early or joined


def _chain(token: Token, top: Token) -> list[Token]:
    chain = []
    while token != top:
        chain.append(token)
        token = token.head
    return chain


def offices(person: Person) -> set[str]:
    """The words of a person's role, so that "Chair" finds the co-chair."""
    role = (person.role or "").lower()
    return {role, *(set(re.findall(r"\w+", role)) & {"chair", "secretary", "director", "president"})}


def country(person: Person) -> str | None:
    """The country in a person's role: "Canada’s first ambassador", "Foreign Minister of Latvia"."""
    words = re.findall(r"\w+", person.role or "")
    found = [lexicon.demonyms().get(word, word) for word in words]
    return next((word for word in found if word in lexicon.countries()), None)
