"""The organisations and states that act in an article, not those only mentioned."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.aliases import abbreviations
from briefing.summarise.phrases import bare, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

    from briefing.summarise.who import Cast

MOST = 8


def bodies(doc: Doc, cast: Cast) -> list[Party]:
    """The bodies and states that are the subject of a clause, most often named first."""
    mentions: dict[str, list[Span]] = {}
    acts: Counter[str] = Counter()
    for entity in doc.ents:
        name = _name(entity, cast)
        if name is None:
            continue
        mentions.setdefault(name, []).append(Span(start=entity.start_char, end=entity.end_char))
        acts[name] += entity.root.dep_ in {"nsubj", "nsubjpass"} and entity.root.head.pos_ in {"VERB", "AUX"}
    merged = _joined(mentions, acts, text_of(doc))
    ranked = sorted((name for name in merged if acts[name]), key=lambda n: (-acts[n], mentions[n][0].start))
    return [Party(name=name, kind="organisation", mentions=tuple(mentions[name])) for name in ranked[:MOST]]


def _name(entity: Words, cast: Cast) -> str | None:
    if entity.label_ not in {"ORG", "GPE"} or any(cast.at(token) for token in entity):
        return None
    name = bare(re.sub(r"[’']s?$", "", entity.text.strip()).split("\n")[0]).strip(" (,“”")
    name = re.sub(r"(?: (?:of|for|and|on|in|the))+$", "", name)
    state = name in lexicon.countries()
    if name in lexicon.demonyms() or (entity.label_ == "GPE" and not state) or not name[:1].isupper():
        return None
    body = state or len(name.split()) > 1 or name.isupper() or lexicon.is_body(name)
    return name if body and not lexicon.is_role(name.split()[-1]) else None


def _joined(mentions: dict[str, list[Span]], acts: Counter[str], text: str) -> list[str]:
    """The names left when "GRECO" and "Group of States against Corruption (GRECO)" are one."""
    for short, full in abbreviations(text).items():
        if short in mentions and short != full:
            mentions.setdefault(full, []).extend(mentions.pop(short))
            acts[full] += acts.pop(short, 0)
    return list(mentions)
