"""Countries and their adjectives as news of this field writes them, with ISO 3166 codes."""

from __future__ import annotations

import re

_WORDS: dict[str, str] = {
    "RU": "Russia Russian Moscow Kremlin",
    "BY": "Belarus Belarusian Belarussian Minsk",
    "UA": "Ukraine Ukrainian Kyiv Kiev",
    "PL": "Poland Polish Warsaw",
    "LT": "Lithuania Lithuanian Vilnius",
    "LV": "Latvia Latvian Riga",
    "EE": "Estonia Estonian Tallinn",
    "DE": "Germany German Berlin",
    "US": "America American U.S. US USA Washington",
    "GB": "Britain British UK U.K. London",
    "FR": "France French Paris",
    "NL": "Netherlands Dutch",
    "BE": "Belgium Belgian",
    "NO": "Norway Norwegian",
    "SE": "Sweden Swedish",
    "FI": "Finland Finnish",
    "DK": "Denmark Danish",
    "CZ": "Czechia Czech",
    "SK": "Slovakia Slovak",
    "HU": "Hungary Hungarian",
    "RO": "Romania Romanian",
    "BG": "Bulgaria Bulgarian",
    "IT": "Italy Italian",
    "ES": "Spain Spanish",
    "TR": "Turkey Turkish Türkiye",
    "IR": "Iran Iranian Tehran",
    "IL": "Israel Israeli",
    "CN": "China Chinese Beijing",
    "JP": "Japan Japanese Tokyo",
    "IN": "India Indian",
    "PK": "Pakistan Pakistani",
    "AU": "Australia Australian",
    "CA": "Canada Canadian",
    "PH": "Philippines Philippine Filipino",
    "TW": "Taiwan Taiwanese",
    "SA": "Saudi",
}
_PHRASES = {
    "North Korea": "KP",
    "North Korean": "KP",
    "South Korea": "KR",
    "South Korean": "KR",
    "United States": "US",
    "United Kingdom": "GB",
}
_CODES = {word.lower(): code for code, words in _WORDS.items() for word in words.split()} | {
    words.lower(): code for words, code in _PHRASES.items()
}
#: Any country or its adjective, as one alternative of a regular expression.
COUNTRY_WORDS = "|".join(
    sorted(
        (re.escape(words) for words in [*_PHRASES, *(word for words in _WORDS.values() for word in words.split())]),
        key=len,
        reverse=True,
    )
)


def country_of(words: str) -> str | None:
    """The ISO code of a country or its adjective; ``None`` for anything else."""
    return _CODES.get(words.strip().lower())
