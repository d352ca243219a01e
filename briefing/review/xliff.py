"""XLIFF 1.2, which OmegaT, Weblate and most other translation tools read and write."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent

from briefing import markup
from briefing.review.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIMIT = 16 << 20  # bytes
NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
# Our state, as the attributes state and state-qualifier of a target.
STATES = {
    "machine": ("needs-review-translation", "leveraged-mt"),
    "needs-review": ("needs-review-translation", "leveraged-mt"),
    "glossary": ("translated", "leveraged-glossary"),
    "memory": ("translated", "leveraged-tm"),
    "reviewed": ("final", None),
}
RETURNED = {"final": "reviewed", "signed-off": "reviewed", "translated": "translated"}
_TEXT = {"datatype": "plaintext", "source-language": "en"}


def dump(units: Iterable[Unit], language: str, original: str, title: str) -> bytes:
    """`units` as an XLIFF document of one file.

    Args:
        units: the segments, with what a reviewer should know of them.
        language: their language.
        original: a name for the brief.
        title: the brief's title, as a note for the reviewer.
    """
    code = language.replace("_", "-")
    root = Element("xliff", {"xmlns": NAMESPACE, "version": "1.2"})
    file = SubElement(root, "file", _TEXT | {"original": original, "target-language": code, "tool-id": "briefing"})
    header = SubElement(file, "header")
    SubElement(header, "tool", {"tool-id": "briefing", "tool-name": "briefing", "tool-version": version("briefing")})
    SubElement(header, "note").text = markup.line(title)
    body = SubElement(file, "body")
    for unit in units:
        _add(body, unit, code)
    indent(root)
    return markup.serialise(root)


def _add(body: Element, unit: Unit, code: str) -> None:
    state, qualifier = STATES[unit.state]
    approved = "yes" if unit.state == "reviewed" else "no"
    extra = {"extradata": unit.base} if unit.base else {}
    element = SubElement(body, "trans-unit", {"id": unit.id, "approved": approved, markup.SPACE: "preserve"} | extra)
    SubElement(element, "source", {markup.LANGUAGE: "en"}).text = unit.source
    about = {"state": state} | ({"state-qualifier": qualifier} if qualifier else {})
    SubElement(element, "target", {markup.LANGUAGE: code} | about).text = unit.target
    for like in unit.suggestions:
        match = SubElement(element, "alt-trans", {"match-quality": f"{like.likeness}%", "origin": "memory"})
        SubElement(match, "source", {markup.LANGUAGE: "en"}).text = markup.line(like.source)
        SubElement(match, "target", {markup.LANGUAGE: code}).text = markup.line(like.target)
    for side, notes in (("source", [unit.context] if unit.context else []), ("target", unit.notes)):
        for note in notes:
            SubElement(element, "note", {"from": "briefing", "annotates": side}).text = note


def load(content: bytes) -> list[Unit]:
    """The units of an XLIFF 1.2 document, in its order.

    Raises:
        ValueError: it is not one, is damaged, too large or unsafe; the message says which.
    """
    root = markup.parse(content, LIMIT)
    if root.tag != f"{{{NAMESPACE}}}xliff":
        raise ValueError("not XLIFF 1.2; save it in the format in which it was exported")
    return list(_units(root))


def _units(root: Element) -> Iterator[Unit]:
    for element in root.iter(f"{{{NAMESPACE}}}trans-unit"):
        target = element.find(f"{{{NAMESPACE}}}target")
        state = target.get("state", "") if target is not None else ""
        approved = element.get("approved") == "yes" and state not in STATES["machine"]
        yield Unit(
            id=element.get("id", ""),
            source=_text(element.find(f"{{{NAMESPACE}}}source")),
            target=_text(target),
            state="reviewed" if approved else RETURNED.get(state, "needs-review"),
            base=element.get("extradata"),
        )


def _text(element: Element | None) -> str:
    return markup.line("".join(element.itertext())) if element is not None else ""
