// One picture of the map: sea, land, reach, launch area, places, labels, ruler, credits.
import { geoGraticule10, geoPath, type GeoProjection } from "d3-geo";
import { arcKey, arcsOf } from "./arcs.ts";
import { placeLabels, type Wanted } from "./labels.ts";
import type { Deployment, Point, Reach, Spot } from "./scene.ts";
import { svg } from "./svg.ts";
import type { BaseMap } from "./topology.ts";
import { EARTH_KM, seen, type Frame, type View } from "./view.ts";

export interface Picture {
  frame: Frame;
  view: View;
  projection: GeoProjection;
  deployment: Deployment;
  spots: Spot[];
  base: BaseMap;
  picked: Spot | null; // the place whose flights are drawn
  caveat: string;
  moving: boolean; // while it moves, only what moves well is drawn
}

export function draw(root: SVGSVGElement, picture: Picture, choose: (spot: Spot) => void): void {
  const { frame, view, projection, deployment, base, moving } = picture;
  const focused = document.activeElement?.closest("[data-spot]")?.getAttribute("data-spot") ?? null;
  projection.precision(moving ? 3 : 0.7);
  const path = geoPath(projection).digits(1);
  const parts: SVGElement[] = [definitions()];
  parts.push(
    view.kind !== "above"
      ? svg("path", { class: "sea", d: path({ type: "Sphere" }) ?? "" })
      : svg("rect", { class: "sea", width: frame.width, height: frame.height }),
  );
  if (!moving) parts.push(svg("path", { class: "graticule", d: path(geoGraticule10()) ?? "" }));
  parts.push(svg("path", { class: "land", d: path(base.land) ?? "", "stroke-width": 0.5 }));
  if (!moving) {
    parts.push(svg("path", { class: "border", d: path(base.borders) ?? "", fill: "none", "stroke-width": 0.6 }));
    parts.push(svg("path", { class: "border", d: path(base.deFacto) ?? "", fill: "none", "stroke-width": 0.9, "stroke-dasharray": "3 2" }));
  }
  parts.push(...reach(deployment, path), area(picture));
  if (view.kind !== "above") parts.push(svg("path", { class: "rim", d: path({ type: "Sphere" }) ?? "", fill: "none" }));
  const flown = view.kind !== "above" && picture.picked?.arcs.length ? picture.picked : null;
  if (flown) parts.push(...arcsOf(projection, view, deployment, flown));
  parts.push(...names(picture, flown ? 40 + 16 * flown.arcs.length : 4, choose));
  if (flown) parts.push(arcKey(picture.caveat, deployment, flown, frame.width));
  if (view.kind === "above") parts.push(ruler(projection, frame));
  if (!moving) parts.push(...credits(base, frame));
  root.replaceChildren(...parts);
  if (focused !== null) root.querySelector<SVGElement>(`[data-spot="${focused}"]`)?.focus({ preventScroll: true });
}

