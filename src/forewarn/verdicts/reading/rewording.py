"""A sentence read again in other words: as agencies would put it, or as a part or a turn of it says."""

from __future__ import annotations

from forewarn.catalog import Catalog
from forewarn.claims import extract
from forewarn.news import article_from_text
from forewarn.verdicts.reading.everyday import said_plainly
from forewarn.verdicts.reading.sentence import Reading, read_sentence


def in_plain_words(reading: Reading, catalog: Catalog) -> Reading | None:
    """The sentence said plainly, or nothing where it has no everyday wording."""
    told = reading.told or reading.text
    words = said_plainly(told)
    return None if words == told else reread(reading, words, catalog)


def reread(reading: Reading, words: str, catalog: Catalog) -> Reading:
    """Other words for a sentence, read as a sentence of the same day and article about the same system."""
    article = article_from_text(words, id=reading.article, published=reading.published)
    return read_sentence(
        words,
        0,
        article,
        extract(article, catalog.names),
        catalog,
        system=reading.given_system or reading.system,
        launch=reading.given_launch,
        story=reading.story,
    )
