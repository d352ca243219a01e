"""Bytes → text: UTF-8, or the encoding that the bytes look like; never a guess passed over in silence."""

from __future__ import annotations

import codecs
import logging
import re
from typing import NamedTuple

from briefing.errors import BinaryInput, EncodingUnknown

LOG = logging.getLogger(__name__)
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
# What an office that writes English, Russian and Kazakh may have saved in; more candidates only mislead the guess.
LIKELY = ["cp1252", "cp1251", "mac_roman", "koi8_r", "cp866", "utf_16"]
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Decoded(NamedTuple):
    """A text, and the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """The text in `data`; logs a warning that names the encoding if it is not UTF-8.

    Raises:
        BinaryInput: `data` is no text.
        EncodingUnknown: it is text in an encoding that can't be told.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if data.startswith(MAGIC) or CONTROL.search(data[:8_000]):
        raise BinaryInput(f"{name}: not a text file; save the article as plain text (.txt) or Markdown (.md)")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _detected(data, name)


def _strict(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        raise EncodingUnknown(f"{name}: damaged {encoding} text; save it again as UTF-8") from None


def _detected(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # slow, and seldom needed

    best = from_bytes(data, cp_isolation=LIKELY).best()
    if best is None:
        raise EncodingUnknown(f"{name}: cannot tell the encoding of this text; save it again as UTF-8")
    LOG.warning("%s is not UTF-8: read as %s", name, best.encoding)
    return Decoded(str(best), best.encoding)
