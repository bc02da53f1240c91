"""Articles come in as text, HTML, Markdown, PDF, bytes and standard input."""

from __future__ import annotations

import hashlib
import io
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from forewarn.news import ManifestEntry, article_from_text, read_article
from forewarn.records.errors import UnreadableArticle, UnsupportedLanguage

SENTENCE = "The ministry said on Friday that the launchers had arrived at the base in the north of the country."


def test_a_text_file_comes_in_as_it_stands(tmp_path: Path):
    path = tmp_path / "report.txt"
    path.write_bytes((SENTENCE + "\n\n" + SENTENCE + "\n").encode())
    article = read_article(path)
    assert article.text == SENTENCE + "\n\n" + SENTENCE + "\n"
    assert (article.id, article.lang, article.names_only, article.warnings) == ("report", "en", False, ())
    assert article.digest_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_windows_line_ends_become_single_newlines():
    assert (
        read_article(b"One line is here.\r\nAnother line is here.\r").text
        == "One line is here.\nAnother line is here.\n"
    )


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-8", b""),
    ],
)
def test_unicode_encodings_are_told_by_their_mark_or_shape(encoding: str, mark: bytes):
    words = "“Oreshnik” was sent, the minister said – and that is all he said of it."
    article = read_article(mark + words.encode(encoding))
    assert article.text == words
    assert article.warnings == ()


def test_windows_1252_is_read_with_a_warning():
    article = read_article("“Oreshnik” was sent, the minister said, and that is all he said.".encode("cp1252"))
    assert article.text.startswith("“Oreshnik”")
    assert any("Windows-1252" in line for line in article.warnings)


def test_windows_1251_is_read_with_a_warning():
    article = read_article("Комплекс «Орешник» прибыл в Белоруссию, заявил министр обороны страны.".encode("cp1251"))
    assert article.text.startswith("Комплекс «Орешник»")
    assert (article.lang, article.names_only) == ("ru", True)
    assert any("Windows-1251" in line for line in article.warnings)


def test_latin_1_bytes_that_windows_1252_lacks_are_still_read():
    article = read_article(b"The caf\xe9 near the base was closed on Friday, the owner said \x81 to reporters there.")
    assert "café" in article.text
    assert any("Latin-1" in line for line in article.warnings)


def test_one_bad_byte_in_utf_8_is_replaced_and_told():
    article = read_article(("“" + SENTENCE * 10 + "”").encode() + b"\xff")
    assert "�" in article.text
    assert any("replaced" in line for line in article.warnings)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 200,
        b"PK\x03\x04" + b"abc" * 100,
        b"\x1f\x8b\x08" + b"abc" * 100,
        b"\x00" * 5000,
    ],
    ids=["every byte", "picture", "zip", "gzip", "nulls"],
)
def test_binary_data_is_refused(data: bytes):
    with pytest.raises(UnreadableArticle, match="is "):
        read_article(data)


@pytest.mark.parametrize("data", [b"", b" \n\t \n", b"\xef\xbb\xbf", "\u200b\u200b\n".encode(), b"\r\n\r\n"])
def test_an_empty_article_is_refused(data: bytes):
    with pytest.raises(UnreadableArticle, match="empty"):
        read_article(data)


def test_a_missing_file_a_folder_and_an_unknown_suffix_are_refused(tmp_path: Path):
    (tmp_path / "a.docx").write_text(SENTENCE)
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "a.docx", Path("bad\x00name.txt")):
        with pytest.raises(UnreadableArticle):
            read_article(path)


def test_four_hundred_thousand_words_are_refused_quickly():
    started = time.perf_counter()
    with pytest.raises(UnreadableArticle, match="at most 500,000"):
        read_article(b"word " * 400_000)
    assert time.perf_counter() - started < 2  # s; a fraction of a second here, room for a slow machine


def test_many_short_words_are_counted():
    with pytest.raises(UnreadableArticle, match="50,000 words"):
        read_article(b"to be " * 30_000)


def test_ten_megabytes_in_one_line_are_refused_quickly():
    started = time.perf_counter()
    with pytest.raises(UnreadableArticle, match="characters"):
        read_article(b"a" * 10_000_000)
    assert time.perf_counter() - started < 5  # s; decoding and one pass of cleaning


def test_twenty_one_megabytes_are_refused(tmp_path: Path):
    path = tmp_path / "huge.txt"
    path.write_bytes(b"word " * 4_200_000)
    with pytest.raises(UnreadableArticle, match="larger than 20 MB"):
        read_article(path)


def test_hidden_and_turning_characters_are_taken_out_and_told():
    article = read_article("The Oresh\u200bnik was \u202etnes\u202c to the base on Friday\u00ad, he said.\x00".encode())
    assert article.text == "The Oreshnik was tnes to the base on Friday, he said."
    assert any("direction" in line for line in article.warnings)
    assert any("control" in line for line in article.warnings)


def test_standard_input_is_read_with_a_dash(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))
    article = read_article(Path("-"))
    assert (article.id, article.text) == ("stdin", SENTENCE)


def test_a_manifest_entry_and_a_day_given_by_hand_win(tmp_path: Path):
    path = tmp_path / "n.txt"
    path.write_text(SENTENCE)
    entry = ManifestEntry(path, "017", title="T", publisher="P", published_text="2025-12", address="https://e.org/a")
    article = read_article(path, entry=entry)
    assert (article.id, article.title, article.publisher, article.address) == ("017", "T", "P", "https://e.org/a")
    assert (article.published, article.published_text) == (None, "2025-12")
    article = read_article(path, entry=entry, published=date(2025, 12, 18))
    assert (article.published, article.published_text) == (date(2025, 12, 18), "2025-12-18")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Система «Орешник» прибыла в республику, заявил министр обороны на встрече с журналистами.", "ru"),
        ("Ракети прибули на базу на півночі країни, повідомив міністр оборони під час зустрічі з журналістами.", "uk"),
        ("Minister obrony powiedział w piątek, że wyrzutnie dotarły do bazy na północy kraju i są gotowe.", "pl"),
        ("Der Verteidigungsminister sagte am Freitag, dass die Raketen im Norden des Landes angekommen seien.", "de"),
    ],
)
def test_names_only_languages_are_marked(text: str, code: str):
    article = article_from_text(text, id="x")
    assert (article.lang, article.names_only) == (code, True)


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre de la défense a déclaré vendredi que les missiles étaient arrivés sur la base du nord du pays.",
        "El ministro de defensa dijo el viernes que los misiles habían llegado a la base en el norte del país.",
        "国防部长周五表示，导弹已经抵达该国北部的基地，将在未来几周内投入战斗值班。",
    ],
)
def test_other_languages_are_refused_by_name(text: str):
    with pytest.raises(UnsupportedLanguage, match=r"French|Spanish|Chinese"):
        article_from_text(text, id="x")


def test_a_short_sentence_in_latin_script_counts_as_english_without_the_language_model():
    sys.modules.pop("py3langid", None)
    assert article_from_text("Oreshnik reaches Warsaw.", id="x").lang == "en"
    assert article_from_text(SENTENCE, id="x").lang == "en"
    assert "py3langid" not in sys.modules
