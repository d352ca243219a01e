"""XML that strangers may have written: read without entities, never fetched from elsewhere, up to a size."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_FORBIDDEN = re.compile(r"[^\t\n\r\v\f\x85\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(content: bytes, limit: int) -> Element:
    """The root element of an XML document of at most `limit` bytes.

    Raises:
        ValueError: it is larger, malformed, or declares entities; the message says which.
    """
    if len(content) > limit:
        raise ValueError(f"larger than {limit >> 20} MiB")
    try:
        root: Element = fromstring(content)
    except DefusedXmlException:
        raise ValueError("it declares entities, which could be an attack") from None
    except (ParseError, LookupError, ValueError) as error:
        raise ValueError(f"not XML ({error})") from None
    return root


def serialise(root: Element) -> bytes:
    """`root` as a UTF-8 document with an XML declaration."""
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def line(text: str) -> str:
    """`text` on one line, each letter and its accent as one character, without what XML cannot hold."""
    return unicodedata.normalize("NFC", _BREAKS.sub(" ", _FORBIDDEN.sub("", text))).strip(" ")
