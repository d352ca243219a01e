"""An article as the first rules have read it, for those that build on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from briefing.model import Moment
    from briefing.summarise.speech import Speech
    from briefing.summarise.who import Cast


@dataclass(frozen=True)
class Reading:
    """The text, its parse, its people, who says what, and every mention of a date.

    `doc` has the same characters as `text`, save that layout marks are blanked; `day` is the article's
    date in ISO form.
    """

    text: str
    doc: Doc
    cast: Cast
    speech: Speech
    moments: Sequence[Moment]
    title: str | None = None
    day: str | None = None
