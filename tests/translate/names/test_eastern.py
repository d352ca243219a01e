"""Chinese and Korean syllables."""

from __future__ import annotations

import pytest

from briefing.translate.names.eastern import chinese, korean, pinyin


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("Jinping", ("jin", "ping")), ("Xuexiang", ("xue", "xiang")), ("Hanhui", ("han", "hui")), ("Smith", ())],
)
def test_pinyin(word: str, syllables: tuple[str, ...]) -> None:
    assert pinyin(word) == syllables


def test_chinese() -> None:
    assert chinese(["Wang", "Wentao"], sure=False) == ["Ван", "Вэньтао"]
    assert chinese(["Zhang", "Chang'an"], sure=True) == ["Чжан", "Чанъань"]
    assert chinese(["Ma", "Long"], sure=False) is None, "too little to tell"
    assert chinese(["Ma", "Long"], sure=True) == ["Ма", "Лун"]


def test_korean() -> None:
    assert korean(["Han", "Duck-soo"], sure=False) == ["Хан", "Док Су"]
    assert korean(["Park", "Geun", "hye"], sure=False) == ["Пак", "Кын", "Хе"]
    assert korean(["Park", "Jin"], sure=False) is None
    assert korean(["Kim", "Basinger"], sure=True) is None
