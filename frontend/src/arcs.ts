// The flights of a family as curves that stand off the globe, to scale. An illustration, not a path plan.
import { geoDistance, geoInterpolate, geoRotation, type GeoProjection } from "d3-geo";
import type { Arc, Deployment, Point, Spot } from "./scene.ts";
import { svg } from "./svg.ts";
import { EARTH_KM, type View } from "./view.ts";

const STEPS = 64;
const DASHES: Record<Arc["sort"], string> = { minimum_energy: "", lofted: "7 3", depressed: "2 3", glide: "1 3" };

/** The arcs of a place. What lies behind the globe is left out. */
export function arcsOf(projection: GeoProjection, view: View, deployment: Deployment, spot: Spot): SVGElement[] {
  const along = geoInterpolate(deployment.centre, spot.at);
  const half = geoDistance(deployment.centre, spot.at) / 2;
  const [x0, y0] = projection.translate();
  const scale = projection.scale();
  const turned = geoRotation([-view.turn[0], -view.turn[1], view.roll]);
  /** A point at a height in orthographic view: its place on the ground moved out from the middle. */
  const at = (share: number, km: number): { at: Point; seen: boolean } => {
    const [lon, lat] = turned(along(share)).map((degrees) => (degrees * Math.PI) / 180) as Point;
    const out = 1 + km / EARTH_KM;
    const [x, y, depth] = [Math.cos(lat) * Math.sin(lon) * out, Math.sin(lat) * out, Math.cos(lat) * Math.cos(lon)];
    return { at: [x0 + scale * x, y0 - scale * y], seen: depth > 0 || Math.hypot(x, y) > 1 };
  };
  return spot.arcs.map((arc) => {
    // The ellipse through the ground at both ends with this greatest height: r = p / (1 - e cos(angle from its top)).
    const top = EARTH_KM + arc.km;
    const e = (top - EARTH_KM) / (top - EARTH_KM * Math.cos(half));
    let d = "";
    let pen = false;
    for (let step = 0; step <= STEPS; step++) {
      const share = step / STEPS;
      const km = Math.max(0, (top * (1 - e)) / (1 - e * Math.cos(half * (2 * share - 1))) - EARTH_KM);
      const point = at(share, km);
      if (point.seen) d += `${pen ? "L" : "M"}${point.at[0].toFixed(1)} ${point.at[1].toFixed(1)}`;
      pen = point.seen;
    }
    return stroke(arc, d);
  });
}

function stroke(arc: Arc, d: string): SVGElement {
  const dash = DASHES[arc.sort];
  return svg("path", { class: "arc", d, fill: "none", "stroke-width": 2, ...(dash ? { "stroke-dasharray": dash } : {}) });
}

/** What the curves are, in the corner of the picture: the highest first, each with its stroke. */
export function arcKey(caveat: string, deployment: Deployment, spot: Spot, width: number): SVGElement {
  const group = svg("g", { transform: "translate(14 22)" });
  const say = (x: number, y: number, words: string, weight = 400): SVGElement =>
    svg("text", { class: "place", x, y, "font-size": 12, "font-weight": weight, "stroke-width": 2.6, "paint-order": "stroke" }, words);
  const places = `${deployment.area} to ${spot.name}`;
  const lines = width > 560 ? [`${caveat}: ${places}`] : [caveat, places];
  lines.forEach((words, index) => group.append(say(0, index * 16, words, 600)));
  [...spot.arcs]
    .sort((one, other) => other.km - one.km)
    .forEach((arc, index) => {
      const y = (lines.length + index) * 16 + 2;
      group.append(stroke(arc, `M0 ${y - 4}h26`), say(33, y, arc.words));
    });
  return group;
}
