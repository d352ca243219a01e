"""TMX 1.4b, the format in which translation tools exchange memories."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent

from briefing import markup
from briefing.errors import InvalidTmx
from briefing.translate.memory import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LIMIT = 64 << 20  # bytes
CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # elements that hold formatting, not words
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")


def dump(entries: Iterable[Entry]) -> bytes:
    """`entries` as a TMX document."""
    root = Element("tmx", version="1.4")
    header = {"creationtool": "briefing", "creationtoolversion": version("briefing"), "segtype": "sentence"}
    header |= {"o-tmf": "briefing", "adminlang": "en", "srclang": "en", "datatype": "plaintext"}
    SubElement(root, "header", header)
    body = SubElement(root, "body")
    for entry in entries:
        unit = SubElement(body, "tu", _history(entry))
        for language, text in (("en", entry.source), (entry.language, entry.target)):
            variant = SubElement(unit, "tuv", {markup.LANGUAGE: language.replace("_", "-")})
            SubElement(variant, "seg").text = markup.line(text)
    indent(root)
    return markup.serialise(root)


def load(content: bytes) -> list[Entry]:
    """The translations from English in a TMX document, in its order.

    Raises:
        InvalidTmx: it is not TMX, is damaged, too large or unsafe.
    """
    try:
        root = markup.parse(content, LIMIT)
    except ValueError as error:
        raise InvalidTmx(f"not a TMX file: {error}") from None
    if root.tag != "tmx":
        raise InvalidTmx(f"not a TMX file: the document is <{root.tag}>")
    return [entry for unit in root.iter("tu") for entry in _entries(unit)]


def read(path: Path) -> list[Entry]:
    """The translations from English in the TMX file at `path`.

    Raises:
        InvalidTmx: it is not TMX, is damaged, too large or unsafe, or cannot be opened.
    """
    try:
        return load(path.read_bytes())
    except OSError as error:
        raise InvalidTmx(f"{path}: cannot be opened ({error.strerror})") from None
    except InvalidTmx as error:
        raise InvalidTmx(f"{path}: {error}") from None


def _history(entry: Entry) -> dict[str, str]:
    date = {"changedate": entry.date.replace("-", "").replace(":", "")} if entry.date else {}
    return date | ({"changeid": markup.line(entry.reviewer)} if entry.reviewer else {})


def _entries(unit: Element) -> Iterator[Entry]:
    variants = {language(variant): variant for variant in unit.iter("tuv")}
    if "en" not in variants:
        return
    source = words(variants.pop("en").find("seg"))
    for to, variant in variants.items():
        target = words(variant.find("seg"))
        if source and target and to:
            reviewer = _first((variant, unit), "changeid", "creationid")
            yield Entry(source, target, to, reviewer, _date(_first((variant, unit), "changedate", "creationdate")))


def _first(elements: Iterable[Element], *names: str) -> str:
    """The first of the attributes that there is; tools put them on the unit or on its variant."""
    found = (element.get(name) for element in elements for name in names)
    return next(filter(None, found), "")


def language(element: Element) -> str:
    """Our code of an element's language, without the country: "kk-KZ" is "kk"; "" if it has none."""
    code = element.get(markup.LANGUAGE) or element.get("lang") or ""
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_].*)?", code)
    return "_".join([found[1].lower(), *([found[2].title()] if found[2] else [])]) if found else ""


def words(element: Element | None) -> str:
    """The words of an element on one line, without the codes for their formatting."""
    if element is None:
        return ""
    for code in list(element.iter()):
        if code.tag in CODES:
            tail = code.tail
            code.clear()
            code.tail = tail
    return markup.line("".join(element.itertext()))


def _date(stamp: str) -> str:
    found = _TIME.fullmatch(stamp)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else ""
