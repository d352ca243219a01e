"""What the text has named before a word: the firm behind "the operator", the cabinet, the country of "her country"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.summarise import lexicon
from briefing.summarise.actors import FIRMS, PUBLIC, acts, country, phrase
from briefing.summarise.phrases import ARTICLE, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.summarise.aliases import Aliases
    from briefing.summarise.who import Cast

MEMORY = 1500  # tokens, some two pages: what an article may refer back to


class Mentions:
    """Looks back from a word for the body that the reader has in mind."""

    def __init__(self, doc: Doc, cast: Cast, aliases: Aliases) -> None:
        self._doc, self._cast, self._aliases = doc, cast, aliases

    def near(self, token: Token) -> Span:
        """What stands before `token`, so far as a reader may remember it."""
        return self._doc[max(0, token.i - MEMORY) : token.i]

    def introduced(self, token: Token, kinds: frozenset[str] = frozenset()) -> str | None:
        """The name that came with this noun before: "the developer, NordWind Steppe", "the grid operator KEGOC".

        Of firms, "the company" may be any that was named with a like noun.
        """
        wanted = kinds or (FIRMS if token.lemma_ in FIRMS else frozenset({token.lower_}))
        for other in reversed(self.near(token)):
            if other.lower_ not in wanted or self._cast.at(other):
                continue
            beside = [c for c in other.children if c.dep_ == "appos"] + (
                [other.head] if other.dep_ == "compound" else []
            )
            for name in beside:
                if name.pos_ == "PROPN" and not self._cast.at(name):
                    return self._aliases.full(phrase(name))
        return None

    def firm(self, token: Token) -> str | None:
        """The firm last named before `token`."""
        for entity in reversed(self.near(token).ents):
            named = len(entity) > 1 and entity.label_ == "ORG" and not self._cast.at(entity.root)
            if named and not any(lexicon.is_role(t.text) or t.lower_ in PUBLIC for t in entity):
                return self._aliases.full(ARTICLE.sub("", entity.text))
        return None

    def cabinet(self, token: Token) -> str | None:
        """The government, if the paragraph before a minister's "we" tells of it."""
        text = text_of(self._doc)
        start = text.rfind("\n", 0, token.idx) + 1
        found = (t for t in self.near(token) if t.idx >= start and t.text in {"Government", "Cabinet"})
        return next((t.text for t in found if t.dep_.startswith("nsubj")), None)

    def several(self, token: Token) -> str | None:
        """The actors last named in the plural, whom "both" means."""
        found = (t for t in reversed(self.near(token)) if t.tag_ == "NNS" and acts(t))
        return next((phrase(t) for t in found), None)

    def state(self, token: Token) -> str | None:
        """The country behind "her country", from the role of the person meant."""
        holder = next((child for child in token.children if child.dep_ == "poss"), None)
        if holder is None or token.lower_ not in {"country", "government"}:
            return None
        person = self._cast.resolve(holder)
        return country(person) if person else None
