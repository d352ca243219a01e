"""The densities a page can be set in, from roomy to the smallest type that is still readable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Paper = Literal["A4", "Letter"]
Variant = Literal["ua", "a"]

SMALLEST = 8.5
"""No text is set smaller than this, in points."""


@dataclass(frozen=True)
class Step:
    """One density: sizes in points, margins in millimetres, `leading` and `space` as factors.

    `facts` is how timeline and people stand: "flex" side by side, "block" one after the other.
    """

    body: float
    title: float
    leading: float
    space: float
    margin: float
    facts: Literal["flex", "block"] = "flex"

    def css(self, paper: Paper) -> str:
        """The custom properties and the page rule that set this density."""
        return (
            f":root {{ --body: {self.body}pt; --title: {self.title}pt; --small: {SMALLEST}pt;"
            f" --leading: {self.leading}; --space: {self.space};"
            f" --facts: {self.facts} }}\n"
            f"@page {{ size: {paper}; margin: {self.margin}mm {self.margin + 2}mm }}\n"
        )


STEPS = (
    Step(11.5, 26, 1.46, 1.35, 20),
    Step(11, 25, 1.44, 1.25, 20),
    Step(10.5, 24, 1.42, 1.15, 19),
    Step(10.25, 23, 1.4, 1.05, 19),
    Step(10, 22, 1.38, 1.0, 18),
    Step(9.75, 21, 1.36, 0.92, 17),
    Step(9.5, 20, 1.34, 0.85, 17),
    Step(9.25, 19, 1.32, 0.78, 16),
    Step(9, 18, 1.3, 0.7, 15),
    Step(8.75, 17, 1.27, 0.6, 14),
    Step(8.5, 16, 1.24, 0.5, 13),
)
COMFORTABLE = STEPS[2]
FLOWING = replace(COMFORTABLE, facts="block")
