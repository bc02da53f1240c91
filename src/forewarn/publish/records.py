"""Records of a run as plain JSON values: the shape that scripts outside may rely on.

Keys carry their unit. What is unknown is ``None``. Nothing is worded or computed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from forewarn.claims import places_told
from forewarn.records.articles import Article
from forewarn.records.claims import Claim, DateMention, PlaceMention, Quantity
from forewarn.records.numbers import Interval, NamedNumber
from forewarn.records.outlook import PlaceOutlook, WarningStep
from forewarn.records.places import Area
from forewarn.records.runs import Assessment, CheckResult, Run, SystemFacts
from forewarn.records.sources import Source
from forewarn.records.stories import Contradiction, Forecast, Origin, TimelineEntry
from forewarn.records.verdicts import Verdict

#: A value that ``json`` writes.
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

#: Digits kept after the point: a thousandth of a minute, a tenth of a kilometre, a thousandth as share.
_MINUTE_DIGITS = 3
_KM_DIGITS = 1
_SHARE_DIGITS = 3


def claim_record(claim: Claim, verdict: Verdict | None = None) -> dict[str, Json]:
    """One claim, and its finding where ``verdict`` is given."""
    record: dict[str, Json] = {
        "article": claim.article,
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "passage": claim.passage.value,
        "kind": claim.kind.value,
        "system": claim.system,
        "system_text": claim.system_text,
        "places": [_place_mention(place) for place in places_told(claim)],
        "places_named": [place.text for place in claim.places],
        "quantity": _quantity(claim.quantity),
        "status": claim.status.value if claim.status else None,
        "speaker": claim.speaker,
        "chain": list(claim.chain),
        "certainty": claim.certainty.value,
        "hedge": claim.hedge,
        "negated": claim.negated,
        "quoted": claim.quoted,
        "date": _date_mention(claim.date),
    }
    if claim.office is not None:
        record["office"] = {
            "person_text": claim.office.person_text,
            "role_text": claim.office.role_text,
            "person": claim.office.person_id,
            "role": claim.office.role,
            "country": claim.office.country,
        }
    if claim.meaning is not None:
        record["meaning"] = {"name_text": claim.meaning.name_text, "meaning_text": claim.meaning.meaning_text}
    if verdict is not None:
        record["finding"] = verdict_record(verdict)
    return record


def verdict_record(verdict: Verdict) -> dict[str, Json]:
    """A finding with its reason, numbers, assumptions, sources and what would turn it."""
    return {
        "finding": verdict.finding.value,
        "because": verdict.because,
        "numbers": [_named_number(number) for number in verdict.numbers],
        "assumptions": list(verdict.assumptions),
        "sources": list(verdict.sources),
        "would_change": list(verdict.would_change),
        "notes": list(verdict.notes),
    }


def place_record(outlook: PlaceOutlook) -> dict[str, Json]:
    """One row of the places table."""
    return {
        "name": outlook.place.name,
        "id": outlook.place.id,
        "country": outlook.place.country,
        "latitude_deg": outlook.place.latitude_deg,
        "longitude_deg": outlook.place.longitude_deg,
        "system": outlook.system,
        "from": outlook.from_place,
        "distance_km": round(outlook.distance_km.best, _KM_DIGITS),
        "distance_low_km": round(outlook.distance_km.low, _KM_DIGITS),
        "distance_high_km": round(outlook.distance_km.high, _KM_DIGITS),
        "reach": outlook.reach.value,
        "reach_because": outlook.reach_because,
        "share_in_reach": None if outlook.share_in_reach is None else round(outlook.share_in_reach, _SHARE_DIGITS),
        "flight_time_min": {
            "minimum_energy": _interval(outlook.minimum_energy_min),
            "lofted": _interval(outlook.lofted_min),
            "depressed": _interval(outlook.depressed_min),
            "glide": _interval(outlook.glide_min),
        },
        "warning_time_min": _interval(outlook.warning_min),
        "warning_stack_min": [_step(step) for step in outlook.warning_stack],
        "told_share": None if outlook.told_share is None else round(outlook.told_share, _SHARE_DIGITS),
        "channel": outlook.channel,
        "channel_sources": list(outlook.channel_source_ids),
        "radar_not_before_min": [
            {
                "sensor": bound.sensor_id,
                "name": bound.name,
                "not_before": bound.not_before_min,
                "range_km": bound.range_km,
                "sources": list(bound.source_ids),
            }
            for bound in outlook.radar_bounds
        ],
        "illustrative_arcs": [
            {"regime": arc.regime.value, "apogee_km": round(arc.apogee_km, _KM_DIGITS)} for arc in outlook.arcs
        ],
        "drivers": [
            {"input": name, "first_order_index": round(index, _SHARE_DIGITS)} for name, index in outlook.drivers
        ],
    }


def assessment_record(assessment: Assessment) -> dict[str, Json]:
    """The whole run as one JSON object."""
    pairs = zip(assessment.claims, assessment.verdicts, strict=True)
    return {
        "articles": [_article(article, assessment.dates) for article in assessment.articles],
        "claims": [claim_record(claim, verdict) for claim, verdict in pairs],
        "origins": [_origin(origin) for origin in assessment.origins],
        "contradictions": [_contradiction(item) for item in assessment.contradictions],
        "forecasts": [_forecast(item) for item in assessment.forecasts],
        "timeline": [_timeline_entry(entry) for entry in assessment.timeline],
        "systems": [_system(system) for system in assessment.systems],
        "launch_areas": [_area(area) for area in assessment.launch_areas],
        "places": [place_record(outlook) for outlook in assessment.places],
        "not_told": list(assessment.not_told),
        "sources": {source.id: source_record(source) for source in assessment.sources.values()},
        "run": run_record(assessment.run),
    }


def check_record(result: CheckResult) -> dict[str, Json]:
    """One checked sentence: its claims, each with a finding, and the finding for the whole."""
    pairs = zip(result.claims, result.verdicts, strict=True)
    return {
        "sentence": result.sentence,
        "claims": [claim_record(claim, verdict) for claim, verdict in pairs],
        "overall": verdict_record(result.overall),
        "sources": {source.id: source_record(source) for source in result.sources.values()},
    }


def source_record(source: Source) -> dict[str, Json]:
    """A citation."""
    return {
        "producer": source.producer,
        "title": source.title,
        "address": source.address,
        "published": source.published,
        "accessed": source.accessed,
        "standing": source.standing or None,
        "opened": source.opened,
        "note": source.note or None,
    }


def run_record(run: Run) -> dict[str, Json]:
    """What made the result."""
    return {
        "forewarn_version": run.forewarn_version,
        "catalog_version": run.catalog_version,
        "seed": run.seed,
        "samples": run.samples,
        "inputs_sha256": _strings(run.inputs_sha256),
        "command": run.command,
        "made_at": run.made_at,
        "border_policy": run.border_policy,
    }


def _strings(mapping: Mapping[str, str]) -> dict[str, Json]:
    return dict(mapping.items())


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _interval(interval: Interval | None) -> Json:
    if interval is None:
        return None
    low, best, high = (round(value, _MINUTE_DIGITS) for value in (interval.low, interval.best, interval.high))
    return {"low": low, "best": best, "high": high}


def _step(step: WarningStep) -> Json:
    return {
        "step": step.step,
        "low": round(step.low, _MINUTE_DIGITS),
        "best": round(step.best, _MINUTE_DIGITS),
        "high": round(step.high, _MINUTE_DIGITS),
        "source_id": step.source_id,
        "note": step.note or None,
        "basis": step.basis.value,
    }


def _place_mention(place: PlaceMention) -> Json:
    return {
        "text": place.text,
        "id": place.place_id,
        "latitude_deg": place.latitude_deg,
        "longitude_deg": place.longitude_deg,
        "role": place.role.value,
    }


def _quantity(quantity: Quantity | None) -> Json:
    if quantity is None:
        return None
    return {
        "value": quantity.value,
        "value_high": quantity.value_high,
        "unit": quantity.unit,
        "comparator": quantity.comparator.value,
    }


def _date_mention(mention: DateMention | None) -> Json:
    if mention is None:
        return None
    return {"text": mention.text, "from": _day(mention.from_date), "to": _day(mention.to_date)}


def _named_number(number: NamedNumber) -> Json:
    return {
        "name": number.name,
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "unit": number.unit,
        "source_id": number.source_id,
    }


def _article(article: Article, dates: Mapping[str, str]) -> Json:
    return {
        "id": article.id,
        "digest_sha256": article.digest_sha256,
        "title": article.title,
        "publisher": article.publisher,
        "address": article.address,
        "published": article.published_text or _day(article.published),
        "date_implied": dates.get(article.id),
        "lang": article.lang,
        "names_only": article.names_only,
        "passages": [
            {"kind": passage.kind.value, "start": passage.start, "end": passage.end} for passage in article.passages
        ],
        "warnings": list(article.warnings),
    }


def _origin(origin: Origin) -> Json:
    return {
        "articles": list(origin.articles),
        "because": origin.because,
        "drifts": [
            {
                "kind": drift.kind,
                "original": drift.original,
                "this": drift.this,
                "article": drift.article,
                "claim": drift.claim,
            }
            for drift in origin.drifts
        ],
    }


def _contradiction(item: Contradiction) -> Json:
    return {"claims": list(item.claims), "because": item.because, "kind": item.kind}


def _forecast(item: Forecast) -> Json:
    due: Json = None
    if item.due_from is not None or item.due_to is not None:
        due = {"from": _day(item.due_from), "to": _day(item.due_to)}
    return {"claim": item.claim, "due": due, "state": item.state, "because": item.because or None}


def _timeline_entry(entry: TimelineEntry) -> Json:
    return {
        "from": _day(entry.from_date),
        "to": _day(entry.to_date),
        "what": entry.what,
        "who": entry.who,
        "status": entry.status,
        "claims": list(entry.claims),
        "sources": list(entry.source_ids),
        "origin_count": entry.origin_count,
        "remark": entry.remark or None,
    }


def _system(system: SystemFacts) -> Json:
    return {
        "id": system.id,
        "name": system.name,
        "reach_km": list(system.reach_km),
        "minimum_km": list(system.minimum_km),
        "established_km": system.established_km,
        "sources": list(system.source_ids),
    }


def _area(area: Area) -> Json:
    return {
        "name": area.place.name,
        "id": area.place.id,
        "latitude_deg": area.place.latitude_deg,
        "longitude_deg": area.place.longitude_deg,
        "why": area.why,
    }
