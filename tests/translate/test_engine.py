"""Sentences, pieces and hypotheses; with the bundled models their form, never their wording."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import resources
from briefing.errors import CorruptPackage
from briefing.translate import consensus, engine, packages

from .conftest import python

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import World

TEXTS = [
    "The two sides agreed to hold a conference in Astana.",
    "The minister met farmers on Thursday.",
    "Deputy Foreign Minister",
    "hold a training course for judges and prosecutors",
    "Almaty will host the regional forum on 31 January 2027.",
    "More than 400 experts from 28 countries took part.",
    "The project costs 3.7 million dollars.",
    "Who will pay for the canal?",
    "Council of Europe",
    "The parties signed a memorandum of understanding.",
    "Head of the Department of International Cooperation",
    "publish the report by the end of the year",
    "The court has not yet named a date.",
    "She thanked the European Union for its support.",
    "Bread has become four percent more expensive since the spring.",
    "ensure access to lawyers from the first hour of detention",
    "The ambassador praised the reforms.",
    "the sides",
    "A joint commission will meet twice a year.",
    "The talks were held behind closed doors.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said: “Go.” They went.", ["He said: “Go.”", "They went."]),
        ("It opens on Jan. 31 in Astana.", ["It opens on Jan. 31 in Astana."]),
        ("School No. 7 was closed.", ["School No. 7 was closed."]),
        ("He said no. The rest agreed.", ["He said no.", "The rest agreed."]),
        (
            "Dr. Smith met J. K. Rowling in the U.S. Senate.",
            ["Dr. Smith met J. K. Rowling in the U.S. Senate."],
        ),
        ("It costs 3.7 million. Prices rose.", ["It costs 3.7 million.", "Prices rose."]),
        ("See egov.kz for more.", ["See egov.kz for more."]),
        ("It began in 1999. The rest is known.", ["It began in 1999.", "The rest is known."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert engine.sentences(text) == expected


@given(st.text())
def test_sentences_lose_nothing_but_space(text: str) -> None:
    assert "".join("".join(engine.sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The first of the clauses here; the second, which has a comma", "The first of the clauses here;"),
        ("The court ruled on Monday – the parties may still appeal", "The court ruled on Monday"),
        ("When the court ruled on it, the parties appealed", "When the court ruled on it,"),
        ("The court ruled on Monday and the parties appealed", "The court ruled on Monday"),
        ("one two three four", "one two"),
        ("abcdef", "abc"),
    ],
)
def test_long_sentences_are_cut_between_clauses(sentence: str, first: str) -> None:
    left, right = engine.halves(sentence)
    assert left == first
    assert "".join((left + right).split()) == "".join(sentence.split())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court ruled on it at once; the parties may still appeal.", 2),
        ("The ministry signed the contract, which the parliament had approved in May.", 2),
        ("The two sides met in Astana on Thursday – their first talks this year.", 2),
        ("The forum ended, and he left.", 1),
        ("Bread, milk and sugar became dearer.", 1),
        ("The minister met farmers.", 1),
    ],
)
def test_clauses(sentence: str, expected: int) -> None:
    found = engine.clauses(sentence)
    assert len(found) == expected
    assert " ".join(found) == sentence


@pytest.fixture(scope="module", params=["ru", "kk"])
def real(request: pytest.FixtureRequest) -> engine.Engine:
    return engine.load(packages.find(request.param))


def test_the_hypotheses_that_agree_come_first(real: engine.Engine) -> None:
    for ways in real.translate(["The minister met farmers.", "Chair"], hypotheses=3, beam=3):
        assert len(ways) == 3
        assert consensus.ranking([way.text for way in ways]) == [0, 1, 2]
        assert len({way.text for way in ways}) > 1
        assert all(way.text == " ".join(way.text.split()) for way in ways)


def test_nothing_to_translate(real: engine.Engine) -> None:
    assert real.translate([]) == []
    assert [way.text for way in real.translate([" "])[0]] == [""]


def test_batches_change_nothing(real: engine.Engine) -> None:
    """The scores only up to rounding: the order of additions depends on the batch."""
    together = [ways[0] for ways in real.translate(TEXTS[:6])]
    alone = [real.translate([text])[0][0] for text in TEXTS[:6]]
    assert [way.text for way in together] == [way.text for way in alone]
    assert [way.score for way in together] == pytest.approx([way.score for way in alone], rel=1e-4)


def test_two_sentences_are_translated_each(real: engine.Engine) -> None:
    first, second, both = ([way.text for way in ways] for ways in real.translate([*TEXTS[:2], " ".join(TEXTS[:2])]))
    assert both == [f"{first[0]} {second[0]}"]


def test_every_part_of_a_long_sentence_reaches_the_model(real: engine.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_INPUT", 12)
    seen: list[list[str]] = []
    decode = real._decode  # noqa: SLF001  # what goes into the model is seen nowhere else

    def watch(pieces: list[list[str]], *rest: Any, **more: Any) -> list[Any]:  # noqa: ANN401  whatever comes
        seen.extend(pieces)
        return decode(pieces, *rest, **more)

    monkeypatch.setattr(real, "_decode", watch)
    real.translate([" and ".join(TEXTS[:2])])
    assert len(seen) > 1
    assert all(len(piece) <= 12 for piece in seen)
    words = "".join("".join(piece) for piece in seen).replace("▁", "")
    assert words == " and ".join(TEXTS[:2]).replace(" ", "")


def test_output_that_was_cut_says_so(real: engine.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_OUTPUT", 3)
    assert real.translate([TEXTS[0]])[0][0].truncated


def test_sentence_torn_inside_a_clause_says_so(real: engine.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_INPUT", 8)
    (torn,) = real.translate(["The minister met many farmers of several northern villages"])[0]
    assert "…" in torn.parted
    (whole,) = real.translate(["The minister came; the farmers left"])[0]
    assert whole.parted == ""


def test_bounded_outputs_are_neither_cut_short_nor_drawn_out(real: engine.Engine) -> None:
    for text in TEXTS[:3]:
        (way,) = real.translate([text], bounded=True, clauses=True)[0]
        assert 0.2 < len(way.text) / len(text) < 5


def test_no_repeat(real: engine.Engine) -> None:
    for ways in real.translate(["bread and bread and bread and bread and bread"], no_repeat_ngram=1):
        words = ways[0].text.split()
        assert len(words) == len(set(words))


# What any program that uses Argos Translate does; its sentence splitter would download a model.
STOCK = """
import json
from pathlib import Path
from argostranslate import package, sbd, translate
sbd.MiniSBDSentencizer.split_sentences = lambda self, text: [text]
for path in PATHS: package.install_from_path(Path(path))
print(json.dumps({to: [translate.translate(text, "en", to) for text in TEXTS] for to in TO}))
"""


def test_the_bundled_packages_in_argos_translate_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed and run through its own API, it says what is most probable to us, too, with its length penalty."""
    monkeypatch.setattr(engine, "LENGTH_PENALTY", 0.2)
    paths = [str(path) for path in resources.folder("models").glob("*.argosmodel")]
    code = f"PATHS, TEXTS, TO = {paths!r}, {TEXTS!r}, ['ru', 'kk']\n{STOCK}"
    theirs = json.loads(python(code, XDG_DATA_HOME=str(tmp_path)))
    for to in ("ru", "kk"):
        ours = engine.load(packages.find(to)).translate(TEXTS, hypotheses=4, beam=4)
        assert [max(ways, key=lambda way: way.score).text for ways in ours] == theirs[to]


def test_model_that_cannot_be_loaded(world: World) -> None:
    world.bundle("kk")
    with pytest.raises(CorruptPackage, match="cannot be loaded"):
        engine.load(packages.find("kk"))


def test_nothing_heavy_nor_copyleft_is_loaded() -> None:
    code = (
        "import sys; from briefing.translate import engine, packages\n"
        "assert 'ctranslate2' not in sys.modules and 'argostranslate' not in sys.modules\n"
        "engine.load(packages.find('kk')).translate(['Chair'])\n"
        "print(sorted({'minisbd', 'stanza', 'torch', 'argostranslate.translate'} & set(sys.modules)))"
    )
    assert python(code) == "[]"
