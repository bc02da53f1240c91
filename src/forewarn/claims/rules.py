"""What each kind of claim looks like: one table of cues, by meaning, a file for each reason to change."""

from __future__ import annotations

from forewarn.claims import rules_events, rules_intent, rules_properties, rules_reaction, rules_status
from forewarn.claims.rule import Rule

#: In this order a kind's cues are tried; the first that fits speaks for the kind.
RULES: tuple[Rule, ...] = (
    *rules_status.RULES,
    *rules_intent.RULES,
    *rules_reaction.RULES,
    *rules_events.RULES,
    *rules_properties.RULES,
)
