"""What tables translate, and a lint of the term base."""

from __future__ import annotations

import csv
import time
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefing import resources
from briefing.translate import terms
from briefing.translate.checks.language import wrong_script
from briefing.translate.terms import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = ["en", "ru", "kk", "pos", "domain", "note"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kazakhstan", "ru", "Казахстан"),
        ("Kazakhstan", "kk", "Қазақстан"),
        ("Germany", "de", "Deutschland"),
        ("euro", "ru", "евро"),
        ("a sentence that no table has", "ru", None),
        ("", "ru", None),
        ("the", "ru", None),
        ("us", "ru", None),
        ("Kazakhstan", "tlh", None),
    ],
)
def test_lookup(text: str, language: str, expected: str | None) -> None:
    assert terms.lookup(text, language) == expected


@pytest.mark.parametrize("language", ["ru", "kk", "de"])
@pytest.mark.parametrize(
    "same",
    [
        ("United States", "the United States", "US", "USA", "U.S.", "the United States of America"),
        ("United Kingdom", "UK", "the UK", "Britain"),
        ("Turkey", "Türkiye", "turkey"),
        ("Russia", "the Russian Federation"),
        ("Kyrgyzstan", "THE Kyrgyzstan", " Kyrgyzstan "),
    ],
)
def test_other_names_of_one_country(same: tuple[str, ...], language: str) -> None:
    found = {terms.lookup(name, language) for name in same}
    assert None not in found
    if language == "de":  # the term base, which has no German, may tell a full name from a short one
        assert len(found) == 1


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "terms").mkdir()
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    terms.base.cache_clear()  # the files are read once a run
    yield tmp_path / "terms" / "terms.tsv"
    terms.base.cache_clear()  # the files are read once a run


def test_term_base(base: Path) -> None:
    rows = [
        "head\tвозглавлять\tбасқару\tverb",
        "head\tглава\tбасшы\tnoun",
        "the WHO\tВОЗ\tДДҰ\tabbr",
        'a "b"\tв\tг\tnoun',
    ]
    base.write_text("\t".join(COLUMNS) + "\n" + "".join(f"{row}\tx\t\n" for row in rows))
    assert terms.lookup("The Head", "kk") == "басшы", "nouns before verbs"
    assert terms.lookup("WHO", "ru") == "ВОЗ"
    assert terms.lookup("who", "ru") is None
    assert terms.lookup('a "b"', "ru") == "в"
    assert terms.lookup("head", "de") is None


def test_term_base_goes_before_cldr(base: Path) -> None:
    base.write_text("\t".join(COLUMNS) + "\nKyrgyzstan\tКыргызстан\t\tproper\tplace\t\n")
    assert terms.lookup("Kyrgyzstan", "ru") == "Кыргызстан"
    assert terms.lookup("Kyrgyzstan", "kk") == "Қырғызстан"


def test_digest_tells_any_change(base: Path) -> None:
    seen = [terms.digest()]
    for text in ("a", "b"):
        base.write_text(text)
        seen.append(terms.digest())
    base.rename(base.with_name("other.tsv"))
    assert len({*seen, terms.digest()}) == 4


def test_digest_tells_any_change_of_the_names(base: Path) -> None:
    folder = base.parent.parent / "names" / "rules"
    folder.mkdir(parents=True)
    seen = [terms.digest()]
    for path in (folder.parent / "kk.given.tsv", folder / "tr.tsv"):
        for text in ("a", "b"):
            path.write_text(text)
            seen.append(terms.digest())
    assert len(set(seen)) == 5


def found(sentence: str, language: str = "ru", own: tuple[Row, ...] = ()) -> list[tuple[str, str]]:
    return [(sentence[m.start : m.end], m.entry.targets[0]) for m in terms.base(language, own).find(sentence)]


OWN = (
    Row("water fund|WF", (("ru", "водный фонд|фонд воды"), ("kk", "су қоры"))),
    Row("water fund council", (("ru", "совет водного фонда"),)),
    Row("Party", (("ru", "Партия"),), cased=True),
    Row("policy", (("ru", "политика"),)),
)


