"""Hyphenation: Kazakh words divide where the rules of the syllable say, and nowhere else."""

from __future__ import annotations

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.localise import register
from briefing.localise.hyphenation import dictionary
from briefing.resources import folder

# Official and press vocabulary; a word without a hyphen must stay whole.
WORDS = """
    қа-зақ-стан өз-бек-стан қыр-ғыз-стан тә-жік-стан тү-рік-мен-стан ау-ған-стан қа-зақ-стан-ның
    түр-кіс-тан дос-тан курс-тан бас-тан ас-та-на ал-ма-ты шым-кент ре-сей қы-тай еу-ро-па еу-ра-зия
    мем-ле-кет мем-ле-кет-тік ми-нистр ми-нистр-лік ми-нистр-лі-гі үкі-мет пар-ла-мент мә-жі-ліс се-нат
    пре-зи-дент премь-ер тө-ра-ға-сы де-пу-тат ел-ші ел-ші-лік дип-ло-мат ха-лық ұлт-тық бас-шы-сы
    кон-фе-рен-ция ко-мис-сия рес-пуб-ли-ка конс-ти-ту-ция ра-ти-фи-ка-ция дек-ла-ра-ция де-ле-га-ция
    ин-вес-ти-ция стра-те-гия струк-ту-ра страс-бург инс-ти-тут уни-вер-си-тет мә-де-ни-ет эко-но-ми-ка
    бюд-жет бағ-дар-ла-ма про-ку-рор транс-порт экс-порт те-атр аэ-ро-порт со-ци-а-лис-тік фев-раль
    азап-тау ын-ты-мақ-тас-тық қа-уіп-сіз-дік құ-қық құ-қы-ғын қор-ғау ке-лі-сім кез-де-су жұрт-шы-лық
    да-уыс да-йын-дық құ-йын са-уат сау-да-гер уа-қыт сау-да дә-уір та-уы жа-уап ауыл тау қау-лы тер-геу
    оқу оқу-шы ба-ру ба-руы ке-луі қу-ат су-ық ту-ыс ту-уы жу-ан әуе-жай әуе-зов мәс-кеу
    ра-йон бо-йын-ша де-йін де-йін-гі ойын жай-лы үй-ге қой-ды қи-ын би-ыл ти-іс-ті си-яқ-ты ба-ян қо-ян
    аль-бом аль-янс объ-ект подъ-езд фильм-нің судья ель-цин
    айт-ты қарт-тар сырт-қы өнер-кә-сіп жа-ңа өңір өңір-лік заң екі ана аға сия аю қию сот шарт
"""

VOWELS = "аәеёиоөуұүыіэюя"
syllables = st.from_regex(r"[бғдзкқлмнңпрстш]?[аәеоөұүыі][кқлмнпрст]{0,2}", fullmatch=True)


def divided(word: str) -> str:
    register()
    return str(pyphen.Pyphen(lang="kk").inserted(word))


@pytest.mark.parametrize("word", WORDS.split())
def test_word(word: str) -> None:
    assert divided(word.replace("-", "")) == word


def test_capitals_divide_alike() -> None:
    assert divided("Қазақстан") == "Қа-зақ-стан"


def test_a_word_with_a_hyphen_is_not_divided_beside_it() -> None:
    assert divided("ұлттық-мәдени") == "ұлт-тық-мә-де-ни"
    assert "--" not in divided("ана-аға")


@given(st.lists(syllables, min_size=1, max_size=6).map("".join))
def test_every_part_has_a_vowel_and_none_of_one_letter_stands_at_an_end(word: str) -> None:
    parts = divided(word).split("-")
    assert "".join(parts) == word
    assert all(set(part) & set(VOWELS) for part in parts)
    assert len(word) == 1 or min(len(parts[0]), len(parts[-1])) > 1


@pytest.mark.parametrize("tag", ["kk", "kk-KZ", "kk_Cyrl", "KK"])
def test_pyphen_finds_it_under_every_tag(tag: str) -> None:
    register()
    assert pyphen.language_fallback(tag) in {"kk", "kk_KZ"}


def test_registering_again_changes_nothing() -> None:
    register()
    languages = dict(pyphen.LANGUAGES)
    register()
    assert languages == pyphen.LANGUAGES


def test_the_file_is_what_the_rules_make() -> None:
    assert (folder("data") / "hyph_kk_KZ.dic").read_text(encoding="utf-8") == dictionary()
