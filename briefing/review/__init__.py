"""The review stage: translations out to a person, in the formats of their tools, and corrected back in."""

from briefing.review.apply import Review, apply
from briefing.review.files import FORMATS, export, load, read_brief
from briefing.review.units import Unit

__all__ = ["FORMATS", "Review", "Unit", "apply", "export", "load", "read_brief"]
