"""The translate stage: adds a brief's strings in another language, from Argos packages, offline."""

from briefing.translate.memory import Memory
from briefing.translate.segments import needs_review, translate

__all__ = ["Memory", "needs_review", "translate"]
