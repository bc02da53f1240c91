"""Whatever text comes, check and read answer or refuse: no other error ever leaves them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forewarn import assess
from forewarn.news import article_from_text, read_article
from forewarn.records.errors import ForewarnError

#: Words that the readers look for, with marks and numbers that no report has.
PIECES = st.sampled_from(
    """Oreshnik|the Iskander-M|DF-17|THAAD|Patriot|SBIRS|Belarus|Minsk|Berlin|Kapustin Yar|Russia|President Putin said|
    the minister denied|according to TASS|reportedly|will|by the end of the year|on Friday|yesterday|in 2024|
    31 February 2025|a range of|at Mach|within|minutes|km|miles|km/s|kilotons|warheads|launchers|not|never|no|from|to|
    reach|strike|fired|deployed|on combat duty|can intercept|radar|detected|more than|less than|between|and|
    5,500|0|-3|1e308|999999999999999999|1/0|½|٥٥٠٠|10³|first|hypersonic|intermediate-range|“|”|"|'|(|)|,|.|;|:|—|\n|\n\n|%|
    (|[|{{7*7}}|</script>|\u202e|\u200b|e\u0301|🚀|А""".replace("\n    ", "").split("|")
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=40).map(" ".join)
DAYS = st.one_of(st.none(), st.dates())
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS, DAYS)
def test_any_sentence_is_checked_or_refused(sentence: str, published: date | None):
    try:
        result = assess.check(sentence, published=published)
    except ForewarnError:
        return
    assert len(result.claims) == len(result.verdicts) >= 1


@QUICK
@given(TEXTS, DAYS)
def test_any_text_is_read_or_refused_and_every_claim_stands_in_it(text: str, published: date | None):
    try:
        article = article_from_text(text, id="any", published=published)
        claims = assess.read(article)
    except ForewarnError:
        return
    for claim in claims:
        assert article.text[claim.start : claim.end] == claim.sentence


@QUICK
@given(st.one_of(st.binary(max_size=3000), TEXTS.map(lambda text: f"<html><body><p>{text}</p></body></html>".encode())))
def test_any_bytes_are_an_article_or_refused(data: bytes):
    try:
        read_article(data)
    except ForewarnError:
        return


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"<!DOCTYPE html><body>"])
@QUICK
@given(rest=st.binary(max_size=2000))
def test_bytes_that_begin_as_a_known_format_are_an_article_or_refused(start: bytes, rest: bytes):
    try:
        read_article(start + rest)
    except ForewarnError:
        return
