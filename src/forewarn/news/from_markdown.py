"""Markdown to plain text: one block a line, markup gone, code and raw HTML left out."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,5000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
# Runs of one mark longer than any writer's: they only make a parser slow.
_LONG_RUN = re.compile(r"([\[\]()*_`>~!<\\#&-])\1{40,}")


def text_of_markdown(source: str) -> tuple[str, str | None]:
    """The plain text and the title (of the front matter, else of the first heading)."""
    from markdown_it import MarkdownIt

    title = None
    front = _FRONT_MATTER.match(source)
    if front is not None:
        told = _TITLE.search(front[1])
        title = told[1] if told else None
        source = source[front.end() :]
    if title is None:
        heading = _HEADING.search(source[:5000])
        title = heading[1] if heading else None
    source = _LONG_RUN.sub("", source)
    blocks = []
    for token in MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table").parse(source):
        if token.type != "inline":
            continue
        words = []
        for child in token.children or []:
            if child.type in {"text", "code_inline"}:
                words.append(child.content)
            elif child.type in {"softbreak", "hardbreak"}:
                words.append(" ")
        block = "".join(words).strip()
        if block:
            blocks.append(block)
    return "\n\n".join(blocks), title
