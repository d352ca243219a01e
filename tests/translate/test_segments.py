"""A brief and its translation: which strings, in which state, with which findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.errors import NoPackage, UnknownLanguage
from briefing.model import Brief, Commitment, Moment, Party, Point, Segment, Signature, Source, Span
from briefing.translate import engine, needs_review, segments, terms, translate
from briefing.translate.engine import Hypothesis
from briefing.translate.memory import Entry, Memory

from .conftest import python

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .conftest import World

HERE = Span(start=0, end=0)


def moment(text: str, day: str | None, event: str | None = None) -> Moment:
    return Moment(text=text, start=day, end=day, granularity="day", event=event, span=HERE)


def brief(**more: object) -> Brief:
    """One of everything."""
    filled = {
        "title": "Canal to be repaired",
        "source": Source(text="…"),
        "lead": Point(text="The ministry will repair the canal.", rank=1, span=HERE),
        "who": (
            Party(name="Aliya Nurlan", kind="person", role="head of the agency", affiliation="Water Agency"),
            Party(name="Water Agency", kind="organisation"),
        ),
        "what": (Point(text="It costs 4 dollars.", rank=1, span=HERE),),
        "when": (moment("on 31 January", "2027-01-31", "work begins"), moment("in due course", None)),
        "where": (Party(name="Kazakhstan", kind="place"),),
        "commitments": (
            Commitment(
                owner="Nurlan",
                action="repair the canal",
                recipient="growers of flax",
                deadline=moment("by 1 May", "2027-05-01"),
                firmness="pledged",
                said_by="Aliya Nurlan",
                evidence=HERE,
            ),
        ),
        "signature": Signature(program="1", nlp="x"),
    }
    return Brief.model_validate(filled | more)


PASSABLE = {
    "Canal to be repaired": "Канал отремонтируют",
    "The ministry will repair the canal.": "Министерство отремонтирует канал.",
    "It costs 4 dollars.": "Он стоит 4 доллара.",
    "work begins": "работа начинается",
    "in due course": "в своё время",
    "repair the canal": "отремонтировать канал",
    "growers of flax": "фермеры",
    "head of the agency": "глава агентства",
    "Water Agency": "Водное агентство",
}


class FakeEngine:
    """Answers from a table, else with one passable hypothesis; counts what it is asked."""

    def __init__(self, first: dict[str, list[str]] | None = None, second: dict[str, list[str]] | None = None) -> None:
        self.answers = (first or {}, second or {})
        self.asked: list[list[str]] = []

    def translate(
        self, texts: Sequence[str], hypotheses: int = 1, no_repeat_ngram: int = 0, **_: object
    ) -> list[list[Hypothesis]]:
        assert hypotheses > 1
        self.asked.append(list(texts))
        table = self.answers[bool(no_repeat_ngram)]
        return [
            [
                Hypothesis(way.removesuffix("✂"), 0.0, way.endswith("✂"))
                for way in table.get(text, [PASSABLE.get(text, text)])
            ]
            for text in texts
        ]


@pytest.fixture
def fake(world: World, monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    world.bundle("ru", "1.9")
    made = FakeEngine()
    monkeypatch.setattr(engine, "load", lambda _: made)
    return made


def by_source(translated: Brief, language: str = "ru") -> dict[str, Segment]:
    return {segment.source: segment for segment in translated.segments[language]}


def test_strings_of_a_brief_in_page_order() -> None:
    assert segments.strings(brief()) == [
        "Canal to be repaired",
        "The ministry will repair the canal.",
        "It costs 4 dollars.",
        "work begins",
        "in due course",
        "repair the canal",
        "Nurlan",
        "growers of flax",
        "Aliya Nurlan",
        "head of the agency",
        "Water Agency",
        "Kazakhstan",
    ]


def test_smallest_brief() -> None:
    assert segments.strings(brief(lead=None, who=(), what=(), when=(), where=(), commitments=())) == [
        "Canal to be repaired"
    ]


def test_owner_that_is_no_person_is_translated() -> None:
    promise = Commitment(owner="the sides", action="meet", firmness="agreed", said_by="Aida Serik", evidence=HERE)
    assert segments.strings(brief(commitments=(promise,)))[5:9] == [
        "meet",
        "the sides",
        "Aliya Nurlan",
        "head of the agency",
    ]


def test_what_is_added(fake: FakeEngine) -> None:
    given = brief()
    translated = translate(given, "ru")
    assert [segment.source for segment in translated.segments["ru"]] == segments.strings(given)
    assert translated.languages == ("en", "ru")
    assert str(translated.signature.packages["ru"]).startswith("translate-en_ru 1.9 sha256:")
    assert translated.signature.terms == terms.digest()
    assert given.segments == {}
    assert translated.model_copy(update={"segments": {}, "signature": given.signature}) == given
    assert Brief.from_json(translated.to_json()) == translated
    assert len(fake.asked) == 1, "all strings in one call"


def test_glossary_is_not_asked_of_the_model(fake: FakeEngine) -> None:
    segment = by_source(translate(brief(), "ru"))["Kazakhstan"]
    assert (segment.target, segment.state) == ("Казахстан", "glossary")
    assert "Kazakhstan" not in fake.asked[0]


def test_people_are_not_asked_of_the_model(fake: FakeEngine) -> None:
    found = by_source(translate(brief(), "ru"))
    assert (found["Aliya Nurlan"].target, found["Aliya Nurlan"].state) == ("Алия Нурлан", "glossary")
    assert (found["Nurlan"].target, found["Nurlan"].state) == ("Нурлан", "glossary")
    assert not {"Aliya Nurlan", "Nurlan"} & set(fake.asked[0])


def test_name_that_is_not_certain_stays_and_needs_review(fake: FakeEngine) -> None:
    who = (Party(name="Timothy Brandywine", kind="person", role="adviser"),)
    segment = by_source(translate(brief(who=who), "ru"))["Timothy Brandywine"]
    assert (segment.target, segment.state) == ("Timothy Brandywine", "needs-review")
    assert [finding.check for finding in segment.findings] == ["name-unsure"]
    assert not any("Brandywine" in text for text in fake.asked[0])


def test_name_that_is_a_guess_shows_its_latin_form_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.bundle("kk", "1.9")
    monkeypatch.setattr(engine, "load", lambda _: FakeEngine())
    who = (Party(name="Tastemir Karkov", kind="person"),)
    promise = Commitment(owner="Karkov", action="meet", firmness="agreed", evidence=HERE)
    found = by_source(translate(brief(who=who, commitments=(promise,)), "kk"), "kk")
    assert found["Tastemir Karkov"].target == "Тастемір Карков (Tastemir Karkov)"
    assert found["Karkov"].target == "Карков"
    assert found["Karkov"].state == "needs-review"


def test_place_of_the_brief_goes_before_a_person_of_that_name(fake: FakeEngine) -> None:
    who = (Party(name="Michael Jordan", kind="person"),)
    found = by_source(translate(brief(who=who, where=(Party(name="Jordan", kind="place"),)), "ru"))
    assert found["Michael Jordan"].target == "Майкл Джордан"
    assert found["Jordan"].target == "Иордания"
    assert "Jordan" not in fake.asked[0]


def test_person_who_is_lost_in_a_sentence_is_found(fake: FakeEngine) -> None:
    source = "Nurlan thanked the growers of flax."
    fake.answers[0][source] = fake.answers[1][source] = ["Она поблагодарила фермеров."]
    segment = by_source(translate(brief(lead=Point(text=source, rank=1, span=HERE)), "ru"))[source]
    assert [(finding.check, finding.detail) for finding in segment.findings] == [("names-missing", "Нурлан")]


def test_headline_is_given_to_the_model_as_a_sentence(fake: FakeEngine) -> None:
    fake.answers[0]["Kazakhstan will repair the canal"] = ["Казахстан отремонтирует канал"]
    segment = by_source(translate(brief(title="Kazakhstan to repair the canal"), "ru"))[
        "Kazakhstan to repair the canal"
    ]
    assert (segment.target, segment.state) == ("Казахстан отремонтирует канал", "machine")


def test_good_translation_is_machine(fake: FakeEngine) -> None:
    fake.answers[0]["It costs 4 dollars."] = ["Он стоит 4 доллара."]
    segment = by_source(translate(brief(), "ru"))["It costs 4 dollars."]
    assert (segment.target, segment.state, segment.findings) == ("Он стоит 4 доллара.", "machine", ())


def test_first_hypothesis_without_findings_is_taken(fake: FakeEngine) -> None:
    fake.answers[0]["It costs 4 dollars."] = [
        "Он стоит денег.",
        "Цена 4 доллара.",
        "Она 4 доллара.",
    ]
    assert by_source(translate(brief(), "ru"))["It costs 4 dollars."].target == "Цена 4 доллара."


def test_second_attempt_asks_only_for_what_failed(fake: FakeEngine) -> None:
    source = "It costs 4 dollars."
    fake.answers[0][source] = ["Он стоит денег."]
    fake.answers[1][source] = ["Он стоит 4 доллара."]
    segment = by_source(translate(brief(), "ru"))[source]
    assert (segment.target, segment.state) == ("Он стоит 4 доллара.", "machine")
    assert fake.asked[1:] == [[source]]


def test_best_of_the_bad_needs_review(fake: FakeEngine) -> None:
    source = "It costs 4 dollars."
    fake.answers[0][source] = ["", "Он стоит стоит денег", "Он стоит денег."]
    fake.answers[1][source] = ["Он стоит 5 рублей."]
    translated = translate(brief(), "ru")
    segment = by_source(translated)[source]
    assert (segment.target, segment.state) == ("Он стоит денег.", "needs-review")
    assert [(finding.check, finding.detail) for finding in segment.findings] == [
        ("numbers-missing", "4"),
        ("units-changed", "dollar"),
    ]
    assert needs_review(translated, "ru") == [segment]


def test_the_hypothesis_with_the_terms_is_taken(fake: FakeEngine) -> None:
    source = "The OSCE came."
    fake.answers[0][source] = ["Организация пришла.", "Пришла ОБСЕ.", "OSCE пришла."]
    segment = by_source(translate(brief(title=source), "ru"))[source]
    assert (segment.target, segment.state) == ("Пришла ОБСЕ.", "machine")


def test_a_missing_term_needs_review(fake: FakeEngine) -> None:
    source = "The OSCE came."
    fake.answers[0][source] = fake.answers[1][source] = ["Организация пришла."]
    segment = by_source(translate(brief(title=source), "ru"))[source]
    assert segment.state == "needs-review"
    assert [(finding.check, finding.detail) for finding in segment.findings] == [("term", "OSCE = ОБСЕ")]


def test_a_term_left_in_english_is_put_in_and_told(fake: FakeEngine) -> None:
    source = "The OSCE came."
    fake.answers[0][source] = fake.answers[1][source] = ["OSCE пришла."]
    segment = by_source(translate(brief(title=source), "ru"))[source]
    assert (segment.target, segment.state) == ("ОБСЕ пришла.", "needs-review")
    assert [(finding.check, finding.detail) for finding in segment.findings] == [("term-mended", "OSCE → ОБСЕ")]


def test_a_misspelt_name_is_put_right_and_told(fake: FakeEngine) -> None:
    source = "Igor Rogov came."
    people = (Party(name="Igor Rogov", kind="person"),)
    fake.answers[0][source] = fake.answers[1][source] = ["Игорь Ругunов пришёл."]
    segment = by_source(translate(brief(title=source, who=people), "ru"))[source]
    assert (segment.target, segment.state) == ("Игорь Рогов пришёл.", "needs-review")
    assert [finding.check for finding in segment.findings] == ["name-mended"]


def test_the_users_own_terms(fake: FakeEngine, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("en\tru\nWater Agency\tВодное агентство\nKazakhstan\tРК\ncanal\tарык\n", encoding="utf-8")
    fake.answers[0]["repair the canal"] = ["починить арыки"]
    translated = translate(brief(), "ru", terms=[own])
    segments_ = by_source(translated)
    assert segments_["Water Agency"].target == "Водное агентство"
    assert segments_["Kazakhstan"].target == "РК"
    assert segments_["repair the canal"].state == "machine", "in whatever form"
    assert segments_["Canal to be repaired"].findings[0].detail == "canal = арык"
    assert translated.signature.terms != translate(brief(), "ru").signature.terms


def test_truncated_output_needs_review(fake: FakeEngine) -> None:
    fake.answers[0]["growers of flax"] = fake.answers[1]["growers of flax"] = ["льноводы✂"]
    segment = by_source(translate(brief(), "ru"))["growers of flax"]
    assert [finding.check for finding in segment.findings] == ["truncated"]


def test_what_people_reviewed_stays(fake: FakeEngine) -> None:
    reviewed = Segment(source="Kazakhstan", target="Республика Казахстан", state="reviewed")
    stale = Segment(source="no longer there", target="уже нет", state="reviewed")
    other = Segment(source="growers of flax", target="фермерлер", state="machine")
    given = brief(segments={"ru": (reviewed, stale), "kk": (other,)})
    translated = translate(given, "ru")
    assert by_source(translated)["Kazakhstan"] == reviewed
    assert "no longer there" not in by_source(translated)
    assert translated.segments["kk"] == (other,)
    assert "Kazakhstan" not in fake.asked[0]


def test_the_memory_goes_before_glossary_and_model(fake: FakeEngine, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite3")
    memory.add([Entry("Kazakhstan", "Республика Казахстан", "ru"), Entry("growers of flax", "аграрии", "ru")])
    reviewed = Segment(source="growers of flax", target="фермеры", state="reviewed")
    found = by_source(translate(brief(segments={"ru": (reviewed,)}), "ru", memory=memory))
    assert (found["Kazakhstan"].target, found["Kazakhstan"].state) == ("Республика Казахстан", "memory")
    assert found["growers of flax"] == reviewed
    assert not {"Kazakhstan", "growers of flax"} & set(fake.asked[0])


def test_progress_goes_up_to_all(fake: FakeEngine) -> None:
    fake.answers[0]["growers of flax"] = fake.answers[1]["growers of flax"] = [""]
    seen: list[tuple[int, int]] = []
    translate(brief(), "ru", progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (12, 12)
    assert len({total for _, total in seen}) == 1


def test_english_is_there_already(world: World) -> None:
    given = brief()
    assert translate(given, "en") is given
    assert list(world.models.iterdir()) == []


def test_language_errors(world: World) -> None:
    world.bundle("ru")
    with pytest.raises(NoPackage):
        translate(brief(), "kk")
    with pytest.raises(UnknownLanguage):
        translate(brief(), "xyz")


def test_no_review_without_translation() -> None:
    assert needs_review(brief(), "ru") == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_real_package(language: str) -> None:
    """Whatever the models say, each string has a segment, and each doubt a reason."""
    translated = translate(brief(), language)
    found = translated.segments[language]
    assert [segment.source for segment in found] == segments.strings(brief())
    for segment in found:
        assert segment.target.strip()
        assert (segment.state == "needs-review") == bool(segment.findings)
    assert translate(brief(), language) == translated, "the same every time"


def test_import_is_light() -> None:
    heavy = "{'ctranslate2', 'argostranslate', 'numpy', 'spacy'}"
    assert python(f"import sys, briefing.translate; print(sorted({heavy} & set(sys.modules)))") == "[]"


def test_what_a_draft_package_translates_always_needs_review(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.bundle("ru", "0.3")
    monkeypatch.setattr(engine, "load", lambda _: FakeEngine())
    found = by_source(translate(brief(), "ru"))
    assert found["work begins"].state == "needs-review"
    assert [finding.check for finding in found["work begins"].findings] == ["draft-model"]
    assert found["Kazakhstan"].state == "glossary"
    agency = found["Water Agency"]
    assert (agency.target, agency.state) == ("Water Agency", "needs-review")


def test_roles_made_of_known_parts_are_not_asked_of_the_model(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.bundle("ru", "0.3")
    made = FakeEngine()
    monkeypatch.setattr(engine, "load", lambda _: made)
    who = (
        Party(name="Aliya Nurlan", kind="person", role="Estonian Ambassador to Kazakhstan"),
        Party(name="Dana Serik", kind="person", role="Ambassador for Sheep to Kazakhstan"),
    )
    found = by_source(translate(brief(who=who), "ru"))
    known, unknown = found["Estonian Ambassador to Kazakhstan"], found["Ambassador for Sheep to Kazakhstan"]
    assert (known.target, known.state, known.findings) == ("посол Эстонии в Казахстане", "glossary", ())
    assert (unknown.target, unknown.state) == (unknown.source, "needs-review")
    assert known.source not in made.asked[0]


@pytest.mark.usefixtures("fake")
def test_only_names_and_roles_are_composed() -> None:
    title = "Estonian Ambassador to Kazakhstan"
    assert by_source(translate(brief(title=title), "ru"))[title].state != "glossary"
