"""The organisations and states that act in an article, not those only mentioned."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.model import Party, Span
from briefing.summarise import lexicon
from briefing.summarise.aliases import abbreviations
from briefing.summarise.groups import is_people
from briefing.summarise.names import POST_NOMINALS, is_common
from briefing.summarise.phrases import SUBJECTS, bare, covering, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

    from briefing.model import Point
    from briefing.summarise.who import Cast

MOST = 8
BRAND, LONG = 3, 12  # words of a name that one word may stand for: "Mondelez", "the Committee"
OFTEN = 2  # mentions that make one odd word a body's name
CLAIMED = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "EVENT", "LAW", "WORK_OF_ART"})


def bodies(doc: Doc, cast: Cast, title: str | None = None, opening: Point | None = None) -> list[Party]:
    """The bodies and states that are the subject of a clause, most often named first."""
    kinds = Counter((_plain(entity), entity.label_) for entity in doc.ents)
    told = set(re.findall(r"[\w-]+", title or ""))
    mentions: dict[str, list[Span]] = {}
    acts: Counter[str] = Counter()
    for entity in doc.ents:
        name = _name(entity, cast, kinds, told)
        if name is None:
            continue
        mentions.setdefault(name, []).append(Span(start=entity.start_char, end=entity.end_char))
        acts[name] += _acts(entity.root)
    for words in _unlabelled(doc, cast, opening):
        mentions.setdefault(words.text, []).append(Span(start=words.start_char, end=words.end_char))
        acts[words.text] += 1
    merged = _joined(mentions, acts, text_of(doc))
    ranked = sorted((name for name in merged if acts[name]), key=lambda n: (-acts[n], mentions[n][0].start))
    return [Party(name=name, kind="organisation", mentions=tuple(mentions[name])) for name in ranked[:MOST]]


def _unlabelled(doc: Doc, cast: Cast, opening: Point | None) -> list[Words]:
    """The subject of the lead where it is a name that nothing else has claimed: a club, a charity."""
    lead = covering(doc, opening.span.start, opening.span.end) if opening else doc[:0]
    subjects = [token for token in lead if token.dep_ in SUBJECTS and token.head == lead.root]
    found = [doc[subject.left_edge.i : subject.i + 1] for subject in subjects]
    bare_ones = [words[1:] if words[0].pos_ == "DET" else words for words in found]
    return [
        words
        for words in bare_ones
        if len(words) > 1
        and not lexicon.is_role(words[-1].text)
        and all(token.pos_ == "PROPN" and token.is_title and token.is_alpha for token in words)
        and not any(token.ent_type_ in CLAIMED or cast.at(token) for token in words)
    ]


def _plain(entity: Words) -> str:
    """The name without article, possessive and stray marks."""
    name = re.split(r"[\n“”(]| [–—|] ", bare(entity.text.strip(" (,“”\n")))[0]
    name = re.sub(r"[’']s?$", "", name.strip(" ,"))
    return re.sub(r"(?: (?:of|for|and|on|in|the))+$", "", name)


def _name(entity: Words, cast: Cast, kinds: Counter[tuple[str, str]], told: set[str]) -> str | None:
    if entity.label_ not in {"ORG", "GPE"} or any(cast.at(token) for token in entity):
        return None
    name = _plain(entity)
    state = name in lexicon.countries()
    if (
        name in lexicon.demonyms()
        or (entity.label_ == "GPE" and not state)
        or not name[:1].isupper()
        or name in POST_NOMINALS
    ):
        return None
    body = state or len(name.split()) > 1 or name.isupper() or lexicon.is_body(name) or _is_odd(name, kinds, told)
    return name if body and not lexicon.is_role(name.split()[-1]) and not re.fullmatch(r"\w*\d\w*", name) else None


def _is_odd(name: str, kinds: Counter[tuple[str, str]], told: set[str]) -> bool:
    """Whether a single word is the name of a body: "Taliban", not a "Driver" that the recogniser mistook."""
    count, labels = kinds[name, "ORG"], sum(n for (other, _), n in kinds.items() if other == name)
    weight = count + (name in told)
    return 2 * count > labels and (weight > OFTEN or (weight == OFTEN and not is_common(name)))


def _acts(root: Token) -> bool:
    """Whether the body, or its people ("a Nato spokesman"), is the subject of a clause."""
    if root.dep_ == "compound" and is_people(root.head):
        root = root.head
    return root.dep_ in SUBJECTS and root.head.pos_ in {"VERB", "AUX"}


def _joined(mentions: dict[str, list[Span]], acts: Counter[str], text: str) -> list[str]:
    """The names left when "GRECO" and the name it stands for are one, or "Cubs" and "Harlow Cubs"."""
    longer = {short: full for short in mentions if (full := _full(short, mentions))}
    for short, full in {**longer, **abbreviations(text)}.items():
        if short in mentions and short != full:
            mentions.setdefault(full, []).extend(mentions.pop(short))
            mentions[full].sort(key=lambda span: span.start)
            acts[full] += acts.pop(short, 0)
    return list(mentions)


def _full(short: str, names: Iterable[str]) -> str | None:
    """The one longer name that the single word `short` begins or ends: "Committee", "Cubs"; None if there are more."""
    if " " in short or short in lexicon.countries():
        return None
    most = LONG if lexicon.is_body(short) else BRAND
    longer = [n for n in names if _stands_for(short, n) and 1 < len(n.split()) <= most]
    longest = max(longer, key=len, default=None)
    return longest if longest and all(name in longest for name in longer) else None


def _stands_for(short: str, name: str) -> bool:
    """Whether `short` opens or ends `name` or is its head: "Bank" for "National Bank of Latvia"."""
    words, head = name.split(), re.split(r" (?:of|for|on) ", name)[0].split()
    return short in (words[0], words[-1], head[-1])
