"""Files, folders and standard input → articles: plain text, and what is known about it."""

from briefing.read.article import Article, from_text, read

__all__ = ["Article", "from_text", "read"]