def test_find_takes_the_longest_term_and_no_overlaps() -> None:
    assert found("The water fund council met the water fund.", own=OWN) == [
        ("water fund council", "совет водного фонда"),
        ("water fund", "водный фонд"),
    ]
    assert [text for text, _ in found("The UN Security Council and the UN met.")] == ["UN Security Council", "UN"]


def test_find_knows_plurals_and_letters() -> None:
    assert [text for text, _ in found("Water Funds and policies; WF.", own=OWN)] == ["Water Funds", "policies", "WF"]
    assert found("a wf, one party, who and us", own=OWN) == []
    assert found("the Party's rules", own=OWN) == [("Party", "Партия")]
    assert found("(OSCE)", "kk") == [("OSCE", "ЕҚЫҰ")]
    assert found("UNESCO-led, in U.S. hands", "kk") == [("UNESCO", "ЮНЕСКО"), ("U.S.", "АҚШ")]


def test_find_without_a_term() -> None:
    assert found("") == found("...") == found("Nothing of the kind", "tlh") == []


def test_the_users_term_goes_before_ours() -> None:
    own = (Row("OSCE", (("ru", "ОБСЕ Астана"),)),)
    assert found("the OSCE", own=own) == [("OSCE", "ОБСЕ Астана")]
    assert terms.base("ru", own).lookup("OSCE") == "ОБСЕ Астана"


def test_a_long_document_is_searched_at_once() -> None:
    sentence = "The Ministry of Foreign Affairs of Kazakhstan and the United Nations signed 12 agreements in Astana. "
    base = terms.base("kk")
    start = time.process_time()
    assert len(base.find(sentence * 1000)) >= 3000
    assert time.process_time() - start < 1


def test_names_and_acronyms_stand_for_each_other() -> None:
    entry = terms.base("kk").find("The European Union met.")[0].entry
    assert entry.targets[0] == "Еуропалық Одақ"
    assert "ЕО" in entry.targets
    assert "Корея Республикасы" not in terms.base("kk").find("Republic of Kazakhstan")[0].entry.targets
    assert "Международный валютный фонд" in terms.base("ru").find("The IMF met.")[0].entry.targets


def test_digest_tells_the_users_rows() -> None:
    assert len({terms.digest(), terms.digest(OWN), terms.digest(OWN[1:])}) == 3
    assert terms.digest(OWN) == terms.digest(tuple(OWN))


def rows() -> list[tuple[str, dict[str, str]]]:
    found = []
    for path in sorted((resources.folder("data") / "terms").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            assert reader.fieldnames == COLUMNS, path.name
            found += [(f"{path.name}:{number}", row) for number, row in enumerate(reader, start=2)]
    return found


def test_rows_have_every_column() -> None:
    assert [
        at for at, row in rows() if None in row or None in row.values() or row["pos"] not in terms.PARTS_OF_SPEECH
    ] == []
    assert [at for at, row in rows() if not (row["en"] and row["ru"] and row["kk"])] == []


def test_no_term_twice() -> None:
    counts = Counter((name, row["pos"]) for _, row in rows() for name in row["en"].casefold().split("|"))
    assert [term for term, count in counts.items() if count > 1] == []


def test_terms_are_in_their_script() -> None:
    """Latin only where the English term has the same word: acronyms and brands."""
    cells = [
        (at, row["en"].replace("|", " "), way, language)
        for at, row in rows()
        for language in ("ru", "kk")
        for way in row[language].split("|")
    ]
    bad = [(at, target) for at, source, target, language in cells if wrong_script(source, target, language)]
    assert bad == []


def test_terms_are_clean_text() -> None:
    cells = [(at, cell) for at, row in rows() for cell in row.values()]
    assert [
        (at, cell) for at, cell in cells if cell != " ".join(cell.split()) or cell != unicodedata.normalize("NFC", cell)
    ] == []
