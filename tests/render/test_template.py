from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import TemplateError
from briefing.render import digest, html, markdown
from briefing.render.view import clean

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Brief

HOSTILE = "<img src=http://x/> {{ 7*7 }} {% raw %} </title> \"quoted\" & 'so'"


class Heading(HTMLParser):
    """The text of the page's <h1>, and the tags of the whole page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        self.inside = self.inside or tag == "h1"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "h1"

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""


def test_the_page_is_one_file_in_its_language(small: Brief) -> None:
    page = html(small, "kk")
    assert '<html lang="kk">' in page
    assert "<title>Қазақстан мен Қырғызстан өзендерін бірге өлшейді</title>" in page
    assert "--accent" in page
    assert "<link" not in page
    assert "<dl" not in page


def test_the_commitments_are_a_table_with_headers(small: Brief) -> None:
    page = html(small)
    assert page.count('<th scope="col">') == 4
    assert '<th scope="row">both sides <span class="recipient">→&nbsp;the public</span></th>' in page


def test_what_is_to_be_reviewed_is_flagged_in_words_too(small: Brief) -> None:
    assert html(small, "kk").count("<svg") == 2
    assert "<svg" not in html(small, "en")


def test_a_brief_of_nothing_but_a_title(small: Brief) -> None:
    bare = small.model_copy(
        update={
            **dict.fromkeys(("who", "what", "when", "where", "commitments"), ()),
            "lead": None,
            "source": small.source.model_copy(update={"outlet": None, "url": None, "date": None}),
        }
    )
    assert "<h2>" not in html(bare)
    assert markdown(bare).startswith("# Kazakhstan and Kyrgyzstan to measure their rivers together\n")


def test_hostile_text_is_shown_as_text(small: Brief) -> None:
    hostile = small.model_copy(update={"title": HOSTILE})
    heading = Heading(html(hostile))
    assert heading.text == clean(HOSTILE).replace('"quoted"', "“quoted”").replace("'so'", "‘so’")
    assert "img" not in heading.tags
    assert r"\<img src=http://x/\>" in markdown(hostile)


@given(title=st.text(min_size=1))
def test_no_title_makes_a_tag(small: Brief, title: str) -> None:
    tags = Heading(html(small)).tags
    assert Heading(html(small.model_copy(update={"title": title}))).tags == tags


def test_markdown_has_lists_and_a_table(small: Brief) -> None:
    text = markdown(small, "ru").replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith("# Казахстан и Кыргызстан будут вместе измерять свои реки\n\n*")
    assert "- Крестьяне и инженеры увидят одни и те же цифры. (¶ 2)\n" in text
    assert "| --- | --- | --- | --- |\n| обе стороны → общественность | публиковать" in text
    assert "| открыть первый гидропост ⚑ (¶ 3) |" in text
    assert "**Aigerim Sadykova**, руководитель, Бассейновый совет\n" in text


def test_a_template_of_one_s_own(small: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.html.j2").write_text("<h1>{{ brief.title }}</h1><style>{{ style }}</style>")
    page = html(small, template=tmp_path)
    assert page.startswith(f"<h1>{small.title}</h1>")
    assert "--accent" in page


def test_a_stylesheet_of_one_s_own(small: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.css").write_text("h1 { color: #123456 }")
    page = html(small, template=tmp_path, paper="Letter")
    assert "#123456" in page
    assert "--accent" not in page
    assert "size: Letter" in page


def test_a_template_may_replace_one_block_of_ours(small: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.html.j2").write_text(
        '{% extends "default/brief.html.j2" %}{% block masthead %}<p>Ministry</p>{% endblock %}'
    )
    page = html(small, template=tmp_path)
    assert "<p>Ministry</p>" in page
    assert 'class="masthead"' not in page
    assert small.title in page


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("one\n{% if %}", "line 2"),
        ("one\n\n{{ brief.nonsense }}", "line 3: .*nonsense"),
        ("{{ 1 // 0 }}", "line 1: .*zero"),
        ("\n{{ ''.__class__.__mro__ }}", "line 2: .*unsafe"),
        ("{{ brief.points.__class__ }}", "line 1: .*unsafe"),
        ("{% include '/etc/hostname' %}", "hostname"),
        ("{% include '../secret' %}", "secret"),
    ],
)
def test_a_mistake_is_reported_with_file_and_line(small: Brief, tmp_path: Path, source: str, complaint: str) -> None:
    (tmp_path / "brief.html.j2").write_text(source)
    with pytest.raises(TemplateError, match=rf"{tmp_path}/brief.html.j2, {complaint}|{complaint}"):
        html(small, template=tmp_path)


def test_there_is_no_such_template(small: Brief, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no template folder"):
        html(small, template=tmp_path / "nowhere")


def test_the_digest_tells_templates_apart(tmp_path: Path) -> None:
    ours = digest()
    assert len(ours) == 64
    assert digest(tmp_path) == ours
    (tmp_path / "brief.css").write_text("p { margin: 0 }")
    first = digest(tmp_path)
    (tmp_path / "brief.css").write_text("p { margin: 1px }")
    assert len({ours, first, digest(tmp_path)}) == 3
