"""Markdown → plain text: the first heading is the title, front matter tells date and outlet."""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it import MarkdownIt

FRONT = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.DOTALL)
FIELD = re.compile(r"^(title|date|source|outlet):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Page(NamedTuple):
    """A Markdown page."""

    text: str
    title: str | None
    date: str | None
    outlet: str | None


def read(source: str) -> Page:
    """The words of a Markdown page, a paragraph a block, list items a line each."""
    front = FRONT.match(source)
    fields = {key.lower(): value for key, value in FIELD.findall(front["fields"])} if front else {}
    title = fields.get("title")
    blocks: list[str] = []
    bullet = ""
    tokens = MarkdownIt("commonmark").enable("table").parse(source[front.end() :] if front else source)
    for before, token in zip([None, *tokens], tokens, strict=False):
        bullet = "– " if token.type == "list_item_open" else bullet
        if token.type != "inline":
            continue
        words = "".join(_words(child.type, child.content) for child in token.children or [])
        if title is None and not blocks and before is not None and before.type == "heading_open":
            title = words
        elif words.strip():
            blocks.append(bullet + words)
        bullet = ""
    date = ISO.match(fields.get("date", ""))
    return Page("\n\n".join(blocks), title, date[0] if date else None, fields.get("outlet") or fields.get("source"))


def _words(kind: str, content: str) -> str:
    if kind in {"softbreak", "hardbreak"}:
        return " "
    return content if kind in {"text", "code_inline"} else ""
