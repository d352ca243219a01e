"""The form of a text: its length, its repetitions, addresses, brackets, quotes and end mark."""

from __future__ import annotations

import re
from collections import Counter

from briefing.translate.checks.words import URL

# Characters of the target over those of the source, 10 added to each: what human translations keep to.
LENGTH_RATIOS = {"ru": (0.5, 2.1), "kk": (0.45, 2.1)}
ANY_LENGTH_RATIO = (0.15, 3.0)

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_SUM = re.compile(r"(?:тыс|м(?:лн|лрд|илли)|трлн|мың)\w*\.? [^\W\d_]+")  # a list of sums repeats itself
_STUTTER = re.compile(r"([^\W0_])\1{4}|([^\W\d_]{2,8})\2{3}", re.IGNORECASE)
_END = re.compile(r"(?<!\b[ap]\.m)[.?!…。？！؟][\"'“”‘’»)\]]*$")
_THERE_END = re.compile(r"(?<!\b[ap]\.m)[.?!…。？！؟][\s.\"'“”‘’»)\]]*$")
_BRACKETS = ("()", "[]", "{}")
_QUOTE = re.compile(r"[\"“”«»„]")
_OPENING = re.compile(r"(?<![^\s(\[—–-])[\"“”«„]+(?=\S)")
_SPEECH = re.compile(r"(?<!\S)['‘](?=\w)[^'’\"“”]*$")  # between single marks, and goes on in the next line
_SPEECH_END = re.compile(r"^[^'‘’\"“”]*[.,?!]['’](?!\S)")  # the same, begun in the line before
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_WITHIN = re.compile(r"[\"“][^\"”]*(?<!\w)['‘](?=\w)|\"\"|['’][\"”]")  # a quotation in a quotation
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“|\"[^\"]*\"")
_LIST_MARK = re.compile(r"(?:^|[;,:]\s)\(?\w{1,3}\)")  # "a)" opens nothing


def empty(source: str, target: str, language: str) -> list[str]:
    """Nothing was said."""
    del language
    return [""] if re.search(r"\w", source) and not re.search(r"\w", target) else []


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _repeats(words: list[str]) -> list[str]:
    """What stands in `words` twice running, or as a long phrase twice, or as a phrase three times."""
    running = [
        " ".join(words[at : at + size])
        for size in (1, 2, 3, 4)
        for at in range(len(words) - 2 * size + 1)
        if words[at : at + size] == words[at + size : at + 2 * size]
    ]
    again = [
        " ".join(words[at : at + size])
        for size in (1, 2, 3)
        for at in range(len(words) - 3 * size + 1)
        if words[at : at + 3 * size] == 3 * words[at : at + size] and words[at] not in {".", "…"}
    ]
    running = [unit for unit in running if unit.isalpha() or re.search(r"[^\W\d_]{3}", unit)]
    for size, times in ((3, 3), (5, 2)):
        grams = Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
        often = [" ".join(gram) for gram, count in grams.items() if count >= times]
        again += [gram for gram in often if re.search(r"[^\W\d_]{3}", gram) and not _SUM.search(gram)]
    return running + again


def repetition(source: str, target: str, language: str) -> list[str]:
    """The target goes in circles, and the source does not."""
    del language
    stutter = _STUTTER.search(target)
    loops = [stutter[0]] if stutter and not _STUTTER.search(source) else []
    loops += [] if _repeats(_tokens(source)) else _repeats(_tokens(target))
    return loops[:1]


def length_ratio(source: str, target: str, language: str) -> list[str]:
    """Much shorter or much longer than translations into that language are."""
    low, high = LENGTH_RATIOS.get(language, ANY_LENGTH_RATIO)
    ratio = (len(target) + 10) / (len(source) + 10)
    return [] if low <= ratio <= high else [f"{ratio:.2f}"]


def url_missing(source: str, target: str, language: str) -> list[str]:
    """A web or mail address of the source is not in the target, letter by letter."""
    del language
    return [url for url in URL.findall(source) if url not in target]


def punctuation(source: str, target: str, language: str) -> list[str]:
    """The end mark of a sentence was lost, or a question became a statement."""
    del language
    here, there = _END.search(source.rstrip()), _THERE_END.search(target)
    question = here and there and "?" in here[0] and not re.search(r"[?？؟;]", there[0])
    return [here[0]] if here and (question or not there) else []


def _left(text: str) -> int:
    """How many quotations of an English `text` are opened and not closed; negative: closed and not opened."""
    opened = sum(len(marks) for marks in _OPENING.findall(text))
    bare = _APOSTROPHE.sub("", text)
    return 2 * opened - len(_QUOTE.findall(text)) + bool(_SPEECH.search(bare)) - bool(_SPEECH_END.search(bare))


def _open(text: str) -> list[str]:
    """The brackets that are not closed, or not opened, or have nothing in them."""
    text = _LIST_MARK.sub(" ", text)
    bare = re.sub(r"\s", "", text)
    return [pair for pair in _BRACKETS if text.count(pair[0]) != text.count(pair[1]) or pair in bare]


def brackets(source: str, target: str, language: str) -> list[str]:
    """The target leaves a bracket or a quotation open where the source does not, or the other way round.

    A single » may close both of two quotations, as Russian has it: «Наш «Дом». A speech that goes on in the next
    segment may be told without marks, or closed.
    """
    del language
    found = [] if _open(source) else _open(target)
    left, before = target.count("«") - target.count("»"), _left(source)
    unmarked = "«" not in target and "»" not in target
    closed = left == 0 and not unmarked
    if left == before or closed or (unmarked and (before > 0 or _QUOTE.search(target))):
        return found
    return found if left == before + 1 and _WITHIN.search(_APOSTROPHE.sub("", source)) else [*found, "«»"]


def quotes(source: str, target: str, language: str) -> list[str]:
    """A speech between quotation marks has lost them."""
    del language
    spoken = [quote for quote in _QUOTED.findall(source) if len(quote.split()) > 3]  # noqa: PLR2004  not a title
    return spoken[:1] if spoken and not re.search(r"[«“„\"»”'’–—-]", target) else []
