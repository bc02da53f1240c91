"""The JSON that outside scripts rely on."""

from __future__ import annotations

import json

import sample

from forewarn.publish.records import assessment_record, check_record, claim_record
from forewarn.records.runs import CheckResult

#: Keys of the contract for `forewarn read --json`.
CLAIM_KEYS = {
    "article", "sentence", "start", "end", "passage", "kind", "system", "system_text", "places", "quantity",
    "status", "speaker", "chain", "certainty", "hedge", "date",
}  # fmt: skip
PLACE_KEYS = {
    "name", "latitude_deg", "longitude_deg", "distance_km", "reach", "share_in_reach", "flight_time_min",
    "warning_time_min", "warning_stack_min",
}  # fmt: skip


def test_a_claim_has_the_keys_and_values_of_the_contract():
    record = claim_record(sample.assessment().claims[8])
    assert record.keys() >= CLAIM_KEYS
    assert record["kind"] == "flight_time"
    assert record["quantity"] == {"value": 8, "value_high": None, "unit": "min", "comparator": "="}
    assert record["places"][0]["text"] == "Warsaw"
    assert record["speaker"] == "analysts"
    assert record["certainty"] == "probable"
    assert record["hedge"] == "believe"
    assert record["date"] is None
    assert "finding" not in record


def test_a_date_that_could_not_be_resolved_keeps_its_words_and_has_no_ends():
    record = claim_record(sample.assessment().claims[0])
    assert record["date"] == {"text": "on Friday", "from": None, "to": None}


def test_a_finding_stands_under_its_claim():
    run = sample.assessment()
    finding = claim_record(run.claims[7], run.verdicts[7])["finding"]
    assert finding["finding"] == "strained"
    assert finding["numbers"][0] == {
        "name": "published maximum range",
        "low": 2000,
        "best": 5500,
        "high": 5500,
        "unit": "km",
        "source_id": "reuters-2025-12",
    }
    assert finding.keys() == {"finding", "because", "numbers", "assumptions", "sources", "would_change", "notes"}


def test_a_run_has_every_part_of_the_contract_and_goes_through_json_unchanged():
    record = assessment_record(sample.assessment())
    assert record.keys() >= {
        "articles", "claims", "origins", "contradictions", "forecasts", "places", "sources", "run"
    }  # fmt: skip
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    warsaw = next(place for place in record["places"] if place["name"] == "Warsaw")
    assert warsaw.keys() >= PLACE_KEYS
    assert warsaw["reach"] == "not_established"
    assert warsaw["flight_time_min"]["glide"] is None
    assert warsaw["warning_stack_min"][0].keys() >= {"step", "low", "best", "high", "source_id"}
    assert record["contradictions"][0]["claims"] == [0, 14]
    assert record["forecasts"][0]["due"] == {"from": "2026-01-01", "to": "2026-12-31"}
    assert record["run"].keys() >= {
        "forewarn_version", "catalog_version", "seed", "samples", "inputs_sha256", "command"
    }  # fmt: skip


def test_the_minutes_left_are_the_flight_less_the_stack_to_the_last_digit_kept():
    for place in assessment_record(sample.assessment())["places"]:
        if place["warning_time_min"] is None:
            continue
        delays = sum(step["best"] for step in place["warning_stack_min"])
        left = place["flight_time_min"]["minimum_energy"]["best"] - delays
        # Each of six figures is rounded to 0.001 min, so a hand sum may be off by 0.003 min.
        assert abs(left - place["warning_time_min"]["best"]) <= 0.003


def test_a_checked_sentence_lists_its_claims_with_findings_and_one_for_the_whole():
    run = sample.assessment()
    result = CheckResult("words", run.claims[:2], run.verdicts[:2], run.verdicts[1], run.sources)
    record = check_record(result)
    assert record["sentence"] == "words"
    assert [claim["finding"]["finding"] for claim in record["claims"]] == ["cannot_tell", "disputed"]
    assert record["overall"]["finding"] == "disputed"
