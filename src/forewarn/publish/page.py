"""The brief as one HTML file that opens from disk with the network off."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from importlib import resources
from typing import Any

from forewarn.publish import base_map, sections
from forewarn.publish.charts import REGIME_FIELDS, regime_sign, timeline_chart, times_chart
from forewarn.publish.live_scene import live_scene
from forewarn.publish.marks import visible
from forewarn.publish.place_views import place_views
from forewarn.publish.scene import Scene, scene_of
from forewarn.publish.still_map import globe_view, near_view, still_map
from forewarn.publish.views import article_views, claim_views, source_views
from forewarn.publish.words import (
    FINDING_MEANINGS,
    FINDING_NAMES,
    FINDING_ORDER,
    REACH_MEANINGS,
    REACH_NAMES,
    REGIME_MEANINGS,
    REGIME_NAMES,
)
from forewarn.records.runs import Assessment

_STACKS = 20

_CONTENTS = (
    ("summary", "Findings"),
    ("map", "Map"),
    ("places", "Places"),
    ("claims", "Claims by article"),
    ("contradictions", "Contradictions"),
    ("origins", "Origins"),
    ("timeline", "Time line"),
    ("forecasts", "Forecasts"),
    ("not-told", "Could not be told"),
    ("references", "References"),
    ("words", "What findings mean"),
    ("run", "Run record"),
)


@dataclass(frozen=True, slots=True)
class MapView:
    """One launch area's still pictures. ``near`` and ``globe`` are SVG of our own making."""

    system: str
    area: str
    why: str
    near: str
    globe: str


def brief_html(assessment: Assessment) -> str:
    """The brief of a run as HTML text."""
    from forewarn.publish.templating import environment

    html = environment().get_template("brief.html.j2").render(page=_page(assessment)) + "\n"
    return visible(html)  # a last net under the many places where a direction control could slip in


def _page(assessment: Assessment) -> dict[str, Any]:
    """Everything the template places, by the names it uses."""
    scene = scene_of(assessment)
    style, script = _asset("brief.css"), _asset("brief.js")
    base = base_map.load(assessment.run.border_policy)
    sources = source_views(assessment.sources)
    claims = claim_views(assessment, sources)
    systems = {system.id: system.name for system in assessment.systems}
    places = place_views(assessment.places, systems, sources)
    told = [minutes.regime for place in places for minutes in place.minutes if minutes.best]
    regimes = [regime for regime in REGIME_FIELDS if REGIME_NAMES[regime] in told]
    return {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "title": sections.title_of(assessment),
        "made": sections.made_on(assessment.run.made_at),
        "contents": _CONTENTS,
        "tallies": sections.tallies(assessment),
        "groups": sections.groups(assessment, claims),
        "key_places": sections.key_places(assessment, places),
        "maps": _maps(scene, base),
        "places": places,
        "several": len({(place.system, place.origin) for place in places}) > 1,
        "stacks": [place for place in places if place.sums][:_STACKS],
        "regimes": [REGIME_NAMES[regime] for regime in regimes],
        "reach_meanings": [(REACH_NAMES[reach], REACH_MEANINGS[reach]) for reach in REACH_NAMES],
        "regime_meanings": [(REGIME_NAMES[regime], REGIME_MEANINGS[regime]) for regime in regimes],
        "regime_signs": [(regime_sign(regime), REGIME_NAMES[regime]) for regime in regimes],
        "times_chart": times_chart(sections.by_distance(assessment), systems, ident="times"),
        "articles": article_views(assessment, claims),
        "claims": claims,
        "contradictions": sections.pairs(assessment, claims),
        "origins": sections.origins(assessment),
        "timeline": sections.timeline(assessment, sources),
        "timeline_chart": timeline_chart(assessment.timeline, ident="timeline-chart"),
        "forecasts": sections.forecasts(assessment, claims),
        "not_told": [visible(line) for line in assessment.not_told],
        "sources": sorted(sources.values(), key=lambda source: source.number),
        "findings": [(item.value, FINDING_NAMES[item], FINDING_MEANINGS[item]) for item in FINDING_ORDER],
        "run": assessment.run,
        "command": visible(assessment.run.command),
        "inputs": [(visible(name), digest) for name, digest in assessment.run.inputs_sha256.items()],
        "border_note": base.policy_note,
        "credit": base.credit,
        "scene": _data(live_scene(scene)) if scene.deployments else "",
        "base": _data(base.topology) if scene.deployments else "",
    }


def _asset(name: str) -> str:
    return (resources.files("forewarn.publish") / "assets" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or embedded; only the two inline pieces of this file may act."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    scripts = f"script-src 'sha256-{digest(script)}'; " if script else ""
    return f"default-src 'none'; {scripts}style-src 'sha256-{digest(style)}'; base-uri 'none'; form-action 'none'"


def _data(value: object) -> str:
    """JSON for a script element: no character of it can end the element or start a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _maps(scene: Scene, base: base_map.BaseMap) -> list[MapView]:
    return [
        MapView(
            visible(item.system.name),
            visible(item.area.place.name),
            visible(item.area.why),
            still_map(scene, index, base, near_view(scene, index), ident=f"near-{index}"),
            still_map(scene, index, base, globe_view(scene, index), ident=f"globe-{index}"),
        )
        for index, item in enumerate(scene.deployments)
    ]
