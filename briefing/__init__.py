"""One-page briefs of English articles, in English, Russian and Kazakh, offline.

    import briefing

    brief = briefing.summarise(text, date="2027-01-31")
    brief = briefing.translate(brief, "kk")
    pdf = briefing.render(brief, "kk")

`summarise`, `translate` and `render` are also the names of the stages' subpackages.
"""

from importlib.metadata import version

from briefing.api import Made, Options, make
from briefing.errors import (
    BriefingError,
    InputError,
    OutputError,
    RenderError,
    TranslationError,
)
from briefing.model import Brief, schema
from briefing.render import render
from briefing.summarise import summarise
from briefing.translate import translate

__version__ = version("briefing")
__all__ = [
    "Brief",
    "BriefingError",
    "InputError",
    "Made",
    "Options",
    "OutputError",
    "RenderError",
    "TranslationError",
    "make",
    "render",
    "schema",
    "summarise",
    "translate",
]
