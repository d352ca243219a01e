"""Strings: the three catalogs are complete, consistent, and have every string that is asked for."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, get_args

import pytest
from babel.messages.extract import extract
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from briefing.errors import UnknownLanguage
from briefing.localise import catalog, finding, tidy
from briefing.localise.strings import FINDINGS
from briefing.model import Finding, Firmness
from briefing.resources import PACKAGE, folder
from briefing.translate.checks import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

LANGUAGES = ("en", "ru", "kk")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": (1, 2)}


def read(language: str) -> Catalog:
    with (folder("locale") / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str) -> list[Message]:
    return [message for message in read(language) if message.id]


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


def asked_for() -> Iterator[str]:
    """The first string of each literal call of a gettext function in a module or a template."""
    for path in PACKAGE.rglob("*.py"):
        yield from extracted(path, "python")
    for path in folder("templates").rglob("*.j2"):
        yield from extracted(path, babel_extract)


def extracted(path: Path, method: Any) -> Iterator[str]:  # noqa: ANN401 (Babel's protocol for it is private)
    with path.open("rb") as file:
        for _, found, _, _ in extract(method, file, keywords=KEYWORDS, options={"silent": "false"}):
            yield forms(found)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogs_have_the_same_messages(language: str) -> None:
    assert [message.id for message in messages(language)] == [message.id for message in messages("en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogs_are_finished(language: str) -> None:
    for message in messages(language):
        assert not message.fuzzy
        assert all(forms(message.string)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: str) -> None:
    for message in messages(language):
        wanted = placeholders(forms(message.id)[0])
        assert all(placeholders(form) == wanted for form in forms(message.string)), message.id


@pytest.mark.parametrize(("language", "count"), [("en", 2), ("ru", 3), ("kk", 2)])
def test_plural_forms(language: str, count: int) -> None:
    found = read(language)
    assert found.plural_expr == get_plural(language).plural_expr
    assert found.num_plurals == count
    for message in messages(language):
        assert len(forms(message.string)) == (count if message.pluralizable else 1), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_strings_are_well_set(language: str) -> None:
    for form in chain.from_iterable(forms(message.string) for message in messages(language)):
        assert tidy(form, language) == form


def test_every_string_that_is_asked_for_is_there() -> None:
    there = {forms(message.id)[0] for message in messages("en")}
    wanted = {*asked_for(), *get_args(Firmness), *FINDINGS.values()}
    assert "Commitments" in wanted or not list(folder("templates").glob("*.j2"))
    assert wanted - there == set()


@pytest.mark.parametrize(
    ("n", "russian"),
    [
        (1, "обязательство"),
        (3, "обязательства"),
        (5, "обязательств"),
        (11, "обязательств"),
        (21, "обязательство"),
    ],
)
def test_russian_counts(n: int, russian: str) -> None:
    assert catalog("ru").ngettext("{n} commitment", "{n} commitments", n) == f"{{n}}\u00a0{russian}"


def test_a_language_without_a_catalog_has_english_strings() -> None:
    assert catalog("de").gettext("Commitments") == "Commitments"
    assert catalog("kk_KZ").gettext("Commitments") == "Міндеттемелер"


def test_unknown_language() -> None:
    with pytest.raises(UnknownLanguage):
        catalog("../en")


def test_every_check_has_a_message() -> None:
    modules = (path.read_text(encoding="utf-8") for path in (PACKAGE / "translate").rglob("*.py"))
    named = set(re.findall(r'check="([\w-]+)"', "".join(modules)))
    assert (named | CHECKS.keys()) - FINDINGS.keys() == set()


def test_findings_in_words() -> None:
    assert finding(Finding(check="numbers-missing", detail="25"), "ru") == "пропущено число: 25"
    assert finding(Finding(check="empty"), "en") == "empty translation"
    assert finding(Finding(check="brand-new", detail="{x}"), "kk") == "brand-new: {x}"
