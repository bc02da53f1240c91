"""Bytes to characters: says which encoding it took when it had to guess, and refuses what is not text."""

from __future__ import annotations

import codecs
import re

from forewarn.records.errors import UnreadableArticle

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes of common files that are not text, whatever their name says.
_NOT_TEXT = (
    (b"PK\x03\x04", "a ZIP archive (or .docx, .odt, .epub)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
)
# Names that Python decodes and no page is written in: escapes of its own, and forms of host names.
_NO_PAGE_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})
_CYRILLIC_RUN = re.compile("[а-яёіїєґў]{3,}", re.IGNORECASE)


def _refuse(came: str) -> UnreadableArticle:
    return UnreadableArticle(came, "an article is text, HTML, Markdown or PDF", "save the page as text and try again")


def decode(data: bytes, *, declared: str | None = None, where: str = "the article") -> tuple[str, tuple[str, ...]]:
    """Characters of ``data`` and the warnings to show.

    Tries, in order: a byte order mark, UTF-8, UTF-16 without a mark (every other byte zero), the ``declared``
    encoding (of an HTML page), Windows-1251 where it gives Cyrillic words, Windows-1252, Latin-1. Raises
    UnreadableArticle for binary data.
    """
    for magic, name in _NOT_TEXT:
        if data.startswith(magic):
            raise _refuse(f"{where} is {name}")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, declared, where)
    if "\x00" in text:
        return _decode_with_nulls(data, text, where)
    _refuse_binary(text, where)
    return text, ()


def _decode_marked(data: bytes, encoding: str, where: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        _refuse_binary(text, where)
        return text, (f"some bytes were not {encoding.upper()} and were replaced",)
    _refuse_binary(text, where)
    return text, ()


def _decode_with_nulls(data: bytes, text: str, where: str) -> tuple[str, tuple[str, ...]]:
    """UTF-16 without a mark, or text with stray NULs, or binary."""
    sample = data[:4096]
    for encoding, zero_at in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = sample[zero_at::2].count(0)
        others = sample[1 - zero_at :: 2].count(0)
        if zeros > 0.6 * (len(sample) // 2) and others == 0 and len(data) % 2 == 0:
            return _decode_marked(data, encoding, where)
    if text.count("\x00") > 0.01 * len(text) + 2:
        raise _refuse(f"{where} is binary")
    _refuse_binary(text, where)
    return text, ()


def _decode_legacy(data: bytes, declared: str | None, where: str) -> tuple[str, tuple[str, ...]]:
    if data.count(0) > 0.001 * len(data):
        raise _refuse(f"{where} is binary")
    if declared is not None:
        try:
            text = data.decode("utf-8" if _is_no_page_encoding(declared) else declared)
        except (LookupError, UnicodeError):
            pass
        else:
            _refuse_binary(text, where)
            return text, ()
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count("�") <= 0.002 * len(damaged) and any(ord(c) > 0x7F and c != "�" for c in damaged):
        _refuse_binary(damaged, where)
        return damaged, ("some bytes were not UTF-8 and were replaced",)
    candidate = data.decode("cp1251", errors="replace")
    cyrillic = sum(len(run) for run in _CYRILLIC_RUN.findall(candidate))
    if cyrillic > 0.3 * len(candidate):
        _refuse_binary(candidate, where)
        return candidate, ("the text is not UTF-8 and was read as Windows-1251",)
    try:
        text, name = data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        text, name = data.decode("latin-1"), "Latin-1"
    _refuse_binary(text, where)
    return text, (f"the text is not UTF-8 and was read as {name}",)


def _is_no_page_encoding(name: str) -> bool:
    """Whether Python knows the name as something that no page is written in. Raises LookupError for an unknown one."""
    return codecs.lookup(name).name in _NO_PAGE_ENCODINGS


def _refuse_binary(text: str, where: str) -> None:
    """Raise where more than one character in fifty is a control or a replacement, or few are letters."""
    sample = text[:20_000]
    controls = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\v\x00") or "\x7f" <= c <= "\x9f" or c == "�")
    if controls > 0.02 * len(sample) + 1:
        raise _refuse(f"{where} is binary")
