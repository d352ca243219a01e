"""The measures of terms say what they should of a few lines."""

from __future__ import annotations

from pathlib import Path

from briefing.translate import terms
from tests.mt import false_alarms, hit_rate, score

ROWS = (
    ("The OSCE met.", "Состоялась встреча в ОБСЕ.", "ЕҚЫҰ жиналды."),
    ("Floods came.", "Пришёл паводок.", "Су тасқыны келді."),
    ("It is in Astana.", "Он в столице.", "Ол Астанада."),
    ("Nothing.", "Ничего.", "Ештеңе."),
)


def test_false_alarms(tmp_path: Path) -> None:
    path = tmp_path / "few.tsv"
    path.write_text("".join("\t".join(row) + "\n" for row in ROWS), encoding="utf-8")
    lines, found = false_alarms.report(path)
    assert lines == [
        "few.tsv\tru\t0.250\t1 of 4\t1.000\t2 terms",
        "few.tsv\tkk\t0.000\t0 of 4\t1.000\t2 terms",
    ]
    assert found == ["ru\tAstana = Астана\tОн в столице."]


def test_the_term_check_seldom_blames_what_people_translated() -> None:
    path = Path(__file__).parent / "heldout.tsv"
    lines, found = false_alarms.report(path)
    assert len(found) <= 0.03 * len(score.read(path)) * len(lines), found


def test_hit_rate() -> None:
    assert hit_rate.share([row[:2] for row in ROWS], terms.base("ru")) == "0.500 of 2"
