"""The measures say what they should of a few lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model import Finding, Segment
from briefing.translate import segments, terms
from briefing.translate.names import Names
from tests.mt import before_after, false_alarms, score
from tests.mt.before_after import Case

if TYPE_CHECKING:
    from collections import Counter

    from briefing.model import State

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


BASE = terms.base("ru")
PEOPLE = Names.build({"Askar Nurlanov": "", "Zzyx Qwort": ""}, "ru")


def case(source: str, raw: str, target: str, *findings: str, state: State = "needs-review") -> Case:
    found = tuple(Finding(check=check) for check in findings)
    faults = tuple(segments.findings(source, raw, BASE, PEOPLE))
    return Case(source, raw, faults, Segment(source=source, target=target, state=state, findings=found), PEOPLE)


MET = "On 31 January, Nurlanov and Qwort met 20 people of the OSCE."
CASES = [
    case(
        MET,
        "В 2013 году Nurlanov и Qwort встретились.",
        "31 января Нурланов и Qwort встретили 20 человек из ООН.",
        "draft-model",
        "term",
    ),
    case("Ministry of Roads", "Дороги 5", "Ministry of Roads", "draft-model"),
    case("Askar Nurlanov", "Аскар Нурланов", "Аскар Нурланов", state="glossary"),
]


def shares(counts: dict[str, Counter[str]]) -> dict[str, tuple[int, int, int]]:
    return {kind: (count["asked"], count["before"], count["after"]) for kind, count in counts.items()}


def test_what_is_right_before_and_after() -> None:
    assert shares(before_after.right(CASES, BASE)) == {
        "numbers": (2, 0, 2),  # 31 and 20
        "dates": (2, 0, 2),  # the month and its day
        "terms": (1, 0, 0),  # the OSCE
        "names": (2, 1, 2),  # no form of Qwort is sure, and Latin letters are not Нурланов
    }


def test_a_segment_that_only_a_draft_made_is_not_marked() -> None:
    assert shares(before_after.looks(CASES)) == {"segments marked": (3, 2, 1), "segments left as they are": (3, 0, 1)}


def test_the_table_parts_what_the_model_says() -> None:
    lines = before_after.table(CASES, BASE, "translate-en_ru 9").splitlines()
    assert lines[0] == "| translate-en_ru 9 | in all | before | after | by the model | before | after |"
    assert lines[5] == "| names | 2 | 50.0 % | 100.0 % | 1 | 0.0 % | 100.0 % |"
    assert lines[6] == "| segments marked | 3 | 66.7 % | 33.3 % | 1 | 100.0 % | 100.0 % |"
    assert len(lines) == 8


def test_articles_are_taken_evenly(tmp_path: Path) -> None:
    for day in range(1, 7):
        text = f"The ministry opened a school for {day}00 children in Astana. "
        text += "Another one will open in the autumn of next year in Almaty."
        about = {"title": f"School {day}", "date": "2027-01-31", "text": text}
        (tmp_path / f"{day}.json").write_text(json.dumps(about), encoding="utf-8")
    assert [brief.title for brief in before_after.briefs([tmp_path], 3)] == ["School 1", "School 3", "School 5"]
    assert len(before_after.briefs([tmp_path])) == 6
