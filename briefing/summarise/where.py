"""Where it happens: the places of an article, those where something takes place before those only named."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.nlp import dateline
from briefing.summarise.phrases import bare, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

    from briefing.summarise.who import Cast

MOST = 5
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# The recogniser takes a programme called after a region for the region.
NO_PLACE = frozenset("law act code plan protocol convention charter pact programme program project initiative".split())
WHERE = frozenset({"in", "at", "near", "outside", "across", "from", "to"})


def places(doc: Doc, cast: Cast) -> list[Party]:
    """At most five places, the likeliest scene first; countries last."""
    score: Counter[str] = Counter()
    mentions: dict[str, list[Span]] = {}
    for entity in doc.ents:
        if entity.label_ in PLACE_LABELS and cast.at(entity.root) is None and _is_name(entity):
            name = _case(bare(entity.text.strip()))
            score[name] += _weight(entity)
            mentions.setdefault(name, []).append(Span(start=entity.start_char, end=entity.end_char))
    opening = dateline(text_of(doc))
    if opening:
        name = _case(opening["place"])
        score[name] += 6
        mentions.setdefault(name, []).insert(0, Span(start=opening.start("place"), end=opening.end("place")))
    ranked = sorted(score, key=lambda name: (name in lexicon.countries(), -score[name], mentions[name][0].start))
    return [Party(name=name, kind="place", mentions=tuple(mentions[name])) for name in ranked[:MOST] if score[name] > 0]


def _is_name(entity: Words) -> bool:
    words = entity.text.split()
    return bool(words) and (words[0][:1].isupper() or words[0] == "the") and words[-1].lower() not in NO_PLACE


def _weight(entity: Words) -> int:
    """Two points for "in Astana" with a verb, one for a bare mention, and more the earlier it stands."""
    head = entity.root.head
    scene = entity.root.dep_ == "pobj" and head.lower_ in WHERE
    early = 2 if entity.start_char < len(text_of(entity.doc)) // 4 else 0
    return (3 if scene and head.lower_ in {"in", "at"} else 1) + (early if scene else 0)


def _case(place: str) -> str:
    """A dateline's "ASTANA" as "Astana"; "UK" stays."""
    return place.title() if place.isupper() and len(place) > 4 else place  # noqa: PLR2004  # longer than an abbreviation
