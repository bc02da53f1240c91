"""The brief on paper: the same records set by typst, with the map and the charts as vectors and its own fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

from forewarn.publish import base_map, sections
from forewarn.publish.charts import REGIME_FIELDS
from forewarn.publish.marks import visible
from forewarn.publish.place_views import PlaceView, place_views
from forewarn.publish.scene import scene_of
from forewarn.publish.still_map import globe_view, near_view, still_map
from forewarn.publish.tables import CREDIT_PLACES
from forewarn.publish.views import ClaimView, SourceView, article_title, claim_views, source_views
from forewarn.publish.words import (
    FINDING_MEANINGS,
    FINDING_NAMES,
    FINDING_ORDER,
    REACH_MEANINGS,
    REACH_NAMES,
    REGIME_NAMES,
)
from forewarn.records.runs import Assessment

#: Paper is for reading: more claims than this stand in the page and the data, and the PDF says so.
_MOST_CLAIMS = 60
_MOST_STACKS = 4
#: A reason of a line is told again where it holds again.
_SHORT_REASON = 90
_FONT = "Libertinus Serif"


def brief_pdf(assessment: Assessment) -> bytes:
    """The brief as PDF. Fonts are embedded; no font of this machine is used, so the bytes do not depend on it."""
    import typst

    pictures: dict[str, bytes] = {}
    record = _record(assessment, pictures)
    template = resources.files("forewarn.publish") / "templates" / "brief.typ"
    # A file name may hold bytes that are no text: typst reads no such escape.
    words = json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")
    files: Any = {"main.typ": template.read_bytes(), "brief.json": words, **pictures}
    return typst.compile(files, ignore_system_fonts=True, timestamp=0)


def _record(assessment: Assessment, pictures: dict[str, bytes]) -> dict[str, Any]:
    """What brief.typ places. Drawings are put into ``pictures`` under the names that stand in the record."""
    sources = source_views(assessment.sources)
    claims = claim_views(assessment, sources)
    places = place_views(assessment.places, {system.id: system.name for system in assessment.systems}, sources)
    told = [minutes.regime for place in places for minutes in place.minutes if minutes.best]
    regimes = [REGIME_NAMES[regime] for regime in REGIME_FIELDS if REGIME_NAMES[regime] in told]
    base = base_map.load(assessment.run.border_policy)
    run = assessment.run
    more = len(claims) - _MOST_CLAIMS
    return {
        "title": sections.title_of(assessment),
        "made": sections.made_on(run.made_at),
        "scope": _scope(assessment),
        "tallies": [
            {"finding": t.finding, "name": t.name.lower(), "count": t.count} for t in sections.tallies(assessment)
        ],
        "key_minutes": [
            f"{place.name}: {place.headline.best} min from launch to arrival ({place.headline.spread})"
            + (
                f"; {place.delay} until the message, so {place.left} min left ({place.left_spread})"
                if place.left
                else ""
            )
            for place in sections.key_places(assessment, places)
            if place.headline
        ],
        "groups": [_group(group) for group in sections.groups(assessment, claims) if group.on_paper],
        "maps": _maps(assessment, base, pictures),
        "regimes": [name.capitalize() for name in regimes],
        "places": [_place(place, regimes, several=len(assessment.systems) > 1) for place in places],
        "reach_key": " ".join(f"{REACH_NAMES[reach].capitalize()}: {REACH_MEANINGS[reach]}" for reach in REACH_NAMES),
        "stacks": [_stack(place, pictures) for place in places if place.sums][:_MOST_STACKS],
        "pairs": [
            {"name": pair.name, "because": pair.because, "claims": [_short(claim) for claim in pair.claims]}
            for pair in sections.pairs(assessment, claims)
        ],
        "origins": [
            {"articles": "; ".join(article.title for article in origin.articles), "because": origin.because}
            for origin in sections.origins(assessment)
        ],
        "timeline": [
            {
                "days": entry.days or "day not known",
                "what": entry.what,
                "remark": "; ".join(part for part in (entry.who, entry.status, entry.remark) if part),
                "sources": [source.number for source in entry.sources],
            }
            for entry in sections.timeline(assessment, sources)
        ],
        "forecasts": [
            {
                "state": item.state.capitalize(),
                "due": f"due {item.due}" if item.due else "",
                "quote": _quote(item.claim),
                "because": item.because,
            }
            for item in sections.forecasts(assessment, claims)
        ],
        "not_told": [visible(line) for line in assessment.not_told],
        "claims": _claims(
            claims[:_MOST_CLAIMS], {article.id: article_title(article) for article in assessment.articles}
        ),
        "claims_more": f"{more} more claims stand in brief.html and claims.jsonl." if more > 0 else "",
        "sources": [
            {
                "number": source.number,
                "producer": source.producer,
                "title": source.title,
                "remarks": f"({source.remarks})" if source.remarks else "",
                "address": source.address,
            }
            for source in sorted(sources.values(), key=lambda source: source.number)
        ],
        "findings": [
            {"finding": item.value, "name": FINDING_NAMES[item], "meaning": FINDING_MEANINGS[item]}
            for item in FINDING_ORDER
        ],
        "run": [
            visible(run.command),
            f"forewarn {run.forewarn_version}, catalog {run.catalog_version}; made at {run.made_at}",
            f"{run.samples} samples per place, seed {run.seed}",
            *[f"{visible(name)}: {digest}" for name, digest in run.inputs_sha256.items()],
        ],
        "credit": f"{CREDIT_PLACES}. {base.credit} {base.policy_note}",
    }


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _scope(assessment: Assessment) -> str:
    counts = (
        _count(len(assessment.articles), "article"),
        _count(len(assessment.origins), "independent origin"),
        _count(len(assessment.claims), "claim"),
    )
    return f"{', '.join(counts)}; made {sections.made_on(assessment.run.made_at)}"


def _quote(claim: ClaimView) -> str:
    return claim.short if claim.bare else f"“{claim.short}”"


def _who(claim: ClaimView) -> str:
    return f"({claim.kind}; {claim.said_by})"


def _short(claim: ClaimView) -> dict[str, Any]:
    return {"short": claim.short, "who": f"{claim.said_by}, article {visible(claim.article)}, claim {claim.number}"}


def _claims(claims: Sequence[ClaimView], titles: Mapping[str, str]) -> list[dict[str, Any]]:
    """The claims by article; a long reason that stood under an earlier one is not told again."""
    first: dict[str, int] = {}
    result: list[dict[str, Any]] = []
    article = ""
    for claim in claims:
        heading = "" if claim.article == article else f"{titles[claim.article]} ({visible(claim.article)})"
        article = claim.article
        before = first.setdefault(claim.because, claim.number)
        again = before != claim.number and len(claim.because) > _SHORT_REASON
        result.append(
            {
                "heading": heading,
                "number": claim.number,
                "finding": claim.finding,
                "finding_name": claim.finding_name,
                "quote": "" if claim.same_words else _quote(claim),
                "who": _who(claim),
                "because": f"As claim {before}." if again else claim.because,
                "sources": [] if again else [source.number for source in claim.sources],
            }
        )
    return result


def _group(group: sections.Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "items": [
            {
                "finding": item.claim.finding,
                "finding_name": item.claim.finding_name,
                "lead": item.claim.lead,
                "rest": item.claim.rest,
                "quote": _quote(item.claim),
                "who": f"{item.kinds}; said by {item.said_by}; {_count(item.articles, 'article')}, "
                f"{_count(item.origins, 'independent origin')}; claim "
                + ", ".join(str(number) for number in item.claims),
            }
            for item in group.first
        ],
        "more": f"{_count(len(group.rest), 'more finding')} among the claims below." if group.rest else "",
    }


def _maps(assessment: Assessment, base: base_map.BaseMap, pictures: dict[str, bytes]) -> list[dict[str, Any]]:
    scene = scene_of(assessment)
    result = []
    for index, item in enumerate(scene.deployments):
        views = {"near": near_view(scene, index), "globe": globe_view(scene, index)}
        for name, view in views.items():
            drawing = still_map(scene, index, base, view, ident=name, font=_FONT, legend=name == "near")
            pictures[f"{name}-{index}.svg"] = visible(drawing).encode()
        words = f"{item.system.name}: the launch area is {item.area.place.name}"
        words += f" ({item.area.why}), not a point." if item.area.why else ", not a point."
        result.append(
            {
                "words": visible(words),
                "alt": visible(f"Map of {item.system.name} from {item.area.place.name}"),
                "near": f"near-{index}.svg",
                "globe": f"globe-{index}.svg",
            }
        )
    return result


def _place(place: PlaceView, regimes: list[str], *, several: bool) -> dict[str, Any]:
    return {
        "name": place.name,
        "from": f"{place.system} from {place.origin}" if several else "",
        "distance": place.distance,
        "distance_spread": place.distance_spread,
        "reach_name": place.reach_name,
        "because": place.because,
        "minutes": [
            {"best": minutes.best or "–", "spread": minutes.spread}
            for minutes in place.minutes
            if minutes.regime in regimes
        ],
        "left": place.left or "–",
        "left_spread": place.left_spread,
    }


def _stack(place: PlaceView, pictures: dict[str, bytes]) -> dict[str, Any]:
    name = f"stack-{place.number}.svg"
    pictures[name] = place.chart.replace("'DejaVu Sans',system-ui,sans-serif", _FONT).encode()
    return {
        "name": place.name,
        "left_words": f"{place.left_spread} min left, best guess {place.left} min: {place.left_words}",
        "chart": name,
        "steps": [
            f"{step.number}. {step.step}: {step.low}, {step.best}, {step.high} min ({step.basis_name}"
            + (f" [{step.source.number}])" if step.source and step.basis == "published" else ")")
            for step in place.steps
        ],
        "sums": [{"name": item.name.capitalize(), "sum": item.sum, "how": item.how} for item in place.sums],
        "beside": [
            *([f"Alert channel: {place.channel}{_numbers(place.channel_sources)}."] if place.channel else []),
            *[f"{radar.words}{_numbers(radar.sources)}; a bound, never a detection." for radar in place.radars],
        ],
    }


def _numbers(sources: Sequence[SourceView]) -> str:
    """`` [3, 12]``, or nothing."""
    return f" [{', '.join(str(source.number) for source in sources)}]" if sources else ""
