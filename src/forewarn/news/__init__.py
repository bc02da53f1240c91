"""Bytes in, Article out: text, passages, date, address, offsets. ``download`` is the only network code."""

from forewarn.news.download import Download, download
from forewarn.news.manifest import ManifestEntry, read_manifest
from forewarn.news.read import article_from_text, read_article

__all__ = ["Download", "ManifestEntry", "article_from_text", "download", "read_article", "read_manifest"]
