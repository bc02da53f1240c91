"""The tables of cues."""

import pytest

from forewarn.claims.rules import RULES
from forewarn.claims.rules_last import RULES as LAST


@pytest.mark.parametrize("rule", [*RULES, *LAST], ids=lambda rule: rule.kind.value)
def test_every_cue_is_a_pattern_that_finds_nothing_in_nothing(rule):
    patterns = [pattern for pattern in (rule.cased, rule.lowered) if pattern is not None]
    assert patterns
    assert all(pattern.search("") is None for pattern in patterns)


def test_a_cue_without_capitals_is_read_in_lower_case_and_keeps_its_classes():
    from forewarn.claims.rule import rule
    from forewarn.records.claims import ClaimKind

    one = rule(ClaimKind.USE, r"\bU\.S\. \w+\b\S", r"\b(?-i:Oreshnik) flew")
    assert one.lowered is not None
    assert one.lowered.search("the u.s. army.") is not None
    assert one.cased is not None
    assert one.cased.search("Oreshnik FLEW") is not None
    assert one.cased.search("oreshnik flew") is None
