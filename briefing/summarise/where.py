"""Where it happens: the places of an article, those where something takes place before those only named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.names import WORD, is_common
from briefing.summarise.nlp import dateline, sentences
from briefing.summarise.phrases import bare, covering, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

    from briefing.model import Point
    from briefing.summarise.who import Cast

MOST = 5
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# The recogniser takes a programme called after a region for the region.
NO_PLACE = frozenset("law act code plan protocol convention charter pact programme program project initiative".split())
SCENE, NEAR = frozenset({"in", "at", "near", "outside", "inside"}), frozenset({"across", "from", "to", "of", "on"})
KIND = (
    "city town village province region oblast district county state island valley river lake reservoir canal airport "
    "port station stadium field park square street avenue bridge checkpoint bazaar market museum palace tower cemetery "
    "mosque cathedral prison camp coast outskirts suburb capital"
)
KINDS = f"(?:{'|'.join(KIND.split())})"
SITES = "Court|Hospital|Hotel|House|Hall|University|School|Stadium|Arena|Theatre|Theater|Church|Headquarters"
PROPER = rf"{WORD}(?:-[^\W\d_]+)*"
# Towns that the recogniser does not know: "in Zhympity", "the Chatkal district", "the village of Bogen".
NAMED = re.compile(
    rf"\b(?:in|near|outside) (?:the )?(?:{KINDS} of )?(?P<place>{PROPER}(?: {PROPER}){{0,2}})(?![\w’'])"
    rf"|\b(?:coast|outskirts|capital) of (?:the )?(?P<edge>{PROPER}(?: {PROPER}){{0,2}})(?![\w’'])"
    rf"|\bat (?:the )?(?P<site>{PROPER}(?: {PROPER}){{0,2}} (?:{SITES}))(?!\w)"
    rf"|\b(?P<kind>{PROPER}(?: {PROPER}){{0,1}} (?i:{KINDS}))(?!\w)"
)
OWNED = re.compile(r"(?:shares?|stakes?|holdings?|invest(?:ed|ment|or)?s?|interests?|confidence|trust|faith) in")
TAIL = re.compile(r"(?:-(?:[A-Z]\w+|[a-z]{1,2}(?=-)))+")  # what the tokeniser cuts off "Mazar-e-Sharif"
CONTINENTS = frozenset({"Africa", "America", "Asia", "Central Asia", "Europe", "North America", "South America"})
SENTENCES = 3  # from the lead on, in which the news is told
DATELINE, TITLE, LEAD, EARLY = 6, 4, 4, 2  # points for where a place is named


def places(doc: Doc, cast: Cast, title: str | None = None, opening: Point | None = None) -> list[Party]:
    """At most five places, the likeliest scene first; countries last."""
    found, text = _Places(doc, title or "", opening), text_of(doc)
    dated = dateline(text)
    if dated and not lexicon.is_body(dated["place"].split()[-1]):
        found.mark(_case(dated["place"], text), Span(start=dated.start("place"), end=dated.end("place")), DATELINE)
    for entity in doc.ents:
        if entity.label_ in PLACE_LABELS and cast.at(entity.root) is None and _is_name(entity):
            found.add(entity)
    for match in NAMED.finditer(text):
        words = covering(doc, *match.span(match.lastgroup or 0))
        if match.lastgroup == "site" or _is_unknown(words, cast):
            found.add(words, scene=match.lastgroup != "kind")
    return found.parties()


class _Places:
    """The places of one article while they are collected."""

    def __init__(self, doc: Doc, title: str, opening: Point | None) -> None:
        self.text, self.title = text_of(doc), title.casefold()
        start = opening.span.start if opening else 0
        told = [sentence for sentence in sentences(doc) if sentence.start_char >= start][:SENTENCES]
        self.lead = (told[0].start_char, told[-1].end_char) if told else (0, 0)
        self.score: Counter[str] = Counter()
        self.mentions: defaultdict[str, list[Span]] = defaultdict(list)

    def add(self, entity: Words, *, scene: bool = False) -> None:
        tail = TAIL.match(self.text, entity.end_char)
        entity = covering(entity.doc, entity.start_char, tail.end()) if tail else entity
        span = Span(start=entity.start_char, end=entity.end_char)
        name = re.sub(r"[’']s?$", "", _case(_bare(entity), self.text))
        self.mark(re.sub(r"^Republic of ", "", name), span, self._weight(entity, scene=scene))

    def mark(self, name: str, span: Span, points: int) -> None:
        if any(known.start <= span.start < known.end for spans in self.mentions.values() for known in spans):
            return
        name = next((known for known in self.mentions if known.casefold() == name.casefold()), name)
        if name not in self.mentions and re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", self.title):
            points += TITLE
        self.mentions[name].append(span)
        self.score[name] += points

    def parties(self) -> list[Party]:
        """The best, each once: "Hebei" and "Hebei province" are one place."""
        for name in list(self.score):
            plain = re.sub(rf"^{KINDS} of | {KINDS}$", "", name, flags=re.IGNORECASE)
            if plain != name and plain in self.score:
                self.score[name] += self.score.pop(plain)
                self.mentions[name] = sorted(self.mentions[name] + self.mentions.pop(plain), key=lambda s: s.start)
        ranked = sorted(self.score, key=lambda n: (_is_country(n), -self.score[n], self.mentions[n][0].start))
        return [Party(name=name, kind="place", mentions=tuple(self.mentions[name])) for name in ranked[:MOST]]

    def _weight(self, entity: Words, *, scene: bool) -> int:
        """More for "in Astana" than for a bare mention, and more in the first sentences."""
        head = entity.root.head
        scene = scene or (entity.root.dep_ == "pobj" and head.lower_ in SCENE)
        named = scene or head.lower_ in NEAR
        led = self.lead[0] <= entity.start_char < self.lead[1]
        early = entity.start_char < len(self.text) // 4
        return (3 if scene else 1) + (LEAD if led and named else EARLY if early and named else 0)


def _bare(entity: Words) -> str:
    """The name without its article, unless that is part of it: "in The Hague"."""
    before = entity.start - (0 if entity[0].lower_ == "the" else 1)
    article = entity.doc[max(0, before)]
    plain = bare(entity.text.strip())
    inside = article.text == "The" and article.i > article.sent.start
    return f"The {plain}" if inside and " " not in plain else plain


def _is_name(entity: Words) -> bool:
    words = entity.text.split()
    name = bool(words) and (words[0][:1].isupper() or words[0] == "the") and words[-1].lower() not in NO_PLACE
    if re.search(r"\d|[@#]", entity.text) or (
        re.fullmatch(r"(?:[A-Z]\.)+", entity.text) and not _is_country(entity.text)
    ):
        return False
    before = entity.doc[max(0, entity.start - 2) : entity.start].text.lower()
    if _is_country(bare(entity.text)):
        return True
    named = name and not OWNED.match(before) and entity.root.head.lower_ != "by"
    return named and bare(entity.text) not in lexicon.demonyms() and not lexicon.is_body(words[-1])


def _is_unknown(words: Words, cast: Cast) -> bool:
    """Whether the recogniser has left `words` without a place, and they are no person, date, body or common word."""
    if _is_country(words.text):
        return not any(token.ent_type_ in PLACE_LABELS for token in words)
    labels = {token.ent_type_ for token in words}
    return (
        not labels & (PLACE_LABELS | {"DATE", "TIME", "EVENT", "LAW"})
        and not any(cast.at(token) for token in words)
        and _is_name(words)
        and not ({words[0].text, words[0].text.removesuffix("s")} & set(lexicon.demonyms()))
        and not words[-1].text.isupper()
        and not any(lexicon.is_body(t.text) or lexicon.is_role(t.text) for t in words)
        and (
            (labels == {"NORP"} and len(words) == 1)
            or not any(is_common(t.text) for t in words[: max(1, len(words) - 1)])
        )
    )


def _is_country(name: str) -> bool:
    plain = name.replace(".", "")
    return {name, plain} & lexicon.countries() != set() or name in CONTINENTS


def _case(place: str, text: str) -> str:
    """A dateline's "DAR ES SALAAM" as the text spells it elsewhere, or in title case; "UK" stays."""
    if not place.isupper():
        return place
    spellings = (match[0] for match in re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", text, re.IGNORECASE))
    spelt = next((spelling for spelling in spellings if spelling[0].isupper() and not spelling.isupper()), None)
    return spelt or (place.title() if len(place) > 3 else place)  # noqa: PLR2004  # longer than an abbreviation
