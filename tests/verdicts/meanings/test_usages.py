"""Two words for one class. Where an expectation comes from: catalog/data/terms.toml, srednei-dalnosti."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Medium-range is the word in Moscow, intermediate-range that of the Pentagon.", "supported"),
        ("In Russian usage it is medium-range, while NATO says intermediate-range.", "supported"),
        ("Washington speaks of a medium-range missile, whereas Moscow calls it intermediate-range.", "contradicted"),
    ],
)
def test_each_side_has_its_own_word_for_the_class(finding, sentence, wanted):
    assert finding(sentence) == wanted
