from __future__ import annotations

import fontpkg
import pytest
from fontTools.ttLib import TTFont

from briefing.errors import MissingLibrary
from briefing.render import fonts

LETTERS = (
    "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    "₸№¶→·«»„“”‘’–—…%€$\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{HYPHEN}"
)


@pytest.mark.parametrize("face", fonts.files())
def test_every_letter_and_sign_of_the_page_has_a_glyph(face: tuple[str, str]) -> None:
    glyphs = TTFont(fonts.files()[face]).getBestCmap()
    assert [letter for letter in LETTERS if ord(letter) not in glyphs] == []


def test_a_missing_font_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts.FAMILIES, "Source Serif", "no-such-font")
    with pytest.raises(MissingLibrary, match="no-such-font"):
        fonts.css()


def test_faces_come_from_files_only() -> None:
    assert fonts.css().count("@font-face") == 4
    assert fonts.css().count('src: url("file:///') == 4
    assert fontpkg.path("source-serif-4").as_uri() in fonts.css()
