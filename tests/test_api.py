"""Briefing as a library."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import briefing
from briefing.errors import BriefingError
from briefing.model import Segment

SEED = Path(__file__).parent.parent / "seeds" / "rural-clinics-press-release.md"


@pytest.fixture(scope="module")
def brief() -> briefing.Brief:
    return briefing.summarise(
        "\n".join(SEED.read_text(encoding="utf-8").splitlines()[6:]), date="2026-10-08", source="Ministry"
    )


def test_the_three_steps_by_hand(brief: briefing.Brief) -> None:
    both = briefing.translate(briefing.translate(brief, "kk"), "ru")
    assert both.languages == ("en", "kk", "ru")
    assert briefing.render(both, "kk").startswith(b"%PDF-")
    assert brief.languages == ("en",), "the brief given is not changed"


def test_make_takes_a_path_or_a_text_and_writes_only_when_asked(tmp_path: Path) -> None:
    options = briefing.Options(to=["kk"], formats=["md"])
    made = briefing.make(SEED, options=options)
    assert list(made.files) == [f"{SEED.stem}.brief.json", f"{SEED.stem}.en.md", f"{SEED.stem}.kk.md"]
    assert (made.brief.title, made.brief.source.date) == (
        "Kazakhstan to open 120 rural clinics by the end of 2027",
        "2026-10-08",
    )
    written = briefing.make(made.brief.source.text, out=tmp_path, options=briefing.Options(to=[]))
    assert [path.name for path in written.paths] == ["article.brief.json", "article.en.pdf"]


def test_a_brief_is_published_as_it_is_and_only_what_it_lacks_is_translated(brief: briefing.Brief) -> None:
    title = Segment(source=brief.title, target="Тақырып", state="reviewed")
    reviewed = brief.model_copy(update={"segments": {"kk": (title,)}})
    steps: list[str] = []
    options = briefing.Options(to=["kk", "ru"], formats=["md"])
    made = briefing.publish(reviewed, stem="sheet", options=options, progress=steps.append)
    assert list(made.files) == ["sheet.brief.json", "sheet.en.md", "sheet.kk.md", "sheet.ru.md"]
    assert steps == ["translate ru", "render en", "render kk", "render ru"]
    assert made.brief.segments["kk"] == (title,)
    assert made.files["sheet.kk.md"].decode().startswith("# Тақырып")


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (briefing.make(SEED, options=briefing.Options(to=["kk"])) for _ in range(2))
    assert first.files == second.files


def test_every_error_can_be_caught_by_its_base() -> None:
    with pytest.raises(BriefingError):
        briefing.make("none.txt")
    with pytest.raises(BriefingError, match="2027-01-31"):
        briefing.summarise(SEED.read_text(encoding="utf-8"), date="31/01/2027")
    with pytest.raises(briefing.TranslationError):
        briefing.translate(briefing.summarise(SEED.read_text(encoding="utf-8")), "xx")


def test_sockets_are_blocked_in_these_tests() -> None:
    with pytest.raises(Exception, match="socket"):
        socket.socket()