function definitions(): SVGElement {
  const defs = svg("defs");
  const hatch = svg("pattern", { id: "live-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  hatch.append(svg("path", { class: "hatch", d: "M0 0V7", "stroke-width": 1.4, "stroke-opacity": 0.55 }));
  defs.append(hatch);
  return defs;
}

function reach(deployment: Deployment, path: ReturnType<typeof geoPath>): SVGElement[] {
  const count = deployment.rings.filter((ring) => ring.sort === "any").length;
  return deployment.rings.map((ring) => {
    const d = path({ type: "Polygon", coordinates: [ring.line] }) ?? "";
    if (ring.sort === "any") return svg("path", { class: "reach", d, "fill-opacity": (0.14 / count).toFixed(3), "stroke-width": 1.3 });
    if (ring.sort === "open") return svg("path", { d, fill: "url(#live-hatch)" });
    return svg("path", { class: "inner", d, fill: "none", "stroke-width": 1, "stroke-dasharray": "5 3" });
  });
}

/** The launch area as cells that run together: an area, never a point. */
function area(picture: Picture): SVGElement {
  const { frame, view, projection, deployment } = picture;
  const px = cellPx(picture);
  const r = px.toFixed(1);
  const d = deployment.cells
    .map((cell) => seen(projection, view, cell, frame))
    .filter((at): at is Point => at !== null)
    .map(([x, y]) => `M${(x - px).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0Z`)
    .join("");
  return svg("path", { class: "launch", d, "fill-opacity": 0.55 });
}

function cellPx({ projection, deployment }: Picture): number {
  return Math.max(5, (deployment.cell_km * 0.62 * projection.scale()) / EARTH_KM);
}

/** Shape says the reach, colour the minutes. */
export function sign(kind: Reach, colour: string, x: number, y: number): SVGElement[] {
  if (kind === "beyond") {
    return [svg("path", { class: "spot", d: `M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`, "stroke-width": 2, fill: "none" })];
  }
  const round = { class: "spot-edge", cx: x, cy: y, r: 6.4, fill: colour, "stroke-width": 1.4 };
  if (kind === "within") return [svg("circle", round)];
  if (kind === "edge") {
    return [svg("circle", { ...round, fill: "#ffffff" }), svg("path", { d: `M${x} ${y - 6.4}a6.4 6.4 0 0 0 0 12.8Z`, fill: colour })];
  }
  return [svg("circle", { ...round, "stroke-width": 1.8, "stroke-dasharray": "2.6 2" })];
}

function names(picture: Picture, top: number, choose: (spot: Spot) => void): SVGElement[] {
  const { frame, view, projection, deployment, spots, base, moving } = picture;
  const here = spots
    .map((spot, index) => ({ spot, index, at: seen(projection, view, spot.at, frame) }))
    .filter((item): item is { spot: Spot; index: number; at: Point } => item.at !== null)
    .sort((a, b) => Number(a.spot.reach === "beyond") - Number(b.spot.reach === "beyond") || a.spot.km - b.spot.km);
  const wanted: (Wanted & { sort: string })[] = here.map(({ spot, at }) => ({ text: spot.name, x: at[0], y: at[1], size: 12, dot: 6.5, sort: "place" }));
  const middle = seen(projection, view, deployment.centre, frame);
  // A small area is labelled beside it, a large one inside.
  const small = deployment.cells.length === 1 ? Math.min(cellPx(picture), 40) : 0;
  if (middle) wanted.push({ text: deployment.area, x: middle[0], y: middle[1], size: 12, dot: small, sort: "launch-name" });
  for (const ring of deployment.rings) {
    if (ring.sort === "open") continue;
    for (const turn of [0, 0.5, 0.12, 0.38, 0.25, 0.75, 0.88, 0.62]) {
      const point = ring.line[Math.floor(turn * (ring.line.length - 1))];
      const at = point && seen(projection, view, point, frame);
      if (at && at[1] > 12 && at[1] < frame.height - 30 && at[0] > 30 && at[0] < frame.width - 30) {
        wanted.push({ text: ring.label, x: at[0], y: at[1], size: 10.5, dot: 0, sort: "ring-name" });
        break;
      }
    }
  }
  if (!moving) {
    for (const label of base.labels) {
      const across = (Math.sqrt(label.area_km2) * projection.scale()) / EARTH_KM;
      const at = label.code === deployment.country || across < label.name.length * 5.2 ? null : seen(projection, view, label.at, frame);
      if (at) wanted.push({ text: label.name, x: at[0], y: at[1], size: 9.5, dot: 0, sort: "country" });
    }
  }
  const bottom = frame.height - (moving ? 4 : 8 + 12 * creditLines(base, frame).length);
  const texts = placeLabels(wanted, { left: 4, top, right: frame.width - 4, bottom }).map((item) => {
    const { text, size, sort } = wanted[item.index] ?? { text: "", size: 0, sort: "" };
    return svg("text", { class: sort, x: item.x.toFixed(1), y: item.y.toFixed(1), "text-anchor": item.anchor, "font-size": size, "stroke-width": 2.6, "stroke-linejoin": "round", "paint-order": "stroke", "stroke-opacity": 0.85, "font-weight": sort === "place" || sort === "launch-name" ? 600 : 400 }, text);
  });
  const groups = here.map(({ spot, index, at }) => {
    const group = svg("g", { class: "spot-group", "data-spot": index, tabindex: 0, role: "img", "aria-label": spot.words });
    group.append(svg("circle", { class: "focus-ring", cx: at[0], cy: at[1], r: 11 }), ...sign(spot.reach, spot.colour, Number(at[0].toFixed(1)), Number(at[1].toFixed(1))));
    for (const event of ["focus", "pointerenter", "click"]) group.addEventListener(event, () => choose(spot));
    return group;
  });
  return [...texts, ...groups];
}

function ruler(projection: GeoProjection, frame: Frame): SVGElement {
  const kmPerPx = EARTH_KM / projection.scale();
  const longest = kmPerPx * Math.min(200, frame.width / 3);
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = Math.max(...[1, 2, 5].map((step) => step * power).filter((step) => step <= longest));
  const px = km / kmPerPx;
  const group = svg("g", { transform: "translate(14 22)" });
  group.append(
    svg("path", { class: "ruler", d: `M0 -4V4M0 0H${px.toFixed(1)}M${px.toFixed(1)} -4V4M${(px / 2).toFixed(1)} -2.5V2.5`, fill: "none", "stroke-width": 1.2 }),
    svg("text", { class: "place", x: (px + 8).toFixed(1), y: 4, "font-size": 11, "stroke-width": 2.6, "paint-order": "stroke" }, `${km.toLocaleString("en")} km`),
  );
  return group;
}

function creditLines(base: BaseMap, frame: Frame): string[] {
  const longest = (frame.width - 16) / 5.4;
  const lines: string[] = [""];
  for (const word of base.note.split(" ")) {
    const last = lines.length - 1;
    if ((lines[last] ?? "").length + word.length > longest) lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trim();
  }
  return lines;
}

function credits(base: BaseMap, frame: Frame): SVGElement[] {
  const lines = creditLines(base, frame);
  return lines.map((line, index) =>
    svg("text", { class: "credit", x: 8, y: frame.height - 7 - (lines.length - 1 - index) * 12, "font-size": 9, "stroke-width": 2.6, "paint-order": "stroke" }, line),
  );
}
