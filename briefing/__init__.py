"""One-page briefs of English articles, in English, Russian and Kazakh, offline.

    import briefing

    brief = briefing.summarise(text, date="2027-01-31")
    brief = briefing.translate(brief, "kk")
    pdf = briefing.render(brief, "kk")

`briefing.review` takes a translation to a person and back. `summarise`, `translate` and `render` are
also the names of the stages' subpackages.
"""

from importlib.metadata import version

from briefing import review
from briefing.api import Made, Options, make, publish
from briefing.errors import (
    BriefingError,
    InputError,
    OutputError,
    RenderError,
    ReviewError,
    TranslationError,
    TranslationMemoryError,
)
from briefing.model import Brief, schema
from briefing.render import render
from briefing.summarise import summarise
from briefing.translate import Memory, translate

__version__ = version("briefing")
__all__ = [
    "Brief",
    "BriefingError",
    "InputError",
    "Made",
    "Memory",
    "Options",
    "OutputError",
    "RenderError",
    "ReviewError",
    "TranslationError",
    "TranslationMemoryError",
    "make",
    "publish",
    "render",
    "review",
    "schema",
    "summarise",
    "translate",
]
