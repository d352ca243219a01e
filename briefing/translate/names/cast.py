"""The people of one brief in one language: each name written once, and the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.translate.names.render import Rendered, render
from briefing.translate.names.words import is_particle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing.model import Brief


class Names(dict[str, Rendered]):
    """How each name of a brief's people is written, by the full name and by the surname alone."""

    @classmethod
    def of(cls, brief: Brief, to: str, known: Callable[[str], str | None]) -> Names:
        """The people of `brief` in the language `to`; what the glossary `known` says goes first."""
        people = {p.name: f"{p.role or ''} {p.affiliation or ''}" for p in brief.who if p.kind == "person"}
        return cls.build(people, to, known)

    @classmethod
    def build(cls, people: Mapping[str, str], to: str, known: Callable[[str], str | None] = lambda _: None) -> Names:
        """People by full name, each with a hint at where they come from."""
        names = cls()
        for name, hint in people.items():
            names.setdefault(name, _glossary(name, known(name)) or render(name, to, hint=hint))
        for name in people:
            for part, rendered in _parts(name, names[name]):
                names.setdefault(part, rendered)
        return names


def _glossary(name: str, target: str | None) -> Rendered | None:
    """What a glossary says, split into words where it has as many."""
    if not target:
        return None
    words = tuple(target.split())
    return Rendered(target, "listed", name, words if len(words) == len(name.split()) else ())


def _parts(name: str, whole: Rendered) -> Iterator[tuple[str, Rendered]]:
    """The surname of `name`, as its text calls the person later: the last word, with and without its particles."""
    latin = name.split()
    start = len(latin) - 1
    yield latin[start], _tail(latin, whole, start)
    while start > 1 and is_particle(latin[start - 1]):
        start -= 1
        yield " ".join(latin[start:]), _tail(latin, whole, start)


def _tail(latin: list[str], whole: Rendered, start: int) -> Rendered:
    part = " ".join(latin[start:])
    said = " ".join(whole.words[start:]) if len(whole.words) == len(latin) else ""
    if not said:
        return Rendered(part, "unsure", part)
    return Rendered(said, whole.certainty, part)
