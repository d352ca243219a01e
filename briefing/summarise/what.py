"""What happened: the lead and the key points, chosen by position, centrality and novelty."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.model import Point, Span
from briefing.summarise import lexicon
from briefing.summarise.nlp import dateline, sentence_of, sentences
from briefing.summarise.phrases import (
    DATING,
    EDGES,
    SPACE,
    SUBJECTS,
    capitalised,
    covering,
    date_phrase,
    join,
    span_of,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

    from briefing.model import Moment
    from briefing.summarise.speech import Speech

POINTS = 7
SHORTEST, LONGEST = 5, 60  # words of a sentence that can stand alone
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
FACTS = frozenset({"DATE", "MONEY", "QUANTITY", "PERCENT", "CARDINAL"})
LEANING = frozenset("he she it they this that but and i we you".split())
MOST_USES = 8
# Rounded from a search over the annotated articles, cross-validated: recall of 0.69 on those left out, 0.64 before.
WEIGHTS = {
    "central": 1.0,
    "early": 1.5,
    "facts": 1.0,
    "number": 0.75,
    "decisive": 1.0,
    "future": 0.5,
    "commitment": 1.5,
    "negated": 0.5,
    "quoted": -1.0,
    "leaning": -0.5,
}
DECISIVE = frozenset(
    "agree sign approve adopt decide announce launch open pledge allocate ban grant ratify elect appoint die kill "
    "arrest sentence charge win lose fall rise grow reach pay provide build close submit publish promise order".split()
)
REDUNDANCY = 0.55  # share of a sentence's words that the points before it may hold
# Marks that an event can do without; a per cent sign is none of them, though spaCy calls it punctuation.
PAUSES = frozenset(',;:.…“”()"')
# A clause that lost a date badly: "shifted twice in and in July", "no earlier than".
LOOSE = re.compile(
    rf"^(?:That|Whether|Why|How|If)\b|\b(?:{'|'.join(sorted(DATING))}|than|the|not|and) ?(?:$|and\b|or\b|,|alone\b)",
    re.IGNORECASE,
)
TITLE = 90  # characters of a headline made from the lead


def lead(doc: Doc) -> Point | None:
    """The first sentence that tells the news, without dateline and attribution."""
    for sentence in sentences(doc):
        if _stands_alone(sentence) and not _is_dateline(sentence):
            return Point(text=tighten(sentence), rank=1, span=span_of(sentence, text_of(doc)))
    return None


def points(
    doc: Doc, speech: Speech, opening: Point | None, title: str | None, promised: Sequence[Span] = ()
) -> list[Point]:
    """The sentences that a one-page brief must not miss, the most important first.

    `promised` are the sentences that hold commitments.
    """
    weight = _centrality(doc, title)
    candidates = [
        s for s in sentences(doc) if _stands_alone(s) and (opening is None or s.start_char != opening.span.start)
    ]
    scored = sorted(candidates, key=lambda s: -_score(s, weight, speech, promised))
    taken: list[Sentence] = []
    told = _words(covering(doc, opening.span.start, opening.span.end)) if opening else Counter[str]()
    for sentence in scored:
        words = _words(sentence)
        overlap = sum((words & told).values()) / max(1, sum(words.values()))
        if overlap <= REDUNDANCY and len(taken) < POINTS:
            taken.append(sentence)
            told |= words
    return [Point(text=tighten(s), rank=i, span=span_of(s, text_of(doc))) for i, s in enumerate(taken, 1)]


def tighten(sentence: Sentence) -> str:
    """The sentence without linking words in front and a plain attribution behind; nothing else is changed."""
    tokens = list(sentence)
    cut = _attribution(sentence)
    if cut is not None:
        tokens = [token for token in tokens if token.i not in cut]
    text = SPACE.sub(" ", "".join(" " if t.is_space else t.text_with_ws for t in tokens)).strip()
    text = re.sub(r"^(?:However|Moreover|In addition|Furthermore|Meanwhile|Besides|In turn),\s+", "", text)
    text = re.sub(r",?\s*[”\"]?\s*\.$", ".", text) if cut else text
    text = _unquoted(text).strip(EDGES)
    text = re.sub(r",([”\"])$", r".\1", text)  # “We will train 60 officers,” said she
    return capitalised(text if re.search(r"[.!?…][”\")]?$", text) else f"{text}.")


def headline(opening: Point | None, doc: Doc) -> str:
    """A title for an article without one: the lead, cut where a phrase ends."""
    if opening is None:
        return SPACE.sub(" ", text_of(doc).strip())[:TITLE].rsplit(" ", 1)[0]
    text = opening.text.rstrip(".")
    if len(text) <= TITLE:
        return text
    ends = [
        m.start()
        for m in re.finditer(
            r"\s+(?:as part of|in order to|which|that|who|with|after|during|and|for|from|on|in)\s|[,;:]\s",
            text,
        )
    ]
    fitting = [end for end in ends if TITLE // 3 < end <= TITLE + 20]
    return text[: fitting[-1]] if fitting else text[:TITLE].rsplit(" ", 1)[0] + "…"


def _stands_alone(sentence: Sentence) -> bool:
    words = [token for token in sentence if not token.is_punct and not token.is_space]
    finite = any(token.pos_ in {"VERB", "AUX"} for token in sentence)
    return SHORTEST <= len(words) <= LONGEST and finite and not sentence.text.rstrip().endswith(("?", ":"))


def _is_dateline(sentence: Sentence) -> bool:
    opening = dateline(text_of(sentence.doc))
    return opening is not None and opening.start() <= sentence.start_char < opening.end()


def _words(sentence: Sentence | None) -> Counter[str]:
    return Counter(t.lemma_.lower() for t in sentence or [] if t.pos_ in CONTENT and not t.is_stop)


def _centrality(doc: Doc, title: str | None) -> Counter[str]:
    """How often the article uses each content word; those of the title count double."""
    words = Counter(t.lemma_.lower() for t in doc if t.pos_ in CONTENT and not t.is_stop and t.is_alpha)
    for word in re.findall(r"\w+", (title or "").lower()):
        words[word] *= 2
    return words


def _score(sentence: Sentence, weight: Counter[str], speech: Speech, promised: Sequence[Span]) -> float:
    """How much a brief would miss the sentence: the sum of `WEIGHTS` times what is true of it."""
    words = _words(sentence)
    facts = {token.ent_type_ for token in sentence if token.ent_type_ in FACTS}
    features = {
        "central": sum(min(weight[word], MOST_USES) for word in words) / (len(words) + 4),
        "early": 1 - sentence.start / max(1, len(sentence.doc)),
        "facts": min(3, len(facts)),
        "number": any(token.like_num for token in sentence),
        "decisive": any(token.lemma_ in DECISIVE for token in sentence),
        "future": any(token.lower_ in {"will", "would", "shall"} for token in sentence),
        "commitment": any(span.start < sentence.end_char and span.end > sentence.start_char for span in promised),
        "negated": any(token.dep_ == "neg" for token in sentence),
        "quoted": speech.quote(sentence.root) is not None,
        "leaning": sentence[0].lower_ in LEANING,
    }
    return sum(WEIGHTS[name] * value for name, value in features.items())


def _attribution(sentence: Sentence) -> set[int] | None:
    """The tokens of ", said X, head of Y" behind a clause that stands without it; None if there is none."""
    root = sentence.root
    if root.lemma_ not in lexicon.SPEECH:
        return None
    clause = next((c for c in root.children if c.dep_ == "ccomp" and c.i < root.i), None)
    speaker = next((c for c in root.children if c.dep_ == "nsubj"), None)
    rest = {c.dep_ for c in root.children if c.i > root.i} - {
        "nsubj",
        "prep",
        "npadvmod",
        "advmod",
        "dobj",
        "dative",
        "punct",
    }
    if clause is None or speaker is None or rest or max(t.i for t in clause.subtree) > min(root.i, speaker.left_edge.i):
        return None
    return set(range(min(root.i, speaker.left_edge.i), sentence.end)) | _comma(root, speaker)


def _comma(root: Token, speaker: Token) -> set[int]:
    before = min(root.i, speaker.left_edge.i) - 1
    return {before} if root.doc[before].text == "," else set()


def _unquoted(text: str) -> str:
    """`text` without a quotation mark whose partner is in another sentence."""
    return text.replace("“", "").replace("”", "") if text.count("“") != text.count("”") else text


def event(moment: Moment, doc: Doc) -> str | None:
    """What happens at `moment`: the clause that it dates, without the date itself."""
    span = covering(doc, moment.span.start, moment.span.end)
    sentence = sentence_of(span)
    if not _stands_alone(sentence) or _is_dateline(sentence):
        return None
    return _clause(span) or tighten(sentence)


def _clause(date: Sentence) -> str | None:
    """The clause of the verb that `date` hangs on, if it can stand alone and leaves out only asides; else None."""
    verb = next((t for t in [date.root, *date.root.ancestors] if t.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ in {"xcomp", "pcomp", "aux"}:
        verb = verb.head
    if verb is None or not _is_plain(verb):
        return None
    dated = date_phrase(date)
    kept = {verb.i} | {t.i for child in verb.children for t in _kept(child, verb, dated)}
    inner = [t for t in verb.doc[min(kept) : max(kept)] if t.i not in kept]
    if any(not (t.text in PAUSES or t.is_space or t in dated or _is_aside(t)) for t in inner):
        return None  # what would be left out between the words may turn their meaning
    text = join([verb.doc[i] for i in kept])
    return capitalised(text) if len(text.split()) >= SHORTEST and not LOOSE.search(text) else None


def _is_plain(verb: Token) -> bool:
    """Whether the clause of `verb` has its own subject, a noun, and reports nothing else."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON" or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return False
    told = verb.lemma_ in lexicon.SPEECH and any(child.dep_ == "ccomp" for child in verb.children)
    return subject.i < verb.i and not told and not verb.sent.text.startswith("“")


def _is_aside(token: Token) -> bool:
    """Whether `token` is inside a relative clause set off by a comma, which only adds to its noun."""
    clause = next((t for t in [token, *token.ancestors] if t.dep_ == "relcl"), None)
    return clause is not None and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","


def _kept(child: Token, verb: Token, dated: set[Token]) -> list[Token]:
    """The tokens of a part of the clause; none if it is the date's own phrase, an aside or another clause."""
    outside = {"advcl", "conj", "cc", "parataxis", "mark", "dep"} | ({"ccomp"} if child.i < verb.i else set())
    if child.dep_ in outside or child.text in PAUSES:
        return []
    kept = [t for t in child.subtree if t not in dated and not _is_aside(t) and not t.is_space]
    while kept and kept[-1].text in PAUSES:
        kept.pop()
    return [t for t in kept if t.text not in {"“", "”"}]
