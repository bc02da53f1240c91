"""Bytes in, Article out: text, passages, date, address, offsets. ``download`` is the only network code."""

from forewarn.news.download import Download, download
from forewarn.news.manifest import ManifestEntry, manifest_lines, read_manifest
from forewarn.news.read import article_from_text, read_article, standard_input

__all__ = [
    "Download",
    "ManifestEntry",
    "article_from_text",
    "download",
    "manifest_lines",
    "read_article",
    "read_manifest",
    "standard_input",
]
