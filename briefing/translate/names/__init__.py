"""How a person's name is written in Russian and in Kazakh: by list, by the rules of its language, or not at all."""

from briefing.translate.names.cast import Names
from briefing.translate.names.check import name_findings
from briefing.translate.names.render import Rendered, render

__all__ = ["Names", "Rendered", "name_findings", "render"]
